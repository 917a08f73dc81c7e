"""What is wrong with a built site: the file, the line where one is to blame, and what to do."""

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from digisavo.core.text import printable

REBUILD = "Rakenna sivusto uudelleen: scripts/build."
REPORT = "Rakenna sivusto uudelleen; jos vika jää, ilmoita siitä kehittäjille."


class Fault(NamedTuple):
    """One fault of a file, which is a path from the root of the site; line 0 stands for the whole file."""

    path: str
    what: str
    advice: str = REBUILD
    line: int = 0

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        text = printable(f"{place}: {self.what}. {self.advice}")
        return text.replace("\n", "\\n").replace("\r", "\\r")  # a fault is a line


def line_of(text: str, index: int) -> int:
    """The line, from 1, in which a character stands."""
    return bisect_left(_line_ends(text), index) + 1


@lru_cache(maxsize=1)
def _line_ends(text: str) -> list[int]:
    """Where lines end: a large file may have a fault in each of them."""
    return [index for index, character in enumerate(text) if character == "\n"]
