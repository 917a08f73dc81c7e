"""The fields of a kind as others need them: by label, question, group, and place in a document."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from digisavo.catalogue.field import Field, Required, Shown

Tree: TypeAlias = dict[str, "Field | Tree"]
"""The fields by the keys of a document: a dotted key is a mapping within a mapping."""
DESCRIPTION, SOURCES = "description", "sources"
"""Answers that stand elsewhere on the page, where a kind has evidence: above the groups, and in the list of sources."""


def labels_of(fields: tuple[Field, ...]) -> Iterator[tuple[str, str]]:
    """The keys of all fields with their labels, those of rows too."""
    for field in fields:
        yield field.key, field.label
        rows = getattr(field.type, "shape", None)
        for key, part in (rows.fields if rows else {}).items():
            yield f"{field.key}.{key}", part.label


def questions_of(fields: tuple[Field, ...]) -> Iterator[tuple[str, Field]]:
    """What completeness counts: the name of a question and a field that answers it."""
    for field in fields:
        name = field.recommended or (field.key if field.required in (Required.SUBMITTERS, Required.ALWAYS) else "")
        if name:
            yield name, field


def groups_of(fields: tuple[Field, ...]) -> dict[str, list[Field]]:
    """The fields that an entry's page shows as facts, by group."""
    groups: dict[str, list[Field]] = {}
    for field in fields:
        if field.show is Shown.GROUP:
            groups.setdefault(field.group, []).append(field)
    return groups


def claiming_of(fields: tuple[Field, ...]) -> list[Field]:
    """The fields of whose answers a page tells how sure they are: its facts and its description, but not what only
    names sources."""
    return [
        field for field in fields if field.key == DESCRIPTION or (field.show is Shown.GROUP and field.key != SOURCES)
    ]


def tree_of(fields: tuple[Field, ...]) -> Tree:
    """The fields by the keys of a document."""
    tree: Tree = {}
    for field in fields:
        branch: Any = tree
        *outer, last = field.key.split(".")
        for key in outer:
            branch = branch.setdefault(key, {})
        branch[last] = field
    return tree
