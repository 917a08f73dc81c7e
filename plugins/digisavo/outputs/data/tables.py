"""Open data: all entries of a kind as a table, a row each, as CSV and as a spreadsheet, and what the columns mean."""

import zlib
from collections.abc import Iterator, Sequence

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.csv_format import MARK, csv_rows
from digisavo.outputs.data.ods_format import Spreadsheet
from digisavo.outputs.data.table_columns import Column, Columns, Row
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making

_AT_ONCE = 200
"""So many rows are made before they are written and packed."""


def tables(context: Context) -> Iterator[File]:
    """`/api/v1/<kind>.csv`, `<kind>.ods` and `<kind>-columns.csv` of every kind."""
    names = [context.t(f"tables.of_columns.{name}") for name in ("heading", "key", "meaning", "form", "vocabulary")]
    for collection in context.catalogue.collections:
        columns = Columns(collection, context)
        meanings = [_row(_meaning(column)) for column in columns.all]
        yield File(address.table_columns(collection.kind), MARK + csv_rows([_row(names), *meanings], len(names)))
        heading, spreadsheet = [column.heading for column in columns.all], Spreadsheet()
        spreadsheet.begin(context.t(f"{collection.kind}.label"), heading)
        packed = [_packed([_row(heading)], len(heading))]
        for rows in _rows(collection, columns, context):
            spreadsheet.add(rows)
            packed.append(_packed(rows, len(heading)))
        spreadsheet.begin(context.t("tables.columns"), names)
        spreadsheet.add(meanings)
        yield File(address.table(collection.kind, "csv"), _unpacked(packed))
        yield File(address.table(collection.kind, "ods"), spreadsheet.finish())


def _rows(collection: Collection, columns: Columns, context: Context) -> Iterator[list[Row]]:
    """The rows of all entries, some at a time."""
    entries = context.catalogue.of_kind(collection.kind)
    for start in range(0, len(entries), _AT_ONCE):
        rows = []
        for entry in entries[start : start + _AT_ONCE]:
            with making(entry.reference):
                rows.append(columns.row_of(entry))
        yield rows


def _row(texts: Sequence[str]) -> Row:
    return {place: text for place, text in enumerate(texts) if text}


def _packed(rows: Sequence[Row], width: int) -> bytes:
    return zlib.compress(csv_rows(rows, width), level=1)


def _unpacked(packed: Sequence[bytes]) -> Iterator[bytes]:
    yield MARK
    yield from map(zlib.decompress, packed)


def _meaning(column: Column) -> list[str]:
    return [column.heading, column.key, column.meaning, column.form, column.vocabulary]
