"""Providers: the entries of one organisation, gathered by business id, else by name."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.place_names import folded, load_place_names
from digisavo.catalogue.places import Municipality, load_places
from digisavo.catalogue.spellings import load_spellings
from digisavo.core.slug import slugify
from digisavo.core.text import Alphabet

NAME, BUSINESS_ID = "provider.name", "provider.business_id"


@dataclass(frozen=True, slots=True)
class Provider:
    """An organisation and what it provides; "" for what its entries do not state."""

    slug: str
    name: str
    business_id: str
    entries: tuple[Entry, ...]

    def value(self, key: str) -> str:
        """The value that most of its entries have in a field, "" where none has any."""
        return _commonest(str(entry.values[key]) for entry in self.entries if key in entry.values)


def gather_providers(entries: Iterable[Entry], alphabet: Alphabet) -> tuple[Provider, ...]:
    """All providers in alphabetical order of their names, each with a slug of its own."""
    named = [entry for entry in entries if NAME in entry.values]
    ids_of = _ids_by_name(named)
    groups: dict[str, list[Entry]] = {}
    for entry in named:
        groups.setdefault(_identity(entry, ids_of), []).append(entry)
    providers = [_provider(group) for group in groups.values()]
    providers.sort(key=lambda provider: (alphabet(provider.name), provider.business_id))
    taken = Counter(provider.slug for provider in providers)
    return tuple(_distinct(provider) if taken[provider.slug] > 1 else provider for provider in providers)


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """What of a name tells organisations apart: without the form of a company, and a municipality by its name."""
    words = load_spellings()
    place = load_places().find(name)
    if folded(name).rpartition(" ")[2] in words.municipality:
        place = load_place_names().municipalities.get(folded(name))
    if isinstance(place, Municipality):
        return place.slug
    parts = slugify(name).split("-")
    return "-".join(part for part in parts if part not in words.companies) or slugify(name)


def gather_organised(
    entries: Iterable[Entry], collections: Iterable[Collection], provider_named: Callable[[str], Provider | None]
) -> dict[str, list[Entry]]:
    """The entries that name a provider among their organisations, such as those that arrange an event, by its slug."""
    naming = {
        collection.kind: [field for field in collection.fields if field.type.names_organisations]
        for collection in collections
    }
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for field in naming[entry.kind]:
            for name in field.type.organisations(entry.values.get(field.key, ())):
                if provider := provider_named(name):
                    found.setdefault(provider.slug, []).append(entry)
    return found


def organisations_of(entry: Entry, collection: Collection) -> Iterator[str]:
    """The names of the organisations that an entry names, such as those that arrange an event."""
    for field in collection.fields:
        if field.type.names_organisations:
            yield from field.type.organisations(entry.values.get(field.key, ()))


def _ids_by_name(entries: Iterable[Entry]) -> dict[str, set[str]]:
    ids: dict[str, set[str]] = {}
    for entry in entries:
        if BUSINESS_ID in entry.values:
            ids.setdefault(_folded(entry), set()).add(entry.values[BUSINESS_ID])
    return ids


def _identity(entry: Entry, ids_of: dict[str, set[str]]) -> str:
    """The business id; for an entry without one, that of the only provider of the same name, else the name."""
    own = entry.values.get(BUSINESS_ID)
    same_name = ids_of.get(_folded(entry), set())
    return str(own) if own else next(iter(same_name)) if len(same_name) == 1 else _folded(entry)


def _folded(entry: Entry) -> str:
    """A name as it stands in addresses: names with the same address are the same provider."""
    return slugify(entry.values[NAME])


def _provider(entries: list[Entry]) -> Provider:
    name = _commonest(entry.values[NAME] for entry in entries)
    business_id = _commonest(entry.values[BUSINESS_ID] for entry in entries if BUSINESS_ID in entry.values)
    return Provider(slugify(name), name, business_id, tuple(entries))


def _distinct(provider: Provider) -> Provider:
    if not provider.business_id:
        return provider
    return Provider(f"{provider.slug}-{provider.business_id}", provider.name, provider.business_id, provider.entries)


def _commonest(texts: Iterable[str]) -> str:
    counts = Counter(texts)
    return min(counts, key=lambda text: (-counts[text], text)) if counts else ""


def gather_homes(providers: Iterable[Provider]) -> dict[str, list[Provider]]:
    """The providers by the code of their home municipality, in their order."""
    homes: dict[str, list[Provider]] = {}
    for provider in providers:
        home = provider.value("provider.municipality")
        if home:
            homes.setdefault(home, []).append(provider)
    return homes
