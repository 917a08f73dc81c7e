"""Tables as CSV as a Finnish Excel reads it: semicolons, decimal commas, a byte order mark, and no formulas."""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO

from digisavo.outputs.data.table_columns import Cell, Row

MARK = "\ufeff".encode()
"""What a file begins with: without it Excel takes UTF-8 for something older."""
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet may take for the beginning of a formula, or skip before one."""


def csv_rows(rows: Iterable[Row], width: int) -> bytes:
    """Rows of so many columns as lines; the first bytes of a file are `MARK`."""
    text, empty = StringIO(), [""] * width
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in rows:
        line = empty.copy()
        for place, cell in row.items():
            line[place] = _written(cell)
        writer.writerow(line)
    return text.getvalue().encode()


def _written(cell: Cell) -> str:
    if isinstance(cell, str):
        return defused(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell).replace(".", ",")


def defused(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one that might be begins with an apostrophe."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text
