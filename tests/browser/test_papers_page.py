"""The papers on the page of requirements: from the need to a saved file, opened again later, and what may go wrong."""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import FilePayload, Locator, Page, expect
from tests.browser.answering import intercept, intercept_no_more
from tests.browser.axe import further_faults, violations
from tests.browser.conftest import EMPTY, OpenPage, Watch
from tests.browser.list_papers import Data, Paper, file_of
from tests.browser.test_memo_file import SCRIPT

LIST = "vaatimukset/?aihe=osallisuus&ui_languages=p.all:fi,sv&accessibility.statement_url=t&availability_percent=k"


class Official:
    """Somebody without a mouse, whose steps are counted: each press that does something counts as a click."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    def press(self, control: Locator, key: str = "Enter") -> None:
        control.focus()
        expect(control).to_be_focused()
        self.page.keyboard.press(key)
        self.clicks += 1

    def choose(self, control: Locator, label: str) -> None:
        """An option by the beginning of its name, as the keyboard finds it."""
        control.focus()
        self.page.keyboard.type(label)
        self.clicks += 2


def papers(page: Page) -> Locator:
    return page.get_by_role("region", name="Asiakirjat")


def opened(open_page: OpenPage, address: str = LIST, **options: Any) -> Page:
    """A list of which papers can be made."""
    page = open_page(address, **options)
    reach(page)
    expect(papers(page).get_by_role("button", name="Lataa tietopyyntö")).to_be_visible()
    return page


def reach(page: Page) -> None:
    """Goes down to the papers of a result: only there they are fetched."""
    expect(page.locator("[data-component=requirements]")).to_have_attribute("data-state", "ready")
    papers(page).scroll_into_view_if_needed()


def saved(page: Page, name: str, folder: Path, act: Callable[[Locator], None] = Locator.click) -> Path:
    with page.expect_download() as download:
        act(papers(page).get_by_role("button", name=name))
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    return target


def load(page: Page, content: str | bytes | Path) -> None:
    field = papers(page).get_by_label("Asiakirjan tiedosto")
    if field.is_hidden():
        papers(page).get_by_text("Avaa aiempi asiakirja", exact=True).click()
    if isinstance(content, Path):
        field.set_input_files(content)
        return
    body = content.encode() if isinstance(content, str) else content
    chosen: FilePayload = {"name": "paperi.html", "mimeType": "text/html", "buffer": body}
    field.set_input_files(chosen)


def changes(page: Page) -> Locator:
    return page.get_by_role("region", name="Muutokset asiakirjan jälkeen")


def test_from_home_to_a_request_without_typing_a_fact(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("", width=360)
    official = Official(page)
    official.press(page.get_by_role("link", name="Kirjaa vaatimukset"))
    chosen = page.get_by_label("Aihe tai tuoteryhmä")
    expect(chosen).to_be_visible()
    official.choose(chosen, "Osallisuus")
    for ready in ("Saavutettavuus", "Suomi.fi", "Tiedot EU"):
        official.press(page.get_by_role("button", name=ready))
    reach(page)
    expect(papers(page).get_by_role("button", name="Lataa tietopyyntö")).to_be_visible()
    file = saved(page, "Lataa tietopyyntö", tmp_path, official.press)
    assert official.clicks <= 25
    request = Paper(file.read_text("utf-8"))
    assert "Saavutettavuus" in request.text
    assert [link for link in request.links if "muokkaa=" in link]
    expect(papers(page).locator("[data-part=told_request]")).to_contain_text(f"Ladattiin tiedosto {file.name}.")
    expect(papers(page).locator("[data-part=told_request]")).to_contain_text(
        "Pyynnössä ei ole määräaikaa eikä vastausosoitetta."
    )
    assert not violations(page)


def test_every_paper_is_saved_with_what_the_reader_adds(open_page: OpenPage, tmp_path: Path) -> None:
    page = opened(open_page)
    papers(page).get_by_label("Asiakirjan päivä").fill("2026-12-01")
    papers(page).get_by_label("Vastaukset viimeistään").fill("2027-01-15")
    papers(page).get_by_label("Vastausosoite").fill("kirjaamo@kunta.example")
    assert not further_faults(page)
    request = Paper(saved(page, "Lataa tietopyyntö", tmp_path).read_text("utf-8"))
    for text in ("1.12.2026", "15.1.2027", "kirjaamo@kunta.example", "Saavutettavuusseloste", "Luvattu saatavuus"):
        assert text in request.text
    expect(papers(page).locator("[data-part=told_request]")).to_contain_text("Yhteystieto puuttuu")
    for button, name in (
        ("Lataa muistio", "markkinakartoitus"), ("Lataa vaatimusliite", "vaatimusliite"),
        ("Lataa taulukko", "vaatimuslista"),
    ):  # fmt: skip
        file = saved(page, button, tmp_path)
        assert file.name.startswith(f"{name}-osallisuus-2026-12-01.")
        assert "Käyttöliittymän kielet" in file.read_text("utf-8")
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_questions_of_a_request_lead_to_a_form_with_just_them(
    open_page: OpenPage, home: str, tmp_path: Path
) -> None:
    request = Paper(saved(opened(open_page), "Lataa tietopyyntö", tmp_path).read_text("utf-8"))
    (link,) = [link for link in request.links if "muokkaa=kuntalaisaloite" in link]
    page = open_page(link.removeprefix(home))
    form = page.locator("[data-component=form]")
    expect(form).to_contain_text("Luvattu saatavuus")
    expect(form).to_contain_text("Saavutettavuusseloste")
    assert "Käyttöliittymän kielet" not in form.inner_text()


def test_the_same_address_commit_and_day_give_the_same_bytes(open_page: OpenPage, tmp_path: Path) -> None:
    files: list[bytes] = []
    page = open_page(EMPTY, own=True)
    address = page.url.replace(EMPTY, LIST)
    for day in (datetime(2026, 11, 30, 12, tzinfo=UTC), datetime(2027, 3, 1, 12, tzinfo=UTC)):
        page.clock.set_fixed_time(day)  # the day of the device does not matter
        page.goto(address)
        reach(page)
        papers(page).get_by_label("Asiakirjan päivä").fill("2026-12-24")
        for button in ("Lataa tietopyyntö", "Lataa muistio", "Lataa vaatimusliite", "Lataa taulukko"):
            files.append(saved(page, button, tmp_path).read_bytes())
    assert files[:4] == files[4:]


def test_only_the_paper_is_printed(open_page: OpenPage) -> None:
    page = opened(open_page)
    page.evaluate("window.print = () => { window.printed = document.title; }")
    papers(page).locator("[data-paper=survey][data-action=print]").click()
    assert page.evaluate("window.printed").startswith("Markkinakartoitusmuistio: ")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Markkinakartoitusmuistio")
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".ds-paper")).to_have_count(0)


# Opened again


def test_a_paper_that_comes_back_tells_what_has_changed(open_page: OpenPage, home: str, tmp_path: Path) -> None:
    page = opened(open_page)
    papers(page).get_by_label("Asiakirjan päivä").fill("2026-11-30")
    paper = saved(page, "Lataa tietopyyntö", tmp_path).read_text("utf-8")
    data = json.loads(Paper(paper).data)
    data["commit"] = "d" * 40
    data["services"][0]["verdicts"][0] = {"state": "fails", "text": "vain suomi", "sources": []}
    data["services"].append(data["services"][1] | {"slug": "poistunut", "name": "Poistunut palvelu"})
    data["criteria"].append(data["criteria"][0] | {"key": "ei_ole", "label": "Kysymys jota ei ole"})
    for service in data["services"]:
        service["verdicts"] = [*service["verdicts"], service["verdicts"][0]]
    page.goto(f"{home}vaatimukset/")
    load(page, file_of(data))
    expect(changes(page)).to_be_focused()
    page.wait_for_url(f"{home}{LIST}")
    for text in (
        "Asiakirja tehtiin 30.11.2026.", "Muuttuneita tuloksia on 1.", "Palvelu ei ole enää mukana: Poistunut palvelu.",
        "Vaatimus ei ole enää listalla: Kysymys jota ei ole.", "vain suomi", data["services"][0]["name"],
    ):  # fmt: skip
        expect(changes(page)).to_contain_text(text)
    assert not violations(page)
    page.set_viewport_size({"width": 360, "height": 800})
    assert not further_faults(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    load(page, paper)
    expect(changes(page)).to_contain_text("Mikään ei ole muuttunut.")


def test_a_paper_of_a_set_that_is_gone_says_so(open_page: OpenPage, home: str, tmp_path: Path) -> None:
    page = opened(open_page)
    data = json.loads(Paper(saved(page, "Lataa muistio", tmp_path).read_text("utf-8")).data)
    data["address"] = f"{home}vaatimukset/?aihe=poistettu"
    data["set"] |= {"id": "poistettu", "label": "Poistettu aihe"}
    load(page, file_of(data))
    expect(changes(page)).to_have_text(
        "Muutokset asiakirjan jälkeen Aihetta tai tuoteryhmää ei enää ole: Poistettu aihe."
    )
    expect(papers(page).get_by_role("button", name="Lataa muistio")).to_be_hidden()


def test_what_is_no_paper_is_refused_calmly(open_page: OpenPage, tmp_path: Path) -> None:
    page = opened(open_page)
    address = page.url
    large = tmp_path / "suuri.html"
    with large.open("wb") as file:
        file.truncate(20_000_001)
    for content, message in (
        (SCRIPT, "Tiedosto ei ole täältä ladattu"), (bytes(range(256)), "Tiedosto ei ole täältä ladattu"),
        (file_of('{"x'), "Asiakirja on rikki. Sen tiedot ovat katkenneet"),
        (file_of({"schema_version": 1}), "Tämä kohta ei kelpaa: paper."),
        (file_of({"schema_version": 7}), "uudemmalla versiolla (7)"), (large, "Tiedosto on liian suuri."),
    ):  # fmt: skip
        load(page, content)
        expect(page.locator("[data-part=paper_file_status]")).to_contain_text(message)
        expect(papers(page).get_by_label("Asiakirjan tiedosto")).to_have_attribute("aria-invalid", "true")
    assert page.url == address
    assert not further_faults(page)


def test_a_hostile_paper_stays_text(open_page: OpenPage, tmp_path: Path) -> None:
    page = opened(open_page)
    data: Data = deepcopy(json.loads(Paper(saved(page, "Lataa muistio", tmp_path).read_text("utf-8")).data))
    data["need"] = data["criteria"][0]["label"] = data["services"][0]["name"] = SCRIPT
    data["address"] = "https://evil.example/x/?aihe=osallisuus&ui_languages=p.all:fi&%3Cimg%3E=1#x"
    data["services"][0]["verdicts"][0] |= {"state": "fails", "text": SCRIPT}
    data["criteria"][0]["wantedText"] = "suomi"
    load(page, file_of(data).replace("</html>", f"<body>{SCRIPT}"))
    expect(changes(page)).to_contain_text(SCRIPT)
    assert "evil" not in page.url
    assert page.evaluate("window.hacked") is None


def test_what_was_typed_is_not_lost_to_a_file(open_page: OpenPage, tmp_path: Path) -> None:
    page = opened(open_page)
    file = saved(page, "Lataa muistio", tmp_path).read_text("utf-8")
    papers(page).get_by_label("Vastausosoite").fill("kirjaamo@kunta.example")
    load(page, file)
    expect(page.locator("[data-part=paper_file_status]")).to_contain_text("Lomakkeella on kirjoituksia")
    page.get_by_role("button", name="Avaa tiedosto ja hylkää kirjoitukset").click()
    expect(changes(page)).to_be_visible()
    expect(papers(page).get_by_label("Vastausosoite")).to_have_value("")


# What may go wrong


def test_without_the_network_a_request_waits_for_another_try(open_page: OpenPage, watch: Watch, tmp_path: Path) -> None:
    page = opened(open_page)
    intercept(page, "*/api/v1/services/*.json", lambda route: route.abort())
    papers(page).get_by_role("button", name="Lataa tietopyyntö").click()
    status = papers(page).locator("[data-part=told_request]")
    expect(status).to_have_text("Yhteystietoja ei saatu haettua. Tarkista verkkoyhteys ja yritä uudelleen.")
    intercept_no_more(page)
    saved(page, "Lataa tietopyyntö", tmp_path)
    watch.errors = [error for error in watch.errors if "contacts" not in error and "ERR_FAILED" not in error]


def test_a_service_without_a_record_has_no_contact(open_page: OpenPage, watch: Watch, tmp_path: Path) -> None:
    page = opened(open_page)
    intercept(page, "*/api/v1/services/*.json", lambda route: route.fulfill(status=404, body=""))
    request = Paper(saved(page, "Lataa tietopyyntö", tmp_path).read_text("utf-8"))
    assert "Yhteystietoa ei tiedossa" in request.text
    watch.errors = [error for error in watch.errors if "404" not in error]


def test_without_requirements_there_is_nothing_to_make(open_page: OpenPage) -> None:
    page = open_page("vaatimukset/?aihe=osallisuus")
    expect(papers(page).get_by_text("Avaa aiempi asiakirja")).to_be_visible()
    expect(papers(page).get_by_role("button", name="Lataa muistio")).to_be_hidden()
    assert not violations(page)
