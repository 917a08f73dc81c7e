"""The sets of entries that requirements are set for: products of one kind, or what a category holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.membership import memberships
from digisavo.outputs.rendering.context import Context

CATEGORY, GROUP = "category", "group"


@dataclass(frozen=True, slots=True)
class RequirementSet:
    """Entries to choose among: what kind of set it is, its id and label, the page that shows it, its members that can
    be had, and how many more cannot be had any longer. `leading` are the questions that divide them best."""

    kind: str
    id: str
    label: str
    address: str
    entries: tuple[Entry, ...]
    gone: int
    leading: tuple[str, ...] = ()


def requirement_sets(collection: Collection, context: Context) -> Iterator[RequirementSet]:
    """The sets of a kind of which something can be had: product groups by name, then categories."""
    alphabet, sections = context.language.alphabet, context.sections
    for found in sorted(memberships(context.catalogue, collection), key=lambda one: alphabet(one.term.label)):
        target, columns = sections.product_group(collection.section, found.group.id), found.group.columns
        yield RequirementSet(GROUP, found.group.id, found.term.label, target, found.entries, len(found.gone), columns)
    for term, entries in context.catalogue.by_category(collection).items():
        offered = tuple(entry for entry in entries if not collection.is_gone(entry.values))
        target, gone = sections.category(collection.section, term.id), len(entries) - len(offered)
        if offered:
            yield RequirementSet(CATEGORY, term.id, term.label, target, offered, gone)
