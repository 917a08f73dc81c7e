"""The page of styles: every component of the site with real markup, for those who change how it looks."""

from collections.abc import Iterator

from markupsafe import escape

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import LEVELS
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.cards import Card, Chip
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.paging import Slice, paged
from digisavo.outputs.subscriptions.links import Subscription

_GROUNDS = "paper surface tint lake lake-deep sun good-tint sure-tint warn-tint mark".split()
_SCALE = [f"map-{step}" for step in range(5)]
_SIZES = "s m l xl 2xl 3xl 4xl".split()


def styles(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The page, which no list, sitemap or search leads to."""
    t, display = context.language.t, PageDisplay(context, address.STYLES)
    body = context.render(
        "styles.html.j2", display, grounds=_GROUNDS, scale=_SCALE, sizes=_SIZES, levels=LEVELS,
        badges={level: context.facts.badge(level) for level in LEVELS},
        cards=_cards(context), chips=_chips(context), part=_part(catalogue, context),
        subscriptions=[Subscription(address.calendar("tapahtumat"), t("calendars.all"))],
    )  # fmt: skip
    trail = ((t("styles.title"), ""),)
    yield Page(
        address.STYLES, t("styles.title"), t("styles.lead"), body, "styles", trail=trail, is_listed=False
    )  # fmt: skip


def _part(catalogue: Catalogue, context: Context) -> Slice[Entry]:
    """A page of a real list, for the pager to lead somewhere."""
    collection = catalogue.collections[0]
    found = catalogue.of_kind(collection.kind)
    return next(paged(found, address.listing(collection.section), context.settings.page_size))


def _cards(context: Context) -> list[Card]:
    """A plain card, one with a day and something to tell first, and one of a long name."""
    t, parts = context.language.t, context.language.day_parts
    fact = [(t("entry.provider"), escape(t("styles.provider")))]
    here, kind = address.STYLES, t("styles.kind")
    return [
        Card(here, t("styles.card"), t("styles.summary"), fact, kind=kind),
        Card(here, t("styles.event"), t("styles.summary"), fact, t("styles.news"), kind, parts("2027-02-09")),
        Card(here, t("styles.long"), t("styles.summary"), [], kind=kind),
    ]


def _chips(context: Context) -> list[Chip]:
    t = context.language.t
    return [(address.HOME, t("styles.chip"), 12), (address.STYLES, t("styles.here"), 3)]
