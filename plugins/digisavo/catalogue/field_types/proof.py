"""Evidence as a file gives it: proofs by the full key of the field that they prove."""

from collections.abc import Iterator, Mapping
from typing import Any

from digisavo.catalogue.display import Display
from digisavo.catalogue.evidence import CONFIRMED, VERIFIED
from digisavo.catalogue.field_types.base import EMPTY, FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import is_answer
from digisavo.catalogue.field_types.row_shape import Row, RowShape
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import UNREAD, Path, Raw
from digisavo.core.text import quote

_MOST_SOUND = 10_000


class EvidenceType(FieldType):
    """A mapping of full field keys to one proof or a list of proofs."""

    name = "evidence"
    accepts = frozenset({"fields"})
    needs = ("fields",)

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._shape = RowShape(options["fields"])
        self._sound: dict[tuple[Any, ...], Row] = {}
        """Proofs in which nothing is to be told, as written: one source proves many values, of many files."""

    @property
    def proof(self) -> RowShape:
        """The parts of a proof."""
        return self._shape

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> dict[str, list[Row]] | None:
        if raw == UNREAD:
            return None
        if not isinstance(raw, dict):
            sheet.error(path, "evidence.type")
            return None
        proofs: dict[str, list[Row]] = {}
        for key, value in raw.items():
            is_known = key in sheet.field_keys and key != self.name
            name = key if is_known else self._field_meant(key, raw, (*path, key), sheet)
            if name and value != UNREAD and is_answer(value):
                proofs[name] = self._check_proofs(value, (*path, key), sheet)
        return proofs

    @staticmethod
    def _field_meant(key: str, raw: Mapping[str, Raw], path: Path, sheet: Sheet) -> str | None:
        """The field that a key names by its label; reports any other key."""
        meant = sheet.key_meant(key)
        if meant and meant not in raw:
            sheet.notice_at_key(path, "key.repaired", key=quote(key), meant=meant)
            return meant
        near = sheet.suggest(key, sheet.field_keys)
        sheet.error_at_key(path, "evidence.unknown", key=quote(key), meant=near)
        return None

    def _check_proofs(self, raw: Raw, path: Path, sheet: Sheet) -> list[Row]:
        items = [(item, (*path, index)) for index, item in enumerate(raw)] if isinstance(raw, list) else [(raw, path)]
        return [row for item, place in items if (row := self._check_proof(item, place, sheet))]

    def _check_proof(self, raw: Raw, path: Path, sheet: Sheet) -> Row | None:
        if not isinstance(raw, dict):
            return self._judge_proof(raw, path, sheet)
        written = (sheet.today, *raw.items())
        try:
            known = self._sound.get(written)
        except TypeError:  # a list or a mapping where a text should be
            return self._judge_proof(raw, path, sheet)
        if known is not None:
            return known
        told = len(sheet.problems)
        row = self._judge_proof(raw, path, sheet)
        if row and len(sheet.problems) == told and len(self._sound) < _MOST_SOUND:
            self._sound[written] = row
        return row

    def _judge_proof(self, raw: Raw, path: Path, sheet: Sheet) -> Row | None:
        row = self._shape.check(raw, path, sheet)
        if not row:
            return None
        if row.get("level") == CONFIRMED:
            sheet.error((*path, "level"), "evidence.confirmed")
            return None
        if row.get("level") == VERIFIED:
            self._check_source(raw, path, sheet)
        return row

    def _check_source(self, raw: Raw, path: Path, sheet: Sheet) -> None:
        for key in ("url", "checked_on"):
            if isinstance(raw, dict) and not is_answer(raw.get(key)):
                sheet.error((*path, key), "evidence.source", key=key)

    def texts(self, value: Any, display: Display) -> list[str]:
        """None: a proof is shown with the value that it proves."""
        return []

    def words(self, value: Any) -> Iterator[str]:
        yield from ()

    def schema(self) -> Schema:
        verified = {"properties": {"level": {"const": VERIFIED}}, "required": ["level"]}
        proof = self._shape.schema() | {
            "not": {"properties": {"level": {"const": CONFIRMED}}, "required": ["level"]},
            "if": verified, "then": {"required": ["url", "checked_on"]},
        }  # fmt: skip
        several: Schema = {"type": "array", "items": {"anyOf": [proof, EMPTY]}}
        return {"type": "object", "additionalProperties": {"anyOf": [proof, several, EMPTY]}}


CONSTANTS: dict[str, Any] = {
    "confirmed": CONFIRMED,
    "verified": VERIFIED,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
