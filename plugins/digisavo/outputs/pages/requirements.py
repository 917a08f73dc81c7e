"""The page on which readers set requirements for the services of a set and see who meets them."""

from collections.abc import Iterator

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.requirement_sets import requirement_sets
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.trails import list_step


def requirements(context: Context) -> Iterator[Page]:
    """The page of requirements, for the kind whose entries are compared."""
    comparable = [collection for collection in context.catalogue.collections if collection.is_comparable]
    for collection in comparable[:1]:
        yield _page(collection, context)


def _page(collection: Collection, context: Context) -> Page:
    t, page_address = context.t, context.sections.requirements
    sets = list(requirement_sets(collection, context))
    body = context.render(
        "pages/requirements.html.j2", PageDisplay(context, page_address), collection=collection, sets=sets,
        files=address.requirements(collection.section),
    )  # fmt: skip
    title, description = t("requirements.title"), t("requirements.description")
    trail = (list_step(collection, context.language), (title, ""))
    return Page(page_address, title, description, body, "requirements", trail=trail, component="requirements")
