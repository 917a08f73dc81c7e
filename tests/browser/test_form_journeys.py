"""People who have something to tell fill a form by keys alone, and what leaves the form passes the check."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import PORTAL, OpenPage
from tests.browser.typist import Typist

from digisavo.adapters.cli import main

SOUND = "Tarkistus ei löytänyt korjattavaa."
SEND = "Siirry lähettämään"
SERVICE = {
    "name": "Kyläkysely",
    "summary": "Kunta kysyy asukkailta ja näkee vastaukset kartalla.",
    "description": (
        "Kyläkysely on selaimessa toimiva palvelu, jolla kunta tekee kyselyjä asukkailleen. Vastaukset näkyvät kartalla ja "
        "taulukossa, ja ne saa ulos avoimessa muodossa."
    ),
    "service_type": "ohjelmisto", "categories": ["osallisuus"], "target_users": ["asukkaat", "henkilosto"],
    "status": "tuotannossa", "provider.name": "Esimerkki Oy", "provider.type": "yritys", "contact.email": "myynti@esimerkki.fi",
    "pricing.model": "kiintea", "links.website": "https://www.esimerkki.fi/kylakysely", "reviewed_on": "22.11.2026",
    "submitted_by": "toimittaja",
}  # fmt: skip


def check(folder: Path, kind: str, name: str, text: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What `digisavo check` says of a file that a form has made."""
    path = folder / kind / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    capsys.readouterr()
    assert main(["check", "--today", "2026-11-30", str(path)]) == 0, capsys.readouterr().out
    return capsys.readouterr().out


def sent(page: Page) -> tuple[str, str]:
    """The name of the file and its text, as the address of the door to the repository has them."""
    expect(page.get_by_text(SOUND)).to_be_visible()
    query = parse_qs(urlsplit(page.get_by_role("link", name="Jatka GitHubissa").get_attribute("href") or "").query)
    return query["filename"][0], query["value"][0]


def test_a_new_provider_adds_a_service(
    open_page: OpenPage, tmp_path: Path, capsys: pytest.CaptureFixture[str], record_property: object
) -> None:
    page = open_page("lisaa-palvelu/")
    typist = Typist(page)
    expect(page.get_by_role("heading", name="Tärkeimmät tiedot")).to_be_visible()
    typist.fill(SERVICE, SEND)
    name, text = sent(page)
    assert name == "kylakysely.yml"
    assert "reviewed_on: 2026-11-22" in text
    print(f"{typist.fields} fields, {typist.presses} presses", text)
    check(tmp_path, "services", name, text, capsys)
