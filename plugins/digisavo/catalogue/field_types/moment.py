"""Moments: a day, or a day and a time of day in Finland."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from digisavo.catalogue import offered_days, repairs
from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FieldType, Schema
from digisavo.catalogue.field_types.checks import check_text, read_as
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.text import quote

ZONE = ZoneInfo("Europe/Helsinki")

_DAY, _TIME, _OFFSET = r"\d{4}-\d{2}-\d{2}", r"\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?", r"Z|[+-]\d{2}:?\d{2}"
_FORM = re.compile(rf"({_DAY})(?:[T ]({_TIME}) ?({_OFFSET})?)?", re.ASCII)
_TIME_ONLY = re.compile(r"[^\W\d_]{0,6} ?([0-9]{1,2})(?:[.:]([0-9]{2}))?", re.ASCII)
_START = "start"
_FIRST_YEAR, _LAST_YEAR = 1950, 2200


class Moment(FieldType):
    """A day (`2027-02-09`) or a time in Finland (`2027-02-09T10:00`). The value is local time to the minute; a time
    with an offset or `Z` is converted. Only the second of two equal times has an offset, see `moment_at`."""

    name = "moment"

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        moment, fault = _judge(text)
        if fault is None:
            return moment
        meant = repairs.moment(text)
        if meant and (repaired := _judge(meant)[0]):
            read_as(meant, text, path, sheet)
            return repaired
        if fault.code == "date.form":
            last = offered_days.asks_last(str(path[-1]))
            meant = offered_days.offer_moment(text, sheet.today, last=last) or _time_on(sheet.answers.get(_START), text)
            meant = meant if meant and _judge(meant)[0] else None
            hint = "year" if meant and offered_days.lacks_year(text) else "meant" if meant else ""
            sheet.error(path, "date.form", "moment", hint=hint, date=quote(text), meant=meant)
        else:
            sheet.report(path, fault)
        return None

    def show(self, value: str, display: Display) -> Markup:
        shown = escape(display.date(value))
        return Markup(f'<time datetime="{self.export(value)}">{shown}</time>')  # noqa: S704 - a checked moment

    def export(self, value: str) -> str:
        """A day as it is, a time with its offset: `2027-02-09T10:00+02:00`."""
        return value if is_whole_day(value) else local_time(value).isoformat(timespec="minutes")

    def words(self, value: str) -> Iterator[str]:
        yield from ()

    def schema(self) -> Schema:
        return {"type": "string", "pattern": rf"^\s*{_DAY}(\s*$|[T\s]\s*{_TIME}\s?({_OFFSET})?\s*$)"}

    def record_schema(self) -> Schema:
        return {"type": "string", "pattern": rf"^{_DAY}(T\d{{2}}:\d{{2}}[+-]\d{{2}}:\d{{2}})?$"}


def _time_on(start: Raw | None, text: str) -> str | None:
    """A time without a day, on the day of the file's first moment."""
    time = _TIME_ONLY.fullmatch(text)
    begins = (repairs.moment(start) or start) if isinstance(start, str) else ""
    return f"{begins[:10]}T{int(time[1]):02}:{time[2] or '00'}" if time and begins else None


def is_whole_day(moment: str) -> bool:
    """Whether a checked moment has no time of day."""
    return "T" not in moment


def day_of(moment: str) -> date:
    """The day of a checked moment."""
    return date.fromisoformat(moment[:10])


def local_time(moment: str) -> datetime:
    """A checked moment as a time in Finland. Compare two in UTC, for Python compares their clocks only."""
    time = datetime.fromisoformat(moment)
    return time.astimezone(ZONE) if time.tzinfo else time.replace(tzinfo=ZONE)


def moment_at(time: datetime) -> str:
    """A time in Finland as a moment: an hour later where the clock skips it in spring, as in calendars. In autumn an
    hour comes twice: a moment without an offset is the first, and the second has an offset."""
    there = time.astimezone(UTC).astimezone(ZONE)
    return there.isoformat(timespec="minutes") if there.fold else f"{there:%Y-%m-%dT%H:%M}"


def comes_before(first: str, second: str) -> bool:
    """Whether a moment is before another; where either is a day only, the days are compared."""
    if is_whole_day(first) or is_whole_day(second):
        return day_of(first) < day_of(second)
    return local_time(first).astimezone(UTC) < local_time(second).astimezone(UTC)


@lru_cache(maxsize=4096)
def _judge(text: str) -> tuple[str | None, Fault | None]:
    """The value of a text, or what is wrong with it."""
    form = _FORM.fullmatch(text)
    if not form:
        return None, Fault.of("date.form", "moment", date=quote(text))
    day, time, offset = form.groups()
    moment = _as_datetime(f"{day}T{time or '00:00'}{offset or ''}")
    if moment is None:
        return None, Fault.of("date.impossible", "moment", date=quote(text), first=_FIRST_YEAR, last=_LAST_YEAR)
    if time and not _exists(moment):
        return None, Fault.of("date.skipped", date=quote(text))
    return (moment_at(moment) if time else day), None


def _as_datetime(text: str) -> datetime | None:
    """A time in Finland, None where there is no such day, time or offset."""
    try:
        moment = datetime.fromisoformat(text)
        moment = moment.astimezone(ZONE) if moment.tzinfo else moment.replace(tzinfo=ZONE)
    except (ValueError, OverflowError):
        return None
    return moment if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def _exists(moment: datetime) -> bool:
    """Whether a time exists: in the hour that is skipped in spring, converting to UTC and back gives another time."""
    there = moment.astimezone(UTC).astimezone(ZONE)
    return there.replace(tzinfo=None) == moment.replace(tzinfo=None)


CONSTANTS: dict[str, Any] = {
    "form": _FORM,
    "time_only": _TIME_ONLY,
    "start": _START,
    "first_year": _FIRST_YEAR,
    "last_year": _LAST_YEAR,
    "zone": ZONE.key,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
