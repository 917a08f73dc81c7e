"""Months of what takes place: which have anything, how far they reach, and the month that opens first."""

from datetime import date

import pytest
from tests.outputs.making import event

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.months import month_to_open, months_of, takes_place_on
from digisavo.catalogue.occasions import Occasion
from digisavo.collections.events.collection import EVENTS

TODAY = date(2026, 11, 22)


def by_month(*entries: Entry) -> dict[str, list[str]]:
    return {month: [found.entry.slug for found in own] for month, own in months_of(entries, EVENTS, TODAY).items()}


def test_only_months_with_anything_are_there_in_order_and_by_time() -> None:
    found = by_month(
        event("b", start="2027-02-09T10:00"), event("a", start="2027-02-09T10:00"),
        event("c", start="2027-02-01"), event("d", start="2026-12-31"),
    )  # fmt: skip
    assert list(found.items()) == [("2026-12", ["d"]), ("2027-02", ["c", "a", "b"])]


def test_a_year_back_and_two_ahead() -> None:
    starts = ("2025-10-31", "2025-11-01", "2028-11-30", "2028-12-01")
    assert list(by_month(*(event(f"e{number}", start=start) for number, start in enumerate(starts)))) == [
        "2025-11",
        "2028-11",
    ]


def test_what_lasts_stands_in_each_of_its_months_within_reach() -> None:
    assert list(by_month(event(start="2026-12-30", end="2027-02-01"))) == ["2026-12", "2027-01", "2027-02"]
    months = list(by_month(event(start="2010-01-01", end="2040-01-01")))
    assert (len(months), months[0], months[-1]) == (37, "2025-11", "2028-11")


def test_what_recurs_stands_in_a_month_as_often_as_it_takes_place() -> None:
    found = by_month(event("a", start="2026-12-14", recurrence="FREQ=WEEKLY;COUNT=4"))
    assert found == {"2026-12": ["a", "a", "a"], "2027-01": ["a"]}


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (["2026-10", "2026-11", "2027-01"], "2026-11"),
        (["2026-10", "2027-01"], "2027-01"),
        (["2026-09", "2026-10"], "2026-10"),
        ([], ""),
    ],
)
def test_the_next_month_opens_first(months: list[str], expected: str) -> None:
    assert month_to_open(months, TODAY) == expected


def test_days_of_an_occasion() -> None:
    lasting = Occasion("2027-02-09T10:00", "2027-02-10")
    assert [takes_place_on(lasting, date(2027, 2, day)) for day in (8, 9, 10, 11)] == [False, True, True, False]
    assert takes_place_on(Occasion("2027-02-09"), date(2027, 2, 9))
