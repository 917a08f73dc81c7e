"""Rows of tables in which the entries of a kind stand below each other, and what their cells show."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import EXPIRED
from digisavo.catalogue.field import Field
from digisavo.outputs.rendering.context import PageDisplay

MOST_ROWS = 2000
"""How many rows stand on one page at most, in whole tables too: with their cells, a megabyte."""

_LONGEST_WORD = 24
"""How many letters a word has that a column makes room for; hardly any Finnish word in use is longer."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in a table: its slug, its address, its title, whether its review is too old, and a cell per column."""

    slug: str
    address: str
    title: Markup
    is_outdated: bool
    cells: Sequence[Markup | None]


def cell_of(entry: Entry, field: Field, display: PageDisplay) -> Markup | None:
    """A value in short, marked where its proof or validity has expired; None for what is not stated."""
    if field.key not in entry.values:
        return None
    shown = breakable(field.type.compare(entry.values[field.key], display))
    if entry.claim(field, display.today).level != EXPIRED:
        return shown
    return Markup("{} ({})").format(shown, display.t(f"level.{EXPIRED}"))


def title_cell(entry: Entry) -> Markup:
    """The title of an entry at the head of its row."""
    return breakable(escape(entry.title))


def breakable(shown: Markup) -> Markup:
    """A value that may break anywhere, where a word of it is longer than a column can be."""
    is_giant = any(len(word) > _LONGEST_WORD for word in shown.striptags().split())
    return Markup('<span class="ds-giant">{}</span>').format(shown) if is_giant else shown
