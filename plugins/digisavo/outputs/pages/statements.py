"""The pages on which the site tells how it treats its readers: accessibility and privacy."""

from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.accessibility import load_accessibility_statement
from digisavo.outputs.rendering.context import Context, PageDisplay


def statements(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The accessibility statement and the privacy notice."""
    statement = load_accessibility_statement()
    yield _page("accessibility", address.ACCESSIBILITY, context, statement=statement)
    yield _page("privacy", address.PRIVACY, context)


def _page(name: str, place: str, context: Context, **values: object) -> Page:
    t = context.language.t
    body = context.render(f"{name}.html.j2", PageDisplay(context, place), **values)
    title = t(f"{name}.title")
    lead = t(f"{name}.description")
    return Page(place, title, lead, body, "statement", trail=((title, ""),))
