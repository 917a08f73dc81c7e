"""Words in the forms that people type find what their basic forms find, and nobody is told that they were not found."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page
from tests.browser.asking import ask
from tests.browser.conftest import EMPTY, OpenPage

from digisavo.analysis.cache import analyse
from digisavo.analysis.folding import fold
from digisavo.analysis.rules import TRUSTED
from digisavo.catalogue.synonyms import load_synonyms
from digisavo.outputs.search.building import build_search
from digisavo.outputs.search.document import Findable, keys_of
from digisavo.outputs.search.search_index import RULES, rules_file
from digisavo.outputs.search.synonyms import synonyms_by_word

GIVEN = yaml.safe_load(Path(__file__).with_name("natural_forms.yml").read_text("utf-8"))
NOUNS = [line.split() for line in GIVEN["nouns"]]
FIRST = 3
ANSWER = """async ([modules, files, queries]) => {
    const { Engine } = await import(`${modules}search_engine/engine.js`);
    const engine = new Engine(async (name) => files[name]);
    const answers = {};
    for (const query of queries) {
        const { words, results } = await engine.search({ query, count: 1000 });
        const hows = new Set(words.map(({ how }) => how));
        answers[query] = { how: [...hows].join(), found: results.map(({ address }) => address) };
    }
    return answers;
}"""
TRUSTED_THERE = """async (modules) => (await import(`${modules}search_engine/rules.js`)).TRUSTED"""


@pytest.fixture(scope="module")
def documents() -> list[Findable]:
    parted = (text.split(": ", 1) for text in GIVEN["texts"])
    return [Findable(str(number), "text", title, texts=(text,)) for number, (title, text) in enumerate(parted)]


def answers(page: Page, home: str, documents: list[Findable], queries: list[str]) -> dict[str, dict[str, Any]]:
    more = {"synonyms": synonyms_by_word(load_synonyms(), analyse)}
    files = {name: json.loads(content) for name, content in build_search(documents, analyse, more).items()}
    answered: dict[str, dict[str, Any]] = ask(
        page, ANSWER, [f"{home}assets/", files | {RULES: json.loads(rules_file())}, queries]
    )
    return answered


def holding(noun: str, documents: list[Findable]) -> set[str]:
    """The documents in which a noun stands, in any form or as a part of a compound."""
    return {
        found.address for found in documents if any(fold(noun) in keys for keys in keys_of(found, analyse).values())
    }


def test_every_form_finds_what_its_noun_finds(open_page: OpenPage, home: str, documents: list[Findable]) -> None:
    found = answers(open_page(EMPTY), home, documents, [form for forms in NOUNS for form in forms])
    worse = {}
    for noun, *forms in NOUNS:
        wanted = holding(noun, documents)
        assert wanted, f"{noun} stands in no text"
        best = next(address for address in found[noun]["found"] if address in wanted)
        for form in (noun, *forms):
            how, those = found[form]["how"], found[form]["found"]
            if how != "form" or not wanted <= set(those) or best not in those[:FIRST]:
                worse[form] = (how, wanted - set(those), best, those[:FIRST])
    assert not worse


FOREIGN = {
    "bibliotek": "Kirjaston aineistot", "library": "Kirjaston aineistot", "bygglov": "Lupapalvelu",
    "dagvård": "Päiväkotien viestit", "daycare": "Päiväkotien viestit",
    "participatory budgeting": "Osallisuuden alusta", "medborgarbudget": "Osallisuuden alusta",
    "hälsocentral": "Ajanvaraus terveyskeskukseen", "electronic signature": "Sähköinen allekirjoitus",
}  # fmt: skip


def test_swedish_and_english_words_for_our_topics_are_understood(
    open_page: OpenPage, home: str, documents: list[Findable]
) -> None:
    """Of two words that are one name, neither is told as a typing error or unknown."""
    found = answers(open_page(EMPTY), home, documents, list(FOREIGN))
    assert {query: answer["how"] for query, answer in found.items()} == dict.fromkeys(FOREIGN, "form")
    first = {query: documents[int(answer["found"][0])].title for query, answer in found.items()}
    assert first == FOREIGN


def test_the_build_and_the_browser_trust_the_same_guesses(open_page: OpenPage, home: str) -> None:
    """What the browser does not trust is explained to it."""
    assert open_page(EMPTY).evaluate(TRUSTED_THERE, f"{home}assets/") == TRUSTED
