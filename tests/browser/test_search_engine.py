"""The search engine in its worker, on the site built for these tests: what it finds, and what it does with trouble."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route
from tests.browser.conftest import EMPTY, OpenPage, Watch

TOLD = ("Search failed", "Failed to load resource")
"""What is told on the console, for developers, when something goes wrong."""
ASK = """async ([assets, asked]) => {
    const { Finder } = await import(`${assets}search_engine/client.js`);
    window.finder ??= new Finder(`${assets}haku/`);
    return Promise.all(asked.map((one) => window.finder.search(one)));
}"""
STATES = {"found", "nothing", "empty"}


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(EMPTY)


def ask(page: Page, home: str, *asked: dict[str, Any]) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = page.evaluate(ASK, [f"{home}assets/", list(asked)])
    return answers


def first(page: Page, home: str, query: str) -> dict[str, Any]:
    answer = ask(page, home, {"query": query})[0]
    assert answer["results"], f"{query} finds nothing"
    result: dict[str, Any] = answer["results"][0]
    return result


UNDERSTOOD = {
    "Kuopio": "Kuopio", "kuopiossa": "Kuopio", "kuopoi": "Kuopio", "luopio": "Kuopio", "kuopiol": "Kuopio",
    "kuopiolaisten": "Kuopio", "Äänekoskella": "Äänekoski", "aanekoski": "Äänekoski",
    "pohjois-savossa": "Pohjois-Savo", "kuopoissa": "Kuopio", "aanekoksella": "Äänekoski",
}  # fmt: skip


def test_words_are_understood(page: Page, home: str) -> None:
    answers = ask(page, home, *({"query": query} for query in UNDERSTOOD))
    found = {query: answer["results"][:1] for query, answer in zip(UNDERSTOOD, answers, strict=True)}
    assert {query: result["title"] for query, results in found.items() for result in results} == UNDERSTOOD


def test_a_word_that_is_too_long_is_read_from_its_beginning(page: Page, home: str) -> None:
    (answer,) = ask(page, home, {"query": "kuopio" * 20})
    assert (answer["state"], answer["shortened"]) == ("found", True)


def test_a_hit_is_marked_in_the_form_in_which_it_stands(page: Page, home: str) -> None:
    result = first(page, home, "saavutettavuusselosteita")
    marked = [result["title"][begin:end] for begin, end in result["marks"]["title"]]
    assert marked == [result["title"]]


MARK = """async ([assets, cases]) => {
    const { marksIn } = await import(`${assets}search_engine/marks.js`);
    const { Rules } = await import(`${assets}search_engine/rules.js`);
    const { rules: lines, levels } = await (await fetch(`${assets}haku/rules.json`)).json();
    const rules = new Rules(lines, levels);
    return cases.map(([typed, word, text]) => marksIn(text, new Set([word]), [typed], rules));
}"""
MARKED = (
    ("lupa", "lupa", "rakennus[lupa]"), ("luvat", "lupa", "Rakennus[luvan]"), ("lupa", "lupa", "ympäristö[lupia]"),
    ("kartta", "kartta", "esteettömyys[kartalla]"), ("tietoa", "tieto", "palvelu[tieto]varanto"),
    ("hallinta", "hallinta", "asian[hallinta]järjestelmä"), ("kunnat", "kunta", "[kunnan]virasto"),
    ("lupaa", "lupa", "[lupa]hakemuksen"), ("lupa", "lupa", "[lupahakemuksen]"), ("lupa", "lupa", "ohjelupaus"),
    ("tie", "tie", "tablettitietokone"), ("ai", "ai", "asukkaiden"),
    ("kerho", "kerho", "[Kerhon] iltapäivä[kerho]"),
)  # fmt: skip
"""What is typed, the word that it is a form of, and a text with what is marked of it."""


def test_the_part_of_a_compound_is_marked(page: Page, home: str) -> None:
    cases = [(typed, word, re.sub(r"[][]", "", marked)) for typed, word, marked in MARKED]
    found = page.evaluate(MARK, [f"{home}assets/", cases])
    assert [marked_in(text, places) for (*_, text), places in zip(cases, found, strict=True)] == [
        marked for *_, marked in MARKED
    ]


def marked_in(text: str, places: list[list[int]]) -> str:
    for begin, end in reversed(places):
        text = f"{text[:begin]}[{text[begin:end]}]{text[end:]}"
    return text


ANY = [
    "x" * 5000, "kunta " * 900, "", "   ", "...!?-", "<img src=x onerror=alert(1)>", "\x00\x07\u202e",
    "🎉🎉", "👩‍👩‍👧 kunta 🏳️‍🌈", "北京市 кметство",
    "مرحبا שלום สวัสดี", "\ud800", "a\u0308\u0308\u0308", "İstanbul ǅ ß ﬁ",
    " ".join(f"sana{number}" for number in range(50)), "constructor __proto__ toString hasOwnProperty",
    "a", "-", "'", "é" * 70,
]  # fmt: skip


def test_any_query_is_answered(page: Page, home: str) -> None:
    answers = ask(page, home, *({"query": query} for query in ANY))
    states = {query: answer["state"] for query, answer in zip(ANY, answers, strict=True)}
    assert len(states) == len(ANY)
    assert not {query: state for query, state in states.items() if state not in STATES}


SHORTENED = {"kunta " * 90: True, "kunta " * 20: False, "sana " * 3 + "x" * 5000: True}


def test_a_query_that_is_too_long_is_told(page: Page, home: str) -> None:
    answers = ask(page, home, *({"query": query} for query in SHORTENED))
    assert [answer["shortened"] for answer in answers] == [*SHORTENED.values()]


def test_markup_in_a_query_becomes_no_markup(page: Page, home: str) -> None:
    answer = ask(page, home, {"query": "<b>kuopio</b><script>"})[0]
    assert answer["results"][0]["title"] == "Kuopio"
    assert [word["typed"] for word in answer["words"]] == ["b", "kuopio", "script"]


def test_a_question_ends_at_what_has_most_of_its_words(page: Page, home: str) -> None:
    assert first(page, home, "qwertyuiop kuopio")["title"] == "Kuopio"


def titles(site: Path, *kinds: str) -> list[str]:
    """The titles of all documents of some kinds."""
    files = site.glob("assets/haku/*/d/*.json")
    documents = [one for file in files for one in json.loads(file.read_text("utf-8"))["documents"]]
    return sorted({title for _, kind, title, *_ in documents if kind in kinds})


def test_what_is_named_just_as_it_was_typed_comes_first(page: Page, home: str, site: Path) -> None:
    names = titles(site, "pages", "categories", "themes", "services", "pilots", "events", "posts", "providers")
    assert {"Lisää palvelu", "Muutokset", "Osallisuus ja vaikuttaminen", "Tiedolla johtaminen"} <= {*names}
    answers = ask(page, home, *({"query": name.upper()} for name in names))
    found = {name: answer["results"][0]["title"] for name, answer in zip(names, answers, strict=True)}
    assert found == {name: name for name in names}


def test_answers_are_filtered_counted_and_paged(page: Page, home: str) -> None:
    whole, part, filtered = ask(
        page, home, {"query": "kuopio", "counts": True}, {"query": "kuopio", "from": 1, "count": 1},
        {"query": "kuopio", "kinds": ["municipalities"], "counts": True},
    )  # fmt: skip
    assert part["results"] == whole["results"][1:2]
    assert sum(whole["kinds"].values()) == whole["total"]
    assert filtered["total"] == whole["kinds"]["municipalities"]
    assert filtered["kinds"] == whole["kinds"]


def test_answers_come_to_those_who_asked(page: Page, home: str) -> None:
    queries = ["kuopio", "iisalmi", "turku", "oulu"]
    answers = ask(page, home, *({"query": query} for query in queries))
    assert [answer["results"][0]["title"].lower() for answer in answers] == queries


@pytest.fixture
def trouble(open_page: OpenPage, watch: Watch) -> Iterator[Page]:
    """A page of its own on which files are missing: nothing else than that may be told."""
    yield open_page(EMPTY, own=True)
    assert all(error.startswith(TOLD) for error in watch.errors)
    watch.errors.clear()


BROKEN = (
    (404, ""), (500, "{}"), (200, "<!doctype html>"), (200, "{"), (200, "[]"), (200, "null"),
    (200, '{"edition": "ffffffffff"}'), (200, '{"edition": "0000000000", "words": "", "start": 0, "aliases": {}}'),
    (200, ""),
)  # fmt: skip
"""A file that is missing, no JSON, of another shape, of another deploy, or right but for what should stand in it."""


def fulfil(route: Route, status: int, body: str) -> None:
    """Answers so; nothing stands for the right edition."""
    edition = route.request.url.split("/")[-3]
    route.fulfill(status=status, body=body or json.dumps({"edition": edition}), content_type="application/json")


@pytest.mark.parametrize("part", ["manifest", "rules", "[0-9a-f]{10}/w/", "[0-9a-f]{10}/t/", "[0-9a-f]{10}/d/"])
def test_whatever_is_broken_is_told_and_mended(trouble: Page, home: str, part: str) -> None:
    """Whatever stays of a broken file in the engine, which asks again and again, would be there when it is mended."""
    where, broken = re.compile(f"/haku/{part}"), BROKEN[0]
    # It stays until the end: what is asked for once more after an answer has come would find the right file in between.
    trouble.context.route(where, lambda route: fulfil(route, *broken))
    for broken in BROKEN:
        assert ask(trouble, home, {"query": "kuopio"})[0]["state"] == "failed", broken
    trouble.context.unroute(where)
    assert ask(trouble, home, {"query": "kuopio"})[0]["state"] == "found"


def test_a_network_that_fails_for_a_moment_is_forgiven(trouble: Page, home: str) -> None:
    failing = {"manifest", "rules", "/w/", "/t/", "/d/"}

    def once(route: Route) -> None:
        part = next((one for one in failing if one in route.request.url), None)
        failing.discard(str(part))
        route.abort() if part else route.continue_()

    trouble.context.route(re.compile("/haku/"), once)
    assert ask(trouble, home, {"query": "kuopio"})[0]["state"] == "found"
    assert not failing


def test_no_network_is_told_and_the_next_question_is_answered(trouble: Page, home: str) -> None:
    trouble.context.route(re.compile("/haku/"), lambda route: route.abort())
    assert ask(trouble, home, {"query": "kuopio"})[0]["state"] == "failed"
    trouble.context.unroute(re.compile("/haku/"))
    assert ask(trouble, home, {"query": "kuopio"})[0]["state"] == "found"


def test_a_site_that_was_published_anew_is_read_anew(trouble: Page, home: str) -> None:
    """The manifest that the browser had names shards that are gone."""
    stale = [True]

    def old(route: Route) -> None:
        manifest = route.fetch().json()
        route.fulfill(json=manifest | {"edition": "0123456789"} if stale.pop() else manifest)
        stale.append(False)

    trouble.context.route(re.compile("/haku/manifest"), old)
    assert ask(trouble, home, {"query": "kuopio"})[0]["state"] == "found"


def test_a_worker_that_cannot_start_is_told(trouble: Page, home: str) -> None:
    trouble.context.route(re.compile("/search_engine/worker"), lambda route: route.abort())
    assert ask(trouble, home, {"query": "kuopio"})[0]["state"] == "failed"
