"""The judge of requirements, without a page: what is not known is never a no, and points say where they come from."""

import re
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.asking import ask
from tests.browser.conftest import EMPTY, OpenPage
from tests.browser.requirement_data import NUMBER, QUESTIONS, WORDS, drawn_case, learnt, service

JUDGE = """async ([folder, described, words, cases]) => {
    const { questionsOf } = await import(`${folder}requirements/question.js`);
    const { judge } = await import(`${folder}requirements/judging.js`);
    const { inOrder, pointsInWords, pointsOf } = await import(`${folder}requirements/judging/points.js`);
    const questions = questionsOf(described);
    const t = (key, values = {}) => words[key].replace(/\\{(\\w+)\\}/g, (_, name) => values[name]);
    return cases.map(({ criteria, services }) => {
        const asked = { criteria, questions, entries: "https://x.example/palvelut/", t, language: "fi" };
        const judged = judge(services, asked);
        return judged.map((one) => ({ ...one, words: pointsInWords(one, criteria, t) }));
    });
}"""
CASES = 200


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(EMPTY)


@pytest.fixture
def modules(home: str) -> str:
    return f"{home}assets/"


def judged(page: Page, modules: str, cases: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    answer: list[list[dict[str, Any]]] = ask(page, JUDGE, [modules, QUESTIONS, WORDS, cases])
    return answer


def criterion(key: str, operator: str, *wanted: Any, importance: str = "must", weight: int = 0) -> dict[str, Any]:
    return {
        "key": key, "label": key.capitalize(), "operator": operator, "wanted": list(wanted), "wantedText": "",
        "importance": importance, "weight": weight,
    }  # fmt: skip


EXAMPLES: list[tuple[dict[str, Any], Any, str, str]] = [
    # a choice excludes all others, unless it leaves the matter open
    (criterion("one", "any", "a"), ["a"], "meets", "A"),
    (criterion("one", "any", "a", "b"), ["b"], "meets", "B"),
    (criterion("one", "any", "a"), ["b"], "fails", "B"),
    (criterion("one", "any", "a"), ["wide"], "unknown", "Laaja"),
    (criterion("one", "any", "wide"), ["a"], "meets", "A"),
    (criterion("one", "any", "a"), ["vague"], "unknown", "Ei arvioitu"),
    (criterion("one", "any", "a"), ["muu: jotain"], "unknown", "omin sanoin: jotain"),
    # a list tells what is known
    (criterion("list", "all", "a", "b"), ["a", "b", "c"], "meets", "A, B"),
    (criterion("list", "all", "a", "b"), ["a"], "unknown", "ei mainittu: B (mainittu: A)"),
    (criterion("list", "any", "a", "b"), ["c"], "unknown", "ei mainittu: A, B (mainittu: C)"),
    (criterion("list", "any", "a", "b"), ["b"], "meets", "B"),
    (criterion("list", "all", "a"), [["a", 1]], "fails", "suunnitteilla: A"),
    (criterion("list", "all", "a"), [["a", 1], "a"], "meets", "A"),
    (criterion("list", "any", "a", "b"), [["a", 1]], "unknown", "suunnitteilla: A ei mainittu: B"),
    (criterion("list", "all", "a"), [["a", 2]], "unknown", "vanhentunut: A"),
    (criterion("list", "all", "a"), ["wide"], "unknown", "Laaja"),
    (criterion("list", "is"), [["a", 1], "b"], "meets", "B, suunnitteilla: A"),
    # a complete list names all there is
    (criterion("whole", "within", "wide"), ["a", "b"], "meets", "A, B"),
    (criterion("whole", "within", "wide"), ["a", "c"], "fails", "C"),
    (criterion("whole", "within", "a"), ["wide"], "unknown", "Laaja"),
    (criterion("whole", "within", "a"), ["a", "muu: X"], "unknown", "omin sanoin: A, X"),
    (criterion("whole", "within", "a"), ["c", "muu: X"], "fails", "C"),
    (criterion("whole", "all", "a", "b"), ["a"], "fails", "A"),
    # numbers and days by the range in which they surely lie
    (criterion("number", "least", 3), [3, None], "meets", "vähintään 3 kk"),
    (criterion("number", "least", 3), [2, None], "unknown", "vähintään 2 kk"),
    (criterion("number", "least", 3), [2, 2], "fails", "2 kk"),
    (criterion("number", "most", 3), [2, 4], "unknown", "2–4 kk"),
    (criterion("number", "most", 3), [None, 3], "meets", "enintään 3 kk"),
    (criterion("number", "most", 0), [0, 0], "meets", "0 kk"),
    (criterion("day", "most", "2025"), "2025-06-15", "meets", "15.6.2025"),
    (criterion("day", "least", "2025-06"), "2025", "unknown", "2025"),
    (criterion("day", "least", "2026"), "2025", "fails", "2025"),
    (criterion("told", "is"), 1, "meets", "on ilmoitettu"),
]  # fmt: skip


def test_an_answer_is_judged_by_what_it_surely_says(page: Page, modules: str) -> None:
    cases = [{"criteria": [one], "services": [service("x", {one["key"]: value})]} for one, value, _, _ in EXAMPLES]
    found = [
        (answer[0]["verdicts"][0]["state"], answer[0]["verdicts"][0]["text"]) for answer in judged(page, modules, cases)
    ]
    wrong = [(one, got) for (*one, state, text), got in zip(EXAMPLES, found, strict=True) if got != (state, text)]
    assert not wrong


def test_what_is_missing_or_has_expired_is_unknown(page: Page, modules: str) -> None:
    criteria = [one for one, *_ in EXAMPLES]
    answers = {key: next(value for one, value, *_ in EXAMPLES if one["key"] == key) for key in NUMBER}
    services = [service("x", {}), service("y", answers, dict.fromkeys(NUMBER, 3))]
    for found in judged(page, modules, [{"criteria": criteria, "services": services}])[0]:
        assert {verdict["state"] for verdict in found["verdicts"]} == {"unknown"}
        assert found["outcome"] == "open"


def test_what_does_not_concern_a_service_is_neither_met_nor_failed_nor_asked(page: Page, modules: str) -> None:
    """What it answers all the same counts; without points of its own, it stays open by a must."""
    criteria = [criterion("one", "any", "a"), criterion("number", "least", 3)]
    ranges = [NUMBER["one"], NUMBER["one"], NUMBER["number"], NUMBER["number"]]
    services = [[*service("x", {"number": [3, 3]}), ranges], [*service("y", {}), ranges[:2]]]
    weighted = [{**one, "importance": "must", "weight": 2} for one in criteria]
    found, other = judged(page, modules, [{"criteria": weighted, "services": services}])[0]
    assert sorted(one["state"] for one in (*found["verdicts"], *other["verdicts"])) == [
        "apart", "apart", "meets", "unknown",
    ]  # fmt: skip
    assert [one["outcome"] for one in (found, other)] == ["open", "open"]
    by_slug = {one["slug"]: one["points"] for one in (found, other)}
    assert by_slug == {"x": {"worst": 2, "best": 2}, "y": {"worst": 0, "best": 2}}


def test_more_knowledge_never_turns_a_verdict_around(page: Page, modules: str) -> None:
    """Whatever becomes known of what is open, what met or failed does so still: so silence decided nothing."""
    draw = Random(28)
    cases: list[dict[str, Any]] = []
    for _ in range(CASES):
        criteria, answers, levels = drawn_case(draw)
        further = [service(f"x{number}", *learnt(answers, levels, draw)) for number in range(8)]
        cases.append({"criteria": criteria, "services": [service("x", answers, levels), *further]})
    seen: set[tuple[str, str]] = set()
    for case, (before, *after) in zip(cases, judged(page, modules, cases), strict=True):
        for number, verdict in enumerate(before["verdicts"]):
            later = {one["verdicts"][number]["state"] for one in after}
            seen |= {(verdict["state"], state) for state in later}
            assert verdict["state"] == "unknown" or later == {verdict["state"]}, (
                case["criteria"][number],
                case["services"],
            )
    # Both ways are open to what is not known, and nothing is said to be unknown that is not.
    assert seen == {("meets", "meets"), ("fails", "fails"), *(("unknown", to) for to in ("meets", "fails", "unknown"))}


def test_outcomes_are_those_of_the_musts(page: Page, modules: str) -> None:
    draw = Random(3)
    cases: list[dict[str, Any]] = []
    for _ in range(CASES):
        criteria, answers, levels = drawn_case(draw)
        cases.append({"criteria": criteria, "services": [service("x", answers, levels)]})
    outcomes = set()
    for case, (found,) in zip(cases, judged(page, modules, cases), strict=True):
        pairs = zip(case["criteria"], found["verdicts"], strict=True)
        states = {verdict["state"] for one, verdict in pairs if one["importance"] == "must"}
        expected = "fails" if "fails" in states else "open" if "unknown" in states else "meets"
        assert found["outcome"] == expected
        outcomes.add(expected)
    assert outcomes == {"meets", "open", "fails"}


def test_points_are_a_band_that_holds_however_the_unknown_turns_out(page: Page, modules: str) -> None:
    draw = Random(5)
    cases: list[dict[str, Any]] = []
    for _ in range(CASES):
        criteria, answers, levels = drawn_case(draw)
        further = [service(f"x{number}", *learnt(answers, levels, draw)) for number in range(8)]
        cases.append({"criteria": criteria, "services": [service("x", answers, levels), *further]})
    narrowed = 0
    for case, (before, *after) in zip(cases, judged(page, modules, cases), strict=True):
        if not any(one["weight"] for one in case["criteria"]):
            assert before["points"] is None
            continue
        for one in after:
            assert (
                before["points"]["worst"] <= one["points"]["worst"] <= one["points"]["best"] <= before["points"]["best"]
            )
            narrowed += one["points"] != before["points"]
    assert narrowed > CASES


def test_points_explain_every_difference(page: Page, modules: str) -> None:
    draw = Random(7)
    cases: list[dict[str, Any]] = []
    for _ in range(CASES):
        criteria, *first = drawn_case(draw)
        _, *second = drawn_case(draw)
        cases.append({"criteria": criteria, "services": [service("x", *first), service("y", *second)]})
    told = 0
    for case, pair in zip(cases, judged(page, modules, cases), strict=True):
        for found in pair:
            sums = dict.fromkeys(("Täyttää", "Ei tiedossa", "Ei täytä"), 0)
            for one, verdict in zip(case["criteria"], found["verdicts"], strict=True):
                sums[NAMES[verdict["state"]]] += one["weight"]
            assert said(found["words"]) == {name: points for name, points in sums.items() if points}
            if found["points"]:
                worst, best = sums["Täyttää"], sums["Täyttää"] + sums["Ei tiedossa"]
                assert found["points"] == {"worst": worst, "best": best}
                most = sum(sums.values())
                band = f"{worst} / {most}" if worst == best else f"{worst}–{best} / {most}"
                assert found["words"].startswith(f"{band} pistettä.")
        told += pair[0]["points"] != pair[1]["points"]
    assert told > CASES / 3


NAMES = {"meets": "Täyttää", "unknown": "Ei tiedossa", "fails": "Ei täytä"}


def said(words: str) -> dict[str, int]:
    """The points that a sentence gives to what is met, open and not met: the sum of those of its parts."""
    parts = re.findall(r"(Täyttää|Ei tiedossa|Ei täytä): ([^.]+)\.", words)
    return {name: sum(map(int, re.findall(r"\((\d)\)", text))) for name, text in parts}


def test_sources_are_the_proofs_or_else_the_page_of_the_service(page: Page, modules: str) -> None:
    proven = service("x", {"one": ["a"], "told": 1}, {"one": 1})
    proven[4][0].append([1, 0, 9])
    proven[5] = [["https://a.example/", "2026-01-02", 0], ["https://b.example/", "", 1]]
    ((found,),) = judged(
        page, modules, [{"criteria": [criterion("one", "is"), criterion("told", "is")], "services": [proven]}]
    )
    assert [verdict["sources"] for verdict in found["verdicts"]] == [
        [
            {"url": "https://b.example/", "level": "todennettu", "date": ""},
            {"url": "https://a.example/", "level": "ilmoitettu", "date": "2026-01-02"},
        ],
        [{"url": "https://x.example/palvelut/x/", "level": "ilmoitettu", "date": "2026-11-22"}],
    ]
    assert found["address"] == "https://x.example/palvelut/x/"
