"""What must hold between the answers about an event; the docstring of each rule is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.common_rules import review_is_recent
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.field_types.moment import comes_before
from digisavo.catalogue.field_types.recurrence import MOST
from digisavo.catalogue.occasions import (
    YEARS,
    Occasion,
    goes_too_far,
    is_computable,
    next_occasion,
    occasions,
    starts_by_rule,
)
from digisavo.catalogue.sheet import Sheet
from digisavo.core.problem import Fault

ONLINE, HYBRID, ON_SITE, CANCELLED = "verkko", "hybridi", "lahi", "peruttu"
"""Modes of events, and a status."""


def ends_after_it_begins(values: Mapping[str, Any], sheet: Sheet) -> None:
    """An event does not end before it begins; where either is a day only, the days are compared."""
    start, end = values.get("start", ""), values.get("end", "")
    if start and end and comes_before(end, start):
        sheet.error(("end",), "date.order", "event", start=start, end=end)


def registration_closes_in_time(values: Mapping[str, Any], sheet: Sheet) -> None:
    """Registration closes before the event is over, or the last occasion of a recurring event."""
    deadline, times = values.get("registration_deadline", ""), _times_of(values)
    if not deadline or not times:
        return
    over = times[-1].end or times[-1].start
    if comes_before(over, deadline):
        variant = "after_end" if times[-1].end else "after_start"
        sheet.warning(("registration_deadline",), "event.registration", variant, deadline=deadline, over=over)


def a_place_is_in_a_municipality(values: Mapping[str, Any], sheet: Sheet) -> None:
    """An event that does not take place online only states its municipality. Submitters have to state it; where the
    declaration requires it for a mode, its absence is reported already."""
    mode = values.get("mode", ONLINE)
    if mode == ONLINE or sheet.is_answered("municipality"):
        return
    if values.get("submitted_by") == EDITORS:
        sheet.notice(("mode",), "event.place", "editors")
    elif mode not in (ON_SITE, HYBRID):
        sheet.error(("mode",), "event.place", "submitters")


def online_has_an_address(values: Mapping[str, Any], sheet: Sheet) -> None:
    """An online event that is to come states an address."""
    online = values.get("mode") in (ONLINE, HYBRID) and values.get("status") != CANCELLED
    if online and _is_coming(values, sheet) and not sheet.is_answered("online_url", "registration_url"):
        sheet.notice(("mode",), "event.online")


def recurrence_fits_the_start(values: Mapping[str, Any], sheet: Sheet) -> None:
    """The rule of recurrence gives days, the start is the first of them, and they are not too many."""
    start, rule = values.get("start", ""), values.get("recurrence", "")
    fault = _fault_of_days(start, rule) if start and rule else None
    if fault:
        sheet.report(("recurrence",), fault)


def _fault_of_days(start: str, rule: str) -> Fault | None:
    starts = starts_by_rule(start, rule)
    if not is_computable(start, rule):
        return Fault.of("recurrence.value", "days")
    if not starts:
        return Fault.of("recurrence.never", start=start)
    if starts[0] != start:
        return Fault.of("recurrence.start", start=start, first=starts[0])
    if len(starts) > MOST:
        return Fault.of("recurrence.many", most=MOST)
    return Fault.of("recurrence.long", years=YEARS) if goes_too_far(start, rule) else None


def coming_facts_are_recent(values: Mapping[str, Any], sheet: Sheet) -> None:
    """The facts of an event that is to come have been reviewed within half a year."""
    if _is_coming(values, sheet):
        review_is_recent(values, sheet)


def _is_coming(values: Mapping[str, Any], sheet: Sheet) -> bool:
    return next_occasion(_times_of(values), sheet.today) is not None


def _times_of(values: Mapping[str, Any]) -> tuple[Occasion, ...]:
    start, end = values.get("start", ""), values.get("end", "")
    return occasions(start, end, values.get("recurrence", "")) if start else ()


RULES = (
    ends_after_it_begins,
    registration_closes_in_time,
    a_place_is_in_a_municipality,
    online_has_an_address,
    recurrence_fits_the_start,
    coming_facts_are_recent,
)
