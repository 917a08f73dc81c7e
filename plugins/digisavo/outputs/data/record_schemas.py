"""The JSON Schema of a kind's records, derived from the declaration of its fields, and of their list."""

from typing import Any

from digisavo.catalogue.arranged_fields import Tree
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.evidence import CLAIMED, LEVELS, PROVEN, Proof
from digisavo.catalogue.field import Field, Required
from digisavo.catalogue.field_types.rows import described_in_record
from digisavo.core import address
from digisavo.outputs.parts.comparison_rows import row_groups
from digisavo.outputs.rendering.context import Context, PageDisplay

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_VERSION = 1
"""Of records: rises only with a change that is not an addition; such a change also moves to `api/v2`."""

_TEXT: Schema = {"type": "string", "minLength": 1}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_AMOUNT: Schema = {"type": ["number", "null"], "minimum": 0}
_COMMIT: Schema = {"type": "string", "pattern": "^[0-9a-f]*$"}
_MOMENT: Schema = {"type": "string", "format": "date-time"}
_SLUG: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-+[a-z0-9]+)*$"}


def build_record_schema(collection: Collection, context: Context) -> Schema:
    """What a record of the kind holds: an entry as data, or where it has moved."""
    t = context.language.t
    title = t(f"{collection.kind}.label")
    return {
        "$schema": DIALECT, "$id": address.absolute(context.settings, address.record_schema(collection.kind)),
        "title": title, "description": t("schemas.record", kind=title, file=address.schema(collection.kind)),
        "anyOf": [{"$ref": "#/$defs/record"}, {"$ref": "#/$defs/moved"}],
        "$defs": {"record": _record(collection, context), "moved": _moved(collection, t("schemas.moved"))},
    }  # fmt: skip


def build_list_schema(collection: Collection, context: Context) -> Schema:
    """What the list of the kind's records holds, and each page of it: the same and some of the records."""
    t = context.language.t
    title, kind = t(f"{collection.kind}.label"), collection.kind
    record = {"$ref": f"{address.absolute(context.settings, address.record_schema(kind))}#/$defs/record"}
    bulk = t("schemas.list", kind=title, address=address.records(kind), bulk=address.records_bulk(kind))
    return {
        "$schema": DIALECT, "$id": address.absolute(context.settings, address.list_schema(kind)),
        "title": title, "description": bulk,
        "anyOf": [{"$ref": "#/$defs/list"}, {"$ref": "#/$defs/page"}],
        "$defs": {"list": _described(_envelope(), context), "page": _described(_envelope() | _page(record), context)},
    }  # fmt: skip


def _envelope() -> dict[str, Schema]:
    pages = {"count": _COUNT | {"minimum": 1}, "size": _COUNT | {"minimum": 1}, "first": _TEXT, "template": _TEXT}
    return {
        "schema_version": {"const": SCHEMA_VERSION}, "generated_at": _MOMENT, "commit": _COMMIT, "licence": _TEXT,
        "total": _COUNT, "pages": _object(pages), "bulk": _TEXT,
    }  # fmt: skip


def _page(record: Schema) -> dict[str, Schema]:
    """What a page has beside the envelope, `record` being the schema of a record."""
    beside: Schema = {"type": ["string", "null"], "minLength": 1}
    return {"page": _COUNT | {"minimum": 1}, "previous": beside, "next": beside, "result": _list(record)}


def _described(properties: dict[str, Schema], context: Context) -> Schema:
    """An object of these keys, with what they mean in words."""
    words = {key: {"description": context.t(f"schemas.list_keys.{key}")} for key in properties}
    return _object({key: words[key] | schema for key, schema in properties.items()})


def _record(collection: Collection, context: Context) -> Schema:
    """An entry: what the portal knows of its file, then its answers, then what comparisons show."""
    about = {
        **_head(collection), "slug": _SLUG, "url": _TEXT, "source_url": _TEXT, "raw_url": _TEXT,
        "commit": _COMMIT,
        "completeness": _object({"answered": _COUNT, "asked": _COUNT}),
    }  # fmt: skip
    answers = _answers(collection.tree)
    beside = _beside(collection, context)
    taken = {field.key.partition(".")[0] for field in collection.fields if field.required is Required.ALWAYS}
    needed = [field.export_as or key for key in taken if isinstance(field := collection.tree[key], Field)]
    t = context.language.t
    words = {key: {"description": t(f"schemas.keys.{key}")} for key in (*about, *beside)}
    properties = {key: words.get(key, {}) | schema for key, schema in (about | answers | beside).items()}
    return _object(properties, (*about, *sorted(needed)))


def _answers(tree: Tree) -> dict[str, Schema]:
    """The answers by their keys in records; evidence stands there as proofs, with those of others."""
    found: dict[str, Schema] = {}
    for key, node in tree.items():
        if not isinstance(node, Field):
            found[key] = _object(_answers(node), ()) | {"minProperties": 1}
        elif node.type.name != "evidence":
            found[node.export_as or key] = described_in_record(node)
    return found


def _beside(collection: Collection, context: Context) -> dict[str, Schema]:
    """Claim levels and proofs where answers have them, and what comparisons show."""
    keys, found = [field.key for field in collection.fields], dict[str, Schema]()
    if collection.is_comparable:
        groups = row_groups(collection, PageDisplay(context, address.HOME))
        rows = [collection.title_key, *(row.key for group in groups for row in group.rows)]
        keys = list(dict.fromkeys([*keys, *rows]))
        found = {
            "texts": _mapping(rows, _list(_TEXT, 1)),
            "numbers": _mapping(rows, {"type": "array", "items": _AMOUNT, "minItems": 2, "maxItems": 2}),
            "comparable_prices": {"type": "array", "items": _price(), "minItems": 1},
        }
    if collection.is_comparable or collection.has_evidence:
        found |= {"levels": _mapping(keys, {"enum": list(LEVELS)})}
        found |= {"evidence": _mapping(keys, _list(_proof(), 1))}
    return found


def _price() -> Schema:
    properties = {
        "inhabitants": _COUNT, "from": _AMOUNT, "to": _AMOUNT, "how": {"type": "string"},
        "missing": _list(_TEXT), "is_expired": {"type": "boolean"},
    }  # fmt: skip
    return _object(properties)


def _proof() -> Schema:
    texts = dict.fromkeys(Proof.__slots__, _TEXT)
    return _object(texts | {"level": {"enum": [CLAIMED, *PROVEN]}}, ("level",))


def _moved(collection: Collection, description: str) -> Schema:
    return {"description": description} | _object({**_head(collection), "slug": _SLUG, "moved_to": _SLUG})


def _head(collection: Collection) -> dict[str, Schema]:
    return {"schema_version": {"const": SCHEMA_VERSION}, "kind": {"const": collection.kind}}


def _object(properties: dict[str, Schema], required: tuple[str, ...] | None = None) -> Schema:
    """An object of these keys and no others; all are needed unless some are named."""
    needed = list(properties) if required is None else list(required)
    shape: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return shape | ({"required": needed} if needed else {})


def _mapping(keys: list[str], value: Schema) -> Schema:
    return {"type": "object", "propertyNames": {"enum": keys}, "additionalProperties": value}


def _list(item: Schema, least: int = 0) -> Schema:
    return {"type": "array", "items": item, **({"minItems": least} if least else {})}
