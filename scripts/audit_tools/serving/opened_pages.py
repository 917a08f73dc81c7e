"""Pages of the site as Chromium opens them from the server, under its headers."""

from collections.abc import Iterable, Iterator

from playwright.sync_api import Browser, ConsoleMessage, Error
from scripts.audit_tools import browsers
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.serving.answers import IN_FRAMES
from scripts.audit_tools.serving.web_server import running
from scripts.audit_tools.site import Site

_NAME = "nginx: sivut Chromiumissa"
_QUERY = "?q=kartta"
"""What is asked of every page: search and lists begin to work by it, others pass it by."""


def check_opened_pages(site: Site) -> Result:
    """A page of each first folder tells no fault on the console, and frames of others show what they may."""
    first: dict[str, str] = {}
    for page in site.pages:
        first.setdefault(page.partition("/")[0], page)
    with running(site.folder) as server, browsers.opened_browser() as browser:
        faults = [*_faults_on_consoles(browser, server.home, first.values())]
        faults += _faults_in_frames(browser, server.home, site)
    return count_of(_NAME, "puutetta", faults, f", {len(first)} sivua")


def _faults_on_consoles(browser: Browser, home: str, addresses: Iterable[str]) -> Iterator[str]:
    """What pages tell while they load and begin to work, and what they ask for in vain."""
    page = browser.new_page(ignore_https_errors=True)
    told: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            told.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: told.append(error.message))
    for address in addresses:
        try:
            page.goto(home + address + _QUERY, wait_until="networkidle")
        except Error as error:
            told.append(error.message.splitlines()[0])
        yield from (f"{address}: {text}" for text in told)
        told.clear()
    page.close()


def _faults_in_frames(browser: Browser, home: str, site: Site) -> Iterator[str]:
    """A page of somebody else shows a list that is made for that, and nothing else."""
    embedded = [page for page in site.pages if IN_FRAMES.match(page)][:1]
    for address, is_shown in [("", False), *((address, True) for address in embedded)]:
        page = browser.new_page(ignore_https_errors=True)
        page.set_content(f'<iframe src="{home}{address}"></iframe>', wait_until="networkidle")
        frame = page.frames[-1]
        if (frame.url == home + address and frame.locator("h1").count() > 0) != is_shown:
            yield f"{address or 'etusivu'} toisten kehyksessä: {'ei näy' if is_shown else 'näkyy'}"
        page.close()
