"""Every kind of page with axe, best practices included: wide and narrow, by day and by night."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page
from tests.browser.conftest import OpenPage, Watch

FURTHER = ["404.html", "haku/?q=kartta", "tyylit/"]
"""Pages that the sitemap does not name."""
_KIND = re.compile(r'data-page-kind="([^"]*)"')
RULES: dict[str, object] = {"rules": {"target-size": {"enabled": True}}}
CUT = """() => {
  for (const list of document.querySelectorAll("main :is(ul, ol, tbody, svg, g)")) {
    Array.from(list.children).slice(12).forEach(row => row.remove());
  }
}"""
"""What follows the twelfth row of a list, table or map is made as those before; scripts/audit looks at all of it."""
RUN = """options => axe.run(document, {...options, resultTypes: ["violations"]}).then(
  ({violations}) => violations.flatMap(({id, help, nodes}) => nodes.map(
    ({target, html}) => `${id}: ${help}: ${target.join(" ")} ${html.slice(0, 160)}`)))"""


@pytest.fixture(scope="session")
def of_every_kind(home: str, site: Path) -> list[str]:
    """The address of the longest page of every kind, which shows most components."""
    places = ElementTree.parse(site / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    longest: dict[str, tuple[int, str]] = {}
    for address in ((place.text or "").removeprefix(home) for place in places):
        html = (site / address / "index.html").read_text("utf-8")
        (kind,) = _KIND.findall(html)
        longest[kind] = max(longest.get(kind, (0, "")), (len(html), address))
    return [*(address for _, address in longest.values()), *FURTHER]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "light"), (1280, "dark"), (360, "dark")])
def test_axe_finds_nothing(
    width: int, scheme: str, of_every_kind: list[str], open_page: OpenPage, home: str, watch: Watch
) -> None:
    # By night only the colours differ.
    options: dict[str, object] = {"runOnly": ["color-contrast"]} if scheme == "dark" else RULES
    page = open_page(width=width, scheme=scheme)
    faults = {}
    for address in of_every_kind:
        page.goto(home + address)
        if found := violations(page, options):
            faults[address] = found
    watch.errors = [error for error in watch.errors if "status of 404" not in error]
    assert not faults, json.dumps(faults, indent=1, ensure_ascii=False)


def violations(page: Page, options: dict[str, object]) -> list[str]:
    page.evaluate(CUT)
    page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN, options)
    return found


def test_axe_finds_faults(open_page: OpenPage) -> None:
    page = open_page()
    faulty = '<img src="data:,"><h6></h6><p lang="xx">x</p><a href="#">x</a>'
    page.locator("main").evaluate("(main, html) => main.insertAdjacentHTML('beforeend', html)", faulty)
    assert {fault.split(":")[0] for fault in violations(page, RULES)} >= {"image-alt", "empty-heading", "valid-lang"}
