"""The words of the interface in the language of the page, with dates, numbers and plurals by babel."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files

from babel import Locale
from babel.dates import format_date, format_interval, format_time
from babel.numbers import format_currency, format_decimal

from digisavo.core.document import Raw
from digisavo.reading.yaml_text import parse_own

_CENTS = "#,##0.00 ¤"
_EUROS = "#,##0 ¤"
_TIME = "H.mm"


class Language:
    """One language: texts by key, and how it writes dates, numbers and names of languages."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._locale = Locale.parse(code)
        file = f"{code}.yml"
        raw = parse_own(files("digisavo").joinpath("locales", file).read_bytes(), file)
        # A kind brings its own words; the file of a language may say them otherwise.
        self._words = {**dict(_words_of_kinds()), **_flatten(raw)}
        # A build writes the same few hundred dates and numbers thousands of times.
        self.date = cache(self._date)
        self.number = cache(self._number)
        self.money = cache(self._money)

    def t(self, key: str, /, **values: object) -> str:
        """The text of a key with its values put in; `count` chooses the plural form (`key.one`, `key.other`)."""
        if not values:
            return self._words[key]
        if "count" in values:
            count = int(str(values["count"]))
            form = self._locale.plural_form(count)
            key = f"{key}.{form if f'{key}.{form}' in self._words else 'other'}"
            values = {**values, "count": self.number(count)}
        return self._words[key].format(**values)

    def texts_below(self, key: str) -> dict[str, str]:
        """The texts below a key as they are written, for the browser to put values in."""
        start = f"{key}."
        return {name.removeprefix(start): text for name, text in self._words.items() if name.startswith(start)}

    def language(self, code: str) -> str:
        """The name of a language, or its code where the name is not known."""
        return str(self._locale.languages.get(code.replace("-", "_")) or code)

    def _date(self, value: str) -> str:
        if len(value) == 4:
            return value
        if "T" in value:
            moment = datetime.fromisoformat(value)
            return self.t("site.moment", date=self._date(value[:10]), time=format_time(moment, _TIME))
        pattern = "LLLL y" if len(value) == 7 else "d.M.y"
        return format_date(date.fromisoformat((value + "-01")[:10]), pattern, self._locale)

    def period(self, start: str, end: str) -> str:
        """From one moment to another ("" for none), as short as it can be told."""
        if not end or end == start:
            return self.date(start)
        one, other = datetime.fromisoformat(start), datetime.fromisoformat(end)
        if "T" not in start + end:
            return str(format_interval(one, other, "yMd", locale=self._locale))
        if start[:10] == end[:10] and "T" in start and "T" in end:
            return f"{self.date(start)}–{format_time(other, _TIME)}"
        return f"{self.date(start)} – {self.date(end)}"

    def day_parts(self, moment: str) -> tuple[str, str, str]:
        """Day, short month and year of a moment, for a block that shows a day large."""
        day = date.fromisoformat(moment[:10])
        return str(day.day), format_date(day, "LLL", self._locale), str(day.year)

    def _number(self, value: float) -> str:
        return format_decimal(value, locale=self._locale)

    def _money(self, value: float) -> str:
        pattern = _EUROS if float(value).is_integer() else _CENTS
        return format_currency(value, "EUR", pattern, self._locale, currency_digits=False)


def plural_rule(code: str) -> Callable[[int], str]:
    """The plural form of a language for a count: `one`, `other` or the like."""
    return Locale.parse(code).plural_form


def _words_of_kinds() -> Iterator[tuple[str, str]]:
    for folder in files("digisavo").joinpath("collections").iterdir():
        file = folder.joinpath("words.yml")
        if file.is_file():
            yield from _flatten(parse_own(file.read_bytes(), f"{folder.name}/words.yml"), folder.name).items()


def _flatten(raw: Raw, prefix: str = "") -> Mapping[str, str]:
    if isinstance(raw, str):
        return {prefix: raw}
    if not isinstance(raw, dict):
        raise ValueError(f"locales: {prefix}: a text or a group of texts expected")
    words: dict[str, str] = {}
    for key, value in raw.items():
        words |= _flatten(value, f"{prefix}.{key}" if prefix else key)
    return words
