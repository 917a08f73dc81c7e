"""Tallies: how many entries of each kind a municipality or a region has today."""

from collections.abc import Iterable
from dataclasses import dataclass

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.places import Area, Municipality, load_places
from digisavo.catalogue.placing import Placing
from digisavo.core import address


@dataclass(frozen=True, slots=True)
class Tally:
    """A place in a table: its name, its page, the number of its current entries of each
    placed kind, and how many of them it is known to use."""

    name: str
    address: str
    counts: tuple[int, ...]
    used: int


def placed_kinds(catalogue: Catalogue) -> list[Collection]:
    """The kinds whose entries belong to places."""
    return [one for one in catalogue.collections if one.placing]


def tally_municipality(place: Municipality, catalogue: Catalogue) -> Tally:
    """The tally of a municipality."""
    return _tally(place.name, address.municipality(place.slug), catalogue.at_municipality(place.code), catalogue)


def tally_region(region: Area, catalogue: Catalogue) -> Tally:
    """The tally of a region: what concerns the whole and what belongs to its municipalities, each entry once."""
    inside = (one for place in load_places().by_region[region.code] for one in catalogue.at_municipality(place.code))
    found = (*catalogue.at_region(region.code), *inside)
    return _tally(region.name, address.region(region.slug), found, catalogue)


def _tally(name: str, place: str, found: Iterable[Placing], catalogue: Catalogue) -> Tally:
    current = {one.entry.reference: one.entry.kind for one in found if one.is_current}
    kinds = list(current.values())
    used = sum(kinds.count(one.kind) for one in catalogue.collections if one.references_key)
    return Tally(name, place, tuple(kinds.count(one.kind) for one in placed_kinds(catalogue)), used)
