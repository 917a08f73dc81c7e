"""Theme pages: an introduction, and everything of the theme over all kinds."""

from collections.abc import Iterator, Sequence

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.themes import Theme
from digisavo.core.artefact import Page
from digisavo.outputs.pages.embed_lists import is_embeddable
from digisavo.outputs.pages.theme_parts import by_kind, theme_parts
from digisavo.outputs.parts.card_lists import card_list
from digisavo.outputs.parts.cards import counts_in_words
from digisavo.outputs.parts.own_texts import own_text
from digisavo.outputs.parts.page_feeds import feeds_of_list
from digisavo.outputs.parts.subscription_links import theme_calendars
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.lists import Listing, render_list


def themes(context: Context) -> Iterator[Page]:
    """The list of themes, the page of each, and the paged list of each kind that is too long for it."""
    yield _themes(context)
    for theme in context.catalogue.themes:
        with making(context.sections.theme(theme.slug)):
            page = _theme(theme, context)
        yield page
        for collection, entries in by_kind(theme, context):
            if len(entries) > context.settings.page_size:
                yield from render_list(_long_list(theme, collection, entries, context), context)


def _themes(context: Context) -> Page:
    found, title = context.catalogue.themes, context.t("themes.title")
    counts = {theme.slug: counts_in_words(theme.entries, context) for theme in found}
    display = PageDisplay(context, context.sections.themes)
    body = context.render("pages/themes.html.j2", display, themes=found, counts=counts)
    return Page(context.sections.themes, title, context.t("themes.description"), body, "themes", trail=((title, ""),))


def _theme(theme: Theme, context: Context) -> Page:
    t, page_address = context.t, context.sections.theme(theme.slug)
    display = PageDisplay(context, page_address)
    introduction = context.catalogue.introductions.get(theme.term.id, "")
    body = context.render(
        "pages/theme.html.j2", display, theme=theme,
        parts=theme_parts(theme, display), is_embeddable=is_embeddable(theme.entries, context),
        introduction=own_text(introduction, display),
        subscriptions=theme_calendars(theme, context),
    )  # fmt: skip
    title = t("themes.page_title", label=theme.term.label)
    trail = ((t("themes.title"), context.sections.themes), (theme.term.label, ""))
    description = t("themes.page_description", label=theme.term.label, definition=theme.term.definition)
    feeds = feeds_of_list(page_address, theme.term.label, theme.entries, context)
    return Page(page_address, title, description, body, "theme", trail=trail, feeds=feeds)


def _long_list(theme: Theme, collection: Collection, entries: Sequence[Entry], context: Context) -> Listing[Entry]:
    t, label = context.t, theme.term.label
    above = ((t("themes.title"), context.sections.themes), (label, context.sections.theme(theme.slug)))
    return card_list(
        entries, collection, context, address=context.sections.theme_list(theme.slug, collection.section),
        title=t("themes.kind_title", label=label, kind=t(f"{collection.kind}.title")),
        trail=(*above, (t(f"{collection.kind}.label"), "")), about=theme.term.definition,
    )  # fmt: skip
