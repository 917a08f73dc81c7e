"""The services of a municipality by what is known of the routes to them: gathered once for all municipalities."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple, TypeAlias

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.joint_buyers import Buyers
from digisavo.catalogue.routes import Offer, State, Verdict, judge, offer_of
from digisavo.outputs.rendering.context import Context

MOST = 12
"""How many services a line names: of more the others are counted."""
_BY_BUYER = frozenset({"member", "everybody", "member_unknown", "no_member"})
"""The reasons that speak of one buyer: each has a line of its own."""


class Key(NamedTuple):
    """What the services of a line have in common: state, reason, and the buyer where the reason speaks of one."""

    state: State
    reason: str
    owner: str = ""


class Ranked(NamedTuple):
    """A service by its place among all by title, and what it offers."""

    rank: int
    entry: Entry
    offer: Offer


@dataclass(slots=True)
class Line:
    """Services by their ranks, with their verdicts: all are counted, those that may be named are kept."""

    count: int = 0
    kept: dict[int, tuple[Entry, Verdict]] = field(default_factory=dict)

    def add(self, ranked: Ranked, verdict: Verdict) -> None:
        self.count += 1
        self.kept[ranked.rank] = ranked.entry, verdict

    def without(self, apart: Set[int]) -> "Line":
        """The same without services of these ranks, of which no more are kept than can be named."""
        others = ((rank, found) for rank, found in self.kept.items() if rank not in apart)
        return Line(self.count - len(apart & self.kept.keys()), dict(islice(others, MOST)))

    def first(self) -> list[tuple[Entry, Verdict]]:
        """Those that are named, by their titles."""
        return [self.kept[rank] for rank in sorted(self.kept)[:MOST]]


Lines: TypeAlias = dict[Key, Line]


class RouteLines:
    """The services of one kind: what is known for municipalities that are named nowhere, and for whom it differs."""

    def __init__(self, collection: Collection, context: Context, buyers: Buyers) -> None:
        self.collection, self._buyers, self._today = collection, buyers, context.settings.today
        self._general: Lines = {}
        self._named: dict[str, list[Ranked]] = {}
        for ranked in _offers(collection, context):
            _put(self._general, ranked, judge(ranked.offer, "", buyers, self._today))
            for code in _named_in(ranked.offer, buyers):
                self._named.setdefault(code, []).append(ranked)

    def lines_of(self, code: str) -> Lines:
        """The lines of a municipality; of each the services that may be named are kept."""
        named = self._named.get(code, [])
        apart = {ranked.rank for ranked in named}
        lines = {key: line.without(apart) for key, line in self._general.items()}
        for ranked in named:
            _put(lines, ranked, judge(ranked.offer, code, self._buyers, self._today))
        return {key: line for key, line in lines.items() if line.count}


def _offers(collection: Collection, context: Context) -> Iterator[Ranked]:
    """What the services say that can still be had; a catalogue has them by title."""
    keys = collection.routes
    for rank, entry in enumerate(context.catalogue.of_kind(collection.kind) if keys else ()):
        offer = offer_of(entry.values, keys, collection.references_key) if keys else Offer(is_gone=True)
        if not offer.is_gone:
            yield Ranked(rank, entry, offer)


def _named_in(offer: Offer, buyers: Buyers) -> set[str]:
    """The municipalities for which an offer may be judged otherwise than for others."""
    owners = {route.owner for route in offer.routes}
    return {code for owner in owners if owner in buyers for code in buyers[owner].members}.union(offer.users)


def _put(lines: Lines, ranked: Ranked, verdicts: Iterable[Verdict]) -> None:
    """Adds a service to each of its lines, to none of them twice."""
    keys: Mapping[Key, Verdict] = {_key_of(verdict): verdict for verdict in reversed(list(verdicts))}
    for key, verdict in keys.items():
        lines.setdefault(key, Line()).add(ranked, verdict)


def _key_of(verdict: Verdict) -> Key:
    owner = verdict.route.owner if verdict.reason in _BY_BUYER else ""
    return Key(verdict.state, verdict.reason, owner)
