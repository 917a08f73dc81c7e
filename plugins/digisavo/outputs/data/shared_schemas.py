"""The JSON Schemas of open data that has no kind: short lists and where they are, vocabularies, and changes."""

from collections.abc import Iterator, Mapping

from digisavo.core import address
from digisavo.outputs.data.change_schemas import build_changes_schema, build_day_schema
from digisavo.outputs.data.schema_parts import (
    COUNT,
    DAY,
    DIALECT,
    MOMENT,
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
from digisavo.outputs.rendering.context import Context

SHARED_SCHEMAS = ("short-list", "short-lists", "vocabulary", "vocabularies", "changes", "changes-day")
"""Their names."""
_CODE: Schema = {"type": "string", "pattern": "^[a-z0-9_-]+$"}
_LIST, _ROW, _SHARED = "short_list_keys", "row_keys", ("list_keys", "keys")


def build_shared_schemas(context: Context) -> Iterator[tuple[str, Schema]]:
    """The schemas by their names."""
    makers = (_short_list, _short_lists, _vocabulary, _vocabularies, build_changes_schema, build_day_schema)
    for name, make in zip(SHARED_SCHEMAS, makers, strict=True):
        place = address.absolute(context.settings, address.shared_schema(name))
        title = context.t(f"schemas.{name.replace('-', '_')}")
        yield name, {"$schema": DIALECT, "$id": place, "description": title} | make(context)


def _short_list(context: Context) -> Schema:
    kinds: Schema = {"enum": [collection.kind for collection in context.catalogue.collections]}
    row = {
        "kind": kinds, "slug": SLUG, "title": TEXT, "summary": TEXT, "status": TEXT, "stage": TEXT, "updated": MOMENT,
        "record_url": TEXT,
    }  # fmt: skip
    keys = {**envelope(), "about": _about(context, {}), "source": TEXT, **paging(), **beside()}
    rows = a_list(_described(row, context, ("kind", "slug", "title", "record_url")))
    return _list({**keys, "result": rows}, context)


def _short_lists(context: Context) -> Schema:
    member = _about(context, {"total": COUNT, "list_url": TEXT})
    return _list({**envelope(), "source": TEXT, **paging(), **beside(), "result": a_list(member)}, context)


def _about(context: Context, further: Mapping[str, Schema]) -> Schema:
    """What is told of a category, a product group, a municipality, a theme or a provider."""
    area = an_object({"code": TEXT, "label": TEXT, "label_sv": TEXT})
    keys = {
        "slug": SLUG, "code": _CODE, "label": TEXT, "label_sv": TEXT, "definition": TEXT, "category": _CODE,
        "region": area, "wellbeing_county": area, "population": COUNT, "population_on": DAY, "size_class": TEXT,
        "business_id": TEXT, "url": TEXT, **further,
    }  # fmt: skip
    return _described(keys, context, ("slug", "label", *further))


def _list(keys: Mapping[str, Schema], context: Context) -> Schema:
    needed = tuple(key for key in keys if key != "source")
    return an_object(described(keys, context, _LIST, *_SHARED), needed)


def _described(keys: Mapping[str, Schema], context: Context, needed: tuple[str, ...]) -> Schema:
    return an_object(described(keys, context, _ROW, *_SHARED), needed)


def _vocabulary(context: Context) -> Schema:
    texts = a_list(TEXT, 1)
    term = {
        "id": TEXT, "label": TEXT, "definition": TEXT, "replaced_by": TEXT, "aliases": texts, "includes": texts,
        "ptv": texts, "up_to": TEXT,
    }  # fmt: skip
    terms = a_list(an_object(described(term, context, "vocabulary_keys"), ("id", "label")))
    return an_object(_words({**envelope(), "name": _CODE, "language": TEXT, "result": terms}, context))


def _vocabularies(context: Context) -> Schema:
    row = an_object(_words({"name": _CODE, "total": COUNT, "url": TEXT}, context))
    return an_object(_words({**envelope(), "result": a_list(row)}, context))


def _words(keys: Mapping[str, Schema], context: Context) -> dict[str, Schema]:
    return described(keys, context, "vocabulary_keys", _LIST, *_SHARED)
