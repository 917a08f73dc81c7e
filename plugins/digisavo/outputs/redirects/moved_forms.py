"""Redirects from the addresses at which the forms of kinds, or what stood in their places, were before."""

from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.redirects.redirect_page import redirect_page
from digisavo.outputs.rendering.context import Context


def moved_forms(context: Context) -> Iterator[File]:
    """For each earlier address a page that leads to the form at once, without scripts."""
    for collection in context.catalogue.collections:
        for section in collection.form_before:
            target = address.form(collection.form_section)
            yield redirect_page(address.form(section), target, context.t(f"{collection.kind}.add"), context)
