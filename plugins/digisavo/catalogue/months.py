"""Months of what takes place: each month near today that has anything, and what takes place on its days."""

from collections.abc import Iterable, Iterator
from datetime import date

from digisavo.catalogue.agenda import Appointment
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field_types.moment import day_of
from digisavo.catalogue.occasions import Occasion, occasions_of

BACK, AHEAD = 12, 24
"""How many months before and after that of today are shown."""


def months_of(entries: Iterable[Entry], collection: Collection, today: date) -> dict[str, list[Appointment]]:
    """The months (`2027-02`) in order, each with what takes place in it, by time and title; none without anything."""
    found: dict[int, list[Appointment]] = {}
    for entry in entries:
        for occasion in occasions_of(entry, collection):
            for number in _numbers(occasion, _number(today)):
                found.setdefault(number, []).append(Appointment(occasion, entry))
    return {f"{number // 12}-{number % 12 + 1:02}": sorted(found[number], key=_order) for number in sorted(found)}


def month_to_open(months: Iterable[str], today: date) -> str:
    """The month that a reader sees first: the next that is not over, else the last; "" where there is none."""
    known = list(months)
    return next((month for month in known if month >= f"{today:%Y-%m}"), known[-1] if known else "")


def takes_place_on(occasion: Occasion, day: date) -> bool:
    """Whether an occasion has begun by a day, and is not over."""
    return day_of(occasion.start) <= day <= max(occasion.last_day, day_of(occasion.start))


def _numbers(occasion: Occasion, now: int) -> Iterator[int]:
    """The months of an occasion that are near, as numbers that follow each other."""
    first = day_of(occasion.start)
    return iter(range(max(_number(first), now - BACK), min(_number(max(first, occasion.last_day)), now + AHEAD) + 1))


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _order(appointment: Appointment) -> tuple[str, str, str]:
    return appointment.occasion.start, appointment.entry.title, appointment.entry.slug
