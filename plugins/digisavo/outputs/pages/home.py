"""The home page: what the portal is, in the words of `content/index.md`, and the ways in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digisavo.catalogue.agenda import coming_up
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.changes import published_at
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.charts.portal_charts import portal_counts
from digisavo.outputs.pages.home_ways import doors, steps
from digisavo.outputs.parts.cards import Card, cards_of, counts_in_words
from digisavo.outputs.parts.own_texts import own_text
from digisavo.outputs.parts.page_feeds import feeds_of_all
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.things import site_of

_MOST = {"coming": 3, "posts": 3, "learned": 3, "new": 3, "started": 3}
"""How many entries each group shows."""

_NETWORK = ("hytedigi", "osvadigi")
"""The themes that the network itself chose."""

_DOORS = {"provider": ("services",), "municipality": ("experiences", "pilots"), "network": ("events", "posts")}

_STARTED = "in_production_since"
_LESSONS = ("lessons.worked", "lessons.did_not_work", "decision.reason")


@dataclass(frozen=True, slots=True)
class HomeGroup:
    """Cards under a heading, the address of all of them and the words of its link; `key` names the group."""

    key: str
    heading: str
    cards: list[Card]
    more: str
    more_label: str


def home(context: Context) -> Iterator[Page]:
    """The home page."""
    t, catalogue, display = context.t, context.catalogue, PageDisplay(context, address.HOME)
    services = catalogue.collection("services")
    network = [theme for theme in catalogue.themes if theme.term.id in _NETWORK]
    introduction = catalogue.introductions.get(address.HOME, "")
    body = context.render(
        "pages/home.html.j2", display, services=services, categories=catalogue.by_category(services),
        steps=steps(services, context), doors=doors(services, _writers(catalogue), context),
        introduction=own_text(introduction, display),
        themes=[(theme, counts_in_words(theme.entries, context)) for theme in network],
        groups=list(_groups(display)),
        counts=list(portal_counts(context)),
    )  # fmt: skip
    title = t("home.page_title", site=context.settings.site_name)
    things = tuple(site_of(context.settings, context.sections, t("home.description")))
    feeds = feeds_of_all(context)
    yield Page(address.HOME, title, t("home.description"), body, "home", things=things, feeds=feeds)


def _writers(catalogue: Catalogue) -> dict[str, list[Collection]]:
    """The kinds that each who comes to a door writes."""
    return {door: [catalogue.collection(kind) for kind in kinds] for door, kinds in _DOORS.items()}


def _groups(display: PageDisplay) -> Iterator[list[HomeGroup]]:
    """What is new to choose, where to come beside what is new to read, and what pilots found out; none is empty."""
    catalogue = display.catalogue
    events = catalogue.collection("events")
    coming = [found.entry for found in coming_up(catalogue.of_kind("events"), events, display.today)]
    attended = [entry for entry in coming if events.calendar and events.calendar.can_be_attended(entry.values)]
    learned = [entry for entry in catalogue.of_kind("pilots") if any(key in entry.values for key in _LESSONS)]
    newest = _newest("services", display.context)
    entries = {
        "coming": ("events", attended), "posts": ("posts", _newest("posts", display.context)),
        "learned": ("pilots", sorted(learned, key=_time, reverse=True)),
        "new": ("services", newest), "started": ("services", [] if newest else _started(display.context)),
    }  # fmt: skip
    for row in (("new",), ("started",), ("coming", "posts"), ("learned",)):
        groups = [_group(key, *entries[key], display) for key in row if entries[key][1]]
        if groups:
            yield groups


def _group(key: str, kind: str, entries: Sequence[Entry], display: PageDisplay) -> HomeGroup:
    cards = list(cards_of(entries[: _MOST[key]], display))
    more = address.listing(display.catalogue.collection(kind).section)
    return HomeGroup(key, display.t(f"home.{key}"), cards, more, display.t(f"home.more.{key}"))


def _time(entry: Entry) -> str:
    return str(entry.values.get("end", entry.values.get("start", "")))


def _newest(kind: str, context: Context) -> list[Entry]:
    """The entries by when they were added; none where all were at once, for then nothing is newer than the rest."""
    collection, entries = context.catalogue.collection(kind), context.catalogue.of_kind(kind)
    moments = {entry.slug: published_at(entry, collection, context.settings.history) for entry in entries}
    newest = sorted(entries, key=lambda entry: moments[entry.slug], reverse=True)
    return newest if len(set(moments.values())) > 1 else []


def _started(context: Context) -> list[Entry]:
    """The services that say since when they are in use, the latest first."""
    stated = [entry for entry in context.catalogue.of_kind("services") if _STARTED in entry.values]
    return sorted(stated, key=lambda entry: str(entry.values[_STARTED]), reverse=True)
