"""When an entry was added and last changed, for whoever follows the site."""

from datetime import datetime, time

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field_types.moment import ZONE, day_of
from digisavo.core.history import History


def changed_at(entry: Entry, collection: Collection, history: History) -> datetime:
    """The moment of the last change of an entry's content."""
    return history.changed_at(entry.file, str(entry.values.get("updated") or _stated_day(entry, collection)))


def published_at(entry: Entry, collection: Collection, history: History) -> datetime:
    """The moment from which an entry is shown: the day that it states, otherwise when it was added."""
    day = entry.values.get(collection.published_key, "")
    if day:
        return datetime.combine(day_of(day), time(), ZONE)
    return history.added_at(entry.file, _stated_day(entry, collection))


def _stated_day(entry: Entry, collection: Collection) -> str:
    """The day by which a file itself says how old it is, "" for none."""
    return str(entry.values.get(collection.reviewed_key) or entry.values.get(collection.published_key, ""))
