"""What lists show of an entry: cards, and how many there are of each kind."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup, escape

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.occasions import Occasion, next_occasion, occasions_of
from digisavo.core import address
from digisavo.core.slug import slugify
from digisavo.outputs.rendering.context import Context, PageDisplay


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a list: address, title, summary, short facts (label, HTML), what must be told first, or "", what
    it is, the day on which it takes place as day, month and year, None for what has no day, and the slug by which it
    can be chosen to be compared, "" where it cannot."""

    address: str
    title: str
    summary: str
    facts: list[tuple[str, Markup]]
    announcement: str = ""
    kind: str = ""
    day: tuple[str, str, str] | None = None
    compare: str = ""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a heading, "" for none; `count` says how many there are and `more` where all are, if not here."""

    heading: str
    cards: list[Card]
    count: int = 0
    more: str = ""


Chip: TypeAlias = tuple[str, str, int]
"""A link to a part of a list: address, label and how many entries."""


def chips_of(collection: Collection, key: str, catalogue: Catalogue) -> Iterator[Chip]:
    """Links to the lists of all terms that a choice has among the entries."""
    for term, found in catalogue.by_term(collection, key).items():
        yield address.category(collection.section, slugify(term.id)), term.label, len(found)


def cards_of(entries: Iterable[Entry], catalogue: Catalogue, display: PageDisplay) -> Iterator[Card]:
    """The entries as cards, with the facts that their kind declares for cards."""
    by_kind = {one.kind: one for one in catalogue.collections}
    for entry in entries:
        yield _card(entry, by_kind[entry.kind], catalogue.address_of(entry), display)


def _card(entry: Entry, collection: Collection, place: str, display: PageDisplay) -> Card:
    fields = [collection.by_key[key] for key in collection.card_keys if key in entry.values]
    facts = [(field.label, field.type.compare(entry.values[field.key], display)) for field in fields]
    announcement, kind = _announcement(entry, collection, display), display.t(f"{entry.kind}.single")
    occasion = _occasion(entry, collection, display)
    if not occasion:
        compare = entry.slug if collection.is_comparable else ""
        return Card(place, entry.title, entry.summary, facts, announcement, kind, compare=compare)
    when = display.t("site.when"), escape(display.period(occasion.start, occasion.end))
    day = display.day_parts(occasion.start)
    return Card(place, entry.title, entry.summary, [when, *facts], announcement, kind, day)


def _occasion(entry: Entry, collection: Collection, display: PageDisplay) -> Occasion | None:
    """The next time of what takes place, or its last."""
    times = occasions_of(entry, collection) if collection.recurrence_key else ()
    return next_occasion(times, display.today) or times[-1] if times else None


def _announcement(entry: Entry, collection: Collection, display: PageDisplay) -> str:
    """That something is cancelled or moved."""
    calendar = collection.calendar
    if not calendar or entry.values.get(calendar.status_key) not in calendar.announced:
        return ""
    field = collection.by_key[calendar.status_key]
    return str(field.type.compare(entry.values[field.key], display))


def counted(entries: Iterable[Entry], context: Context) -> str:
    """How many entries of each kind there are, in words: "3 palvelua"."""
    kinds = Counter(entry.kind for entry in entries)
    t = context.language.t
    return ", ".join(t(f"{kind}.count", count=count) for kind, count in kinds.items())
