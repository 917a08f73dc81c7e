"""The index that lunr.py would build, made straight from the words of each document: several times as fast. Pure.

Words are numbered by where they first stand: document, field, then the alphabet. So the numbers need not be stored.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

_K1, _B = 1.2, 0.75
VERSION = "2.3.9"


@dataclass(frozen=True, slots=True)
class Inverted:
    """For every word, by the numbers of fields: documents by number, each with its score in thousandths."""

    fields: tuple[str, ...]
    count: int
    postings: dict[str, tuple[dict[int, int], ...]]


def build_inverted(
    documents: Iterable[Mapping[str, Sequence[str]]], weights: Mapping[str, float], boosts: Sequence[float]
) -> Inverted:
    """The index of documents, of which each gives the words of every field."""
    fields = tuple(weights)
    times: dict[str, tuple[dict[int, int], ...]] = defaultdict(lambda: tuple({} for _ in fields))
    lengths: list[list[int]] = [[] for _ in fields]
    for number, document in enumerate(documents):
        for at, name in enumerate(fields):
            lengths[at].append(len(document[name]))
            for word, count in sorted(Counter(document[name]).items()):
                times[word][at][number] = count
    norms = [_norms(of_field) for of_field in lengths]
    # What is counted of a word goes when its scores come, so that there are never two indexes at once.
    scored = {word: _scored(times.pop(word), norms, weights, boosts) for word in list(times)}
    return Inverted(fields, len(boosts), scored)


def as_lunr(index: Inverted) -> dict[str, object]:
    """The whole index in the form in which lunr stores it."""
    numbers = {word: number for number, word in enumerate(index.postings)}
    vectors: dict[tuple[int, int], list[float]] = {}
    for word, of_word in index.postings.items():
        for at, scores in enumerate(of_word):
            for document, score in scores.items():
                vectors.setdefault((document, at), []).extend((numbers[word], score / 1000))
    every = [(document, at) for document in range(index.count) for at in range(len(index.fields))]
    return {
        "version": VERSION,
        "fields": list(index.fields),
        "fieldVectors": [[f"{index.fields[at]}/{number}", vectors.get((number, at), [])] for number, at in every],
        "invertedIndex": [[word, _posting(index, word, numbers[word])] for word in sorted(index.postings)],
        "pipeline": [],
    }


def _posting(index: Inverted, word: str, number: int) -> dict[str, object]:
    of_word = zip(index.fields, index.postings[word], strict=True)
    return {name: {str(document): {} for document in scores} for name, scores in of_word} | {"_index": number}


def _norms(lengths: Sequence[int]) -> list[float]:
    """What the length of each document adds below the line of BM25."""
    average = sum(lengths) / len(lengths) if lengths else 1
    return [_K1 * (1 - _B + _B * (length / average)) if average else _K1 for length in lengths]


def _scored(
    of_word: Sequence[dict[int, int]],
    norms: Sequence[Sequence[float]],
    weights: Mapping[str, float],
    boosts: Sequence[float],
) -> tuple[dict[int, int], ...]:
    count, matching = len(boosts), sum(map(len, of_word))
    idf = math.log(1 + abs((count - matching + 0.5) / (matching + 0.5)))
    return tuple(
        {
            document: _shared(
                round(1000 * round(idf * ((_K1 + 1) * tf) / (norm[document] + tf) * weight * boosts[document], 3))
            )
            for document, tf in times.items()
        }
        for times, norm, weight in zip(of_word, norms, weights.values(), strict=True)
    )


@cache
def _shared(score: int) -> int:
    """The one object of all equal scores."""
    return score
