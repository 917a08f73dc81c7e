"""The catalogue: all content of the portal, checked, joined and frozen; outputs see nothing else."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field_types.choice import OTHER, Choice
from digisavo.catalogue.field_types.choices import Choices
from digisavo.catalogue.hosting import host_of
from digisavo.catalogue.placing import Placing, gather_places, gather_regions
from digisavo.catalogue.providers import Provider, gather_organised, gather_providers, plain_name
from digisavo.catalogue.tags import Tag, gather_tags
from digisavo.catalogue.themes import Theme, gather_themes
from digisavo.catalogue.vocabulary import Term, Vocabulary, load_vocabulary
from digisavo.catalogue.written import WrittenPage
from digisavo.core import address
from digisavo.core.image import Image
from digisavo.core.settings import FINNISH
from digisavo.core.slug import slugify
from digisavo.core.text import Alphabet, alphabet


@dataclass(frozen=True)
class Catalogue:
    """All entries by kind, in the alphabetical order of their titles; `language` is the code of the site's language."""

    collections: tuple[Collection, ...]
    entries: Mapping[str, tuple[Entry, ...]]
    introductions: Mapping[str, str] = field(default_factory=dict)
    """The Markdown of introductions: "" is the home page's, other names are themes'."""
    images: Mapping[tuple[str, str], Image] = field(default_factory=dict)
    """The images of entries by reference and file name."""
    page_images: Mapping[str, Image] = field(default_factory=dict)
    """The images of hand-written pages by address."""
    pages: tuple[WrittenPage, ...] = ()
    """The hand-written pages by title."""
    language: str = FINNISH

    @classmethod
    def of(
        cls,
        collections: Iterable[Collection],
        entries: Iterable[Entry],
        introductions: Mapping[str, str] | None = None,
        images: Mapping[tuple[str, str], Image] | None = None,
        pages: Iterable[WrittenPage] = (),
        language: str = FINNISH,
        page_images: Mapping[str, Image] | None = None,
    ) -> "Catalogue":
        """A catalogue of entries in any order."""
        kinds, order = tuple(collections), alphabet(language)
        ordered = sorted(entries, key=lambda entry: (order(entry.title), entry.slug))
        by_kind = {kind.kind: tuple(entry for entry in ordered if entry.kind == kind.kind) for kind in kinds}
        by_title = tuple(sorted(pages, key=lambda page: order(page.title)))
        return cls(kinds, by_kind, introductions or {}, images or {}, page_images or {}, by_title, language)

    @property
    def alphabet(self) -> Alphabet:
        """The order of the site's language."""
        return alphabet(self.language)

    def vocabulary(self, name: str) -> Vocabulary:
        """A vocabulary in the site's language."""
        return load_vocabulary(name, self.language)

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """The entries of a kind."""
        return self.entries.get(kind, ())

    def find(self, reference: str) -> Entry | None:
        """The entry that `<kind>/<slug>` names."""
        return self._by_reference.get(reference)

    def collection(self, kind: str) -> Collection:
        """The collection of a kind that exists."""
        return self._by_kind[kind]

    def address_of(self, entry: Entry) -> str:
        """The address of an entry: its own page, or its part of the page of its host."""
        collection = self.collection(entry.kind)
        host = self.find(host_of(entry, collection))
        own = address.entry(collection.section, entry.slug)
        return address.part(self.address_of(host), entry.slug) if host else own

    def related_to(self, entry: Entry) -> tuple[Entry, ...]:
        """The entries that an entry names and those that name it."""
        named = [self._by_reference[name] for _, name in entry.links if name in self._by_reference]
        naming = self._naming.get(entry.reference, [])
        return tuple({related.reference: related for related in (*named, *naming) if related is not entry}.values())

    def hosted_by(self, entry: Entry) -> tuple[Entry, ...]:
        """The experiences of an entry."""
        naming = self._naming.get(entry.reference, [])
        return tuple(about for about in naming if host_of(about, self.collection(about.kind)) == entry.reference)

    def hosted_kinds(self, collection: Collection) -> list[Collection]:
        """The kinds whose entries are shown on the pages of a kind."""
        return [hosted for hosted in self.collections if collection.kind in hosted.host_kinds]

    def by_term(self, collection: Collection, key: str) -> dict[Term, tuple[Entry, ...]]:
        """The entries of a kind by their answers to a choice, in the order of its vocabulary; others (`muu`) last."""
        choice = collection.by_key[key].type
        if not isinstance(choice, Choice | Choices):
            raise TypeError(f"{collection.kind}: {key} is no choice")
        grouped: dict[str, list[Entry]] = {}
        for entry in self.of_kind(collection.kind):
            answer = entry.values.get(key, ())
            answers = [answer] if isinstance(answer, str) else answer
            for value in dict.fromkeys(_term(value) for value in answers):
                grouped.setdefault(value, []).append(entry)
        others = self.vocabulary("others").terms[OTHER]
        terms = (*choice.vocabulary.terms.items(), (OTHER, others))
        return {term: tuple(grouped.pop(name)) for name, term in terms if name in grouped}

    def by_category(self, collection: Collection) -> dict[Term, tuple[Entry, ...]]:
        """The entries of every category of a kind; nothing for a kind without categories."""
        return self.by_term(collection, collection.category_key) if collection.category_key else {}

    def categories_of(self, entry: Entry) -> list[Term]:
        """The categories of an entry, in the order of their vocabulary."""
        return self._categories.get(entry.reference, [])

    @cached_property
    def images_by_address(self) -> dict[str, Image]:
        """All images by their addresses, each beside the page that shows it."""
        found = ((self.find(reference), name, image) for (reference, name), image in self.images.items())
        own = {self.address_of(entry) + name: image for entry, name, image in found if entry}
        return own | dict(self.page_images)

    @cached_property
    def sections(self) -> dict[str, str]:
        """The first part of the addresses of each kind."""
        return {collection.kind: collection.section for collection in self.collections}

    @cached_property
    def providers(self) -> tuple[Provider, ...]:
        """All providers in alphabetical order."""
        kinds = [collection.kind for collection in self.collections if collection.provider_key]
        provided = (entry for kind in kinds for entry in self.of_kind(kind))
        return gather_providers(provided, self.alphabet)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """All tags in use in alphabetical order."""
        entries = (entry for group in self.entries.values() for entry in group)
        return gather_tags(entries, self.vocabulary("tags"), self.alphabet)

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """All themes in the order of their vocabulary, those without entries too."""
        entries = (entry for group in self.entries.values() for entry in group)
        return gather_themes(entries, self.vocabulary("themes"))

    def provider_named(self, name: str) -> Provider | None:
        """The only provider of a name, with or without the form of a company."""
        return self._provider_by_name.get(slugify(name)) or self._provider_by_plain_name.get(plain_name(name))

    def organised_by(self, provider: Provider) -> tuple[Entry, ...]:
        """The entries that name a provider among their organisations."""
        return tuple(self._by_organisation.get(provider.slug, ()))

    @cached_property
    def _provider_by_name(self) -> dict[str, Provider]:
        return self._providers_by(slugify)

    @cached_property
    def _provider_by_plain_name(self) -> dict[str, Provider]:
        return self._providers_by(plain_name)

    def _providers_by(self, name_of: Callable[[str], str]) -> dict[str, Provider]:
        """Those that no other shares a name with."""
        counts = Counter(name_of(provider.name) for provider in self.providers)
        return {name: provider for provider in self.providers if counts[name := name_of(provider.name)] == 1}

    @cached_property
    def _by_organisation(self) -> dict[str, list[Entry]]:
        entries = (entry for group in self.entries.values() for entry in group)
        return gather_organised(entries, self.collections, self.provider_named)

    def provider_of(self, entry: Entry) -> Provider | None:
        """The provider of an entry, if it names one."""
        return self._provider_by_entry.get(entry.reference)

    def at_municipality(self, code: str) -> tuple[Placing, ...]:
        """The entries that belong to a municipality, by kind and title."""
        return self._by_municipality.get(code, ())

    def at_region(self, code: str) -> tuple[Placing, ...]:
        """The entries that concern a whole region, by kind and title."""
        return self._by_region.get(code, ())

    @cached_property
    def _by_municipality(self) -> Mapping[str, tuple[Placing, ...]]:
        return gather_places(self._by_reference.values(), self.collections)

    @cached_property
    def _by_region(self) -> Mapping[str, tuple[Placing, ...]]:
        return gather_regions(self._by_reference.values(), self.collections)

    @cached_property
    def _provider_by_entry(self) -> dict[str, Provider]:
        return {entry.reference: provider for provider in self.providers for entry in provider.entries}

    @cached_property
    def _categories(self) -> dict[str, list[Term]]:
        categories: dict[str, list[Term]] = {}
        for collection in self.collections:
            for term, entries in self.by_category(collection).items():
                for entry in entries:
                    categories.setdefault(entry.reference, []).append(term)
        return categories

    @cached_property
    def _by_reference(self) -> dict[str, Entry]:
        return {entry.reference: entry for group in self.entries.values() for entry in group}

    @cached_property
    def _naming(self) -> dict[str, list[Entry]]:
        naming: dict[str, list[Entry]] = {}
        for entry in self._by_reference.values():
            for reference in dict.fromkeys(reference for _, reference in entry.links):
                naming.setdefault(reference, []).append(entry)
        return naming

    @cached_property
    def _by_kind(self) -> dict[str, Collection]:
        return {collection.kind: collection for collection in self.collections}


def _term(value: str) -> str:
    return OTHER if value.startswith(f"{OTHER}:") else value
