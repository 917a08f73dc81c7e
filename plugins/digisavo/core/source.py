"""Where a piece of content comes from: a source file and a place in it."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A place in a source file; line and column count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One content file as read: its path as shown to people, its kind, its slug (the bare file name), its bytes."""

    path: str
    kind: str
    slug: str
    content: bytes
