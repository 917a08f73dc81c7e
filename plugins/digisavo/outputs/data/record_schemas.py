"""The JSON Schema of a kind's records, derived from the declaration of its fields, and of their list."""

from digisavo.catalogue.arranged_fields import Tree
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.evidence import CLAIMED, LEVELS, PROVEN, Proof
from digisavo.catalogue.field import Field, Required
from digisavo.catalogue.field_types.row_shape import described_in_record
from digisavo.core import address
from digisavo.outputs.data.envelopes import SCHEMA_VERSION
from digisavo.outputs.data.schema_parts import (
    AMOUNT,
    COMMIT,
    COUNT,
    DIALECT,
    SLUG,
    TEXT,
    Schema,
    a_list,
    an_object,
    beside,
    described,
    envelope,
    paging,
)
from digisavo.outputs.parts.comparison_rows import row_groups
from digisavo.outputs.rendering.context import Context, PageDisplay


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
        "$defs": {
            "list": an_object(described(_list_keys(), context, "list_keys")),
            "page": an_object(described(_list_keys() | _page(record), context, "list_keys")),
        },
    }  # fmt: skip


def _list_keys() -> dict[str, Schema]:
    return {**envelope(), **paging(), "bulk": TEXT}


def _page(record: Schema) -> dict[str, Schema]:
    """What a page has beside that, `record` being the schema of a record."""
    return {**beside(), "result": a_list(record)}


def _record(collection: Collection, context: Context) -> Schema:
    """An entry: what the portal knows of its file, then its answers, then what comparisons show."""
    about = {
        **_head(collection), "slug": SLUG, "url": TEXT, "source_url": TEXT, "raw_url": TEXT,
        "commit": COMMIT,
        "completeness": an_object({"answered": COUNT, "asked": COUNT}),
    }  # fmt: skip
    answers = _answers(collection.tree)
    beside = _beside(collection, context)
    taken = {field.key.partition(".")[0] for field in collection.fields if field.required is Required.ALWAYS}
    needed = [field.export_as or key for key in taken if isinstance(field := collection.tree[key], Field)]
    t = context.language.t
    words = {key: {"description": t(f"schemas.keys.{key}")} for key in (*about, *beside)}
    properties = {key: words.get(key, {}) | schema for key, schema in (about | answers | beside).items()}
    return an_object(properties, (*about, *sorted(needed)))


def _answers(tree: Tree) -> dict[str, Schema]:
    """The answers by their keys in records; evidence stands there as proofs, with those of others."""
    found: dict[str, Schema] = {}
    for key, node in tree.items():
        if not isinstance(node, Field):
            found[key] = an_object(_answers(node), ()) | {"minProperties": 1}
        elif node.type.name != "evidence":
            found[node.export_as or key] = described_in_record(node)
    return found


def _beside(collection: Collection, context: Context) -> dict[str, Schema]:
    """Whether it is gone, claim levels and proofs where answers have them, and what comparisons show."""
    keys = [field.key for field in collection.fields]
    found: dict[str, Schema] = {"is_gone": {"const": True}} if collection.gone else {}
    if collection.is_comparable:
        groups = row_groups(collection, PageDisplay(context, address.HOME))
        rows = [collection.title_key, *(row.key for group in groups for row in group.rows)]
        keys = list(dict.fromkeys([*keys, *rows]))
        found |= {
            "texts": _mapping(rows, a_list(TEXT, 1)),
            "numbers": _mapping(rows, {"type": "array", "items": AMOUNT, "minItems": 2, "maxItems": 2}),
            "comparable_prices": {"type": "array", "items": _price(), "minItems": 1},
        }
    if collection.is_comparable or collection.has_evidence:
        found |= {"levels": _mapping(keys, {"enum": list(LEVELS)})}
        found |= {"evidence": _mapping(keys, a_list(_proof(), 1))}
    return found


def _price() -> Schema:
    properties = {
        "inhabitants": COUNT, "from": AMOUNT, "to": AMOUNT, "how": {"type": "string"},
        "missing": a_list(TEXT), "is_expired": {"type": "boolean"},
    }  # fmt: skip
    return an_object(properties)


def _proof() -> Schema:
    texts = dict.fromkeys(Proof.__slots__, TEXT)
    return an_object(texts | {"level": {"enum": [CLAIMED, *PROVEN]}}, ("level",))


def _moved(collection: Collection, description: str) -> Schema:
    return {"description": description} | an_object({**_head(collection), "slug": SLUG, "moved_to": SLUG})


def _head(collection: Collection) -> dict[str, Schema]:
    return {"schema_version": {"const": SCHEMA_VERSION}, "kind": {"const": collection.kind}}


def _mapping(keys: list[str], value: Schema) -> Schema:
    return {"type": "object", "propertyNames": {"enum": keys}, "additionalProperties": value}
