"""The page of a product group: its table on a narrow screen, and the way to the comparison of its members."""

from playwright.sync_api import expect
from tests.browser.conftest import OpenPage

GROUP = "palvelut/ryhma/palautejarjestelma/"


def test_all_members_are_compared_with_one_press(open_page: OpenPage) -> None:
    page = open_page(GROUP)
    page.get_by_role("link", name="Vertaa kaikki").click()
    page.wait_for_url("**/vertailu/?p=fixmystreet,helsinki-palaute")
    expect(page.get_by_role("columnheader", name="FixMyStreet")).to_be_visible()
    expect(page.get_by_role("row", name="Mitä muut ovat maksaneet")).to_contain_text("asukasta kohti")


def test_a_narrow_screen_keeps_the_names_in_sight(open_page: OpenPage) -> None:
    page = open_page(GROUP, width=360)
    region = page.get_by_role("region", name="Tärkeimmät kysymykset")
    name = region.get_by_role("rowheader").first
    before = name.bounding_box()
    region.focus()
    page.keyboard.press("ArrowRight")
    region.evaluate("region => region.scrollTo(region.scrollWidth, 0)")
    page.wait_for_function("document.querySelector('.ds-table-wrap').scrollLeft > 0")
    after = name.bounding_box()
    assert before and after
    assert round(before["x"]) == round(after["x"])
    expect(region.get_by_role("columnheader").last).to_be_in_viewport()


def test_signs_are_not_read_out_but_words_are(open_page: OpenPage) -> None:
    page = open_page(GROUP)
    row = page.get_by_role("row", name="FixMyStreet")
    expect(row.get_by_role("cell", name="Kyllä", exact=True).first).to_be_visible()
    expect(page.get_by_role("cell", name="Ei tiedossa", exact=True).first).to_be_visible()


def test_a_member_is_chosen_in_its_row_and_the_page_of_a_service_leads_to_its_group(open_page: OpenPage) -> None:
    page = open_page("palvelut/helsinki-palaute/")
    page.get_by_role("link", name="Palautejärjestelmät").first.click()
    page.wait_for_url(f"**/{GROUP}")
    page.get_by_role("row", name="FixMyStreet").get_by_role("button", name="Lisää vertailuun").click()
    page.wait_for_url("**p=fixmystreet")


def test_what_is_not_stated_unfolds(open_page: OpenPage) -> None:
    page = open_page("palvelut/helsinki-palaute/")
    fold = page.locator("details:has(> .ds-missing)")
    expect(fold.locator("p").first).not_to_be_visible()
    fold.locator("summary").press("Enter")
    expect(fold.locator("p").first).to_be_visible()
