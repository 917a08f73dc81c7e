"""Where a piece of content comes from: a source file and a place in it."""

from dataclasses import dataclass
from typing import NamedTuple

from digisavo.core.slug import Name, Naming, joined, name_in, slugify, split_date


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

    def example(self, text: str) -> str:
        """A file name of this form, made of a text."""
        name = split_date(text) if self.naming is Naming.DATED else Name(text)
        fits = name_in(text, self.naming) is not None
        slug = name.slug if fits else slugify(name.slug) or "nimi"
        if self.naming is Naming.DATED:
            slug = f"{name.date or '2026-11-22'}-{slug}"
        elif self.naming is Naming.JOINED and not fits:
            slug = joined("palvelun-nimi", slug)
        return slug + self.suffix
