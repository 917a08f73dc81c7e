"""Columns: the values of all entries as one text of code digits, which packs small and is read at once."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""The digits of codes, from 0 to 63."""

Value = TypeVar("Value", bound=Hashable)


class Column(NamedTuple):
    """The width of a code in digits, and the codes of all entries one after the other."""

    width: int
    codes: str


def as_column(answers: Iterable[Value], values: Sequence[Value]) -> Column:
    """The positions of answers among the values, as a column."""
    width = _width(len(values))
    code = {value: _digits(number, width) for number, value in enumerate(values)}
    return Column(width, "".join(code[answer] for answer in answers))


def by_frequency(answers: Iterable[Value]) -> list[Value]:
    """The different answers, the commonest first; equally common ones in the order in which they come."""
    return [value for value, _ in Counter(answers).most_common()]


def _width(count: int) -> int:
    """How many digits distinguish so many values: at least one."""
    width = 1
    while len(ALPHABET) ** width < count:
        width += 1
    return width


def _digits(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, len(ALPHABET))
        digits = ALPHABET[digit] + digits
    return digits
