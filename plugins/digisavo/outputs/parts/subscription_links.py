"""The links by which people follow the site: calendars and feeds."""

from collections.abc import Iterable
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.occasions import next_occasion, occasions_of
from digisavo.catalogue.places import Municipality, load_places
from digisavo.catalogue.placing import municipalities_of
from digisavo.catalogue.providers import Provider, organisations_of
from digisavo.catalogue.themes import KEY as THEMES
from digisavo.catalogue.themes import Theme
from digisavo.core.address import absolute
from digisavo.core.settings import Settings
from digisavo.core.slug import slugify
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
    if not _has_timed(theme.entries, context):
        return []
    label = context.t("calendars.theme", label=theme.term.label)
    return [Subscription(context.sections.calendar(theme.slug), label)]


def municipality_calendars(municipality: Municipality, context: Context) -> list[Subscription]:
    """The calendar of a municipality, where anything takes place there or has."""
    entries = (placing.entry for placing in context.catalogue.at_municipality(municipality.code))
    if not _has_timed(entries, context):
        return []
    label = context.t("calendars.municipality", label=municipality.name)
    return [Subscription(context.sections.municipality_calendar(municipality.slug), label)]


def provider_calendars(provider: Provider, context: Context) -> list[Subscription]:
    """The calendars of what a provider arranges: one for each name under which it does."""
    catalogue = context.catalogue
    timed = {collection.kind: collection for collection in catalogue.collections if collection.calendar}
    named = [
        name for entry in catalogue.organised_by(provider) if entry.kind in timed
        for name in organisations_of(entry, timed[entry.kind]) if catalogue.provider_named(name) is provider
    ]  # fmt: skip
    found = {slugify(name): name for name in named}
    return [subscription for name in found.values() for subscription in _organiser(name, context)]


def entry_calendars(entry: Entry, collection: Collection, context: Context) -> list[Subscription]:
    """The calendars that an entry with a time stands in: its own first until it is over, and that of its kind last."""
    t, catalogue = context.t, context.catalogue
    if not collection.calendar or collection.start_key not in entry.values:
        return []
    own = Subscription(context.sections.entry_calendar(collection.section, entry.slug), t("calendars.single"))
    is_coming = next_occasion(occasions_of(entry, collection), context.settings.today)
    found = [own] if is_coming else []
    for place in (load_places().municipalities[code] for code in municipalities_of(entry, collection)):
        found += municipality_calendars(place, context)
    for name in organisations_of(entry, collection):
        found += _organiser(name, context)
    for theme in (theme for theme in catalogue.themes if theme.term.id in entry.values.get(THEMES, ())):
        found += theme_calendars(theme, context)
    found.append(Subscription(context.sections.calendar(collection.calendar.name), t("calendars.all")))
    return list({subscription.address: subscription for subscription in found}.values())


def _organiser(name: str, context: Context) -> list[Subscription]:
    slug = slugify(name)
    label = context.t("calendars.organiser", label=name)
    return [Subscription(context.sections.organiser_calendar(slug), label)] if slug else []


def _has_timed(entries: Iterable[Entry], context: Context) -> bool:
    timed = {collection.kind for collection in context.catalogue.collections if collection.calendar}
    return any(entry.kind in timed for entry in entries)


def feeds_of(collections: Iterable[Collection], language: Language) -> list[Feed]:
    """All feeds: the pages of a section name its own in their heads, pages of no such section name all."""
    followed = (collection for collection in collections if collection.feed)
    return [
        Feed(language.sections.feed(collection.feed), language.t(f"{collection.kind}.label"), collection.section)
        for collection in followed
    ]
