"""The age of an entry's last review."""

from datetime import date, timedelta
from enum import IntEnum
from typing import Any

from digisavo.catalogue.entry import Entry

_DUE, _UNREVIEWED, _OUTDATED = timedelta(days=186), timedelta(days=365), timedelta(days=730)


class Age(IntEnum):
    """The age classes of a review, each beginning after the days given in `fields.md` (186, 365, 730)."""

    FRESH = 0
    DUE = 1
    """Editors get a notice."""
    UNREVIEWED = 2
    """The page is marked as not reviewed."""
    OUTDATED = 3
    """Left out of comparisons by default."""


def age_of(reviewed_on: str, today: date) -> Age:
    """The age class of a review date (ISO, "" for none) on a day."""
    if not reviewed_on:
        return Age.UNREVIEWED
    days = today - date.fromisoformat(reviewed_on)
    return Age((days > _DUE) + (days > _UNREVIEWED) + (days > _OUTDATED))


def is_outdated(entry: Entry, today: date) -> bool:
    """Whether comparisons leave an entry out by default."""
    return age_of(entry.values.get("reviewed_on", ""), today) is Age.OUTDATED


CONSTANTS: dict[str, Any] = {
    "due_after_days": _DUE.days,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
