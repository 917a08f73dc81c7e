"""The browser judges routes as Python does: the same cases, and random ones."""

from random import Random
from typing import Any

from tests.browser.conftest import EMPTY, OpenPage
from tests.catalogue.route_cases import BUYERS, CASES, TODAY, judged, random_case

from digisavo.catalogue.joint_buyers import JointBuyer

JUDGE = """async ([root, cases, buyers, today]) => {
    const { judge } = await import(`${root}carried/routes.js`);
    return cases.map(({ availability = "", routes = [], users = [], gone: isGone = false }) => (
        judge({ availability, routes, users, isGone }, "kuopio", buyers, today)
            .map(({ state, reason }) => `${state} ${reason}`)
    ));
}"""


def data_of(buyer: JointBuyer) -> dict[str, Any]:
    members = {name: [source.url, source.date] for name, source in buyer.members.items()}
    source = [buyer.source.url, buyer.source.date]
    return {
        "name": buyer.id, "website": "", "source": source, "everybody": buyer.is_for_all,
        "complete": buyer.is_complete, "members": members,
    }  # fmt: skip


def test_it_judges_as_python_does(open_page: OpenPage, home: str) -> None:
    cases = [*CASES, *(random_case(Random(seed)) for seed in range(500))]
    given = [
        {**case, "routes": [{key: str(text) for key, text in row.items()} for row in case.get("routes", ())]}
        for case in cases
    ]
    buyers = {name: data_of(buyer) for name, buyer in BUYERS.items()}
    found = open_page(EMPTY).evaluate(JUDGE, [f"{home}assets/shared/", given, buyers, TODAY.isoformat()])
    assert found == [judged(case) for case in cases]
