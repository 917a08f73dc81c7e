"""The links by which people follow the site: calendars and feeds."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.themes import Theme
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.translations import Language


class Subscription(NamedTuple):
    """A calendar or a feed: its address from the site's root, and what it is called."""

    address: str
    label: str


class Feed(NamedTuple):
    """A feed as heads of pages name it: its address, what it is of, and the section of the site where that is."""

    address: str
    label: str
    section: str


def subscription_links(collection: Collection, context: Context) -> list[Subscription]:
    """The calendar and the feed of a kind, and with the calendar those of the themes that its entries have."""
    t, found = context.t, []
    if collection.calendar:
        found.append(Subscription(context.sections.calendar(collection.calendar.name), t("calendars.all")))
        found += [theme_calendar(theme, context) for theme in _used_themes(collection, context)]
    if collection.feed:
        label = t(f"{collection.kind}.label")
        found.append(Subscription(context.sections.feed(collection.feed), t("feeds.feed", label=label)))
    return found


def theme_calendar(theme: Theme, context: Context) -> Subscription:
    """The calendar of a theme."""
    label = context.t("calendars.theme", label=theme.term.label)
    return Subscription(context.sections.calendar(theme.slug), label)


def _used_themes(collection: Collection, context: Context) -> Iterator[Theme]:
    for theme in context.catalogue.themes:
        if any(entry.kind == collection.kind for entry in theme.entries):
            yield theme


def feeds_of(collections: Iterable[Collection], language: Language) -> list[Feed]:
    """All feeds: the pages of a section name its own in their heads, pages of no such section name all."""
    followed = (collection for collection in collections if collection.feed)
    return [
        Feed(language.sections.feed(collection.feed), language.t(f"{collection.kind}.label"), collection.section)
        for collection in followed
    ]
