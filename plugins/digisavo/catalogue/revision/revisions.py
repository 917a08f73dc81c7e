"""Revisions: what became of an entry between two states of the content."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.revision.differences import Difference, ProofChange, differences, proof_changes
from digisavo.catalogue.revision.version import Version

PREVIOUS = "previous_slugs"


class Outcome(StrEnum):
    """What became of an entry; `LAYOUT` is a change that states nothing new."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class Pair:
    """The two versions of an entry; None where it is not there."""

    before: Version | None
    after: Version | None

    @property
    def one(self) -> Version:
        """The later version, of a removed entry the earlier."""
        version = self.after or self.before
        if version is None:
            raise ValueError("a pair of nothing")
        return version


@dataclass(frozen=True, slots=True)
class Revision:
    """What became of an entry: its versions, and how they differ."""

    collection: Collection
    outcome: Outcome
    pair: Pair
    differences: tuple[Difference, ...]
    proofs: tuple[ProofChange, ...]

    @property
    def before(self) -> Version | None:
        return self.pair.before

    @property
    def after(self) -> Version | None:
        return self.pair.after

    @property
    def one(self) -> Version:
        """The later version, of a removed entry the earlier."""
        return self.pair.one

    @property
    def reference(self) -> str:
        """How other entries name it: `services/kuntalaisaloite`."""
        return f"{self.collection.kind}/{self.one.source.slug}"


def revisions(pairs: Iterable[Pair], kinds: Mapping[str, Collection], today: date) -> list[Revision]:
    """What became of each entry, in the order of kinds and slugs."""
    order = {kind: number for number, kind in enumerate(kinds)}
    found = [_revision(pair, kinds[pair.one.source.kind], today) for pair in matched(pairs, kinds)]
    return sorted(found, key=lambda one: (order[one.collection.kind], one.one.source.slug))


def matched(pairs: Iterable[Pair], kinds: Mapping[str, Collection]) -> Iterator[Pair]:
    """The pairs, where one that is gone and one that is new are the same entry under another name as one pair."""
    pairs = list(pairs)
    gone = [pair.before for pair in pairs if pair.before and not pair.after]
    new = [pair.after for pair in pairs if pair.after and not pair.before]
    found: dict[str, Version] = {}
    for is_same in (_had_its_name, partial(_shares, kinds)):
        for after in new:
            before = next((one for one in gone if after.source.path not in found and is_same(one, after)), None)
            if before:
                gone.remove(before)
                found[after.source.path] = before
    yield from (replace(pair, before=pair.before or found.get(pair.one.source.path)) for pair in pairs if pair.after)
    yield from (Pair(version, None) for version in gone)


def _had_its_name(before: Version, after: Version) -> bool:
    """Whether a new entry says that it had the name of one that is gone."""
    return before.source.kind == after.source.kind and before.source.slug in after.values.get(PREVIOUS, ())


def _shares(kinds: Mapping[str, Collection], before: Version, after: Version) -> bool:
    """Whether a new entry has the title, or anything else that no two entries share, of one that is gone."""
    collection = kinds[after.source.kind]
    keys = {collection.title_key, *collection.duplicate_keys} & after.values.keys()
    return before.source.kind == after.source.kind and any(before.values.get(key) == after.values[key] for key in keys)


def _revision(pair: Pair, collection: Collection, today: date) -> Revision:
    changes = tuple(differences(pair.before, pair.after, collection))
    proofs = tuple(proof_changes(pair.before, pair.after, collection, today))
    return Revision(collection, _outcome(pair, bool(changes or proofs)), pair, changes, proofs)


def _outcome(pair: Pair, states_anew: bool) -> Outcome:
    if not pair.before:
        return Outcome.ADDED
    if not pair.after:
        return Outcome.REMOVED
    if pair.before.source.slug != pair.after.source.slug:
        return Outcome.RENAMED
    is_read = pair.before.entry is not None and pair.after.entry is not None
    return Outcome.CHANGED if states_anew or not is_read else Outcome.LAYOUT
