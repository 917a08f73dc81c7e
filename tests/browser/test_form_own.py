"""What the form makes of a file that its writer has already: nothing that stands in it is lost on the way."""

from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage
from tests.browser.test_form import field, file, notes, step


def open_own(page: Page, text: str) -> None:
    box = page.locator('[data-part="own"]')
    if not box.get_by_label("Tai liitä teksti").is_visible():
        page.get_by_text("Jatka tiedostosta, joka sinulla jo on").click()
    box.get_by_label("Tai liitä teksti").fill(text)
    box.get_by_role("button", name="Avaa lomakkeeseen").click()


MISPLACED = """\
name: Kyläkysely
provider: Esimerkki Oy # tarjoaja
contact: myynti@esimerkki.fi, 017 123 4567
accessibility: Täyttää AA-tason
pricing: 1200 €/vuosi, alv 0 %
references: Kuopio, Iisalmi
"""


def test_a_text_in_the_place_of_questions_is_shown_and_stays(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    open_own(page, MISPLACED)
    expect(notes(page)).to_contain_text("selvä: Palveluntarjoaja, ")
    model = field(page, "pricing.model")
    expect(model.get_by_label("1200 €/vuosi, alv 0 %")).to_be_checked()
    expect(model).to_contain_text("Virhe: ")
    expect(field(page, "provider.name").get_by_role("textbox").first).to_have_value("Esimerkki Oy")
    field(page, "provider.type").get_by_label("Yritys").check()
    email = field(page, "contact.email")
    expect(email.get_by_role("textbox").first).to_have_value("myynti@esimerkki.fi, 017 123 4567")
    expect(email).to_contain_text("Virhe: ")
    step(page, "Hinta, sopimus")
    field(page, "pricing.setup_fee").get_by_role("textbox").first.fill("300")
    step(page, "Palveluntarjoaja")
    field(page, "contact.url").get_by_role("textbox").first.fill("https://www.esimerkki.fi")
    text = file(page)
    assert "provider:\n  name: Esimerkki Oy # tarjoaja\n  type: yritys\n" in text
    assert "contact:\n  email: myynti@esimerkki.fi, 017 123 4567\n  url: https://www.esimerkki.fi\n" in text
    assert "accessibility:\n  level: Täyttää AA-tason\n" in text
    assert "pricing:\n  model: 1200 €/vuosi, alv 0 %\n  setup_fee: 300\n" in text
    assert "references:\n  - municipality: Kuopio, Iisalmi\n" in text
    step(page, "Palveluntarjoaja")
    field(page, "contact.url").get_by_role("textbox").first.fill("")
    step(page, "Tärkeimmät tiedot")
    email.get_by_role("textbox").first.fill("")
    assert "contact" not in file(page)


def test_an_item_among_rows_becomes_a_row(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    open_own(page, "name: Kyläkysely\nreferences:\n  - municipality: Iisalmi # oma\n  - Kuopio\n")
    expect(notes(page)).to_contain_text("Tarkista nämä kohdat")
    step(page, "Käyttäjät")
    rows = field(page, "references")
    expect(rows.get_by_role("combobox", name="Kunta").nth(1)).to_have_value("Kuopio")
    rows.get_by_role("button", name="Lisää rivi").click()
    rows.get_by_role("combobox", name="Kunta").nth(2).fill("Siilinjärvi")
    assert "  - municipality: Iisalmi # oma\n  - municipality: Kuopio\n  - municipality: Siilinjärvi\n" in file(page)


def test_a_bare_answer_is_the_one_that_its_kind_says(open_page: OpenPage) -> None:
    page = open_page("lisaa-kokeilu/")
    open_own(page, "title: Kokeilu\nprovider: Esimerkki Oy\n")
    assert "provider: Esimerkki Oy\n" in file(page)
    expect(notes(page)).not_to_contain_text("Tarkista nämä kohdat")


def test_a_file_of_another_kind_leads_to_its_form(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    open_own(page, "# Digisavo: events/digipaiva\ntitle: Digipäivä\n")
    told = page.locator('[data-part="own"]').get_by_role("status")
    expect(told).to_contain_text("Tiedosto on toista lajia")
    assert (told.get_by_role("link").get_attribute("href") or "").endswith("/lisaa-tapahtuma/")
    expect(field(page, "name").get_by_role("textbox")).to_have_value("")
    open_own(page, "# Digisavo: services/kylakysely\nname: Kyläkysely\n")
    expect(field(page, "name").get_by_role("textbox")).to_have_value("Kyläkysely")


FAULTS = {
    "name: Kylä: kysely\n": 'Rivi 1: Kaksoispiste on väärässä paikassa. Kirjoita name: "Kylä: kysely".',
    "name: Kylä\nname: Kysely\n": 'Rivi 2: Avain "name" on jo rivillä 1.',
    "name: Kylä\nprovider:\n\tname: Esimerkki Oy\n": "Rivi 3: Rivin alussa on sarkainmerkki.",
    "Hei!\n\n# Digisavo: services/kyla\nname: Kylä: kysely\n": "Rivi 4: Kaksoispiste on väärässä paikassa.",
}  # fmt: skip
"""What cannot be read, and where that is told to be."""


def test_what_keeps_a_text_from_being_read_is_told_with_its_line(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    told = page.locator('[data-part="own"]').get_by_role("status")
    for text, line in FAULTS.items():
        open_own(page, text)
        expect(told).to_contain_text(line)


LETTERS = [
    "Hei!\n\n# Digisavo: services/kylakysely\nname: Kyläkysely\ntags: [palaute]\n\n-- \nMatti Malli\n",
    "Matti:\n> Hei!\n>\n> # Digisavo: services/kylakysely\n> name: Kyläkysely\n> tags: [palaute]\n\nKiitos!\n",
    ">> # Digisavo: services/kylakysely\n>> name: Kyläkysely\n>> tags: [palaute]\n> Selvä.\n",
    "Hei!\n\nname: Kyläkysely\ntags: [palaute]\n\nTerveisin\nMatti Malli\n",
    "Tässä:\n\n```yaml\nname: Kyläkysely\ntags: [palaute]\n```\n\nMatti\n",
]


def test_a_letter_is_read_without_what_is_around_the_file(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    for letter in LETTERS:
        page.evaluate("document.querySelector('[data-part=notes]').replaceChildren()")
        open_own(page, letter)
        if page.get_by_text("Lomakkeella on jo vastauksia").is_visible():
            page.get_by_role("button", name="Avaa lomakkeeseen").click()
        expect(notes(page)).to_contain_text("Näitä rivejä ei luettu")
        assert file(page) == "name: Kyläkysely\ntags: [palaute]\nreviewed_on: " + file(page).rpartition(" ")[2]
        step(page, "Tärkeimmät tiedot")
