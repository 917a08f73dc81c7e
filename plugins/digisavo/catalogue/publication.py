"""The entries that are shown on a day, as they are then: no drafts, and nothing that is dated later."""

from collections.abc import Iterable
from datetime import date

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.placing import as_of


def published(entries: Iterable[Entry], collections: Iterable[Collection], today: date) -> list[Entry]:
    """The entries that are shown on a day."""
    kinds = {collection.kind: collection for collection in collections}
    shown = (entry for entry in entries if is_published(entry, kinds[entry.kind], today))
    return [as_of(entry, kinds[entry.kind], today) for entry in shown]


def is_published(entry: Entry, collection: Collection, today: date) -> bool:
    """Whether an entry is not a draft and its day has come."""
    day = entry.values.get(collection.published_key, "")
    return not entry.values.get(collection.draft_key) and day <= today.isoformat()
