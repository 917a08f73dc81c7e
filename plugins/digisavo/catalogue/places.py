"""Finnish municipalities with their region, wellbeing services county and size class, found by name or code."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from digisavo.catalogue.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class Area:
    """A region (maakunta) or a wellbeing services county: two-digit code and names."""

    code: str
    name: str
    name_sv: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality of today: three-digit code, names, areas, inhabitants and size class (a term id)."""

    code: str
    name: str
    name_sv: str
    region: Area
    wellbeing_county: Area
    population: int
    size_class: str


@dataclass(frozen=True, slots=True)
class Former:
    """A municipality that is no more, and the one that it became part of."""

    name: str
    successor: Municipality
    merged_on: str


@dataclass(frozen=True, slots=True)
class Places:
    """All places of the portal. `spellings` maps folded names and codes to places."""

    municipalities: Mapping[str, Municipality]
    regions: Mapping[str, Area]
    wellbeing_counties: Mapping[str, Area]
    spellings: Mapping[str, Municipality | Former]

    def find(self, text: str) -> Municipality | Former | None:
        """The municipality of a name (Finnish or Swedish, any case) or a three-digit code."""
        return self.spellings.get(text.casefold())

    def names(self) -> Iterator[str]:
        """Every Finnish name a file may use, for suggestions."""
        for municipality in self.municipalities.values():
            yield municipality.name


@cache
def load_places() -> Places:
    """The places of `data/places/`."""
    regions = _areas("regions.csv")
    counties = _areas("wellbeing_counties.csv")
    municipalities = {
        row["code"]: Municipality(
            row["code"],
            row["name_fi"],
            row["name_sv"],
            regions[row["region_code"]],
            counties[row["wellbeing_county_code"]],
            int(row["population"]),
            _size_class(int(row["population"])),
        )
        for row in _rows("municipalities.csv")
    }
    return Places(municipalities, regions, counties, _spellings(municipalities))


def _spellings(municipalities: Mapping[str, Municipality]) -> dict[str, Municipality | Former]:
    spellings: dict[str, Municipality | Former] = {}
    for row in _rows("former_municipalities.csv"):
        former = Former(row["name_fi"], municipalities[row["successor_code"]], row["merged_on"])
        for text in (row["code"], row["name_fi"], row["name_sv"]):
            if text:
                spellings[text.casefold()] = former
    # Names of today come last: they win over a former municipality of the same name.
    for name in ("name_sv", "name", "code"):
        spellings.update({getattr(place, name).casefold(): place for place in municipalities.values()})
    return spellings


def _size_class(population: int) -> str:
    terms = load_vocabulary("size_classes").terms.values()
    return next(term.id for term in terms if not term.up_to or population <= int(term.up_to))


def _areas(file: str) -> dict[str, Area]:
    return {row["code"]: Area(row["code"], row["name_fi"], row["name_sv"]) for row in _rows(file)}


def _rows(file: str) -> Iterator[dict[str, str]]:
    text = files("digisavo").joinpath("data", "places", file).read_text("utf-8")
    yield from csv.DictReader(text.splitlines())
