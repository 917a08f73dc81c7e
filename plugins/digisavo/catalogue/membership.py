"""Membership: which entries are in which product group today."""

from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import Field
from digisavo.catalogue.product_groups import ProductGroup, load_product_groups
from digisavo.catalogue.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Membership:
    """A product group of a kind that has members: its words, those members that can be had, and those that are no
    more."""

    group: ProductGroup
    term: Term
    collection: Collection
    entries: tuple[Entry, ...]
    gone: tuple[Entry, ...]

    @property
    def columns(self) -> list[Field]:
        """The questions that its table has columns for."""
        return [self.collection.by_key[key] for key in self.group.columns]

    @property
    def others(self) -> list[Field]:
        """Its other questions."""
        by_key, columns = self.collection.by_key, self.group.columns
        return [by_key[key] for key in self.group.questions if key not in columns]


def memberships(catalogue: Catalogue, collection: Collection) -> list[Membership]:
    """The product groups of a kind of which something can be had, in their order."""
    return list(_memberships(catalogue, collection)) if collection.product_groups_key else []


def _memberships(catalogue: Catalogue, collection: Collection) -> Iterator[Membership]:
    groups = load_product_groups(collection.kind)
    for term, entries in catalogue.by_term(collection, collection.product_groups_key).items():
        offered, gone = (
            tuple(entry for entry in entries if collection.is_gone(entry.values) is is_gone)
            for is_gone in (False, True)
        )
        if offered:
            yield Membership(groups[term.id], term, collection, offered, gone)
