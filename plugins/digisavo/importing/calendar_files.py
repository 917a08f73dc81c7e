"""Calendars (`.ics`) as events: each of their events is read by itself, so that a broken one hides no other."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from icalendar import Component, Event

from digisavo.core.source import SourceFile
from digisavo.core.text import shorten
from digisavo.importing.calendar_parts import read_parts, text_of, unfolded
from digisavo.importing.draft import Draft, Item, Refusal, Remark, Say
from digisavo.importing.event_drafts import KIND, is_organisation, name_event, place_event, sum_up
from digisavo.importing.texts import paragraphs, plain
from digisavo.importing.times import last_moment, moment_of

_LINE = re.compile(r"^[A-Za-z][\w-]*(?:;[^:\n]*)?:", re.ASCII)
_STATUSES = {"CONFIRMED": "vahvistettu", "TENTATIVE": "alustava", "CANCELLED": "peruttu"}
_PRIVATE = ("PRIVATE", "CONFIDENTIAL")
_DESCRIPTION, _MOST_TAGS, _TAG_LENGTH = 19_000, 8, 40
_KNOWN = frozenset(
    "SUMMARY DESCRIPTION DTSTART DTEND DURATION DTSTAMP UID LOCATION URL STATUS CATEGORIES RRULE CLASS ORGANIZER"
    " CREATED LAST-MODIFIED SEQUENCE TRANSP PRIORITY".split()
)
_LOSSES = frozenset({"EXDATE", "RDATE", "EXRULE", "RECURRENCE-ID"})


class _Times(NamedTuple):
    start: date | datetime
    end: date | datetime | None
    duration: timedelta | None


def read_calendar(source: SourceFile, address: str, say: Say) -> Iterator[Item]:
    """The events of a calendar; `address` is where it is published, "" where that is not known."""
    text = text_of(source.content)
    parts = read_parts(re.sub(r"\r\n?", "\n", text).replace("\0", "").split("\n"))
    if not parts.events:
        yield Refusal(source.path, Remark("no_events"))
    for number, lines in parts.events:
        block = "\n".join(line for line in unfolded(lines) if _LINE.match(line))
        yield _read_block(f"{source.path}:{number}", block, parts.zones_in(block), address, say)


def _read_block(origin: str, block: str, zones: str, address: str, say: Say) -> Item:
    event = _parsed(block, zones)
    if event is None:
        return Refusal(origin, Remark("broken_event"))
    if str(event.get("CLASS", "")).upper() in _PRIVATE:
        return Refusal(origin, Remark("private_event"))
    times = _times_of(event)
    if times is None or not moment_of(times.start):
        return Refusal(origin, Remark("no_start", found=shorten(_text(event, "SUMMARY"))))
    if not plain(_text(event, "SUMMARY")):
        return Refusal(origin, Remark("no_title"))
    return _draft(Draft(KIND, origin), event, times, address, say)


def _parsed(block: str, zones: str) -> Event | None:
    """An event, with the zones of its calendar where these can be read."""
    for known in (zones, "") if zones else ("",):
        lines = ("BEGIN:VCALENDAR", known, "BEGIN:VEVENT", block.strip("\n"), "END:VEVENT", "END:VCALENDAR")
        try:
            calendar = Component.from_ical("\r\n".join(filter(None, "\n".join(lines).split("\n"))) + "\r\n")
            return next(iter(event for event in calendar.walk("VEVENT") if isinstance(event, Event)), None)
        except Exception:  # noqa: S112 - the library raises what it likes on broken text
            continue
    return None


def _times_of(event: Event) -> _Times | None:
    start = _value(event, "DTSTART")
    if not isinstance(start, date):
        return None
    end, duration = _value(event, "DTEND"), _value(event, "DURATION")
    return _Times(start, end if isinstance(end, date) else None, duration if isinstance(duration, timedelta) else None)


def _value(event: Event, name: str) -> Any:
    found = event.get(name)
    found = found[0] if isinstance(found, list) and found else found
    try:
        return found.dt
    except Exception:
        return None  # a property that the library could not read raises when it is asked


def _text(event: Event, name: str) -> str:
    found = event.get(name, "")
    found = found[0] if isinstance(found, list) and found else found
    return str(found)


def _draft(draft: Draft, event: Event, times: _Times, address: str, say: Say) -> Draft:
    start = moment_of(times.start)
    name_event(draft, _text(event, "SUMMARY"), start)
    draft.answer("start", start)
    draft.answer("end", last_moment(times.start, times.end, times.duration))
    _check_end(draft, event, times)
    _check_zone(draft, event, times.start)
    text, place = _text(event, "DESCRIPTION"), _text(event, "LOCATION")
    sum_up(draft, text, place, say)
    whole = paragraphs(text, _DESCRIPTION)
    if len(whole) > len(str(draft.answers.get("summary", ""))):
        draft.answer("description", whole)
    place_event(draft, place)
    _status(draft, _text(event, "STATUS"))
    _rule(draft, event)
    _organiser(draft, event)
    _addresses(draft, _text(event, "URL"), address)
    _tags(draft, event)
    for name in (str(name) for name in event if name not in _KNOWN):
        draft.remark("lost" if name in _LOSSES else "no_place", name)
    return draft


def _check_end(draft: Draft, event: Event, times: _Times) -> None:
    """An end that is stated is told where it is none; one at the start, or the day after, says no more than that."""
    is_stated = any(name in event for name in ("DTEND", "DURATION"))
    if is_stated and "end" not in draft.answers and not _is_short(times):
        draft.remark("bad_end")


def _is_short(times: _Times) -> bool:
    if times.end is None:
        return times.duration is not None and timedelta() <= times.duration <= timedelta(days=1)
    if isinstance(times.end, datetime) is not isinstance(times.start, datetime):
        return False
    return moment_of(times.start) <= moment_of(times.end)


def _check_zone(draft: Draft, event: Event, start: date | datetime) -> None:
    """A zone that nobody knows is read as Finnish time."""
    found = event.get("DTSTART")
    zone = getattr(found, "params", {}).get("TZID", "")
    if zone and isinstance(start, datetime) and start.tzinfo is None:
        draft.remark("strange_zone", found=str(zone))


def _status(draft: Draft, word: str) -> None:
    found = _STATUSES.get(word.upper(), "")
    draft.answer("status", found)
    if word and not found:
        draft.remark("no_term", "STATUS", word)


def _rule(draft: Draft, event: Event) -> None:
    rule = event.get("RRULE")
    if isinstance(rule, list):
        draft.remark("lost", "RRULE")
        return
    if rule is None:
        return
    text = rule.to_ical().decode()
    if "COUNT=" in text or "UNTIL=" in text:
        draft.answer("recurrence", text)
    else:
        draft.remark("endless", found=text)


def _organiser(draft: Draft, event: Event) -> None:
    """Who arranges it, where that is an organisation: people are not named."""
    found = event.get("ORGANIZER")
    name = plain(str(getattr(found, "params", {}).get("CN", "")))
    if is_organisation(name):
        draft.answer("organisers", [name])
    elif found:
        draft.remark("people", "ORGANIZER")


def _addresses(draft: Draft, own: str, calendar: str) -> None:
    sources = [address for address in dict.fromkeys((own, calendar)) if address.startswith(("http://", "https://"))]
    draft.answer("sources", [*sources])
    if own.startswith("https://"):
        draft.answer("online_url" if draft.answers.get("mode") == "verkko" else "registration_url", own)


def _tags(draft: Draft, event: Event) -> None:
    found = event.get("CATEGORIES")
    groups = found if isinstance(found, list) else [found] if found else []
    words = dict.fromkeys(plain(str(word)).casefold() for group in groups for word in getattr(group, "cats", ()))
    tags = [word for word in words if 0 < len(word) <= _TAG_LENGTH][:_MOST_TAGS]
    draft.answer("tags", tags)
    for word in (word for word in words if word and word not in tags):
        draft.remark("too_long", "CATEGORIES", word)
