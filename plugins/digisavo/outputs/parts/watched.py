"""What the browser has to know to follow services: where their feeds are, and which of their answers are days."""

from typing import Any, NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field_types.rows import Group
from digisavo.core import address
from digisavo.outputs.rendering.context import Context


class Watched(NamedTuple):
    """The address of the feed of an entry, with `{slug}` in the place of its name, and the fields with days."""

    feed: str
    dates: list[dict[str, str]]


def watched(collection: Collection, context: Context) -> Watched:
    """How the entries of a kind are followed."""
    feed = context.sections.feed_of(address.entry(collection.section, "{slug}"))
    return Watched(address.absolute(context.settings, feed), [_date(key, collection) for key in collection.dates_keys])


def _date(key: str, collection: Collection) -> dict[str, str]:
    """Where a day stands in a record and what it is called; `rows` says in which rows."""
    field = collection.by_key.get(key)
    if field:
        return {"path": field.export_as or key, "label": field.label}
    rows, _, part = key.rpartition(".")
    group: Any = collection.by_key[rows].type
    if not isinstance(group, Group):
        raise TypeError(f"{collection.kind}: {rows} has no rows")
    return {"rows": rows, "path": part, "label": f"{collection.by_key[rows].label}, {group.fields[part].label.lower()}"}
