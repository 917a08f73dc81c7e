"""A collection: one kind of content as declared, with its questions and its rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from digisavo.catalogue.field import Field, Required, Shown
from digisavo.catalogue.sheet import Sheet

Rule: TypeAlias = Callable[[Mapping[str, Any], Sheet], None]
"""What crosses fields: gets the checked values and reports to the sheet; its docstring is the rule."""


Tree: TypeAlias = dict[str, "Field | Tree"]
"""The fields by the keys of a document: a dotted key is a mapping within a mapping."""


@dataclass(frozen=True, slots=True)
class Collection:
    """One kind of content.

    `kind` is its name in data, `folder` its place in the content, `section` the first part of its addresses;
    `label` names it in Finnish. The `..._key` names say what it offers the outputs, "" where it has no such
    thing. `card_keys` are the facts on its cards, `search_keys` what a full-text search finds it by. `labels`
    name all fields, those of rows too.
    """

    kind: str
    folder: str
    section: str
    label: str
    fields: tuple[Field, ...]
    rules: tuple[Rule, ...] = ()
    title_key: str = "name"
    summary_key: str = "summary"
    category_key: str = ""
    provider_key: str = ""
    references_key: str = ""
    reviewed_key: str = "reviewed_on"
    card_keys: tuple[str, ...] = ()
    search_keys: tuple[str, ...] = ("name", "summary", "tags")
    labels: Mapping[str, str] = field(init=False)
    by_key: Mapping[str, Field] = field(init=False)
    tree: "Tree" = field(init=False)
    demanding: tuple[Field, ...] = field(init=False)
    """The fields that somebody has to answer, always or on a condition."""
    questions: tuple[tuple[str, Field], ...] = field(init=False)
    """What completeness counts: the name of a question and a field that answers it."""
    groups: Mapping[str, list[Field]] = field(init=False)
    """The fields that an entry's page shows as facts, by group, in declared order."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {one.key: one for one in self.fields})
        object.__setattr__(self, "labels", dict(_labels(self.fields)))
        object.__setattr__(self, "tree", _tree(self.fields))
        object.__setattr__(self, "groups", _groups(self.fields))
        demanding = (one for one in self.fields if one.required is not Required.NO or one.required_if)
        object.__setattr__(self, "demanding", tuple(demanding))
        object.__setattr__(self, "questions", tuple(_questions(self.fields)))

    @property
    def columns(self) -> list[Field]:
        """The fields that are columns of category tables."""
        return [one for one in self.fields if one.is_column]


def _labels(fields: tuple[Field, ...]) -> Iterator[tuple[str, str]]:
    for one in fields:
        yield one.key, one.label
        rows = getattr(one.type, "shape", None)
        for key, part in (rows.fields if rows else {}).items():
            yield f"{one.key}.{key}", part.label


def _questions(fields: tuple[Field, ...]) -> Iterator[tuple[str, Field]]:
    for one in fields:
        name = one.recommended or (one.key if one.required in (Required.SUBMITTERS, Required.ALWAYS) else "")
        if name:
            yield name, one


def _groups(fields: tuple[Field, ...]) -> dict[str, list[Field]]:
    groups: dict[str, list[Field]] = {}
    for one in fields:
        if one.show is Shown.GROUP:
            groups.setdefault(one.group, []).append(one)
    return groups


def _tree(fields: tuple[Field, ...]) -> Tree:
    tree: Tree = {}
    for one in fields:
        branch: Any = tree
        *outer, last = one.key.split(".")
        for key in outer:
            branch = branch.setdefault(key, {})
        branch[last] = one
    return tree
