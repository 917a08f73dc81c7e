"""What a number counts: a number with another unit than the asked one is offered only where it can be converted."""

import math
from enum import StrEnum
from typing import Any

from digisavo.catalogue import repairs
from digisavo.catalogue.spellings import load_spellings


class Measure(StrEnum):
    """What the numbers of a question count; people write each by the words of its name in `data/spellings.yml`."""

    EUROS = "euros"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    PERCENT = "percent"
    INHABITANTS = "inhabitants"


_MULTIPLIERS: dict[str, float] = {"thousands": 1000, "millions": 1_000_000}
# Days make no months, and no days of work: their number is not certain.
_SIZES: dict[str, dict[str, float]] = {
    Measure.EUROS: _MULTIPLIERS,
    Measure.INHABITANTS: _MULTIPLIERS,
    Measure.HOURS: {"days": 24, "weeks": 168},
    Measure.DAYS: {"hours": 1 / 24, "weeks": 7},
    Measure.WEEKS: {"hours": 1 / 168, "days": 1 / 7},
    Measure.MONTHS: {"years": 12},
    Measure.YEARS: {"months": 1 / 12},
}
_NEARLY = 1e-6


def offer_numbers(text: str, measure: str) -> tuple[str, ...]:
    """The numbers that a text may mean where numbers are asked by a measure, none where their units leave doubt."""
    found = repairs.numbers_in(text)
    sizes = [_size_of(word, measure) for _, word in found]
    if all(size == 1 for size in sizes):
        return tuple(number for number, _ in found)
    # Of several numbers nobody knows whether the unit of one is that of the others: 10–15 k€.
    meant = _times(found[0][0], sizes[0]) if len(found) == 1 and sizes[0] else None
    return (meant,) if meant else ()


def _size_of(word: str, measure: str) -> float | None:
    """How many of a measure a word stands for, None where that is not certain."""
    if not word or word in load_spellings().joints or _is_of(word, measure):
        return 1
    bare = next((word.removesuffix(sign) for sign in load_spellings().euros if word.endswith(sign)), word)
    sizes = _SIZES.get(measure, {})
    return next((size for name, size in sizes.items() if _is_of(word, name) or _is_of(bare, name)), None)


def _is_of(word: str, name: str) -> bool:
    return word in getattr(load_spellings(), name, ())


def _times(number: str, size: float) -> str | None:
    """A whole number of a measure, None where it is none."""
    amount = float(number) * size
    whole = math.floor(amount + 0.5)
    return str(whole) if abs(amount - whole) < _NEARLY else None


CONSTANTS: dict[str, Any] = {"sizes": {str(measure): sizes for measure, sizes in _SIZES.items()}, "nearly": _NEARLY}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
