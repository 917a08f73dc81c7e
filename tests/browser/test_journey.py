"""The first journey: from the home page to a service and what belongs to it, as different readers make it."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import OpenPage, Watch
from tests.browser.whole_site import PORTAL


def tab_to(page: Page, selector: str) -> None:
    """Moves on with the tabulator until an element that the selector finds has the focus."""
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"the keyboard does not reach {selector}")


def follow(page: Page, selector: str, address: str) -> None:
    """Opens a link with the keyboard and arrives at the address."""
    tab_to(page, selector)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/alihakemisto/{address}")


def visit(page: Page, link: Locator) -> None:
    """Opens a link with the mouse and waits for its page."""
    with page.expect_navigation():
        link.click()


def test_by_keyboard_from_the_home_page_to_provider_and_tag(open_page: OpenPage) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Siirry sisältöön")
    page.keyboard.press("Enter")
    follow(page, 'main a[href$="palvelut/aihe/osallisuus/"]', "palvelut/aihe/osallisuus/")
    follow(page, 'tbody a[href$="palvelut/kerrokartalla/"]', "palvelut/kerrokartalla/")
    expect(page.locator("h1")).to_have_text("Kerrokartalla")
    follow(page, 'main a[href*="/tarjoajat/"]', "tarjoajat/helsingin-kaupunki/")
    expect(page.locator("h1")).to_have_text("Helsingin kaupunki")
    follow(page, 'main a[href$="palvelut/kerrokartalla/"]', "palvelut/kerrokartalla/")
    follow(page, '.ds-about a[href$="/kartat/"]', "tunnisteet/kartat/")
    expect(page.locator("main .ds-card", has_text="Kerrokartalla")).to_be_visible()


AWAIT_SCROLL = """() => new Promise(done => {
  const look = () => document.activeElement.scrollLeft > 0 ? done() : requestAnimationFrame(look);
  look();
})"""
"""A frame at a time: the policy of the pages lets nobody evaluate texts, which waiting for a function would."""


def test_the_table_scrolls_in_its_own_region_on_a_narrow_screen(open_page: OpenPage) -> None:
    page = open_page("palvelut/aihe/osallisuus/", width=360)
    region = page.get_by_role("region", name="Palvelujen vertailu: Osallisuus ja vaikuttaminen")
    tab_to(page, '[role="region"]')
    expect(region).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.evaluate(AWAIT_SCROLL)
    assert page.evaluate("scrollX") == 0


def test_the_table_has_a_caption_and_headers_for_every_cell(open_page: OpenPage) -> None:
    page = open_page("palvelut/aihe/osallisuus/")
    table = page.get_by_role("table", name="Palvelujen vertailu: Osallisuus ja vaikuttaminen")
    columns = table.get_by_role("columnheader").all_inner_texts()
    assert columns[0] == "Palvelu"
    wanted = {"Palvelun vaihe", "Palveluntarjoaja", "Saavutettavuus", "Hinnoittelumalli", "Tiedossa olevat käyttäjät"}
    assert wanted <= set(columns)
    rows = table.locator("tbody tr")
    assert 0 < rows.count() <= 20
    assert table.get_by_role("rowheader").count() == rows.count()
    assert table.get_by_role("cell").count() == rows.count() * (len(columns) - 1)


def test_a_service_can_be_edited_where_its_file_is(open_page: OpenPage) -> None:
    link = open_page("palvelut/kuntalaisaloite/").get_by_role("link", name="Muokkaa GitHubissa")
    address = "https://github.com/example/kokonainen/edit/main/content/services/kuntalaisaloite.yml"
    expect(link).to_have_attribute("href", address)


def test_the_head_and_the_names_of_a_long_table_stay_in_sight(open_page: OpenPage) -> None:
    page = open_page("palvelut/aihe/hyvinvointi/")
    table = page.get_by_role("table").bounding_box()
    assert table
    assert table["x"] >= 0
    assert table["x"] + table["width"] <= 1280, "all columns are in sight"
    page.evaluate("top => scrollTo(0, top + 300)", table["y"])
    assert abs(page.locator("thead th").nth(1).evaluate("cell => cell.getBoundingClientRect().top")) < 2
    middling = open_page("palvelut/aihe/hyvinvointi/", width=900)
    region = middling.locator(".ds-table-wrap")
    region.evaluate("region => region.scrollTop = 300")
    top = region.evaluate("region => region.getBoundingClientRect().top")
    assert abs(middling.locator("thead th").nth(1).evaluate("cell => cell.getBoundingClientRect().top") - top) < 2
    narrow = open_page("palvelut/aihe/hyvinvointi/", width=360)
    narrow.locator(".ds-table-wrap").evaluate("region => region.scrollLeft = 200")
    assert 0 < narrow.locator("tbody th").first.evaluate("cell => cell.getBoundingClientRect().left") < 30


def test_without_scripts_the_list_can_be_read_and_paged(open_page: OpenPage) -> None:
    page = open_page(scripts=False)
    visit(page, page.get_by_role("link", name="Kaikki palvelut aakkosjärjestyksessä"))
    names: list[str] = []
    while True:
        names += page.locator("main .ds-card h3").all_inner_texts()
        following = page.get_by_role("link", name="Seuraava")
        if not following.count():
            break
        visit(page, following)
    assert len(names) == len(set(names)) == len(list((PORTAL / "content/services").iterdir()))
    visit(page, page.locator("main .ds-card a").first)
    expect(page.locator("h1")).to_have_text(names[-(len(names) % 20 or 20)])


def test_without_scripts_the_comparison_and_the_menu_work(open_page: OpenPage) -> None:
    page = open_page("palvelut/aihe/osallisuus/kaikki/", width=360, scripts=False)
    expect(page.get_by_role("table")).to_be_visible()
    visit(page, page.get_by_role("link", name="Sivuttain"))
    expect(page.get_by_role("table").locator("tbody tr").first).to_be_visible()
    page.locator(".ds-menu summary").click()
    visit(page, page.locator(".ds-menu").get_by_role("link", name="Kokeilut"))
    expect(page.locator("h1")).to_have_text("Kokeilut")
    visit(page, page.locator(".ds-footer").get_by_role("link", name="Tunnisteet"))
    expect(page.locator("h1")).to_have_text("Tunnisteet")


@pytest.mark.parametrize("address", ["olematon/", "palvelut/olematon/syvalla/"])
def test_an_unknown_address_leads_back(address: str, open_page: OpenPage, watch: Watch, home: str) -> None:
    page = open_page(address)
    expect(page.locator("h1")).to_have_text("Sivua ei löytynyt")
    assert "status of 404" in watch.errors.pop(), "the browser logs the page itself, and nothing else"
    visit(page, page.locator("main").get_by_role("link", name="Palvelut", exact=True))
    assert page.url == f"{home}palvelut/"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_former_address_leads_to_the_new_one(scripts: bool, open_page: OpenPage, home: str) -> None:
    page = open_page("palvelut/entinen-tunnus/", scripts=scripts)
    page.wait_for_url(f"{home}palvelut/esimerkki-muutosta/")
    expect(page.locator("h1")).to_have_text("Esimerkki muutosta")
