"""The paged list of every kind."""

from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.cards import cards_of
from digisavo.outputs.context import Context, PageDisplay
from digisavo.outputs.paging import paged


def listings(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """All entries of each kind as cards, in alphabetical order, in pages."""
    for collection in catalogue.collections:
        yield from _listing(collection, catalogue, context)


def _listing(collection: Collection, catalogue: Catalogue, context: Context) -> Iterator[Page]:
    found = catalogue.of_kind(collection.kind)
    word = context.language.word
    title, description = word(f"{collection.kind}.title"), word(f"{collection.kind}.description")
    for part in paged(found, address.listing(collection.section), context.settings.page_size):
        display = PageDisplay(context, part.address)
        body = context.render(
            "listing.html.j2", display, collection=collection, part=part, count=len(found),
            cards=cards_of(part.items, catalogue, display), categories=_counts(collection, catalogue, part.number),
        )  # fmt: skip
        yield Page(part.address, context.numbered_title(title, part), description, body, "listing")


def _counts(collection: Collection, catalogue: Catalogue, number: int) -> list[tuple[str, str, int]]:
    """Address, label and count of each category, for the first page."""
    if number > 1 or not collection.category_key:
        return []
    grouped = catalogue.by_category(collection).items()
    return [(address.category(collection.section, term.id), term.label, len(found)) for term, found in grouped]
