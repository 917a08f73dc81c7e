"""The index is what lunr.py builds of the same words, number for number."""

from random import Random

import pytest
from lunr.builder import Builder

from digisavo.outputs.search.document import WEIGHTS
from digisavo.outputs.search.encoding import coded_posting, front_coded
from digisavo.outputs.search.inverted import as_lunr, build_inverted

Documents = list[dict[str, list[str]]]


def random_documents(seed: int, count: int = 60) -> Documents:
    """Documents of few words, some of them common; now and then a field is empty."""
    draw = Random(seed)
    words = [f"{first}{second}{third}" for first in "abk" for second in "aeiou" for third in ("", "l", "la", "lari")]
    weights = [1 / (1 + place) for place in range(len(words))]
    sizes = {
        "title": 3,
        "tags": 4,
        "text": 40,
        "places": 2,
        "title_also": 1,
        "text_also": 9,
        "title_parts": 3,
        "text_parts": 20,
    }
    return [
        {name: sorted(draw.choices(words, weights, k=draw.randint(0, size))) for name, size in sizes.items()}
        for _ in range(count)
    ]


def built_by_lunr(documents: Documents, boosts: list[float]) -> dict[str, object]:
    builder = Builder()
    builder.ref("id")
    for name, weight in WEIGHTS.items():
        builder.field(name, boost=weight)
    for number, document in enumerate(documents):
        builder.add({"id": number, **document}, {"boost": boosts[number]})
    serialised: dict[str, object] = builder.build().serialize()
    return serialised


@pytest.mark.parametrize("seed", range(5))
def test_the_index_is_that_of_lunr(seed: int) -> None:
    documents = random_documents(seed)
    boosts = [Random(seed).choice((0.7, 0.85, 1.0)) for _ in documents]
    ours, theirs = as_lunr(build_inverted(documents, WEIGHTS, boosts)), built_by_lunr(documents, boosts)
    assert ours["fields"] == theirs["fields"]
    assert ours["version"] == theirs["version"]
    assert dict(ours["invertedIndex"]) == dict(theirs["invertedIndex"])  # type: ignore[call-overload]
    vectors = dict(ours["fieldVectors"]), dict(theirs["fieldVectors"])  # type: ignore[call-overload]
    assert {name: _sorted(vector) for name, vector in vectors[0].items()} == {
        name: _sorted(vector) for name, vector in vectors[1].items()
    }


def _sorted(vector: list[float]) -> list[tuple[float, float]]:
    return sorted(zip(vector[::2], vector[1::2], strict=True))


def test_an_index_of_nothing() -> None:
    assert not build_inverted([], WEIGHTS, []).words


def test_words_are_written_with_what_they_share() -> None:
    assert front_coded(["kunta", "kuntalainen", "talo"]) == ["0kunta", "5lainen", "0talo"]


def test_postings_are_steps() -> None:
    assert coded_posting(({3: 100, 7: 250}, {}, {1: 9})) == [[0, 3, 100, 4, 250], [2, 1, 9]]
