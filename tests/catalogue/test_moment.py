"""Moments: what is accepted, what it means in Finland, and how a refused one is explained."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.catalogue.making import TODAY
from tests.wording import hint_of

from digisavo.catalogue.field_types.moment import (
    Moment,
    comes_before,
    day_of,
    is_whole_day,
    local_time,
    moment_at,
)
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Document
from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile
from digisavo.outputs.rendering.translations import Language
from digisavo.reading.yaml_text import parse_yaml

MOMENT = Moment({})
HELSINKI = ZoneInfo("Europe/Helsinki")
LOCAL_TIMES = st.datetimes(datetime.fromisoformat("1950-01-02"), datetime.fromisoformat("2200-12-30"))


def check(text: str) -> tuple[str | None, list[Problem]]:
    """The value of a moment as a file has it, and its problems."""
    document = parse_yaml(SourceFile("content/events/malli.yml", "events", "malli", f"start: '{text}'".encode()))
    assert isinstance(document, Document)
    sheet = Sheet(document, "events", TODAY, load_places(), {"start": "Alkaa"}, {})
    return MOMENT.check(document.values["start"], ("start",), sheet), sheet.problems


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2027-02-09", "2027-02-09"),
        ("2027-02-09T10:00", "2027-02-09T10:00"),
        ("2027-02-09 10:00", "2027-02-09T10:00"),
        ("2027-02-09T10:00:59", "2027-02-09T10:00"),
        ("2027-02-09T10:00Z", "2027-02-09T12:00"),
        ("2027-07-09T10:00Z", "2027-07-09T13:00"),
        ("2027-02-09T23:30Z", "2027-02-10T01:30"),
        ("2027-02-09T10:00+02:00", "2027-02-09T10:00"),
        ("2027-02-09T10:00+0300", "2027-02-09T09:00"),
        ("2027-02-09 10:00:00.5 -05:00", "2027-02-09T17:00"),
        ("2028-02-29T00:00", "2028-02-29T00:00"),
        ("2027-10-31T03:30", "2027-10-31T03:30"),
        ("2027-10-31T00:30Z", "2027-10-31T03:30"),
        ("2027-10-31T01:30Z", "2027-10-31T03:30+02:00"),
        ("2027-10-31T03:30+03:00", "2027-10-31T03:30"),
        ("2027-10-31T03:30+02:00", "2027-10-31T03:30+02:00"),
        ("2027-10-31T02:00Z", "2027-10-31T04:00"),
    ],
)
def test_a_moment_is_local_time(text: str, value: str) -> None:
    assert check(text) == (value, [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2027-02-29", "date.impossible"),
        ("2027-02-09T24:00", "date.impossible"),
        ("2027-02-09T10:60", "date.impossible"),
        ("2027-02-09T10:00+99:00", "date.impossible"),
        ("0001-01-01T00:00+02:00", "date.impossible"),
        ("9999-12-31T23:59Z", "date.impossible"),
        ("2027-03-28T03:00", "date.skipped"),
        ("2027-03-28T03:59", "date.skipped"),
        ("2027-02", "date.form"),
        ("2027-02-09T1000", "date.form"),
        ("２０２７-02-09", "date.form"),
        ("2027-02-09T10:00\n", ""),
        ("huomenna", "date.form"),
    ],
)
def test_what_is_no_moment(text: str, code: str) -> None:
    assert [problem.code for problem in check(text)[1]] == [code] * bool(code)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("9.2.2027", "2027-02-09"),
        ("9. 2. 2027", "2027-02-09"),
        ("9.2.2027 klo 10", "2027-02-09T10:00"),
        ("9.2.2027 klo 9.30", "2027-02-09T09:30"),
        ("ti 9.2.2027 klo 10–12", "2027-02-09T10:00"),
        ("tiistaina 9.2.2027, kello 18:15", "2027-02-09T18:15"),
    ],
)
def test_a_finnish_form_is_suggested_in_the_right_form(text: str, meant: str) -> None:
    _, (problem,) = check(text)
    assert hint_of(problem) == f"Kirjoita {meant}."


@pytest.mark.parametrize("text", ["31.2.2027", "9.2.2027 klo 25", "28.3.2027 klo 3.30"])
def test_a_hint_is_never_wrong_itself(text: str) -> None:
    _, (problem,) = check(text)
    assert hint_of(problem).startswith("Kirjoita päivä ja aika")


@given(LOCAL_TIMES)
def test_what_is_exported_is_read_back(time: datetime) -> None:
    value, problems = check(f"{time:%Y-%m-%dT%H:%M}")
    if value is None:
        assert [problem.code for problem in problems] == ["date.skipped"]
        return
    exported = MOMENT.export(value)
    assert datetime.fromisoformat(exported) == local_time(value)
    assert check(exported) == (value, [])


@given(LOCAL_TIMES, st.integers(-14, 14))
def test_an_offset_never_changes_the_time_itself(time: datetime, hours: int) -> None:
    there = time + timedelta(hours=hours)
    value, problems = check(f"{there:%Y-%m-%dT%H:%M}{hours:+03}:00")
    assert value is not None and not problems
    assert value[:16] == f"{time.replace(tzinfo=UTC).astimezone(HELSINKI):%Y-%m-%dT%H:%M}"
    assert local_time(value).astimezone(UTC) == time.replace(second=0, microsecond=0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2027-02-09", "2027-02-10T00:00"),
        ("2027-02-09T23:59", "2027-02-10"),
        ("2027-02-09T10:00", "2027-02-09T10:01"),
        ("2027-10-31T03:50", "2027-10-31T03:10+02:00"),
        ("2027-10-31T03:59+02:00", "2027-10-31T04:00"),
    ],
)
def test_moments_have_an_order(first: str, second: str) -> None:
    assert comes_before(first, second)
    assert not comes_before(second, first)
    assert not comes_before(first, first)


@pytest.mark.parametrize("moment", ["2027-10-31T03:30", "2027-10-31T03:30+02:00"])
def test_readers_see_the_clock(moment: str) -> None:
    assert Language("fi").date(moment) == "31.10.2027 klo 3.30"


def test_a_time_that_the_clock_skips_is_an_hour_later() -> None:
    assert moment_at(datetime(2027, 3, 28, 3, 30, tzinfo=HELSINKI)) == "2027-03-28T04:30"
    assert moment_at(datetime(2027, 3, 28, 4, 30, tzinfo=HELSINKI)) == "2027-03-28T04:30"


def test_days_and_times_are_distinguished() -> None:
    assert is_whole_day("2027-02-09")
    assert not is_whole_day("2027-02-09T00:00")
    assert day_of("2027-02-09") == day_of("2027-02-09T23:59")
    assert MOMENT.export("2027-02-09") == "2027-02-09"
    assert MOMENT.export("2027-02-09T10:00") == "2027-02-09T10:00+02:00"
