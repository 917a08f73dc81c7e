"""Numbers: plain ones and amounts of euros."""

import re
from collections.abc import Iterator
from typing import ClassVar

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FieldType, Schema, check_text
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote

_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,4})?")
# Three decimals would be read as thousands: is 1.200 a thousand and two hundred euros or one?
_EUROS = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,2})?")
_MOST_DIGITS = 12
_FINNISH = re.compile(
    r"(-?[0-9]{1,3}(?:[ \u00a0][0-9]{3})*|-?[0-9]+)(?:,([0-9]{1,4}))?\s*(?:€|eur|euroa)?", re.IGNORECASE
)


class Number(FieldType):
    """A plain number with a decimal point."""

    name = "number"
    speaks_for_itself = False
    accepts = frozenset({"minimum", "maximum", "usual"})
    pattern: ClassVar[re.Pattern[str]] = _NUMBER
    lowest: ClassVar[float | None] = None

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> float | int | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        if text.removeprefix("-").isdecimal() and len(text) > _MOST_DIGITS:
            sheet.error(path, "number.limits", f"luku {quote(text)} on liian suuri.", "Tarkista luku ja sen yksikkö.")
            return None
        if not self.pattern.fullmatch(text):
            sheet.error(path, "number.type", f"{quote(text)} ei ole luku.", _number_hint(text))
            return None
        value = float(text) if "." in text else int(text)
        usual = self.options.get("usual", ())
        if usual and text not in usual:
            message = f"luku {quote(text)} ei ole tavallinen tässä kohdassa."
            sheet.notice(path, "number.unusual", message, f"Vertailua varten kirjoita {', '.join(usual)}.")
        return value if self._check_limits(value, path, sheet) else None

    def _check_limits(self, value: float, path: Path, sheet: Sheet) -> bool:
        least, most = self._limits()
        too_small, too_large = least is not None and value < least, most is not None and value > most
        if too_small or too_large:
            limit = f"vähintään {least:g}" if too_small else f"enintään {most:g}"
            sheet.error(path, "number.limits", f"luku {value} ei käy, {limit}.", "Tarkista luku ja sen yksikkö.")
        return not (too_small or too_large)

    def _limits(self) -> tuple[float | None, float | None]:
        least = self.number_option("minimum")
        return (self.lowest if least is None else least), self.number_option("maximum")

    def show(self, value: float, display: Display) -> Markup:
        return escape(display.number(value))

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


class Money(Number):
    """Euros without value added tax."""

    name = "money"
    pattern = _EUROS
    lowest = 0.0

    def show(self, value: float, display: Display) -> Markup:
        return escape(display.money(value))


def _number_hint(text: str) -> str:
    match = _FINNISH.fullmatch(text)
    if match:
        digits = "".join(match[1].split())
        return f"Kirjoita pelkkä luku: {digits}.{match[2]}." if match[2] else f"Kirjoita pelkkä luku: {digits}."
    return "Kirjoita pelkkä luku, esimerkiksi 1200 tai 49.90, ilman välejä ja yksikköä."
