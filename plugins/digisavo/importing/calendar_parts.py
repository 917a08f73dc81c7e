"""The lines of a calendar by what they belong to, in one pass: however broken it is, no line is read twice."""

import re
from dataclasses import dataclass, field

from digisavo.reading.mail import decoded

_FOLD = re.compile(rb"\r?\n[ \t]")
_MOST_ZONE_LINES = 500


@dataclass(slots=True)
class CalendarParts:
    """The events, each with the line at which it begins and the lines of its own, and the zones by their names."""

    events: list[tuple[int, list[str]]] = field(default_factory=list)
    zones: dict[str, str] = field(default_factory=dict)

    def zones_in(self, event: str) -> str:
        """The declarations of the zones that an event names."""
        return "\n".join(text for name, text in self.zones.items() if name in event)

    def add_zone(self, lines: list[str]) -> None:
        """Adds a zone. Rules that hold more often than yearly are no rules of a zone, and would never end."""
        sound = [line for line in lines if not line.upper().startswith("RRULE") or "FREQ=YEARLY" in line.upper()]
        name = next((line.partition(":")[2].strip() for line in lines if line.upper().startswith("TZID")), "")
        if name and len(sound) <= _MOST_ZONE_LINES:
            self.zones[name] = "\n".join(sound)


def read_parts(lines: list[str]) -> CalendarParts:
    """The parts of a calendar; what stands within parts of an event, such as alarms, is left out."""
    parts, event, zone, depth = CalendarParts(), None, None, 0
    for number, line in enumerate(lines, 1):
        name = line.strip().upper()
        if name == "BEGIN:VEVENT":
            event, zone, depth = list[str](), None, 0
            parts.events.append((number, event))
        elif name in ("END:VEVENT", "END:VCALENDAR"):
            event = None
        elif event is not None:
            depth = _depth_after(name, depth)
            if not depth and not name.startswith("END:"):
                event.append(line)
        elif name == "BEGIN:VTIMEZONE":
            zone = [line]
        elif zone is not None:
            zone.append(line)
            if name == "END:VTIMEZONE":
                parts.add_zone(zone)
                zone = None
    return parts


def _depth_after(name: str, depth: int) -> int:
    if name.startswith("BEGIN:"):
        return depth + 1
    return max(0, depth - 1) if name.startswith("END:") else depth


def text_of(content: bytes) -> str:
    """The text of a file. Some programs fold lines in the middle of a letter: its bytes are put together first."""
    whole = _FOLD.sub(b"", content)
    return decoded(content if _is_utf8(content) or not _is_utf8(whole) else whole)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def unfolded(lines: list[str]) -> list[str]:
    """The lines of an event: one that begins with a space goes on with the line above."""
    whole: list[list[str]] = []
    for line in lines:
        if line[:1] in (" ", "\t") and whole:
            whole[-1].append(line[1:])
        else:
            whole.append([line])
    return ["".join(parts) for parts in whole]
