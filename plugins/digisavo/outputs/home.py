"""The home page: what the portal is, in the words of `content/index.md`, and the ways in."""

from collections.abc import Iterator

from markupsafe import Markup

from digisavo.catalogue.catalogue import Catalogue
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
    latest = sorted(found, key=lambda entry: entry.values.get(services.reviewed_key, ""), reverse=True)[:_LATEST]
    body = context.render(
        "home.html.j2", display, opening=Markup(render_markdown(catalogue.opening)), services=services,  # noqa: S704
        categories=catalogue.by_category(services), count=len(found), latest=list(cards_of(latest, catalogue, display)),
        providers=len(catalogue.providers), tags=len(catalogue.tags), users=_user_municipalities(catalogue),
    )  # fmt: skip
    yield Page(address.HOME, context.settings.site_name, word("home.description"), body, "home")


def _user_municipalities(catalogue: Catalogue) -> int:
    """How many municipalities are told to use some service."""
    rows = (
        row for one in catalogue.collections for entry in catalogue.of_kind(one.kind)
        for row in entry.values.get(one.references_key, ())
    )  # fmt: skip
    return len({row["municipality"] for row in rows if "municipality" in row and row.get("stage") != "lopetettu"})
