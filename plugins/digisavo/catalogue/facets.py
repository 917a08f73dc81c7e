"""Facets: what a directory is filtered by, each a list of values and which of them every entry has."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from digisavo.catalogue.display import Display
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import Field
from digisavo.core.text import Alphabet

Answer: TypeAlias = Mapping[str, str] | None
"""The codes of an entry in a facet with their labels; None where the value is not stated."""

TermIndexes: TypeAlias = tuple[int, ...] | None
"""An answer as rising indexes of the facet's terms."""

_AT_ONCE = 8
"""How many options of a facet a reader looks at before asking for more."""


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

    def following(self, source: "Facet") -> "Facet":
        """The same facet with answers of its own: what those of its source lead to."""
        images = (answer and {self.images[term] for term in answer} - {-1} for answer in source.answers)
        return replace(self, answers=tuple(None if terms is None else tuple(sorted(terms)) for terms in images))


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


def by_use(facets: Iterable[Facet]) -> list[Facet]:
    """Facets in the order in which they help: first those that most entries answer and whose answers divide them."""
    known = {facet.key: facet for facet in facets}

    def use(facet: Facet) -> float:
        return division(facet.following(known[facet.source]) if facet.source else facet)

    return sorted(known.values(), key=use, reverse=True)


def division(facet: Facet) -> float:
    """How well a facet divides all entries, 0 where it does not.

    Of its options at first sight one divides best that half of the entries have, and one that all or none have not
    at all; and their sum counts for as much as there are entries that answer.
    """
    total, answered = len(facet.answers), [answer for answer in facet.answers if answer is not None]
    shares = [number / total for _, number in Counter(chain.from_iterable(answered)).most_common(_AT_ONCE)]
    return sum(share * (1 - share) for share in shares) * len(answered) / max(total, 1)
