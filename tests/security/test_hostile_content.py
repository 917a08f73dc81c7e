"""Hostile content in a whole site, in a real browser: nothing runs, nothing is loaded from elsewhere.

Two sites: one of what contributors and editors could send in, built as always, and one of what no check lets
through, built without the checks. They are visited without the policy of the pages, since the content must be
harmless by itself, and some pages with it: of it, nothing may be violated.
"""

from html import escape
from pathlib import Path
from urllib.parse import quote

import lxml.html
import pytest
from playwright.sync_api import Browser, BrowserContext
from tests.browser.conftest import SUB_PATH
from tests.security.conftest import Serve
from tests.security.payloads import ELSEWHERE, TEXTS
from tests.security.sites import Alarm, Site

from digisavo.adapters.hand_written import SHELL_IDS
from digisavo.core.content_policy import CONTENT_POLICY

EXPLORE = Path(__file__).with_name("explore.js").read_text("utf-8")
PARTS = range(4)
"""The pages are visited in parts, which workers share."""


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
