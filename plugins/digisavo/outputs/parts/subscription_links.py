"""The links by which people follow the site: calendars and feeds."""

from collections.abc import Iterable
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.themes import Theme
from digisavo.core.address import absolute
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.translations import Language


class Subscription(NamedTuple):
    """A calendar or a feed: its address from the site's root, and what it is called."""

    address: str
    label: str

    @property
    def is_calendar(self) -> bool:
        """Whether calendar programs follow it."""
        return self.address.endswith(".ics")

    def subscribing(self, settings: Settings) -> str:
        """The link by which a calendar is followed: programs would import what an ordinary link leads to once, and
        never see a change."""
        return f"webcal://{absolute(settings, self.address).partition('://')[2]}"


class Feed(NamedTuple):
    """A feed as heads of pages name it: its address, what it is of, and the section of the site where that is."""

    address: str
    label: str
    section: str


def subscription_links(collection: Collection, context: Context) -> list[Subscription]:
    """The calendar and the feed of a kind, and with the calendar those of the themes that its entries have."""
    t, found = context.t, []
    if collection.calendar and context.catalogue.of_kind(collection.kind):
        found.append(Subscription(context.sections.calendar(collection.calendar.name), t("calendars.all")))
        found += [calendar for theme in context.catalogue.themes for calendar in theme_calendars(theme, context)]
    if collection.feed:
        label = t(f"{collection.kind}.label")
        found.append(Subscription(context.sections.feed(collection.feed), t("feeds.feed", label=label)))
    return found


def theme_calendars(theme: Theme, context: Context) -> list[Subscription]:
    """The calendar of a theme, where anything of it takes place or has."""
    timed = {collection.kind for collection in context.catalogue.collections if collection.calendar}
    if timed.isdisjoint(entry.kind for entry in theme.entries):
        return []
    label = context.t("calendars.theme", label=theme.term.label)
    return [Subscription(context.sections.calendar(theme.slug), label)]


def feeds_of(collections: Iterable[Collection], language: Language) -> list[Feed]:
    """All feeds: the pages of a section name its own in their heads, pages of no such section name all."""
    followed = (collection for collection in collections if collection.feed)
    return [
        Feed(language.sections.feed(collection.feed), language.t(f"{collection.kind}.label"), collection.section)
        for collection in followed
    ]
