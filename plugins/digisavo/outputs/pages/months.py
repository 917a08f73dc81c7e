"""The months of what takes place: a table of its days, and a list."""

from calendar import Calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from digisavo.catalogue.agenda import Appointment
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.months import months_of, takes_place_on
from digisavo.core.artefact import Page
from digisavo.outputs.parts.cards import card_on
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.lists import Listing, render_list
from digisavo.outputs.rendering.paging import Slice
from digisavo.outputs.rendering.trails import list_step

_MOST_A_DAY = 4
"""How many entries a day of the table names at most."""


@dataclass(frozen=True, slots=True)
class _Day:
    """A day: address and title of its first entries, of the rest their number and the page of the list that has
    the first of them."""

    day: date
    links: list[tuple[str, str]]
    rest: int
    more: str


_Weeks = list[tuple[int, list[_Day | None]]]
"""Number and days of each week; None for days of other months."""


def months(context: Context) -> Iterator[Page]:
    """A page, or the pages, of each month that has something, for kinds with times."""
    for collection in context.catalogue.collections:
        if collection.recurrence_key:
            entries = context.catalogue.of_kind(collection.kind)
            found = months_of(entries, collection, context.settings.today)
            order = list(found)
            for place, month in enumerate(order):
                near = {"previous": order[place - 1] if place else "", "next": "".join(order[place + 1 : place + 2])}
                yield from render_list(_listing(month, found[month], near, collection, context), context)


def _listing(
    month: str, found: Sequence[Appointment], near: Mapping[str, str], collection: Collection, context: Context
) -> Listing[Appointment]:
    t, place = context.t, context.sections.month(collection.section, month)
    name = context.language.date(month)
    title = t("months.title", label=t(f"{collection.kind}.label"), month=name)
    count = t(f"{collection.kind}.count", count=len({appointment.entry.slug for appointment in found}))

    def values(page_slice: Slice[Appointment], display: PageDisplay) -> dict[str, Any]:
        return {
            "collection": collection, "count": count, "near": near,
            "weeks": _weeks(month, found, place, context) if page_slice.number == 1 else [],
            "cards": [card_on(appointment.occasion, appointment.entry, display) for appointment in page_slice.items],
        }  # fmt: skip

    return Listing(
        address=place, items=found, title=title, description=t("months.description", found=count, month=name),
        trail=(list_step(collection, context.language), (name, "")),
        template="pages/month.html.j2", page_kind="month", values=values,
    )  # fmt: skip


def _weeks(month: str, found: Sequence[Appointment], place: str, context: Context) -> _Weeks:
    """The weeks that a month has days of, from Monday to Sunday."""
    year, number = map(int, month.split("-"))
    weeks = Calendar().monthdatescalendar(year, number)
    return [
        (
            days[0].isocalendar().week,
            [_day(day, found, place, context) if day.month == number else None for day in days],
        )
        for days in weeks
    ]


def _day(day: date, found: Sequence[Appointment], place: str, context: Context) -> _Day:
    own = [number for number, appointment in enumerate(found) if takes_place_on(appointment.occasion, day)]
    shown, rest = own[:_MOST_A_DAY], own[_MOST_A_DAY:]
    links = [(context.catalogue.address_of(found[number].entry), found[number].entry.title) for number in shown]
    page = rest[0] // context.settings.page_size + 1 if rest else 1
    return _Day(day, links, len(rest), context.sections.numbered(place, page))
