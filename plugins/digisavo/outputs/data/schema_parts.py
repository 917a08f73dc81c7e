"""Pieces that the JSON Schemas of open data are made of."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from digisavo.outputs.data.envelopes import SCHEMA_VERSION
from digisavo.outputs.rendering.context import Context

Schema: TypeAlias = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = {"type": "string", "minLength": 1}
COUNT: Schema = {"type": "integer", "minimum": 0}
AMOUNT: Schema = {"type": ["number", "null"], "minimum": 0}
COMMIT: Schema = {"type": "string", "pattern": "^[0-9a-f]*$"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
DAY: Schema = {"type": "string", "format": "date"}
SLUG: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-+[a-z0-9]+)*$"}


def an_object(properties: Mapping[str, Schema], required: tuple[str, ...] | None = None) -> Schema:
    """An object of these keys and no others; all are needed unless some are named."""
    needed = list(properties) if required is None else list(required)
    shape: Schema = {"type": "object", "properties": dict(properties), "additionalProperties": False}
    return shape | ({"required": needed} if needed else {})


def or_null(schema: Schema) -> Schema:
    """What may be missing."""
    return {"anyOf": [schema, {"type": "null"}]}


def a_list(item: Schema, least: int = 0) -> Schema:
    """A list of items, at least so many."""
    return {"type": "array", "items": item, **({"minItems": least} if least else {})}


def envelope() -> dict[str, Schema]:
    """What every list begins with (`envelopes.build_envelope`)."""
    return {
        "schema_version": {"const": SCHEMA_VERSION}, "generated_at": MOMENT, "commit": COMMIT, "licence": TEXT,
        "total": COUNT,
    }  # fmt: skip


def paging() -> dict[str, Schema]:
    """Where the pages of a list are."""
    pages = {"count": COUNT | {"minimum": 1}, "size": COUNT | {"minimum": 1}, "first": TEXT, "template": TEXT}
    return {"pages": an_object(pages)}


def beside() -> dict[str, Schema]:
    """Which page of a list this is, and what is beside it."""
    other: Schema = {"type": ["string", "null"], "minLength": 1}
    return {"page": COUNT | {"minimum": 1}, "previous": other, "next": other}


def described(properties: Mapping[str, Schema], context: Context, *places: str) -> dict[str, Schema]:
    """The same with what the keys mean in words: those of the first place that has any."""
    words: dict[str, str] = {}
    for place in reversed(places):
        words |= context.language.texts_below(f"schemas.{place}")
    return {key: {"description": words[key]} | schema for key, schema in properties.items()}
