"""The form when its writer turns another way: another service, the other way through it, another file, a draft."""

import re

from playwright.sync_api import expect
from tests.browser.conftest import OpenPage
from tests.browser.test_form import field, file, served
from tests.browser.test_form_repairs import pick
from tests.browser.whole_site import PORTAL


def test_what_was_confirmed_of_another_service_is_cleared(open_page: OpenPage) -> None:
    page = open_page("kerro-kokemus/?palvelu=annif")
    field(page, "municipality").get_by_role("combobox").focus()
    licence = field(page, "confirms").get_by_label("Lähdekoodin lisenssi")
    licence.check()
    pick(page, "service", "decidim")
    expect(field(page, "service").get_by_role("status").filter(has_text="Vahvistukset poistettiin")).to_be_visible()
    expect(licence).not_to_be_checked()
    assert "confirms" not in file(page)


def test_the_other_way_keeps_the_service(open_page: OpenPage) -> None:
    page = open_page("kerro-kokemus/?palvelu=annif")
    ways = page.locator("[data-way]")
    for way in (0, 1):
        ways.nth(way).click()
        expect(ways.nth(way)).to_have_attribute("aria-current", "page")
        expect(field(page, "service").get_by_role("combobox")).to_have_value("Annif")


def test_what_is_given_last_is_opened(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    page.get_by_text("Jatka tiedostosta, joka sinulla jo on").click()
    box = page.locator('[data-part="own"]')
    box.get_by_label("Avaa tiedosto").set_input_files({"name": "x.yml", "mimeType": "text/yaml", "buffer": b"a: [1"})
    box.get_by_role("button", name="Avaa lomakkeeseen").click()
    expect(box.get_by_role("status")).to_contain_text("ei voi lukea")
    box.get_by_label("Tai liitä teksti").fill("name: Kyläkysely\n")
    box.get_by_role("button", name="Avaa lomakkeeseen").click()
    expect(field(page, "name").get_by_role("textbox")).to_have_value("Kyläkysely")


def test_the_name_of_a_file_is_judged_where_it_is_asked(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    field(page, "name").get_by_role("textbox").fill("Kyläkysely")
    file(page)
    name = page.get_by_label("Tiedoston nimi")
    expect(name).not_to_have_attribute("aria-invalid", "true")
    for typed, told in (
        ("dynasty", 'Tunnus "dynasty" on jo'),
        ("Minun Palvelu.yml", "Anna nimeksi minun-palvelu.yml."),
    ):
        name.fill(typed)
        expect(page.locator("#file-name-problems")).to_contain_text(told)
        expect(name).to_have_attribute("aria-invalid", "true")
    page.get_by_role("alert").get_by_role("link", name='Tiedoston nimi "Minun Palvelu.yml" ei kelpaa').click()
    expect(name).to_be_focused()
    name.fill("minun-palvelu.yml")
    expect(name).not_to_have_attribute("aria-invalid", "true")
    door = page.get_by_role("link", name="Jatka GitHubissa").get_attribute("href") or ""
    assert "filename=minun-palvelu.yml&" in door


def test_a_kept_draft_is_never_written_over_by_another_form(open_page: OpenPage) -> None:
    page = open_page("lisaa-tapahtuma/")
    keep, title = page.get_by_label("Säilytä luonnos tällä laitteella"), field(page, "title").get_by_role("textbox")
    title.fill("Digi-ilta")
    keep.check()
    other = page.context.new_page()
    other.goto(page.url)
    box = other.get_by_label("Säilytä luonnos tällä laitteella")
    box.click()
    expect(box).not_to_be_checked()
    expect(other.get_by_text("Laitteella on jo luonnos, jota ei ole avattu tähän.")).to_be_visible()
    other.get_by_role("button", name="Jatka luonnosta").press("Enter")
    expect(field(other, "title").get_by_role("textbox")).to_have_value("Digi-ilta")
    expect(other.get_by_role("heading", name="Tärkeimmät tiedot")).to_be_focused()
    expect(other.get_by_role("status").filter(has_text="Luonnos on avattu lomakkeeseen.")).to_have_count(1)
    field(other, "title").get_by_role("textbox").fill("Digi-aamu")
    field(other, "title").get_by_role("textbox").blur()
    title.fill("Digi-yö")
    title.blur()
    expect(keep).not_to_be_checked()
    keep.click()  # what is kept is not this form's to forget either
    expect(keep).not_to_be_checked()
    assert "Digi-aamu" in page.evaluate("localStorage['digisavo.luonnos.events']")


def test_a_draft_is_forgotten_and_a_file_opened_by_keys(open_page: OpenPage) -> None:
    page = open_page("lisaa-tapahtuma/")
    heading = page.get_by_role("heading", name="Tärkeimmät tiedot")
    page.get_by_label("Säilytä luonnos tällä laitteella").check()
    page.reload()
    page.get_by_role("button", name="Poista luonnos").press("Enter")
    expect(heading).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Luonnos poistettiin laitteelta.")).to_have_count(1)
    page.get_by_text("Jatka tiedostosta, joka sinulla jo on").click()
    page.get_by_label("Tai liitä teksti").fill("title: Digi-ilta\n")
    page.get_by_role("button", name="Avaa lomakkeeseen").press("Enter")
    expect(heading).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Vastaukset on avattu lomakkeeseen.")).to_have_count(1)


def test_a_kept_draft_keeps_what_was_taken_away(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=maptionnaire&kysy=contact.email,references,provider.municipality,summary")
    page.get_by_label("Säilytä luonnos tällä laitteella").check()
    field(page, "contact.email").get_by_role("textbox").first.fill("")
    field(page, "provider.municipality").get_by_role("combobox").first.fill("")
    field(page, "references").get_by_role("button", name="Poista rivi").first.click()
    before = file(page)
    assert "\ncontact:\n" not in before
    source = (PORTAL / "content/services/maptionnaire.yml").read_text("utf-8")
    summary = re.sub(r"(?m)^summary: .*$", "summary: Julkaistu sen jälkeen.", source)
    served(page, summary)
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.get_by_role("button", name="Jatka luonnosta").click()
    expect(field(page, "contact.email").get_by_role("textbox").first).to_have_value("")
    assert file(page) == re.sub(r"(?m)^summary: .*$", "summary: Julkaistu sen jälkeen.", before)
    expect(page.get_by_role("row").filter(has_text="Ei ilmoitettu")).to_have_count(2)


def test_a_draft_of_what_is_new_keeps_what_was_taken_away(open_page: OpenPage) -> None:
    page = open_page("lisaa-tapahtuma/")
    page.get_by_label("Säilytä luonnos tällä laitteella").check()
    reviewed = field(page, "reviewed_on").get_by_role("textbox").first
    reviewed.fill("")
    reviewed.blur()
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(reviewed).not_to_have_value("")
    page.get_by_role("button", name="Jatka luonnosta").click()
    expect(reviewed).to_have_value("")
