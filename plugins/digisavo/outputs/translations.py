"""The words of the interface in the language of the page, with dates, numbers and plurals by babel."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from digisavo.core.document import Raw
from digisavo.reading.yaml_text import parse_own

_CENTS = "#,##0.00 ¤"
_EUROS = "#,##0 ¤"


class Language:
    """One language: texts by key, and how it writes dates, numbers and names of languages."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._locale = Locale.parse(code)
        file = f"{code}.yml"
        raw = parse_own(files("digisavo").joinpath("locales", file).read_bytes(), file)
        self._words = dict(_flatten(raw))
        # A build writes the same few hundred dates and numbers thousands of times.
        self.date = cache(self._date)
        self.number = cache(self._number)
        self.money = cache(self._money)

    def word(self, key: str, /, **values: object) -> str:
        """The text of a key with its values put in; `count` chooses the plural form (`key.one`, `key.other`)."""
        if not values:
            return self._words[key]
        if "count" in values:
            count = int(str(values["count"]))
            form = self._locale.plural_form(count)
            key = f"{key}.{form if f'{key}.{form}' in self._words else 'other'}"
            values = {**values, "count": self.number(count)}
        return self._words[key].format(**values)

    def language(self, code: str) -> str:
        """The name of a language, or its code where the name is not known."""
        return str(self._locale.languages.get(code.replace("-", "_")) or code)

    def _date(self, value: str) -> str:
        if len(value) == 4:
            return value
        pattern = "LLLL y" if len(value) == 7 else "d.M.y"
        return format_date(date.fromisoformat((value + "-01")[:10]), pattern, self._locale)

    def _number(self, value: float) -> str:
        return format_decimal(value, locale=self._locale)

    def _money(self, value: float) -> str:
        pattern = _EUROS if float(value).is_integer() else _CENTS
        return format_currency(value, "EUR", pattern, self._locale, currency_digits=False)


def _flatten(raw: Raw, prefix: str = "") -> Mapping[str, str]:
    if isinstance(raw, str):
        return {prefix: raw}
    if not isinstance(raw, dict):
        raise ValueError(f"locales: {prefix}: a text or a group of texts expected")
    words: dict[str, str] = {}
    for key, value in raw.items():
        words |= _flatten(value, f"{prefix}.{key}" if prefix else key)
    return words
