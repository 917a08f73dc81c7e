"""The questions of product groups: asked where a group is chosen, or where an entry has one."""

from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage
from tests.browser.test_form import field, file, step

BASICS, ABILITIES = "Perustiedot", "Tuoteryhmän ominaisuudet"
WITH_GROUP = "name: Palaute\nproduct_groups: [palautejarjestelma]\nabilities:\n  map: kylla\n"


def choose_group(page: Page, name: str) -> None:
    step(page, BASICS)
    field(page, "product_groups").get_by_role("combobox").fill(name)
    page.get_by_role("option", name=name).first.click()


def test_a_group_that_is_chosen_brings_its_questions(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    steps = page.get_by_role("navigation", name="Lomakkeen vaiheet")
    expect(field(page, "submitted_by")).to_be_visible()
    expect(steps.get_by_text(ABILITIES)).to_be_hidden()
    choose_group(page, "Palautejärjestelmät")
    step(page, ABILITIES)
    expect(page.get_by_role("heading", name=ABILITIES)).to_be_focused()
    expect(field(page, "abilities.open311")).to_contain_text("Open311")
    expect(field(page, "abilities.signer_identification")).to_be_hidden()
    field(page, "abilities.map").get_by_label("Kyllä").check()
    assert "product_groups:\n  - palautejarjestelma\nabilities:\n  map: kylla\n" in file(page)


def test_an_entry_of_a_group_is_asked_its_questions(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=fixmystreet&kysy=abilities")
    expect(field(page, "abilities.map").get_by_label("Kyllä")).to_be_checked()
    expect(field(page, "abilities.signer_identification")).to_be_hidden()


def test_a_text_of_a_group_that_is_opened_brings_its_questions(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    page.get_by_text("Jatka tiedostosta, joka sinulla jo on").click()
    page.get_by_label("Tai liitä teksti").fill(WITH_GROUP)
    page.get_by_role("button", name="Avaa lomakkeeseen").click()
    step(page, ABILITIES)
    expect(field(page, "abilities.map").get_by_label("Kyllä")).to_be_checked()
    expect(field(page, "abilities.photo").get_by_label("Ei", exact=True)).to_be_visible()
