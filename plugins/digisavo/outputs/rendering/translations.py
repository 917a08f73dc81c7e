"""The words of the interface in the language of the site, with dates, numbers and plurals by babel."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache

from babel import Locale
from babel.dates import format_date, format_interval, format_time, get_day_names
from babel.numbers import format_currency, format_decimal

from digisavo.catalogue.sections import load_sections
from digisavo.core.text import alphabet
from digisavo.outputs.rendering.words import load_words, missing_value, missing_word


class Language:
    """One language: texts by key, and how it writes dates, numbers and names of languages.

    Raises DeclarationError where the files of its words have faults.
    """

    def __init__(self, code: str) -> None:
        self.code, self.alphabet, self.sections = code, alphabet(code), load_sections(code)
        self._locale = Locale.parse(code)
        self._words = load_words(code, plural_forms(code))
        # A build writes the same few hundred dates and numbers thousands of times.
        self.date = cache(self._date)
        self.number = cache(self._number)
        self.money = cache(self._money)
        self._plural = cache(self._locale.plural_form)

    def t(self, key: str, /, **values: object) -> str:
        """The text of a key with its values put in; `count` chooses the plural form (`key.one`, `key.other`).

        Raises DeclarationError for a key that the language lacks, and for a text that needs other values.
        """
        if "count" in values:
            count = int(str(values["count"]))
            form = self._plural(count)
            key = f"{key}.{form if f'{key}.{form}' in self._words else 'other'}"
            values = {**values, "count": self.number(count)}
        text = self._words.get(key)
        if text is None:
            raise missing_word(key, self.code)
        try:
            return text.format(**values) if values else text
        except KeyError as error:
            raise missing_value(key, self.code, values.keys()) from error

    def texts_below(self, key: str) -> dict[str, str]:
        """The texts below a key without their values, which the browser puts in."""
        start = f"{key}."
        found = {name.removeprefix(start): text for name, text in self._words.items() if name.startswith(start)}
        if not found:
            raise missing_word(key, self.code)
        return found

    def language(self, code: str) -> str:
        """The name of a language, or its code where the name is not known."""
        return str(self._locale.languages.get(code.replace("-", "_")) or code)

    def _date(self, value: str) -> str:
        if len(value) == 4:
            return value
        if "T" in value:
            return self.t("site.moment", date=self._date(value[:10]), time=self._time(datetime.fromisoformat(value)))
        pattern = self.t("format.month" if len(value) == 7 else "format.day")
        return format_date(date.fromisoformat((value + "-01")[:10]), pattern, self._locale)

    def _time(self, moment: datetime) -> str:
        return format_time(moment, self.t("format.time"), locale=self._locale)

    def period(self, start: str, end: str) -> str:
        """From one moment to another ("" for none), as short as possible."""
        if not end or end == start:
            return self.date(start)
        first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
        if "T" not in start + end:
            return str(format_interval(first, last, "yMd", locale=self._locale))
        if start[:10] == end[:10] and "T" in start and "T" in end:
            return f"{self.date(start)}–{self._time(last)}"
        return f"{self.date(start)} – {self.date(end)}"

    def day_parts(self, moment: str) -> tuple[str, str, str]:
        """Day, short month and year of a moment, for a block that shows a day large."""
        day = date.fromisoformat(moment[:10])
        return str(day.day), format_date(day, "LLL", self._locale), str(day.year)

    def weekdays(self) -> list[str]:
        """The names of the days of a week, from Monday."""
        names = get_day_names("wide", "stand-alone", self._locale)
        return [names[day] for day in range(7)]

    def _number(self, value: float) -> str:
        return format_decimal(value, locale=self._locale)

    def _money(self, value: float) -> str:
        pattern = self.t("format.euros" if float(value).is_integer() else "format.cents")
        return format_currency(value, "EUR", pattern, self._locale, currency_digits=False)


def plural_forms(code: str) -> frozenset[str]:
    """The names of the forms that a language has for counts."""
    return frozenset({*Locale.parse(code).plural_form.tags, "other"})


def plural_rule(code: str) -> Callable[[int], str]:
    """The plural form of a language for a count: `one`, `other` or the like."""
    return Locale.parse(code).plural_form
