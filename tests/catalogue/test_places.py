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


@pytest.mark.parametrize(
    ("name", "successor"),
    [
        ("Nilsiä", "Kuopio"), ("Maaninka", "Kuopio"), ("Juankoski", "Kuopio"), ("Vehmersalmi", "Kuopio"),
        ("Karttula", "Kuopio"), ("227", "Kuopio"), ("Varpaisjärvi", "Lapinlahti"), ("Kangaslampi", "Varkaus"),
    ],
)  # fmt: skip
def test_a_former_municipality_leads_to_its_successor(name: str, successor: str) -> None:
    """Of Pohjois-Savo all since 2005 are known."""
    found = PLACES.find(name)
    assert isinstance(found, Former)
    assert found.successor.name == successor


def test_every_name_and_code_of_today_finds_its_own_place() -> None:
    for code, place in PLACES.municipalities.items():
        assert PLACES.find(code) is place
        assert PLACES.find(place.name) is place
        assert place.region in PLACES.regions.values()
        assert place.wellbeing_county in PLACES.wellbeing_counties.values()


@pytest.mark.parametrize("text", ["Pohjois-Savo", "pohjois-savo", "Norra Savolax", "11"])
def test_regions_are_found_by_name_and_code(text: str) -> None:
    assert PLACES.find_region(text) is PLACES.regions["11"]


@pytest.mark.parametrize("text", ["", "1", "99", "Kuopio", "Pohjois-Savon"])
def test_what_is_no_region(text: str) -> None:
    assert PLACES.find_region(text) is None


def test_places_have_addresses_of_their_own() -> None:
    assert PLACES.municipalities["297"].slug == "kuopio"
    assert len({place.slug for place in PLACES.municipalities.values()}) == 308
    assert len({region.slug for region in PLACES.regions.values()}) == 19


def test_every_municipality_is_in_its_region_in_finnish_order() -> None:
    assert sum(map(len, PLACES.by_region.values())) == 308
    names = [place.name for place in PLACES.by_region["11"]]
    assert len(names) == 19
    assert (names[0], names[-1]) == ("Iisalmi", "Vieremä")


@pytest.mark.parametrize(
    ("code", "names"),
    [
        (
            "297",
            "Iisalmi Juuka Kaavi Lapinlahti Leppävirta Pielavesi Rautavaara Siilinjärvi Suonenjoki Tervo Tuusniemi",
        ),
        ("235", "Espoo"),
        ("946", "Isokyrö Kauhava Mustasaari Uusikaarlepyy Vaasa"),
    ],
    ids=["Kuopio", "Kauniainen", "Vöyri"],
)
def test_neighbours(code: str, names: str) -> None:
    assert [place.name for place in PLACES.neighbours[code]] == names.split()


def test_neighbours_are_mutual_and_everybody_has_some() -> None:
    assert PLACES.neighbours.keys() == PLACES.municipalities.keys()
    for code, found in PLACES.neighbours.items():
        assert found
        assert all(PLACES.municipalities[code] in PLACES.neighbours[place.code] for place in found)
