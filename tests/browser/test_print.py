"""Pages on paper: tables keep their columns, signs their ink, sources their addresses; ways onward are left out."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import OpenPage

# A4 without its margins, in CSS pixels: 178 mm wide where it stands, 277 mm where it lies.
STANDING, LYING = 672, 1047
GROUP = "palvelut/ryhma/palautejarjestelma/"
COMPARED = "vertailu/?p=fixmystreet,helsinki-palaute"
LIST = "vaatimukset/?ryhma=palautejarjestelma&abilities.map=p.any:kylla&abilities.photo=t.any:kylla"
SERVICE = "palvelut/helsinki-palaute/"
INK = """(sign) => {
  const { color, backgroundColor } = getComputedStyle(sign);
  return [color, backgroundColor];
}"""
ADDRESS = """(link) => {
  const { content } = getComputedStyle(link, "::after");
  return [content, link.href, getComputedStyle(link).fontSize];
}"""


def printed(page: Page, width: int) -> Page:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    return page


def cut(table: Locator, width: int) -> list[str]:
    """The heads of columns that a paper of a width would cut."""
    cells = table.locator("thead th").all()
    boxes = [(cell.inner_text(), cell.bounding_box()) for cell in cells]
    assert boxes
    return [name for name, box in boxes if not box or not box["width"] or box["x"] + box["width"] > width + 1]


def test_the_comparison_of_a_group_keeps_all_columns_and_questions(open_page: OpenPage) -> None:
    page = open_page(COMPARED)
    table = page.locator(".ds-compare .ds-table")
    expect(table.get_by_role("rowheader", name="Kartta")).to_be_visible()
    expect(table).not_to_have_attribute("aria-busy", re.compile(""))  # its rows come in slices
    questions = table.locator("th[scope=row] > span:first-child:visible").all_inner_texts()
    printed(page, LYING)
    assert cut(table, LYING) == []
    for name in ("FixMyStreet", "Helsingin palautejärjestelmä"):
        expect(table.get_by_role("columnheader", name=re.compile(name)).first).to_be_visible()
    assert table.locator("th[scope=row] > span:first-child:visible").all_inner_texts() == questions
    assert page.evaluate("document.documentElement.scrollWidth") <= LYING


def test_the_table_of_a_group_keeps_all_columns(open_page: OpenPage) -> None:
    page = open_page(GROUP)
    printed(page, STANDING)
    for table in page.locator("main .ds-table").all():
        assert cut(table, STANDING) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= STANDING


def test_signs_stand_in_ink_for_browsers_print_no_backgrounds(open_page: OpenPage) -> None:
    page = open_page(LIST)
    expect(page.locator("[data-component=requirements]")).to_have_attribute("data-state", "ready")
    signs = page.locator("[data-state=meets] > .ds-needs__sign")
    expect(signs.first).to_be_visible()
    printed(page, STANDING)
    color, background = signs.first.evaluate(INK)
    assert background == "rgba(0, 0, 0, 0)"
    assert max(map(int, re.findall(r"\d+", color))) < 160, "dark enough for white paper"


@pytest.mark.parametrize("address", [SERVICE, "palvelut/fixmystreet/"])
def test_sources_have_their_whole_address(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    links = page.locator(".ds-sources > li > a")
    shown = links.first.evaluate(ADDRESS)
    assert shown[0] == "none", "on the screen the short address can be pressed"
    printed(page, STANDING)
    for link in links.all():
        content, href, size = link.evaluate(ADDRESS)
        assert content == f'"{href}"'
        assert size == "0px"
    assert page.evaluate("document.documentElement.scrollWidth") <= STANDING


def test_a_service_with_many_facts_takes_at_most_four_sheets(open_page: OpenPage) -> None:
    page = open_page("palvelut/lupapiste/")
    assert page.locator(".ds-sources > li").count() > 15
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))
    assert 2 <= len(sheets) <= 4


TOUCHING = """(numbers) => numbers.filter((number) => {
  const words = document.createRange(), before = number.previousSibling;
  if (!before?.textContent?.trim()) return false;
  words.selectNodeContents(before);
  const last = Array.from(words.getClientRects()).at(-1), own = number.getBoundingClientRect();
  return last && own.left < last.right - 1 && own.top < last.bottom - 4 && own.bottom > last.top + 4;
}).map((number) => number.parentElement.outerHTML)"""


def test_numbers_of_sources_lie_on_no_word(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    printed(page, STANDING)
    assert page.locator(".ds-main sup:visible").count() > 3
    assert page.locator(".ds-main sup:visible").evaluate_all(TOUCHING) == []


WIDER = """() => Array.from(document.querySelectorAll("main *"))
  .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1
    && !part.closest(".visually-hidden, pre, svg"))
  .slice(0, 3).map((part) => part.outerHTML.slice(0, 200))"""


def test_no_page_is_cut_or_dark_or_empty(of_every_kind: list[str], open_page: OpenPage, home: str) -> None:
    page = open_page(scripts=False, scheme="dark", width=LYING)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": STANDING, "height": 900})
    for address in of_every_kind:
        page.goto(home + address)
        if page.locator("main").get_attribute("data-page-kind") == "comparison":
            continue  # lies on its side, and is looked at above
        assert page.evaluate(WIDER) == [], address
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", address
        assert page.locator("main h1:visible").count() == 1, address
        assert len(page.locator("main").inner_text()) > 60, address


def test_ways_onward_are_left_out_and_nothing_is_said_of_no_municipality(open_page: OpenPage) -> None:
    page = open_page("")
    printed(page, STANDING)
    expect(page.locator(".ds-onward:visible, .ds-nav:visible, form:visible")).to_have_count(0)
    expect(page.locator(".ds-tiles li").first).to_be_visible()
    page = open_page(SERVICE)
    printed(page, STANDING)
    left = page.locator("main a[href*='?muokkaa=']:visible")
    assert left.evaluate_all("(links) => links.map((link) => link.parentElement.outerHTML)") == []
    expect(page.locator(".ds-ours:visible")).to_have_count(0)
    page.goto(page.url + "?kunta=kuopio")
    expect(page.locator(".ds-ours [data-part=name]").first).to_have_text("Kuopio")
