"""The sets of entries that requirements are set for: products of one kind, or what a category holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.membership import memberships
from digisavo.catalogue.product_groups import load_product_groups
from digisavo.outputs.rendering.context import Context

CATEGORY, GROUP = "category", "group"


@dataclass(frozen=True, slots=True)
class RequirementSet:
    """Entries to choose among: what kind of set it is, its id and label, the page that shows it, and its members."""

    kind: str
    id: str
    label: str
    address: str
    entries: tuple[Entry, ...]
    leading: tuple[str, ...] = ()
    """The keys of the questions that divide its members best."""


def requirement_sets(collection: Collection, context: Context) -> Iterator[RequirementSet]:
    """The sets of a kind that have members: product groups by name, then categories."""
    if collection.product_groups_key:
        yield from _groups(collection, context)
    for term, entries in context.catalogue.by_category(collection).items():
        target = context.sections.category(collection.section, term.id)
        yield RequirementSet(CATEGORY, term.id, term.label, target, entries)


def _groups(collection: Collection, context: Context) -> Iterator[RequirementSet]:
    groups = load_product_groups(collection.kind)
    found = context.catalogue.by_term(collection, collection.product_groups_key)
    with_page = {membership.group.id for membership in memberships(context.catalogue, collection)}
    for term in sorted(found, key=lambda term: context.language.alphabet(term.label)):
        sections = context.sections
        has_page = term.id in with_page
        target = (
            sections.product_group(collection.section, term.id) if has_page else sections.required_of_group(term.id)
        )
        leading = groups[term.id].columns if term.id in groups else ()
        yield RequirementSet(GROUP, term.id, term.label, target, found[term], leading)
