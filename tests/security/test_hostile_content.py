"""Hostile content in a whole site, in a real browser: nothing runs, nothing is loaded from elsewhere.

Two sites: one of what contributors and editors could send in, built as always, and one of what no check lets
through, built without the checks. They are visited without the policy of the pages, since the content must be
harmless by itself, and some pages with it: of it, nothing may be violated.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from urllib.parse import quote

import lxml.html
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Request
from tests.browser.serving import SUB_PATH
from tests.conftest import MakeOnce
from tests.programs import run_program
from tests.security.conftest import IS_FIREFOX, Serve
from tests.security.hostile_portal import write_attempts, write_copies, write_pages, write_settings
from tests.security.payloads import ELSEWHERE, MARKDOWN, TEXTS
from tests.security.unchecked import COPIES

from digisavo.core.anchors import SHELL_IDS
from digisavo.core.content_policy import CONTENT_POLICY

EXPLORE = Path(__file__).with_name("explore.js").read_text("utf-8")
ALARM = "window.hacked = () => console.error('HACKED ' + location.pathname)"
# Buttons that choose a file are pressed by a script here.
HARMLESS = re.compile(
    r"Failed to load resource: the server responded with a status of 404"
    r"|File chooser dialog can only be shown with a user activation"
)
CONTENT = re.compile(r"<[^>]*malli-[^>]*>|[^<>]*malli-[^<>]*")
PARTS = range(4)
"""The pages are visited in parts, which workers share."""


@dataclass
class Site:
    """A built site and where it is served."""

    folder: Path
    home: str

    def pages(self, *patterns: str) -> list[str]:
        """The addresses of its pages whose paths match, redirects left out."""
        found = (path for pattern in patterns for path in sorted(self.folder.glob(f"{pattern}index.html")))
        return [path.parent.relative_to(self.folder).as_posix() for path in found if not is_redirect(path)]

    def telling(self, addresses: list[str]) -> Iterator[str]:
        """The pages, but of the hundreds of places that show the same content, or none, the first three.

        Every copy of a content file, and with it every hostile text of the site, is named after `malli-`.
        """
        counts: Counter[frozenset[str]] = Counter()
        for address in addresses:
            shown = frozenset(CONTENT.findall((self.folder / address / "index.html").read_text("utf-8")))
            counts[shown] += 1
            if counts[shown] <= 3 or not address.startswith(("kunnat/", "maakunnat/")):
                yield address


@dataclass
class Alarm:
    """What hostile content did: messages of the console, dialogs, new windows, requests to other hosts."""

    home: str
    events: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.add_init_script(ALARM)
        context.on("console", self._note)
        context.on("weberror", lambda error: self.events.append(str(error.error)))
        context.on("dialog", self._close)
        context.on("requestfailed", self._note_foreign)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not HARMLESS.search(message.text):
            self.events.append(message.text)

    def _close(self, dialog: Dialog) -> None:
        if dialog.type == "beforeunload":  # a memo whose words are not saved asks whether to leave
            dialog.accept()
            return
        self.events.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note_foreign(self, request: Request) -> None:
        """The browser knows no other host; what the policy stopped was not asked for."""
        if not request.url.startswith(self.home) and request.failure != "csp":
            self.events.append(f"asked for {request.url}")


def is_redirect(path: Path) -> bool:
    return b'http-equiv="refresh"' in path.read_bytes()


def build(folder: Path, generator: str) -> None:
    write_settings(folder, f"https://example.org/{SUB_PATH}/")
    site = folder / "www" / SUB_PATH
    result = run_program(generator, "build", "-f", folder / "mkdocs.yml", "-d", site)
    assert result.returncode == 0, result.stderr[-3000:]


def build_sent(folder: Path) -> None:
    write_attempts(folder / "content")
    build(folder, "mkdocs")


def build_unchecked(folder: Path) -> None:
    write_copies(folder / "content", COPIES)
    write_pages(folder / "content")
    build(folder, "tests.security.unchecked")


@pytest.fixture(scope="module")
def sent(make_once: MakeOnce, serve: Serve) -> Site:
    """What can be sent in."""
    www = make_once("sent", build_sent) / "www"
    return Site(www / SUB_PATH, serve(www))


@pytest.fixture(scope="module")
def unchecked(make_once: MakeOnce, serve: Serve) -> Site:
    """What no check lets through, and hostile hand-written pages."""
    www = make_once("unchecked", build_unchecked) / "www"
    return Site(www / SUB_PATH, serve(www))


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that knows no policy: whatever could run does."""
    context = browser.new_context(bypass_csp=not IS_FIREFOX)
    yield context
    context.close()


