"""Ready lists of requirements, from which buyers start: `collections/<kind>/ready_lists.yml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from digisavo.catalogue.field import Field
from digisavo.catalogue.judging import Judged, Operator
from digisavo.catalogue.kind_fields import load_fields
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.text import quote
from digisavo.reading.declared import Form, attributes_of, check_distinct, refuse, rows_of
from digisavo.reading.own_files import OwnFile, own_names, read_own

IMPORTANCES = ("must", "wish", "ask")
"""How much a requirement weighs: its absence excludes, it is better with it, it is only asked."""

_FILE = "ready_lists.yml"
_LIMIT = re.compile(r"-?\d{1,12}(\.\d{1,4})?|\d{4}(-\d{2}){1,2}")
"""A number or a day."""
_FORMS = {"id": Form.TEXT, "criteria": Form.LIST}
_CRITERION = {"key": Form.TEXT, "importance": Form.TEXT, "operator": Form.TEXT, "wanted": Form.LIST}


@dataclass(frozen=True, slots=True)
class ReadyCriterion:
    """A requirement of a ready list: the key of a field, how much it weighs, and what is wanted of the answer."""

    key: str
    importance: str
    operator: Operator
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadyList:
    """A ready list, whose words are those of its kind by its id."""

    id: str
    criteria: tuple[ReadyCriterion, ...]


@cache
def load_ready_lists(kind: str) -> tuple[ReadyList, ...]:
    """The ready lists of a kind, none where it declares none; raises DeclarationError where they have faults."""
    if _FILE not in own_names("collections", kind):
        return ()
    file = read_own("collections", kind, _FILE)
    lists = parse_ready_lists(file, {field.key: field for field in load_fields(kind)})
    file.check()
    return lists


def parse_ready_lists(file: OwnFile, fields: Mapping[str, Field]) -> tuple[ReadyList, ...]:
    """The lists that a file declares over the fields of a kind; its faults are reported to it."""
    known = {key: field for key, field in fields.items() if field.is_criterion}
    rows = [(path, attributes_of(row, path, _FORMS, _FORMS, file)) for path, row in rows_of(file.values, (), file)]
    check_distinct([((*path, "id"), values["id"]) for path, values in rows if "id" in values], file)
    found = [
        (path, values, list(_criteria(values.get("criteria"), (*path, "criteria"), known, file)))
        for path, values in rows
    ]
    return tuple(ReadyList(values["id"], tuple(criteria)) for _, values, criteria in found if "id" in values)


def _criteria(raw: Raw | None, path: Path, known: Mapping[str, Field], file: OwnFile) -> Iterator[ReadyCriterion]:
    for row_path, row in rows_of(raw, path, file):
        values = attributes_of(row, row_path, _CRITERION, ("key", "importance", "operator"), file)
        if {"key", "importance", "operator"} <= values.keys() and _is_sound(values, row_path, known, file):
            wanted = tuple(map(str, values.get("wanted", ())))
            yield ReadyCriterion(values["key"], values["importance"], Operator(values["operator"]), wanted)


def _is_sound(values: Mapping[str, Any], path: Path, known: Mapping[str, Field], file: OwnFile) -> bool:
    """Whether a requirement can be judged; reports what keeps it from that."""
    field, told = known.get(values["key"]), len(file.problems)
    if field is None:
        refuse(values["key"], known.keys(), (*path, "key"), file)
        return False
    if values["importance"] not in IMPORTANCES:
        refuse(values["importance"], frozenset(IMPORTANCES), (*path, "importance"), file)
    operators = {operator.value for operator in field.operators}
    if values["operator"] not in operators:
        refuse(values["operator"], operators, (*path, "operator"), file)
    elif values["operator"] != Operator.IS:
        _check_wanted(values.get("wanted", []), field, (*path, "wanted"), file)
    return len(file.problems) == told


def _check_wanted(wanted: list[Raw], field: Field, path: Path, file: OwnFile) -> None:
    """What is wanted are terms of the field, or a single limit."""
    if not wanted:
        file.report(path, Fault.of("declaration.missing", name=path[-1]))
    if field.judged_as is Judged.TERMS:
        terms = {term.code for term in field.type.wanted_terms()}
        for index, code in enumerate(wanted):
            if code not in terms:
                refuse(str(code), terms, (*path, index), file)
    elif len(wanted) > 1 or not all(isinstance(limit, str) and _LIMIT.fullmatch(limit) for limit in wanted):
        file.report(path, Fault.of("declaration.value", Form.NUMBER.value, found=quote(str(wanted))))
