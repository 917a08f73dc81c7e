"""The paged list of every kind: by name, by time to come, or the latest first."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from digisavo.catalogue.agenda import coming_up, in_order
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.occasions import month_of, next_occasion, occasions_of
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.cards import CardGroup, Chip, cards_of, chips_of
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.paging import Slice, paged
from digisavo.outputs.subscriptions.links import subscriptions


def listings(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The entries of each kind as cards, in pages."""
    for collection in catalogue.collections:
        yield from _listing(collection, catalogue, context)


def _listing(collection: Collection, catalogue: Catalogue, context: Context) -> Iterator[Page]:
    found = _in_order(collection, catalogue, context)
    t = context.language.t
    title, description = t(f"{collection.kind}.title"), t(f"{collection.kind}.description")
    for part in paged(found, address.listing(collection.section), context.settings.page_size):
        display = PageDisplay(context, part.address)
        first = part.number == 1
        directory = _directory(collection, context) if found and collection.has_directory else None
        body = context.render(
            "listing.html.j2", display, collection=collection, part=part, count=len(found),
            groups=list(_groups(part, collection, catalogue, display)),
            chips=_chips(collection, catalogue, context) if first else [],
            subscriptions=subscriptions(collection, context) if first else [],
            archive=_archive(collection, catalogue, len(found)), directory=directory,
        )  # fmt: skip
        yield Page(
            part.address, context.numbered_title(title, part), context.numbered_text(description, part), body,
            "listing", trail=context.numbered_trail(((t(f"{collection.kind}.label"), ""),), part),
            component="directory" if directory and first else "",
        )  # fmt: skip


def _in_order(collection: Collection, catalogue: Catalogue, context: Context) -> Sequence[Entry]:
    """All entries as lists show them; of what takes place only what is to come, for the rest is in the archive."""
    found = catalogue.of_kind(collection.kind)
    if collection.recurrence_key:
        return [one.entry for one in coming_up(found, collection, context.settings.today)]
    return in_order(found, collection, context.settings.today)


def _groups(
    part: Slice[Entry], collection: Collection, catalogue: Catalogue, display: PageDisplay
) -> Iterator[CardGroup]:
    """The cards of a page: by month where there are times, else in one group."""

    def heading(entry: Entry) -> str:
        occasion = next_occasion(occasions_of(entry, collection), display.today) if collection.recurrence_key else None
        return display.date(month_of(occasion)) if occasion else ""

    for name, entries in groupby(part.items, key=heading):
        yield CardGroup(name, list(cards_of(entries, catalogue, display)))


def _directory(collection: Collection, context: Context) -> dict[str, Any]:
    """What the browser needs to filter the list: where the data is, and the words."""
    facets, language = address.facets(collection.section), context.language
    counted = {f"found.{form}": text for form, text in language.texts_below(f"{collection.kind}.count").items()}
    return {
        "facets": facets, "texts": address.facet_texts(collection.section), "cards": f"{facets.removesuffix('.json')}/",
        "words": counted | language.texts_below("directory.script") | language.texts_below("filter"),
    }  # fmt: skip


def _chips(collection: Collection, catalogue: Catalogue, context: Context) -> list[Chip]:
    key = collection.category_key or collection.group_key
    return list(chips_of(collection, key, catalogue)) if key else []


def _archive(collection: Collection, catalogue: Catalogue, shown: int) -> str:
    """Where the rest of the kind is, "" where this list has all of it and no years divide it."""
    if collection.published_key or shown < len(catalogue.of_kind(collection.kind)):
        return address.archive(collection.section)
    return ""
