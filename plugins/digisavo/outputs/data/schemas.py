"""The JSON Schemas of every kind: of its content files, of its records and of their list, from the declaration."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from digisavo.catalogue.arranged_fields import Tree, tree_of
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import EDITORS, Field, Required
from digisavo.catalogue.field_types.base import EMPTY
from digisavo.catalogue.field_types.row_shape import described
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.settings import Settings
from digisavo.outputs.data.record_schemas import build_list_schema, build_record_schema
from digisavo.outputs.data.schema_parts import DIALECT, Schema
from digisavo.outputs.data.shared_schemas import build_shared_schemas
from digisavo.outputs.rendering.context import Context


def schemas(context: Context) -> Iterator[File]:
    """`/api/v1/schemas/<kind>.json`, `<kind>-record.json` and `<kind>-list.json` for each kind, and those of what has
    none."""
    t = context.language.t
    for collection in context.catalogue.collections:
        kind, title = collection.kind, t(f"{collection.kind}.label")
        description = t("schemas.file", kind=title, record=address.record_schema(kind))
        yield _file(address.schema(kind), build_schema(collection, context.settings, title, description))
        yield _file(address.record_schema(kind), build_record_schema(collection, context))
        yield _file(address.list_schema(kind), build_list_schema(collection, context))
    for name, schema in build_shared_schemas(context):
        yield _file(address.shared_schema(name), schema)


def _file(place: str, schema: Schema) -> File:
    return File(place, f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode())


def build_schema(collection: Collection, settings: Settings, title: str, description: str = "") -> Schema:
    """What a content file of the kind may hold; editors' entries may leave out more than others."""
    fields = collection.fields
    conditions = [_demand_if(field) for field in fields if field.required_if]
    return {
        "$schema": DIALECT, "$id": address.absolute(settings, address.schema(collection.kind)),
        "title": title, "description": description, **_mapping(_tree(collection), collection.shorthands),
        **_all([*_answers(fields, Required.ALWAYS), *_provable(collection)]),
        "if": {"properties": {"submitted_by": {"const": EDITORS}}, "required": ["submitted_by"]},
        "then": _all(_answers(fields, Required.EDITORS)),
        "else": _all([*_answers(fields, Required.SUBMITTERS), *conditions]),
    }  # fmt: skip


def _tree(collection: Collection) -> Tree:
    """The keys that a file may have: those of today, and those that fields had before."""
    return tree_of((*collection.fields, *(replace(field, key=key) for key, field in collection.moved.items())))


def _provable(collection: Collection) -> Iterator[Schema]:
    """That evidence, where a kind has it, proves fields of the kind."""
    if collection.has_evidence:
        keys = [field.key for field in collection.fields if field.type.name != "evidence"]
        yield {"properties": {"evidence": {"propertyNames": {"enum": keys}}}}


def _mapping(tree: Tree, shorthands: Mapping[str, str]) -> Schema:
    properties = {key: _property(key, node, shorthands) for key, node in tree.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _property(key: str, node: Field | Tree, shorthands: Mapping[str, str]) -> Schema:
    """A field, or a mapping of fields, of which a bare value may stand for one."""
    if isinstance(node, Field):
        before = {"deprecated": True} if node.key == node.moved_from else {}
        return described(node, node.required is Required.ALWAYS) | before
    short = node.get(shorthands.get(key, "").rpartition(".")[2])
    bare = [short.type.schema()] if isinstance(short, Field) else []
    return _words(node) | {"anyOf": [_mapping(node, {}), *bare, EMPTY]}


def _words(tree: Tree) -> Schema:
    """The title of a mapping, which is that of the group of its questions, and what is asked in it."""
    fields = [part for part in tree.values() if isinstance(part, Field)]
    if not fields:
        return {}
    groups = load_vocabulary("field_groups", fields[0].type.language)
    return {"title": groups.label(fields[0].group), "description": f"{', '.join(field.label for field in fields)}."}


def _all(parts: list[Schema]) -> Schema:
    """That everything of a list holds; the standard knows no empty lists."""
    return {"allOf": parts} if parts else {}


def _answers(fields: Iterable[Field], required: Required) -> list[Schema]:
    """That each field of which this is required has an answer that is not empty."""
    return [_answered(field.path) for field in fields if field.required is required]


def _answered(path: tuple[str | int, ...]) -> Schema:
    key, *rest = path
    inner: Schema = _answered(tuple(rest)) if rest else {"not": EMPTY}
    return {"type": "object", "required": [key], "properties": {key: inner}}


def _demand_if(field: Field) -> Schema:
    conditions = [_has(key.split("."), list(values)) for key, values in (field.required_if or {}).items()]
    return {"if": {"anyOf": conditions}, "then": _answered(field.path)}


def _has(path: list[str], values: list[str]) -> Schema:
    """That a key has one of the values: alone, in a list, or as the first part of a row."""
    key, *rest = path
    wanted: Schema = {"enum": values}
    row = {"type": "object", "minProperties": 1, "properties": {"id": wanted}, "required": ["id"]}
    found = {"anyOf": [wanted, {"type": "array", "contains": {"anyOf": [wanted, row]}}]}
    return {"type": "object", "required": [key], "properties": {key: _has(rest, values) if rest else found}}
