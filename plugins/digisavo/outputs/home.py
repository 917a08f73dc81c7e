"""The home page: what the portal is, in the words of `content/index.md`, and the ways in."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.cards import cards_of
from digisavo.outputs.context import Context, PageDisplay
from digisavo.reading.markdown import render_markdown

_LATEST = 6


def home(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The home page."""
    word = context.language.word
    display = PageDisplay(context, address.HOME)
    services = catalogue.collection("services")
    found = catalogue.of_kind(services.kind)
    latest = list(cards_of(_latest(found, services), catalogue, display))
    body = context.render(
        "home.html.j2", display, opening=Markup(render_markdown(catalogue.opening)), services=services,  # noqa: S704
        categories=catalogue.by_category(services), count=len(found), latest=latest,
        providers=len(catalogue.providers), tags=len(catalogue.tags), users=_user_municipalities(catalogue),
    )  # fmt: skip
    title = word("home.page_title", site=context.settings.site_name)
    yield Page(address.HOME, title, word("home.description"), body, "home")


def _latest(entries: Sequence[Entry], services: Collection) -> list[Entry]:
    """The entries reviewed last; none where all were reviewed on one day, for then nothing is later than the rest."""
    days = {entry.slug: entry.values.get(services.reviewed_key, "") for entry in entries}
    latest = sorted(entries, key=lambda entry: days[entry.slug], reverse=True)[:_LATEST]
    return latest if len(set(days.values())) > 1 else []


def _user_municipalities(catalogue: Catalogue) -> int:
    """How many municipalities are told to use some service."""
    rows = (
        row for one in catalogue.collections for entry in catalogue.of_kind(one.kind)
        for row in entry.values.get(one.references_key, ())
    )  # fmt: skip
    return len({row["municipality"] for row in rows if "municipality" in row and row.get("stage") != "lopetettu"})
