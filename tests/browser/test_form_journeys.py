"""People who have something to tell fill a form by keys alone, and what leaves the form passes the check."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage
from tests.browser.typist import Typist
from tests.browser.whole_site import PORTAL

from digisavo.adapters.cli import main

SOUND = "Tarkistus ei löytänyt korjattavaa."
SEND = "Siirry lähettämään"
SERVICE = {
    "name": "Kyläkysely",
    "summary": "Kunta kysyy asukkailta ja näkee vastaukset kartalla.",
    "description": (
        "Kyläkysely on palvelu, jolla kunta kysyy asukkailtaan. Vastaukset näkyvät kartalla, ja ne saa myös ulos."
    ),
    "service_type": "ohjelmisto", "categories": ["osallisuus"], "target_users": ["asukkaat", "henkilosto"],
    "status": "tuotannossa", "provider.name": "Esimerkki Oy", "provider.type": "yritys",
    "contact.email": "myynti@esimerkki.fi",
    "pricing.model": "kiintea", "links.website": "https://www.esimerkki.fi/kylakysely", "reviewed_on": "22.11.2026",
    "submitted_by": "toimittaja",
}  # fmt: skip


def check(folder: Path, kind: str, name: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that a form has made passes `digisavo check`."""
    path = folder / kind / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    capsys.readouterr()
    assert main(["check", "--today", "2026-11-30", str(path)]) == 0, capsys.readouterr().out


def sent(page: Page) -> tuple[str, str]:
    """The name of the file and its text, as the address of the door to the repository has them."""
    expect(page.get_by_text(SOUND)).to_be_visible()
    query = parse_qs(urlsplit(page.get_by_role("link", name="Jatka GitHubissa").get_attribute("href") or "").query)
    return query["filename"][0], query["value"][0]


def within(typist: Typist, fields: int, presses: int) -> None:
    """That a way through a form does not grow: how many fields it takes, and at most how many keys."""
    assert typist.fields == fields
    assert typist.presses <= presses, typist.presses


def test_a_new_provider_adds_a_service(
    open_page: OpenPage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    page = open_page("lisaa-palvelu/")
    typist = Typist(page)
    typist.fill(SERVICE, SEND)
    name, text = sent(page)
    assert name == "kylakysely.yml"
    assert "reviewed_on: 2026-11-22\n" in text  # put right by the form as the check would
    check(tmp_path, "services", name, text, capsys)
    within(typist, 14, 400)


def test_a_provider_completes_an_entry(
    open_page: OpenPage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    page = open_page("lisaa-palvelu/?muokkaa=annif")
    expect(page.get_by_role("heading", level=1)).to_have_text("Täydennä tietoja: Annif")
    typist = Typist(page)
    answers = {
        "buyer_types": ["kunta", "valtio"], "provider.business_id": "0245437-2", "provider.municipality": "Helsinki",
        "contact.email": "finto@example.org", "benefits": ["Kuvailu nopeutuu"], "constraints": ["Vaatii aineistoa"],
        "authentication": ["ei_kirjautumista"], "personal_data": "ei", "pricing.model": "ilmainen",
    }  # fmt: skip
    typist.fill(answers, SEND)
    expect(page.get_by_text(SOUND)).to_be_visible()
    before = (PORTAL / "content/services/annif.yml").read_text("utf-8")
    text = page.locator(".ds-answering__file").text_content() or ""
    assert set(before.splitlines()) <= set(text.splitlines())
    assert page.locator("main tbody tr").count() == len(answers)
    check(tmp_path, "services", "annif.yml", text, capsys)
    within(typist, len(answers), 250)


def test_a_municipality_tells_in_a_minute_that_it_uses_a_service(
    open_page: OpenPage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = open_page("kerro-kokemus/?lyhyt=1&palvelu=annif")
    typist = Typist(page)
    typist.fill({"municipality": "Kuopio", "worked": ["Asiasanat ovat osuvia"]}, SEND)
    name, text = sent(page)
    assert name == "annif--kuopio.yml"
    assert "stage: kaytossa\n" in text
    check(tmp_path, "experiences", name, text, capsys)
    within(typist, 2, 75)


def test_somebody_proposes_a_pilot(
    open_page: OpenPage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    page = open_page("lisaa-kokeilu/?lyhyt=1")
    typist = Typist(page)
    answers = {
        "title": "Asiasanat kirjaston tapahtumiin", "summary": "Kirjasto kokeilee asiasanoja tapahtumissa.",
        "themes": ["tekoaly"], "services": ["annif"], "need": "Tapahtumia on vaikea löytää aiheen mukaan.",
        "submitted_by": "muu",
    }  # fmt: skip
    typist.fill(answers, SEND)
    name, text = sent(page)
    assert (name, "stage: idea\n" in text) == ("asiasanat-kirjaston-tapahtumiin.yml", True)
    check(tmp_path, "pilots", name, text, capsys)
    within(typist, len(answers), 220)


def test_an_organiser_adds_an_event(
    open_page: OpenPage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    page = open_page("lisaa-tapahtuma/")
    typist = Typist(page)
    answers = {
        "title": "Digi-iltapäivä", "summary": "Kunnat kertovat kokeiluistaan.", "status": "vahvistettu",
        "organisers": ["Kuopio"], "start": "9.2.2027 klo 12", "end": "2027-02-09T15:00", "mode": "lahi",
        "municipality": "Kuopio", "languages": ["suomi"], "submitted_by": "toimittaja",
    }  # fmt: skip
    typist.fill(answers, SEND)
    name, text = sent(page)
    assert name == "digi-iltapaiva.yml"
    check(tmp_path, "events", name, text, capsys)
    within(typist, len(answers), 200)
    letter = tmp_path / "letter.txt"
    letter.write_text(page.locator(".ds-answering__letter").input_value(), "utf-8")
    (tmp_path / "content/events").mkdir(parents=True)
    options = ["--content", str(tmp_path / "content"), "--today", "2026-11-30"]
    assert main(["accept", *options, str(letter)]) == 0, capsys.readouterr().out
    assert (tmp_path / "content/events" / name).read_text("utf-8") == text
