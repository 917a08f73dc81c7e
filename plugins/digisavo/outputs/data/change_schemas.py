"""The JSON Schemas of what changed: of the days of which changes are told, and of the changes of a day."""

from digisavo.core.history import OUTCOMES
from digisavo.outputs.data.schema_parts import (
    COUNT,
    DAY,
    MOMENT,
    SLUG,
    TEXT,
    Schema,
    a_list,
    an_object,
    described,
    envelope,
    or_null,
)
from digisavo.outputs.rendering.context import Context

_PLACES = ("change_keys", "row_keys", "list_keys", "keys")
_FULL_HASH: Schema = {"type": "string", "pattern": "^[0-9a-f]{40,64}$"}
_ID: Schema = {"type": "string", "pattern": "^[0-9a-f]{12}-[a-z]+-[a-z0-9-]+$"}


def build_changes_schema(context: Context) -> Schema:
    """`changes.json`: the days, and whether all that is older is known too."""
    day = an_object(described({"date": DAY, "changes": COUNT, "url": TEXT}, context, *_PLACES))
    keys = {**envelope(), "since": or_null(DAY), "complete": {"type": "boolean"}, "days": a_list(day)}
    return an_object(described(keys, context, *_PLACES))


def build_day_schema(context: Context) -> Schema:
    """`changes/<day>.json`: the changes of a day, or one part of very many."""
    number = COUNT | {"minimum": 1}
    keys = {
        **envelope(), "date": DAY, "part": number, "parts": number, "next": or_null(TEXT),
        "result": a_list(_change(context)),
    }  # fmt: skip
    return an_object(described(keys, context, *_PLACES))


def _change(context: Context) -> Schema:
    kinds: Schema = {"enum": [collection.kind for collection in context.catalogue.collections]}
    keys = {
        "id": _ID, "at": MOMENT, "commit": _FULL_HASH, "kind": kinds, "slug": SLUG, "previous_slug": or_null(SLUG),
        "title": TEXT, "outcome": {"enum": list(OUTCOMES)}, "outcome_label": TEXT, "url": or_null(TEXT),
        "record_url": or_null(TEXT), "keys": a_list(TEXT), "lines": a_list(TEXT),
    }  # fmt: skip
    return an_object(described(keys, context, *_PLACES))
