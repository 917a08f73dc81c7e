"""The page of styles: every component of the site with real markup, for those who change how it looks."""

from collections.abc import Iterator

from markupsafe import escape

from digisavo.catalogue.evidence import LEVELS
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.cards import Card, Chip
from digisavo.outputs.parts.subscription_links import Subscription
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.paging import Slice, page_count

_GROUNDS = "paper surface tint lake lake-deep sun good-tint sure-tint warn-tint mark".split()
_SCALE = [f"map-{step}" for step in range(5)]
_SIZES = "s m l xl 2xl 3xl 4xl".split()


def styles(context: Context) -> Iterator[Page]:
    """The page, which no list, sitemap or search leads to."""
    t, display = context.t, PageDisplay(context, context.sections.styles)
    body = context.render(
        "pages/styles.html.j2", display, grounds=_GROUNDS, scale=_SCALE, sizes=_SIZES, levels=LEVELS,
        marks={level: context.facts.mark(level) for level in LEVELS},
        cards=_cards(context), chips=_chips(context), slice=_slice(context),
        subscriptions=[Subscription(context.sections.calendar("tapahtumat"), t("calendars.all"))],
    )  # fmt: skip
    title = t("styles.title")
    yield Page(context.sections.styles, title, t("styles.lead"), body, "styles", trail=((title, ""),), is_listed=False)


def _slice(context: Context) -> Slice[None]:
    """The first page of a real list, so that the pager leads somewhere."""
    collection = context.catalogue.collections[0]
    count = len(context.catalogue.of_kind(collection.kind))
    return Slice(
        address.listing(collection.section), 1, page_count(count, context.settings.page_size), (), context.sections
    )


def _cards(context: Context) -> list[Card]:
    """A plain card, one with a day and an announcement, and one with a long name."""
    t, parts = context.t, context.language.day_parts
    fact = [(t("entry.provider"), escape(t("styles.provider")))]
    here, kind = context.sections.styles, t("styles.kind")
    return [
        Card(here, t("styles.card"), t("styles.summary"), fact, kind=kind),
        Card(here, t("styles.event"), t("styles.summary"), fact, t("styles.news"), kind, parts("2027-02-09")),
        Card(here, t("styles.long"), t("styles.summary"), [], kind=kind),
    ]


def _chips(context: Context) -> list[Chip]:
    return [(address.HOME, context.t("styles.chip"), 12), (context.sections.styles, context.t("styles.here"), 3)]
