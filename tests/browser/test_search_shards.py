"""The shards of the index give what the whole index gives: the same hits, the same scores, in the same order."""

import json
from random import Random
from typing import Any

import pytest
from tests.browser.conftest import EMPTY, OpenPage
from tests.outputs.search.test_inverted import built_by_lunr, random_documents

from digisavo.outputs.search import shards, term_shards
from digisavo.outputs.search.document import WEIGHTS, Findable
from digisavo.outputs.search.inverted import build_inverted
from digisavo.outputs.search.shards import build_shards

QUERIES = 400
COMPARE = """async ([modules, whole, files, queries]) => {
    const { default: lunr } = await import(`${modules}search_engine/lunr.js`);
    const { smallIndex } = await import(`${modules}search_engine/small_index.js`);
    const { Store } = await import(`${modules}search_engine/store.js`);
    const store = await Store.open(async (name) => files[name]);
    const index = lunr.Index.load(whole);
    const told = (index, clauses) => index.query((query) => {
        for (const [word, { boost, begins, fields }] of clauses) {
            const wildcard = begins ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
            query.term(word, { boost, wildcard, usePipeline: false, ...(fields.length ? { fields } : {}) });
        }
    }).map(({ ref, score, matchData }) => [ref, score, Object.keys(matchData.metadata)]);
    const different = [];
    for (const clauses of queries) {
        const postings = new Map();
        for (const [word, { begins }] of clauses) {
            const words = begins ? (await store.terms(word, word + "\\uffff")).flatMap((shard) => shard.words) : [word];
            for (const one of words.filter((one) => (begins ? one.startsWith(word) : one === word))) {
                const posting = await store.posting(one);
                posting && postings.set(one, posting);
            }
        }
        const parts = JSON.stringify(told(smallIndex(store.manifest.fields, postings), clauses));
        parts === JSON.stringify(told(index, clauses)) || different.push(clauses);
    }
    return different;
}"""


def random_queries(draw: Random, words: list[str]) -> list[list[Any]]:
    """One to four clauses each: words or their beginnings, with boosts, now and then in some fields only."""

    def clause() -> list[Any]:
        begins = draw.random() < 0.4
        word = draw.choice([*words, "tuntematon"])
        fields = draw.sample(list(WEIGHTS), 2) if draw.random() < 0.2 else []
        asked = {"boost": draw.choice((1, 0.12, 0.35, 1.3, 7)), "begins": begins, "fields": fields}
        return [word[: draw.randint(1, len(word))] if begins else word, asked]

    return [[clause() for _ in range(draw.randint(1, 4))] for _ in range(QUERIES)]


@pytest.mark.parametrize("seed", range(3))
def test_shards_give_what_the_whole_index_gives(
    open_page: OpenPage, home: str, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(term_shards, "_LETTERS", 900)
    monkeypatch.setattr(term_shards, "_ALONE", 500)
    monkeypatch.setattr(term_shards, "_WORDS", 9)
    documents = random_documents(seed)
    boosts = [Random(seed).choice((0.7, 1.0)) for _ in documents]
    index = build_inverted(documents, WEIGHTS, boosts)
    cards = [Findable(str(number), "text", f"Text {number}") for number in range(len(documents))]
    files = {name: json.loads(data) for name, data in build_shards(index, cards, {}, {}).items()}
    assert sum("/t/" in name for name in files) > 3
    assert any("/p/" in name for name in files)
    queries = random_queries(Random(seed), list(index.words))
    whole = built_by_lunr(documents, boosts)
    asked = [f"{home}assets/", whole, files | {"rules.json": {"levels": [], "rules": ""}}, queries]
    assert open_page(EMPTY).evaluate(COMPARE, asked) == []


def test_a_small_site_gets_few_files() -> None:
    documents = random_documents(1, 5)
    cards = [Findable(str(number), "text", "Text") for number in range(5)]
    found = build_shards(build_inverted(documents, WEIGHTS, [1.0] * 5), cards, {}, {})
    assert len(found) == 7
    assert shards.MANIFEST in found
