"""Calendars in the iCalendar format (RFC 5545), written by a library, which folds and escapes."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vCategory, vDuration, vRecur, vText

from digisavo.catalogue.field_types.moment import ZONE, comes_before, day_of, is_whole_day, local_time
from digisavo.core.history import BEGINNING
from digisavo.core.text import on_one_line
from digisavo.outputs.subscriptions.calendar_event import CalendarEvent

_DAY = timedelta(days=1)
_REFRESH = timedelta(hours=12)
_END = b"END:VCALENDAR\r\n"
_PRODUCT = "-//Digisavo.fi//Digisavo//FI"


def as_event(event: CalendarEvent) -> bytes:
    """The part of an event, made once for all calendars that it stands in."""
    return bytes(_component(event).to_ical())


def as_calendar(name: str, url: str, events: Iterable[bytes]) -> bytes:
    """The file of a calendar of written events that is published at `url`; without events it is still a valid one."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    for key in ("name", "x-wr-calname"):
        calendar.add(key, on_one_line(name))
    calendar.add("x-wr-timezone", ZONE.key)
    calendar.add("source", url, {"VALUE": "URI"})
    calendar.add("refresh-interval", vDuration(_REFRESH), {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(_REFRESH))
    # The standard asks for at least one component: in an empty calendar it is the time zone.
    return b"".join((calendar.to_ical().removesuffix(_END), _time_zone(), *events, _END))


def _component(event: CalendarEvent) -> Event:
    component = Event()
    component.add("uid", event.uid)
    component.add("dtstamp", event.changed)
    component.add("last-modified", event.changed)
    # Programs accept a change only with a higher number: seconds rise by themselves, and fit in 31 bits until 2085.
    component.add("sequence", max(0, int((event.changed - BEGINNING).total_seconds())))
    for key, moment in zip(("dtstart", "dtend"), _times(event), strict=True):
        if moment:
            component.add(key, moment)
    if event.recurrence:
        component.add("rrule", _rule(event.recurrence, event.start))
    if event.related:
        component.add("related-to", event.related)
    _add_texts(component, event)
    return component


class _Text(vText):
    """A text whose backslashes stay: the library would write a line end for a backslash before an N."""

    def to_ical(self) -> bytes:
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def _add_texts(component: Event, event: CalendarEvent) -> None:
    component.add("summary", _Text(on_one_line(event.title)))
    component.add("description", _Text("\n".join(map(on_one_line, event.description.splitlines()))))
    component.add("url", event.url)
    # An event that people may attend does not make subscribers busy.
    component.add("transp", "TRANSPARENT")
    if event.status:
        component.add("status", event.status)
    if event.place:
        component.add("location", _Text(on_one_line(event.place)))
    if event.themes:
        component.add("categories", _categories(event.themes))


def _categories(themes: Iterable[str]) -> vCategory:
    categories = vCategory([])
    categories.cats = [_Text(on_one_line(theme)) for theme in themes]
    return categories


def _times(event: CalendarEvent) -> tuple[date, date | None]:
    """Start and end as the standard has them: both days or both times, and the end is the first moment after it."""
    if is_whole_day(event.start):
        return day_of(event.start), day_of(event.end or event.start) + _DAY
    start = _time(event.start, event)
    if not event.end or not comes_before(event.start, event.end):
        return start, None
    if is_whole_day(event.end):
        return start, datetime.combine(day_of(event.end) + _DAY, time(), ZONE)
    return start, _time(event.end, event)


def _time(moment: str, event: CalendarEvent) -> datetime:
    """A time in Finland; the second of two equal ones in UTC, for the standard reads a local time as the first.

    A rule of recurrence counts by the local time of the start, so a recurring time stays local.
    """
    there = local_time(moment)
    return there.astimezone(UTC) if there.fold and not event.recurrence else there


def _rule(recurrence: str, start: str) -> vRecur:
    """A rule with its end in the form that the standard asks for: a day for days, and for times the time in UTC."""
    rule: vRecur = vRecur.from_ical(recurrence)
    if "UNTIL" in rule:
        rule["UNTIL"] = [_until(rule["UNTIL"][0], is_whole_day(start))]
    return rule


def _until(last: date, as_day: bool) -> date:
    if not isinstance(last, datetime):
        return last if as_day else datetime.combine(last, time(23, 59, 59), ZONE).astimezone(UTC)
    moment = last if last.tzinfo else last.replace(tzinfo=ZONE)
    return moment.astimezone(ZONE).date() if as_day else moment.astimezone(UTC)


@cache
def _time_zone() -> bytes:
    """Finland's time with the European Union's rules of summer time, in force since autumn 1996."""
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    winter, summer = timedelta(hours=2), timedelta(hours=3)
    for part, name, first, offsets in (
        (TimezoneDaylight(), "EEST", datetime(1997, 3, 30, 3), (winter, summer)),  # noqa: DTZ001 - as the standard asks
        (TimezoneStandard(), "EET", datetime(1996, 10, 27, 4), (summer, winter)),  # noqa: DTZ001 - as above
    ):
        part.add("tzname", name)
        part.add("dtstart", first)
        part.add("tzoffsetfrom", offsets[0])
        part.add("tzoffsetto", offsets[1])
        part.add("rrule", vRecur.from_ical(f"FREQ=YEARLY;BYMONTH={first.month};BYDAY=-1SU"))
        zone.add_component(part)
    return bytes(zone.to_ical())
