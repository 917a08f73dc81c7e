"""Days that a text may mean where it leaves doubt: advice, never a value, and only as they stand there."""

import re
from datetime import date, timedelta
from typing import Any

from digisavo.catalogue.repairs import LONGEST, YEAR_FIRST, day, iso_day, moment, moment_in_words

_SPAN_OF_DAYS = re.compile(
    r"(?<![0-9.,/])([0-9]{1,2})(?:\. ?([0-9]{1,2}))?\.? ?[–-] ?([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})(?![0-9])"
)
_WHOLE_DAY = re.compile(
    r"(?<![0-9.,/])(?:[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?![0-9])"
)
_HYPHEN = re.compile(r" ?[–-] ?")
_SLASHED = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})([./-]) ?([0-9]{1,2})\2 ?([0-9]{2})")
_NO_YEAR = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\.?")
_YEAR = re.compile(r"(?<![0-9])((?:19|20|21)[0-9]{2})(?![0-9])")
# 1 pm is not one o'clock.
_OTHER_CLOCK = re.compile(r" ?[ap]\.?m(?![^\W\d_])|[0-9]")
_ASKS_LAST = re.compile(r"(?:^|_)(?:end|until|deadline)(?:_|$)")


def asks_last(key: str) -> bool:
    """Whether a question asks for the last day of something: `end`, `valid_until`."""
    return _ASKS_LAST.search(key) is not None


def offer_day(text: str, today: date, *, last: bool = False) -> str | None:
    """The day that a text may mean, part of which is missing or superfluous: of a span the first, or the last."""
    if len(text) > LONGEST:
        return None
    if match := _SHORT_YEAR.fullmatch(text):
        return iso_day(f"20{match[4]}", match[3], match[1])
    if match := _SLASHED.fullmatch(text):
        return iso_day(match[4], match[3], match[1])
    if match := _NO_YEAR.fullmatch(text):
        return _next(match[2], match[1], today)
    days = _span_in(text) or _days_in(text)
    return (days[-1] if last else days[0]) if days else None


def offer_month(text: str, today: date, *, last: bool = False) -> str | None:
    """The day, month or year that a text may mean: `kesä 2026` is at least the year."""
    if found := offer_day(text, today, last=last):
        return found
    # The year of a day that does not exist would hide the mistake.
    if len(text) > LONGEST or _SLASHED.fullmatch(text) or not all(day(one[0]) for one in _WHOLE_DAY.finditer(text)):
        return None
    years = _YEAR.findall(text)
    return years[0] if len(set(years)) == 1 else None


def offer_moment(text: str, today: date, *, last: bool = False) -> str | None:
    """The moment that a text begins with, or the day that it may mean."""
    folded = text.casefold()
    match = moment_in_words().match(folded) if len(text) <= LONGEST else None
    if not match:
        return offer_day(text, today, last=last)
    is_open = _OTHER_CLOCK.match(folded, match.end()) or (last and _HYPHEN.match(folded, match.end()))
    return offer_day(text, today, last=last) if is_open or _span_in(text) else moment(match[0])


def lacks_year(text: str) -> bool:
    """Whether a text is a day without a year: `2.2.`"""
    return _NO_YEAR.fullmatch(text) is not None


def _span_in(text: str) -> list[str]:
    """The first and the last day of a span whose year is written once, if a text has no other days."""
    match = _SPAN_OF_DAYS.search(text)
    if not match or len(_WHOLE_DAY.findall(text)) > 1:
        return []
    first, last = iso_day(match[5], match[2] or match[4], match[1]), iso_day(match[5], match[4], match[3])
    # A span over the turn of a year begins in one that is not written.
    return [first, last] if first and last and first <= last else []


def _days_in(text: str) -> list[str]:
    """The only whole day of a text, or the two of a span."""
    matches = list(_WHOLE_DAY.finditer(text)) or list(filter(None, [YEAR_FIRST.match(text)]))
    days = [day(match[0]) or "" for match in matches]
    is_span = len(days) == 2 and _HYPHEN.fullmatch(text[matches[0].end() : matches[1].start()])
    is_alone = len(set(days)) == 1 and not _SPAN_OF_DAYS.search(text)
    return days if all(days) and (is_alone or is_span) else []


def _next(month: str, number: str, today: date) -> str | None:
    """The next day of a name from today on, in a year that has it."""
    years = (today + timedelta(days=366 * after) for after in range(9))
    days = (iso_day(str(year.year), month, number) for year in years)
    return next((found for found in days if found and found >= today.isoformat()), None)


CONSTANTS: dict[str, Any] = {
    "span_of_days": _SPAN_OF_DAYS,
    "whole_day": _WHOLE_DAY,
    "hyphen": _HYPHEN,
    "slashed": _SLASHED,
    "short_year": _SHORT_YEAR,
    "no_year": _NO_YEAR,
    "year": _YEAR,
    "other_clock": _OTHER_CLOCK,
    "asks_last": _ASKS_LAST,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
