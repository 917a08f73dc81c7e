"""Hostile content in a whole site, in a real browser: nothing runs, nothing is loaded from elsewhere.

Two sites: one of what contributors and editors could send in, built as always, and one of what no check lets
through, built without the checks. They are visited without the policy of the pages, since the content must be
harmless by itself, and some pages with it: of it, nothing may be violated. Pages that show only what others of their
kind have shown are left to the audit, which visits all.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

import lxml.html
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Request
from tests.browser.serving import SUB_PATH
from tests.conftest import MakeOnce
from tests.depth import IS_DEEP
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
PIECE = re.compile(r"<[^>]*>|[^<>]+")
HOSTILE = re.compile(r"malli-|hacked|hyokkays|\{\{|\[\[slot")
"""Of a hostile text, or of the name of a content file: no check has seen what such a file says."""
COPY = re.compile(r"malli-[a-z0-9-]*|\d+")
"""Which copy of a content file, or which page, it is."""
KIND = re.compile(r'data-page-kind="([^"]*)"')
PARTS = range(4)
"""The pages are visited in parts, which workers share."""
Shown: TypeAlias = frozenset[tuple[str, str, str]]
"""Hostile tags and texts, each with the kind of page and the tag before it."""


@dataclass(frozen=True)
class Site:
    """A built site and where it is served."""

    folder: Path
    home: str

    def pages(self, *patterns: str) -> list[str]:
        """The addresses of its pages whose paths match, redirects left out."""
        found = (path for pattern in patterns for path in sorted(self.folder.glob(f"{pattern}index.html")))
        return [path.parent.relative_to(self.folder).as_posix() for path in found if not is_redirect(path)]

    def html(self, address: str) -> str:
        return (self.folder / address / "index.html").read_text("utf-8")

    def kind(self, address: str) -> str:
        found = KIND.search(self.html(address))
        return found[1] if found else ""

    @cache  # noqa: B019 - there are two
    def shown(self, address: str) -> Shown:
        """What is hostile on a page; numbers do not count."""
        html, kind = self.html(address), self.kind(address)
        pieces = [piece for text in PIECE.findall(html) if (piece := text.strip())]
        return frozenset(
            (kind, COPY.sub("0", before if before.startswith("<") else ""), COPY.sub("0", piece))
            for before, piece in pairwise(["", *pieces])
            if HOSTILE.search(piece)
        )

    def telling(self, addresses: Iterable[str], told: Iterable[Shown] = ()) -> list[str]:
        """The pages, but none that shows only what others of its kind have shown, unless it is the first of it."""
        known, kinds, found = set[tuple[str, str, str]]().union(*told), set[str](), []
        for address in addresses:
            shown, kind = self.shown(address), self.kind(address)
            if IS_DEEP or kind not in kinds or not shown <= known:
                found.append(address)
            known |= shown
            kinds.add(kind)
        return found


@dataclass
class Alarm:
    """What hostile content did: messages of the console, dialogs, new windows, requests to other hosts."""

    home: str
    events: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.add_init_script(ALARM)
        context.on("console", self._note)
        if not IS_FIREFOX:  # it tells of each module of ours that is still on its way when the page is left
            context.on("weberror", lambda error: self.events.append(str(error.error)))
        context.on("dialog", self._close)
        context.on("requestfailed", self._note_foreign)

    def _note(self, message: ConsoleMessage) -> None:
        is_ours = IS_FIREFOX and "HACKED" not in message.text
        if message.type in ("error", "warning") and not is_ours and not HARMLESS.search(message.text):
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
    kinds = set[str]()
    for address in addresses:
        page.goto(f"{site.home}{quote(address)}/")
        is_whole = IS_DEEP or site.kind(address) not in kinds
        kinds.add(site.kind(address))
        alarm.events += [f"{address}: {fault}" for fault in page.evaluate(EXPLORE, is_whole)]
        if len(context.pages) > 1:
            alarm.events.append(f"{address} opened a window")
            context.pages[-1].close()
    return alarm.events


def sent_pages(site: Site, unchecked: Site) -> list[str]:
    """Those that show what the other site does not."""
    pages = site.pages("", "*/", "palvelut/*/", "kokeilut/*/", "tapahtumat/*/", "blogi/*/")
    assert len(pages) > 180
    return site.telling(pages, map(unchecked.shown, unchecked_pages(unchecked)))


def unchecked_pages(site: Site) -> list[str]:
    return site.telling(site.pages("**/"))


@pytest.mark.parametrize("part", PARTS)
def test_nothing_that_is_sent_in_runs(part: int, sent: Site, unchecked: Site, visitor: BrowserContext) -> None:
    pages = sent_pages(sent, unchecked)
    assert len(pages) > 50
    assert visit(visitor, sent, pages[part :: len(PARTS)]) == []


@pytest.mark.parametrize("part", PARTS)
def test_nothing_runs_that_no_check_stopped(part: int, unchecked: Site, visitor: BrowserContext) -> None:
    pages = unchecked_pages(unchecked)
    assert len(pages) > 150
    assert visit(visitor, unchecked, pages[part :: len(PARTS)]) == []


@pytest.mark.parametrize("name", ["sent", "unchecked"])
def test_no_page_violates_its_policy(name: str, sent: Site, unchecked: Site, browser: Browser) -> None:
    site, pages = (sent, sent_pages(sent, unchecked)) if name == "sent" else (unchecked, unchecked_pages(unchecked))
    context = browser.new_context()
    assert visit(context, site, pages[::3]) == []
    context.close()


def test_hostile_texts_are_shown_as_texts(unchecked: Site) -> None:
    """What the checks would have stopped did reach the pages, those that are visited."""
    html = "".join(map(unchecked.html, unchecked_pages(unchecked)))
    for text in TEXTS:
        assert escape(text) in html or escape(text, quote=False) in html, text


def test_a_page_that_shows_something_more_than_others_is_visited(tmp_path: Path) -> None:
    texts = {"a": "<b>hacked()</b>", "b": "<b>hacked()</b>", "c": "<i>hacked()</i>", "d": "<b>hacked(1)", "e": "x"}
    for name, text in texts.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f'<main data-page-kind="{"y" if name == "e" else "x"}">{text}')
    site = Site(tmp_path, "")
    assert site.telling(texts) == ([*texts] if IS_DEEP else ["a", "c", "d", "e"])
    assert site.telling(["c", "b"], [site.shown("b")]) == (["c", "b"] if IS_DEEP else ["c"])


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
    events = visit(visitor, Site(tmp_path / SUB_PATH, serve(tmp_path)), ["sivu"])
    assert any(line.startswith("HACKED") for line in events), events


@pytest.mark.parametrize(
    "text", [TEXTS[0], f"<img src={ELSEWHERE}/x.png>", "<p style=color:red>x</p>", "<a href=javascript:hacked()>x</a>"]
)
def test_the_policy_stops_what_is_let_through(text: str, serve: Serve, browser: Browser, tmp_path: Path) -> None:
    write_page(tmp_path, f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">{text}')
    context = browser.new_context()
    events = visit(context, Site(tmp_path / SUB_PATH, serve(tmp_path)), ["sivu"])
    context.close()
    assert any("Content Security Policy" in line for line in events), events
    assert not any(line.startswith(("HACKED", "asked for")) for line in events)


def write_page(folder: Path, text: str) -> None:
    page = folder / SUB_PATH / "sivu/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f"<!doctype html><meta charset=utf-8>{text}", "utf-8")
