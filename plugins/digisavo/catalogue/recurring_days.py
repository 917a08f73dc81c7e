"""Which day of a month or a year a rule of recurrence means, in words; rules that few would write are not told."""

from collections.abc import Iterable, Mapping
from typing import Any

from digisavo.catalogue.display import Display

_BY = "BY"
_TOLD = frozenset({"BYDAY", "BYMONTH", "BYMONTHDAY"})
_LAST = -1


def day_in_words(parts: Mapping[str, list[Any]], display: Display) -> str:
    """The day of a checked rule by months or years, such as the second Tuesday; "" where the rule does not say it."""
    given = {name for name in parts if name.startswith(_BY)}
    months, dates, weekdays = (parts.get(name, []) for name in ("BYMONTH", "BYMONTHDAY", "BYDAY"))
    numbers = [day.relative for day in weekdays]
    if not given <= _TOLD or len(months) != (parts["FREQ"] == ["YEARLY"]) or any(number < _LAST for number in dates):
        return ""
    if dates and not any(numbers):
        days = _dates(dates, display)
        told = display.t("recurrence.that_is", days=days, weekday=_any_of(weekdays, display)) if weekdays else days
    elif weekdays and not dates and all(number and number >= _LAST for number in numbers):
        told = ", ".join(_numbered(day.relative, _weekday(day, display), display) for day in weekdays)
    else:
        return ""
    return display.t(f"recurrence.of_month.{months[0]}", day=told) if months else told


def _dates(dates: Iterable[int], display: Display) -> str:
    """Days of a month; those that follow each other as a range."""
    days = sorted(map(int, dates), key=lambda day: (day < 0, day))
    first, last = days[0], days[-1]
    if len(days) > 1 and first > 0 and days == list(range(first, last + 1)):
        return display.t("recurrence.dates", first=first, last=last)
    return ", ".join(_numbered(day, display.t("recurrence.day"), display) for day in days)


def _numbered(number: int, day: str, display: Display) -> str:
    return display.t("recurrence.last" if number == _LAST else "recurrence.numbered", number=number, day=day)


def _any_of(weekdays: Iterable[Any], display: Display) -> str:
    return display.t("recurrence.or").join(_weekday(day, display) for day in weekdays)


def _weekday(day: Any, display: Display) -> str:
    return display.t(f"recurrence.weekdays.{day.weekday.lower()}")
