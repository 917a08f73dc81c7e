"""The catalogue: all content of the portal, checked, joined and frozen; outputs see nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.providers import Provider, gather_providers
from digisavo.catalogue.tags import Tag, gather_tags
from digisavo.catalogue.vocabulary import Term, load_vocabulary
from digisavo.core.text import finnish_order


@dataclass(frozen=True)
class Catalogue:
    """All entries by kind, in Finnish alphabetical order of their titles."""

    collections: tuple[Collection, ...]
    entries: Mapping[str, tuple[Entry, ...]]
    opening: str = ""
    """The Markdown of the home page's opening text."""

    @classmethod
    def of(cls, collections: Iterable[Collection], entries: Iterable[Entry], opening: str = "") -> "Catalogue":
        """A catalogue of entries in any order."""
        kinds = tuple(collections)
        ordered = sorted(entries, key=lambda entry: (finnish_order(entry.title), entry.slug))
        by_kind = {one.kind: tuple(entry for entry in ordered if entry.kind == one.kind) for one in kinds}
        return cls(kinds, by_kind, opening)

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """The entries of a kind."""
        return self.entries.get(kind, ())

    def find(self, reference: str) -> Entry | None:
        """The entry that `<kind>/<slug>` names."""
        return self._by_reference.get(reference)

    def collection(self, kind: str) -> Collection:
        """The collection of a kind that exists."""
        return next(one for one in self.collections if one.kind == kind)

    def related_to(self, entry: Entry) -> tuple[Entry, ...]:
        """The entries that an entry names and those that name it."""
        named = [self._by_reference[name] for name in entry.related if name in self._by_reference]
        naming = self._naming.get(entry.reference, [])
        return tuple({one.reference: one for one in (*named, *naming) if one is not entry}.values())

    def by_category(self, collection: Collection) -> dict[Term, tuple[Entry, ...]]:
        """The entries of every category of a kind in the order of the vocabulary; other subjects (`muu`) come last."""
        terms = load_vocabulary("categories").terms
        grouped: dict[str, list[Entry]] = {}
        for entry in self.of_kind(collection.kind):
            for value in dict.fromkeys(_category(value) for value in entry.values.get(collection.category_key, ())):
                grouped.setdefault(value, []).append(entry)
        return {term: tuple(grouped[key]) for key, term in (*terms.items(), (OTHER.id, OTHER)) if key in grouped}

    @cached_property
    def sections(self) -> dict[str, str]:
        """The first part of the addresses of each kind."""
        return {one.kind: one.section for one in self.collections}

    @cached_property
    def providers(self) -> tuple[Provider, ...]:
        """All providers in alphabetical order."""
        return gather_providers(
            entry for one in self.collections if one.provider_key for entry in self.of_kind(one.kind)
        )

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """All tags in use in alphabetical order."""
        return gather_tags(entry for group in self.entries.values() for entry in group)

    def provider_of(self, entry: Entry) -> Provider | None:
        """The provider of an entry, if it names one."""
        return self._provider_by_entry.get(entry.reference)

    @cached_property
    def _provider_by_entry(self) -> dict[str, Provider]:
        return {entry.reference: provider for provider in self.providers for entry in provider.entries}

    @cached_property
    def _by_reference(self) -> dict[str, Entry]:
        return {entry.reference: entry for group in self.entries.values() for entry in group}

    @cached_property
    def _naming(self) -> dict[str, list[Entry]]:
        naming: dict[str, list[Entry]] = {}
        for entry in self._by_reference.values():
            for reference in entry.related:
                naming.setdefault(reference, []).append(entry)
        return naming


OTHER = Term("muu", "Muut aiheet")
"""The category of entries whose subject is none of the vocabulary's."""


def _category(value: str) -> str:
    return OTHER.id if value.startswith(f"{OTHER.id}:") else value
