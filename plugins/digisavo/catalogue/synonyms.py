"""Words that mean the same to those who search: read from `data/synonyms.yml`, which editors write."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from digisavo.core.document import Path
from digisavo.core.problem import Fault
from digisavo.reading.declared import Form, attributes_of, rows_of
from digisavo.reading.own_files import OwnFile, read_own

_FORMS = {"same": Form.LIST, "typed": Form.LIST, "finds": Form.LIST}
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Synonyms:
    """What is typed, and what is searched for besides."""

    typed: tuple[str, ...]
    finds: tuple[str, ...]


@cache
def load_synonyms() -> tuple[Synonyms, ...]:
    """Those of the file; raises DeclarationError where it has faults."""
    file = read_own("data", "synonyms.yml")
    synonyms = parse_synonyms(file)
    file.check()
    return synonyms


def parse_synonyms(file: OwnFile) -> tuple[Synonyms, ...]:
    """The synonyms that a file declares; its faults are reported to it."""
    return tuple(_row(path, row, file) for path, row in _rows(file))


def _rows(file: OwnFile) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for path, row in rows_of(file.values, (), file):
        needed = ("same",) if "same" in row or not row else ("typed", "finds")
        yield path, attributes_of(row, path, _FORMS, needed, file)


def _row(path: Path, row: Mapping[str, Any], file: OwnFile) -> Synonyms:
    for name, words in row.items():
        for at, word in enumerate(words):
            if not isinstance(word, str):
                file.report((*path, name, at), Fault.of("declaration.value", "text"))
    same = tuple(row.get("same", ()))
    if len(same) == 1:
        file.report((*path, "same"), Fault.of("declaration.value", "list"))
    return Synonyms(same or tuple(row.get("typed", ())), same or tuple(row.get("finds", ())))
