"""Redirects from the previous addresses of entries."""

from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.redirects.redirect_page import redirect_page
from digisavo.outputs.rendering.context import Context


def previous_slugs(context: Context) -> Iterator[File]:
    """For each previous slug a page that leads to the entry at once, without scripts."""
    catalogue = context.catalogue
    for collection in catalogue.collections:
        for entry in catalogue.of_kind(collection.kind):
            for slug in entry.values.get("previous_slugs", ()):
                previous = address.entry(collection.section, slug)
                yield redirect_page(previous, catalogue.address_of(entry), entry.title, context)
