"""What is wrong with a built site: the file, the line where one is to blame, and what to do."""

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
        return printable(f"{place}: {self.what}. {self.advice}")


def line_of(text: str, index: int) -> int:
    """The line, from 1, in which a character stands."""
    return text.count("\n", 0, index) + 1
