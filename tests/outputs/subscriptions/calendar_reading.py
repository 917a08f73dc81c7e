"""Reads calendars back by two parsers that share no code."""

from typing import Any

import icalendar
from ical.calendar import Calendar as OtherCalendar
from ical.calendar_stream import IcsCalendarStream


def read(content: bytes) -> icalendar.Calendar:
    """A calendar that icalendar and ical read alike, without anything left over."""
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    assert not [error for part in calendar.walk() for error in part.errors]
    other = read_by_other(content)
    assert [event.uid for event in other.events] == [str(event["UID"]) for event in calendar.events]
    assert [event.summary for event in other.events] == [str(event["SUMMARY"]) for event in calendar.events]
    assert [event.sequence for event in other.events] == [event.sequence for event in calendar.events]
    return calendar


def read_by_other(content: bytes) -> OtherCalendar:
    return IcsCalendarStream.calendar_from_ics(content.decode())


def times_of(found: icalendar.Event) -> tuple[Any, Any]:
    return found.decoded("DTSTART"), found.decoded("DTEND", None)
