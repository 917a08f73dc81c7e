"""Occasions: the times at which something takes place, once or repeatedly."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from dateutil.rrule import rrulestr

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field_types.moment import ZONE, day_of, is_whole_day, moment_at
from digisavo.catalogue.field_types.recurrence import MOST

YEARS = 30
"""How far a recurrence may reach from its start."""

_REACH = timedelta(days=YEARS * 366)
# The calendar repeats itself, weekdays too, every 400 years.
_CYCLE_YEARS, _CYCLE = 400, timedelta(days=146_097)


class Occasion(NamedTuple):
    """One time, as moments in Finland (`2027-02-09` or `2027-02-09T10:00`); `end` is "" where it is not stated.

    An end without a time of day is the last day.
    """

    start: str
    end: str = ""

    @property
    def last_day(self) -> date:
        """The day after which it is over."""
        return day_of(self.end or self.start)


def occasions_of(entry: Entry, collection: Collection) -> tuple[Occasion, ...]:
    """The occasions of an entry in order; none where its kind has no times or the entry states none."""
    start = entry.values.get(collection.start_key, "")
    end = entry.values.get(collection.end_key, "")
    return occasions(start, end, entry.values.get(collection.recurrence_key, "")) if start else ()


def occasions(start: str, end: str = "", recurrence: str = "") -> tuple[Occasion, ...]:
    """The times that a start, an end and a checked rule of recurrence make, in order."""
    if not recurrence:
        return (Occasion(start, end),)
    starts = starts_by_rule(start, recurrence)[:MOST]
    return tuple(Occasion(own_start, end and _end_of(own_start, start, end)) for own_start in starts)


def coming(times: Iterable[Occasion], today: date) -> tuple[Occasion, ...]:
    """The occasions that are not over: each counts until the end of its last day."""
    return tuple(occasion for occasion in times if not is_over(occasion, today))


def next_occasion(times: Iterable[Occasion], today: date) -> Occasion | None:
    """The first that is not over, None where all are."""
    return next(iter(coming(times, today)), None)


def is_over(occasion: Occasion, today: date) -> bool:
    """Whether its last day lies before `today`."""
    return occasion.last_day < today


def month_of(occasion: Occasion) -> str:
    """The month in which it begins: `2027-02`."""
    return occasion.start[:7]


def starts_by_rule(start: str, recurrence: str) -> tuple[str, ...]:
    """The starts that a checked rule gives from `start` on: at most one more than is allowed, within `YEARS`."""
    return _expanded(start, recurrence) or ()


def is_computable(start: str, recurrence: str) -> bool:
    """Whether the library can compute the days of a checked rule."""
    return _expanded(start, recurrence) is not None


@lru_cache(maxsize=512)
def _expanded(start: str, recurrence: str) -> tuple[str, ...] | None:
    """The starts; None where the library fails at the rule, which must not bring down a check or a build."""
    try:
        return _expand(start, _parts(recurrence))
    except (ArithmeticError, LookupError, ValueError):
        return None


def _expand(start: str, parts: dict[str, str]) -> tuple[str, ...]:
    last = _last_start(parts, start)
    starts = (_start_on(day, start) for day in _days(day_of(start), parts, last))
    count = int(parts.get("COUNT", MOST + 1))
    return tuple(islice((own_start for own_start in starts if own_start[: len(last)] <= last), count))


def goes_too_far(start: str, recurrence: str) -> bool:
    """Whether a checked rule would give dates later than `YEARS` from its start."""
    parts = _parts(recurrence)
    if "COUNT" in parts:
        return len(starts_by_rule(start, recurrence)) < int(parts["COUNT"])
    return day_of(_last_start(parts, start)) > day_of(start) + _REACH


def _days(first: date, parts: dict[str, str], last: str) -> Iterator[date]:
    """The days of a rule. The library stops only at the end of year 9999, which a rule without any days would
    take seconds to reach: so it counts as late as `YEARS` fit in, where the calendar is the same."""
    cycles = _CYCLE * ((date.max.year - YEARS - 1 - first.year) // _CYCLE_YEARS)
    until = min(first + _REACH, day_of(last)) + cycles
    rule = ";".join(f"{name}={value}" for name, value in parts.items() if name not in ("COUNT", "UNTIL"))
    midnight = datetime.combine(first + cycles, datetime.min.time())
    for time in rrulestr(f"{rule};UNTIL={until:%Y%m%d}T000000", dtstart=midnight):
        yield time.date() - cycles


def _last_start(parts: dict[str, str], start: str) -> str:
    """The latest moment at which a rule lets an occasion begin; for a rule that counts, its furthest reach."""
    if "UNTIL" not in parts:
        return f"{day_of(start) + _REACH}T23:59"
    until = datetime.fromisoformat(parts["UNTIL"])
    local = until.astimezone(ZONE) if until.tzinfo else until
    return f"{local:%Y-%m-%dT%H:%M}" if "T" in parts["UNTIL"] else f"{local:%Y-%m-%d}T23:59"


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))


def _start_on(day: date, start: str) -> str:
    """The start of an occasion on a day, at the time of day of the first."""
    if is_whole_day(start):
        return str(day)
    return start if day == day_of(start) else moment_at(datetime.combine(day, _clock(start).time(), ZONE))


def _end_of(own_start: str, start: str, end: str) -> str:
    """The end of the occasion that starts at `own_start`: it takes as long as the first by calendar and clock."""
    if is_whole_day(end):
        return str(day_of(end) + (day_of(own_start) - day_of(start)))
    if own_start == start:
        return end
    return moment_at((_clock(own_start) + (_clock(end) - _clock(start))).replace(tzinfo=ZONE))


def _clock(moment: str) -> datetime:
    """What calendar and clock show at a moment, for a day at its beginning."""
    return datetime.fromisoformat(moment[:16])


CONSTANTS = {"years": YEARS}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
