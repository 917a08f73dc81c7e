"""How far tests go that try whatever could be: the audit goes further than what must pass before each merge."""

import os
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")
_TIMES = int(os.environ.get("DIGISAVO_TIMES", "1"))


def examples(count: int) -> int:
    """How many examples a property is tried with: so many, or as many times more as the audit asks for."""
    return count * _TIMES


IS_DEEP = _TIMES > 1
"""Whether the audit asks."""


def part_of(names: Iterable[T], every: int) -> list[T]:
    """Of many cases that are much alike one in so many, the same ones at each run; all of them in the audit."""
    known = list(names)
    return known if IS_DEEP else known[::every]
