"""Calendars to subscribe to: of all that takes place, by theme, municipality and organiser, and of single events."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import load_places
from digisavo.catalogue.providers import organisations_of
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.slug import slugify
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.subscriptions.calendar_entries import events_of, identifier


class _Written(NamedTuple):
    """An entry as it stands in every calendar; they sort by time."""

    start: str
    uid: str
    content: bytes
    entry: Entry


def calendars(context: Context) -> Iterator[File]:
    """`/kalenteri/<name>.ics` of all that is gathered: none without an event.

    What is over stays in them: an address that people subscribe to must not come and go.
    """
    written: dict[str, _Written] = {}
    for collection in context.catalogue.collections:
        if collection.calendar and (own := _written(collection, context)):
            target = context.sections.calendar(collection.calendar.name)
            yield _calendar(target, context.t(f"{collection.kind}.label"), own.values(), context)
            yield from _single(collection, own.values(), context)
            written |= own
    yield from _by_theme(written, context)
    yield from _by_municipality(written, context)
    yield from _by_organiser(written, context)


def _written(collection: Collection, context: Context) -> dict[str, _Written]:
    """The events of a kind by reference."""
    # The library takes a tenth of the start of every check, which writes no calendar.
    from digisavo.outputs.subscriptions.calendar_format import as_event

    written: dict[str, _Written] = {}
    for entry in context.catalogue.of_kind(collection.kind):
        if start := entry.values.get(collection.start_key):
            with making(entry.reference):
                content = b"".join(as_event(event) for event in events_of(entry, collection, context))
                written[entry.reference] = _Written(start, identifier(entry), content, entry)
    return written


def _single(collection: Collection, events: Iterable[_Written], context: Context) -> Iterator[File]:
    """The calendar of each event, also where it was before the event was renamed."""
    for event in events:
        for slug in (event.entry.slug, *event.entry.values.get("previous_slugs", ())):
            target = context.sections.entry_calendar(collection.section, slug)
            yield _calendar(target, event.entry.title, [event], context)


def _by_theme(written: dict[str, _Written], context: Context) -> Iterator[File]:
    for theme in context.catalogue.themes:
        if found := _among(theme.entries, written):
            yield _calendar(context.sections.calendar(theme.slug), theme.term.label, found, context)


def _by_municipality(written: dict[str, _Written], context: Context) -> Iterator[File]:
    for place in load_places().municipalities.values():
        entries = (placing.entry for placing in context.catalogue.at_municipality(place.code))
        if found := _among(entries, written):
            yield _calendar(context.sections.municipality_calendar(place.slug), place.name, found, context)


def _by_organiser(written: dict[str, _Written], context: Context) -> Iterator[File]:
    """Organisers are told apart by their addresses, as providers are; the first name by the alphabet is shown."""
    gathered: dict[str, dict[str, _Written]] = {}
    names: dict[str, str] = {}
    for event in written.values():
        for name in organisations_of(event.entry, context.catalogue.collection(event.entry.kind)):
            slug = slugify(name)
            names[slug] = min(names.get(slug, name), name)
            gathered.setdefault(slug, {})[event.uid] = event
    for slug, found in gathered.items():
        if slug:
            yield _calendar(context.sections.organiser_calendar(slug), names[slug], found.values(), context)


def _among(entries: Iterable[Entry], written: dict[str, _Written]) -> list[_Written]:
    return [written[entry.reference] for entry in entries if entry.reference in written]


def _calendar(target: str, label: str, events: Iterable[_Written], context: Context) -> File:
    from digisavo.outputs.subscriptions.calendar_format import as_calendar

    title = context.t("calendars.title", label=label, site=context.settings.site_name)
    url = address.absolute(context.settings, target)
    return File(target, as_calendar(title, url, [event.content for event in sorted(events, key=_order)]))


def _order(event: _Written) -> tuple[str, str]:
    return event.start, event.uid
