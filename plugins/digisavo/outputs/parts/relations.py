"""What an entry is linked with, by kind, and what of it came to nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import holds


@dataclass(frozen=True, slots=True)
class Relation:
    """The entries of one kind that an entry is linked with; `setbacks` are those that came to nothing."""

    collection: Collection
    entries: list[Entry]
    setbacks: list[Entry]


def relations_of(entry: Entry, catalogue: Catalogue) -> Iterator[Relation]:
    """The kinds that an entry is linked with; its experiences are shown on their own."""
    hosted = catalogue.hosted_by(entry)
    related = [one for one in catalogue.related_to(entry) if one not in hosted]
    for collection in catalogue.collections:
        found = [one for one in related if one.kind == collection.kind]
        if found:
            yield Relation(collection, found, [one for one in found if holds(collection.setback, one.values)])
