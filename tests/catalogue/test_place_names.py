"""Every official name of a place is understood: in the nominative and the genitive, in Finnish and in Swedish."""

import csv
from datetime import date

import pytest
from tests.wording import hint_of

from digisavo.catalogue.field_types.place import Municipalities, MunicipalityType, Regions
from digisavo.catalogue.place_names import load_place_names
from digisavo.catalogue.places import Area, Former, Municipality, load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.document import Branch, Document
from digisavo.core.problem import Problem, Severity
from digisavo.core.source import SourceFile
from digisavo.reading.front_matter import _Place
from digisavo.reading.own_files import PACKAGE

PLACES = load_places()
GENITIVES = list(csv.DictReader(PACKAGE.joinpath("data/places/genitives.csv").read_text("utf-8").splitlines()))
PILOTS = next(collection for collection in COLLECTIONS if collection.kind == "pilots")


def read(text: str, field_type: MunicipalityType | Regions | Municipalities) -> tuple[object, list[str]]:
    """The value of a text, and the codes of its problems."""
    value, problems = examined(text, field_type)
    return value, [f"{problem.severity} {problem.code}" for problem in problems]


def examined(text: str, field_type: MunicipalityType | Regions | Municipalities) -> tuple[object, list[Problem]]:
    document = Document(SourceFile("a.yml", "pilots", "a", b""), {}, Branch(_Place(0), {}))
    sheet = Sheet(document, "pilots", date(2026, 11, 22), PLACES, PILOTS.labels, PILOTS.by_key)
    value = (
        field_type.check([text], ("x",), sheet)
        if isinstance(field_type, Regions)
        else field_type.check(text, ("x",), sheet)
    )
    return value, sheet.problems


NOTICE = [f"{Severity.NOTICE} value.repaired"]


def genitives_of(name: str) -> list[str]:
    return [row["genitive_fi"] for row in GENITIVES if row["name_fi"] == name]


def test_every_finnish_name_has_a_genitive_and_no_other_name_has() -> None:
    formers = {place.name for place in PLACES.spellings.values() if isinstance(place, Former)}
    names = {place.name for place in PLACES.municipalities.values()} | formers
    names |= {region.name for region in PLACES.regions.values()}
    assert {row["name_fi"] for row in GENITIVES} == names
    assert all(row["genitive_fi"].endswith(("n", "Tl")) for row in GENITIVES)


@pytest.mark.parametrize("place", PLACES.municipalities.values(), ids=lambda place: place.name)
def test_a_municipality_is_understood_by_every_name(place: Municipality) -> None:
    assert place in PLACES.municipalities.values()
    name, code, swedish = place.name, place.code, place.name_sv
    assert read(name, MunicipalityType({})) == (code, [])
    assert read(code, MunicipalityType({})) == (code, [])
    texts = [
        name.upper(),
        name.lower(),
        *(f"{word} {title}" for word in genitives_of(name) for title in ("kaupunki", "kunta")),
    ]
    texts += [f"{genitives_of(name)[0]} kaupungin", f"{name} kaupunki", f"{swedish} stad", f"{swedish}s kommun"]
    texts += genitives_of(name)
    for text in texts:
        value, codes = read(text, MunicipalityType({}))
        # A former municipality may have the name that one of today has with its title.
        assert value == code, text
        assert codes in (NOTICE, [f"{Severity.NOTICE} municipality.former"], []), text


@pytest.mark.parametrize("region", PLACES.regions.values(), ids=lambda region: region.name)
def test_a_region_is_understood_by_every_name(region: Area) -> None:
    name, code, swedish = region.name, region.code, region.name_sv
    assert read(name, Regions({})) == ([code], [])
    (genitive,) = genitives_of(name)
    for text in (genitive, f"{genitive} maakunta", f"{genitive} maakunnan", f"landskapet {swedish}"[11:], name.upper()):
        value, codes = read(text, Regions({}))
        assert value == [code], text
        assert codes in (NOTICE, []), text


@pytest.mark.parametrize("county", PLACES.wellbeing_counties.values(), ids=lambda county: county.name)
def test_a_county_is_the_region_that_has_the_same_municipalities_or_told_as_what_it_is(county: Area) -> None:
    members = PLACES.by_wellbeing_county[county.code]
    name = county.name
    regions = {place.region.code for place in members}
    same = len(regions) == 1 and PLACES.by_region[min(regions)] == members
    for text in (name, name.replace("hyvinvointialue", "hyvinvointialueen")):
        value, codes = read(text, Regions({}))
        assert value == ([min(regions)] if same else None), text
        assert codes in ((NOTICE, []) if same else ([f"{Severity.ERROR} region.unknown"],)), text


def test_no_name_means_two_places() -> None:
    names = load_place_names().municipalities
    for text, place in names.items():
        known = PLACES.find(text)
        today = known.successor if isinstance(known, Former) else known
        own = place.successor if isinstance(place, Former) else place
        assert today is None or today is own, text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Pohjos-Savo", "Pohjois-Savo"), ("Pohjois Savvo", "Pohjois-Savo"), ("Keskipohjanmaa", "Keski-Pohjanmaa"),
        ("Ylä-Savo", ""), ("Keski-Savo", ""), ("Länsi-Uusimaa", ""),
    ],
)  # fmt: skip
def test_a_part_of_a_region_is_no_misspelt_region(text: str, meant: str) -> None:
    _, (problem,) = examined(text, Regions({}))
    assert problem.suggestion == meant


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kiuruvesi ja Vieremä", True), ("Iisalmi, Nilsiä", True), ("Helsingfors/Espoon kaupunki", True),
        ("Kiuruvesi ja muut", False), ("Kiuruvesi,", False),
    ],
)  # fmt: skip
def test_municipalities_in_one_item_are_told_apart(text: str, told: bool) -> None:
    document = Document(SourceFile("a.yml", "pilots", "a", b""), {}, Branch(_Place(0), {}))
    sheet = Sheet(document, "pilots", date(2026, 11, 22), PLACES, PILOTS.labels, PILOTS.by_key)
    assert Municipalities({}).check([text], ("x",), sheet) in (None, [])
    (problem,) = sheet.problems
    assert hint_of(problem).startswith("Kirjoita kukin kunta omaksi kohdakseen: ") is told
