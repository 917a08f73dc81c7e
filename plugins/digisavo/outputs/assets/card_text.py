"""Fits texts into the room of a card: between words, in the largest letters that do, with … where it ends too soon.

Knows no font: it is given what measures a text in letters of a size.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

_LATIN = "\u0020-\u007e\u00a1-\u00ac\u00ae-\u0148\u014a-\u01c3\u01c5-\u024f\u1e00-\u1eff"
DRAWN = f"{_LATIN}\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac"
"""The letters that the fonts have, as ranges of a pattern."""
_FOREIGN = re.compile(f"[^{DRAWN}]+")
_WITHIN_WORDS = re.compile(r"(?<=\S[-/])(?=\w{3})")
"""Where a word may be divided: `talous-/henkilöstöhallinto` behind its signs."""
_LONGEST = 320
"""More letters than the largest block has room for."""
_ROUNDS = 6
_TRAILING = " ,;:.–-/("

Measure: TypeAlias = Callable[[str, int], float]
"""The width of a text in letters of a size, in pixels."""


class Size(NamedTuple):
    """A size of letters in pixels, and how many lines of it there is room for."""

    pixels: int
    lines: int


class Block(NamedTuple):
    """Lines of text in letters of a size."""

    pixels: int
    lines: list[str]


def drawable(text: str) -> str:
    """What can be drawn of a text, on one line: no controls, no signs of other scripts, no pictures."""
    composed = unicodedata.normalize("NFC", text)
    kept = _FOREIGN.sub(lambda found: " " if found[0].isspace() else "", composed.replace("\u00a0", " "))
    return " ".join(kept[:_LONGEST].split())


def fit(text: str, width: float, sizes: Sequence[Size], measure: Measure) -> Block:
    """A text in the first of the sizes, the largest, in which all of it has room; in the last it may end with …

    Its lines are about as long as one another.
    """
    pieces = _pieces(text)
    for size in sizes:
        ruler = _Ruler(width, size, measure)
        lines, used = ruler.fill(pieces)
        if used == len(pieces):
            return Block(size.pixels, ruler.balance(pieces, lines))
    shortened = _shortened(text, ruler)
    return Block(size.pixels, ruler.balance(shortened, ruler.fill(shortened)[0]))


class _Ruler:
    """Fills lines of a width with pieces of text in letters of a size."""

    def __init__(self, width: float, size: Size, measure: Measure) -> None:
        self.width, self._size, self._measure = width, size, measure

    def has_room_for(self, text: str) -> bool:
        return self._measure(text, self._size.pixels) <= self.width

    def fill(self, pieces: Sequence[str], width: float = 0) -> tuple[list[str], int]:
        """The lines, and how many pieces have room in them; `width` is narrower than the lines could be."""
        lines: list[str] = []
        for number, piece in enumerate(pieces):
            longer = f"{lines[-1]}{piece}" if lines else ""
            if longer and self._measure(longer, self._size.pixels) <= (width or self.width):
                lines[-1] = longer
            elif len(lines) < self._size.lines and self.has_room_for(piece.lstrip()):
                lines.append(piece.lstrip())
            else:
                return lines, number
        return lines, len(pieces)

    def balance(self, pieces: Sequence[str], lines: list[str]) -> list[str]:
        """All pieces in as many lines as these, as narrow as may be."""
        narrow, wide = self.width / 2, self.width
        for _ in range(_ROUNDS if len(lines) > 1 else 0):
            middle = (narrow + wide) / 2
            tried, used = self.fill(pieces, middle)
            if used == len(pieces) and len(tried) == len(lines):
                lines, wide = tried, middle
            else:
                narrow = middle
        return lines


def _pieces(text: str) -> list[str]:
    """What lines are put together of: words with the space before them, and parts of words."""
    return [part for word in text.split() for part in _WITHIN_WORDS.split(f" {word}")]


def _shortened(text: str, ruler: _Ruler) -> list[str]:
    """As many whole words as there is room for, and …; of a first word that no line has room for, its beginning."""
    pieces = _pieces(text)
    for count in range(ruler.fill(pieces)[1], 0, -1):
        kept = _pieces("".join(pieces[:count]).rstrip(_TRAILING) + "…")
        if kept != [" …"] and ruler.fill(kept)[1] == len(kept):
            return kept
    first = pieces[0].lstrip()
    most = bisect_left(range(len(first)), True, key=lambda count: not ruler.has_room_for(f"{first[: count + 1]}…"))
    return [f" {first[:most]}…"]
