"""Occasions: single and recurring, on the right days, over or to come."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.catalogue.making import TODAY, service

from digisavo.catalogue.field_types.recurrence import MOST
from digisavo.catalogue.occasions import (
    Occasion,
    coming,
    goes_too_far,
    is_computable,
    is_over,
    month_of,
    next_occasion,
    occasions,
    occasions_of,
    starts_by_rule,
)
from digisavo.collections.events.collection import EVENTS
from digisavo.collections.services.collection import SERVICES

DAYS = st.dates(date(1950, 1, 1), date(2200, 12, 31))


def days(start: str, rule: str) -> list[str]:
    return [occasion.start for occasion in occasions(start, "", rule)]


def test_without_a_rule_there_is_one() -> None:
    assert occasions("2027-02-09") == (Occasion("2027-02-09", ""),)
    assert occasions("2027-02-09T10:00", "2027-02-09T12:00") == (Occasion("2027-02-09T10:00", "2027-02-09T12:00"),)


@pytest.mark.parametrize(
    ("start", "rule", "expected"),
    [
        ("2027-05-17", "FREQ=YEARLY;COUNT=3", ["2027-05-17", "2028-05-17", "2029-05-17"]),
        ("2028-02-29", "FREQ=YEARLY;COUNT=3", ["2028-02-29", "2032-02-29", "2036-02-29"]),
        ("2027-01-31", "FREQ=MONTHLY;COUNT=3", ["2027-01-31", "2027-03-31", "2027-05-31"]),
        ("2027-05-20", "FREQ=YEARLY;BYMONTH=5;BYDAY=3TH;COUNT=2", ["2027-05-20", "2028-05-18"]),
        ("2027-03-27T10:00", "FREQ=DAILY;COUNT=3", ["2027-03-27T10:00", "2027-03-28T10:00", "2027-03-29T10:00"]),
        ("2027-02-09", "FREQ=WEEKLY;UNTIL=20270216", ["2027-02-09", "2027-02-16"]),
        ("2027-02-09T10:00", "FREQ=WEEKLY;UNTIL=20270216", ["2027-02-09T10:00", "2027-02-16T10:00"]),
        ("2027-02-09T10:00", "FREQ=WEEKLY;UNTIL=20270216T095900", ["2027-02-09T10:00"]),
        ("2027-02-09T10:00", "FREQ=WEEKLY;UNTIL=20270216T080000Z", ["2027-02-09T10:00", "2027-02-16T10:00"]),
        ("2027-02-09T10:00", "FREQ=WEEKLY;UNTIL=20270216T075900Z", ["2027-02-09T10:00"]),
        ("2027-02-09", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", []),
        ("2027-02-09", "FREQ=WEEKLY;UNTIL=20270101", []),
        ("2027-03-27T03:30", "FREQ=DAILY;COUNT=3", ["2027-03-27T03:30", "2027-03-28T04:30", "2027-03-29T03:30"]),
        ("2027-10-30T03:30", "FREQ=DAILY;COUNT=2", ["2027-10-30T03:30", "2027-10-31T03:30"]),
        ("2027-10-31T03:30+02:00", "FREQ=DAILY;COUNT=2", ["2027-10-31T03:30+02:00", "2027-11-01T03:30"]),
        ("2027-10-31T03:30+02:00", "FREQ=DAILY;UNTIL=20271031T013000Z", ["2027-10-31T03:30+02:00"]),
    ],
)
def test_a_rule_gives_its_days(start: str, rule: str, expected: list[str]) -> None:
    assert days(start, rule) == expected


def test_each_time_is_as_long_as_the_first() -> None:
    times = occasions("2027-12-31T22:00", "2028-01-01T02:00", "FREQ=YEARLY;COUNT=2")
    assert times[1] == Occasion("2028-12-31T22:00", "2029-01-01T02:00")


@pytest.mark.parametrize(
    ("start", "end", "last"),
    [
        ("2027-03-27T03:15", "2027-03-27T03:45", Occasion("2027-03-28T04:15", "2027-03-28T04:45")),
        ("2027-03-27T03:30", "2027-03-27T04:15", Occasion("2027-03-28T04:30", "2027-03-28T05:15")),
        ("2027-03-27T02:30", "2027-03-27T03:30", Occasion("2027-03-28T02:30", "2027-03-28T04:30")),
        ("2027-03-27T22:00", "2027-03-28T08:00", Occasion("2027-03-28T22:00", "2027-03-29T08:00")),
        ("2027-03-27T03:30", "2027-03-27", Occasion("2027-03-28T04:30", "2027-03-28")),
        ("2027-03-27", "2027-03-27T12:00", Occasion("2027-03-28", "2027-03-28T12:00")),
        ("2027-10-31T03:10", "2027-10-31T03:10+02:00", Occasion("2027-11-01T03:10", "2027-11-01T03:10")),
    ],
)
def test_no_time_is_given_that_the_clock_skips(start: str, end: str, last: Occasion) -> None:
    assert occasions(start, end, "FREQ=DAILY;COUNT=2") == (Occasion(start, end), last)


def test_what_the_library_fails_at_gives_no_days() -> None:
    assert not is_computable("2027-02-09", "FREQ=MONTHLY;BYDAY=53TU;COUNT=2")
    assert starts_by_rule("2027-02-09", "FREQ=MONTHLY;BYDAY=53TU;COUNT=2") == ()
    assert is_computable("2027-02-09", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2")


@given(DAYS, st.integers(1, 30), st.integers(1, 60))
def test_days_at_an_interval(start: date, interval: int, count: int) -> None:
    expected = [str(start + timedelta(days=interval * number)) for number in range(count)]
    assert days(str(start), f"FREQ=DAILY;INTERVAL={interval};COUNT={count}") == expected


@given(DAYS, st.integers(1, 30))
def test_weekdays_fall_on_weekdays(start: date, count: int) -> None:
    found = [date.fromisoformat(day) for day in days(str(start), f"FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT={count}")]
    assert len(found) == count and found[0] - start < timedelta(days=3)
    assert all(day.weekday() < 5 for day in found)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
        "FREQ=DAILY;INTERVAL=7;BYDAY=WE;UNTIL=20400101",
        "FREQ=WEEKLY;BYMONTH=2;BYSETPOS=300;COUNT=500",
        "FREQ=YEARLY;BYDAY=53TU;BYSETPOS=366;COUNT=500",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;COUNT=1",
        "FREQ=DAILY;INTERVAL=999;COUNT=500",
    ],
)
def test_a_rule_that_gives_little_or_nothing_comes_to_an_end(rule: str) -> None:
    assert len(starts_by_rule("2027-02-09", rule)) <= MOST + 1


def test_a_rule_reaches_thirty_years_and_five_hundred_times() -> None:
    assert not goes_too_far("2027-02-09", "FREQ=YEARLY;COUNT=30")
    assert goes_too_far("2027-02-09", "FREQ=YEARLY;COUNT=40")
    assert not goes_too_far("2027-02-09", "FREQ=YEARLY;UNTIL=20570209")
    assert goes_too_far("2027-02-09", "FREQ=YEARLY;UNTIL=20990101")
    assert len(starts_by_rule("2027-02-09", "FREQ=DAILY;UNTIL=20400101")) == 501
    assert len(days("2027-02-09", "FREQ=DAILY;UNTIL=20400101")) == 500


@pytest.mark.parametrize(
    ("start", "end", "over"),
    [
        ("2026-11-21", "", True),
        ("2026-11-22T08:00", "2026-11-22T09:00", False),
        ("2026-11-20", "2026-11-22", False),
        ("2026-11-20", "2026-11-21T23:59", True),
        ("2026-11-23", "", False),
    ],
)
def test_it_is_over_after_its_last_day(start: str, end: str, over: bool) -> None:
    assert is_over(Occasion(start, end), TODAY) is over


def test_the_next_is_the_first_that_is_not_over() -> None:
    times = occasions("2026-11-10", "", "FREQ=WEEKLY;COUNT=4")
    assert [occasion.start for occasion in coming(times, TODAY)] == ["2026-11-24", "2026-12-01"]
    assert next_occasion(times, TODAY) == Occasion("2026-11-24", "")
    assert next_occasion(times, date(2027, 1, 1)) is None
    assert month_of(times[-1]) == "2026-12"


def test_an_entry_tells_its_times() -> None:
    values = {"start": "2027-02-09T10:00", "end": "2027-02-09T12:00", "recurrence": "FREQ=WEEKLY;COUNT=2"}
    entry = replace(service("malli"), values=values)
    assert [occasion.end for occasion in occasions_of(entry, EVENTS)] == ["2027-02-09T12:00", "2027-02-16T12:00"]
    assert occasions_of(entry, SERVICES) == ()
