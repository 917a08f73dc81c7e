"""The plugin of MkDocs and ProperDocs: reads the catalogue, and puts its pages and files beside theirs."""

import atexit
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from digisavo.adapters.change_log import told_history
from digisavo.adapters.clock import chosen_day, commit_of, moment_of
from digisavo.adapters.content_reading import read_content
from digisavo.adapters.content_security import find_unsafe_pages
from digisavo.adapters.failures import as_failure
from digisavo.adapters.folder import BadAddressError, sizes_of, write_into
from digisavo.adapters.hand_written import allowed, is_hand_written, safe_html, safe_text, surroundings
from digisavo.adapters.kept_files import KeptFiles
from digisavo.adapters.navigation import footer, header
from digisavo.adapters.processes import processes, spread
from digisavo.adapters.progress import Progress, quieten
from digisavo.adapters.reports import as_text
from digisavo.adapters.shell import Shells, ThemeEnvironment
from digisavo.adapters.site_writer import write_site
from digisavo.adapters.sitemap import SITEMAP, extended
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sections import load_sections
from digisavo.catalogue.written import INTRODUCTIONS
from digisavo.core.content_policy import CONTENT_POLICY, PREVIEW_POLICY
from digisavo.core.keeping import keep_nothing
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.outputs.assets.palette import colour
from digisavo.outputs.parts.subscription_links import feeds_of
from digisavo.outputs.rendering.failures import OutputError
from digisavo.outputs.rendering.heads import Heads
from digisavo.outputs.rendering.problem_words import load_problem_words, words_for_faults
from digisavo.outputs.rendering.translations import Language
from digisavo.pipeline import COLLECTIONS, Rendering, check_declarations
from digisavo.reading.own_files import DeclarationError
from digisavo.reading.translation import languages

_ASSUMED = Settings(today=date.min)
_CARDS = ".cache/cards"
"""Where the drawn pictures of entries are kept, beside the settings."""
_CHANGES = ".cache/changes"
"""What is known of commits that earlier builds judged, beside the site."""
_NOT_BUILT = "Sivustoa ei rakennettu. Korjaa virheet ja yritä uudelleen."


class PluginConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves this hook untyped
    """What `mkdocs.yml` may set under the plugin; the site's name and URL are MkDocs' own settings."""

    repository = options.Type(str, default=_ASSUMED.repository)
    branch = options.Type(str, default=_ASSUMED.branch)
    editors = options.Type(str, default=_ASSUMED.editors_email)
    publisher = options.Type(str, default=_ASSUMED.publisher)
    region = options.Type(str, default=_ASSUMED.region)
    language = options.Type(str, default=_ASSUMED.language)
    today = options.Type((str, date), default="")
    social_cards = options.Type(bool, default=_ASSUMED.social_cards)
    verbose = options.Type(bool, default=False)


class DigisavoPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # as above
    """Hooks of a few lines, in the order in which a build calls them."""

    policy = CONTENT_POLICY
    files_made = 0
    """How many files the last build of this process made."""
    startup = 0.0
    """Seconds that went by before the first build."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Lets the pages reload themselves while they are edited, and keeps the generator from talking."""
        self.policy = PREVIEW_POLICY if command == "serve" else CONTENT_POLICY
        self.startup = process_time()
        # At its end Python would look through all that it holds for garbage: a twentieth of the time.
        atexit.register(gc.freeze)
        quieten(BasePlugin.__module__.partition(".")[0])

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Takes the settings, and gives the theme its links and names."""
        try:
            self.settings = self._settings(config)
        except ValueError as error:
            raise ConfigurationError(str(error)) from error
        self.progress = Progress(sys.stderr, self.startup)
        # Nothing is taken from the theme that is named, and it has 14 000 files to look through.
        config.theme.dirs = [config.theme.dirs[0], config.theme.dirs[-1]]
        with _sound_declarations(self.settings.language):
            check_declarations(self.settings.language)
            self.language = Language(self.settings.language)
            self.heads = Heads(self.settings, self.language)
        kinds = [kind.in_language(self.settings.language) for kind in COLLECTIONS]
        sections = config.extra["sections"] = load_sections(self.settings.language)
        written = {f"{page.stem}/" for page in Path(config.docs_dir).glob("*.md")}
        config.extra["navigation"], config.extra["footer"] = header(kinds, sections), footer(kinds, sections, written)
        config.extra["feeds"] = feeds_of(kinds, self.language)
        config.extra["content_policy"], config.extra["portal"] = self.policy, self.settings
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads the catalogue while the last site still stands; an error leaves it standing."""
        # Nearly nothing of a build is garbage before its end: looking for some costs a fifth of the time.
        gc.disable()
        self.progress.begin("Luetaan sisältö")
        self.catalogue, report = read_content(Path(config.docs_dir), self.settings, spread=spread)
        words = load_problem_words(self.settings.language)
        sys.stderr.write(as_text(report, words, counted_only=(Severity.NOTICE,)))
        if report.has_errors:
            raise Abort(_NOT_BUILT)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leaves MkDocs the hand-written pages, their images and our own theme's files."""
        sources = {INTRODUCTIONS, *(collection.folder for collection in self.catalogue.collections)}
        for file in list(files):
            is_written = file.src_dir == config.docs_dir and is_hand_written(file.src_uri, sources)
            if not is_written and file.src_dir != config.theme.custom_dir:  # nothing of the generator's own theme
                files.remove(file)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps the navigation, which the theme asks for on every page."""
        self.nav = nav
        return nav

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Drops front matter that could take over the theme."""
        page.meta = allowed(page.meta)
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Makes a hand-written page's HTML and title safe; its skip link is the theme's, so it needs no contents."""
        page.title = safe_text(page.title or "")
        page.meta.update(surroundings(page.url, page.title, page.meta, self.heads))
        page.toc = TableOfContents([])
        return safe_html(html)

    def on_env(self, env: ThemeEnvironment, *, config: MkDocsConfig, files: Files) -> ThemeEnvironment:
        """Gives the theme its words, and writes our pages and files, one by one."""
        env.globals |= {"t": self.language.t, "colour": colour}
        self.shells = Shells(env, self.nav, config, self.settings)
        self.progress.begin("Tehdään sivut")
        taken = [file.dest_uri for file in files]
        kept = KeptFiles(_root(config) / _CARDS) if self.settings.social_cards else None
        watched = self.progress.counter(self._files_before(config), processes())
        try:
            with _sound_declarations(self.settings.language):
                rendering = Rendering(self.catalogue, self.settings, keep=kept or keep_nothing)
                self.written = write_site(rendering, self.shells, Path(config.site_dir), taken, watched, spread)
        except (BadAddressError, OutputError) as error:
            raise Abort(f"Sivustoa ei rakennettu: {as_failure(error)}") from error
        if kept:
            kept.forget_unused()
        return env

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Adds our pages to the sitemap, and writes its parts if it has any."""
        if template_name != SITEMAP:
            return output
        sitemap, parts = extended(output, self.written.sitemap, self.settings.site_url)
        write_into(Path(config.site_dir), parts)
        return sitemap

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Refuses pages that could run something, and says what was made."""
        self.progress.begin("Tarkistetaan sivut")
        site = Path(config.site_dir)
        sizes = sizes_of(site)
        if self.policy == CONTENT_POLICY and (
            faults := find_unsafe_pages(site, sizes.keys() - set(self.written.proven))
        ):
            raise Abort("\n    ".join(["Sivuilla on sisältöä, jota ei julkaista:", *faults]))
        self.progress.finish(sizes, self.config.verbose)
        self.files_made, self.startup = len(sizes), 0.0
        gc.enable()  # a server that rebuilds lives long

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Says where the site can be seen."""
        self.progress.say([f"Sivusto näkyy osoitteessa {server.url} (Ctrl+C lopettaa)."])
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Says why the site was not built, unless the generator says so itself."""
        gc.enable()
        if not isinstance(error, MkDocsException):
            raise Abort(f"Sivustoa ei rakennettu: {as_failure(error)}") from error

    def _files_before(self, config: MkDocsConfig) -> int:
        """How many files the site had when it was last built: about as many are to come."""
        site = _root(config) / "site"
        return self.files_made or (len(sizes_of(site)) if sys.stderr.isatty() and site.is_dir() else 0)

    def _settings(self, config: MkDocsConfig) -> Settings:
        root, known = _root(config), languages()
        if self.config.language not in known:
            raise ValueError(f'Kieltä "{self.config.language}" ei ole. Kielet: {", ".join(known)}.')
        if self.config.region and not load_places().find_region(self.config.region):
            raise ValueError(f'Maakuntaa "{self.config.region}" ei ole.')
        settings = Settings(
            today=chosen_day(self.config.today), site_url=config.site_url or _ASSUMED.site_url,
            site_name=config.site_name, repository=self.config.repository.rstrip("/"), branch=self.config.branch,
            editors_email=self.config.editors, publisher=self.config.publisher, region=self.config.region,
            language=self.config.language, content=Path(os.path.relpath(config.docs_dir, root)).as_posix(),
            social_cards=self.config.social_cards, commit=commit_of(root), committed_at=moment_of(root),
        )  # fmt: skip
        return replace(settings, history=told_history(Path(config.docs_dir), settings, root / _CHANGES))


def _root(config: MkDocsConfig) -> Path:
    """The folder of the settings."""
    return Path(config.config_file_path).parent


@contextmanager
def _sound_declarations(language: str) -> Iterator[None]:
    """Ends the build with a report of what is wrong with the portal's own files; the last site stays."""
    try:
        yield
    except DeclarationError as error:
        sys.stderr.write(as_text(error.report, words_for_faults(language)))
        raise Abort(" ".join([_NOT_BUILT, *([f"Kohta: {', '.join(error.names)}."] if error.names else [])])) from error
