"""A parsed source file: plain values beside a tree of the places where they stand."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Protocol, TypeAlias

from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile, Span

_WHITE = re.compile(r"\s")
Raw: TypeAlias = str | list["Raw"] | dict[str, "Raw"]
Path: TypeAlias = tuple[str | int, ...]
Shifts = dict[int, list[tuple[int, int]]]
"""By line (from 0): the columns (from 0) from which on characters were added to it before it was read, and how many."""

UNREAD = "\ufffc"
"""What stands for a value that could not be read: its fault is reported, so nothing else is said of it.

Content cannot hold this character (see `core.text`)."""


class Mark(Protocol):
    """A place in a text as parsers count it: line and column from 0."""

    line: int
    column: int


@dataclass(slots=True)
class Branch:
    """Where a mapping or a list and its parts start: values by key or index, and the keys of a mapping."""

    start: Mark
    parts: "dict[str, Mark | Branch] | list[Mark | Branch]"
    keys: dict[str, Mark] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one file, every scalar a string as typed, and their places.

    `problems` are faults of form that leave the rest readable, such as a key that is given twice.

    A path is a tuple of mapping keys and list indexes (from 0): `("references", 0, "source")`.
    `verbatim` are the keys of texts that stand in the file as they are, in whole lines: the body of a post. `shifts`
    tell in which lines places have another column than in the file.
    """

    source: SourceFile
    values: dict[str, Raw]
    places: Branch
    problems: tuple[Problem, ...] = ()
    verbatim: frozenset[str] = frozenset()
    shifts: Shifts = field(default_factory=dict)

    def span_of(self, path: Path) -> Span:
        """The place of a value; of a missing one, the nearest mapping or list that lacks it.

        What the top level lacks is reported at the first line of the file.
        """
        found = self._follow(path)
        while path and found is None:
            path = path[:-1]
            found = self._follow(path)
        return self._span(found) if path and found else Span(self.source.path)

    def span_in(self, path: Path, index: int | None) -> Span:
        """The place of a character within a text; where that cannot be told, or no character is meant, the place of the
        text."""
        span, text = self.span_of(path), self._text_at(path)
        if index is None or not text[index:].strip():
            return span
        lines = text.count("\n", 0, index)
        column = index - text.rfind("\n", 0, index)
        if len(path) == 1 and path[0] in self.verbatim:
            return Span(span.path, span.line + lines, column)
        rest = text[index:].lstrip()
        return self._span_in_lines(span, rest, text[: len(text) - len(rest)])

    def lines_at(self, path: Path) -> list[str]:
        """The lines of a text as the file breaks it; the whole text where that cannot be told: in quotation marks."""
        text, span = self._text_at(path), self.span_of(path)
        if "\n" in text:
            return [line for line in _on_one_line(text.split("\n")) if line]
        (whole,), found = _on_one_line([text]), list[str]()
        first, *others = _lines_of(self.source.content)[span.line - 1 :] or [""]
        rest = whole
        for line in filter(None, _on_one_line([first[span.column - 1 :], *others])):
            if not rest or not rest.startswith(line):
                break
            found.append(line)
            rest = rest[len(line) :].strip()
        return [whole] if rest else found

    def _text_at(self, path: Path) -> str:
        value: Raw = self.values
        for part in path:
            try:
                value = value[part]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                return ""
        return value if isinstance(value, str) else ""

    def _span_in_lines(self, start: Span, text: str, before: str) -> Span:
        """The place of a text within a longer one that starts at a place, and what is before it there.

        The file indents it and may break its lines elsewhere.
        """
        piece, lines = _WHITE.split(text, maxsplit=1)[0][:40], _lines_of(self.source.content)
        index = start.line + before.count("\n")
        if index < len(lines) and lines[start.line - 1][start.column - 1 :].startswith("|"):
            found = lines[index].find(piece, len(before) - before.rfind("\n") - 1)
            return Span(start.path, index + 1, found + 1) if found >= 0 else start
        passed = before.count(piece)
        for number, line in enumerate(lines[start.line - 1 :], start.line):
            found = line.find(piece, start.column - 1 if number == start.line else 0)
            while found >= 0 and passed:
                passed -= 1
                found = line.find(piece, found + len(piece))
            if found >= 0:
                return Span(start.path, number, found + 1)
        return start

    def key_span_of(self, path: Path) -> Span:
        """The place of a mapping's key; of its value where there is no such key."""
        outer = self._follow(path[:-1])
        mark = outer.keys.get(str(path[-1])) if isinstance(outer, Branch) else None
        return self._span(mark) if mark else self.span_of(path)

    def _follow(self, path: Path) -> "Mark | Branch | None":
        place: Mark | Branch = self.places
        for part in path:
            if not isinstance(place, Branch):
                return None
            try:
                place = place.parts[part]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                return None
        return place

    def _span(self, place: "Mark | Branch") -> Span:
        mark = place.start if isinstance(place, Branch) else place
        return Span(self.source.path, mark.line + 1, shifted(self.shifts, mark.line, mark.column) + 1)


def shifted(shifts: Shifts, line: int, column: int) -> int:
    """The column in the file of a place that was read; lines and columns from 0."""
    if not shifts:
        return column
    return max(0, column - sum(added for start, added in shifts.get(line, ()) if column >= start))


def _on_one_line(texts: list[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts]


@lru_cache(maxsize=2)
def _lines_of(content: bytes) -> list[str]:
    """The lines of a file, decoded as well as possible."""
    text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def dotted(path: Path) -> str:
    """A path as people read it; list items count from 1: `references[1].source`."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


CONSTANTS: dict[str, Any] = {
    "unread": UNREAD,
    "white": _WHITE,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
