"""The tables of a kind for spreadsheets: a row for each entry, and columns that are explained."""

import csv
from collections.abc import Iterator
from io import StringIO
from xml.etree import ElementTree

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.differences import differences
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.formats import table_text
from digisavo.catalogue.catalogue import Catalogue
from digisavo.core import address

_KEY = "(slug)"
"""How the heading of the column ends that has the slugs of entries."""
_WHAT = "taulukko"


def table_faults(kind: str, catalogue: Catalogue, site: BuiltSite) -> Iterator[Fault]:
    """The faults of the tables of a kind."""
    slugs = [entry.slug for entry in catalogue.of_kind(kind)]
    for check in (_csv_faults, _ods_faults):
        try:
            yield from check(kind, slugs, site)
        except UnreadableError as error:
            yield error.fault


def _csv_faults(kind: str, slugs: list[str], site: BuiltSite) -> Iterator[Fault]:
    path, explained = address.table(kind, "csv"), address.table_columns(kind)
    rows, meanings = _rows(path, site), _rows(explained, site)
    heading = rows[0] if rows else []
    for number, row in enumerate(rows, 1):
        if len(row) != len(heading):
            yield Fault(path, f"rivillä {number} on {len(row)} saraketta, otsikoita on {len(heading)}")
    place = next((index for index, name in enumerate(heading) if name.endswith(_KEY)), None)
    if place is None:
        yield Fault(path, f"sarakkeen {_KEY} otsikko puuttuu")
        return
    yield from differences(path, slugs, [row[place] for row in rows[1:] if len(row) > place], _WHAT)
    if [row[0] for row in meanings[1:] if row] != heading:
        yield Fault(explained, f"selitetyt sarakkeet ovat muut kuin tiedoston {path} sarakkeet")


def _rows(path: str, site: BuiltSite) -> list[list[str]]:
    text = site.text(path)
    if not text.startswith("\ufeff"):
        raise UnreadableError(Fault(path, "alusta puuttuu merkki, josta Excel tuntee UTF-8:n"))
    reader = csv.reader(StringIO(text[1:]), delimiter=";", strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        raise UnreadableError(Fault(path, "ei ole CSV:tä", line=reader.line_num)) from error


def _ods_faults(kind: str, slugs: list[str], site: BuiltSite) -> Iterator[Fault]:
    """The first sheet has a row for every entry, with its slug in the first cell."""
    path = address.table(kind, "ods")
    try:
        root = ElementTree.fromstring(table_text(path, site))  # noqa: S314 - entities are refused with the DOCTYPE
    except ElementTree.ParseError as error:
        raise UnreadableError(Fault(path, "taulukko on rikki")) from error
    sheet = next((part for part in root.iter() if part.tag.endswith("}table")), root)
    rows = [row for row in sheet if row.tag.endswith("}table-row")]
    yield from differences(path, slugs, ["".join(row[0].itertext()) for row in rows if len(row)], _WHAT)
