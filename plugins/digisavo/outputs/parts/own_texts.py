"""Texts that the portal's own editors wrote, as HTML: hand-written pages, and the openings of pages."""

from markupsafe import Markup

from digisavo.outputs.rendering.context import PageDisplay
from digisavo.reading.markdown import Setting, render_markdown


def own_text(text: str, display: PageDisplay, top_heading: int = 2) -> Markup:
    """A text of the page that `display` is of: its links to entries lead to their pages, its images lie beside it."""

    def link_to(reference: str) -> str | None:
        if reference.partition("/")[0] not in display.catalogue.sections:
            return None
        target = display.address_of(reference)
        return display.link(target) if target else ""

    setting = Setting(top_heading, link_to, display.image_size, is_own=True)
    return Markup(render_markdown(text, setting))  # noqa: S704 - sanitised by reading.markdown
