"""The pages on which the site states how it treats its readers: accessibility and privacy."""

from collections.abc import Iterator

from digisavo.catalogue.accessibility_statement import load_accessibility_statement
from digisavo.core.artefact import Page
from digisavo.outputs.rendering.context import Context, PageDisplay


def statements(context: Context) -> Iterator[Page]:
    """The accessibility statement and the privacy notice."""
    statement = load_accessibility_statement()
    yield _page("accessibility", context.sections.accessibility, context, statement=statement)
    yield _page("privacy", context.sections.privacy, context)


def _page(name: str, page_address: str, context: Context, **values: object) -> Page:
    body = context.render(f"pages/{name}.html.j2", PageDisplay(context, page_address), **values)
    title, description = context.t(f"{name}.title"), context.t(f"{name}.description")
    return Page(page_address, title, description, body, "statement", trail=((title, ""),))
