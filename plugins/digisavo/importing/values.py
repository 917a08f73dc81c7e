"""What importers read of documents whose form nobody has checked: a text, a list, a mapping, or nothing."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from digisavo.core.document import UNREAD, Raw

Values: TypeAlias = Mapping[str, Raw]

_NOTHING = frozenset({"", "null", "~", UNREAD})


def text_at(values: Values, *path: str) -> str:
    """The text at a path, "" where there is none."""
    *outer, last = path
    found = mapping_at(values, *outer).get(last)
    return found.strip() if isinstance(found, str) and found.strip() not in _NOTHING else ""


def mapping_at(values: Values, *path: str) -> Values:
    """The mapping at a path, an empty one where there is none."""
    for key in path:
        found = values.get(key)
        values = found if isinstance(found, dict) else {}
    return values


def texts_at(values: Values, *path: str) -> list[str]:
    """The texts of the list at a path; a text alone stands for a list of it."""
    *outer, last = path
    found = mapping_at(values, *outer).get(last)
    items = found if isinstance(found, list) else [found] if isinstance(found, str) else []
    return [item.strip() for item in items if isinstance(item, str) and item.strip() not in _NOTHING]


def rows_at(values: Values, *path: str) -> Iterator[Values]:
    """The mappings of the list at a path."""
    *outer, last = path
    found = mapping_at(values, *outer).get(last)
    yield from (row for row in (found if isinstance(found, list) else []) if isinstance(row, dict))
