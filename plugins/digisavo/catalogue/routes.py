"""By which routes a municipality may get a service, as far as known (`browser/shared/carried/routes.js`: the same).

It says what sources tell of routes, never what the law allows. What is not known is never "no".
"""

from collections.abc import Collection as Several
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from digisavo.catalogue.field import holds
from digisavo.catalogue.field_types.date import is_over
from digisavo.catalogue.joint_buyers import Buyers, Source
from digisavo.catalogue.placing import ENDED
from digisavo.catalogue.route_keys import RouteKeys

DIRECT, OPEN_SOURCE, FRAMEWORK, COOPERATION = "suora", "avoin_lahdekoodi", "puitejarjestely", "kuntayhteistyo"
FOR_ALL, CONTRACTED, OWNERS = "kaikki_kunnat", "sopimuskunnat", "omistajat"
ONLY_OWN, CODE_ONLY = "vain_tama_organisaatio", "koodi_vapaa"


class State(StrEnum):
    """Whether a route is open to a municipality, as far as known."""

    OPEN = "open"
    UNKNOWN = "unknown"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Route:
    """A route as a service states it, with ids of terms; "" for what it does not state."""

    route: str = ""
    name: str = ""
    owner: str = ""
    until: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a service says of how it can be got: who may take it, by which routes, and which municipalities use it; and
    whether it is gone, so that nobody can get it."""

    availability: str = ""
    routes: tuple[Route, ...] = ()
    users: Several[str] = ()
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a route for a municipality, the reason, and the page that names it as a member."""

    route: Route
    state: State
    reason: str
    member: Source | None = None


def offer_of(values: Mapping[str, Any], keys: RouteKeys, references_key: str) -> Offer:
    """What the answers of a service say; its users are municipalities by their codes."""
    routes = (
        Route(*(str(row.get(key, "")) for key in ("route", "name", "owner", "until", "reference_url")))
        for row in values.get(keys.routes, ())
    )
    users = (row["municipality"] for row in values.get(references_key, ()) if _is_user(row))
    is_gone = holds(keys.gone, values)
    return Offer(str(values.get(keys.availability, "")), tuple(routes), tuple(dict.fromkeys(users)), is_gone)


def _is_user(row: Mapping[str, Any]) -> bool:
    return "municipality" in row and row.get("stage", "") != ENDED


def judge(offer: Offer, municipality: str, buyers: Buyers, today: date) -> list[Verdict]:
    """What is known of each route of a service, in its order; of one that names no route what its availability says,
    and of one that is gone only that."""
    if offer.is_gone:
        return [Verdict(Route(), State.CLOSED, "gone")]
    if not offer.routes:
        return [_without_route(offer, municipality)]
    return [_of_route(route, offer, municipality, buyers, today) for route in offer.routes]


def state_of(verdicts: Iterable[Verdict]) -> State:
    """Whether a service can be had at all: by any route that is open, else it is unknown where any route is."""
    states = {verdict.state for verdict in verdicts}
    return next(state for state in (State.OPEN, State.UNKNOWN, State.CLOSED) if state in states)


def _without_route(offer: Offer, municipality: str) -> Verdict:
    if offer.availability == CODE_ONLY:
        return Verdict(Route(), State.OPEN, "code")
    if offer.availability == ONLY_OWN:
        return _kept(Route(), offer, municipality)
    is_open = offer.availability == FOR_ALL
    return Verdict(Route(), State.OPEN if is_open else State.UNKNOWN, "for_all" if is_open else "nothing")


def _of_route(route: Route, offer: Offer, municipality: str, buyers: Buyers, today: date) -> Verdict:
    if route.until and is_over(route.until, today):
        return Verdict(route, State.CLOSED, "expired")
    if route.route == OPEN_SOURCE:
        return Verdict(route, State.OPEN, "code")
    if offer.availability == ONLY_OWN or (offer.availability == CODE_ONLY and route.route != COOPERATION):
        return _kept(route, offer, municipality)
    if route.route == DIRECT and offer.availability != OWNERS:
        return _limited(Verdict(route, State.OPEN, "direct"), offer)
    verdict = _of_owners(route, offer, municipality, buyers)
    return _limited(verdict, offer) if verdict.state is State.OPEN else verdict


def _kept(route: Route, offer: Offer, municipality: str) -> Verdict:
    """The service is not given to others; who uses it may be the organisation itself."""
    if municipality in offer.users:
        return Verdict(route, State.UNKNOWN, "in_use")
    return Verdict(route, State.CLOSED, "only_own" if offer.availability == ONLY_OWN else "only_code")


def _of_owners(route: Route, offer: Offer, municipality: str, buyers: Buyers) -> Verdict:
    """What the members of those who own the route, or who made it, tell: of a direct one also those of the others."""
    others = [other.owner for other in offer.routes] if route.route == DIRECT else []
    for owner in [route.owner] if route.owner else others:
        buyer = buyers.get(owner)
        if buyer and municipality in buyer.members:
            return Verdict(route, State.OPEN, "member", buyer.members[municipality])
        if buyer and buyer.is_for_all:
            return Verdict(route, State.OPEN, "everybody", buyer.source)
    own = buyers.get(route.owner)
    if own and own.is_complete:
        is_user = municipality in offer.users
        return (
            Verdict(route, State.UNKNOWN, "in_use")
            if is_user
            else Verdict(route, State.CLOSED, "no_member", own.source)
        )
    if route.route == COOPERATION:
        return Verdict(route, State.UNKNOWN, "cooperation")
    return Verdict(route, State.UNKNOWN, "member_unknown" if route.owner else "owner_unknown")


def _limited(verdict: Verdict, offer: Offer) -> Verdict:
    """A route that would be open, unless the service is for some only or nobody knows until when it holds."""
    reason = ""
    if offer.availability == CONTRACTED:
        reason = "contracted"
    elif offer.availability not in ("", FOR_ALL, OWNERS):
        reason = "other_terms"
    elif verdict.route.route == FRAMEWORK and not verdict.route.until:
        reason = "no_end"
    return Verdict(verdict.route, State.UNKNOWN, reason, verdict.member) if reason else verdict
