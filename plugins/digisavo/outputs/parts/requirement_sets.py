"""The sets of entries that requirements are set for: products of one kind, or what a category holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.outputs.rendering.context import Context

CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class RequirementSet:
    """Entries to choose among: what kind of set it is, its id and label, the page that shows it, and its members."""

    kind: str
    id: str
    label: str
    address: str
    entries: tuple[Entry, ...]


def requirement_sets(collection: Collection, context: Context) -> Iterator[RequirementSet]:
    """The sets of a kind that have members."""
    for term, entries in context.catalogue.by_category(collection).items():
        target = context.sections.category(collection.section, term.id)
        yield RequirementSet(CATEGORY, term.id, term.label, target, entries)
