"""The filter of a directory as an address has it, and the engine that answers it: without a page."""

from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import EMPTY, OpenPage
from tests.browser.facet_data import LEARNT, drawn, plainly, small

READ = """async ([address, query, data]) => {
    const { readFilter, withFilter } = await import(address);
    const filter = readFilter(query, data);
    return { ...filter, selected: Object.fromEntries(filter.selected), written: withFilter(query, filter, data) };
}"""
SAY = """async ([address, query, data, words, most]) => {
    const { readFilter, conditionsOf } = await import(address);
    const t = (key, values) => words[key].replace(/\\{(\\w+)\\}/g, (_, name) => values[name]);
    return conditionsOf(readFilter(query, data), data, t, most ?? Infinity);
}"""
ASK = """async ([folder, data, { text, entries }, filters]) => {
    const { Engine } = await import(`${folder}filtering/engine.js`);
    const { emptyFilter } = await import(`${folder}shared/filter.js`);
    const engine = new Engine(data);
    engine.learn(text, entries);
    return filters.map((asked) => {
        const selected = new Map(Object.entries(asked.selected ?? {}));
        const answer = engine.answer({ ...emptyFilter(), ...asked, selected });
        const named = (key, { terms, notStated }) => {
            const labels = data.facets.find((facet) => facet.key === key).terms.map(([id], at) => [id, terms[at]]);
            return Object.fromEntries([...labels, ["ei-ilmoitettu", notStated]]);
        };
        return {
            found: [...answer.found],
            counts: Object.fromEntries([...answer.counts].map(([key, counts]) => [key, named(key, counts)])),
            without: Object.fromEntries(answer.without),
        };
    });
}"""
WORDS = {
    "said.condition": "{label} ({values})", "said.text": "teksti ({text})", "said.not_told": "Ei ilmoitettu",
    "said.or": "tai", "said.others": "jokin {number} muusta",
}  # fmt: skip


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(EMPTY)


@pytest.fixture
def modules(home: str) -> str:
    return f"{home}assets/"


def read(page: Page, modules: str, query: str, data: dict[str, Any] | None = None) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(READ, [f"{modules}shared/filter.js", query, data or small()])
    return answer


def ask(page: Page, modules: str, data: dict[str, Any], learnt: Any, *filters: dict[str, Any]) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = page.evaluate(ASK, [modules, data, learnt, list(filters)])
    return answers


WRITTEN = {
    "": "",
    "?status=pilotti": "?status=pilotti",
    "status=pilotti,tuotannossa": "?status=tuotannossa,pilotti",  # always in the order of the facet
    "status=pilotti&status=pilotti,tuotannossa": "?status=tuotannossa,pilotti",
    "status=ei-ilmoitettu,pilotti": "?status=pilotti,ei-ilmoitettu",
    "support.languages=ei-ilmoitettu": "?support.languages=ei-ilmoitettu",
    "status=": "",
    "q=ä+b&p=x,y": "?q=%C3%A4%20b&p=x,y",
    "p=x&p=y": "?p=x,y",
    "sort=title&page=1": "",
    "q=a&sort=title": "?q=a&sort=title",  # what is found by a text comes the best first
    "q=a&sort=relevance": "?q=a",
    "sort=relevance": "",
    "page=3&sort=newest&region=savo": "?region=savo&sort=newest&page=3",
}


def test_a_filter_is_read_and_written_in_one_form(page: Page, modules: str) -> None:
    answers = {query: read(page, modules, query) for query in WRITTEN}
    assert {query: answer["written"] for query, answer in answers.items()} == WRITTEN
    assert not [answer["faults"] for answer in answers.values() if answer["faults"]]
    again = {query: read(page, modules, answer["written"])["written"] for query, answer in answers.items()}
    assert again == WRITTEN


FAULTS = {
    "hinta=xyz": [("name", "hinta", "xyz")],
    "utm_source=a&hinta=": [("name", "utm_source", "a"), ("name", "hinta", "")],
    "status=olematon,pilotti,toinen": [("value", "status", "olematon"), ("value", "status", "toinen")],
    "sort=kallein": [("value", "sort", "kallein")],
    "sort=constructor": [("value", "sort", "constructor")],
    "page=-1": [("value", "page", "-1")],
    "page=1e9": [("value", "page", "1e9")],
    "page=999999": [("value", "page", "999999")],
    "__proto__=1&constructor=x": [("name", "__proto__", "1"), ("name", "constructor", "x")],
    "status=__proto__": [("value", "status", "__proto__")],
    "status=%E0%A4%A": [("value", "status", "\ufffd%A")],
    "hinta=1&hinta=1": [("name", "hinta", "1")],
    f"q={'a' * 200}": [("text", "q", "a" * 200)],
}


def test_what_the_directory_does_not_know_is_reported(page: Page, modules: str) -> None:
    for query, faults in FAULTS.items():
        answer = read(page, modules, query)
        assert [(fault["kind"], fault["name"], fault["value"]) for fault in answer["faults"]] == faults, query
        assert "hinta" not in answer["written"]
    assert len(read(page, modules, f"q={'a' * 200}")["text"]) == 100


