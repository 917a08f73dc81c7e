"""Pages of the whole site, which watch what they do."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request
from tests.browser.answering import intercept_no_more
from tests.conftest import Shared

FURTHER = ["404.html", "haku/?q=kartta", "tyylit/"]
"""Pages that the sitemap does not name."""
EMPTY = "build.json"
"""A small file of the site: for tests that ask modules of the site without a page, and for those that say how requests
are answered before they open one. A page costs a hundred times as much."""
_KIND = re.compile(r'data-page-kind="([^"]*)"')


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
def site(whole_site: Path) -> Path:
    """The folder of the site."""
    return whole_site


@pytest.fixture(scope="session")
def home(site: Path, shared: Shared) -> str:
    """The address at which the site is served."""
    return shared.home


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
        intercept_no_more(page)
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
