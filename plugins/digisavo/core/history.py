"""When content files were added and last changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

BEGINNING = datetime(2017, 1, 1, tzinfo=UTC)
"""The year in which the network began: nothing of the portal is older."""


@dataclass(frozen=True, slots=True)
class History:
    """What version control knows of the content files, by their path below the content folder (`events/x.yml`):
    unix seconds of the last change and of the first. A file that it does not know is dated by a day within it."""

    changed: Mapping[str, int] = field(default_factory=dict)
    added: Mapping[str, int] = field(default_factory=dict)

    def changed_at(self, file: str, day: str) -> datetime:
        """The moment of a file's last change."""
        return _moment(self.changed.get(file), day)

    def added_at(self, file: str, day: str) -> datetime:
        """The moment from which a file has been there."""
        return _moment(self.added.get(file), day)


def _moment(seconds: int | None, day: str) -> datetime:
    if seconds is not None:
        return datetime.fromtimestamp(seconds, UTC)
    return datetime.combine(date.fromisoformat(day), time(), UTC) if day else BEGINNING
