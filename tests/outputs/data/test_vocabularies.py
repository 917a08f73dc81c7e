"""The vocabularies as data."""

import json

from tests.outputs.making import files

from digisavo.catalogue.vocabulary import load_vocabulary, vocabulary_names
from digisavo.outputs.data.vocabularies import vocabularies


def test_every_vocabulary_is_published_with_all_that_is_known_of_its_terms() -> None:
    found = {name: json.loads(text) for name, text in files(vocabularies, []).items()}
    rows = found["api/v1/vocabularies.json"]["result"]
    assert {row["name"] for row in rows} == vocabulary_names()
    for row in rows:
        data = found[row["url"].removeprefix("https://digisavo.fi/")]
        terms = load_vocabulary(row["name"]).terms
        assert (data["total"], data["language"]) == (len(terms), "fi")
        assert [(term["id"], term["label"]) for term in data["result"]] == [(key, terms[key].label) for key in terms]
    category = next(
        term for term in found["api/v1/vocabularies/categories.json"]["result"] if term["id"] == "osallisuus"
    )
    assert category["definition"] == load_vocabulary("categories").terms["osallisuus"].definition
