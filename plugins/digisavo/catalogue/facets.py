"""Facets: what a directory is filtered by, each a list of values and which of them every entry has."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from digisavo.catalogue.display import Display
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import Field
from digisavo.core.text import Alphabet

Answer: TypeAlias = Mapping[str, str] | None
"""The codes of an entry in a facet with their labels; None where the value is not stated."""

TermIndexes: TypeAlias = tuple[int, ...] | None
"""An answer as rising indexes of the facet's terms."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: its key in addresses, its label, the codes and labels of its `terms` in use, in the order in which
    they are shown, and the terms of each entry.

    A facet that follows from another names it as `source`: `images` has the index of a term here for each term
    there, -1 for none, and `answers` is empty.
    """

    key: str
    label: str
    terms: tuple[tuple[str, str], ...]
    answers: tuple[TermIndexes, ...] = ()
    source: str = ""
    images: tuple[int, ...] = ()


def field_facet(field: Field, entries: Iterable[Entry], display: Display, alphabet: Alphabet) -> Facet:
    """The facet of a field that is declared as one."""
    answers = [_answer(field, entry, display) for entry in entries]
    return facet_of(field.key, field.label, answers, alphabet, field.type.facet_order)


def _answer(field: Field, entry: Entry, display: Display) -> Answer:
    value = entry.values.get(field.key)
    return None if value is None else dict(field.type.facet_values(value, display))


def facet_of(
    key: str, label: str, answers: Sequence[Answer], alphabet: Alphabet, order: Sequence[str] = ()
) -> Facet:  # fmt: skip
    """A facet of the answers of all entries; codes that are not in the order come after it, by label."""
    terms = _terms(answers, alphabet, {code: index for index, code in enumerate(order)})
    index = {code: number for number, (code, _) in enumerate(terms)}
    indexes = (None if answer is None else tuple(sorted(index[code] for code in answer)) for answer in answers)
    return Facet(key, label, terms, tuple(indexes))


def _terms(answers: Iterable[Answer], alphabet: Alphabet, order: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    """All codes with the label that most entries give them, in order."""
    spellings: dict[str, Counter[str]] = {}
    for answer in answers:
        for code, label in (answer or {}).items():
            spellings.setdefault(code, Counter())[label] += 1
    labels = {code: min(found, key=lambda text: (-found[text], text)) for code, found in spellings.items()}
    ranked = sorted(labels, key=lambda code: (order.get(code, len(order)), alphabet(labels[code]), code))
    return tuple((code, labels[code]) for code in ranked)
