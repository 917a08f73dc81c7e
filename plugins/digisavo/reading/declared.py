"""What checks of the portal's own declarations share: rows, their attributes, and the forms of values."""

from collections.abc import Iterable, Iterator, Mapping, Set
from enum import StrEnum
from typing import Any

from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.suggest import suggest
from digisavo.core.text import quote
from digisavo.reading.own_files import OwnFile


class Form(StrEnum):
    """What an attribute of a declaration holds."""

    TEXT = "text"
    LIST = "list"
    GROUP = "group"
    NUMBER = "number"
    FLAG = "flag"
    ANY = "any"


def rows_of(raw: Raw | None, path: Path, file: OwnFile) -> Iterator[tuple[Path, dict[str, Raw]]]:
    """The rows of a list, each with its path; what is no row, or no list, is reported."""
    if not isinstance(raw, list):
        if raw is not None:
            file.report(path, Fault.of("declaration.value", "list"))
        return
    for index, row in enumerate(raw):
        if isinstance(row, dict):
            yield (*path, index), row
        else:
            file.report((*path, index), Fault.of("declaration.value", "group"))


def attributes_of(
    row: Mapping[str, Raw], path: Path, forms: Mapping[str, Form], needed: Iterable[str], file: OwnFile
) -> dict[str, Any]:  # fmt: skip
    """The attributes of a row as values; unknown, missing and malformed ones are reported and left out."""
    for name in needed:
        if not row.get(name):
            file.report((*path, name), Fault.of("declaration.missing", name=name))
    values: dict[str, Any] = {}
    for name, raw in row.items():
        if name not in forms:
            refuse_key(name, forms.keys(), (*path, name), file)
        elif (value := _value(raw, forms[name], (*path, name), file)) is not None:
            values[name] = value
    return values


def check_distinct(names: Iterable[tuple[Path, str]], file: OwnFile) -> None:
    """Reports names that rows before have already."""
    seen: dict[str, Path] = {}
    for path, name in names:
        first = seen.setdefault(name, path)
        if first is not path:
            line = file.span_of(first).line
            file.report(path, Fault.of("declaration.duplicate", name=quote(name), line=line))


def refuse(found: str, known: Set[str], path: Path, file: OwnFile) -> None:
    """Reports a value that is none of the known ones."""
    names = tuple(sorted(known))
    file.report(path, Fault.of("declaration.unknown", found=quote(found), meant=suggest(found, known), known=names))


def refuse_key(found: str, known: Set[str], path: Path, file: OwnFile) -> None:
    """Reports a key that is none of the known ones."""
    names = tuple(sorted(known))
    file.report_key(path, Fault.of("declaration.key", found=quote(found), meant=suggest(found, known), known=names))


def _value(raw: Raw, form: Form, path: Path, file: OwnFile) -> Any:
    """A value in its form; None after reporting another."""
    if form is Form.ANY or (form is Form.LIST and isinstance(raw, list)):
        return raw
    if form is Form.GROUP and isinstance(raw, dict):
        return raw
    if isinstance(raw, str) and (form is Form.TEXT or (form is Form.NUMBER and _is_number(raw))):
        return raw
    if form is Form.FLAG and raw in ("true", "false"):
        return raw == "true"
    file.report(path, Fault.of("declaration.value", form.value, found=quote(str(raw))))
    return None


def _is_number(text: str) -> bool:
    try:
        return float(text) is not None
    except ValueError:
        return False
