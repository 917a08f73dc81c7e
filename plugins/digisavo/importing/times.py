"""Times of calendars as ours: local time in Finland to the minute, and days that are the last of an event."""

from datetime import UTC, date, datetime, timedelta

from digisavo.catalogue.field_types.moment import ZONE

_FIRST_YEAR, _LAST_YEAR = 1950, 2200


def moment_of(value: date | datetime) -> str:
    """A day, or a time in Finland; one without a zone is Finnish already. "" where no calendar of ours has it."""
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        return ""
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is not None:
        value = value.astimezone(UTC).astimezone(ZONE)
    return value.strftime("%Y-%m-%dT%H:%M")


def last_moment(start: date | datetime, end: date | datetime | None, duration: timedelta | None) -> str:
    """When an event ends: calendars give the day after the last one. "" where that is not known, or no later."""
    if end is None and duration is not None:
        try:
            end = start + duration
        except OverflowError:
            return ""
    if end is None or isinstance(end, datetime) is not isinstance(start, datetime):
        return ""
    if not isinstance(end, datetime):
        end = end - timedelta(days=1)
        return moment_of(end) if end > start else ""
    first, last = moment_of(start), moment_of(end)
    return last if last > first else ""


def day_of_text(text: str) -> str:
    """A day as JSON has it, "" where the text is none."""
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""
