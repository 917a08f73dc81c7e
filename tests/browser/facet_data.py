"""Facet files made for tests, and the same filters computed entry by entry."""

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import Any, TypeAlias

Terms: TypeAlias = tuple[str, ...] | None
EDITION = "0123456789ab"
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

HEAD: dict[str, Any] = {"edition": EDITION, "schema_version": 1, "kind": "services"}

STATUS: list[Terms] = [("tuotannossa",), ("pilotti",), None, ("tuotannossa", "pilotti"), (), ("tuotannossa",)]
PLACES: list[Terms] = [("kuopio",), ("kuopio", "espoo"), ("espoo",), None, ("kuopio",), None]
LEARNT = {"text": "kartta", "entries": [2, 1, 5]}
"""What search has found for a text, the best first."""


def facet(key: str, label: str, terms: Sequence[str], answers: Sequence[Terms]) -> dict[str, Any]:
    """A facet of the answers of all entries, its sets sorted by how frequent they are."""
    sets = [answer for answer, _ in Counter(answers).most_common()] or [None]
    width = 1 if len(sets) <= 64 else 2
    return {
        "key": key, "label": label, "terms": [[term, term.capitalize()] for term in terms],
        "sets": [None if answer is None else [terms.index(term) for term in answer] for answer in sets],
        "width": width, "codes": "".join(digits(sets.index(answer), width) for answer in answers),
    }  # fmt: skip


def digits(number: int, width: int) -> str:
    return "".join(DIGITS[number >> 6 * place & 63] for place in reversed(range(width)))


def order(values: Sequence[int]) -> dict[str, Any]:
    best = sorted(set(values), reverse=True)
    return {"values": best, "width": 1, "codes": "".join(DIGITS[best.index(value)] for value in values)}


def small() -> dict[str, Any]:
    """Six entries, a facet that nobody answered, and one that follows from another."""
    region = {"key": "region", "label": "Maakunta", "terms": [["savo", "Savo"]], "of": "municipality", "map": [-1, 0]}
    facets = [
        facet("status", "Palvelun vaihe", ("tuotannossa", "pilotti"), STATUS),
        facet("municipality", "Kunta", ("espoo", "kuopio"), PLACES),
        region,
        facet("support.languages", "Tuen kielet", (), [None] * 6),
    ]
    orders = {"newest": order([1, 3, 2, 3, 1, 2]), "completeness": order([9, 9, 9, 9, 9, 9])}
    return HEAD | {"total": 6, "chunk": 2, "numbering": EDITION, "facets": facets, "orders": orders}


def drawn(random: Random, total: int) -> tuple[dict[str, Any], dict[str, list[Terms]]]:
    """A file of random answers, and the answers."""
    answers: dict[str, list[Terms]] = {}
    facets = []
    for number in range(4):
        terms = tuple(f"t{place}" for place in range(random.randint(1, 9)))
        some = [None, *(tuple(sorted(random.sample(terms, random.randint(0, min(3, len(terms)))))) for _ in range(90))]
        answers[f"f{number}"] = [random.choice(some) for _ in range(total)]
        facets.append(facet(f"f{number}", f"F{number}", terms, answers[f"f{number}"]))
    data = HEAD | {"total": total, "chunk": 100, "numbering": EDITION, "facets": facets, "orders": {}}
    return data, answers


def passes(answer: Terms, values: Sequence[str]) -> bool:
    """Whether an answer has one of the values; what was not stated has a value of its own."""
    if not values:
        return True
    return "ei-ilmoitettu" in values if answer is None else bool(set(answer) & set(values))


def stated_terms(answer: Terms) -> Sequence[str]:
    return ("ei-ilmoitettu",) if answer is None else answer


def plainly(answers: dict[str, list[Terms]], selected: dict[str, list[str]], total: int) -> dict[str, Any]:
    """What a filter leaves, and what each option would give: each entry is looked at for each."""
    others = {
        key: [i for i in range(total) if all(passes(answers[k][i], v) for k, v in selected.items() if k != key)]
        for key in answers
    }
    return {
        "found": [i for i in range(total) if all(passes(answers[key][i], v) for key, v in selected.items())],
        "counts": {
            key: Counter(term for i in left for term in stated_terms(answers[key][i])) for key, left in others.items()
        },
        "without": {key: len(others[key]) for key, values in selected.items() if values},
    }
