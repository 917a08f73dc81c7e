"""The archives of kinds that live in time: what is over, or was published, by year."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from digisavo.catalogue.agenda import gone_by
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import Page, Trail
from digisavo.outputs.parts.cards import Chip, cards_of
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.paging import paged


class Dated(NamedTuple):
    """An entry and the day by which the archive orders it."""

    day: str
    entry: Entry


def archives(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """For each kind that lives in time, everything in pages, and the pages of each year."""
    for collection in catalogue.collections:
        if collection.recurrence_key or collection.published_key:
            yield from _archive(collection, catalogue, context)


def _archive(collection: Collection, catalogue: Catalogue, context: Context) -> Iterator[Page]:
    found = _dated(collection, catalogue, context)
    years = {year: list(group) for year, group in groupby(found, key=lambda one: one.day[:4])}
    chips = [(address.archive(collection.section, year), year, len(group)) for year, group in years.items()]
    t = context.language.t
    title = t(f"{collection.kind}.archive")
    yield from _list(found, title, address.archive(collection.section), chips, collection, catalogue, context)
    for year, group in years.items():
        place = address.archive(collection.section, year)
        yield from _list(group, f"{title} {year}", place, chips, collection, catalogue, context)


def _dated(collection: Collection, catalogue: Catalogue, context: Context) -> list[Dated]:
    """What is over, or all that is published, the latest first."""
    found = catalogue.of_kind(collection.kind)
    if collection.recurrence_key:
        over = gone_by(found, collection, context.settings.today)
        return [Dated(one.occasion.start, one.entry) for one in over]
    dated = [Dated(str(entry.values[collection.published_key]), entry) for entry in found]
    return sorted(dated, key=lambda one: one.day, reverse=True)


def _list(
    found: Sequence[Dated], title: str, base: str, chips: list[Chip], collection: Collection, catalogue: Catalogue,
    context: Context,
) -> Iterator[Page]:  # fmt: skip
    t = context.language.t
    count = t(f"{collection.kind}.count", count=len(found))
    lead = t(f"{collection.kind}.archive_lead")
    description = t("head.list", title=title, found=count, lead=lead)
    for part in paged(found, base, context.settings.page_size):
        display = PageDisplay(context, part.address)
        entries = [one.entry for one in part.items]
        body = context.render(
            "list.html.j2", display, title=title, lead=lead, part=part, count=count, here=base,
            cards=list(cards_of(entries, catalogue, display)), chips=chips,
        )  # fmt: skip
        yield Page(
            part.address, context.numbered_title(title, part), context.numbered_text(description, part), body, "list",
            trail=context.numbered_trail(_trail(title, base, collection, context), part),
        )  # fmt: skip


def _trail(title: str, base: str, collection: Collection, context: Context) -> Trail:
    """Above a year lies the archive of all years."""
    t, whole = context.language.t, address.archive(collection.section)
    above = (t(f"{collection.kind}.label"), address.listing(collection.section))
    archive = (t(f"{collection.kind}.archive"), whole)
    return (above, (title, "")) if base == whole else (above, archive, (title, ""))
