"""Conditions of Hugo's layouts on the answers of a service: where an answer is, and whether it is one of some."""

from collections.abc import Iterable, Mapping

from benchmarks.hugo.values import LISTS, parts_of

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field

_ELSEWHERE = {
    "name": ".Title", "summary": ".Description", "description": ".RawContent", "tags": "$p.tunnisteet",
    "categories": "$p.aiheet",
}  # fmt: skip
"""Where Hugo keeps what it knows itself; all other answers are parameters of the page."""


def holds(condition: Mapping[str, tuple[str, ...]], collection: Collection) -> str:
    """Whether any answer is one of those that a condition names."""
    return f"or {' '.join(_is_one_of(collection.by_key[key], wanted) for key, wanted in condition.items())} false"


def _is_one_of(field: Field, wanted: Iterable[str]) -> str:
    texts = f"(slice {quoted(wanted)})"
    if field.type.name == "group":
        return f'(and {where(field)} (where {where(field)} "{next(iter(parts_of(field)))}" "in" {texts}))'
    if field.type.name in LISTS:
        return f"(intersect {texts} ({where(field)} | default slice))"
    return f"(in {texts} {where(field)})"


def quoted(texts: Iterable[str]) -> str:
    """Texts as items of a list."""
    return " ".join(f'"{text}"' for text in texts)


def any_of(fields: Iterable[Field]) -> str:
    """Whether any of the fields is answered."""
    return f"or {' '.join(map(where, fields))} false"


def where(field: Field) -> str:
    """Where the answer to a field is."""
    return _ELSEWHERE.get(field.key, f"$p.{field.key}")
