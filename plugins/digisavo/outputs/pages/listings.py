"""The paged list of every kind: by name, by time to come, or the latest first."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from digisavo.catalogue.agenda import coming_up, in_order
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.occasions import month_of, next_occasion, occasions_of
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.cards import CardGroup, Chip, cards_of, chips_of
from digisavo.outputs.parts.month_link import month_link
from digisavo.outputs.parts.subscription_links import subscription_links
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.lists import Listing, render_list
from digisavo.outputs.rendering.paging import Slice
from digisavo.outputs.rendering.things import list_of


def listings(context: Context) -> Iterator[Page]:
    """The entries of each kind as cards, in pages."""
    for collection in context.catalogue.collections:
        yield from render_list(_listing(collection, context), context)


def _listing(collection: Collection, context: Context) -> Listing[Entry]:
    t, entries = context.t, _in_order(collection, context)
    directory = _directory(collection, context) if entries and collection.has_directory else None

    def values(page_slice: Slice[Entry], display: PageDisplay) -> dict[str, Any]:
        is_first = page_slice.number == 1
        return {
            "collection": collection, "count": len(entries), "directory": directory,
            "groups": list(_groups(page_slice.items, collection, display)),
            "chips": _chips(collection, context) if is_first else [],
            "subscriptions": subscription_links(collection, context) if is_first else [],
            "month": month_link(collection, context) if is_first else "",
            "archive": _archive(collection, len(entries), context),
        }  # fmt: skip

    return Listing(
        address=address.listing(collection.section), items=entries, title=t(f"{collection.kind}.title"),
        description=t(f"{collection.kind}.description"), trail=((t(f"{collection.kind}.label"), ""),),
        template="pages/listing.html.j2", page_kind="listing", values=values,
        component="directory" if directory else "", things=tuple(list_of(entries, context)),
    )  # fmt: skip


def _in_order(collection: Collection, context: Context) -> Sequence[Entry]:
    """All entries as lists show them; of what takes place only what is to come, for the rest is in the archive."""
    entries, today = context.catalogue.of_kind(collection.kind), context.settings.today
    if collection.recurrence_key:
        return [coming.entry for coming in coming_up(entries, collection, today)]
    return in_order(entries, collection, today)


def _groups(entries: Sequence[Entry], collection: Collection, display: PageDisplay) -> Iterator[CardGroup]:
    """The cards of a page: by month where there are times, otherwise in one group."""

    def heading(entry: Entry) -> str:
        occasion = next_occasion(occasions_of(entry, collection), display.today) if collection.recurrence_key else None
        return display.date(month_of(occasion)) if occasion else ""

    for name, group in groupby(entries, key=heading):
        yield CardGroup(name, list(cards_of(group, display)))


def _directory(collection: Collection, context: Context) -> dict[str, Any]:
    """What the browser needs to filter the list: where the data is, and the words."""
    facets, language = address.facets(collection.section), context.language
    counts = {f"found.{form}": text for form, text in language.texts_below(f"{collection.kind}.count").items()}
    return {
        "facets": facets,
        "cards": f"{facets.removesuffix('.json')}/",
        "words": counts | language.texts_below("directory.script") | language.texts_below("filter"),
    }  # fmt: skip


def _chips(collection: Collection, context: Context) -> list[Chip]:
    key = collection.category_key or collection.group_key
    return list(chips_of(collection, key, context)) if key else []


def _archive(collection: Collection, listed: int, context: Context) -> str:
    """Where the rest of the kind is, "" where this list has all of it and no years divide it."""
    if collection.published_key or listed < len(context.catalogue.of_kind(collection.kind)):
        return context.sections.archive(collection.section)
    return ""
