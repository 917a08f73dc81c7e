"""Calendars: read whole by the library that knows their form; each event has what programs need."""

from collections import Counter
from collections.abc import Iterator

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.fault import REPORT, Fault

_NEEDED = ("UID", "DTSTAMP", "DTSTART", "SUMMARY")
_END = b"END:VCALENDAR"


def calendar_faults(path: str, content: bytes, site: BuiltSite) -> Iterator[Fault]:
    """A calendar is whole and has an event, and each event what it needs, under an identifier of its own."""
    events = events_of(path, site)
    if not events:
        yield Fault(path, "kalenterissa ei ole yhtään tapahtumaa")
    for event in events:
        for name in _NEEDED:
            if not event.get(name):
                yield Fault(path, f"kalenterin tapahtumasta {event.get('UID', '')} puuttuu {name}", REPORT)
    uids = Counter(event.get("UID", "") for event in events)
    for uid in sorted(uid for uid, count in uids.items() if count > 1):
        yield Fault(path, f"kalenterissa on tapahtuma {uid} kahdesti", REPORT)


def events_of(path: str, site: BuiltSite) -> list[dict[str, str]]:
    """The events of a calendar, the texts of their properties by name; UnreadableError where it is broken."""
    # The library takes a tenth of the start of every other command.
    from icalendar import Calendar

    content = site.read(path)
    if not content.rstrip().endswith(_END):
        raise UnreadableError(Fault(path, "kalenteri on katkennut: loppu END:VCALENDAR puuttuu"))
    try:
        calendar = Calendar.from_ical(content)
        events = calendar.walk("VEVENT")
        broken = [name for part in calendar.walk() for name, _ in part.errors]
    except Exception as error:  # the library raises all kinds of exceptions on broken files
        raise UnreadableError(Fault(path, "ei ole kalenteri")) from error
    if broken:
        raise UnreadableError(Fault(path, f"kalenterissa on virheellinen {broken[0]}"))
    return [{name: str(value) for name, value in event.items()} for event in events]
