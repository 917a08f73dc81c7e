"""Maps from which one chooses: by pointer, and by keyboard with arrows from area to area."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage

TOWARDS = """async ([root, points, from, key]) =>
    (await import(`${root}assets/map/moving.js`)).nextTowards(points, from, key) ?? null"""
POINTS = [{"x": 0, "y": 0}, {"x": 10, "y": 1}, {"x": 4, "y": 3}, {"x": 0, "y": -5}, {"x": 1, "y": 9}]
AT_REST = """() => new Promise(done => {
  const stops = () => document.querySelectorAll('.ds-map a:not([tabindex="-1"])').length;
  const look = () => stops() === 1 ? done() : requestAnimationFrame(look);
  look();
})"""
"""A frame at a time: the policy of the pages lets nobody evaluate texts, which waiting for a function would."""
STOPS = "document.querySelectorAll('.ds-map a:not([tabindex=\"-1\"])').length"


def focused(page: Page) -> str:
    text: str = page.evaluate("document.activeElement.querySelector('title')?.textContent ?? ''")
    return text.partition(":")[0]


@pytest.mark.parametrize(
    ("key", "place"), [("ArrowRight", 2), ("ArrowUp", 3), ("ArrowDown", 4), ("ArrowLeft", None), ("Enter", None)]
)
def test_an_arrow_leads_to_the_nearest_that_way(key: str, place: int | None, open_page: OpenPage, home: str) -> None:
    page = open_page("404.html")
    assert page.evaluate(TOWARDS, [home, POINTS, 0, key]) == place


@pytest.mark.parametrize(("address", "areas"), [("kunnat/", 308), ("maakunnat/pohjois-savo/", 19)])
def test_a_map_is_one_tab_stop(address: str, areas: int, open_page: OpenPage) -> None:
    page = open_page(address)
    expect(page.locator(".ds-map a")).to_have_count(areas)
    page.evaluate(AT_REST)
    page.locator(".ds-map a[tabindex='0']").focus()
    page.keyboard.press("Tab")
    assert not page.evaluate("Boolean(document.activeElement.closest('.ds-map'))")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('.ds-map'))")


def test_one_goes_from_area_to_area_and_opens_one(open_page: OpenPage, home: str) -> None:
    page = open_page("kunnat/?kunta=kuopio")
    start = page.locator(".ds-map a.ds-map-ours[tabindex='0']")
    start.focus()
    told = page.locator("[data-part=told]")
    expect(told).to_have_text("Kuopio: 3")
    page.keyboard.press("ArrowUp")
    north = focused(page)
    assert north in {"Siilinjärvi", "Lapinlahti", "Rautavaara"}
    expect(told).to_contain_text(north)
    assert page.evaluate(STOPS) == 1
    assert not violations(page)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}kunnat/*/?kunta=kuopio")
    expect(page.locator("h1")).to_have_text(north)


def test_an_area_is_named_and_opened_by_pointer(open_page: OpenPage, home: str) -> None:
    page = open_page("maakunnat/pohjois-savo/")
    area = page.locator(".ds-map a", has_text="Iisalmi").locator("path")
    area.hover()
    expect(page.locator("[data-part=told]")).to_contain_text("Iisalmi: ")
    page.get_by_role("heading", level=1).hover()
    expect(page.locator("[data-part=told]")).to_contain_text("Valitse kunta")
    area.click()
    page.wait_for_url(f"{home}kunnat/iisalmi/")


def test_without_scripts_the_map_is_no_tab_stop_but_leads_on(open_page: OpenPage, home: str) -> None:
    page = open_page("maakunnat/pohjois-savo/", scripts=False)
    page.locator(".ds-map a", has_text="Vesanto").locator("path").click()
    page.wait_for_url(f"{home}kunnat/vesanto/")
