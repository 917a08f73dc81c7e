"""Placing: which entries belong to which municipality and region, and at which stage a user of a service is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeAlias

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field_types.date import is_over

IN_USE, TRIED, ENDED = "kaytossa", "kokeilussa", "lopetettu"
"""The stages of a user (`reference_stages`)."""

_USER, _STAGE, _UNTIL = "municipality", "stage", "until"

Details: TypeAlias = Mapping[str, Any]

_STRENGTH = (IN_USE, "", TRIED, ENDED)


@dataclass(frozen=True, slots=True)
class Placing:
    """An entry in a place; `stage` is that of a user, "" where it is not stated or the kind has no users, and `details`
    is what else is stated of the user."""

    entry: Entry
    stage: str = ""
    details: Details = field(default_factory=dict, compare=False)

    @property
    def is_current(self) -> bool:
        """Whether it holds today: not for a user who has stopped."""
        return self.stage != ENDED


def gather_places(entries: Iterable[Entry], collections: Iterable[Collection]) -> Mapping[str, tuple[Placing, ...]]:
    """The entries of each municipality by its code, in their order; each once, at its furthest stage."""
    return _gather((entry, _stages(entry, kind)) for entry, kind in _placed(entries, collections))


def gather_regions(entries: Iterable[Entry], collections: Iterable[Collection]) -> Mapping[str, tuple[Placing, ...]]:
    """The entries that concern a whole region by its code, in their order."""
    return _gather((entry, _regions(entry, kind)) for entry, kind in _placed(entries, collections))


def municipalities_of(entry: Entry, collection: Collection) -> list[str]:
    """The codes of the municipalities that an entry belongs to."""
    return list(dict.fromkeys(code for code, _, _ in _stages(entry, collection)))


def as_of(entry: Entry, collection: Collection, today: date) -> Entry:
    """The entry on a day: a use that has come to its end by then has ended, whatever its row says of its stage."""
    users = entry.values.get(collection.references_key, ()) if collection.references_key else ()
    ended = [_UNTIL in row and is_over(row[_UNTIL], today) for row in users]
    if not any(ended):
        return entry
    rows = [row | {_STAGE: ENDED} if is_ended else row for row, is_ended in zip(users, ended, strict=True)]
    return replace(entry, values={**entry.values, collection.references_key: rows})


def _placed(entries: Iterable[Entry], collections: Iterable[Collection]) -> Iterator[tuple[Entry, Collection]]:
    placing = {collection.kind: collection for collection in collections if collection.placing}
    return ((entry, placing[entry.kind]) for entry in entries if entry.kind in placing)


def _gather(placed: Iterable[tuple[Entry, Iterable[tuple[str, str, Details]]]]) -> dict[str, tuple[Placing, ...]]:
    gathered: dict[str, list[Placing]] = {}
    for entry, stages in placed:
        furthest: dict[str, Placing] = {}
        for code, stage, details in stages:
            here = Placing(entry, stage, details)
            furthest[code] = min(furthest.get(code, here), here, key=lambda placing: _STRENGTH.index(placing.stage))
        for code, placing in furthest.items():
            gathered.setdefault(code, []).append(placing)
    return {code: tuple(found) for code, found in gathered.items()}


def _stages(entry: Entry, collection: Collection) -> Iterator[tuple[str, str, Details]]:
    """Code of a municipality, stage and details, of users from their rows."""
    for asked in collection.placing:
        value = entry.values.get(asked.key)
        if value is None:
            continue
        if asked.key == collection.references_key:
            yield from ((row[_USER], row.get(_STAGE, ""), _details(row)) for row in value if _USER in row)
        else:
            yield from ((code, "", {}) for code in asked.type.municipalities(value))


def _details(row: Details) -> Details:
    return {key: value for key, value in row.items() if key not in (_USER, _STAGE)}


def _regions(entry: Entry, collection: Collection) -> Iterator[tuple[str, str, Details]]:
    for asked in collection.placing:
        if asked.key in entry.values:
            yield from ((code, "", {}) for code in asked.type.regions(entry.values[asked.key]))
