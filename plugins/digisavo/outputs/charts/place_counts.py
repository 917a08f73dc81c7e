"""How many entries of each kind a municipality or a region has today."""

from collections.abc import Iterable
from dataclasses import dataclass

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.places import Area, Municipality, load_places
from digisavo.catalogue.placing import Placing
from digisavo.outputs.rendering.context import Context


@dataclass(frozen=True, slots=True)
class CountedPlace:
    """A place in a table: its name, its page, the number of its current entries of each placed kind, and how many
    of them it is known to use."""

    name: str
    address: str
    counts: tuple[int, ...]
    used: int


def placed_kinds(catalogue: Catalogue) -> list[Collection]:
    """The kinds whose entries belong to places."""
    return [collection for collection in catalogue.collections if collection.placing]


def counted_municipality(municipality: Municipality, context: Context) -> CountedPlace:
    """A municipality with what belongs to it."""
    placings = context.catalogue.at_municipality(municipality.code)
    return _counted(municipality.name, context.sections.municipality(municipality.slug), placings, context.catalogue)


def counted_region(region: Area, context: Context) -> CountedPlace:
    """A region with what concerns the whole and what belongs to its municipalities, each entry once."""
    catalogue, members = context.catalogue, load_places().by_region[region.code]
    inside = (placing for member in members for placing in catalogue.at_municipality(member.code))
    placings = (*catalogue.at_region(region.code), *inside)
    return _counted(region.name, context.sections.region(region.slug), placings, catalogue)


def _counted(name: str, page_address: str, placings: Iterable[Placing], catalogue: Catalogue) -> CountedPlace:
    current = {placing.entry.reference: placing.entry.kind for placing in placings if placing.is_current}
    kinds = list(current.values())
    used = sum(kinds.count(collection.kind) for collection in catalogue.collections if collection.references_key)
    counts = tuple(kinds.count(collection.kind) for collection in placed_kinds(catalogue))
    return CountedPlace(name, page_address, counts, used)
