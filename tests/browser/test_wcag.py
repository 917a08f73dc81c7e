"""What axe cannot know: width, enlarged text, motion, forced colours, paper, and the way of the keyboard."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage

PAGES = [
    "", "palvelut/", "palvelut/kuntalaisaloite/", "palvelut/aihe/osallisuus/", "kokeilut/", "tapahtumat/", "blogi/",
    "kunnat/", "maakunnat/pohjois-savo/", "haku/?q=kartta", "luvut/", "laatu/", "saavutettavuusseloste/", "tyylit/",
]  # fmt: skip
TOOLS = {
    "lisaa-palvelu/": "[data-key=name] input",
    "vertailu/": "main h1",
    "vertailu/?p=decidim,annif": ".ds-compare table td",
    "vertailu/?p=decidim,annif&kunta=kuopio": ".ds-compare td .ds-routes",
    "vaatimukset/": ".ds-needs select",
    "vaatimukset/?aihe=osallisuus&ui_languages=p.all:fi": ".ds-needs__service h4",
    "kunnat/kuopio/": ".ds-own-routes",
    "palvelut/annif/?kunta=kuopio": ".ds-key .ds-routes",
    "palvelut/lupapiste/?kunta=kuopio": ".ds-key .ds-routes",
}
"""Pages that are other ones on paper, or have a paper of their own: what is there last."""
LOOK = Path(__file__).with_name("wcag.js").read_text("utf-8").strip()


def look(page: Page, what: str) -> Any:
    """What one function of wcag.js finds on the page."""
    return page.evaluate(f"() => {LOOK}.{what}()")


@pytest.mark.parametrize("address", PAGES)
def test_a_narrow_screen_text_of_twice_the_size_and_paper_hold_the_page(address: str, open_page: OpenPage) -> None:
    page = open_page(address, width=320)
    assert_holds_enlarged(page)
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size({"width": 794, "height": 800})
    page.emulate_media(media="print")
    assert look(page, "unprinted") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 794
    assert look(page, "scrolled") == []


@pytest.mark.parametrize("address", TOOLS)
def test_a_narrow_screen_and_text_of_twice_the_size_hold_a_tool(address: str, open_page: OpenPage) -> None:
    page = open_page(address, width=320)
    page.wait_for_selector(TOOLS[address], state="attached")
    assert_holds_enlarged(page)


def assert_holds_enlarged(page: Page) -> None:
    """The page holds on a narrow screen, there with text of twice the size too, and so on wider ones."""
    assert_holds(page, 320)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (320, 640, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert_holds(page, width)


def assert_holds(page: Page, width: int) -> None:
    """Nothing is wider than the screen or cut off."""
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert look(page, "cut") == []


@pytest.mark.parametrize("address", ["", "palvelut/kuntalaisaloite/", "haku/?q=kartta", "tyylit/"])
def test_nothing_moves(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    # What changes its colour while the page wakes up comes to rest; what repeats for ever has no end to wait for.
    moving = "document.getAnimations().filter(one => one.effect.getComputedTiming().endTime > 200).length"
    assert page.evaluate(moving) == 0
    page.emulate_media(reduced_motion="reduce")
    assert look(page, "moving") == []


@pytest.mark.parametrize("address", ["", "palvelut/kuntalaisaloite/", "palvelut/aihe/osallisuus/", "haku/"])
@pytest.mark.parametrize("width", [1280, 360])
def test_the_keyboard_goes_through_the_page(address: str, width: int, open_page: OpenPage) -> None:
    page = open_page(address, width=width)
    page.evaluate(f"window.wcag = {LOOK}, wcag.stops = [], document.activeElement.blur()")
    for _ in range(400):
        page.keyboard.down("Tab")  # as whoever keeps it pressed
        if page.evaluate(STOP):
            break
    page.keyboard.up("Tab")
    stops = page.evaluate("wcag.stops.map(({ isSeen, name }) => ({ isSeen, name }))")
    assert 10 < len(stops) < 400
    assert [stop["name"] for stop in stops if not stop["isSeen"]] == []
    page.emulate_media(forced_colors="active")
    assert page.evaluate(AGAIN) == []


STOP = """() => {
  const stop = wcag.focus()
  if (!stop.isBody) wcag.stops.push({ ...stop, element: document.activeElement })
  return stop.isBody
}"""
"""Notes where the keyboard is, and tells whether it has left the page."""
AGAIN = """() => wcag.stops.filter(({ element }) => {
  element.focus()
  return element !== document.activeElement || !wcag.focus().isSeen
}).map(({ name }) => name)"""
"""The stops that would not be seen in the colours of now."""


@pytest.mark.parametrize("address", ["", "palvelut/kuntalaisaloite/", "haku/"])
def test_single_keys_do_nothing(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    page.evaluate("document.activeElement.blur()")
    before = page.url, page.evaluate("document.activeElement.localName")
    for key in "sfpn/,.hm?":
        page.keyboard.press(key)
    assert (page.url, page.evaluate("document.activeElement.localName")) == before


def test_the_skip_link_leads_past_the_header(open_page: OpenPage) -> None:
    page = open_page("palvelut/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Siirry sisältöön")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_opens_and_closes_by_keyboard(scripts: bool, open_page: OpenPage) -> None:
    page = open_page(width=360, scripts=scripts)
    tab_to(page, "header summary")
    page.keyboard.press("Enter")
    menu = page.locator("header details")
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    assert page.locator("header details a:focus").count() == 1
    if scripts:
        page.keyboard.press("Escape")
        expect(menu).not_to_have_attribute("open", "")
        expect(page.locator("header summary")).to_be_focused()


def test_the_pager_works_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("palvelut/")
    tab_to(page, 'main a[href*="sivu/2/"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**/palvelut/sivu/2/")
    expect(page.locator("main [aria-current=page]").last).to_contain_text("2")


def test_the_search_works_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("haku/")
    tab_to(page, "main input")
    page.keyboard.type("kuntalaisaloite")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=kuntalaisaloite")
    tab_to(page, 'main a[href$="palvelut/kuntalaisaloite/"]')
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Kuntalaisaloite.fi")


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until an element that the selector finds has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"the keyboard does not reach {selector}")
