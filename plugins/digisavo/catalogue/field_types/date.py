"""Dates: full ones, and where declared also a month or a year."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FieldType, Schema
from digisavo.catalogue.field_types.checks import check_text
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote

_DAY, _MONTH, _YEAR = r"\d{4}-\d{2}-\d{2}", r"\d{4}-\d{2}", r"\d{4}"
_FINNISH = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class Date(FieldType):
    """A day as `YYYY-MM-DD`; with `precision: month` also `YYYY-MM` and `YYYY`. The value stays that text."""

    name = "date"
    accepts = frozenset({"precision"})
    flags = frozenset({"past"})

    @property
    def described_as(self) -> str:
        return "date_month" if self.options.get("precision") == "month" else self.name

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        day = _as_date(text, self._pattern())
        if day:
            self._check_past(text, path, sheet)
            return day
        if re.fullmatch(self._pattern(), text, re.ASCII):
            sheet.error(path, "date.impossible", "day", date=quote(text), first=_FIRST_YEAR, last=_LAST_YEAR)
        else:
            meant = _meant_by(text)
            example = "month" if self.options.get("precision") else "day"
            sheet.error(path, "date.form", "day", hint="meant" if meant else example, date=quote(text), meant=meant)
        return None

    def _check_past(self, text: str, path: Path, sheet: Sheet) -> None:
        if self.options.get("past") and text > sheet.today.isoformat():
            sheet.warning(path, "date.future", date=quote(text))

    def _pattern(self) -> str:
        return f"{_DAY}|{_MONTH}|{_YEAR}" if self.options.get("precision") == "month" else _DAY

    def show(self, value: str, display: Display) -> Markup:
        return escape(display.date(value))

    def words(self, value: str) -> Iterator[str]:
        yield from ()

    def schema(self) -> Schema:
        pattern: Schema = {"type": "string", "pattern": f"^({self._pattern()})$"}
        return {"anyOf": [pattern, {"type": "integer"}]} if self.options.get("precision") else pattern

    def record_schema(self) -> Schema:
        return {"type": "string", "pattern": f"^({self._pattern()})$"}


def is_over(value: str, today: date) -> bool:
    """Whether a day, month or year lies wholly before `today`."""
    return value < today.isoformat()[: len(value)]


def _meant_by(text: str) -> str | None:
    """The date that a text in the Finnish way of writing (22.11.2026) means."""
    match = _FINNISH.fullmatch(text)
    return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else None


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
