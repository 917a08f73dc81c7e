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
    """What an entry is linked with, by kind; the experiences that it hosts are shown elsewhere."""
    hosted = catalogue.hosted_by(entry)
    related = [other for other in catalogue.related_to(entry) if other not in hosted]
    for collection in catalogue.collections:
        found = [other for other in related if other.kind == collection.kind]
        if found:
            yield Relation(collection, found, [other for other in found if holds(collection.setback, other.values)])
