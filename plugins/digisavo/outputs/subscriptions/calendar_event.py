"""What calendars hold, in no format yet."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event for a calendar: its times as moments in Finland, texts, and when its content last changed.

    `related` is the identifier of the event that this one belongs to, as a deadline does.
    """

    uid: str
    title: str
    start: str
    changed: datetime
    url: str
    description: str
    end: str = ""
    recurrence: str = ""
    status: str = ""
    place: str = ""
    themes: tuple[str, ...] = ()
    related: str = ""
