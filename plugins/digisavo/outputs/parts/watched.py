"""What the browser has to know to follow services: where their feeds are, and which of their answers are days."""

from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field_types.rows import Group
from digisavo.core import address
from digisavo.outputs.rendering.context import Context


def feed_pattern(collection: Collection, context: Context) -> str:
    """The URL of the feed of an entry, with `{slug}` in the place of its name."""
    feed = context.sections.feed_of(address.entry(collection.section, "{slug}"))
    return address.absolute(context.settings, feed)


def watched_dates(collection: Collection) -> list[dict[str, str]]:
    """The fields of a kind whose days those who follow an entry may want to know."""
    return [_date(key, collection) for key in collection.dates_keys]


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
