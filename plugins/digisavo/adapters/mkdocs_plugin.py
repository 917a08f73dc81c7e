"""The plugin of MkDocs and ProperDocs: reads the catalogue, and puts its pages and files beside theirs."""

import gc
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from digisavo.adapters.clock import commit_of, today_in_helsinki
from digisavo.adapters.folder import BadAddressError, path_of, write_into
from digisavo.adapters.hand_written import allowed, is_hand_written, safe_text
from digisavo.adapters.history import history_of
from digisavo.adapters.navigation import NAVIGATION, further
from digisavo.adapters.reports import as_text
from digisavo.adapters.search_index import add_to_search
from digisavo.adapters.shell import Shells, ThemeEnvironment
from digisavo.adapters.sitemap import SitemapEntry, extended
from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.core.settings import Settings
from digisavo.outputs.assets import STYLESHEET
from digisavo.outputs.subscriptions import feeds_of
from digisavo.outputs.translations import Language
from digisavo.pipeline import COLLECTIONS, OPENINGS, read_catalogue, render_catalogue
from digisavo.reading.markdown import sanitise

_ASSUMED = Settings(today=date.min)


class PluginConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves this hook untyped
    """What `mkdocs.yml` may set under the plugin; the site's name and URL are MkDocs' own settings."""

    repository = options.Type(str, default=_ASSUMED.repository)
    branch = options.Type(str, default=_ASSUMED.branch)
    editors = options.Type(str, default=_ASSUMED.editors_email)
    publisher = options.Type(str, default=_ASSUMED.publisher)
    today = options.Type((str, date), default="")


class DigisavoPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # as above
    """Hooks of a few lines, in the order in which a build calls them."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Takes the settings, and gives the theme its stylesheet, links and names."""
        self.settings = self._settings(config)
        self.sitemap: list[SitemapEntry] = []
        config.extra["navigation"], config.extra["further"] = NAVIGATION, further(COLLECTIONS)
        config.extra["feeds"] = feeds_of(COLLECTIONS)
        config.extra["portal"] = self.settings
        config.extra_css.append(STYLESHEET)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads the catalogue while the last site still stands; an error leaves it standing."""
        # Nearly nothing of a build is garbage before its end: looking for some costs a fifth of the time.
        gc.disable()
        self.catalogue, report = read_catalogue(Path(config.docs_dir), self.settings)
        sys.stderr.write(as_text(report))
        if report.has_errors:
            raise Abort("Sivustoa ei rakennettu. Korjaa virheet ja yritä uudelleen.")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leaves MkDocs the hand-written pages, their images and the theme's files."""
        sources = {OPENINGS, *(collection.folder for collection in self.catalogue.collections)}
        for file in list(files):
            if file.src_dir == config.docs_dir and not is_hand_written(file.src_uri, sources):
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
        page.toc = TableOfContents([])
        return sanitise(html)

    def on_env(self, env: ThemeEnvironment, *, config: MkDocsConfig, files: Files) -> ThemeEnvironment:
        """Gives the theme its words, and writes our pages and files, one by one."""
        env.globals["t"] = Language(self.settings.language).word
        shells = Shells(env, self.nav, config, self.settings)
        taken = [file.dest_uri for file in files]
        try:
            write_into(Path(config.site_dir), self._artefacts(shells, config), taken)
        except BadAddressError as error:
            raise Abort(f"Sivustoa ei rakennettu: {error}") from error
        return env

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Adds our pages to the sitemap."""
        return extended(output, self.sitemap) if template_name == "sitemap.xml" else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Collects garbage again: a server that rebuilds on every change lives long."""
        gc.enable()

    def _artefacts(self, shells: Shells, config: MkDocsConfig) -> Iterator[Artefact]:
        search = config.plugins.get("material/search")
        for artefact in render_catalogue(self.catalogue, self.settings):
            if isinstance(artefact, Page):
                self.sitemap.append(SitemapEntry(address.absolute(self.settings, artefact.address), artefact.modified))
                add_to_search(artefact, search)
                yield File(path_of(artefact), shells.join(artefact).encode())
            else:
                yield artefact

    def _settings(self, config: MkDocsConfig) -> Settings:
        root = Path(config.config_file_path).parent
        return Settings(
            today=_date(self.config.today) or today_in_helsinki(),
            site_url=config.site_url or _ASSUMED.site_url,
            site_name=config.site_name,
            repository=self.config.repository.rstrip("/"),
            branch=self.config.branch,
            editors_email=self.config.editors,
            publisher=self.config.publisher,
            content=Path(os.path.relpath(config.docs_dir, root)).as_posix(),
            commit=commit_of(root),
            history=history_of(Path(config.docs_dir)),
        )


def _date(value: object) -> date | None:
    """A day as YAML gives it, a date or a text; None for nothing."""
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError as error:
        raise ConfigurationError(f'Päivä "{value}" ei ole muotoa VVVV-KK-PP.') from error
