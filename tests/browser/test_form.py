"""The form on its page: what it tells, what it keeps, and what it does when something refuses."""

import re
import subprocess
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.answering import intercept, intercept_no_more
from tests.browser.axe import faint_texts, violations
from tests.browser.conftest import OpenPage, Watch
from tests.browser.test_weight import KILOBYTE, weight
from tests.browser.whole_site import PORTAL

LIGHT = 90 * KILOBYTE
"""The page of a form with all that it loads before somebody answers."""
NOT_FETCHED = tuple(f"The {what} could not be fetched" for what in ("check", "names of entries", "questions"))
TOLD = ("Failed to load resource", *NOT_FETCHED)
SOURCES = "**/api/v1/services/*.yml"
STRANGE = """\
# Meidän muistiinpanomme
name: Kyläkysely # ei lyhennetä
oma_kohta: {a: 1} # tätä lomake ei tunne
provider:
  name: Esimerkki Oy

  # hinnat sovitaan
tags: [palaute, 'kartat']
"""


def field(page: Page, key: str) -> Locator:
    return page.locator(f'[data-key="{key}"]')


def notes(page: Page) -> Locator:
    return page.locator('[data-part="notes"]')


def step(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Lomakkeen vaiheet").get_by_role("button", name=name).click()


def file(page: Page) -> str:
    step(page, "Tarkista ja lähetä")
    expect(page.locator(".ds-answering__file")).not_to_be_empty()
    return page.locator(".ds-answering__file").text_content() or ""


def served(page: Page, text: str, at: str = SOURCES) -> None:
    """Answers with a text where the form asks for the file of an entry."""
    intercept(page, at, lambda route: route.fulfill(body=text, content_type="text/yaml; charset=utf-8"))


@pytest.fixture
def trouble(open_page: OpenPage, watch: Watch) -> Iterator[Page]:
    """A page in a browser of its own, where answers fail: the console may tell of that."""
    page = open_page("tietoa/", own=True)
    yield page
    page.once("dialog", lambda dialog: dialog.accept())  # a page with unsaved words asks whether to leave
    page.goto("about:blank")  # what it still had to tell comes before
    assert all(error.startswith(TOLD) for error in watch.errors), watch.errors
    watch.errors.clear()


@pytest.mark.parametrize("address", ["lisaa-palvelu/", "kerro-kokemus/?palvelu=annif"])
def test_the_page_of_a_form_is_light(address: str, open_page: OpenPage) -> None:
    page = open_page(own=True)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(page.url + address)
    page.wait_for_load_state("networkidle")
    expect(field(page, "submitted_by")).to_be_visible()
    sizes = {url: weight(url) for url in set(asked)}
    assert sum(sizes.values()) <= LIGHT, (sum(sizes.values()), sizes)


def test_a_user_confirms_what_a_service_states(open_page: OpenPage) -> None:
    page = open_page("kerro-kokemus/?palvelu=annif")
    field(page, "municipality").get_by_role("combobox").fill("Kuopio")
    field(page, "confirms").get_by_label("Lähdekoodin lisenssi").check()
    field(page, "stage").get_by_label("Käytössä").check()
    assert "confirms:\n  - open_source.license\n" in file(page)


def test_axe_finds_nothing_in_any_state(open_page: OpenPage) -> None:
    page = open_page("kerro-kokemus/?palvelu=annif")
    page.get_by_role("button", name="Jatka", exact=True).first.click()
    expect(page.get_by_role("alert")).to_contain_text("kohtaa pitää korjata")
    faults = violations(page, colours=False) + faint_texts(page)
    page.goto(
        page.url.split("kerro-")[0] + "lisaa-palvelu/?muokkaa=annif&kysy=pricing.from,procurement_routes,life_events"
    )
    field(page, "pricing.from").locator("summary").click()
    field(page, "pricing.from").get_by_role("button", name="Lisää lähde").click()
    page.locator("#question-procurement_routes").click()
    field(page, "life_events").get_by_role("combobox").fill("lap")
    expect(page.get_by_role("option").first).to_be_visible()
    faults += violations(page, colours=False) + faint_texts(page)
    step(page, "Tarkista ja lähetä")
    for summary in page.locator(".ds-answering__main section:not([hidden]) summary").all()[1:]:
        summary.click()
    faults += violations(page, colours=False) + faint_texts(page)
    # Colours that are on their way would be taken for those of the night.
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 360, "height": 800})
    assert not faults + faint_texts(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1366, 768)])
