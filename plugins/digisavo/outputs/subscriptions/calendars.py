"""Calendars to subscribe to: of all that takes place, and by theme."""

from collections.abc import Iterable, Iterator

from digisavo.catalogue.calendar_keys import CalendarKeys
from digisavo.catalogue.changes import changed_at
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.themes import KEY as THEMES
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.subscriptions.calendar_event import CalendarEvent

_DOMAIN = "digisavo.fi"
"""In the identifiers of events: a constant, for they have to stay the same wherever the site is published."""


def calendars(context: Context) -> Iterator[File]:
    """`/kalenteri/<name>.ics` of each kind that has a calendar, and one of each theme: none without an event.

    What is over stays in them: an address that people subscribe to must not come and go.
    """
    events: dict[str, CalendarEvent] = {}
    for collection in context.catalogue.collections:
        if collection.calendar and (own := _events(collection, collection.calendar, context)):
            yield _calendar(collection.calendar.name, context.t(f"{collection.kind}.label"), own.values(), context)
            events |= own
    for theme in context.catalogue.themes:
        if found := [events[entry.reference] for entry in theme.entries if entry.reference in events]:
            yield _calendar(theme.slug, theme.term.label, found, context)


def _events(collection: Collection, keys: CalendarKeys, context: Context) -> dict[str, CalendarEvent]:
    """The events of a kind by reference."""
    events: dict[str, CalendarEvent] = {}
    for entry in context.catalogue.of_kind(collection.kind):
        if collection.start_key in entry.values:
            with making(entry.reference):
                events[entry.reference] = _event(entry, collection, keys, context)
    return events


def _calendar(name: str, label: str, events: Iterable[CalendarEvent], context: Context) -> File:
    # Its library takes a tenth of the start of every check, which writes no calendar.
    from digisavo.outputs.subscriptions.calendar_format import as_calendar

    target = context.sections.calendar(name)
    title = context.t("calendars.title", label=label, site=context.settings.site_name)
    ordered = sorted(events, key=lambda event: (event.start, event.uid))
    return File(target, as_calendar(title, address.absolute(context.settings, target), ordered))


def _event(entry: Entry, collection: Collection, keys: CalendarKeys, context: Context) -> CalendarEvent:
    values = entry.values
    status = values.get(keys.status_key, "")
    title = entry.title
    if status in keys.announced:
        title = f"{_words(entry, collection, keys.status_key)[0]}: {title}"
    url = address.absolute(context.settings, context.catalogue.address_of(entry))
    return CalendarEvent(
        uid=_identifier(entry), title=title, changed=changed_at(entry, collection, context.settings.history), url=url,
        start=values[collection.start_key], end=values.get(collection.end_key, ""),
        recurrence=values.get(collection.recurrence_key, ""), status=keys.statuses.get(status, ""),
        place=_place(entry, collection, keys), themes=tuple(_words(entry, collection, THEMES)),
        description="\n".join(_description(entry, collection, keys, url, context)),
    )  # fmt: skip


def _identifier(entry: Entry) -> str:
    """An event keeps its identifier when it is renamed: that of its first name."""
    slug = [*entry.values.get("previous_slugs", ()), entry.slug][0]
    return f"{entry.kind}-{slug}@{_DOMAIN}"


def _place(entry: Entry, collection: Collection, keys: CalendarKeys) -> str:
    """Where an event is, each name once; for one without a place, where it is attended online."""
    place = ""
    for key in keys.place_keys:
        for name in _words(entry, collection, key):
            if name not in place:
                place = f"{place}, {name}" if place else name
    return place or str(entry.values.get(keys.online_key, ""))


def _description(entry: Entry, collection: Collection, keys: CalendarKeys, url: str, context: Context) -> Iterator[str]:
    """The summary, what the calendar's own fields do not hold, and where to read on."""
    yield entry.summary
    for key in keys.described_keys:
        if key in entry.values:
            yield f"{collection.by_key[key].label}: {entry.values[key]}"
    yield context.t("calendars.more", url=url)


def _words(entry: Entry, collection: Collection, key: str) -> list[str]:
    """The value of a field in plain text, nothing where it is not stated."""
    return [*collection.by_key[key].type.words(entry.values[key])] if key in entry.values else []
