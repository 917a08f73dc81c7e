"""The words of others and what they mean here, from `data/importing/`."""

from collections.abc import Mapping
from functools import cache

from digisavo.core.problem import Fault
from digisavo.reading.own_files import OwnFile, read_own


@cache
def load_terms(name: str) -> Mapping[str, Mapping[str, str]]:
    """The tables of a file by their names; raises DeclarationError where it has faults."""
    file = read_own("data", "importing", f"{name}.yml")
    tables = parse_terms(file)
    file.check()
    return tables


def parse_terms(file: OwnFile) -> dict[str, dict[str, str]]:
    """The tables of a file, each from a word of others to one of ours; its faults are reported to it."""
    tables: dict[str, dict[str, str]] = {}
    for name, table in file.mapping().items():
        if not isinstance(table, dict):
            file.report((name,), Fault.of("declaration.value", "group"))
            continue
        tables[name] = {}
        for word, meant in table.items():
            if isinstance(meant, str):
                tables[name][word.casefold()] = meant
            else:
                file.report((name, word), Fault.of("declaration.value", "text"))
    return tables
