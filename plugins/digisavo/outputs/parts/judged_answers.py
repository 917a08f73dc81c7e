"""What entries answer, in the short form in which requirements judge it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import LEVELS, Proof
from digisavo.catalogue.field import Field
from digisavo.catalogue.judging import Judged, Mark, WantedTerm
from digisavo.outputs.parts.answers import Answers
from digisavo.outputs.parts.comparison_rows import price_row
from digisavo.outputs.parts.criteria import Criterion
from digisavo.outputs.rendering.context import PageDisplay

_TOLD = 1
_LEAST = 2
"""An answer has its number and its value at least."""


class JudgedAnswers:
    """Makes the answers of the entries of a kind, and gathers the terms in which they are given."""

    def __init__(self, collection: Collection, criteria: Sequence[Criterion], display: PageDisplay) -> None:
        self._collection, self._criteria, self._display = collection, criteria, display
        self._answers = Answers(collection, display.context)
        self.terms = {criterion.key: _wanted(criterion) for criterion in criteria}
        """The terms that can be wanted, by the key of the criterion and by code."""

    def of(self, entry: Entry) -> list[Any]:
        """An entry: slug, name, provider, the day of its review, answers, proofs, what is no concern of it."""
        proofs: dict[tuple[Any, ...], int] = {}
        answers = list(self._all(entry, proofs))
        values = entry.values
        reviewed = str(values.get(self._collection.reviewed_key, ""))
        apart = list(self._apart(entry))
        return [
            entry.slug, entry.title, str(values.get("provider.name", "")), reviewed, answers, list(map(list, proofs)),
            *([apart] if apart else []),
        ]  # fmt: skip

    def _apart(self, entry: Entry) -> Iterator[int]:
        """The first and last number of each range of questions that what the entry states leaves unasked."""
        is_apart = [bool(one.field and one.field.is_ruled_out(entry.values)) for one in self._criteria]
        for number, (before, now) in enumerate(pairwise([False, *is_apart, False])):
            if before != now:
                yield number if now else number - 1

    def _all(self, entry: Entry, proofs: dict[tuple[Any, ...], int]) -> Iterator[list[Any]]:
        """For each criterion that is answered its number, its value, its level and the numbers of its proofs."""
        prices = {price_row(price.inhabitants): price for price in self._answers.prices(entry)}
        for number, criterion in enumerate(self._criteria):
            field, price = criterion.field, prices.get(criterion.key)
            if field and field.key in entry.values:
                claim = entry.claim(field, self._display.today)
                value = self._value(criterion, field, entry.values[field.key])
                yield _answer(number, value, claim.level, claim.proofs, proofs)
            elif price and [price.data["from"], price.data["to"]] != [None, None]:
                value = [price.data["from"], price.data["to"]]
                yield _answer(number, value, price.answer.level, price.answer.proofs, proofs)

    def _value(self, criterion: Criterion, field: Field, value: Any) -> Any:
        if criterion.form is Judged.TERMS:
            return self._terms(criterion.key, field, value)
        if criterion.form is Judged.NUMBER:
            return list(field.type.range_of(value))
        return str(value) if criterion.form is Judged.DAY else _TOLD

    def _terms(self, key: str, field: Field, value: Any) -> list[Any]:
        """The codes of an answer, with their marks where they do not hold; what is said in own words is said again."""
        codes: list[Any] = []
        for code, label, mark in field.type.answered_terms(value, self._display):
            if "," not in code and ":" not in code:
                self.terms[key].setdefault(code, WantedTerm(code, label))
            codes.append(code if mark is Mark.HOLDS else [code, int(mark)])
        return codes


def _wanted(criterion: Criterion) -> dict[str, WantedTerm]:
    if criterion.field is None or criterion.form is not Judged.TERMS:
        return {}
    return {term.code: term for term in criterion.field.type.wanted_terms()}


def _answer(
    number: int, value: Any, level: str, given: Sequence[Proof], proofs: dict[tuple[Any, ...], int]
) -> list[Any]:  # fmt: skip
    """An answer without what tells nothing at its end: most are merely claimed, and have no proof of their own."""
    keys = [
        (proof.url, proof.checked_on or proof.source_date, LEVELS.index(proof.level)) for proof in given if proof.url
    ]
    numbers = [proofs.setdefault(key, len(proofs)) for key in keys]
    answer = [number, value, LEVELS.index(level), numbers]
    while len(answer) > _LEAST and answer[-1] in (0, []):
        answer.pop()
    return answer
