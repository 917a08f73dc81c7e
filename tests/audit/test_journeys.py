"""Officials of the audit on a small portal: they come to their papers there, and tell what stops them or is untrue."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from scripts.audit_tools import journeys
from scripts.audit_tools.audit import audit
from scripts.audit_tools.journeys import Journey, check_journey
from scripts.audit_tools.parts import PARTS
from scripts.audit_tools.site import Site, served

JOURNEY = Journey("palaute-ja-kunnossapito", "palautejarjestelma", "Varkaus")
RECORD = "api/v1/services/fixmystreet.json"
Change: TypeAlias = Callable[[str, str, str], None]


@pytest.fixture(scope="module")
def portal(whole_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("portal") / "site"
    shutil.copytree(whole_site, folder)
    with served(folder) as site:
        yield site


@pytest.fixture
def one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journeys, "WAYS", ((360, True),))


@pytest.fixture
def change(portal: Site) -> Iterator[Change]:
    """Changes a file of the portal for the time of a test."""
    former: dict[Path, str] = {}

    def put(address: str, old: str, new: str) -> None:
        file = portal.folder / address
        text = former.setdefault(file, file.read_text("utf-8"))
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    yield put
    for file, text in former.items():
        file.write_text(text, "utf-8")


def test_an_official_comes_to_papers_by_mouse_and_by_keyboard_on_both_screens(
    portal: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journeys, "WAYS", ((1280, False), (360, True)))  # of the four that the audit goes
    result = check_journey(portal, JOURNEY)
    assert not result.faults
    clicks, pages = (int(words.split()[0]) for words in result.figure.split(", "))
    assert 8 <= clicks <= 25
    assert pages >= 3, "a request, a survey and an annex"


def test_a_site_without_the_groups_has_no_journeys(site: Site) -> None:
    results = audit(site, {"journeys": PARTS["journeys"]})
    assert [result.figure for result in results] == ["0 puutetta, ei tuoteryhmän sivua"] * 3


@pytest.mark.usefixtures("one_way")
def test_all_that_is_wrong_on_a_way_is_told(portal: Site, change: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    """More clicks than may be, a verdict on what nobody answered, and a service that the papers do not know."""
    monkeypatch.setattr(journeys, "MOST_CLICKS", 5)
    record = (portal.folder / RECORD).read_text("utf-8")
    assert json.loads(record)["abilities"]["map"] == "kylla"
    change(RECORD, '"abilities"', '"former_abilities"')
    change("palvelut/ryhma/palautejarjestelma/index.html", ">FixMyStreet Platform</a>", ">Kadonnut palvelu</a>")
    faults = check_journey(portal, JOURNEY).faults
    assert all(fault.startswith("360 px, näppäimistö: ") for fault in faults)
    told = [fault.split(": ", 1)[1] for fault in faults]
    clicks, *of_papers = told
    assert clicks.endswith(" napsautusta, enintään 5")
    verdict = "FixMyStreet Platform: Kartta on meets, vaikka vastausta ei ole"
    papers = ("request", "survey", "annex")
    assert [fault for fault in of_papers if "Kartta" in fault] == [f"{sort}: {verdict}" for sort in papers]
    assert [fault for fault in of_papers if "tunne" in fault] == [
        f"{sort}: ei tunne palvelua Kadonnut palvelu" for sort in papers
    ]


@pytest.mark.usefixtures("one_way")
def test_where_an_official_gets_stuck_and_what_the_console_said_are_told(
    portal: Site, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.audit_tools.official.SECONDS", 2000)
    change("palvelut/ryhma/palautejarjestelma/index.html", "<h1>", "<script>inline()</script><h1>")
    change("vaatimukset/index.html", "data-part=", "data-parts=")
    faults = check_journey(portal, JOURNEY).faults
    assert any("jäi kesken, /vaatimukset/: " in fault for fault in faults)
    assert any("konsolissa: " in fault for fault in faults)