def visit(context: BrowserContext, site: Site, addresses: list[str]) -> list[str]:
    """Everything that happened on the pages, and what they must not hold."""
    alarm = Alarm(site.home)
    alarm.over(context)
    page = context.new_page()
    for address in addresses:
        page.goto(f"{site.home}{quote(address)}/")
        alarm.events += [f"{address}: {fault}" for fault in page.evaluate(EXPLORE)]
        if len(context.pages) > 1:
            alarm.events.append(f"{address} opened a window")
            context.pages[-1].close()
    return alarm.events


@pytest.mark.parametrize("part", PARTS)
def test_nothing_that_is_sent_in_runs(part: int, sent: Site, visitor: BrowserContext) -> None:
    pages = sent.pages("", "*/", "palvelut/*/", "kokeilut/*/", "tapahtumat/*/", "blogi/*/")
    assert len(pages) > 180
    assert visit(visitor, sent, pages[part :: len(PARTS)]) == []


@pytest.mark.parametrize("part", PARTS)
def test_nothing_runs_that_no_check_stopped(part: int, unchecked: Site, visitor: BrowserContext) -> None:
    pages = list(unchecked.telling(unchecked.pages("**/")))
    assert len(pages) > 150
    assert visit(visitor, unchecked, pages[part :: len(PARTS)]) == []


@pytest.mark.parametrize(("name", "patterns"), [("sent", ["*/", "blogi/*/"]), ("unchecked", ["*/", "*/malli-*/"])])
def test_no_page_violates_its_policy(
    name: str, patterns: list[str], request: pytest.FixtureRequest, browser: Browser
) -> None:
    site: Site = request.getfixturevalue(name)
    context = browser.new_context()
    assert visit(context, site, site.pages(*patterns)[::3]) == []
    context.close()


def test_hostile_texts_are_shown_as_texts(unchecked: Site) -> None:
    """What the checks would have stopped did reach the pages."""
    html = "".join(page.read_text("utf-8") for page in unchecked.folder.glob("**/*.html"))
    for text in TEXTS:
        assert escape(text) in html or escape(text, quote=False) in html, text


def test_headings_cannot_take_the_ids_of_the_page_around(unchecked: Site) -> None:
    (main,) = lxml.html.parse(str(unchecked.folder / "etu-0/index.html")).xpath("//main")
    around = {str(name) for name in main.xpath("@id|preceding::*/@id|following::*/@id")}
    assert main.get("id") in around
    assert around <= SHELL_IDS


def test_pages_of_other_files_are_not_taken_in(unchecked: Site) -> None:
    pages = list(unchecked.folder.glob("sivu-*/index.html"))
    assert len(pages) == len(MARKDOWN)
    html = "".join(page.read_text("utf-8") for page in pages)
    assert "repositoryformatversion" not in html
    assert "docs_dir:" not in html
    assert not (unchecked.folder.parent / "karkuteilla").exists()


@pytest.mark.parametrize(
    "text", [TEXTS[0], TEXTS[4], "<a href=javascript:hacked()>x</a>", "<p onmouseover=hacked()>x</p>"]
)
def test_the_alarm_rings(text: str, serve: Serve, visitor: BrowserContext, tmp_path: Path) -> None:
    """On a page that lets everything through."""
    write_page(tmp_path, text)
    events = visit(visitor, Site(tmp_path, serve(tmp_path)), ["sivu"])
    assert any(line.startswith("HACKED") for line in events), events


@pytest.mark.parametrize(
    "text", [TEXTS[0], f"<img src={ELSEWHERE}/x.png>", "<p style=color:red>x</p>", "<a href=javascript:hacked()>x</a>"]
)
def test_the_policy_stops_what_is_let_through(text: str, serve: Serve, browser: Browser, tmp_path: Path) -> None:
    write_page(tmp_path, f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">{text}')
    context = browser.new_context()
    events = visit(context, Site(tmp_path, serve(tmp_path)), ["sivu"])
    context.close()
    assert any("Content Security Policy" in line for line in events), events
    assert not any(line.startswith(("HACKED", "asked for")) for line in events)


def write_page(folder: Path, text: str) -> None:
    page = folder / SUB_PATH / "sivu/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f"<!doctype html><meta charset=utf-8>{text}", "utf-8")
