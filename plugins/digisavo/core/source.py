"""Where a piece of content comes from: a source file and a place in it."""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from digisavo.core.slug import Name, Naming, joined, name_in, slugify, split_date

_ENDINGS = re.compile(r"(?:\.(?:ya?ml|md|markdown|txt))+$", re.IGNORECASE)
_FINNISH_DATE = re.compile(r"(\d{1,2})[._-](\d{1,2})[._-](\d{4})[ ._-]*", re.ASCII)
_JOINT = re.compile("-{2,}|_{2,}")
_NAMELESS = "nimi"
_READ = {".md": (".md", ".markdown", ".txt"), ".yml": (".yml", ".yaml", ".txt")}
"""The endings of files that are read, although another may be wanted."""
_EXAMPLE_DATE, _EXAMPLE_HOST = "2026-11-22", "palvelun-nimi"


class Span(NamedTuple):
    """A place in a source file; line and column count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One content file as read: its path as shown to people, its kind, its slug, its bytes.

    `date` is the date that its name begins with, "" for kinds whose names have none.
    """

    path: str
    kind: str
    slug: str
    content: bytes
    date: str = ""


@dataclass(frozen=True, slots=True)
class SourceForm:
    """How the files of a kind are written: the ending of their names (`.yml`, `.md`) and what stands before it."""

    suffix: str = ".yml"
    naming: Naming = Naming.PLAIN

    @property
    def is_markdown(self) -> bool:
        """Whether a file is a text with front matter."""
        return self.suffix == ".md"

    def accepts(self, suffix: str) -> bool:
        """Whether a file with an ending is read, although the ending may be wrong."""
        return suffix.lower() in _READ[self.suffix]

    def can_become(self, suffix: str) -> bool:
        """Whether a file with an ending is a text, so that another ending could make a file of this form of it."""
        return not suffix or any(suffix.lower() in endings for endings in _READ.values())

    def example(self, text: str) -> str:
        """A file name of this form, made of the name of a file without its ending, or of another text."""
        text = _ENDINGS.sub("", text)
        if self.naming is Naming.DATED:
            name = _dated(text)
            slug = f"{name.date or _EXAMPLE_DATE}-{slugify(name.slug) or _NAMELESS}"
        else:
            parts = [
                slugify(part) or _NAMELESS
                for part in (_JOINT.split(text, 1) if self.naming is Naming.JOINED else [text])
            ]
            slug = joined(_EXAMPLE_HOST, *parts) if self.naming is Naming.JOINED and len(parts) == 1 else joined(*parts)
        return slug + self.suffix

    def meant(self, stem: str) -> str:
        """The file name that an odd one was meant to be, "" where it lacks a date or a host, which nobody can guess."""
        stem = _ENDINGS.sub("", stem)
        lacks_date = self.naming is Naming.DATED and not _dated(stem).date
        lacks_host = self.naming is Naming.JOINED and not _JOINT.search(stem)
        return "" if lacks_date or lacks_host else self.example(stem)

    def named(self, stem: str) -> Name:
        """The parts of a file name without its ending; of an odd one, those that it was meant to have."""
        return name_in(stem, self.naming) or self._guessed(stem) or Name(stem)

    def _guessed(self, stem: str) -> Name | None:
        """The parts that an odd name was meant to have; of two joined slugs nobody can guess which is which."""
        if self.naming is Naming.JOINED:
            return None
        found = name_in(self.example(stem).removesuffix(self.suffix), self.naming)
        return found if found is None or self.meant(stem) else Name(found.slug)


def _dated(text: str) -> Name:
    """A text without the date that it begins with, in the form of files or the Finnish one, and that date."""
    if match := _FINNISH_DATE.match(text):
        return Name(text[match.end() :], f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}")
    return split_date(text)


CONSTANTS: dict[str, Any] = {
    "endings": _ENDINGS,
    "finnish_date": _FINNISH_DATE,
    "joint": _JOINT,
    "nameless": _NAMELESS,
    "read": _READ,
    "example_date": _EXAMPLE_DATE,
    "example_host": _EXAMPLE_HOST,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
