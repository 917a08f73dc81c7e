"""What a number counts: a number with another unit than the asked one is offered only where it can be converted."""

import math
import re
from enum import StrEnum
from typing import Any

from digisavo.catalogue import repairs
from digisavo.catalogue.spellings import load_spellings


class Measure(StrEnum):
    """What the numbers of a question count; people write each by the words of its unit in `data/spellings.yml`."""

    EUROS = "euros"
    EUROS_A_YEAR = "euros_a_year"
    EUROS_ONCE = "euros_once"
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
_UNITS: dict[str, str] = {Measure.EUROS_A_YEAR: Measure.EUROS, Measure.EUROS_ONCE: Measure.EUROS}
"""The units of those that have not their own; of euros alone another question asks for what time and for whom."""
_RATES: dict[str, dict[str, float]] = {Measure.EUROS_A_YEAR: {"years": 1, "months": 12}, Measure.EUROS_ONCE: {}}
"""How many times an amount is counted that is told for a time. One for each user is certain of none of them."""
EXAMPLES: dict[str, tuple[str, ...]] = {
    Measure.EUROS: ("1200", "49.90"),
    Measure.EUROS_A_YEAR: ("1200",),
    Measure.EUROS_ONCE: ("500",),
    Measure.HOURS: ("24",),
    Measure.DAYS: ("30",),
    Measure.WEEKS: ("4",),
    Measure.MONTHS: ("12",),
    Measure.YEARS: ("3",),
    Measure.PERCENT: ("99.5",),
    Measure.INHABITANTS: ("20000",),
    "": ("5",),
}
"""What a number may look like that is asked by a measure."""
_WORD = re.compile(r"[^\W\d_]+")


def offer_numbers(text: str, measure: str) -> tuple[str, ...]:
    """The numbers that a text may mean where numbers are asked by a measure, none where their units leave doubt."""
    found = repairs.numbers_in(text)
    rate = _rate_in(text, measure)
    sizes = [(_size_of(word, unit_of(measure)) or 0) * rate for _, word in found]
    if all(size == 1 for size in sizes):
        return tuple(number for number, _ in found)
    # Of several numbers nobody knows whether the unit of one is that of the others: 10–15 k€.
    meant = _times(found[0][0], sizes[0]) if len(found) == 1 and sizes[0] else None
    return (meant,) if meant else ()


def unit_of(measure: str) -> str:
    """What a measure is written by."""
    return _UNITS.get(measure, measure)


def _rate_in(text: str, measure: str) -> float:
    """How many times the amount in a text is that of the measure, 0 where that is not certain: 12 for `100 €/kk`."""
    rates = _RATES.get(measure)
    if rates is None:
        return 1
    words = [word for word in _WORD.findall(repairs.without_numbers(text).casefold()) if not _is_of(word, "besides")]
    if len(words) != 1:
        return 0 if words else 1
    return next((rate for name, rate in rates.items() if _is_of(words[0], name)), 0)


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


CONSTANTS: dict[str, Any] = {
    "sizes": {str(measure): sizes for measure, sizes in _SIZES.items()},
    "units": {str(measure): str(unit) for measure, unit in _UNITS.items()},
    "rates": {str(measure): rates for measure, rates in _RATES.items()},
    "examples": {str(measure): numbers for measure, numbers in EXAMPLES.items()},
    "word": _WORD,
    "nearly": _NEARLY,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
