"""The official names of places: in the genitive, as every municipality signs itself, and in Swedish."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from digisavo.catalogue.places import Area, Former, Municipality, Places, load_places
from digisavo.catalogue.spellings import load_spellings


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """Places by their official names and the genitives of their names, all in lower case.

    `regions` has the wellbeing services counties too that have the same municipalities as a region; `counties` has all.
    """

    municipalities: Mapping[str, Municipality | Former]
    regions: Mapping[str, Area]
    counties: Mapping[str, Area]


def folded(name: str) -> str:
    """A name for comparison: lower case, single spaces."""
    return " ".join(name.casefold().split())


@cache
def load_place_names() -> PlaceNames:
    """The names of the places of `data/places/`; made when the first is asked for, since most files need none."""
    places, genitives = load_places(), _genitives()
    words = load_spellings()
    municipalities: dict[str, Municipality | Former] = {}
    formers = {place.name: place for place in places.spellings.values() if isinstance(place, Former)}
    known: list[Municipality | Former] = [*formers.values(), *places.municipalities.values()]
    for place in known:
        swedish = place.name_sv if isinstance(place, Municipality) else ""
        names = _official(place.name, genitives[place.name], swedish, words.municipality)
        municipalities |= dict.fromkeys(names, place)
    counties = {folded(name): area for area in places.wellbeing_counties.values() for name in _names_of(area)}
    regions = {folded(name): region for name, region in _alike(places)}
    for region in places.regions.values():
        regions |= dict.fromkeys(_official(region.name, genitives[region.name], region.name_sv, words.region), region)
    return PlaceNames(municipalities, regions, counties)


def _official(name: str, genitives: Iterable[str], swedish: str, titles: Iterable[str]) -> Iterator[str]:
    """What a place may be called besides its name, in lower case."""
    plain = [name, *genitives, *([swedish, f"{swedish}s"] if swedish else ())]
    yield from map(folded, plain)
    for title in titles:
        yield from (folded(f"{word} {title}") for word in plain)


def _alike(places: Places) -> Iterator[tuple[str, Area]]:
    """The names of the counties that have the same municipalities as a region."""
    for county in places.wellbeing_counties.values():
        members = places.by_wellbeing_county.get(county.code, ())
        regions = {place.region.code for place in members}
        if len(regions) == 1 and places.by_region[(code := regions.pop())] == members:
            yield from ((name, places.regions[code]) for name in _names_of(county))


def _names_of(county: Area) -> Iterator[str]:
    """The names of a county, which hold the genitive already: in the nominative, the genitive and Swedish."""
    nominative, *others = load_spellings().wellbeing_county
    for name in (county.name, county.name_sv):
        yield name
        for title in others:
            if name.casefold().endswith(f" {nominative}"):
                yield f"{name[: -len(nominative)]}{title}"
        yield f"{name}s"


def genitives_of(name: str) -> list[str]:
    """The genitives of the name of a place."""
    return _genitives().get(name, [])


@cache
def _genitives() -> Mapping[str, list[str]]:
    text = files("digisavo").joinpath("data", "places", "genitives.csv").read_text("utf-8")
    genitives: dict[str, list[str]] = {}
    for row in csv.DictReader(text.splitlines()):
        genitives.setdefault(row["name_fi"], []).append(row["genitive_fi"])
    return genitives
