"""The shape of a row: the fields that are declared for it, its check against them, and its JSON Schema."""

from typing import Any

from markupsafe import escape

from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.base import EMPTY, Schema
from digisavo.catalogue.field_types.checks import fault_of_key, is_answer, key_meant, notice_nothing
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import UNREAD, Path, Raw
from digisavo.core.text import quote, shorten

Row = dict[str, Any]
"""The answered fields of one row by their keys."""


class RowShape:
    """The declared fields of a row: checks one mapping against them and describes it."""

    def __init__(self, fields: list[Field]) -> None:
        self.fields = {field.key: field for field in fields}
        self.labels = {field.key: f"{escape(field.label)}: " for field in fields}

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> Row | None:
        """The answered fields of a row in declared order; None after reporting that it is no mapping."""
        if not isinstance(raw, dict):
            self._refuse(raw, path, sheet)
            return None
        row: Row = {}
        for key, value in raw.items():
            field = self.fields.get(key) or self._field_meant(key, raw, path, sheet)
            if field is None:
                continue
            if not is_answer(value):
                notice_nothing(value, (*path, key), sheet)
            elif (checked := field.type.check(value, (*path, key), sheet)) is not None:
                row[field.key] = checked
        return {key: row[key] for key in self.fields if key in row}

    def _refuse(self, raw: Raw, path: Path, sheet: Sheet) -> None:
        """Reports what is no row, with the row that was meant."""
        if not isinstance(raw, str):
            sheet.error(path, "row.type", "list", key=next(iter(self.fields)))
        elif raw != UNREAD:
            key, colon, rest = raw.partition(":")
            known = colon and key in self.fields
            meant = f"{key}: {rest.strip()}" if known else self._part_meant(raw)
            sheet.error(path, "row.type", "text", text=quote(raw), meant=shorten(meant))

    def _part_meant(self, raw: str) -> str:
        """A value with the key that it most likely belongs to: the first that knows it, for an address the first of
        addresses, for any other value the first."""
        for key, field in self.fields.items():
            if term := field.type.term_of(raw):
                return f"{key}: {term}"
        is_address = raw.startswith(("https://", "http://"))
        first = next(iter(self.fields))
        return f"{next((k for k, field in self.fields.items() if is_address and field.type.is_address), first)}: {raw}"

    def _field_meant(self, key: str, raw: Row, path: Path, sheet: Sheet) -> Field | None:
        """The field that is named by its label, or but for capitals; reports any other key."""
        meant = key_meant(key, {name: field.label for name, field in self.fields.items() if name not in raw})
        if meant:
            sheet.notice_at_key((*path, key), "key.repaired", key=quote(key), meant=meant)
            return self.fields[meant]
        if raw[key] != UNREAD:
            sheet.report_at_key((*path, key), fault_of_key(key, self.fields, sheet))
        return None

    def has_answer(self, raw: Row, key: str) -> bool:
        """Whether a row answers a field, under whatever name."""
        if is_answer(raw.get(key)):
            return True
        names = (name for name in raw if name == key or key_meant(name, {key: self.fields[key].label}))
        return any(is_answer(raw[name]) for name in names)

    def schema(self) -> Schema:
        """The JSON Schema of a row of which nothing is required."""
        properties = {key: described(field) for key, field in self.fields.items()}
        return {"type": "object", "properties": properties, "additionalProperties": False}

    def record_schema(self) -> Schema:
        """The JSON Schema of a row as records have it."""
        properties = {key: described_in_record(field) for key, field in self.fields.items()}
        return {"type": "object", "properties": properties, "additionalProperties": False}


def described(field: Field, needed: bool = False) -> Schema:
    """A field's JSON Schema with label and help; a field that is not needed may also be left empty."""
    shape = field.type.schema()
    return _words(field) | (shape if needed else {"anyOf": [shape, EMPTY]})


def described_in_record(field: Field) -> Schema:
    """The JSON Schema of a field's value in records, with label and help."""
    return _words(field) | field.type.record_schema()


def _words(field: Field) -> Schema:
    return {"title": field.label, "description": field.help}
