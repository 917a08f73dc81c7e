"""The plugin of MkDocs and ProperDocs: puts the pages and files of the catalogue into the theme."""

import atexit
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from time import process_time

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from digisavo.adapters.chosen_settings import ASSUMED, chosen_settings
from digisavo.adapters.failures import as_failure
from digisavo.adapters.folder import sizes_of
from digisavo.adapters.progress import Progress, quieten
from digisavo.adapters.shell import Shells, ThemeEnvironment
from digisavo.adapters.site_making import NotBuiltError, SiteMaking
from digisavo.adapters.sitemap import SITEMAP
from digisavo.adapters.theme_values import theme_globals
from digisavo.core.content_policy import CONTENT_POLICY, PREVIEW_POLICY


class PluginConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves this hook untyped
    """What `mkdocs.yml` may set under the plugin; the site's name and URL are MkDocs' own settings."""

    repository = options.Type(str, default=ASSUMED.repository)
    branch = options.Type(str, default=ASSUMED.branch)
    editors = options.Type(str, default=ASSUMED.editors_email)
    publisher = options.Type(str, default=ASSUMED.publisher)
    region = options.Type(str, default=ASSUMED.region)
    language = options.Type(str, default=ASSUMED.language)
    today = options.Type((str, date), default="")
    social_cards = options.Type(bool, default=ASSUMED.social_cards)
    verbose = options.Type(bool, default=False)


class DigisavoPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # as above
    """Hooks of a few lines, in the order in which a build calls them."""

    policy = CONTENT_POLICY
    files_made = 0
    """How many files the last build of this process made."""
    startup = 0.0
    """Seconds that went by before the first build."""
    stands = False
    """Whether the site that was made last is whole: a build that fails while it reads leaves it so."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Lets the pages reload themselves while they are edited, and keeps the generator from talking."""
        self.policy = PREVIEW_POLICY if command == "serve" else CONTENT_POLICY
        self.startup = process_time()
        # At its end Python would look through all that it holds for garbage: a twentieth of the time.
        atexit.register(gc.freeze)
        quieten(BasePlugin.__module__.partition(".")[0])

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Takes the settings, and of the theme our own files only: the one that is named has 14 000."""
        root, content = _root(config), Path(config.docs_dir)
        try:
            self.settings = chosen_settings(self.config, config.site_name, config.site_url or "", root, content)
        except ValueError as error:
            raise ConfigurationError(str(error)) from error
        self.progress = Progress(sys.stderr, self.startup)
        self.making = SiteMaking(self.settings, root, content, self.progress)
        config.theme.dirs = [config.theme.dirs[0], config.theme.dirs[-1]]
        config.theme.static_templates.discard(SITEMAP)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads the catalogue while the last site still stands; an error leaves it standing."""
        # Nearly nothing of a build is garbage before its end: looking for some costs a fifth of the time.
        gc.disable()
        with _told():
            config.extra |= self.making.read(self.policy)
        self.stands = False  # the generator empties the folder of the site next

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leaves the generator the files of our own theme, and nothing of the content."""
        for file in list(files):
            if file.src_dir != config.theme.custom_dir:
                files.remove(file)
        return files

    def on_env(self, env: ThemeEnvironment, *, config: MkDocsConfig, files: Files) -> ThemeEnvironment:
        """Gives the theme its words, and writes our pages and files, one by one."""
        env.globals |= theme_globals(self.making.language)
        taken, expected = [file.dest_uri for file in files], self._files_before(config)
        with _told():
            self.making.write(Shells(env, config, self.settings), Path(config.site_dir), taken, expected)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Refuses pages that could run something, and says what was made."""
        with _told():
            self.files_made = self.making.finish(Path(config.site_dir), self.policy, self.config.verbose)
        self.startup, self.stands = 0.0, True
        gc.enable()  # a server that rebuilds lives long

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Says where the site can be seen, and goes on showing the last one while there are faults."""
        server.builder = partial(self._rebuild, builder)
        self.progress.say([f"Sivusto näkyy osoitteessa {server.url} (Ctrl+C lopettaa)."])
        return server

    def _rebuild(self, builder: Callable[[], None]) -> None:
        """Builds once more; the server would answer nobody after an error, though the last site may still stand."""
        try:
            builder()
        except MkDocsException as error:
            if not self.stands:
                raise
            self.progress.say([str(error), "Selain näyttää edellisen version, kunnes virheet on korjattu."])

    def on_build_error(self, *, error: Exception) -> None:
        """Says why the site was not built, unless the generator says so itself."""
        gc.enable()
        if not isinstance(error, MkDocsException):
            raise Abort(f"Sivustoa ei rakennettu: {as_failure(error)}") from error

    def _files_before(self, config: MkDocsConfig) -> int:
        """How many files the site had when it was last built: about as many are to come."""
        site = _root(config) / "site"
        return self.files_made or (len(sizes_of(site)) if sys.stderr.isatty() and site.is_dir() else 0)


def _root(config: MkDocsConfig) -> Path:
    """The folder of the settings."""
    return Path(config.config_file_path).parent


@contextmanager
def _told() -> Iterator[None]:
    """Lets the generator end with what has to be said."""
    try:
        yield
    except NotBuiltError as error:
        raise Abort(str(error)) from error
