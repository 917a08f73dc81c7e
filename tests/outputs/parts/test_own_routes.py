"""What a municipality may get and by which routes, as its page tells it."""

from collections.abc import Callable

import pytest
from tests.outputs.making import SETTINGS, catalogue_of, service

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.joint_buyers import JointBuyer, Kind, Source
from digisavo.catalogue.places import load_places
from digisavo.outputs.parts import own_routes
from digisavo.outputs.parts.own_routes import OwnRoutes, ShownLine
from digisavo.outputs.parts.route_lines import MOST
from digisavo.outputs.rendering.context import Context, PageDisplay

PAGE = Source("https://example.org/omistajat", "2025-03")
BUYERS = {
    "tiera": JointBuyer("tiera", Kind.NATIONAL, PAGE, website="https://example.org/tiera", members={"297": PAGE}),
    "lapit": JointBuyer("lapit", Kind.REGIONAL, PAGE, members={"698": PAGE}, is_complete=True),
}
LinesOf = Callable[..., dict[str, list[ShownLine]]]


@pytest.fixture
def lines_of(monkeypatch: pytest.MonkeyPatch) -> LinesOf:
    """The lines of a municipality by state, where these services are all."""
    monkeypatch.setattr(own_routes, "load_joint_buyers", lambda: BUYERS)

    def lines(name: str, *services: Entry) -> dict[str, list[ShownLine]]:
        context = Context.of(catalogue_of(services), SETTINGS)
        place = load_places().find(name)
        assert place
        found = OwnRoutes(context).of(place, PageDisplay(context, context.sections.municipality("x")))  # type: ignore[arg-type]
        return {state.value: shown for state, shown in found}

    return lines


def routes(*rows: dict[str, str], **answers: object) -> dict[str, object]:
    return {"procurement_routes": list(rows), **answers}


def named(lines: list[ShownLine]) -> dict[str, list[str]]:
    return {line.label: [title for _, title, _ in line.services] for line in lines}


INHOUSE = routes({"route": "kansallinen_inhouse", "owner": "tiera", "until": "2027-06"})


def test_an_owner_sees_its_company_first_with_the_page_that_says_so(lines_of: LinesOf) -> None:
    found = lines_of("Kuopio", service("a", **routes({"route": "suora"})), service("b", **INHOUSE))
    assert named(found["open"]) == {"Tiera Oy": ["b"], "Suoraan tarjoajalta": ["a"]}
    assert list(named(found["open"])) == ["Tiera Oy", "Suoraan tarjoajalta"]
    line = found["open"][0]
    assert "Lähteen mukaan Kuopio on omistaja tai jäsen: Tiera Oy." in line.note
    assert 'href="https://example.org/omistajat"' in line.note
    assert "maaliskuu 2025" in line.note
    assert line.services[0][2] == "Päättyy: kesäkuu 2027."


def test_who_is_not_named_is_told_whom_to_ask(lines_of: LinesOf) -> None:
    found = lines_of("Siilinjärvi", service("b", **INHOUSE))
    assert found.keys() == {"unknown"}
    assert "Ei tiedossa, onko Siilinjärvi omistaja tai jäsen: Tiera Oy. Kysy yhtiöltä." in found["unknown"][0].note
    assert 'href="https://example.org/tiera"' in found["unknown"][0].note


def test_a_complete_list_closes_with_its_page(lines_of: LinesOf) -> None:
    found = lines_of("Kuopio", service("c", **routes({"route": "alueellinen_inhouse", "owner": "lapit"})))
    assert named(found["closed"]) == {"LapIT Oy": ["c"]}
    assert 'href="https://example.org/omistajat"' in found["closed"][0].note


def test_a_service_stands_in_each_of_its_lines_once(lines_of: LinesOf) -> None:
    entry = service(
        "a",
        **routes(
            {"route": "suora"}, {"route": "suora", "name": "Malli Oy"}, {"route": "puitejarjestely", "until": "2024"}
        ),
    )
    found = lines_of("Kuopio", entry)
    assert named(found["open"]) == {"Suoraan tarjoajalta": ["a"]}
    assert named(found["closed"]) == {"Voimassaolo on päättynyt": ["a"]}
    assert found["closed"][0].services[0][2] == "Voimassaolo on päättynyt: 2024."


def test_what_is_for_its_own_organisation_is_not_open(lines_of: LinesOf) -> None:
    entry = service("a", **routes({"route": "suora"}, availability_to="vain_tama_organisaatio"))
    assert named(lines_of("Kuopio", entry)["closed"]) == {"Vain tarjoajan omassa käytössä": ["a"]}
    own = service(
        "a",
        **routes({"route": "suora"}, availability_to="vain_tama_organisaatio", references=[{"municipality": "Kuopio"}]),
    )
    assert named(lines_of("Kuopio", own)["unknown"]) == {"Kunta käyttää palvelua, jota ei tarjota muille": ["a"]}
    assert "closed" in lines_of("Siilinjärvi", own)


def test_services_without_a_route_are_counted_and_those_that_are_gone_are_not(lines_of: LinesOf) -> None:
    gone = service("gone", **routes({"route": "suora"}, status="poistunut"))
    found = lines_of("Kuopio", service("a"), service("b"), gone)
    assert found.keys() == {"unknown"}
    line = found["unknown"][0]
    assert (line.label, line.count, line.services) == ("Hankintakanavaa ei ole ilmoitettu", "2 palvelua", [])
    assert line.directory == "palvelut/?procurement_routes=ei-ilmoitettu&availability_to=ei-ilmoitettu"


def test_a_line_is_short_however_many_services_there_are(lines_of: LinesOf) -> None:
    many = [service(f"a{number}", **routes({"route": "avoin_lahdekoodi"})) for number in range(MOST + 3)]
    line = lines_of("Kuopio", *many)["open"][0]
    assert (len(line.services), line.count, line.rest) == (MOST, f"{MOST + 3} palvelua", "ja 3 muuta")
    assert line.directory == "palvelut/?procurement_routes=avoin_lahdekoodi"


def test_services_stand_in_the_order_of_their_names_whatever_they_depend_on(lines_of: LinesOf) -> None:
    own = routes({"route": "avoin_lahdekoodi"}, {"route": "kansallinen_inhouse", "owner": "tiera"})
    plain = [service(slug, **routes({"route": "avoin_lahdekoodi"})) for slug in ("a", "c")]
    assert named(lines_of("Kuopio", *plain, service("b", **own))["open"])["Avoimena lähdekoodina"] == ["a", "b", "c"]


def test_where_there_are_no_services_there_is_nothing_to_say(lines_of: LinesOf) -> None:
    assert lines_of("Kuopio") == {}
