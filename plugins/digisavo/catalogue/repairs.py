"""Answers put right where there is no doubt of what was meant: each function gives the canonical text, or None.

What leaves doubt is only offered (`offer_...`): as advice, never as a value. All of it is text to text, and short, so
that a form in a browser can do the same.
"""

import re
from datetime import date, timedelta
from functools import cache
from typing import Any

from digisavo.catalogue.spellings import load_spellings

_LONGEST = 100
"""Longer texts are not looked at: no number or date is so long."""
_GAP = "[ \u00a0\u2009\u202f]"
_MINUS = str.maketrans({"−": "-", "–": "-"})
_NUMBER = (
    rf"-?(?:[0-9]{{1,3}}(?:{_GAP}[0-9]{{3}})+|[0-9]{{1,12}})(?:[.,](?:[0-9]{{1,2}}|[0-9]{{4}})|(?<=\b0),[0-9]{{3}})?"
)
_PLAIN = re.compile(_NUMBER)
_CONTINENTAL = re.compile(r"(-?[0-9]{1,3}(?:\.[0-9]{3})+),([0-9]{1,2})")
_AMERICAN = re.compile(r"(-?[0-9]{1,3}(?:,[0-9]{3})+)\.([0-9]{1,2})")
_ANY = re.compile(rf"(?<![0-9.,])({_NUMBER[2:]})(?![.,]?[0-9])(?:{_GAP}?-?((?:[^\W\d_]|[€%‰])+))?")
# 1e3 and 1_000 are one number each, and $100 is not 100 euros.
_DOUBTFUL = re.compile(r"[0-9][^\W\d]+[0-9]|[$£¥]|USD|SEK|NOK|DKK|GBP")
_DOTTED = re.compile(r"(?:[^\W\d_]{2,12},? )?([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")
_SPAN_OF_DAYS = re.compile(r"([0-9]{1,2})\.? ?[–-] ?[0-9]{1,2}\. ?([0-9]{1,2})\. ?([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/. ])([0-9]{1,2})\2([0-9]{1,2})\.?")
_SLASHED = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[./-] ?([0-9]{1,2})[./-] ?([0-9]{2})")
_NO_YEAR = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\.?")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[/.-] ?([0-9]{4})|([0-9]{4})[/.-]([0-9]{1,2})")
_YEAR = re.compile(r"(?<![0-9])((?:19|20|21)[0-9]{2})(?![0-9])")


def number(text: str) -> str | None:
    """A number written in the Finnish way: `1 200,5` is 1200.5."""
    text = text.translate(_MINUS)
    if len(text) > _LONGEST:
        return None
    for form, thousands in ((_CONTINENTAL, "."), (_AMERICAN, ",")):
        if match := form.fullmatch(text):
            return _tidy(f"{match[1].replace(thousands, '')}.{match[2]}")
    return _tidy(text) if _PLAIN.fullmatch(text) else None


def amount(text: str) -> str | None:
    """An amount of euros: `1 200,00 €` is 1200."""
    word = text.casefold()
    for sign in sorted(load_spellings().euros, key=len, reverse=True):
        word = word.removesuffix(sign).removeprefix(sign).strip()
    return number(word.removesuffix(",-").removesuffix(".-").removesuffix(",–"))


def numbers_in(text: str) -> list[tuple[str, str]]:
    """The numbers in a text, each with the word or sign that stands after it: `1200–3500 €` has two."""
    if len(text) > _LONGEST or _DOUBTFUL.search(text):
        return []
    return [(_tidy(found[1]), (found[2] or "").casefold()) for found in _ANY.finditer(text)]


def day(text: str) -> str | None:
    """A day written with its year: `1.9.2026`, `2026-9-1`, `1. syyskuuta 2026`."""
    if len(text) > _LONGEST:
        return None
    if match := _DOTTED.fullmatch(text):
        return _iso(match[3], match[2], match[1])
    if match := _YEAR_FIRST.fullmatch(text):
        return _iso(match[1], match[3], match[4])
    match = _day_in_words().fullmatch(text.casefold())
    return _iso(match[3], _month_number(match[2]), match[1]) if match else None


def month(text: str) -> str | None:
    """A month, or a day: `5/2021`, `toukokuu 2021`."""
    if found := day(text):
        return found
    if len(text) > _LONGEST:
        return None
    if match := _MONTH_AND_YEAR.fullmatch(text):
        found = _iso(match[2] or match[3], match[1] or match[4], "1")
    elif match := _month_in_words().fullmatch(text.casefold()):
        found = _iso(match[2], _month_number(match[1]), "1")
    return found and found[:7]


