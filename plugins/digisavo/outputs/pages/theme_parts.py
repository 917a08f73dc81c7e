"""The parts of a theme's page: what is going on first, then what there is to choose from, and last what is over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digisavo.catalogue.agenda import coming_up, gone_by, in_order
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.themes import Theme
from digisavo.outputs.parts.cards import Card, cards_of
from digisavo.outputs.rendering.context import Context, PageDisplay

_AT_ONCE = 6
"""How many cards a part shows at once; the others are folded."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Entries behind a summary: its label, how many they are, and those that are shown when it is opened."""

    label: str
    count: int
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class ThemePart:
    """A section: its id, its heading, what there is in words, cards, folds, and the address of all if not here."""

    id: str
    heading: str
    words: str
    count: int
    cards: list[Card]
    folds: list[Fold]
    more: str = ""


def theme_parts(theme: Theme, display: PageDisplay) -> list[ThemePart]:
    """The parts of a theme that have anything."""
    kinds = [(collection, entries) for collection, entries in by_kind(theme, display.context)]
    timed = [kind for kind in kinds if kind[0].recurrence_key]
    chosen = [kind for kind in kinds if kind[0].category_key]
    others = [kind for kind in kinds if kind not in timed and kind not in chosen]
    return [
        *(part for collection, entries in timed if (part := _coming(collection, entries, display))),
        *(_newest(theme, collection, entries, display) for collection, entries in others),
        *(_by_category(theme, collection, entries, display) for collection, entries in chosen),
        *(part for collection, entries in timed if (part := _over(theme, collection, entries, display))),
    ]


def by_kind(theme: Theme, context: Context) -> Iterator[tuple[Collection, Sequence[Entry]]]:
    """The entries of a theme by kind, in the order of lists."""
    for collection in context.catalogue.collections:
        entries = [entry for entry in theme.entries if entry.kind == collection.kind]
        if entries:
            yield collection, in_order(entries, collection, context.settings.today)


def _coming(collection: Collection, entries: Sequence[Entry], display: PageDisplay) -> ThemePart | None:
    """What is still to take place."""
    t, found = display.t, [found.entry for found in coming_up(entries, collection, display.today)]
    if not found:
        return None
    words = t(f"{collection.kind}.coming", count=len(found))
    return ThemePart(
        collection.section,
        t(f"{collection.kind}.all"),
        words,
        len(found),
        _cards(found, display),
        _rest(found, display),
    )


def _newest(theme: Theme, collection: Collection, entries: Sequence[Entry], display: PageDisplay) -> ThemePart:
    """The first of a kind as cards, and more of them folded."""
    words = display.t(f"{collection.kind}.count", count=len(entries))
    return ThemePart(
        collection.section, display.t(f"{collection.kind}.title"), words, len(entries),
        _cards(entries, display), _rest(entries, display), _more(theme, collection, entries, display),
    )  # fmt: skip


def _by_category(theme: Theme, collection: Collection, entries: Sequence[Entry], display: PageDisplay) -> ThemePart:
    """All of a kind, folded by category."""
    own, t = {entry.slug for entry in entries}, display.t
    folds = []
    for term, found in display.catalogue.by_category(collection).items():
        if shared := [entry for entry in found if entry.slug in own]:
            folds.append(_fold(term.label, shared, display))
    words = t(f"{collection.kind}.count", count=len(entries))
    more = _more(theme, collection, entries, display)
    return ThemePart(collection.section, t(f"{collection.kind}.title"), words, len(entries), [], folds, more)


def _over(theme: Theme, collection: Collection, entries: Sequence[Entry], display: PageDisplay) -> ThemePart | None:
    """What has taken place, folded."""
    t, found = display.t, [found.entry for found in gone_by(entries, collection, display.today)]
    if not found:
        return None
    words, heading = t(f"{collection.kind}.gone", count=len(found)), t(f"{collection.kind}.archive")
    part_id = f"{collection.section}-{display.sections.in_archive.rstrip('/')}"
    fold = _fold(t("site.show"), found, display)
    return ThemePart(part_id, heading, words, len(found), [], [fold], _more(theme, collection, entries, display))


def _cards(entries: Sequence[Entry], display: PageDisplay) -> list[Card]:
    return list(cards_of(entries[: min(_AT_ONCE, display.context.settings.page_size)], display))


def _rest(entries: Sequence[Entry], display: PageDisplay) -> list[Fold]:
    """More of the entries that stand as cards, as far as a page goes."""
    rest = entries[_AT_ONCE : display.context.settings.page_size]
    return [_fold(display.t("site.rest"), rest, display)] if rest else []


def _fold(label: str, entries: Sequence[Entry], display: PageDisplay) -> Fold:
    return Fold(label, len(entries), list(cards_of(entries[: display.context.settings.page_size], display)))


def _more(theme: Theme, collection: Collection, entries: Sequence[Entry], display: PageDisplay) -> str:
    """The list of all of a kind, where there are more than the page shows."""
    is_long = len(entries) > display.context.settings.page_size
    return display.sections.theme_list(theme.slug, collection.section) if is_long else ""
