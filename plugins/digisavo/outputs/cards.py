"""What lists show of an entry: cards, and how many there are of each kind."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.outputs.context import Context, PageDisplay


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a list: address, title, summary, and short facts (label, HTML)."""

    address: str
    title: str
    summary: str
    facts: list[tuple[str, Markup]]


def cards_of(entries: Iterable[Entry], catalogue: Catalogue, display: PageDisplay) -> Iterator[Card]:
    """The entries as cards, with the facts that their kind declares for cards."""
    by_kind = {one.kind: one for one in catalogue.collections}
    for entry in entries:
        yield _card(entry, by_kind[entry.kind], display)


def _card(entry: Entry, collection: Collection, display: PageDisplay) -> Card:
    fields = [collection.by_key[key] for key in collection.card_keys if key in entry.values]
    facts = [(field.label, field.type.compare(entry.values[field.key], display)) for field in fields]
    return Card(address.entry(collection.section, entry.slug), entry.title, entry.summary, facts)


def counted(entries: Iterable[Entry], context: Context) -> str:
    """How many entries of each kind there are, in words: "3 palvelua"."""
    kinds = Counter(entry.kind for entry in entries)
    word = context.language.word
    return ", ".join(word(f"{kind}.count", count=count) for kind, count in kinds.items())
