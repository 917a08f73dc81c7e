"""Placing: which entries belong to which municipality and region, and at which stage a user of a service is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry

IN_USE, TRIED, ENDED = "kaytossa", "kokeilussa", "lopetettu"
"""The stages of a user (`reference_stages`)."""

_STRENGTH = (IN_USE, "", TRIED, ENDED)


@dataclass(frozen=True, slots=True)
class Placing:
    """An entry in a place; `stage` is that of a user, "" where it is not stated or the kind has no users."""

    entry: Entry
    stage: str = ""

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


def _placed(entries: Iterable[Entry], collections: Iterable[Collection]) -> Iterator[tuple[Entry, Collection]]:
    placing = {collection.kind: collection for collection in collections if collection.placing}
    return ((entry, placing[entry.kind]) for entry in entries if entry.kind in placing)


def _gather(placed: Iterable[tuple[Entry, Iterable[tuple[str, str]]]]) -> dict[str, tuple[Placing, ...]]:
    gathered: dict[str, list[Placing]] = {}
    for entry, stages in placed:
        furthest: dict[str, str] = {}
        for code, stage in stages:
            furthest[code] = min(furthest.get(code, stage), stage, key=_STRENGTH.index)
        for code, stage in furthest.items():
            gathered.setdefault(code, []).append(Placing(entry, stage))
    return {code: tuple(found) for code, found in gathered.items()}


def _stages(entry: Entry, collection: Collection) -> Iterator[tuple[str, str]]:
    """Code of a municipality and stage, of users from their rows."""
    for field in collection.placing:
        value = entry.values.get(field.key)
        if value is None:
            continue
        if field.key == collection.references_key:
            yield from ((row["municipality"], row.get("stage", "")) for row in value if "municipality" in row)
        else:
            yield from ((code, "") for code in field.type.municipalities(value))


def _regions(entry: Entry, collection: Collection) -> Iterator[tuple[str, str]]:
    for field in collection.placing:
        if field.key in entry.values:
            yield from ((code, "") for code in field.type.regions(entry.values[field.key]))
