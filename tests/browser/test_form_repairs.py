"""What the form puts right, or offers to put right, goes to the value that was typed."""

from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage
from tests.browser.test_form import field, file, step
from tests.browser.test_form_own import open_own


def pick(page: Page, key: str, typed: str) -> None:
    """Types into a question of which one picks, and leaves it."""
    box = field(page, key).get_by_role("combobox").first
    box.fill("")
    box.press_sequentially(typed)
    box.blur()


def chips(page: Page, key: str) -> list[str]:
    return [text.partition(" ×")[0] for text in field(page, key).locator(".ds-chips button").all_text_contents()]


def test_a_row_is_put_right_where_it_stands(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=maptionnaire&kysy=references,provider")
    rows = field(page, "references").locator(".ds-field__row")
    since = rows.get_by_label("Alkaen")
    since.nth(2).fill("5/2015")
    field(page, "provider.name").get_by_role("textbox").first.focus()
    expect(field(page, "references")).to_contain_text('"5/2015" on luettu muodossa 2015-05.')
    assert [one.input_value() for one in since.all()] == ["", "2015", "2015-05", "", "2023"]
    since.nth(4).fill("6/2023")
    rows.nth(2).get_by_role("button", name="Poista rivi").press("Enter")
    expect(field(page, "references").get_by_role("button", name="Lisää rivi")).to_be_focused()
    field(page, "provider.name").get_by_role("textbox").first.focus()
    expect(since.last).to_have_value("2023-06")
    assert [one.input_value() for one in since.all()] == ["", "2015", "", "2023-06"]


def test_an_item_is_put_right_where_it_stands(open_page: OpenPage) -> None:
    page = open_page("lisaa-kokeilu/")
    pick(page, "municipalities", "kuopio,iisalmi,Siilinjärvi,")
    expect(field(page, "municipalities").locator(".ds-chips li").first).to_contain_text("Kuopio")
    assert chips(page, "municipalities") == ["Kuopio", "Iisalmi", "Siilinjärvi"]
    pick(page, "services", "CGI Vesa,decidim,annif,")
    field(page, "services").get_by_role("button", name="Kirjoita: cgi-vesa").click()
    expect(field(page, "services").locator(".ds-chips li").first).to_contain_text("cgi-vesa")
    assert chips(page, "services") == ["cgi-vesa", "decidim", "annif"]


def test_what_cannot_be_seen_is_taken_out_and_told(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    description = field(page, "description").get_by_role("textbox")
    description.fill("Kysely\u00adpalvelu, jol\u200bla kunta kysyy.")
    description.blur()
    expect(field(page, "description")).to_contain_text("Huomautus: Tekstistä poistettiin merkkejä, joita ei näe.")
    expect(description).to_have_value("Kyselypalvelu, jolla kunta kysyy.")
    name = field(page, "name").get_by_role("textbox")
    name.fill("Kylä\u00adkysely")
    name.press("Enter")
    expect(page.get_by_role("alert").get_by_role("heading")).to_be_visible()
    expect(page.get_by_role("alert")).not_to_contain_text("näkymätön")
    expect(name).to_have_value("Kyläkysely")


def test_an_indent_of_the_first_line_is_taken_out_and_told(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=annif&kysy=description,onboarding.how")
    for key in ("description", "onboarding.how"):
        text = field(page, key).get_by_role("textbox").first
        text.fill("\n\tKunta kysyy.\n\nAsukas vastaa.")
        text.blur()
        expect(field(page, key)).to_contain_text("Huomautus: Tekstistä poistettiin merkkejä, joita ei näe.")
        expect(text).to_have_value("Kunta kysyy.\n\nAsukas vastaa.")
    assert "  how: |-\n    Kunta kysyy.\n\n    Asukas" in file(page)
    expect(page.get_by_role("alert").filter(has_text="sarkainmerkki")).to_have_count(0)


def test_signs_of_a_list_are_read_as_a_list(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=annif&kysy=description,features")
    description = field(page, "description").get_by_role("textbox").first
    description.fill("Palvelulla voi:\n\n•\tkysyä\n–\tvastata\no\tpäättää\n\uf0b7\tkertoa\n\nLoppu\uf04a.")
    description.blur()
    expect(field(page, "description")).to_contain_text("Luettelomerkit poistettiin tai muutettiin")
    expect(description).to_have_value("Palvelulla voi:\n\n- kysyä\n- vastata\n- päättää\n- kertoa\n\nLoppu.")
    features = field(page, "features").get_by_role("textbox").first
    features.fill("•\tKysely\n–\tÄänestys\no\tKartta\n\uf0b7\tRaportti\n1.\tOhje\n2. vaihe – lomake")
    features.blur()
    expect(field(page, "features")).to_contain_text("Luettelomerkit poistettiin tai muutettiin")
    signless = "  - Kysely\n  - Äänestys\n  - Kartta\n  - Raportti\n  - Ohje\n  - 2. vaihe – lomake\n"
    assert f"features:\n{signless}" in file(page)


def test_what_cannot_be_seen_in_a_file_is_told_at_its_question(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    open_own(page, "name: Kyläkysely\nbenefits: [Nopea, Hel\u00adppo]\n")
    step(page, "Tarkista ja lähetä")
    page.get_by_role("alert").get_by_role("link", name="näkymätön").click()
    benefits = field(page, "benefits").get_by_role("textbox").first
    expect(benefits).to_be_focused()
    benefits.blur()
    expect(benefits).to_have_value("Nopea\nHelppo")
    assert "[Nopea, Helppo]" in file(page)


def test_an_entry_is_named_by_its_title_and_one_that_is_not_there_is_told(open_page: OpenPage) -> None:
    page = open_page("kerro-kokemus/")
    pick(page, "service", "Ei-ole-tallaista")
    expect(field(page, "service")).to_contain_text(
        'Varoitus: Sivua "services/ei-ole-tallaista" ei ole vielä sivustolla.'
    )
    pick(page, "service", "kuntalaisaloite.fi")
    expect(field(page, "service")).not_to_contain_text("Virhe")
    assert "service: kuntalaisaloite\n" in file(page)
    step(page, "Tärkeimmät tiedot")
    pick(page, "service", "entinen-tunnus")
    assert "service: esimerkki-muutosta\n" in file(page)


def test_an_entry_of_any_kind_is_known(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=annif&kysy=related")
    pick(page, "related", "experiences/esimerkki-muutosta--esimerkkikunta,experiences/annif--ei-ole,")
    expect(field(page, "related")).to_contain_text('Sivua "experiences/annif--ei-ole" ei ole vielä sivustolla.')
    expect(field(page, "related")).to_contain_text("Jos se on toisessa ehdotuksessa")
    expect(field(page, "related").locator(".ds-field__problem")).to_have_count(1)


def test_an_entry_that_is_only_proposed_may_be_named(open_page: OpenPage) -> None:
    """The form knows what is published; what another proposal adds may be there when an editor reads this one."""
    page = open_page("lisaa-palvelu/")
    open_own(page, "name: Kyläkysely\nrelated: [kylavaali]\n")
    step(page, "Tarkista ja lähetä")
    expect(page.get_by_role("alert").get_by_role("heading")).to_be_visible()
    expect(page.get_by_role("alert").get_by_role("list")).not_to_contain_text("kylavaali")


PASTE = """(input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    input.focus();
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (input.dispatchEvent(paste)) {
        document.execCommand("insertText", false, text);
    }
}"""


def test_cells_that_are_pasted_become_no_number(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=annif&kysy=pricing.from")
    price = field(page, "pricing.from").get_by_role("textbox").first
    for cells in ("12\t500", "12\n500"):
        price.fill("")
        price.evaluate(PASTE, cells)
        price.blur()
        expect(field(page, "pricing.from")).to_contain_text("ei ole luku")
    assert "12500" not in file(page)


def test_lines_that_are_pasted_stay_apart(open_page: OpenPage) -> None:
    name = field(open_page("lisaa-palvelu/"), "name").get_by_role("textbox")
    name.evaluate(PASTE, "Kylä\nkysely\n")
    expect(name).to_have_value("Kylä kysely")