def offer_day(text: str, today: date) -> str | None:
    """The day that a text may mean: part of it is missing, superfluous or uncertain."""
    if len(text) > _LONGEST:
        return None
    if match := _SHORT_YEAR.fullmatch(text):
        return _iso(f"20{match[3]}", match[2], match[1])
    if match := _SLASHED.fullmatch(text):
        return _iso(match[3], match[2], match[1])
    if match := _NO_YEAR.fullmatch(text):
        return _next(match[2], match[1], today)
    if match := _SPAN_OF_DAYS.search(text):
        return _iso(match[3], match[2], match[1])
    found = _DOTTED.search(text) or _YEAR_FIRST.match(text)
    return day(found[0]) if found else None


def offer_month(text: str, today: date) -> str | None:
    """The day, month or year that a text may mean: `kesä 2026` is at least the year."""
    if found := offer_day(text, today):
        return found
    years = _YEAR.findall(text) if len(text) <= _LONGEST else []
    return years[0] if len(set(years)) == 1 else None


def lacks_year(text: str) -> bool:
    """Whether a text is a day without a year: `2.2.`"""
    return _NO_YEAR.fullmatch(text) is not None


def moment(text: str) -> str | None:
    """A day, or a day and a time: `9.2.2027 klo 10`, `2027-02-09T10.00`."""
    if len(text) > _LONGEST:
        return None
    match = _moment_in_words().fullmatch(text.casefold())
    found = day(match["day"]) if match else None
    if not match or not found or not match["hour"]:
        return found
    return f"{found}T{int(match['hour']):02}:{match['minute'] or '00'}"


def offer_moment(text: str, today: date) -> str | None:
    """The moment that a text begins with, or the day that it may mean."""
    match = _moment_in_words().match(text.casefold()) if len(text) <= _LONGEST else None
    return (moment(match[0]) if match else None) or offer_day(text, today)


def _tidy(text: str) -> str:
    """A number with a decimal point, without spaces and needless zeros."""
    plain = "".join(text.split()).replace(",", ".")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _iso(year: str, month: str, day: str) -> str | None:
    """A day as files have it, None where there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _next(month: str, day: str, today: date) -> str | None:
    """The next day of a name from today on, in a year that has it."""
    years = (today + timedelta(days=366 * after) for after in range(9))
    days = (_iso(str(year.year), month, day) for year in years)
    return next((found for found in days if found and found >= today.isoformat()), None)


def _month_number(word: str) -> str:
    return str(1 + next(index for index, name in enumerate(load_spellings().month_names) if word.startswith(name)))


def _month_names() -> str:
    words = load_spellings()
    return f"(?:{'|'.join(words.month_names)})(?:{'|'.join(words.month_endings)})?"


@cache
def _day_in_words() -> re.Pattern[str]:
    return re.compile(rf"([0-9]{{1,2}})\. ?({_month_names()}) ([0-9]{{4}})")


@cache
def _month_in_words() -> re.Pattern[str]:
    return re.compile(rf"({_month_names()}) ([0-9]{{4}})")


@cache
def _moment_in_words() -> re.Pattern[str]:
    day_ = (
        rf"(?P<day>{_DOTTED.pattern}|{_YEAR_FIRST.pattern.replace(chr(92) + '2', '[-/. ]')}|{_day_in_words().pattern})"
    )
    clock = f"(?:(?:{'|'.join(load_spellings().clock)})[.]? ?)?"
    return re.compile(rf"{day_}(?:(?:,? |t){clock}(?P<hour>[0-9]{{1,2}})(?:[.:](?P<minute>[0-9]{{2}}))?)?")


CONSTANTS: dict[str, Any] = {
    "longest": _LONGEST,
    "minus": {chr(found): meant for found, meant in _MINUS.items()},
    "plain": _PLAIN,
    "continental": _CONTINENTAL,
    "american": _AMERICAN,
    "any": _ANY,
    "doubtful": _DOUBTFUL,
    "dotted": _DOTTED,
    "span_of_days": _SPAN_OF_DAYS,
    "year_first": _YEAR_FIRST,
    "slashed": _SLASHED,
    "short_year": _SHORT_YEAR,
    "no_year": _NO_YEAR,
    "month_and_year": _MONTH_AND_YEAR,
    "year": _YEAR,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
