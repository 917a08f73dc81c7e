"""What a municipality may get and by which routes, as far as known: a line for each route, folded, on its page."""

from dataclasses import dataclass
from functools import cache

from markupsafe import Markup, escape

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.joint_buyers import VOCABULARY, load_joint_buyers
from digisavo.catalogue.places import Municipality
from digisavo.catalogue.routes import (
    CODE_ONLY,
    CONTRACTED,
    DIRECT,
    FOR_ALL,
    ONLY_OWN,
    OPEN_SOURCE,
    State,
    Verdict,
)  # fmt: skip
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core import address
from digisavo.outputs.parts.route_lines import Key, Line, RouteLines
from digisavo.outputs.rendering.context import Context, PageDisplay

_BY_ROUTE = {"direct": DIRECT, "code": OPEN_SOURCE, "nothing": address.NOT_STATED, "for_all": address.NOT_STATED}
_BY_AVAILABILITY = {
    "for_all": FOR_ALL, "contracted": CONTRACTED, "only_own": ONLY_OWN, "only_code": CODE_ONLY,
    "nothing": address.NOT_STATED,
}  # fmt: skip
"""The values of facets by which a directory finds services as those of a line: not only these, for a line also depends
on who asks."""
_ORDER = (
    "direct code for_all owner_unknown no_end cooperation contracted other_terms in_use nothing"
    " expired only_own only_code"
).split()
"""The reasons in the order of their lines, after those of buyers."""
_UNNAMED = "nothing"
"""Of most services nobody has told a route: these are only counted."""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line in words: what it is, how many services, why, which they are, how many more, and where all are listed."""

    label: str
    count: str
    note: Markup
    services: list[tuple[str, str, str]]
    rest: str
    directory: str


class OwnRoutes:
    """What the pages of all municipalities tell of routes; what does not depend on the municipality is judged once."""

    def __init__(self, context: Context) -> None:
        self._context, self._buyers = context, load_joint_buyers()
        # A page names a hundred services, and there are but a few such days.
        self._until = cache(self._say_until)
        self._kinds = [RouteLines(collection, context, self._buyers) for collection in _procured(context)]

    def of(self, municipality: Municipality, display: PageDisplay) -> list[tuple[State, list[ShownLine]]]:
        """The lines by state, those of buyers first; none where no service says anything."""
        found: dict[State, list[ShownLine]] = {state: [] for state in State}
        for kind in self._kinds:
            lines = kind.lines_of(municipality.code)
            for key in sorted(lines, key=_rank):
                found[key.state].append(self._shown(key, lines[key], kind.collection, municipality, display))
        return [(state, shown) for state, shown in found.items() if shown]

    def _shown(
        self, key: Key, line: Line, collection: Collection, municipality: Municipality, display: PageDisplay
    ) -> ShownLine:
        t = display.t
        first = line.first()
        named = [] if key.reason == _UNNAMED else first
        rest = line.count - len(named) if named else 0
        return ShownLine(
            self._buyer_name(key.owner) if key.owner else t(f"routes.line.{key.reason}"),
            t("routes.services", count=line.count),
            self._note(key, first[0][1], municipality, display) if key.owner else Markup(""),
            [self._service(entry, verdict, key, display) for entry, verdict in named],
            t("routes.rest", count=rest) if rest else "",
            _directory(key.reason, collection),
        )  # fmt: skip

    def _service(self, entry: Entry, verdict: Verdict, key: Key, display: PageDisplay) -> tuple[str, str, str]:
        """Address and title of a service, and until when its route holds or held."""
        until = verdict.route.until
        told = self._until(until, key.reason == "expired") if until else ""
        return display.catalogue.address_of(entry), entry.title, told

    def _say_until(self, until: str, is_over: bool) -> str:
        day = self._context.language.date(until)
        return self._context.t(
            "routes.script.reason.expired" if is_over else "routes.script.until", date=day, until=day
        )

    def _buyer_name(self, owner: str) -> str:
        label = load_vocabulary(VOCABULARY, self._context.settings.language).label(owner)
        return label.partition(":")[2].strip() or label

    def _note(self, key: Key, verdict: Verdict, municipality: Municipality, display: PageDisplay) -> Markup:
        """Why, with the page that says so, or where one can ask."""
        t, buyer = display.t, self._buyers.get(key.owner)
        note = escape(
            t(f"routes.script.reason.{key.reason}", name=municipality.name, buyer=self._buyer_name(key.owner))
        )
        if verdict.member:
            day = verdict.member.date
            words = t("routes.script.source_dated", date=display.date(day)) if day else t("routes.script.source")
            return _with_link(note, verdict.member.url, words)
        if buyer and buyer.website:
            return _with_link(note, buyer.website, t("routes.script.website"))
        return note


def _with_link(note: Markup, url: str, words: str) -> Markup:
    return Markup(f'{note} <a href="{escape(url)}" rel="nofollow ugc">{escape(words)}</a>')  # noqa: S704 - escaped here


def _procured(context: Context) -> list[Collection]:
    return [collection for collection in context.catalogue.collections if collection.routes]


def _rank(key: Key) -> int:
    return -1 if key.owner else _ORDER.index(key.reason)


def _directory(reason: str, collection: Collection) -> str:
    """Where services as those of a line are listed, "" where no facet finds them."""
    keys, facets = collection.routes, {field.key for field in collection.facets}
    by = ((keys.routes, _BY_ROUTE), (keys.availability, _BY_AVAILABILITY)) if keys else ()
    chosen = {key: [values[reason]] for key, values in by if reason in values and key in facets}
    return address.directory(collection.section, chosen) if chosen else ""
