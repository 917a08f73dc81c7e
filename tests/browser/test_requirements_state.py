"""A list of requirements in an address and in a file, without a page: what is odd is told, and nothing is swallowed."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import EMPTY, OpenPage
from tests.browser.requirement_data import QUESTIONS
from tests.test_contracts import contract, faults

READ = """async ([folder, described, queries]) => {
    const { questionsOf } = await import(`${folder}requirements/question.js`);
    const { readState, writeState } = await import(`${folder}requirements/state.js`);
    const groups = ["kirjasto", "muu"].map((id) => ({ kind: "group", id }));
    const sets = [{ kind: "category", id: "liikunta" }, ...groups];
    const known = { questions: questionsOf(described), sets };
    return queries.map((query) => {
        const { state, faults } = readState(query, known);
        const told = faults.map(({ key, values }) => [key, values.what]);
        return { ...state, faults: told, written: writeState(query, state) };
    });
}"""
FILE = """async ([folder, contents]) => {
    const { fileOf, queryOfFile } = await import(`${folder}requirements/list_file.js`);
    return contents.map((content) => {
        if (typeof content !== "string") return fileOf(content, { made_on: "2026-11-30", commit: "", address: "" });
        try {
            return queryOfFile(content, "?p=a,b&kunta=kuopio&q=x");
        } catch (error) {
            return [error.key, error.values];
        }
    });
}"""
DESCRIBED = [
    *QUESTIONS,
    {"key": "loans", "label": "Lainat", "group": "R", "form": "told", "operators": ["is"], "groups": ["kirjasto"]},
]


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(EMPTY)


@pytest.fixture
def modules(home: str) -> str:
    return f"{home}assets/"


def read(page: Page, modules: str, *queries: str) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = page.evaluate(READ, [modules, DESCRIBED, list(queries)])
    return answers


WRITTEN = {
    "": "",
    "?aihe=liikunta": "?aihe=liikunta",
    "one=p.any:a": "?one=p.any:a",
    "aihe=liikunta&one=p2.any:a,b&list=t.all:c&told=k": "?aihe=liikunta&one=p2.any:a,b&list=t.all:c&told=k",
    "told=k.is": "?told=k",
    "told=k0": "?told=k",
    "number=t.most:2.5": "?number=t.most:2.5",
    "number=p.least:-1": "?number=p.least:-1",
    "day=t.least:2026-05": "?day=t.least:2026-05",
    "list=p.all:a&list=t1.any:b,c": "?list=p.all:a&list=t1.any:b,c",  # a question may be asked several times
    "one=p.any:a%2Cb": "?one=p.any:a,b",
    "tarve=Kirjasto%20%26%20muu&one=k&p=x,y&kunta=kuopio": "?one=k&tarve=Kirjasto%20%26%20muu&p=x,y&kunta=kuopio",
    "ryhma=kirjasto&loans=k": "?ryhma=kirjasto&loans=k",
    "loans=k": "?loans=k",
}


def test_a_list_is_read_and_written_in_one_form(page: Page, modules: str) -> None:
    answers = dict(zip(WRITTEN, read(page, modules, *WRITTEN), strict=True))
    assert {query: answer["written"] for query, answer in answers.items()} == WRITTEN
    assert not [answer["faults"] for answer in answers.values() if answer["faults"]]
    again = read(page, modules, *WRITTEN.values())
    assert [answer["written"] for answer in again] == list(WRITTEN.values())


FAULTS = {
    "hinta=1": [["unknown", "hinta=1"]],
    "__proto__=p.any:a&constructor=p": [["unknown", "__proto__=p.any:a, constructor=p"]],
    "aihe=olematon": [["set", "aihe=olematon"]],
    "aihe=kirjasto": [["set", "aihe=kirjasto"]],
    "aihe=liikunta&ryhma=kirjasto": [["sets", "ryhma=kirjasto"]],
    "one=p.any:a,olematon": [["term", "one: olematon"]],
    "one=p.any:__proto__": [["term", "one: __proto__"]],
    "one=p.any:": [["value", "one=p.any:"]],
    "one=": [["value", "one="]],
    "one=x.any:a": [["value", "one=x.any:a"]],
    "one=p.all:a": [["value", "one=p.all:a"]],
    "one=p9.any:a": [["value", "one=p9.any:a"]],
    "told=k.is:a": [["value", "told=k.is:a"]],
    "number=p.least:paljon": [["value", "number=p.least:paljon"]],
    "number=p.least:1e9": [["value", "number=p.least:1e9"]],
    "day=p.least:2026-13": [["value", "day=p.least:2026-13"]],
    "day=p.least:2027-02-31": [["value", "day=p.least:2027-02-31"]],
    "told=k&told=k": [["twice", "told=k"]],
    "ryhma=muu&loans=k": [["elsewhere", "loans"]],
    "aihe=liikunta&loans=k": [["elsewhere", "loans"]],
    "x=<script>alert(1)</script>": [["unknown", "x=<script>alert(1)</script>"]],
    "x=a%E2%80%AEb": [["unknown", "x=a\ufffdb"]],
    f"x={'a' * 100}": [["unknown", f"x={'a' * 58}…"]],
}


def test_what_is_not_known_is_named(page: Page, modules: str) -> None:
    answers = read(page, modules, *FAULTS)
    assert {query: answer["faults"] for query, answer in zip(FAULTS, answers, strict=True)} == FAULTS
    long, short = read(page, modules, f"tarve={'a' * 600}", "one=p.any:a,olematon")
    assert (len(long["need"]), [key for key, _ in long["faults"]]) == (500, ["need_long"])
    assert short["requirements"][0]["wanted"] == ["a"]


def test_two_hundred_requirements_are_read_and_three_hundred_at_most(page: Page, modules: str) -> None:
    many = [f"number=t.least:{number}" for number in range(200)]
    (answer,) = read(page, modules, "&".join(many))
    assert len(answer["requirements"]) == 200
    assert not answer["faults"]
    (answer,) = read(page, modules, "&".join(f"number=t.least:{number}" for number in range(302)))
    assert len(answer["requirements"]) == 300
    assert answer["faults"] == [["too_many", "number, number"]]


LIST: dict[str, Any] = {
    "set": {"kind": "group", "id": "kirjasto"},
    "need": "Tarve",
    "requirements": [
        {"key": "list", "operator": "all", "wanted": ["a", "b"], "importance": "must", "weight": 3},
        {"key": "number", "operator": "most", "wanted": [2.5], "importance": "ask", "weight": 0},
    ],
}  # fmt: skip


def test_a_file_gives_the_address_that_it_was_made_of(page: Page, modules: str) -> None:
    (content,) = page.evaluate(FILE, [modules, [LIST]])
    assert not faults(contract("requirement-list"), json.loads(content))
    (query,) = page.evaluate(FILE, [modules, [content]])
    assert query == "?ryhma=kirjasto&list=p3.all:a,b&number=k.most:2.5&tarve=Tarve&p=a,b&kunta=kuopio"


WHOLE = {"format": "digisavo:vaatimuslista", "schema_version": 1, **LIST}
HOSTILE: dict[str, Any] = {
    "": ["cut", {}],
    "{": ["cut", {}],
    "[]": ["foreign", {}],
    "null": ["foreign", {}],
    '"x"': ["foreign", {}],
    "{}": ["foreign", {}],
    "<html>": ["cut", {}],
    json.dumps({**WHOLE, "schema_version": 2}): ["newer", {}],
    json.dumps({**WHOLE, "schema_version": "1"}): ["newer", {}],
    json.dumps({**WHOLE, "set": "kirjasto"}): ["faulty", {"place": "set"}],
    json.dumps({**WHOLE, "need": 1}): ["faulty", {"place": "need"}],
    json.dumps({**WHOLE, "requirements": {}}): ["faulty", {"place": "requirements"}],
    json.dumps({**WHOLE, "requirements": [{}] * 301}): ["faulty", {"place": "requirements"}],
    json.dumps({**WHOLE, "requirements": [{"key": "p"}]}): ["faulty", {"place": "requirements.0.key"}],
    json.dumps({**WHOLE, "requirements": [{"key": "a&b=1"}]}): ["faulty", {"place": "requirements.0.key"}],
    json.dumps({**WHOLE, "requirements": [LIST["requirements"][0] | {"wanted": [{}]}]}): [
        "faulty", {"place": "requirements.0.wanted.0"},
    ],
    json.dumps({**WHOLE, "requirements": [LIST["requirements"][0] | {"weight": 7}]}): [
        "faulty", {"place": "requirements.0.weight"},
    ],
    json.dumps({**WHOLE, "requirements": [LIST["requirements"][0] | {"operator": "constructor"}]}): [
        "faulty", {"place": "requirements.0.operator"},
    ],
}  # fmt: skip


def test_files_that_are_no_list_are_refused_with_the_place(page: Page, modules: str) -> None:
    assert page.evaluate(FILE, [modules, list(HOSTILE)]) == list(HOSTILE.values())


def test_what_a_file_names_and_nobody_knows_is_told_by_its_address(page: Page, modules: str) -> None:
    odd = {
        **WHOLE,
        "set": {"kind": "category", "id": "x&y=1"},
        "requirements": [{**LIST["requirements"][0], "key": "gone", "wanted": ["<b>&p=1"]}],
    }
    (query,) = page.evaluate(FILE, [modules, [json.dumps(odd)]])
    (answer,) = read(page, modules, query)
    assert answer["faults"] == [["set", "aihe=x&y=1"], ["unknown", "gone=p3.all:<b>&p=1"]]
