"""Our words in those of publiccode.yml, from `data/exporting/publiccode.yml`."""

from collections.abc import Mapping, Sequence
from functools import cache

from digisavo.core.document import Raw
from digisavo.reading.own_files import read_own

_OTHER = "other"
_TYPES = "types_of_"


@cache
def load_words() -> Mapping[str, Mapping[str, str]]:
    """The tables of the file by their names, each from a word of ours to one of the standard."""
    file = read_own("data", "exporting", "publiccode.yml")
    tables = {name: _table(table) for name, table in file.mapping().items()}
    file.check()
    return tables


def _table(table: Raw) -> dict[str, str]:
    return {word: meant for word, meant in table.items() if isinstance(meant, str)} if isinstance(table, dict) else {}


def type_of(kind: str, platforms: Sequence[str]) -> str:
    """The type of software that runs on platforms of the standard, "" for what is no software."""
    table = load_words().get(f"{_TYPES}{kind}", {})
    return next((found for platform, found in table.items() if platform in platforms), table.get(_OTHER, ""))
