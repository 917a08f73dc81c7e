"""By which routes a municipality may get a service: unknown never becomes no."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from tests.catalogue.route_cases import BUYERS, CASES, TODAY, judged, offer_of_case, random_case

from digisavo.catalogue.route_keys import RouteKeys
from digisavo.catalogue.routes import Offer, State, judge, offer_of, state_of


def known_less(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The same offer with one answer fewer: of whom it is for, or in a row whose it is or until when."""
    less = [{**case, "availability": ""}]
    for index, row in enumerate(case["routes"]):
        for key in ("owner", "until"):
            rows = [dict(other) for other in case["routes"]]
            rows[index].pop(key, None)
            less.append({**case, "routes": rows})
        assert row == case["routes"][index]
    return less


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_a_case(case: dict[str, Any]) -> None:
    assert judged(case) == case["found"]


@pytest.mark.parametrize("seed", range(150))
def test_no_is_only_said_by_a_term_or_by_a_complete_list(seed: int) -> None:
    case = random_case(Random(seed))
    for verdict in judge(offer_of_case(case), "kuopio", BUYERS, TODAY):
        if verdict.state is State.CLOSED:
            owners = {row.get("owner") for row in case["routes"]}
            assert {
                "expired": verdict.route.until != "",
                "only_own": case["availability"] == "vain_tama_organisaatio",
                "only_code": case["availability"] == "koodi_vapaa",
                "no_member": "muut" in owners,
            }[verdict.reason]


@pytest.mark.parametrize("seed", range(150))
def test_knowing_less_never_closes_a_route(seed: int) -> None:
    case = random_case(Random(seed))
    before = judge(offer_of_case(case), "kuopio", BUYERS, TODAY)
    partial = {name: replace(buyer, is_complete=False, members={}) for name, buyer in BUYERS.items()}
    tried = [judge(offer_of_case(less), "kuopio", BUYERS, TODAY) for less in known_less(case)]
    tried += [judge(offer_of_case(case), "kuopio", buyers, TODAY) for buyers in (partial, {})]
    for after in tried:
        for one, other in zip(before, after, strict=True):
            assert one.state is State.CLOSED or other.state is not State.CLOSED


def test_the_service_is_what_its_best_route_is() -> None:
    states = {case["name"]: state_of(judge(offer_of_case(case), "kuopio", BUYERS, TODAY)) for case in CASES}
    assert states["open source is open to everybody, whoever the service is for"] is State.OPEN
    assert states["for those with a contract"] is State.UNKNOWN
    assert states["code alone is free"] is State.CLOSED
    assert states["nothing is stated"] is State.UNKNOWN


def test_answers_become_an_offer() -> None:
    keys = RouteKeys(routes="routes", availability="who")
    rows = [{"route": "puitejarjestely", "until": "2027-06", "reference_url": "https://example.org"}]
    users = [{"municipality": "297"}, {"municipality": "091", "stage": "lopetettu"}, {"organisation": "Malli"}]
    offer = offer_of({"routes": rows, "who": "omistajat", "users": users}, keys, "users")
    assert not offer.is_gone
    assert (offer.availability, offer.users) == ("omistajat", ("297",))
    assert [(row.route, row.owner, row.until, row.url) for row in offer.routes] == [
        ("puitejarjestely", "", "2027-06", "https://example.org")
    ]
    assert offer_of({}, keys, "users") == Offer()


def test_what_a_kind_says_to_be_gone_is_no_offer() -> None:
    keys = RouteKeys(routes="routes", availability="who", gone={"status": ("poistumassa", "poistunut")})
    assert offer_of({"status": "poistunut"}, keys, "users").is_gone
    assert not offer_of({"status": "tuotannossa"}, keys, "users").is_gone
