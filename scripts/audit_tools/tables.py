"""The tables of open data, opened in a spreadsheet program of others."""

import csv
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.audit_tools.programs import last_lines, run
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site

_FOLDER = "api/v1"
_AS_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,true,false,false,false,false,-1"
"""Every sheet as a file: semicolons, quotes around texts, UTF-8, and values as they are held, not as they are shown."""
_NAME = "Taulukot LibreOfficessa"


def check_tables(site: Site) -> Result:
    """Every spreadsheet has in LibreOffice what the CSV file beside it has: as many rows, and the same texts."""
    tables = sorted((site.folder / _FOLDER).glob("*.ods"))
    if not tables:
        return count_of(_NAME, "puutetta", (), ", ei taulukoita")
    with TemporaryDirectory() as folder:
        command: list[str | Path] = [
            "soffice",
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--headless",
        ]
        office = run([*command, "--convert-to", _AS_CSV, "--outdir", folder, *tables])
        faults = [fault for table in tables for fault in _faults_of(table, Path(folder), last_lines(office))]
    return count_of(_NAME, "puutetta", faults, f", {len(tables)} taulukkoa")


def _faults_of(table: Path, folder: Path, said: str) -> Iterator[str]:
    opened = sorted(folder.glob(f"{table.stem}-*.csv"))
    if len(opened) != 2:
        yield f"{table.name}: ei avautunut: {said}"
        return
    sheets = [_rows(path) for path in opened]
    for name in (f"{table.stem}.csv", f"{table.stem}-columns.csv"):
        rows = _rows(table.parent / name)
        found = next((sheet for sheet in sheets if sheet and sheet[0][: len(rows[0])] == rows[0]), [])
        if len(found) != len(rows):
            yield f"{table.name}: {len(found)} riviä, tiedostossa {name} {len(rows)}"
        yield from _differences(table.name, rows, found)


def _differences(name: str, rows: list[list[str]], found: list[list[str]]) -> Iterator[str]:
    for number, (row, other) in enumerate(zip(rows, found, strict=False), 1):
        for heading, own, shown in zip(rows[0], row, other, strict=False):
            if _plain(own) != _plain(shown):
                yield f"{name}: rivi {number}, {heading}: {shown[:60]!r}, pitäisi olla {own[:60]!r}"


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def _plain(text: str) -> str:
    """A cell without what the two write in their own ways: the mark before formulas, and decimal commas."""
    return text.removeprefix("'").replace(",", ".")
