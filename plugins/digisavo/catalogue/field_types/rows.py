"""Values of several parts: rows, each a mapping of the fields that are declared below the field itself."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display, bullet_list
from digisavo.catalogue.evidence import EXPIRED
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.base import EMPTY, FacetValue, FieldType, Options, Schema, in_order
from digisavo.catalogue.field_types.date import is_over
from digisavo.catalogue.field_types.lists import check_list
from digisavo.catalogue.field_types.row_shape import Row, RowShape
from digisavo.catalogue.judging import AnsweredTerm, Judged, Mark, WantedTerm
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw

_MOST_ROWS = 500


class Group(FieldType):
    """Rows of declared fields; the first field is required, or with `any_of` at least one of those named, and all those
    of `all_of`."""

    name = "group"
    accepts = frozenset({"fields", "any_of", "all_of", "counted_unless", "facet_unless", "max_items"})
    flags = frozenset({"counted"})
    needs = ("fields",)

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self.shape = RowShape(options["fields"])
        self.fields = self.shape.fields
        self.needed: tuple[str, ...] = tuple(options.get("any_of", ())) or (next(iter(self.fields)),)
        self._head, head = next(iter(self.fields.items()))
        self.can_filter, self.facet_order = head.type.can_filter, head.type.facet_order
        self.is_counted = bool(options.get("counted"))
        if self.is_counted:
            self.judged_as = Judged.NUMBER
        elif self.can_filter:
            self.judged_as = Judged.TERMS

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> list[Row] | None:
        items = check_list(raw, path, sheet, self.options, _MOST_ROWS)
        if items is None:
            return None
        rows = [(index, row) for index, item in items if (row := self._check_row(item, (*path, index), sheet))]
        sheet.row_indexes[path] = [index for index, _ in rows]
        if self.is_counted:
            self._warn_of_repeated(rows, path, sheet)
        return [row for _, row in rows] or None

    def _warn_of_repeated(self, rows: list[tuple[int, Row]], path: Path, sheet: Sheet) -> None:
        seen = set()
        for index, row in rows:
            if self.identity(row) in seen:
                sheet.warning((*path, index), "list.repeated", "row", row=index + 1)
            seen.add(self.identity(row))

    def _check_row(self, raw: Raw, path: Path, sheet: Sheet) -> Row | None:
        row = self.shape.check(raw, path, sheet)
        if row is None or not isinstance(raw, dict):
            return None
        if not any(self.shape.has_answer(raw, key) for key in self.needed):
            sheet.error((*path, self.needed[0]), "row.missing", needed=self.needed)
            return None
        for key in self.options.get("all_of", ()):
            if not self.shape.has_answer(raw, key):
                sheet.error((*path, key), "row.part", help=self.fields[key].help)
        return row if any(key in row for key in self.needed) else None

    def show(self, value: list[Row], display: Display) -> Markup:
        return bullet_list(self._show_row(row, display) for row in value)

    def _show_row(self, row: Row, display: Display) -> Markup:
        first, *rest = row
        head = self.fields[first]
        label = "" if head.type.speaks_for_itself else self.shape.labels[first]
        parts = [f"<b>{label}{head.type.show(row[first], display)}</b>"]
        parts += [self._show_part(key, row[key], display) for key in rest]
        if self._is_expired(row, display):
            parts.append(f'<span class="ds-level--{EXPIRED}">{escape(_expired(display))}</span>')
        return Markup(" · ".join(parts))  # noqa: S704 - made of escaped parts

    def texts(self, value: list[Row], display: Display) -> list[str]:
        ordered = in_order(value, self.facet_order, lambda row: row.get(self._head))
        return [self._text_of(row, display) for row in ordered]

    def _text_of(self, row: Row, display: Display) -> str:
        """The first part with the others in brackets, labelled where needed; addresses are left to the entry's page."""
        first, *rest = row
        head = self.fields[first]
        shown = ", ".join(head.type.texts(row[first], display))
        shown = shown if head.type.speaks_for_itself else f"{head.label}: {shown}"
        parts = [self.fields[key] for key in rest if not self.fields[key].type.is_address]
        notes = [self._note_of(part, row, display) for part in parts]
        if self._is_expired(row, display):
            notes.append(_expired(display))
        return f"{shown} ({', '.join(notes)})" if notes else shown

    def heads(self, value: list[Row], display: Display) -> list[str]:
        """What the rows are about, each once, and which of it has expired: without details."""
        head, expired = self.fields[self._head].type, dict[str, bool]()
        for row in (row for row in value if self._head in row):
            shown = ", ".join(head.texts(row[self._head], display))
            expired[shown] = expired.get(shown, True) and self._is_expired(row, display)
        return [f"{shown} ({_expired(display)})" if is_expired else shown for shown, is_expired in expired.items()]

    def _note_of(self, part: Field, row: Row, display: Display) -> str:
        shown = ", ".join(part.type.texts(row[part.key], display))
        return shown if part.type.is_term else f"{part.label}: {shown}"

    def _show_part(self, key: str, value: Any, display: Display) -> str:
        return f"{self.shape.labels[key]}{self.fields[key].type.compare(value, display)}"

    def _is_expired(self, row: Row, display: Display) -> bool:
        until = row.get(self.options.get("expires_by", ""))
        return until is not None and is_over(until, display.today)

    def compare(self, value: list[Row], display: Display) -> Markup:
        if self.is_counted:
            return escape(display.number(self.count(value)))
        return Markup(", ").join(self._compare_row(row, display) for row in value)

    def count(self, value: list[Row]) -> int:
        """The number of different rows; rows with a value of `counted_unless` do not count."""
        counting = [row for row in value if not self._is_excepted(row, "counted_unless")]
        return len({self.identity(row) for row in counting})

    def number_of(self, value: list[Row]) -> float | None:
        return self.count(value) if self.is_counted else None

    def _is_excepted(self, row: Row, option: str) -> bool:
        return any(row.get(key) == value for key, value in self.options.get(option, {}).items())

    def facet_values(self, value: list[Row], display: Display) -> Iterator[FacetValue]:
        """Those of the first field of each row that holds today; rows with a value of `facet_unless` are left out."""
        for row in value:
            excepted = self._is_excepted(row, "facet_unless") or self._is_excepted(row, "counted_unless")
            if self._head in row and not excepted and not self._is_expired(row, display):
                yield from self.fields[self._head].type.facet_values(row[self._head], display)

    def answered_terms(self, value: list[Row], display: Display) -> Iterator[AnsweredTerm]:
        """Those of the first field of each row; what `facet_unless` excepts is only planned."""
        head = self.fields[self._head].type
        for row in (row for row in value if self._head in row):
            planned = Mark.PLANNED if self._is_excepted(row, "facet_unless") else Mark.HOLDS
            mark = Mark.EXPIRED if self._is_expired(row, display) else planned
            yield from (
                AnsweredTerm(code, label, mark) for code, label, _ in head.answered_terms(row[self._head], display)
            )

    def range_of(self, value: list[Row]) -> tuple[float | None, float | None]:
        """As many as are known: there may be more."""
        return self.number_of(value), None

    def wanted_terms(self) -> Iterator[WantedTerm]:
        yield from self.fields[self._head].type.wanted_terms()

    def identity(self, row: Row) -> tuple[Any, ...]:
        """What tells a row from the others: two with the same are about the same thing."""
        return tuple(row.get(key) for key in self.needed)

    def _compare_row(self, row: Row, display: Display) -> Markup:
        key = next(iter(row))
        shown = self.fields[key].type.compare(row[key], display)
        return Markup("{} ({})").format(shown, _expired(display)) if self._is_expired(row, display) else shown

    def export(self, value: list[Row]) -> list[Row]:
        return [{key: self.fields[key].type.export(part) for key, part in row.items()} for row in value]

    def words(self, value: list[Row]) -> Iterator[str]:
        for row in value:
            key = next(iter(row))
            yield from self.fields[key].type.words(row[key])

    def municipalities(self, value: list[Row]) -> Iterator[str]:
        for row in value:
            for key, part in row.items():
                yield from self.fields[key].type.municipalities(part)

    def record_schema(self) -> Schema:
        row = self.shape.record_schema() | {"anyOf": [{"required": [key]} for key in self.needed]}
        row |= {"required": list(needed)} if (needed := self.options.get("all_of")) else {}
        return {"type": "array", "items": row, "minItems": 1}

    def schema(self) -> Schema:
        row = self.shape.schema() | {"anyOf": [{"required": [key]} for key in self.needed]}
        row |= {"required": list(needed)} if (needed := self.options.get("all_of")) else {}
        most = int(self.options.get("max_items", _MOST_ROWS))
        return {"type": "array", "items": {"anyOf": [row, EMPTY]}, "maxItems": most}


def _expired(display: Display) -> str:
    return display.t(f"level.{EXPIRED}")


CONSTANTS: dict[str, Any] = {
    "most_rows": _MOST_ROWS,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
