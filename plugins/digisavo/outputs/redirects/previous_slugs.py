"""Redirects from the earlier addresses of entries."""

from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.redirects.redirect_page import moved
from digisavo.outputs.rendering.context import Context


def redirects(catalogue: Catalogue, context: Context) -> Iterator[File]:
    """For each earlier slug a page that leads to the entry at once, without scripts."""
    for collection in catalogue.collections:
        for entry in catalogue.of_kind(collection.kind):
            for slug in entry.values.get("previous_slugs", ()):
                old = address.entry(collection.section, slug)
                target = catalogue.address_of(entry)
                yield moved(old, target, entry.title, context)
