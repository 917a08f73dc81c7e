"""What a municipality itself is known to use: since when, and by which source."""

from dataclasses import dataclass

from markupsafe import Markup

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field_types.rows import Group
from digisavo.catalogue.placing import Placing
from digisavo.outputs.rendering.context import PageDisplay


@dataclass(frozen=True, slots=True)
class OwnUse:
    """An entry that a municipality uses: its address, title and summary, the slug by which it can be selected to be
    compared, "" for none, and labels and values of what is stated of the use."""

    address: str
    title: str
    summary: str
    compare: str
    details: list[tuple[str, Markup]]


def own_use(placing: Placing, collection: Collection, display: PageDisplay) -> OwnUse:
    """A use as the page of its municipality shows it."""
    entry, rows = placing.entry, collection.by_key[collection.references_key].type
    parts = rows.fields if isinstance(rows, Group) else {}
    details = [(parts[key].label, parts[key].type.compare(value, display)) for key, value in placing.details.items()]
    compare = entry.slug if collection.is_comparable else ""
    return OwnUse(display.catalogue.address_of(entry), entry.title, entry.summary, compare, details)
