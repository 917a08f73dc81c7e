"""The JSON Schema of every kind's content files, derived from the declaration."""

import json
from collections.abc import Iterator
from typing import Any

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection, Tree
from digisavo.catalogue.field import EDITORS, Field, Required
from digisavo.catalogue.field_types.base import EMPTY
from digisavo.catalogue.field_types.rows import described
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.settings import Settings
from digisavo.outputs.context import Context

Schema = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas(catalogue: Catalogue, context: Context) -> Iterator[File]:
    """`/api/v1/schemas/<kind>.json` for each kind."""
    for collection in catalogue.collections:
        text = json.dumps(build_schema(collection, context.settings), ensure_ascii=False, indent=1)
        yield File(address.schema(collection.kind), f"{text}\n".encode())


def build_schema(collection: Collection, settings: Settings) -> Schema:
    """What a content file of the kind may hold; editors' entries may leave out more than others."""
    fields = collection.fields
    schema: Schema = {
        "$schema": _DIALECT, "$id": address.absolute(settings, address.schema(collection.kind)),
        "title": collection.label, **_mapping(collection.tree),
    }  # fmt: skip
    schema |= _demand([field for field in fields if field.required is Required.ALWAYS])
    keys = [field.key for field in fields if field.type.name != "evidence"]
    schema["allOf"].append({"properties": {"evidence": {"propertyNames": {"enum": keys}}}})
    schema["if"] = {"properties": {"submitted_by": {"const": EDITORS}}, "required": ["submitted_by"]}
    schema["then"] = _demand([field for field in fields if field.required is Required.EDITORS])
    schema["else"] = _demand([field for field in fields if field.required is Required.SUBMITTERS])
    schema["else"].setdefault("allOf", []).extend(_demand_if(field) for field in fields if field.required_if)
    return schema


def _mapping(tree: Tree) -> Schema:
    properties = {
        key: described(one, one.required is Required.ALWAYS)
        if isinstance(one, Field)
        else {"anyOf": [_mapping(one), EMPTY]}
        for key, one in tree.items()
    }
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _demand(fields: list[Field]) -> Schema:
    """That each field has an answer that is not empty."""
    return {"allOf": [_answered(field.path) for field in fields]} if fields else {}


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
