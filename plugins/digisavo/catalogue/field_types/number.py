"""Numbers: plain ones and amounts of euros."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from markupsafe import Markup, escape

from digisavo.catalogue import repairs
from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FieldType, Schema
from digisavo.catalogue.field_types.checks import check_text, read_as
from digisavo.catalogue.judging import Judged
from digisavo.catalogue.measures import EXAMPLES, Measure, offer_numbers
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.text import quote

_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,4})?")
# Three decimals are ambiguous: 1.200 may mean 1.2 euros or 1200.
_EUROS = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,2})?")
_MOST_DIGITS = 12


class Number(FieldType):
    """A plain number with a decimal point; `measure` says what it counts."""

    name = "number"
    judged_as = Judged.NUMBER
    speaks_for_itself = False
    accepts = frozenset({"minimum", "maximum", "usual", "measure"})
    pattern: ClassVar[re.Pattern[str]] = _NUMBER
    lowest: ClassVar[float | None] = None
    measure: ClassVar[str] = ""
    """What its numbers count where the declaration says nothing."""

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> float | int | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        if text.removeprefix("-").isdecimal() and len(text) > _MOST_DIGITS:
            sheet.error(path, "number.limits", "digits", number=quote(text))
            return None
        if not self.pattern.fullmatch(text):
            written = _as_written(raw, text, path, sheet)
            meant = self.repair(written)
            if meant is None or not self.pattern.fullmatch(meant):
                self._refuse(written, path, sheet)
                return None
            text = read_as(meant, text, path, sheet)
        value = float(text) if "." in text else int(text)
        usual = self.options.get("usual", ())
        if usual and text not in usual:
            sheet.notice(path, "number.unusual", number=quote(text), usual=tuple(usual))
        return value if self._check_limits(value, path, sheet) else None

    @staticmethod
    def repair(text: str) -> str | None:
        """The number that a text means without doubt."""
        return repairs.number(text)

    def _refuse(self, text: str, path: Path, sheet: Sheet) -> None:
        measure = str(self.options.get("measure", self.measure))
        meant = tuple(number for number in offer_numbers(text, measure) if not self._fault_of(float(number)))
        hint = (
            "meant" if len(meant) == 1 else "several" if meant else "measure" if repairs.numbers_in(text) else "example"
        )
        sheet.error(path, "number.type", hint=hint, text=quote(text), meant=meant, examples=EXAMPLES[measure])

    def _check_limits(self, value: float, path: Path, sheet: Sheet) -> bool:
        fault = self._fault_of(value)
        if fault:
            sheet.report(path, fault)
        return fault is None

    def _fault_of(self, value: float) -> Fault | None:
        least, most = self._limits()
        if least is not None and value < least:
            return Fault.of("number.limits", "too_small", number=value, limit=least)
        if most is not None and value > most:
            return Fault.of("number.limits", "too_large", number=value, limit=most)
        return None

    def _limits(self) -> tuple[float | None, float | None]:
        least = self.number_option("minimum")
        return (self.lowest if least is None else least), self.number_option("maximum")

    def show(self, value: float, display: Display) -> Markup:
        return escape(display.number(value))

    def number_of(self, value: float) -> float:
        return value

    def texts(self, value: float, display: Display) -> list[str]:
        return [str(self.show(value, display))]

    def words(self, value: float) -> Iterator[str]:
        yield str(value)

    def schema(self) -> Schema:
        return {"anyOf": [self.record_schema(), {"type": "string", "pattern": f"^{self.pattern.pattern}$"}]}

    def record_schema(self) -> Schema:
        least, most = self._limits()
        limits = {"minimum": least, "maximum": most}
        return {"type": "number", **{key: limit for key, limit in limits.items() if limit is not None}}


def _as_written(raw: Raw, text: str, path: Path, sheet: Sheet) -> str:
    """A text with the tab or the line ends in it: what stands in two cells or on two lines is no number."""
    if isinstance(raw, str) and "\t" in raw.strip():
        return raw.strip()
    lines = sheet.document.lines_at(path)
    return "\n".join(lines) if len(lines) > 1 else text


class Money(Number):
    """Euros without value added tax."""

    name = "money"
    unit = "€"
    pattern = _EUROS
    lowest = 0.0
    measure = Measure.EUROS

    @staticmethod
    def repair(text: str) -> str | None:
        return repairs.amount(text)

    def show(self, value: float, display: Display) -> Markup:
        return escape(display.money(value))


CONSTANTS: dict[str, Any] = {
    "number": _NUMBER,
    "money": _EUROS,
    "lowest_money": Money.lowest,
    "measure_of_money": Money.measure,
    "most_digits": _MOST_DIGITS,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
