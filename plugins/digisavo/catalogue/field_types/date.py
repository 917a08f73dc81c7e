"""Dates: full ones, and where declared also a month or a year."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from digisavo.catalogue import offered_days, repairs
from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_text, read_as
from digisavo.catalogue.judging import Judged
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote

_DAY, _MONTH, _YEAR = r"\d{4}-\d{2}-\d{2}", r"\d{4}-\d{2}", r"\d{4}"
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class Date(FieldType):
    """A day as `YYYY-MM-DD`; with `precision: month` also `YYYY-MM` and `YYYY`. The value stays that text."""

    name = "date"
    judged_as = Judged.DAY
    accepts = frozenset({"precision"})
    flags = frozenset({"past"})

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._takes_months = options.get("precision") == "month"
        self._form = f"{_DAY}|{_MONTH}|{_YEAR}" if self._takes_months else _DAY

    @property
    def described_as(self) -> str:
        return "date_month" if self._takes_months else self.name

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        day = _as_date(text, self._form)
        if day is None and (meant := self._repaired(text)):
            day = read_as(meant, text, path, sheet)
        if day:
            self._check_past(day, path, sheet)
            return day
        if re.fullmatch(self._form, text, re.ASCII):
            sheet.error(path, "date.impossible", "day", date=quote(text), first=_FIRST_YEAR, last=_LAST_YEAR)
        else:
            meant = self._offer(text, path, sheet.today)
            example = "month" if self._takes_months else "day"
            hint = "year" if meant and offered_days.lacks_year(text) else "meant" if meant else example
            sheet.error(path, "date.form", "day", hint=hint, date=quote(text), meant=meant)
        return None

    def _repaired(self, text: str) -> str | None:
        meant = repairs.month(text) if self._takes_months else repairs.day(text)
        return meant and _as_date(meant, self._form)

    def _offer(self, text: str, path: Path, today: date) -> str | None:
        offer = offered_days.offer_month if self._takes_months else offered_days.offer_day
        meant = offer(text, today, last=offered_days.asks_last(str(path[-1])))
        return meant and _as_date(meant, self._form)

    def _check_past(self, text: str, path: Path, sheet: Sheet) -> None:
        if self.options.get("past") and text > sheet.today.isoformat():
            sheet.warning(path, "date.future", date=quote(text))

    def show(self, value: str, display: Display) -> Markup:
        return escape(display.date(value))

    def words(self, value: str) -> Iterator[str]:
        yield from ()

    def schema(self) -> Schema:
        pattern: Schema = {"type": "string", "pattern": f"^({self._form})$"}
        return {"anyOf": [pattern, {"type": "integer"}]} if self.options.get("precision") else pattern

    def record_schema(self) -> Schema:
        return {"type": "string", "pattern": f"^({self._form})$"}


def is_over(value: str, today: date) -> bool:
    """Whether a day, month or year lies wholly before `today`."""
    return value < today.isoformat()[: len(value)]


@lru_cache(maxsize=4096)
def _as_date(text: str, pattern: str) -> str | None:
    """The text if it is the date of an existing day, else None; cached, for the same dates are common."""
    if not re.fullmatch(pattern, text, re.ASCII):
        return None
    try:
        day = date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return None
    return text if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


CONSTANTS: dict[str, Any] = {
    "day": re.compile(_DAY, re.ASCII),
    "month": re.compile(f"{_DAY}|{_MONTH}|{_YEAR}", re.ASCII),
    "first_year": _FIRST_YEAR,
    "last_year": _LAST_YEAR,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
