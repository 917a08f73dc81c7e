"""What lists show of an entry: cards, and how many entries of each kind there are."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from markupsafe import Markup, escape

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.occasions import Occasion, is_over, next_occasion, occasions_of
from digisavo.core.slug import slugify
from digisavo.outputs.rendering.context import Context, PageDisplay


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a list.

    `facts` are short, label and HTML; `announcement` is what readers have to know first, such as that an event is
    cancelled; `day` is when it takes place (day, month, year); `compare` is the slug by which it can be selected to
    be compared. What an entry does not have is "" or None.
    """

    address: str
    title: str
    summary: str
    facts: list[tuple[str, Markup]]
    announcement: str = ""
    kind: str = ""
    day: tuple[str, str, str] | None = None
    compare: str = ""
    _made: dict[bool, Markup] = field(default_factory=dict, repr=False, compare=False)

    def once(self, render: Callable[["Card", bool], Markup], with_kind: bool) -> Markup:
        """What `render` makes of the card, made once: it stands in a dozen lists, and nothing of it leads anywhere."""
        if with_kind not in self._made:
            self._made[with_kind] = render(self, with_kind)
        return self._made[with_kind]


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a heading, "" for none."""

    heading: str
    cards: list[Card]


Chip: TypeAlias = tuple[str, str, int]
"""A link to a part of a list: address, label and number of entries."""


def chips_of(collection: Collection, key: str, context: Context) -> Iterator[Chip]:
    """Links to the lists of all terms that a choice has among the entries."""
    for term, entries in context.catalogue.by_term(collection, key).items():
        yield context.sections.category(collection.section, slugify(term.id)), term.label, len(entries)


def cards_of(entries: Iterable[Entry], display: PageDisplay) -> Iterator[Card]:
    """The entries as cards, with the facts that their kind declares for cards."""
    known = display.context.cards
    for entry in entries:
        if entry.reference not in known:
            known[entry.reference] = _card(entry, display.catalogue.collection(entry.kind), display)
        yield known[entry.reference]


def card_on(occasion: Occasion, entry: Entry, display: PageDisplay) -> Card:
    """An entry that takes place, with one of its occasions instead of its next."""
    (card,) = cards_of([entry], display)
    if occasion == _occasion(entry, display.catalogue.collection(entry.kind), display):
        return card
    day = display.day_parts(occasion.start)
    return replace(card, facts=[_when(occasion, display), *card.facts[1:]], day=day, _made={})


def _when(occasion: Occasion, display: PageDisplay) -> tuple[str, Markup]:
    label = display.t("site.was" if is_over(occasion, display.today) else "site.when")
    return label, escape(display.period(occasion.start, occasion.end))


def _card(entry: Entry, collection: Collection, display: PageDisplay) -> Card:
    facts = list(_facts(entry, collection, display))
    announcement, kind = _announcement(entry, collection, display), display.t(f"{entry.kind}.single")
    target, occasion = display.catalogue.address_of(entry), _occasion(entry, collection, display)
    if not occasion:
        compare = entry.slug if collection.is_comparable else ""
        return Card(target, entry.title, entry.summary, facts, announcement, kind, compare=compare)
    day = display.day_parts(occasion.start)
    return Card(target, entry.title, entry.summary, [_when(occasion, display), *facts], announcement, kind, day)


def _facts(entry: Entry, collection: Collection, display: PageDisplay) -> Iterator[tuple[str, Markup]]:
    """The stated facts of a card, and by what the kind is grouped also where that is not stated; of what takes place
    online only no town."""
    calendar = collection.calendar
    is_online = calendar is not None and calendar.is_online(entry.values)
    for fact in (collection.by_key[key] for key in collection.card_keys):
        if calendar and is_online and fact.key in calendar.place_keys:
            continue
        if fact.key in entry.values:
            yield fact.label, fact.type.compare(entry.values[fact.key], display)
        elif fact.key == collection.group_key:
            yield fact.label, escape(display.t("site.not_stated"))


def _occasion(entry: Entry, collection: Collection, display: PageDisplay) -> Occasion | None:
    """The next occasion of what takes place, otherwise its last."""
    occasions = occasions_of(entry, collection) if collection.recurrence_key else ()
    return next_occasion(occasions, display.today) or occasions[-1] if occasions else None


def _announcement(entry: Entry, collection: Collection, display: PageDisplay) -> str:
    """That something is cancelled or moved to another time."""
    calendar = collection.calendar
    if not calendar or entry.values.get(calendar.status_key) not in calendar.announced:
        return ""
    field = collection.by_key[calendar.status_key]
    return str(field.type.compare(entry.values[field.key], display))


def counts_in_words(entries: Iterable[Entry], context: Context) -> str:
    """How many entries of each kind there are: "3 palvelua, 1 kokeilu"."""
    kinds = Counter(entry.kind for entry in entries)
    return ", ".join(context.t(f"{kind}.count", count=count) for kind, count in kinds.items())
