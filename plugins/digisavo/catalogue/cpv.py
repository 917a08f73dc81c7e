"""Codes of the Common Procurement Vocabulary (CPV 2008): those of software and IT services with their check digits."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

CORE = 8
"""How many digits a code has before its check digit."""
_DIVISION = 2
_WEIGHTS = (3, 7, 1, 3, 7, 1, 3, 7)


@cache
def load_codes() -> Mapping[str, str]:
    """The check digits of the listed codes by their eight digits (`data/procurement/cpv.txt`)."""
    written = files("digisavo").joinpath("data", "procurement", "cpv.txt").read_text("utf-8").split()
    return {code[:CORE]: code[-1] for code in written}


@cache
def listed_divisions() -> frozenset[str]:
    """The divisions, the first two digits of a code, of which all codes are listed."""
    return frozenset(core[:_DIVISION] for core in load_codes())


def is_listed(core: str) -> bool:
    """Whether all codes of the division of eight digits are known."""
    return core[:_DIVISION] in listed_divisions()


def usual_digit(core: str) -> str:
    """The check digit that most codes would have with these eight digits.

    How it is made was never published. These weights give that of most codes, but not of all: in the listed divisions
    every third code has another one.
    """
    return str(sum(int(digit) * weight for digit, weight in zip(core, _WEIGHTS, strict=True)) % 10)


def wider(core: str) -> str:
    """The narrowest listed code, with its check digit, that holds what eight digits would be about."""
    codes = load_codes()
    for kept in range(CORE, 0, -1):
        found = core[:kept].ljust(CORE, "0")
        if found in codes:
            return f"{found}-{codes[found]}"
    return ""