def test_a_long_address_is_cut_between_values(page: Page, modules: str) -> None:
    query = "status=pilotti&" + "&".join(f"x{number}=1" for number in range(5000)) + "&status=tuotannossa"
    answer = read(page, modules, query)
    assert answer["selected"] == {"status": ["pilotti"]}
    assert answer["faults"][0]["kind"] == "length"
    assert read(page, modules, "status=" + "pilotti," * 900 + "tuotannossa")["selected"]["status"] == [
        "tuotannossa", "pilotti"
    ]  # fmt: skip
    assert read(page, modules, "status=" + "pilotti," * 999 + "tuotannossa")["selected"]["status"] == ["pilotti"]


def test_other_names_of_a_facet_still_lead_to_it(page: Page, modules: str) -> None:
    data = small()
    data["facets"][0]["key"] = "categories"
    assert read(page, modules, "category=pilotti", data)["written"] == "?categories=pilotti"
    assert read(page, modules, "category=pilotti")["faults"][0]["kind"] == "name"


def test_a_filter_is_said_in_words(page: Page, modules: str) -> None:
    said = [f"{modules}shared/filter.js", "status=pilotti,tuotannossa,ei-ilmoitettu&q=ä&region=savo", small(), WORDS]
    assert page.evaluate(SAY, said) == [
        "Palvelun vaihe (Tuotannossa, Pilotti tai Ei ilmoitettu)", "Maakunta (Savo)", "teksti (ä)",
    ]  # fmt: skip
    assert page.evaluate(SAY, [*said, 1])[0] == "Palvelun vaihe (Tuotannossa tai jokin 2 muusta)"
    assert page.evaluate(SAY, [*said, 2])[0] == "Palvelun vaihe (Tuotannossa, Pilotti tai Ei ilmoitettu)"


FOUND: list[tuple[dict[str, Any], list[int]]] = [
    ({}, [0, 1, 2, 3, 4, 5]),
    ({"selected": {"status": ["pilotti"]}}, [1, 3]),
    ({"selected": {"status": ["pilotti", "tuotannossa"]}}, [0, 1, 3, 5]),
    ({"selected": {"status": ["ei-ilmoitettu"]}}, [2]),  # 4 has an answer of which nothing holds
    ({"selected": {"status": ["tuotannossa"], "municipality": ["kuopio"]}}, [0]),
    ({"selected": {"region": ["savo"]}}, [0, 1, 4]),  # by way of the municipality
    ({"selected": {"region": ["ei-ilmoitettu"]}}, [3, 5]),
    ({"selected": {"support.languages": ["ei-ilmoitettu"]}}, [0, 1, 2, 3, 4, 5]),
    ({"text": "kartta", "sort": "relevance"}, [2, 1, 5]),
    ({"text": "kartta"}, [1, 2, 5]),
    ({"text": "kartta", "sort": "relevance", "selected": {"status": ["pilotti", "tuotannossa"]}}, [1, 5]),
    ({"text": "kartta", "sort": "newest"}, [1, 2, 5]),
    ({"text": "muu"}, [0, 1, 2, 3, 4, 5]),  # it counts as soon as its entries are known
    ({"sort": "newest"}, [1, 3, 2, 5, 0, 4]),  # those alike stay in alphabetical order
    ({"sort": "completeness"}, [0, 1, 2, 3, 4, 5]),
]


def test_the_engine_finds(page: Page, modules: str) -> None:
    answers = ask(page, modules, small(), LEARNT, *(asked for asked, _ in FOUND))
    assert [answer["found"] for answer in answers] == [found for _, found in FOUND]


def test_the_engine_counts_what_each_option_would_give(page: Page, modules: str) -> None:
    asked = {"selected": {"status": ["pilotti"], "municipality": ["espoo"]}, "text": "kartta"}
    (answer,) = ask(page, modules, small(), LEARNT | {"entries": [2, 1]}, asked)
    assert answer["found"] == [1]
    assert answer["counts"]["status"] == {"tuotannossa": 0, "pilotti": 1, "ei-ilmoitettu": 1}
    assert answer["counts"]["municipality"] == {"espoo": 1, "kuopio": 1, "ei-ilmoitettu": 0}
    assert answer["counts"]["region"] == {"savo": 1, "ei-ilmoitettu": 0}
    assert answer["without"] == {"status": 2, "municipality": 1, "q": 1}


def test_the_engine_agrees_with_plain_reckoning(page: Page, modules: str) -> None:
    random = Random(5)
    data, answers = drawn(random, 400)
    ids = {facet["key"]: [*(term for term, _ in facet["terms"]), "ei-ilmoitettu"] for facet in data["facets"]}
    filters = [
        {key: random.sample(ids[key], random.randint(0, min(3, len(ids[key])))) for key in ids} for _ in range(60)
    ]
    found = ask(page, modules, data, LEARNT, *({"selected": selected} for selected in filters))
    assert sum(bool(answer["found"]) for answer in found) > 20
    for selected, answer in zip(filters, found, strict=True):
        expected = plainly(answers, selected, 400)
        assert answer["found"] == expected["found"]
        assert answer["without"] == expected["without"]
        counts = {key: {term: n for term, n in own.items() if n} for key, own in answer["counts"].items()}
        assert counts == {key: dict(own) for key, own in expected["counts"].items()}


def test_a_broken_file_is_refused(page: Page, modules: str) -> None:
    short, lonely = small(), small()
    short["facets"][0]["codes"] = "A"
    lonely["facets"][2]["of"] = "olematon"
    for data in (short, lonely):
        with pytest.raises(Exception, match=r"column|derived"):
            ask(page, modules, data, LEARNT, {})
