"""Calendars to subscribe to: of all that takes place, and by theme."""

from collections.abc import Iterable, Iterator

from digisavo.catalogue.calendar_keys import CalendarKeys
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.themes import KEY as THEMES
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.subscriptions.calendar_format import CalendarEvent, as_calendar
from digisavo.outputs.subscriptions.changes import changed_at

_DOMAIN = "digisavo.fi"
"""In the identifiers of events: a constant, for they must stay the same wherever the site is published."""


def calendars(catalogue: Catalogue, context: Context) -> Iterator[File]:
    """`/kalenteri/<name>.ics` of each kind that has a calendar, and one of each theme.

    A theme has one while nothing of it takes place too: an address that people subscribe to must not come and go.
    """
    events: dict[str, CalendarEvent] = {}
    followed = [(one, one.calendar) for one in catalogue.collections if one.calendar]
    for collection, keys in followed:
        entries = [one for one in catalogue.of_kind(collection.kind) if collection.start_key in one.values]
        own = {entry.reference: _event(entry, collection, keys, context) for entry in entries}
        yield _calendar(keys.name, context.language.t(f"{collection.kind}.label"), own.values(), context)
        events |= own
    for theme in catalogue.themes if followed else ():
        found = [events[entry.reference] for entry in theme.entries if entry.reference in events]
        yield _calendar(theme.slug, theme.term.label, found, context)


def _calendar(name: str, label: str, events: Iterable[CalendarEvent], context: Context) -> File:
    place = address.calendar(name)
    title = context.language.t("calendars.title", label=label, site=context.settings.site_name)
    ordered = sorted(events, key=lambda event: (event.start, event.uid))
    return File(place, as_calendar(title, address.absolute(context.settings, place), ordered))


def _event(entry: Entry, collection: Collection, keys: CalendarKeys, context: Context) -> CalendarEvent:
    values = entry.values
    status = values.get(keys.status_key, "")
    title = entry.title
    if status in keys.announced:
        title = f"{_words(entry, collection, keys.status_key)[0]}: {title}"
    url = address.absolute(context.settings, context.catalogue.address_of(entry))
    return CalendarEvent(
        uid=_identifier(entry), title=title, changed=changed_at(entry, collection, context.settings), url=url,
        start=values[collection.start_key], end=values.get(collection.end_key, ""),
        recurrence=values.get(collection.recurrence_key, ""), status=keys.statuses.get(status, ""),
        place=_place(entry, collection, keys), themes=tuple(_words(entry, collection, THEMES)),
        description="\n".join(_description(entry, collection, keys, url, context)),
    )  # fmt: skip


def _identifier(entry: Entry) -> str:
    """An event keeps its identifier when it gets a new name: that of the first one it had."""
    slug = [*entry.values.get("previous_slugs", ()), entry.slug][0]
    return f"{entry.kind}-{slug}@{_DOMAIN}"


def _place(entry: Entry, collection: Collection, keys: CalendarKeys) -> str:
    """Where an event is, each name once; for one without a place where it is attended online."""
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
    yield context.language.t("calendars.more", url=url)


def _words(entry: Entry, collection: Collection, key: str) -> list[str]:
    """What the answer to a question says in plain text."""
    return [*collection.by_key[key].type.words(entry.values[key])] if key in entry.values else []
