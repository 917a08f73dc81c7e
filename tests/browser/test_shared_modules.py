"""What all components share, tried out by itself: parts, queries, the latest answer, what is made once, shapes."""

from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import EMPTY, OpenPage

PARTS = """async ([root, html, names]) => {
    const { partsOf, Template } = await import(`${root}parts.js`);
    const box = document.createElement("div");
    box.dataset.component = "malli";
    box.innerHTML = html;
    const declared = Object.fromEntries(names.map((name) => [name, HTMLButtonElement]));
    try {
        const template = box.querySelector("template");
        const parts = template ? new Template(template, declared).copy().parts : partsOf(box, declared);
        return Object.entries(parts).map(([name, part]) => `${name}: ${part.textContent}`);
    } catch (error) {
        return error.message;
    }
}"""
QUERIES = """async ([root, query]) => {
    const { listIn, withList, withValues } = await import(`${root}query.js`);
    return [listIn(query, "p"), withList(query, "p", ["c", "d"]), withValues(query, { q: "ä & b", rows: "" })];
}"""
LATEST = """async (root) => {
    const { Latest } = await import(`${root}latest.js`);
    const latest = new Latest();
    const log = [];
    const outcome = { show: (text) => log.push(text), fail: (error) => log.push(error.message) };
    const [slow, failing] = [Promise.withResolvers(), Promise.withResolvers()];
    const asked = [latest.ask(() => slow.promise, outcome), latest.ask(() => failing.promise, outcome)];
    asked.push(latest.ask(async () => "last", outcome));
    slow.resolve("first");
    failing.reject(new Error("second"));
    await Promise.all(asked);
    const forgotten = latest.ask(async () => "forgotten", outcome);
    latest.forget();
    await forgotten;
    await latest.ask(async () => { throw new Error("failed"); }, outcome);
    return log;
}"""
ONCE = """async (root) => {
    const { Once } = await import(`${root}once.js`);
    const made = [];
    const once = new Once(async (key) => {
        made.push(key);
        if (made.length === 1) {
            throw new Error("at first");
        }
        return key.toUpperCase();
    });
    const first = await once.get("a").catch((error) => error.message);
    const later = await Promise.all([once.get("a"), once.get("a"), once.get("b")]);
    once.clear();
    return [first, later, await once.get("b"), made];
}"""
SHAPES = """async ([root, values]) => {
    const { list, mapping, object, oneOf, optional, text } = await import(`${root}shape.js`);
    const check = object({ name: text(), level: optional(oneOf(["a", "b"])), rows: list(mapping(text()), 2, 1) });
    return values.map((value) => {
        try {
            return check(value, "");
        } catch (error) {
            return error.place;
        }
    });
}"""


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(EMPTY)


@pytest.fixture
def root(home: str) -> str:
    return f"{home}assets/shared/"


FOUND = {
    ('<button data-part="go">Go</button>', "go"): ["go: Go"],
    ('<button data-part="go">Go</button>', "go stop"): '"malli" lacks its part "stop" (HTMLButtonElement)',
    ('<a data-part="go">Go</a>', "go"): '"malli" lacks its part "go" (HTMLButtonElement)',
    ('<template data-part="row"><li><button data-part="go">Go</button></template>', "go"): ["go: Go"],
    ('<template data-part="row"><li></template>', "go"): '"malli/row" lacks its part "go" (HTMLButtonElement)',
}


@pytest.mark.parametrize(("html", "names"), FOUND)
def test_parts_are_found_or_named(html: str, names: str, page: Page, root: str) -> None:
    assert page.evaluate(PARTS, [root, html, names.split()]) == FOUND[html, names]


CHANGED = {
    "": [[], "?p=c,d", "?q=%C3%A4+%26+b"],
    "?p=a,%20b&x=%31&p=,c": [["a", "b", "c"], "?p=c,d&x=%31", "?p=a,%20b&x=%31&p=,c&q=%C3%A4+%26+b"],
    "q=1&%70=a&rows=2": [["a"], "?p=c,d&q=1&rows=2", "?%70=a&q=%C3%A4+%26+b"],
}


@pytest.mark.parametrize("query", CHANGED)
def test_single_parameters_are_replaced(query: str, page: Page, root: str) -> None:
    assert page.evaluate(QUERIES, [root, query]) == CHANGED[query]


def test_only_the_latest_answer_is_shown(page: Page, root: str) -> None:
    assert page.evaluate(LATEST, root) == ["last", "failed"]


def test_what_failed_is_made_anew_and_what_is_made_is_kept(page: Page, root: str) -> None:
    assert page.evaluate(ONCE, root) == ["at first", ["A", "A", "B"], "B", ["a", "a", "b", "b"]]


def test_a_shape_keeps_what_belongs_and_names_what_does_not(page: Page, root: str) -> None:
    values: list[tuple[Any, Any]] = [
        ({"name": "x", "rows": [{"a": "b"}], "more": 1}, {"name": "x", "rows": [{"a": "b"}]}),
        ({"name": "x", "level": "b", "rows": [{}]}, {"name": "x", "level": "b", "rows": [{}]}),
        (None, ""), ([], ""), ({}, "name"), ({"name": "x", "level": "c"}, "level"), ({"name": "x"}, "rows"),
        ({"name": "x", "rows": []}, "rows"), ({"name": "x", "rows": [{}, {"a": 1}]}, "rows.1.a"),
    ]  # fmt: skip
    assert page.evaluate(SHAPES, [root, [value for value, _ in values]]) == [found for _, found in values]


NUMBERS = """async ([root, numbers]) => {
    document.documentElement.lang = "fi";
    const { translating } = await import(`${root}translations.js`);
    const t = translating({ "found.one": "{count} palvelu", "found.other": "{count} palvelua" });
    const rules = new Intl.NumberFormat("fi");
    return numbers.map((count) => [t("found", { count }).split(" palvelu")[0], rules.format(count)]);
}"""


def test_numbers_are_written_as_in_the_language_of_the_page(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    numbers = [0, 1, 2, 999, 1000, 12_345, 0.5, -3]
    found = page.evaluate(NUMBERS, [f"{home}assets/shared/", numbers])
    assert [shown for shown, _ in found] == [by_rules for _, by_rules in found]
    assert found[-3][0] == "12\N{NO-BREAK SPACE}345"


DAYS = """async ([root, days]) => {
    const { dayIn } = await import(`${root}texts/days.js`);
    const rules = new Intl.DateTimeFormat("fi", { dateStyle: "medium", timeZone: "UTC" });
    return days.map((day) => [dayIn("fi", day), rules.format(new Date(day))]);
}"""


def test_days_are_written_in_finnish_as_the_rules_of_the_browser_write_them(open_page: OpenPage, home: str) -> None:
    days = ["2026-11-22", "2027-01-01", "1999-12-31", "2028-02-29"]
    found = open_page(EMPTY).evaluate(DAYS, [f"{home}assets/shared/", days])
    assert [shown for shown, _ in found] == [by_rules for _, by_rules in found]
    assert found[0][0] == "22.11.2026"
