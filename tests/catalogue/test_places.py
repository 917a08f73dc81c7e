"""Municipalities: all of today, with their areas, found as people write them."""

import pytest

from digisavo.catalogue.places import Former, Municipality, load_places

PLACES = load_places()


def test_how_many() -> None:
    assert len(PLACES.municipalities) == 308
    assert len(PLACES.regions) == 19


@pytest.mark.parametrize("text", ["Kuopio", "kuopio", "KUOPIO", "297"])
def test_spellings(text: str) -> None:
    found = PLACES.find(text)
    assert isinstance(found, Municipality)
    assert (found.name, found.code, found.region.name) == ("Kuopio", "297", "Pohjois-Savo")


@pytest.mark.parametrize(
    ("text", "code"), [("Helsingfors", "091"), ("Esbo", "049"), ("Mariehamn", "478"), ("005", "005")]
)
def test_swedish_names_and_codes(text: str, code: str) -> None:
    found = PLACES.find(text)
    assert isinstance(found, Municipality)
    assert found.code == code


@pytest.mark.parametrize("text", ["", "5", "999", "Kuopion", "Narnia"])
def test_what_is_no_municipality(text: str) -> None:
    assert PLACES.find(text) is None


def test_a_former_municipality_leads_to_its_successor() -> None:
    found = PLACES.find("Nilsiä")
    assert isinstance(found, Former)
    assert found.successor.name == "Kuopio"


def test_every_name_and_code_of_today_finds_its_own_place() -> None:
    for code, place in PLACES.municipalities.items():
        assert PLACES.find(code) is place
        assert PLACES.find(place.name) is place
        assert place.region in PLACES.regions.values()
        assert place.wellbeing_county in PLACES.wellbeing_counties.values()
