"""When content files were added and last changed, and what became of entries since when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

OUTCOMES = ("added", "changed", "renamed", "removed")
"""What may become of an entry."""
BEGINNING = datetime(2017, 1, 1, tzinfo=UTC)
"""The year in which the network began: nothing of the portal is older."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an entry in one commit, in words; `commit` is the full hash, `seconds` are unix time.

    `outcome` is one of `OUTCOMES`; `before` is the slug that a renamed entry had, `keys` are
    those of the answers that differ, and `belongs` says to what the entry belongs, before or after the change:
    `category`, `product_group`, `provider`, `municipality` and `host`. The title of another entry stands in `title` and
    `lines` as its reference between `REFERENCE` and `REFERENCE_END`, for it is told by the name that it has today.
    """

    commit: str
    seconds: int
    kind: str
    slug: str
    outcome: str
    title: str
    before: str = ""
    lines: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    belongs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def reference(self) -> str:
        """The entry by its name after the change."""
        return f"{self.kind}/{self.slug}"

    @property
    def earlier(self) -> str:
        """The entry by its name before the change."""
        return f"{self.kind}/{self.before or self.slug}"


REFERENCE, REFERENCE_END = "\ufdd2", "\ufdd3"
"""They hold a reference in a line; content cannot hold them."""


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """Changes, the newest first; `since` is the day from which all are told, "" where nothing is known of any.

    `is_cut` says that the history was there only in part, so that nothing is told of what came before.
    """

    changes: tuple[Change, ...] = ()
    since: str = ""
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """What version control knows of the content files, by their path below the content folder (`events/x.yml`):
    unix seconds of the last change and of the first. A file that it does not know is dated by a day within it."""

    changed: Mapping[str, int] = field(default_factory=dict)
    added: Mapping[str, int] = field(default_factory=dict)
    log: ChangeLog = field(default_factory=ChangeLog)

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
