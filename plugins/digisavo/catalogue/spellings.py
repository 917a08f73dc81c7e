"""How people write what has one spelling here: words of `data/spellings.yml` that checks understand."""

import re
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import Any

from digisavo.core.problem import Fault
from digisavo.reading.declared import Form, attributes_of
from digisavo.reading.own_files import OwnFile, read_own

_MONTHS = 12
LONGEST = 24
"""The characters of the longest answer that says nothing; longer texts need not be asked about."""
_WORDS = re.compile(r"[^\W\d_]+")
_SIGNS = " \t-‐–—_.…?~/"


@dataclass(frozen=True, slots=True)
class Spellings:
    """The words of the file, in lower case; each is explained there."""

    nothing: tuple[str, ...] = ()
    month_names: tuple[str, ...] = ()
    month_endings: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    denial_endings: tuple[str, ...] = ()
    joints: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    euros: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    weeks: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    inhabitants: tuple[str, ...] = ()
    thousands: tuple[str, ...] = ()
    millions: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    municipality: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    wellbeing_county: tuple[str, ...] = ()


@cache
def load_spellings() -> Spellings:
    """Those of the file; raises DeclarationError where it has faults."""
    file = read_own("data", "spellings.yml")
    spellings = parse_spellings(file)
    file.check()
    return spellings


def parse_spellings(file: OwnFile) -> Spellings:
    """The spellings that a file declares; its faults are reported to it."""
    names = [field.name for field in fields(Spellings)]
    given = attributes_of(file.mapping(), (), dict.fromkeys(names, Form.LIST), names, file)
    for name, words in given.items():
        for index, word in enumerate(words):
            if not isinstance(word, str):
                file.report((name, index), Fault.of("declaration.value", "text"))
    if len(given.get("month_names", ())) not in (0, _MONTHS):
        file.report(("month_names",), Fault.of("declaration.value", "list"))
    return Spellings(**{name: tuple(str(word).casefold() for word in words) for name, words in given.items()})


@lru_cache(maxsize=8192)
def says_nothing(text: str) -> bool:
    """Whether an answer says that there is none: `ei tiedossa`, `N/A`, `-`."""
    if len(text) > LONGEST:
        return False
    word = text.casefold().strip(_SIGNS)
    return not word or word in _nothing()


def denies(text: str) -> bool:
    """Whether a text says that something is not so: `ei vielä tuotannossa`, `vahvistamatta`."""
    spellings, words = load_spellings(), _WORDS.findall(text.casefold())
    return any(word in spellings.denials or word.endswith(spellings.denial_endings) for word in words)


@cache
def _nothing() -> frozenset[str]:
    return frozenset(load_spellings().nothing)


CONSTANTS: dict[str, Any] = {
    "longest": LONGEST,
    "signs": _SIGNS,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
