"""The day and the commit of a build, read from the clock and from git."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from digisavo.adapters.git import asked_git


def now_in_helsinki() -> datetime:
    """The moment as clocks in Finland show it."""
    return datetime.now(ZoneInfo("Europe/Helsinki"))


def today_in_helsinki() -> date:
    """The date in Finland now."""
    return now_in_helsinki().date()


def chosen_day(value: object) -> date:
    """The day that a setting gives, as a date or a text, and today in Finland for an empty one; ValueError for none."""
    if not value:
        return today_in_helsinki()
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise ValueError(f'Päivä "{value}" ei ole muotoa VVVV-KK-PP.') from error


def commit_of(folder: Path) -> str:
    """The full hash of the commit that a folder is at, "" where there is no git or no commit."""
    return asked_git(folder, "rev-parse", "--verify", "HEAD").strip()


def moment_of(folder: Path) -> int:
    """When that commit was made, in seconds since 1970; 0 where there is none."""
    return int(asked_git(folder, "log", "-1", "--no-show-signature", "--format=%ct") or 0)
