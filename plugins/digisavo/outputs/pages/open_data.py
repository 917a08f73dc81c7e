"""The page on which the site's data is offered to everybody: files, terms, and examples that run as they stand."""

from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.context import Context, PageDisplay

EXAMPLES = ("curl", "table", "pages", "bulk")
"""The files of `data/examples/`: the first is for a shell, the others are Python."""
_SITE = "https://digisavo.fi/"
"""The site in these files: on the page stands the one that is built."""


class Example(NamedTuple):
    """An example by its name, and its text."""

    name: str
    text: str


def open_data(context: Context) -> Iterator[Page]:
    """`/avoin-data/`."""
    place, t = context.sections.open_data, context.t
    kinds = [
        (collection, len(context.catalogue.of_kind(collection.kind))) for collection in context.catalogue.collections
    ]
    body = context.render(
        "pages/open_data.html.j2", PageDisplay(context, place), kinds=kinds, groups=address.SHORT_LISTS,
        examples=[_example(name, context.settings) for name in EXAMPLES],
    )  # fmt: skip
    title = t("open_data.title")
    yield Page(place, title, t("open_data.description"), body, "open-data", trail=((title, ""),))


def _example(name: str, settings: Settings) -> Example:
    text = files("digisavo").joinpath("data", "examples", f"{name}.txt").read_text("utf-8")
    return Example(name, text.rstrip().replace(_SITE, settings.site_url))