def test_the_keyboard_brings_every_step_into_view(width: int, height: int, open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    page.set_viewport_size({"width": width, "height": height})
    steps = page.get_by_role("navigation", name="Lomakkeen vaiheet").get_by_role("button")
    steps.nth(-2).focus()
    for element in (steps.last, page.get_by_label("Säilytä luonnos tällä laitteella")):
        page.keyboard.press("Tab")
        expect(element).to_be_focused()
        box = element.bounding_box()
        assert box
        assert box["y"] + box["height"] <= height - 4, box


def test_errors_are_counted_and_lead_to_their_questions(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    address = field(page, "links.website").get_by_role("textbox")
    address.fill("esimerkki")
    page.get_by_role("button", name="Jatka", exact=True).first.click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text("11 kohtaa pitää korjata")
    summary.get_by_role("link", name="Palvelun verkkosivu").click()
    expect(address).to_be_focused()
    expect(address).to_have_attribute("aria-invalid", "true")
    address.fill("https://www.esimerkki.fi")
    expect(summary.get_by_role("heading")).to_have_text("10 kohtaa pitää korjata")


def test_what_is_put_right_is_put_right_before_the_eyes(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    day = field(page, "reviewed_on").get_by_role("textbox")
    day.fill("1.9.2026")
    day.press("Tab")
    expect(day).to_have_value("2026-09-01")
    expect(field(page, "reviewed_on")).to_contain_text('"1.9.2026" on luettu muodossa 2026-09-01.')


def test_a_taken_name_and_a_likely_duplicate_are_told_at_once(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    name = field(page, "name").get_by_role("textbox")
    name.fill("Annif")
    expect(field(page, "name")).to_contain_text("Osoite annif on jo käytössä.")
    name.fill("Annif 2")
    expect(field(page, "name")).to_contain_text("Onko kyse samasta: Annif?")
    link = field(page, "name").get_by_role("link", name="Täydennä sen tietoja")
    assert link.get_attribute("href") == "?muokkaa=annif"


def test_questions_follow_answers(open_page: OpenPage) -> None:
    page = open_page("lisaa-kokeilu/?lyhyt=1")
    expect(field(page, "stage").get_by_label("Idea")).to_be_checked()
    expect(page.get_by_role("link", name="Ehdota kokeilua")).to_have_attribute("aria-current", "page")
    expect(field(page, "results")).to_be_hidden()
    field(page, "stage").get_by_label("Päättynyt").check()
    expect(field(page, "results")).to_contain_text("pakollinen")
    page.goto(page.url.split("lisaa-")[0] + "lisaa-palvelu/")
    step(page, "Hinta, sopimus")
    expect(field(page, "pricing.to")).to_be_visible()
    step(page, "Tärkeimmät tiedot")
    field(page, "pricing.model").get_by_label("Ilmainen", exact=False).first.check()
    step(page, "Hinta, sopimus")
    expect(field(page, "pricing.to")).to_be_hidden()


def test_rows_and_sources_of_an_answer_stand_in_the_file(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    step(page, "Hinta, sopimus")
    field(page, "pricing.from").get_by_role("textbox").first.fill("1 200,00 €")
    field(page, "pricing.from").locator("summary").click()
    field(page, "pricing.from").get_by_role("button", name="Lisää lähde").click()
    field(page, "pricing.from").get_by_label("Lähteen osoite", exact=True).fill("https://www.esimerkki.fi/hinnat")
    field(page, "pricing.from").get_by_label("Taso", exact=True).select_option("todennettu")
    routes = field(page, "procurement_routes")
    for way, name in (("suora", ""), ("muu:", "oma sopimus")):
        routes.get_by_role("button", name="Lisää rivi").click()
        row = routes.locator(".ds-field__row").last
        row.get_by_role("combobox").first.select_option(way)
        if name:
            row.get_by_label("Kerro omin sanoin").first.fill(name)
    text = file(page)
    assert "pricing:\n  from: 1200\n" in text
    assert re.search(
        r"evidence:\n  pricing\.from:\n    level: todennettu\n    url: .+/hinnat\n    checked_on: \d", text
    )
    assert 'procurement_routes:\n  - route: suora\n  - route: "muu: oma sopimus"\n' in text
    step(page, "Hinta, sopimus")
    routes.get_by_role("button", name="Poista rivi").first.click()
    assert "route: suora" not in file(page)


def test_what_the_form_does_not_know_stays_letter_by_letter(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    served(page, STRANGE)
    page.goto(page.url.replace("tietoa/", "lisaa-palvelu/?muokkaa=annif"))
    expect(notes(page)).to_contain_text("kohtia, joita lomake ei tunne: oma_kohta. Ne säilyvät")
    field(page, "summary").get_by_role("textbox").fill("Kunta kysyy: asukkaat vastaavat.")
    step(page, "Perustiedot")
    field(page, "tags").get_by_role("button", name="kartat").click()
    changed = STRANGE.replace("tags: [palaute, 'kartat']", "tags: [palaute]")
    changed = changed.replace("oma_kohta", 'summary: "Kunta kysyy: asukkaat vastaavat."\noma_kohta')
    assert file(page) == changed


def test_a_letter_or_a_file_is_opened_again(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    page.get_by_text("Jatka tiedostosta, joka sinulla jo on").click()
    page.get_by_label("Tai liitä teksti").fill(f"Hei!\n\n# Digisavo: services/meidan\n{STRANGE}")
    page.get_by_role("button", name="Avaa lomakkeeseen").click()
    expect(field(page, "name").get_by_role("textbox")).to_have_value("Kyläkysely")
    expect(notes(page)).to_contain_text("oma_kohta")
    assert [line for line in file(page).splitlines() if "reviewed_on" not in line] == STRANGE.splitlines()
    expect(page.get_by_label("Tiedoston nimi")).to_have_value("meidan")


UNREADABLE = {
    b"a: &x 1\nb: *x\n": "ei voi lukea", b" ": "ei ole vastauksia", b"a: [1": "ei voi lukea",
    b"a" * 1_000_001: "liian suuri", b"<b>moi</b>": "ei voi lukea",
}  # fmt: skip
"""What is no file of answers, and what is told of it: other words than of the one before."""


def test_a_text_that_cannot_be_read_stays(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    page.get_by_text("Jatka tiedostosta, joka sinulla jo on").click()
    box = page.locator('[data-part="own"]')
    for content, told in UNREADABLE.items():
        box.get_by_label("Avaa tiedosto").set_input_files({"name": "x.yml", "mimeType": "text/yaml", "buffer": content})
        box.get_by_role("button", name="Avaa lomakkeeseen").click()
        expect(box.get_by_role("status")).to_contain_text(told)
        expect(field(page, "name").get_by_role("textbox")).to_have_value("")


def test_only_some_questions_are_asked_and_unknown_ones_told(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=annif&kysy=pricing.model,data_locations,<b>,__proto__")
    expect(notes(page)).to_contain_text("Näitä ei kysytä: <b>, __proto__.")
    expect(field(page, "pricing.model")).to_be_visible()
    assert page.locator("[data-key]").count() == 2
    page.goto(page.url.partition("?")[0] + "?muokkaa=../x")
    expect(notes(page)).to_contain_text("Sivustolla ei ole tunnusta ”../x”.")
    expect(field(page, "name")).to_be_visible()
    page.goto(page.url.split("lisaa-")[0] + "kerro-kokemus/?palvelu=olematon")
    expect(notes(page)).to_contain_text("Palvelua ”olematon” ei ole vielä sivustolla. Valitse palvelu luettelosta")
    expect(field(page, "service").get_by_role("combobox")).to_have_value("")


def test_codes_of_procurement_stand_on_lines_and_are_judged(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=annif&kysy=cpv")
    codes = field(page, "cpv").get_by_role("textbox")
    codes.fill("48000000-8\n48161000-5")
    codes.blur()
    expect(field(page, "cpv")).to_contain_text("Kirjoita 48161000-4.")
    codes.fill("48000000-8\n48161000-4")
    codes.blur()
    expect(field(page, "cpv")).not_to_contain_text("tarkistusnumero on väärä")
    assert "cpv:\n  - 48000000-8\n  - 48161000-4\n" in file(page)


def test_an_entry_is_told_to_be_up_to_date(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/?muokkaa=annif&ajan-tasalla=1")
    before = (PORTAL / "content/services/annif.yml").read_text("utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tiedot ovat ajan tasalla: Annif")
    today = page.evaluate("new Intl.DateTimeFormat('sv').format()")
    expect(page.locator("main tbody tr")).to_have_count(1)
    text = page.locator(".ds-answering__file").text_content()
    assert text == re.sub(r"(?m)^reviewed_on: .*$", f"reviewed_on: {today}", before)
    hashed = ["git", "hash-object", "--stdin"]
    version = subprocess.run(hashed, input=before, capture_output=True, text=True, check=True).stdout[:12]
    letter = page.get_by_label("Viesti", exact=True).input_value()
    assert f"\n\n# Digisavo: services/annif {version}\n" in letter
    page.goto(page.url.partition("?")[0])
    page.get_by_text("Jatka tiedostosta, joka sinulla jo on").click()
    page.get_by_label("Tai liitä teksti").fill(letter)
    page.get_by_role("button", name="Avaa lomakkeeseen").click()
    file(page)
    assert f"# Digisavo: services/annif {version}\n" in page.get_by_label("Viesti", exact=True).input_value()


def test_a_long_text_goes_by_letter(open_page: OpenPage) -> None:
    page = open_page("lisaa-palvelu/")
    field(page, "name").get_by_role("textbox").fill("Kyläkysely")
    field(page, "description").get_by_role("textbox").fill("ä" * 2000)
    text = file(page)
    letter = page.get_by_role("textbox", name="Viesti")
    expect(letter).to_be_visible()
    assert letter.input_value().endswith(f"\n\n# Digisavo: services/kylakysely\n{text}")
    door = page.get_by_role("link", name="Jatka GitHubissa").get_attribute("href") or ""
    assert door.endswith("/new/main/content/services?filename=kylakysely.yml")
    mail = unquote(page.get_by_role("link", name="Avaa sähköposti").get_attribute("href") or "")
    assert mail.startswith("mailto:toimitus@example.org?subject=Digisavo, uusi: Kyläkysely")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Lataa tiedosto").click()
    assert saved.value.path().read_text("utf-8") == f"# Digisavo: services/kylakysely\n{text}"


def test_a_draft_stays_on_the_device_only_if_asked(open_page: OpenPage) -> None:
    page = open_page("lisaa-tapahtuma/")
    title = field(page, "title").get_by_role("textbox")
    title.fill("Digi-ilta")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label("Säilytä luonnos tällä laitteella").check()
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    notes(page).get_by_role("button", name="Jatka luonnosta").click()
    expect(title).to_have_value("Digi-ilta")
    page.get_by_label("Säilytä luonnos tällä laitteella").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_nothing_is_lost_when_storage_and_clipboard_refuse(open_page: OpenPage) -> None:
    page = open_page(own=True)
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));")
    page.goto(page.url + "lisaa-tapahtuma/")
    field(page, "title").get_by_role("textbox").fill("Digi-ilta")
    page.get_by_label("Säilytä luonnos tällä laitteella").check()
    text = file(page)
    expect(page.get_by_text("Laite ei suostunut säilyttämään luonnosta.")).to_be_visible()
    page.get_by_role("button", name="Kopioi tiedosto").click()
    expect(page.get_by_text("Selain ei antanut kopioida.")).to_be_visible()
    assert text in page.get_by_role("textbox", name="Viesti").input_value()
    expect(page.get_by_role("textbox", name="Viesti")).to_be_focused()


def test_a_form_works_on_without_the_network(trouble: Page) -> None:
    trouble.goto(trouble.url.replace("tietoa/", "lisaa-tapahtuma/"))
    expect(field(trouble, "title")).to_be_visible()
    trouble.wait_for_load_state("networkidle")
    trouble.context.set_offline(True)
    field(trouble, "title").get_by_role("textbox").fill("Digi-ilta")
    step(trouble, "Tarkista ja lähetä")
    expect(trouble.get_by_text("Tarkistusta ei saatu ladattua.").last).to_be_visible()
    assert "Nimi: Digi-ilta" in trouble.get_by_role("textbox", name="Viesti").input_value()


def test_a_step_whose_questions_do_not_come_is_told_and_tried_again(trouble: Page) -> None:
    questions = "**/assets/lomakkeet/services.json"
    intercept(trouble, questions, lambda route: route.abort())
    trouble.goto(trouble.url.replace("tietoa/", "lisaa-palvelu/"))
    field(trouble, "name").get_by_role("textbox").fill("Kyläkysely")
    step(trouble, "Perustiedot")
    told = trouble.get_by_text("Vaiheen kysymyksiä ei saatu ladattua. Tarkista verkkoyhteys ja yritä uudelleen.")
    expect(told).to_be_visible()
    expect(trouble.locator("nav button:focus")).to_contain_text("Perustiedot")
    expect(field(trouble, "name").get_by_role("textbox")).to_have_value("Kyläkysely")
    intercept_no_more(trouble, questions)
    step(trouble, "Perustiedot")
    expect(trouble.get_by_role("heading", name="Perustiedot")).to_be_focused()
    expect(field(trouble, "tags")).to_be_visible()
    expect(told).to_be_hidden()
    assert "name: Kyläkysely\n" in file(trouble)


def test_an_entry_that_cannot_be_fetched_or_read_is_not_written_over(trouble: Page) -> None:
    for answer in ("a: *b", "a: [1", "- a"):
        intercept_no_more(trouble)
        served(trouble, answer)
        trouble.goto(trouble.url.split("/alihakemisto/")[0] + "/alihakemisto/lisaa-palvelu/?muokkaa=annif")
        expect(notes(trouble)).to_contain_text("Tiedostoa ei voi lukea lomakkeeseen.")
    intercept(trouble, SOURCES, lambda route: route.abort())
    trouble.reload()
    expect(notes(trouble)).to_contain_text("Nykyisiä tietoja ei saatu ladattua.")
    assert notes(trouble).get_by_role("link").get_attribute("href", timeout=1000) is not None


def test_without_scripts_there_are_the_blank_file_and_the_letter(open_page: OpenPage) -> None:
    page = open_page("kerro-kokemus/", scripts=False)
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.get_by_role("link", name="toimitus@example.org").first).to_be_visible()
    page.get_by_text("Näytä pohja").click()
    expect(page.locator("pre")).to_contain_text("service:")
