"""The form when its writer turns another way: another service, the other way through it, another file, a draft."""

from playwright.sync_api import expect
from tests.browser.conftest import OpenPage
from tests.browser.test_form import field, file
from tests.browser.test_form_repairs import pick


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
