"""Recurrence: the days of an event by a rule of the iCalendar standard (RRULE, RFC 5545)."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FieldType, Schema
from digisavo.catalogue.field_types.checks import check_length, check_text
from digisavo.catalogue.recurring_days import day_in_words
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.text import quote

MOST = 500
"""The most occasions that a rule may give."""

_LENGTH = 200
_PREFIX = "RRULE:"
_PART = re.compile(r"([A-Z]+)=[A-Z0-9,+-]+", re.ASCII)
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# The largest number of each part; those in _FROM_THE_END may be negative too.
_MOST = {
    "COUNT": MOST, "INTERVAL": 999, "BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366,
}  # fmt: skip
_FROM_THE_END = frozenset({"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"})
_YEARS = range(1950, 2300)
_LONE = frozenset({"INTERVAL", "WKST"})
_KNOWN = frozenset({"FREQ", "UNTIL", "WKST", "BYDAY", *_MOST})
# Where the standard allows a part only with some frequencies.
_ONLY_WITH = {
    "BYMONTHDAY": ("DAILY", "MONTHLY", "YEARLY"), "BYYEARDAY": ("YEARLY",), "BYWEEKNO": ("YEARLY",),
}  # fmt: skip
_PARTING = re.compile(r"[\s;,]+(?=[A-Z]+\s*=|$)")
_DASHED_DAY = re.compile(r"(?<=UNTIL=)(\d{4})-(\d{2})-(\d{2})(?=;|$)", re.ASCII)
_FINNISH_DAY = re.compile(r"(?<=UNTIL=)(\d{1,2})\.(\d{1,2})\.(\d{4})(?=;|$)", re.ASCII)


class Recurrence(FieldType):
    """A rule such as `FREQ=YEARLY;COUNT=5`: by days, not hours, and with an end. The value is that text."""

    name = "recurrence"

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None or not check_length(text, path, sheet, {"max_length": _LENGTH}):
            return None
        fault = _fault_of(text)
        if fault:
            sheet.report(path, fault)
        return None if fault else _canonical(text)

    def show(self, value: str, display: Display) -> Markup:
        return escape(_in_words(_parse(value), display))

    def words(self, value: str) -> Iterator[str]:
        yield from ()

    def schema(self) -> Schema:
        return {"type": "string", "pattern": r"[Ff][Rr][Ee][Qq]=", "maxLength": _LENGTH}


@lru_cache(maxsize=512)
def _fault_of(text: str) -> Fault | None:
    """What is wrong with a rule, or None; where its form is easily mended, the hint is the mended rule."""
    fault = _fault_of_rule(_canonical(text), text)
    if fault is None or fault.code != "recurrence.form":
        return fault
    mended = _mended(_canonical(text))
    left = _fault_of_rule(mended, text)
    if left:
        return Fault.of("recurrence.form", hint="cause", rule=quote(text), cause=left)
    return Fault.of("recurrence.form", hint="mended", rule=quote(text), meant=mended)


def _fault_of_rule(rule: str, text: str) -> Fault | None:
    matches = [_PART.fullmatch(part) for part in rule.split(";")]
    names = [match[1] for match in matches if match]
    if len(names) < len(matches) or len(set(names)) < len(names):
        return Fault.of("recurrence.form", hint="parts", rule=quote(text))
    if unknown := next((name for name in names if name not in _KNOWN), None):
        return Fault.of("recurrence.part", "unknown", part=quote(unknown), allowed=tuple(sorted(_KNOWN)))
    try:
        parts = _parse(rule)
    except ValueError:
        return Fault.of("recurrence.form", hint="cause", rule=quote(text), cause=_fault_of_unreadable(rule))
    return _fault_of_frequency(parts) or _fault_of_values(parts) or _fault_of_end(parts)


def _fault_of_unreadable(rule: str) -> Fault:
    """What is wrong with the first part whose value the library cannot read."""
    part = next(part for part in rule.split(";") if not _is_readable(part))
    name, _, value = part.partition("=")
    return _fault_of_value(name, quote(part)) if name != "FREQ" else _unknown_frequency(value)


def _is_readable(part: str) -> bool:
    try:
        _parse(part)
    except ValueError:
        return False
    return True


def _mended(rule: str) -> str:
    """A rule without a prefix, spaces and superfluous semicolons, its last day in the form of the standard."""
    mended = "".join(_PARTING.sub(";", rule.removeprefix(_PREFIX)).split()).strip(";")
    mended = _FINNISH_DAY.sub(lambda day: f"{day[3]}{day[2]:0>2}{day[1]:0>2}", mended)
    return _DASHED_DAY.sub(r"\1\2\3", mended)


def _canonical(text: str) -> str:
    return text.upper().replace("; ", ";")


@lru_cache(maxsize=512)
def _parse(rule: str) -> Mapping[str, list[Any]]:
    """The parts of a rule, read by the library that writes the calendars; loaded only where something recurs."""
    from icalendar.prop import vRecur

    parts: Mapping[str, list[Any]] = vRecur.from_ical(rule)
    return parts


def _fault_of_frequency(parts: Mapping[str, list[Any]]) -> Fault | None:
    frequencies = parts.get("FREQ", [])
    if len(frequencies) == 1 and frequencies[0] in _FREQUENCIES:
        return None
    if frequencies:
        return _unknown_frequency(",".join(frequencies))
    return Fault.of("recurrence.frequency", "missing", allowed=_FREQUENCIES)


def _unknown_frequency(found: str) -> Fault:
    return Fault.of("recurrence.frequency", "unknown", found=quote(found), allowed=_FREQUENCIES)


def _fault_of_values(parts: Mapping[str, list[Any]]) -> Fault | None:
    frequency = parts["FREQ"][0]
    for name, values in parts.items():
        if frequency not in _ONLY_WITH.get(name, _FREQUENCIES):
            return Fault.of("recurrence.part", "conflict", part=name, frequency=frequency)
        if name == "BYSETPOS" and not any(part.startswith("BY") and part != name for part in parts):
            return Fault.of("recurrence.part", "alone")
        several = len(values) > 1 and name in _LONE
        if several or any(not _is_possible(name, value, parts) for value in values):
            return _fault_of_value(name, quote(f"{name}={','.join(map(str, values))}"))
    return None


def _fault_of_value(name: str, found: str) -> Fault:
    if name in ("BYDAY", "WKST"):
        return Fault.of("recurrence.value", "part", hint="weekdays", found=found, days=_DAYS)
    if name == "UNTIL":
        return Fault.of("recurrence.value", "part", hint="last_day", found=found)
    from_the_end = name if name in _FROM_THE_END else ""
    return Fault.of(
        "recurrence.value", "part", hint="numbers", found=found, most=_MOST[name], from_the_end=from_the_end
    )


def _is_possible(name: str, value: Any, parts: Mapping[str, list[Any]]) -> bool:
    """Whether a part can have a value: the library reads more than the standard allows."""
    if name == "UNTIL":
        return isinstance(value, date) and value.year in _YEARS
    if name in ("BYDAY", "WKST"):
        most = _most_weekdays(parts) if name == "BYDAY" else 0
        return value in _DAYS or (value.relative is not None and 1 <= abs(value.relative) <= most)
    if name not in _MOST:
        return True
    if getattr(value, "leap", False):
        return False  # a leap month such as 5L, of other calendars
    least = -_MOST[name] if name in _FROM_THE_END else 1
    return value != 0 and least <= int(value) <= _MOST[name]


def _most_weekdays(parts: Mapping[str, list[Any]]) -> int:
    """The largest number before a weekday: a month has at most five Tuesdays, a year 53; 0 where none is allowed."""
    if "BYWEEKNO" in parts or parts["FREQ"][0] not in ("MONTHLY", "YEARLY"):
        return 0
    return 53 if parts["FREQ"][0] == "YEARLY" and "BYMONTH" not in parts else 5


def _fault_of_end(parts: Mapping[str, list[Any]]) -> Fault | None:
    ends = [value for name in ("COUNT", "UNTIL") for value in parts.get(name, ())]
    if len(ends) == 1:
        return None
    return Fault.of("recurrence.endless", "two_ends" if ends else "no_end")


def _in_words(parts: Mapping[str, list[Any]], display: Display) -> str:
    """A rule in words: how often, on which day where the rule says it, and until when."""
    frequency, interval = parts["FREQ"][0].lower(), int(parts.get("INTERVAL", [1])[0])
    form = {1: "every", 2: "every_other"}.get(interval, "every_nth")
    words = display.t(f"recurrence.{frequency}.{form}", number=interval)
    days = [day for day in _DAYS if day in parts.get("BYDAY", ())]
    if frequency == "weekly" and days:
        words += f" ({', '.join(display.t(f'recurrence.on.{day.lower()}') for day in days)})"
    elif day := day_in_words(parts, display) if frequency in ("monthly", "yearly") else "":
        words += f" ({day})"
    if "COUNT" in parts:
        return f"{words}, {display.t('recurrence.times', count=parts['COUNT'][0])}"
    last = parts["UNTIL"][0].isoformat()[:10]
    return f"{words}, {display.t('recurrence.until', date=display.date(last))}"


CONSTANTS: dict[str, Any] = {
    "most_occasions": MOST,
    "length": _LENGTH,
    "prefix": _PREFIX,
    "part": _PART,
    "frequencies": _FREQUENCIES,
    "days": _DAYS,
    "most": _MOST,
    "from_the_end": sorted(_FROM_THE_END),
    "first_year": _YEARS.start,
    "last_year": _YEARS.stop - 1,
    "lone": sorted(_LONE),
    "known": sorted(_KNOWN),
    "only_with": _ONLY_WITH,
    "parting": _PARTING,
    "dashed_day": _DASHED_DAY,
    "finnish_day": _FINNISH_DAY,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
