"""What must hold between the answers about a pilot; the docstring of each rule is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.common_rules import is_before, review_is_recent
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.sheet import Sheet
from digisavo.core.problem import Fault, Severity

BEGUN = ("kaynnissa", "arvioitavana", "paattynyt", "toimintamalli")
"""The stages of a pilot that has begun."""
ENDED = "paattynyt"


def begun_has_a_place(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A pilot that has begun states where."""
    if values.get("stage") in BEGUN and not sheet.is_answered("municipalities", "areas"):
        _report(values, sheet, "municipalities", Fault.of("pilot.place"))


def begun_has_a_start(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A pilot that has begun states when, as a date or in words."""
    if values.get("stage") in BEGUN and not sheet.is_answered("start", "period"):
        _report(values, sheet, "start", Fault.of("pilot.start"))


def ended_has_an_end(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A pilot that has ended states when, as a date or in words."""
    if values.get("stage") == ENDED and not sheet.is_answered("end", "period"):
        _report(values, sheet, "end", Fault.of("pilot.end"))


def ended_has_ended(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A pilot that has ended does not end in the future."""
    end, today = values.get("end", ""), sheet.today.isoformat()
    if values.get("stage") == ENDED and is_before(today, end):
        sheet.error(("end",), "pilot.future", end=end)


def end_is_after_start(values: Mapping[str, Any], sheet: Sheet) -> None:
    """A pilot does not end before it starts."""
    start, end = values.get("start", ""), values.get("end", "")
    if is_before(end, start):
        sheet.error(("end",), "date.order", "pilot", start=start, end=end)


def _report(values: Mapping[str, Any], sheet: Sheet, key: str, fault: Fault) -> None:
    """Editors, who leave out what public sources do not state, get a notice where others get an error."""
    sheet.report((key,), fault, Severity.NOTICE if values.get("submitted_by") == EDITORS else Severity.ERROR)


RULES = (
    begun_has_a_place,
    begun_has_a_start,
    ended_has_an_end,
    ended_has_ended,
    end_is_after_start,
    review_is_recent,
)
