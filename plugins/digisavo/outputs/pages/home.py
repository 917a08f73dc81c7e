"""The home page: what the portal is, in the words of `content/index.md`, and the ways in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digisavo.catalogue.agenda import coming_up
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.charts.portal_charts import numbers_of
from digisavo.outputs.parts.cards import Card, Chip, cards_of, counted
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.linked_data import site_of
from digisavo.outputs.subscriptions.changes import published_at
from digisavo.reading.markdown import Setting, render_markdown

_MOST = {"coming": 4, "posts": 4, "learned": 3, "new": 3}
"""How many entries each group shows."""

_NETWORK = ("hytedigi", "osvadigi")
"""The themes that the network itself chose."""

_LESSONS = ("lessons.worked", "lessons.did_not_work", "decision.reason")


@dataclass(frozen=True, slots=True)
class HomeGroup:
    """Cards under a heading, where all of them are, and the words that lead there; `key` names the group."""

    key: str
    heading: str
    cards: list[Card]
    more: str
    more_label: str


def home(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The home page."""
    t = context.language.t
    display = PageDisplay(context, address.HOME)
    services = catalogue.collection("services")
    body = context.render(
        "home.html.j2", display, services=services, categories=catalogue.by_category(services),
        opening=Markup(_opening(catalogue)),  # noqa: S704 - sanitised
        themes=[(theme, counted(theme.entries, context)) for theme in catalogue.themes if theme.term.id in _NETWORK],
        further_themes=list(_further_themes(catalogue)),
        groups=list(_groups(catalogue, context, display)), numbers=list(numbers_of(catalogue, context)),
    )  # fmt: skip
    title = t("home.page_title", site=context.settings.site_name)
    things = tuple(site_of(context.settings, t("home.description")))
    yield Page(address.HOME, title, t("home.description"), body, "home", things=things)


def _opening(catalogue: Catalogue) -> str:
    return render_markdown(catalogue.introductions.get(address.HOME, ""), Setting(top_heading=2))


def _further_themes(catalogue: Catalogue) -> Iterator[Chip]:
    """The themes that the network did not choose, but that have something."""
    for theme in catalogue.themes:
        if theme.entries and theme.term.id not in _NETWORK:
            yield address.theme(theme.slug), theme.term.label, len(theme.entries)


def _groups(catalogue: Catalogue, context: Context, display: PageDisplay) -> Iterator[list[HomeGroup]]:
    """What is to come beside what is new to read, what pilots have found out, and what is new; none that is empty."""
    events = catalogue.collection("events")
    coming = [one.entry for one in coming_up(catalogue.of_kind("events"), events, display.today)]
    learned = [entry for entry in catalogue.of_kind("pilots") if any(key in entry.values for key in _LESSONS)]
    found = {
        "coming": ("events", coming), "posts": ("posts", _newest(catalogue, "posts", context)),
        "learned": ("pilots", sorted(learned, key=_time, reverse=True)),
        "new": ("services", _newest(catalogue, "services", context)),
    }  # fmt: skip
    for row in (("coming", "posts"), ("learned",), ("new",)):
        groups = [_group(key, *found[key], catalogue, display) for key in row if found[key][1]]
        if groups:
            yield groups


def _group(key: str, kind: str, entries: Sequence[Entry], catalogue: Catalogue, display: PageDisplay) -> HomeGroup:
    cards = list(cards_of(entries[: _MOST[key]], catalogue, display))
    more = address.listing(catalogue.collection(kind).section)
    return HomeGroup(key, display.t(f"home.{key}"), cards, more, display.t(f"home.more.{key}"))


def _time(entry: Entry) -> str:
    return str(entry.values.get("end", entry.values.get("start", "")))


def _newest(catalogue: Catalogue, kind: str, context: Context) -> list[Entry]:
    """The entries by when they came; none where all came at once, for then nothing is newer than the rest."""
    collection = catalogue.collection(kind)
    found = catalogue.of_kind(kind)
    moments = {entry.slug: published_at(entry, collection, context.settings) for entry in found}
    newest = sorted(found, key=lambda entry: moments[entry.slug], reverse=True)
    return newest if len(set(moments.values())) > 1 else []
