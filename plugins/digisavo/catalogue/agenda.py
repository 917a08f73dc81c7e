"""The agenda of a kind with times: entries to come, soonest first, and entries gone by, latest first."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.occasions import Occasion, next_occasion, occasions_of


class Appointment(NamedTuple):
    """An entry and the occasion by which it stands in the agenda: its next one, or its last."""

    occasion: Occasion
    entry: Entry


def coming_up(entries: Iterable[Entry], collection: Collection, today: date) -> list[Appointment]:
    """The entries that still take place, by their next occasion."""
    found = ((next_occasion(occasions_of(entry, collection), today), entry) for entry in entries)
    return sorted((Appointment(occasion, entry) for occasion, entry in found if occasion), key=_order)


def gone_by(entries: Iterable[Entry], collection: Collection, today: date) -> list[Appointment]:
    """The entries whose occasions are all over, the latest first."""
    found = ((occasions_of(entry, collection), entry) for entry in entries)
    over = (Appointment(times[-1], entry) for times, entry in found if times and not next_occasion(times, today))
    return sorted(over, key=_order, reverse=True)


def in_order(entries: Sequence[Entry], collection: Collection, today: date) -> Sequence[Entry]:
    """Entries of one kind in the order of lists: with times, those to come and then those gone by; with a day of
    publishing, the latest first; any others as they are, by name."""
    if collection.recurrence_key:
        appointments = [*coming_up(entries, collection, today), *gone_by(entries, collection, today)]
        return [appointment.entry for appointment in appointments]
    if collection.published_key:
        return sorted(entries, key=lambda entry: str(entry.values[collection.published_key]), reverse=True)
    return entries


def _order(appointment: Appointment) -> tuple[str, str]:
    return appointment.occasion.start, appointment.entry.title
