"""The format of calendars, read back by icalendar, by ical, which shares no code with it, and by dateutil."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st
from tests.outputs.subscriptions.calendar_reading import read, read_by_other, times_of

from digisavo.catalogue.field_types.moment import local_time
from digisavo.catalogue.occasions import occasions
from digisavo.core.text import on_one_line
from digisavo.outputs.subscriptions.calendar_event import CalendarEvent
from digisavo.outputs.subscriptions.calendar_format import as_calendar, as_event

HELSINKI = ZoneInfo("Europe/Helsinki")
CHANGED = datetime(2026, 11, 20, 8, 30, 15, tzinfo=UTC)
HOSTILE = 'Malli\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:x, y; z\\ "q" 😀 \x00\x0b\x1b\x85\u2028\u202e' + "ä" * 90


def written(start: str = "2027-02-09", **answers: Any) -> bytes:
    """An event as calendars have it."""
    return as_event(an_event(start, **answers))


def an_event(start: str = "2027-02-09", **answers: Any) -> CalendarEvent:
    given: dict[str, Any] = {
        "uid": "events-malli@digisavo.fi",
        "title": "Malli",
        "changed": CHANGED,
        "description": "Esimerkki.",
    }
    return CalendarEvent(start=start, url="https://digisavo.fi/tapahtumat/malli/", **given | answers)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2027-02-09", "", (date(2027, 2, 9), date(2027, 2, 10))),
        ("2027-02-09", "2027-02-11", (date(2027, 2, 9), date(2027, 2, 12))),
        ("2026-12-31", "2027-01-01", (date(2026, 12, 31), date(2027, 1, 2))),
        ("2028-02-28", "2028-02-29", (date(2028, 2, 28), date(2028, 3, 1))),
        ("2027-02-09", "2027-02-10T12:00", (date(2027, 2, 9), date(2027, 2, 11))),
        ("2027-02-09T10:00", "", (datetime(2027, 2, 9, 10, tzinfo=HELSINKI), None)),
        ("2027-02-09T10:00", "2027-02-09T10:00", (datetime(2027, 2, 9, 10, tzinfo=HELSINKI), None)),
        ("2027-02-09T10:00", "2027-02-09", (datetime(2027, 2, 9, 10, tzinfo=HELSINKI), None)),
        (
            "2027-02-09T10:00",
            "2027-02-10",
            (datetime(2027, 2, 9, 10, tzinfo=HELSINKI), datetime(2027, 2, 11, tzinfo=HELSINKI)),
        ),
        (
            "2027-03-27T20:00",  # through the night on which summer time begins
            "2027-03-28T08:00",
            (datetime(2027, 3, 27, 18, tzinfo=UTC), datetime(2027, 3, 28, 5, tzinfo=UTC)),
        ),
        (
            "2027-10-31T03:30",  # from time half past three to the other
            "2027-10-31T03:30+02:00",
            (datetime(2027, 10, 31, 3, 30, tzinfo=HELSINKI), datetime(2027, 10, 31, 1, 30, tzinfo=UTC)),
        ),
        (
            "2027-10-31T03:30+02:00",
            "2027-10-31T04:30",
            (datetime(2027, 10, 31, 1, 30, tzinfo=UTC), datetime(2027, 10, 31, 2, 30, tzinfo=UTC)),
        ),
    ],
)
def test_days_and_times(start: str, end: str, expected: tuple[Any, Any]) -> None:
    content = as_calendar("Malli", "https://example.org", [written(start, end=end)])
    assert times_of(read(content).events[0]) == expected
    other = read_by_other(content).events[0]
    assert other.dtstart == expected[0]
    assert other.dtend == expected[1]


@pytest.mark.parametrize(
    ("start", "rule", "until"),
    [
        ("2027-02-09", "FREQ=YEARLY;COUNT=5", None),
        ("2027-02-09", "FREQ=WEEKLY;UNTIL=20270401", date(2027, 4, 1)),
        ("2027-02-09", "FREQ=WEEKLY;UNTIL=20270401T120000Z", date(2027, 4, 1)),
        ("2027-02-09T10:00", "FREQ=WEEKLY;UNTIL=20270406", datetime(2027, 4, 6, 20, 59, 59, tzinfo=UTC)),
        ("2027-02-09T10:00", "FREQ=WEEKLY;UNTIL=20270406T100000", datetime(2027, 4, 6, 7, tzinfo=UTC)),
        ("2027-02-09T10:00", "FREQ=WEEKLY;UNTIL=20270406T070000Z", datetime(2027, 4, 6, 7, tzinfo=UTC)),
        ("2027-01-31T18:00", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=6", None),
        ("2027-10-31T03:30+02:00", "FREQ=WEEKLY;COUNT=3", None),
    ],
)
def test_recurrence(start: str, rule: str, until: date | None) -> None:
    """Both parsers and dateutil see the very times that the site shows, at the same hour in summer and winter."""
    content = as_calendar("Malli", "https://example.org", [written(start, recurrence=rule)])
    found: Any = read(content).events[0]["RRULE"]
    assert found.get("UNTIL", [None])[0] == until
    shown = [local_time(time.start) for time in occasions(start, recurrence=rule)]
    first = local_time(start) if "T" in start else datetime.fromisoformat(start)
    by_dateutil = rrulestr(found.to_ical().decode(), dtstart=first)
    assert [time.replace(tzinfo=HELSINKI) for time in by_dateutil] == shown
    by_other = [time.start for time in read_by_other(content).timeline]
    assert [f"{time:%Y-%m-%dT%H:%M}" for time in by_other] == [f"{time:%Y-%m-%dT%H:%M}" for time in shown]


def test_the_time_zone_is_finlands() -> None:
    """Every hour of a year of each kind, read by dateutil from the calendar itself."""
    text = as_calendar("Malli", "https://example.org", []).decode()
    zone = tzical(StringIO(text)).get("Europe/Helsinki")
    assert zone is not None
    years = chain(range(1997, 2038, 4), [2026, 2027])
    for begin in (datetime(year, month, 24, tzinfo=UTC) for year in years for month in (1, 3, 7, 10)):
        for hour in range(0, 9 * 24):
            moment = begin + timedelta(hours=hour)
            assert moment.astimezone(zone).utcoffset() == moment.astimezone(HELSINKI).utcoffset(), moment


def test_hostile_texts_stay_texts() -> None:
    nasty = written(title=HOSTILE, description=HOSTILE, place=HOSTILE, themes=(HOSTILE, "a,b;c"))
    content = as_calendar(HOSTILE, "https://example.org", [nasty, written(uid="toinen")])
    calendar = read(content)
    first, second = calendar.events
    title = 'Malli END:VEVENT BEGIN:VEVENT SUMMARY:x, y; z\\ "q" 😀 ' + "ä" * 90
    assert str(first["SUMMARY"]) == str(first["LOCATION"]) == str(calendar["NAME"]) == title
    assert first.categories == [title, "a,b;c"]
    assert str(second["SUMMARY"]) == "Malli"
    assert content.count(b"\r\nBEGIN:VEVENT") == 2
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(byte < 0x20 or byte == 0x7F for line in lines for byte in line)


@pytest.mark.parametrize("text", [r"A \N:x", r"A \n:x", r"A \\N", r"C:\Numerot\;n", "A\\"])
def test_a_backslash_breaks_no_line(text: str) -> None:
    content = as_calendar("Malli", "https://example.org", [written(title=text, description=text, themes=(text,))])
    found = read(content).events[0]
    assert str(found["SUMMARY"]) == str(found["DESCRIPTION"]) == text
    assert read_by_other(content).events[0].description == text
    assert read_by_other(content).events[0].categories == [text]


AWKWARD = st.one_of(
    st.text(),
    st.text(alphabet="aä,;:\\\"\r\n\t\x00\x0b\x1b\x7f\x85\u2028\u202e\u200f\u2066😀", min_size=1),
    st.sampled_from(["ä" * 4000, "😀" * 4000, "\\" * 4000, "a," * 2000, "\r\nEND:VCALENDAR\r\n", "=1+1", "]]>"]),
)  # fmt: skip


@given(AWKWARD, AWKWARD, AWKWARD, AWKWARD)
def test_any_text(title: str, description: str, place: str, theme: str) -> None:
    """Whatever the texts are, both parsers read the same two events, and no line is too long or holds a control."""
    title, description, place, theme = (
        text.encode(errors="replace").decode() for text in (title, description, place, theme)
    )
    nasty = written(title=title, description=description, place=place, themes=(theme, "b"))
    content = as_calendar(title, "https://example.org", [nasty, written(uid="toinen", title="Toinen")])
    first, second = read(content).events
    assert str(first["SUMMARY"]) == on_one_line(title)
    assert str(second["SUMMARY"]) == "Toinen"
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(byte < 0x20 or byte == 0x7F for line in lines for byte in line)
