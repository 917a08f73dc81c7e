"""Theme pages: an introduction, and everything of the theme over all kinds."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from digisavo.catalogue.agenda import in_order
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.themes import Theme
from digisavo.core.artefact import Page
from digisavo.outputs.parts.card_lists import card_list
from digisavo.outputs.parts.cards import CardGroup, cards_of, counts_in_words
from digisavo.outputs.parts.subscription_links import theme_calendar
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.lists import Listing, render_list
from digisavo.reading.markdown import Setting, render_markdown


def themes(context: Context) -> Iterator[Page]:
    """The list of themes, the page of each, and the paged list of each kind that is too long for it."""
    yield _themes(context)
    for theme in context.catalogue.themes:
        with making(context.sections.theme(theme.slug)):
            page = _theme(theme, context)
        yield page
        for collection, entries in _by_kind(theme, context):
            if len(entries) > context.settings.page_size:
                yield from render_list(_long_list(theme, collection, entries, context), context)


def _themes(context: Context) -> Page:
    found, title = context.catalogue.themes, context.t("themes.title")
    counts = {theme.slug: counts_in_words(theme.entries, context) for theme in found}
    display = PageDisplay(context, context.sections.themes)
    body = context.render("pages/themes.html.j2", display, themes=found, counts=counts)
    return Page(context.sections.themes, title, context.t("themes.description"), body, "themes", trail=((title, ""),))


def _by_kind(theme: Theme, context: Context) -> Iterator[tuple[Collection, Sequence[Entry]]]:
    for collection in context.catalogue.collections:
        entries = [entry for entry in theme.entries if entry.kind == collection.kind]
        if entries:
            yield collection, in_order(entries, collection, context.settings.today)


def _theme(theme: Theme, context: Context) -> Page:
    t, page_address = context.t, context.sections.theme(theme.slug)
    display = PageDisplay(context, page_address)
    introduction = context.catalogue.introductions.get(theme.term.id, "")
    body = context.render(
        "pages/theme.html.j2", display, theme=theme,
        groups=[_group(theme, collection, entries, display) for collection, entries in _by_kind(theme, context)],
        introduction=Markup(render_markdown(introduction, Setting(top_heading=2))),  # noqa: S704 - sanitised
        count=counts_in_words(theme.entries, context), subscriptions=[theme_calendar(theme, context)],
    )  # fmt: skip
    title = t("themes.page_title", label=theme.term.label)
    trail = ((t("themes.title"), context.sections.themes), (theme.term.label, ""))
    description = t("themes.page_description", label=theme.term.label, definition=theme.term.definition)
    return Page(page_address, title, description, body, "theme", trail=trail)


def _group(theme: Theme, collection: Collection, entries: Sequence[Entry], display: PageDisplay) -> CardGroup:
    """The first entries of a kind; the page of a theme that has more leads to their list."""
    most = display.context.settings.page_size
    more = display.sections.theme_list(theme.slug, collection.section) if len(entries) > most else ""
    cards = list(cards_of(entries[:most], display))
    return CardGroup(display.t(f"{collection.kind}.title"), cards, len(entries), more)


def _long_list(theme: Theme, collection: Collection, entries: Sequence[Entry], context: Context) -> Listing[Entry]:
    t, label = context.t, theme.term.label
    above = ((t("themes.title"), context.sections.themes), (label, context.sections.theme(theme.slug)))
    return card_list(
        entries, collection, context, address=context.sections.theme_list(theme.slug, collection.section),
        title=t("themes.kind_title", label=label, kind=t(f"{collection.kind}.title")),
        trail=(*above, (t(f"{collection.kind}.label"), "")), about=theme.term.definition,
    )  # fmt: skip
