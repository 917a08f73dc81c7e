"""Every calendar of the site as khal, a calendar program of Debian, reads it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event
from scripts.audit_tools.programs import last_lines, run
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site

_ZONE = "Europe/Helsinki"
_DAY, _MOMENT = "%Y-%m-%d", "%Y-%m-%d %H:%M"
_LINE = "{uid}\t{start}\t{title}"
_CONFIG = """[calendars]
[[site]]
path = {folder}/events
[sqlite]
path = {folder}/database
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = {day}
longdateformat = {day}
datetimeformat = {moment}
longdatetimeformat = {moment}
"""


def check_calendars(site: Site) -> Result:
    """Every event of every calendar: its identifier, start and title, as icalendar reads them."""
    files = sorted(site.folder.rglob("*.ics"))
    with TemporaryDirectory() as folder:
        Path(folder, "events").mkdir()
        config = Path(folder, "config")
        config.write_text(_CONFIG.format(folder=folder, zone=_ZONE, day=_DAY, moment=_MOMENT), "utf-8")
        faults = [f"{file.relative_to(site.folder)}: {fault}" for file in files for fault in _faults_of(file, config)]
    return count_of("Kalenterit khalissa", "puutetta", faults, f", {len(files)} kalenteria")


def _faults_of(file: Path, config: Path) -> Iterator[str]:
    khal = run(["khal", "-c", config, "printics", "--format", _LINE, file], LC_ALL="C.UTF-8")
    if khal.returncode:
        yield f"ei avautunut: {last_lines(khal)}"
        return
    found, expected = set(khal.stdout.splitlines()), set(_expected(file))
    yield from (f"puuttuu: {line}" for line in sorted(expected - found))
    if not expected:
        yield "ei yhtään tapahtumaa"


def _expected(file: Path) -> Iterator[str]:
    for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
        if isinstance(event, Event):
            yield _LINE.format(uid=event["UID"], start=_start(event), title=event["SUMMARY"])


def _start(event: Event) -> str:
    start = event.decoded("DTSTART")
    if isinstance(start, datetime):
        return start.astimezone(ZoneInfo(_ZONE)).strftime(_MOMENT)
    return str(start.strftime(_DAY))
