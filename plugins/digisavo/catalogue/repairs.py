"""Answers put right where there is no doubt of what was meant: each function gives the canonical text, or None.

What leaves doubt is only offered, as advice and never as a value: days by `offered_days`, numbers by
`measures`. All of it is text to text, and short, so that a form in a browser can do the same.
"""

import re
from datetime import date
from functools import cache
from typing import Any

from digisavo.catalogue.spellings import load_spellings

LONGEST = 100
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
_DOTTED = re.compile(r"(?:([^\W\d_]{2,12}),? )?([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")
YEAR_FIRST = re.compile(r"([0-9]{4})([-/. ])([0-9]{1,2})\2([0-9]{1,2})\.?")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[/.-] ?([0-9]{4})|([0-9]{4})[/.-]([0-9]{1,2})")


def number(text: str) -> str | None:
    """A number written in the Finnish way: `1 200,5` is 1200.5."""
    text = text.translate(_MINUS)
    if len(text) > LONGEST:
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
    if len(text) > LONGEST or _DOUBTFUL.search(text):
        return []
    return [(_tidy(found[1]), (found[2] or "").casefold()) for found in _ANY.finditer(text)]


def without_numbers(text: str) -> str:
    """What a text says besides its numbers and their units."""
    return _ANY.sub(" ", text)


def day(text: str) -> str | None:
    """A day written with its year: `1.9.2026`, `2026-9-1`, `1. syyskuuta 2026`."""
    if len(text) > LONGEST:
        return None
    if match := _DOTTED.fullmatch(text):
        # Any other word than a weekday says more of the day: `ennen 1.6.2027`.
        is_plain = not match[1] or match[1].casefold() in load_spellings().weekdays
        return iso_day(match[4], match[3], match[2]) if is_plain else None
    if match := YEAR_FIRST.fullmatch(text):
        return iso_day(match[1], match[3], match[4])
    match = _day_in_words().fullmatch(text.casefold())
    return iso_day(match[3], _month_number(match[2]), match[1]) if match else None


def month(text: str) -> str | None:
    """A month, or a day: `5/2021`, `toukokuu 2021`."""
    if found := day(text):
        return found
    if len(text) > LONGEST:
        return None
    if match := _MONTH_AND_YEAR.fullmatch(text):
        found = iso_day(match[2] or match[3], match[1] or match[4], "1")
    elif match := _month_in_words().fullmatch(text.casefold()):
        found = iso_day(match[2], _month_number(match[1]), "1")
    return found and found[:7]


def moment(text: str) -> str | None:
    """A day, or a day and a time: `9.2.2027 klo 10`, `2027-02-09T10.00`."""
    if len(text) > LONGEST:
        return None
    match = moment_in_words().fullmatch(text.casefold())
    found = day(match["day"]) if match else None
    if not match or not found or not match["hour"]:
        return found
    return f"{found}T{int(match['hour']):02}:{match['minute'] or '00'}"


def _tidy(text: str) -> str:
    """A number with a decimal point, without spaces and needless zeros."""
    plain = "".join(text.split()).replace(",", ".")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def iso_day(year: str, month: str, day: str) -> str | None:
    """A day as files have it, None where there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


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
def moment_in_words() -> re.Pattern[str]:
    """A day, or a day and a time, in lower case."""
    day_ = (
        rf"(?P<day>{_DOTTED.pattern}|{YEAR_FIRST.pattern.replace(chr(92) + '2', '[-/. ]')}|{_day_in_words().pattern})"
    )
    clock = f"(?:(?:{'|'.join(load_spellings().clock)})[.]? ?)?"
    return re.compile(rf"{day_}(?:(?:,? |t){clock}(?P<hour>[0-9]{{1,2}})(?:[.:](?P<minute>[0-9]{{2}}))?)?")


CONSTANTS: dict[str, Any] = {
    "longest": LONGEST,
    "minus": {chr(found): meant for found, meant in _MINUS.items()},
    "plain": _PLAIN,
    "continental": _CONTINENTAL,
    "american": _AMERICAN,
    "any": _ANY,
    "doubtful": _DOUBTFUL,
    "dotted": _DOTTED,
    "year_first": YEAR_FIRST,
    "month_and_year": _MONTH_AND_YEAR,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
