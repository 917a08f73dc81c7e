"""The home page: what the portal is, in the words of `content/index.md`, and the ways in."""

from collections.abc import Iterator

from markupsafe import Markup

from digisavo.catalogue.agenda import coming_up
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.cards import CardGroup, Chip, cards_of, counted
from digisavo.outputs.changes import published_at
from digisavo.outputs.context import Context, PageDisplay
from digisavo.reading.markdown import Setting, render_markdown

_FEW = 4
_NETWORK = ("hytedigi", "osvadigi")
"""The themes that the network itself chose."""

_LESSONS = ("lessons.worked", "lessons.did_not_work", "decision.reason")


def home(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The home page."""
    word = context.language.word
    display = PageDisplay(context, address.HOME)
    services = catalogue.collection("services")
    body = context.render(
        "home.html.j2", display, services=services, categories=catalogue.by_category(services),
        opening=Markup(_opening(catalogue)),  # noqa: S704 - sanitised
        themes=[(theme, counted(theme.entries, context)) for theme in catalogue.themes if theme.term.id in _NETWORK],
        groups=list(_groups(catalogue, context, display)), numbers=list(_numbers(catalogue, context)),
    )  # fmt: skip
    title = word("home.page_title", site=context.settings.site_name)
    yield Page(address.HOME, title, word("home.description"), body, "home")


def _opening(catalogue: Catalogue) -> str:
    return render_markdown(catalogue.openings.get(address.HOME, ""), Setting(top_heading=2))


def _groups(catalogue: Catalogue, context: Context, display: PageDisplay) -> Iterator[CardGroup]:
    """What is new, what is to come, and what pilots have found out."""
    events = catalogue.collection("events")
    coming = [one.entry for one in coming_up(catalogue.of_kind("events"), events, display.today)]
    learned = [entry for entry in catalogue.of_kind("pilots") if any(key in entry.values for key in _LESSONS)]
    latest_first = sorted(learned, key=_time, reverse=True)
    for key, kind, found in (
        ("home.coming", "events", coming),
        ("home.learned", "pilots", latest_first),
        ("home.posts", "posts", _newest(catalogue, "posts", context)),
        ("home.new", "services", _newest(catalogue, "services", context)),
    ):
        cards = list(cards_of(found[:_FEW], catalogue, display))
        if cards:
            more = address.listing(catalogue.collection(kind).section)
            yield CardGroup(context.language.word(key), cards, len(catalogue.of_kind(kind)), more)


def _time(entry: Entry) -> str:
    return str(entry.values.get("end", entry.values.get("start", "")))


def _newest(catalogue: Catalogue, kind: str, context: Context) -> list[Entry]:
    """The entries by when they came; none where all came at once, for then nothing is newer than the rest."""
    collection = catalogue.collection(kind)
    found = catalogue.of_kind(kind)
    moments = {entry.slug: published_at(entry, collection, context.settings) for entry in found}
    newest = sorted(found, key=lambda entry: moments[entry.slug], reverse=True)
    return newest if len(set(moments.values())) > 1 else []


def _numbers(catalogue: Catalogue, context: Context) -> Iterator[Chip | tuple[str, str, None]]:
    """How much there is of everything, with the way to it."""
    word = context.language.word
    for collection in catalogue.collections:
        count = len(catalogue.of_kind(collection.kind))
        if count:
            yield address.listing(collection.section), word(f"{collection.kind}.count", count=count), None
    yield address.PROVIDERS, word("home.providers", count=len(catalogue.providers)), None
    yield address.TAGS, word("home.tags", count=len(catalogue.tags)), None
    yield address.MUNICIPALITIES, word("home.places", count=_user_municipalities(catalogue)), None


def _user_municipalities(catalogue: Catalogue) -> int:
    """How many municipalities are told to use some service."""
    rows = (
        row for one in catalogue.collections for entry in catalogue.of_kind(one.kind)
        for row in entry.values.get(one.references_key, ())
    )  # fmt: skip
    return len({row["municipality"] for row in rows if "municipality" in row and row.get("stage") != "lopetettu"})
