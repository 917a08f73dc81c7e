"""The cases of routes, and random offers, for the tests of Python and of the browser."""

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import yaml

from digisavo.catalogue.joint_buyers import Buyers, JointBuyer, Kind, Source
from digisavo.catalogue.routes import Offer, Route, judge

TODAY = date(2026, 11, 30)
PAGE = Source("https://example.org/omistajat", "2026-01")
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "route_cases.yml").read_text("utf-8"))
AVAILABILITY = ("", "kaikki_kunnat", "sopimuskunnat", "omistajat", "vain_tama_organisaatio", "koodi_vapaa", "muu: x")
ROUTES = ("suora", "avoin_lahdekoodi", "puitejarjestely", "kuntayhteistyo", "kansallinen_inhouse", "muu: x")
UNTIL = ("", "2025", "2026", "2026-11", "2026-10", "2026-11-29", "2026-11-30", "2030")


def buyer(name: str, members: tuple[str, ...] = (), **is_so: Any) -> JointBuyer:
    return JointBuyer(name, Kind.NATIONAL, PAGE, members=dict.fromkeys(members, PAGE), **is_so)


BUYERS: Buyers = {
    found.id: found
    for found in (
        buyer("avoin", is_for_all=True), buyer("koko", ("kuopio",), is_complete=True),
        buyer("muut", ("espoo",), is_complete=True), buyer("osa", ("espoo",)), buyer("oma", ("kuopio",)),
    )
}  # fmt: skip
OWNERS = ("", *BUYERS, "muu: Malli Oy", "toString")


def offer_of_case(case: dict[str, Any]) -> Offer:
    routes = tuple(
        Route(**{"url" if key == "reference_url" else key: str(text) for key, text in row.items()})
        for row in case.get("routes", ())
    )
    return Offer(case.get("availability", ""), routes, tuple(case.get("users", ())), case.get("gone", False))


def random_case(random: Random) -> dict[str, Any]:
    rows = [
        {
            key: found
            for key, choices in (("route", ROUTES), ("owner", OWNERS), ("until", UNTIL))
            if (found := random.choice(choices))
        }
        for _ in range(random.randrange(4))
    ]
    return {
        "availability": random.choice(AVAILABILITY),
        "routes": rows,
        "users": random.choice(([], ["kuopio"], ["espoo"])),
    }


def judged(case: dict[str, Any], buyers: Buyers = BUYERS) -> list[str]:
    """The verdicts for Kuopio, as `state reason`."""
    return [f"{verdict.state} {verdict.reason}" for verdict in judge(offer_of_case(case), "kuopio", buyers, TODAY)]
