"""Finnish municipalities with their region, county, neighbours and size class, and regions, found by name or code."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.settings import FINNISH
from digisavo.core.slug import slugify
from digisavo.core.text import alphabet

COUNTED_ON = "2022-12-31"
"""The day on which inhabitants were counted."""


@dataclass(frozen=True, slots=True)
class Area:
    """A region (maakunta) or a wellbeing services county: two-digit code and names."""

    code: str
    name: str
    name_sv: str

    @property
    def slug(self) -> str:
        """The name as it stands in addresses."""
        return slugify(self.name)


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

    @property
    def slug(self) -> str:
        """The name as it stands in addresses."""
        return slugify(self.name)


@dataclass(frozen=True, slots=True)
class Former:
    """A former municipality: its names (the Swedish one may be ""), and the one that it became part of and when."""

    name: str
    name_sv: str
    successor: Municipality
    merged_on: str


@dataclass(frozen=True, slots=True)
class Places:
    """All places of the portal.

    `former` are the municipalities that are no more, by code; `spellings` and `region_spellings` map folded names and
    codes to places; `neighbours` maps the code of a municipality to those it has a border with; `by_region`,
    `by_wellbeing_county` and `by_size_class` map the code of an area, or the id of a class, to its municipalities. All
    of today are in the order of their Finnish names.
    """

    municipalities: Mapping[str, Municipality]
    regions: Mapping[str, Area]
    wellbeing_counties: Mapping[str, Area]
    former: Mapping[str, Former]
    spellings: Mapping[str, Municipality | Former]
    region_spellings: Mapping[str, Area]
    neighbours: Mapping[str, tuple[Municipality, ...]]
    by_region: Mapping[str, tuple[Municipality, ...]]
    by_wellbeing_county: Mapping[str, tuple[Municipality, ...]]
    by_size_class: Mapping[str, tuple[Municipality, ...]]

    def find(self, text: str) -> Municipality | Former | None:
        """The municipality of a name (Finnish or Swedish, any case) or a three-digit code."""
        return self.spellings.get(text.casefold())

    def find_region(self, text: str) -> Area | None:
        """The region of a name (Finnish or Swedish, any case) or a two-digit code."""
        return self.region_spellings.get(text.casefold())

    def names(self) -> Iterator[str]:
        """Every Finnish name a file may use, for suggestions."""
        for municipality in self.municipalities.values():
            yield municipality.name


@cache
def load_places() -> Places:
    """The places of `data/places/`."""
    regions, counties = _areas("regions.csv"), _areas("wellbeing_counties.csv")
    municipalities = {row["code"]: _municipality(row, regions, counties) for row in _rows("municipalities.csv")}
    order = alphabet(FINNISH)
    ordered = sorted(municipalities.values(), key=lambda place: order(place.name))
    former = {row["code"]: _former(row, municipalities) for row in _rows("former_municipalities.csv")}
    return Places(
        municipalities, regions, counties, former, _spellings(municipalities, former),
        _region_spellings(regions),
        neighbours=_neighbours(ordered),
        by_region=_grouped(ordered, lambda place: place.region.code),
        by_wellbeing_county=_grouped(ordered, lambda place: place.wellbeing_county.code),
        by_size_class=_grouped(ordered, lambda place: place.size_class),
    )  # fmt: skip


def _municipality(row: Mapping[str, str], regions: Mapping[str, Area], counties: Mapping[str, Area]) -> Municipality:
    population = int(row["population"])
    region, county = regions[row["region_code"]], counties[row["wellbeing_county_code"]]
    return Municipality(
        row["code"], row["name_fi"], row["name_sv"], region, county, population, _size_class(population)
    )


def _former(row: Mapping[str, str], municipalities: Mapping[str, Municipality]) -> Former:
    return Former(row["name_fi"], row["name_sv"], municipalities[row["successor_code"]], row["merged_on"])


def _grouped(ordered: list[Municipality], key: Callable[[Municipality], str]) -> dict[str, tuple[Municipality, ...]]:
    groups: dict[str, list[Municipality]] = {}
    for place in ordered:
        groups.setdefault(key(place), []).append(place)
    return {name: tuple(members) for name, members in groups.items()}


def _neighbours(ordered: list[Municipality]) -> dict[str, tuple[Municipality, ...]]:
    beside: dict[str, list[str]] = {}
    for row in _rows("neighbours.csv"):
        beside.setdefault(row["code"], []).append(row["neighbour"])
        beside.setdefault(row["neighbour"], []).append(row["code"])
    neighbours: dict[str, list[Municipality]] = {place.code: [] for place in ordered}
    for place in ordered:
        for code in beside.get(place.code, ()):
            neighbours[code].append(place)
    return {code: tuple(found) for code, found in neighbours.items()}


def _spellings(
    municipalities: Mapping[str, Municipality], former: Mapping[str, Former]
) -> dict[str, Municipality | Former]:
    spellings: dict[str, Municipality | Former] = {}
    for code, place in former.items():
        spellings |= {text.casefold(): place for text in (code, place.name, place.name_sv) if text}
    # Names of today come last: they win over a former municipality of the same name.
    for name in ("name_sv", "name", "code"):
        spellings.update({getattr(place, name).casefold(): place for place in municipalities.values()})
    return spellings


def _region_spellings(regions: Mapping[str, Area]) -> dict[str, Area]:
    names = ("name_sv", "name", "code")
    return {getattr(region, name).casefold(): region for name in names for region in regions.values()}


def _size_class(population: int) -> str:
    terms = load_vocabulary("size_classes").terms.values()
    return next(term.id for term in terms if not term.up_to or population <= int(term.up_to))


def _areas(file: str) -> dict[str, Area]:
    return {row["code"]: Area(row["code"], row["name_fi"], row["name_sv"]) for row in _rows(file)}


def _rows(file: str) -> Iterator[dict[str, str]]:
    text = files("digisavo").joinpath("data", "places", file).read_text("utf-8")
    yield from csv.DictReader(text.splitlines())
