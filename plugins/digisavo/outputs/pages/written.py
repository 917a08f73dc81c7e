"""Hand-written pages: each Markdown file of the content folder that belongs to no kind."""

from collections.abc import Iterator

from markupsafe import Markup

from digisavo.catalogue.written import WrittenPage
from digisavo.core.artefact import Page
from digisavo.outputs.parts.own_texts import own_text
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making
from digisavo.reading.markdown import headings_of, with_anchors


def written(context: Context) -> Iterator[Page]:
    """The page of each file."""
    for found in context.catalogue.pages:
        with making(found.address):
            page = _page(found, context)
        yield page


def _page(found: WrittenPage, context: Context) -> Page:
    display = PageDisplay(context, found.address)
    has_title = any(level == 1 for level, _ in headings_of(found.text))
    html = with_anchors(own_text(found.text, display, top_heading=1 if has_title else 2))
    body = context.render(
        "pages/written.html.j2", display, title="" if has_title else found.title,
        text=Markup(html),  # noqa: S704 - sanitised
    )  # fmt: skip
    return Page(found.address, found.title, found.description, body, "written", trail=((found.title, ""),))
