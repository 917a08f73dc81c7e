"""What calendars say of an entry: its event, and until when one can register."""

import re
from collections.abc import Iterator
from dataclasses import replace

from digisavo.catalogue.calendar_keys import CalendarKeys
from digisavo.catalogue.changes import changed_at
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.themes import KEY as THEMES
from digisavo.core import address
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.subscriptions.calendar_event import CalendarEvent

_DOMAIN = "digisavo.fi"
"""In the identifiers of events: a constant, for they have to stay the same wherever the site is published."""
_DEADLINE = "-registration"


def events_of(entry: Entry, collection: Collection, context: Context) -> Iterator[CalendarEvent]:
    """The event of an entry that states its time, and its deadline of registration where that is stated.

    The deadline is an entry, no alarm: calendars that are followed lose their alarms in most programs.
    """
    keys = collection.calendar
    if keys is None or collection.start_key not in entry.values:
        return
    event = _event(entry, collection, keys, context)
    yield event
    if keys.deadline_key in entry.values:
        title = _announced(context.t("calendars.deadline", title=entry.title), entry, collection, keys)
        yield replace(
            event, uid=identifier(entry, _DEADLINE), related=event.uid, title=title,
            start=entry.values[keys.deadline_key], end="", recurrence="", place="",
        )  # fmt: skip


def identifier(entry: Entry, ending: str = "") -> str:
    """An event keeps its identifier when it is renamed: that of its first name.

    A name that ends like the identifier of a deadline gets a dot, which no name has: the deadline may be of another.
    """
    slug: str = [*entry.values.get("previous_slugs", ()), entry.slug][0]
    if slug.endswith(_DEADLINE):
        slug = f"{slug.removesuffix(_DEADLINE)}.{_DEADLINE.lstrip('-')}"
    return f"{entry.kind}-{slug}{ending}@{_DOMAIN}"


def _event(entry: Entry, collection: Collection, keys: CalendarKeys, context: Context) -> CalendarEvent:
    values = entry.values
    url = address.absolute(context.settings, context.catalogue.address_of(entry))
    return CalendarEvent(
        uid=identifier(entry), title=_announced(entry.title, entry, collection, keys),
        changed=changed_at(entry, collection, context.settings.history), url=url,
        start=values[collection.start_key], end=values.get(collection.end_key, ""),
        recurrence=values.get(collection.recurrence_key, ""),
        status=keys.statuses.get(values.get(keys.status_key, ""), ""),
        place=_place(entry, collection, keys), themes=tuple(_words(entry, collection, THEMES)),
        description="\n".join(_description(entry, collection, keys, url, context)),
    )  # fmt: skip


def _announced(title: str, entry: Entry, collection: Collection, keys: CalendarKeys) -> str:
    """A title after what people have to know first, such as that the event is cancelled."""
    if entry.values.get(keys.status_key) not in keys.announced:
        return title
    return f"{_words(entry, collection, keys.status_key)[0]}: {title}"


def _place(entry: Entry, collection: Collection, keys: CalendarKeys) -> str:
    """Where an event is, each name once; for one without a place, and for one that is online only, where it is attended
    online, or that word.

    A town is named by a whole word: the name of a street or of another town may begin with it.
    """
    place = ""
    for key in keys.places_of(entry.values):
        for name in _words(entry, collection, key):
            if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", place):
                place = f"{place}, {name}" if place else name
    if not place and keys.online_key in entry.values:
        return str(entry.values[keys.online_key])
    return place or ", ".join(_words(entry, collection, keys.mode_key) if keys.is_online(entry.values) else ())


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
