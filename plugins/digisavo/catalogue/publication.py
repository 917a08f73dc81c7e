"""What is shown on a day: drafts and what is dated later stay out."""

from collections.abc import Iterable
from datetime import date

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry


def published(entries: Iterable[Entry], collections: Iterable[Collection], today: date) -> list[Entry]:
    """The entries that are shown on a day."""
    kinds = {one.kind: one for one in collections}
    return [entry for entry in entries if is_published(entry, kinds[entry.kind], today)]


def is_published(entry: Entry, collection: Collection, today: date) -> bool:
    """Whether an entry is no draft and its day has come."""
    day = entry.values.get(collection.published_key, "")
    return not entry.values.get(collection.draft_key) and day <= today.isoformat()
