"""What the fields of a kind mean in a calendar."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class CalendarKeys:
    """How the entries of a kind stand in calendars: the name of the calendar of them all, and their fields' part.

    `statuses` give the status of the iCalendar standard for answers to `status_key`; the answers `announced` also
    precede the title. `place_keys` together are the location, or `online_key` where none is stated, and where
    `mode_key` is answered by `online`: who keeps what takes place online only may state a town. The answers to
    `described_keys` are repeated in the description. Whoever answers any of them tells where to come. `deadline_key` is
    until when one can register, which is an entry of its own in calendars.
    """

    name: str
    status_key: str = ""
    statuses: Mapping[str, str] = field(default_factory=dict)
    announced: tuple[str, ...] = ()
    place_keys: tuple[str, ...] = ()
    online_key: str = ""
    mode_key: str = ""
    online: str = ""
    described_keys: tuple[str, ...] = ()
    deadline_key: str = ""

    def can_be_attended(self, values: Mapping[str, Any]) -> bool:
        """Whether one can come: there is a place, a registration or an address to join, unlike for a theme day."""
        return any(key in values for key in (*self.places_of(values), self.online_key, *self.described_keys))

    def is_online(self, values: Mapping[str, Any]) -> bool:
        """Whether it takes place online only."""
        return bool(self.mode_key) and values.get(self.mode_key) == self.online

    def places_of(self, values: Mapping[str, Any]) -> tuple[str, ...]:
        """The keys of the answers that tell where it takes place: none for what takes place online only."""
        return () if self.is_online(values) else self.place_keys
