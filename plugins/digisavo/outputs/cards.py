"""What lists show of an entry, and the facts its page shows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core import address
from digisavo.outputs.context import Context, PageDisplay


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a list: address, title, summary, and short facts (label, HTML)."""

    address: str
    title: str
    summary: str
    facts: list[tuple[str, Markup]]


@dataclass(frozen=True, slots=True)
class Fact:
    """A shown value: its label, its HTML, its claim level, and the HTML that tells its sources."""

    label: str
    value: Markup
    level: str
    sources: Markup


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of a group and the labels of what is not told."""

    id: str
    label: str
    facts: list[Fact]
    missing: list[str]


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


def fact_groups(entry: Entry, collection: Collection, display: PageDisplay, context: Context) -> Iterator[FactGroup]:
    """The groups of an entry's page in the order of the field groups; a group without any fact only has gaps."""
    groups = collection.groups
    for term in load_vocabulary("field_groups").terms.values():
        fields = groups.get(term.id, ())
        if not fields:
            continue
        facts, missing = [], []
        for field in fields:
            value = entry.values.get(field.key)
            if value is None:
                missing.append(field.label)
            else:
                claim = entry.claim(field, display.today)
                shown = field.type.show(value, display)
                facts.append(Fact(field.label, shown, claim.level, context.show_proofs(claim.proofs)))
        yield FactGroup(term.id, term.label, facts, missing)
