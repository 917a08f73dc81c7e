"""Theme pages: an introduction, and everything of the theme over all kinds."""

from collections.abc import Iterator, Sequence
from datetime import date

from markupsafe import Markup

from digisavo.catalogue.agenda import in_order
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.themes import Theme
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.cards import CardGroup, cards_of, counted
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.paging import paged
from digisavo.outputs.subscriptions.links import theme_calendar
from digisavo.reading.markdown import Setting, render_markdown


def themes(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The list of themes, the page of each, and the paged list of each kind that is too long for it."""
    t = context.language.t
    counts = {theme.slug: counted(theme.entries, context) for theme in catalogue.themes}
    body = context.render(
        "themes.html.j2", PageDisplay(context, address.THEMES), themes=catalogue.themes, counts=counts
    )
    title = t("themes.title")
    yield Page(address.THEMES, title, t("themes.description"), body, "themes", trail=((title, ""),))
    for theme in catalogue.themes:
        yield _theme(theme, catalogue, context)
        for collection, found in _by_kind(theme, catalogue, context.settings.today):
            if len(found) > context.settings.page_size:
                yield from _long_list(theme, collection, found, catalogue, context)


def _by_kind(theme: Theme, catalogue: Catalogue, today: date) -> Iterator[tuple[Collection, Sequence[Entry]]]:
    for collection in catalogue.collections:
        found = [entry for entry in theme.entries if entry.kind == collection.kind]
        if found:
            yield collection, in_order(found, collection, today)


def _theme(theme: Theme, catalogue: Catalogue, context: Context) -> Page:
    t, place, most = context.language.t, address.theme(theme.slug), context.settings.page_size
    display = PageDisplay(context, place)
    groups = [
        CardGroup(
            t(f"{collection.kind}.title"), list(cards_of(found[:most], catalogue, display)), len(found),
            f"{place}{collection.section}/" if len(found) > most else "",
        )
        for collection, found in _by_kind(theme, catalogue, context.settings.today)
    ]  # fmt: skip
    opening = render_markdown(catalogue.introductions.get(theme.term.id, ""), Setting(top_heading=2))
    body = context.render(
        "theme.html.j2", display, theme=theme, groups=groups, opening=Markup(opening),  # noqa: S704 - sanitised
        count=counted(theme.entries, context),
        subscriptions=[theme_calendar(theme, context)],
    )  # fmt: skip
    title = t("themes.page_title", label=theme.term.label)
    trail = ((t("themes.title"), address.THEMES), (theme.term.label, ""))
    description = t("themes.page_description", label=theme.term.label, definition=theme.term.definition)
    return Page(place, title, description, body, "theme", trail=trail)


def _long_list(
    theme: Theme, collection: Collection, found: Sequence[Entry], catalogue: Catalogue, context: Context
) -> Iterator[Page]:
    t = context.language.t
    title = t("themes.kind_title", label=theme.term.label, kind=t(f"{collection.kind}.title"))
    above = ((t("themes.title"), address.THEMES), (theme.term.label, address.theme(theme.slug)))
    count = t(f"{collection.kind}.count", count=len(found))
    description = t("head.list", title=title, found=count, lead=theme.term.definition)
    base = f"{address.theme(theme.slug)}{collection.section}/"
    for part in paged(found, base, context.settings.page_size):
        display = PageDisplay(context, part.address)
        body = context.render(
            "list.html.j2", display, title=title, lead="", part=part, count=count, here=base, chips=[],
            cards=list(cards_of(part.items, catalogue, display)),
        )  # fmt: skip
        yield Page(
            part.address, context.numbered_title(title, part), context.numbered_text(description, part), body, "list",
            trail=context.numbered_trail((*above, (t(f"{collection.kind}.label"), "")), part),
        )  # fmt: skip
