"""The way to the months of what takes place."""

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.months import month_to_open, months_of
from digisavo.outputs.rendering.context import Context


def month_link(collection: Collection, context: Context) -> str:
    """The month that readers see first, "" for kinds without times and where no month near has anything."""
    if not collection.recurrence_key:
        return ""
    today = context.settings.today
    month = month_to_open(months_of(context.catalogue.of_kind(collection.kind), collection, today), today)
    return month and context.sections.month(collection.section, month)
