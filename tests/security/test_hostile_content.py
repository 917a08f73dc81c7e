"""Hostile content in a whole site, in a real browser: nothing runs, nothing is loaded from elsewhere.

Two sites: one of what contributors and editors could send in, built as always, and one of what no check lets
through, built without the checks. They are visited without the policy of the pages, since the content must be
harmless by itself, and some pages with it: of it, nothing may be violated.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from urllib.parse import quote

import lxml.html
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Request
from tests.browser.conftest import SUB_PATH
from tests.security.conftest import Serve
from tests.security.hostile_portal import write_attempts, write_copies, write_pages, write_settings
from tests.security.payloads import ELSEWHERE, TEXTS
from tests.security.unchecked import COPIES

from digisavo.adapters.hand_written import SHELL_IDS
from digisavo.core.content_policy import CONTENT_POLICY

EXPLORE = Path(__file__).with_name("explore.js").read_text("utf-8")
ALARM = "window.hacked = () => console.error('HACKED ' + location.pathname)"
# The generator's own tests of links and images have no place here: hostile pages have broken ones.
# Buttons that choose a file are pressed by a script here.
HARMLESS = re.compile("Failed to load resource: the server responded with a status of 404|File chooser dialog can only")


@dataclass
class Site:
    """A built site and where it is served."""

    folder: Path
    home: str
    output: str

    def pages(self, *patterns: str) -> list[str]:
        """The addresses of its pages whose paths match, redirects left out."""
        found = (path for pattern in patterns for path in sorted(self.folder.glob(f"{pattern}index.html")))
        return [path.parent.relative_to(self.folder).as_posix() for path in found if not is_redirect(path)]


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


def build(folder: Path, home: str, *command: str) -> Site:
    write_settings(folder, home)
    site = folder / "www" / SUB_PATH
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(
        [sys.executable, "-m", *command, "build", "-f", str(folder / "mkdocs.yml"), "-d", str(site)],
        capture_output=True, text=True, env=environment, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr[-3000:]
    return Site(site, home, result.stderr)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Site:
    """What can be sent in, and hostile hand-written pages."""
    folder = tmp_path_factory.mktemp("sent")
    write_attempts(folder / "content")
    write_pages(folder / "content")
    return build(folder, serve(folder / "www"), "mkdocs")


@pytest.fixture(scope="module")
def unchecked(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Site:
    """What no check lets through."""
    folder = tmp_path_factory.mktemp("unchecked")
    write_copies(folder / "content", COPIES)
    return build(folder, serve(folder / "www"), "tests.security.unchecked")


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that knows no policy: whatever could run does."""
    context = browser.new_context(bypass_csp=True)
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


def test_nothing_that_is_sent_in_runs(sent: Site, visitor: BrowserContext) -> None:
    pages = sent.pages("", "*/", "palvelut/*/", "kokeilut/*/", "tapahtumat/*/", "blogi/*/")
    assert len(pages) > 180
    assert visit(visitor, sent, pages) == []


def test_nothing_runs_that_no_check_stopped(unchecked: Site, visitor: BrowserContext) -> None:
    pages = unchecked.pages("**/")
    assert len(pages) > 80
    assert visit(visitor, unchecked, pages) == []


def test_no_page_violates_its_policy(sent: Site, unchecked: Site, browser: Browser) -> None:
    for site, pages in ((sent, sent.pages("*/", "blogi/*/")), (unchecked, unchecked.pages("*/", "*/malli-*/"))):
        context = browser.new_context()
        assert visit(context, site, pages[::3]) == []
        context.close()


def test_hostile_texts_are_shown_as_texts(unchecked: Site) -> None:
    """What the checks would have stopped did reach the pages."""
    html = "".join(page.read_text("utf-8") for page in unchecked.folder.glob("**/*.html"))
    for text in TEXTS:
        assert escape(text) in html or escape(text, quote=False) in html, text


def test_headings_cannot_take_the_ids_of_the_page_around(sent: Site) -> None:
    (main,) = lxml.html.parse(str(sent.folder / "etu-0/index.html")).xpath("//main")
    around = {str(name) for name in main.xpath("@id|preceding::*/@id|following::*/@id")}
    assert main.get("id") in around
    assert around <= SHELL_IDS


def test_pages_of_other_files_are_not_taken_in(sent: Site) -> None:
    html = "".join(page.read_text("utf-8") for page in sent.folder.glob("sivu-*/index.html"))
    assert "repositoryformatversion" not in html
    assert "docs_dir:" not in html
    assert not (sent.folder.parent / "karkuteilla").exists()


@pytest.mark.parametrize(
    "text", [TEXTS[0], TEXTS[4], "<a href=javascript:hacked()>x</a>", "<p onmouseover=hacked()>x</p>"]
)
def test_the_alarm_rings(text: str, serve: Serve, visitor: BrowserContext, tmp_path: Path) -> None:
    """On a page that lets everything through."""
    write_page(tmp_path, text)
    events = visit(visitor, Site(tmp_path, serve(tmp_path), ""), ["sivu"])
    assert any(line.startswith("HACKED") for line in events), events


@pytest.mark.parametrize(
    "text", [TEXTS[0], f"<img src={ELSEWHERE}/x.png>", "<p style=color:red>x</p>", "<a href=javascript:hacked()>x</a>"]
)
def test_the_policy_stops_what_is_let_through(text: str, serve: Serve, browser: Browser, tmp_path: Path) -> None:
    write_page(tmp_path, f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">{text}')
    context = browser.new_context()
    events = visit(context, Site(tmp_path, serve(tmp_path), ""), ["sivu"])
    context.close()
    assert any("Content Security Policy" in line for line in events), events
    assert not any(line.startswith(("HACKED", "asked for")) for line in events)


def write_page(folder: Path, text: str) -> None:
    page = folder / SUB_PATH / "sivu/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(f"<!doctype html><meta charset=utf-8>{text}", "utf-8")
