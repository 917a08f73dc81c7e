"""Rules that several kinds of content share; the docstring of each is the rule."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.review import Age, age_of
from digisavo.catalogue.sheet import Sheet


def review_is_recent(values: Mapping[str, Any], sheet: Sheet) -> None:
    """The facts have been reviewed within half a year; editors get a notice of older reviews."""
    reviewed_on = values.get("reviewed_on", "")
    if reviewed_on and age_of(reviewed_on, sheet.today) > Age.FRESH:
        sheet.notice(("reviewed_on",), "review.due", date=reviewed_on)


def is_before(first: str, second: str) -> bool:
    """Whether a date is before another as far as both are known: 2020 is not before 2020-05."""
    shared = min(len(first), len(second))
    return first[:shared] < second[:shared]
