"""How many of the entries that are asked a question answer it: completeness, seen from the questions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import Field, Shown


@dataclass(frozen=True, slots=True)
class Fill:
    """A question with its fields, of which any answers it; how many entries answer it, and how many are asked."""

    fields: tuple[Field, ...]
    answered: int
    asked: int

    @property
    def percent(self) -> int:
        """The share answered, 0 to 100; nobody asked is nobody silent."""
        return round(100 * self.answered / self.asked) if self.asked else 100

    @property
    def lacking(self) -> int:
        """How many entries are asked and do not answer."""
        return self.asked - self.answered

    @property
    def group(self) -> str:
        """The group of questions that it belongs to."""
        return self.fields[0].group


def questions_filled(entries: Sequence[Entry], collection: Collection) -> list[Fill]:
    """What completeness counts, question by question, in declared order."""
    names: dict[str, list[Field]] = {}
    for name, field in collection.questions:
        names.setdefault(name, []).append(field)
    counts = _counts(entries)
    return [_fill(tuple(fields), entries, counts) for fields in names.values()]


def fields_filled(entries: Sequence[Entry], collection: Collection) -> list[Fill]:
    """Each field that readers see, asked of all entries but those that it does not concern."""
    shown, counts = (field for field in collection.fields if field.show is not Shown.NONE), _counts(entries)
    return [_fill((field,), entries, counts) for field in shown]


def total_of(fills: Iterable[Fill]) -> tuple[int, int]:
    """How many answers there are to several questions, and how many are asked for."""
    fills = list(fills)
    return sum(fill.answered for fill in fills), sum(fill.asked for fill in fills)


def _counts(entries: Iterable[Entry]) -> Counter[str]:
    """How many entries answer each field."""
    return Counter(chain.from_iterable(entry.values for entry in entries))


def _fill(fields: tuple[Field, ...], entries: Sequence[Entry], counts: Counter[str]) -> Fill:
    first = fields[0]
    if len(fields) == 1 and first.recommended_unless is None and first.asked_if is None:
        return Fill(fields, counts[first.key], len(entries))
    keys = [field.key for field in fields]
    asked = [entry for entry in entries if any(field.is_expected(entry.values) for field in fields)]
    return Fill(fields, sum(not entry.values.keys().isdisjoint(keys) for entry in asked), len(asked))
