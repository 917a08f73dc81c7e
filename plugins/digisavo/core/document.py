"""A parsed source file: plain values beside a tree of the places where they stand."""

from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile, Span

Raw: TypeAlias = str | list["Raw"] | dict[str, "Raw"]
Path: TypeAlias = tuple[str | int, ...]


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
    `verbatim` are the keys of texts that stand in the file as they are, in whole lines: the body of a post.
    """

    source: SourceFile
    values: dict[str, Raw]
    places: Branch
    problems: tuple[Problem, ...] = ()
    verbatim: frozenset[str] = frozenset()

    def span_of(self, path: Path) -> Span:
        """The place of a value; of a missing one, the nearest mapping or list that lacks it.

        What the top level lacks is reported at the first line of the file.
        """
        found = self._follow(path)
        while path and found is None:
            path = path[:-1]
            found = self._follow(path)
        return self._span(found) if path and found else Span(self.source.path)

    def span_in(self, path: Path, index: int) -> Span:
        """The place of a character within a verbatim text; of any other value, the place of the value."""
        span = self.span_of(path)
        text = self.values.get(str(path[0])) if len(path) == 1 and path[0] in self.verbatim else None
        if not isinstance(text, str):
            return span
        return Span(span.path, span.line + text.count("\n", 0, index), index - text.rfind("\n", 0, index))

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
        return Span(self.source.path, mark.line + 1, mark.column + 1)


def dotted(path: Path) -> str:
    """A path as people read it; list items count from 1: `references[1].source`."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
