"""Lists to be embedded in pages of others, each as a light page and as HTML to copy, and the page to choose one."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.core.content_policy import CONTENT_POLICY
from digisavo.outputs.pages.embed_lists import EmbedList, embed_lists
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making

MOST = 20
"""How many entries a list shows: with the longest names and summaries it has less than 15 kB."""
_LICENCE = "CC BY 4.0"


def embeds(context: Context) -> Iterator[Artefact]:
    """The page on which a list is chosen, and of each list the light page and the HTML to copy."""
    lists = list(embed_lists(context))
    yield _maker(lists, context)
    for one in lists:
        with making(one.place):
            page, snippet = _page(one, context), _snippet(one, context)
        yield page
        yield snippet


def _maker(lists: Sequence[EmbedList], context: Context) -> Page:
    t, place = context.t, context.sections.embeds
    body = context.render(
        "pages/embeds.html.j2", PageDisplay(context, place), most=MOST, first=lists[0] if lists else None,
        sorts=[(sort, list(found)) for sort, found in groupby(lists, attrgetter("sort"))],
        words=context.language.texts_below("embed.script"), licence=_LICENCE,
    )  # fmt: skip
    title = t("embed.title")
    trail = ((title, ""),)
    return Page(place, title, t("embed.description"), body, "embeds", trail=trail, component="embed" if lists else "")


def _page(one: EmbedList, context: Context) -> File:
    """The page that stands in a frame: it has nothing of the site around it, and is no page for searches."""
    html = context.render(
        "pages/embed.html.j2", PageDisplay(context, one.place), list=one, items=one.items[:MOST],
        count=_count(one, context), policy=CONTENT_POLICY, language=context.settings.language, licence=_LICENCE,
    )  # fmt: skip
    return File(f"{one.place}index.html", html.encode())


def _snippet(one: EmbedList, context: Context) -> File:
    """The same without scripts, styles and classes, with links that lead to the site from anywhere."""
    html = context.render(
        "pages/embed_snippet.html.j2", PageDisplay(context, one.place), list=one, items=one.items[:MOST],
        count=_count(one, context), site=context.settings.site_url, licence=_LICENCE,
    )  # fmt: skip
    return File(address.snippet(one.place), html.encode())


def _count(one: EmbedList, context: Context) -> str:
    """How many entries there are in words, "" where all of them are shown."""
    if len(one.items) <= MOST:
        return ""
    return context.t(f"{one.items[0].entry.kind}.count", count=len(one.items))
