"""One whole site below a sub-path for all tests, and a browser that watches what its pages do."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, TypeAlias
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request

ROOT = Path(__file__).parents[2]
PORTAL = ROOT / "tests/portals/whole"
"""Content of its own, so that no edit of the real content changes what tests see."""
SUB_PATH = "alihakemisto"
FURTHER = ["404.html", "haku/?q=kartta", "tyylit/"]
"""Pages that the sitemap does not name."""
_KIND = re.compile(r'data-page-kind="([^"]*)"')


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder as static hosts do: with the site's own page for unknown addresses, and silently."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if self.path == "/favicon.ico":  # asked for now and then on pages without a head, such as redirects
            self.send_response(204)
            self.end_headers()
            return
        body = (Path(self.directory) / SUB_PATH / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        if (
            f"/{SUB_PATH}/assets/" in self.path
        ):  # they never change while a site is served: asking again costs more than pages
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing: a browser that leaves before a page is whole breaks the connection."""


@dataclass
class Watch:
    """What pages did that they should not: errors on the console, and requests to other hosts."""

    home: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Watches all pages of a context; the browser knows no other host, so requests to one fail and are noted."""
        context.on("console", self._note)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("requestfailed", self._note_foreign)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def _note_foreign(self, request: Request) -> None:
        if not request.url.startswith(self.home):
            self.foreign.append(request.url)


OpenPage: TypeAlias = Callable[..., Page]
"""Opens an address of the site: `open_page("palvelut/", width=360, scripts=False, scheme="dark")`."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, which `home` fills."""
    return tmp_path_factory.mktemp("web") / "www" / SUB_PATH


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """The address of the site, built once and served below a sub-path."""
    folder = site.parents[1]
    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(folder / "www")))
    url = f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
    build(folder, url)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield url
    server.shutdown()
    server.server_close()
    thread.join()


def build(folder: Path, url: str) -> None:
    """Builds the portal below a folder, with the settings that it has but for the address."""
    # A copy: the folder's name is in every link to a source file, and its history is none of the repository's.
    shutil.copytree(PORTAL / "content", folder / "content")
    settings = f"""\
INHERIT: {PORTAL / "mkdocs.yml"}
site_url: {url}
docs_dir: {folder / "content"}
theme:
  custom_dir: {ROOT / "plugins/digisavo/theme"}
"""
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    command = ["mkdocs", "build", "--strict", "-f", str(folder / "mkdocs.yml"), "-d", str(folder / "www" / SUB_PATH)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, env=environment, check=False
    )
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def of_every_kind(home: str, site: Path) -> list[str]:
    """The address of the longest page of every kind, which shows most components."""
    places = ElementTree.parse(site / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    longest: dict[str, tuple[int, str]] = {}
    for address in ((place.text or "").removeprefix(home) for place in places):
        html = (site / address / "index.html").read_text("utf-8")
        (kind,) = _KIND.findall(html)
        longest[kind] = max(longest.get(kind, (0, "")), (len(html), address))
    return [address for _, address in longest.values()]


@pytest.fixture(scope="session")
def lasting_watch(home: str) -> Watch:
    """One for all pages, since they outlive the tests that open them."""
    return Watch(home)


@pytest.fixture
def watch(lasting_watch: Watch) -> Watch:
    lasting_watch.errors, lasting_watch.foreign = [], []
    return lasting_watch


class Pages:
    """Pages to be used again: a new window takes three times as long as the page in it."""

    def __init__(self, browser: Browser, watch: Watch) -> None:
        self._browser, self._watch = browser, watch
        self._free: dict[bool, list[Page]] = {True: [], False: []}

    def take(self, scripts: bool, own: bool) -> Page:
        """A used page, as good as new, or a new one; `own` gives a context of its own."""
        if self._free[scripts] and not own:
            return self._free[scripts].pop()
        context = self._browser.new_context(java_script_enabled=scripts)
        self._watch.over(context)
        return context.new_page()

    def give_back(self, page: Page, scripts: bool) -> None:
        """Leaves nothing of what a test did: routes, storage, further pages."""
        for opened in page.context.pages:
            if opened != page:
                opened.close()
        page.unroute_all(behavior="ignoreErrors")
        page.context.set_offline(False)
        page.context.clear_cookies()
        session = page.context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", {"origin": self._watch.home, "storageTypes": "local_storage"})
        session.detach()
        page.on("dialog", _accept)  # a page with unsaved words asks whether to leave
        page.goto("about:blank")
        page.remove_listener("dialog", _accept)
        self._free[scripts].append(page)


def _accept(dialog: Dialog) -> None:
    dialog.accept()


@pytest.fixture(scope="session")
def reused_pages(browser: Browser, lasting_watch: Watch) -> Pages:
    return Pages(browser, lasting_watch)


@pytest.fixture
def open_page(home: str, reused_pages: Pages, watch: Watch) -> Iterator[OpenPage]:
    """Opens pages; after the test none of them may have logged an error or asked another host for anything."""
    opened_pages: list[tuple[Page, bool, bool]] = []

    def opened(
        address: str = "", width: int = 1280, scripts: bool = True, scheme: str = "light", own: bool = False
    ) -> Page:
        """`own`: for tests that change more than `Pages` can undo, such as listeners, permissions and scripts."""
        page = reused_pages.take(scripts, own)
        opened_pages.append((page, scripts, own))
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="null", color_scheme=scheme, reduced_motion="null", forced_colors="null")  # type: ignore[arg-type]  # one of two words
        page.goto(home + address)
        return page

    yield opened
    errors, foreign = watch.errors, watch.foreign
    for page, scripts, own in opened_pages:
        if own or page.is_closed():
            page.context.close()
        else:
            reused_pages.give_back(page, scripts)
    assert not errors
    assert not foreign
