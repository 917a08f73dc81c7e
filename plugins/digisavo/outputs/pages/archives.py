"""The archives of kinds that live in time: what is over, or was published, by year."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from digisavo.catalogue.agenda import gone_by
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core.artefact import Page
from digisavo.outputs.parts.card_lists import card_list
from digisavo.outputs.parts.cards import Chip
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.lists import Listing, render_list
from digisavo.outputs.rendering.trails import list_step


class Dated(NamedTuple):
    """An entry and the day by which the archive orders it."""

    day: str
    entry: Entry


def archives(context: Context) -> Iterator[Page]:
    """For each kind that lives in time, everything in pages, and the pages of each year."""
    for collection in context.catalogue.collections:
        if collection.recurrence_key or collection.published_key:
            for archive in _archives(collection, context):
                yield from render_list(archive, context)


def _archives(collection: Collection, context: Context) -> Iterator[Listing[Entry]]:
    """The archive of all years, then that of each year."""
    dated = _dated(collection, context)
    years = {year: list(group) for year, group in groupby(dated, key=lambda found: found.day[:4])}
    chips = [(context.sections.archive(collection.section, year), year, len(found)) for year, found in years.items()]
    yield _archive("", dated, chips, collection, context)
    for year, found in years.items():
        yield _archive(year, found, chips, collection, context)


def _dated(collection: Collection, context: Context) -> list[Dated]:
    """What is over, or all that is published, the latest first."""
    entries = context.catalogue.of_kind(collection.kind)
    if collection.recurrence_key:
        over = gone_by(entries, collection, context.settings.today)
        return [Dated(found.occasion.start, found.entry) for found in over]
    dated = [Dated(str(entry.values[collection.published_key]), entry) for entry in entries]
    return sorted(dated, key=lambda found: found.day, reverse=True)


def _archive(
    year: str, dated: Sequence[Dated], chips: Sequence[Chip], collection: Collection, context: Context
) -> Listing[Entry]:
    """The archive of a year, or of all years for ""; above that of a year lies that of all."""
    heading, whole = context.t(f"{collection.kind}.archive"), context.sections.archive(collection.section)
    title, above = (f"{heading} {year}", ((heading, whole),)) if year else (heading, ())
    lead = context.t(f"{collection.kind}.archive_lead")
    return card_list(
        [found.entry for found in dated], collection, context, title=title,
        address=context.sections.archive(collection.section, year),
        trail=(list_step(collection, context.language), *above, (title, "")), about=lead, lead=lead,
        chips=chips,
    )  # fmt: skip
