"""The columns of a kind's table for spreadsheets: a field is a column, and one more where its answers have codes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import Field
from digisavo.core import address
from digisavo.core.text import remove_refused
from digisavo.outputs.rendering.context import Context, PageDisplay

Cell: TypeAlias = str | int | float | date
Row: TypeAlias = Mapping[int, Cell]
"""The cells of a row by the number of their column: most questions have no answer."""

MOST = 32_000
"""The most letters in a cell: Excel takes 32 767 and divides what is longer into several rows."""
_JOINT = " | "
_DAY = len("2026-11-22")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its key in records, what it tells, the form of its answers, and where its codes are."""

    heading: str
    key: str
    meaning: str
    form: str
    vocabulary: str = ""


class Columns:
    """The columns of a kind in the order of its questions, after those of what the portal knows; makes rows of them."""

    def __init__(self, collection: Collection, context: Context) -> None:
        self._context, self._display = context, PageDisplay(context, address.HOME)
        self._types = context.language.texts_below("guide.types") | context.language.texts_below("tables.forms")
        self.all: list[Column] = []
        self._about = self._known()
        self._places: dict[str, tuple[Field, int]] = {}
        for key in self._about:
            label, meaning, form = (context.t(f"tables.about.{key}.{part}") for part in ("label", "help", "form"))
            self.all.append(Column(self._heading(label, key), key, meaning, form))
        for field in collection.fields:
            if field.type.name != "evidence":
                self._places[field.key] = field, len(self.all)
                self._add(field)

    def _known(self) -> dict[str, Callable[[Entry], Cell]]:
        settings, catalogue = self._context.settings, self._context.catalogue
        return {
            "slug": lambda entry: entry.slug,
            "url": lambda entry: address.absolute(settings, catalogue.address_of(entry)),
            "record_url": lambda entry: address.absolute(settings, address.record(entry.kind, entry.slug)),
            "completeness": lambda entry: entry.completeness.percent,
        }

    def _heading(self, label: str, key: str) -> str:
        return self._context.t("tables.heading", label=label, key=key)

    def _add(self, field: Field) -> None:
        t, heading = self._context.t, self._heading(field.label, field.key)
        form, key = self._types.get(field.type.described_as, field.type.name), field.export_as or field.key
        self.all.append(Column(heading, key, field.help, form))
        if field.type.has_codes:
            name = str(field.type.options.get("options", ""))
            terms = address.absolute(self._context.settings, address.vocabulary(name)) if name else ""
            meaning, form = t("tables.codes_help", label=field.label), t("tables.codes_form")
            self.all.append(Column(t("tables.codes", heading=heading), key, meaning, form, terms))

    def row_of(self, entry: Entry) -> Row:
        """What stands in the columns for an entry."""
        row = dict(enumerate(known(entry) for known in self._about.values()))
        for key, value in entry.values.items():
            field, place = self._places.get(key, (None, 0))
            shown = self._shown(field, value) if field else None
            if field and shown is not None:
                self._put(row, place, self._cell(field, shown))
                if field.type.has_codes:
                    self._put(row, place + 1, shown if isinstance(shown, str) else _JOINT.join(shown))
        return row

    def _shown(self, field: Field, value: Any) -> Any:
        """An answer, None for none: of the entries that it names only those that are shown."""
        if not field.type.names_entries or field.type.name == "markdown":
            return value
        found = [name for name in ([value] if isinstance(value, str) else value) if self._display.catalogue.find(name)]
        return (found[0] if isinstance(value, str) else found) if found else None

    def _cell(self, field: Field, value: Any) -> Cell:
        """Numbers and full days as such, everything else as people read it.

        Markdown stays as it is written: that reads well, and rendering it would take longer than all the rest.
        """
        name = field.type.name
        if name in ("number", "money"):
            return value  # type: ignore[no-any-return]
        if name == "date":
            return date.fromisoformat(value) if len(value) == _DAY else str(value)
        return str(value) if name == "markdown" else _JOINT.join(field.type.texts(value, self._display))

    def _put(self, row: dict[int, Cell], place: int, cell: Cell) -> None:
        if isinstance(cell, str):
            text = as_text(cell)
            beginning = _beginning(text)
            cell = text if beginning == text else self._context.t("tables.cut", text=beginning)
        if cell != "":
            row[place] = cell


def _beginning(text: str) -> str:
    """As much of a text as a cell may hold: some signs take two of its places."""
    if len(text) <= MOST // 2:
        return text
    return text.encode("utf-16-le")[: 2 * MOST].decode("utf-16-le", "ignore")


def as_text(text: str) -> str:
    """A text without what a spreadsheet cannot hold."""
    return text if text.isprintable() else remove_refused(text.replace("\r\n", "\n").replace("\r", "\n"))
