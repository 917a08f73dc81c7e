"""What differs between two versions of an entry: answers, and the evidence for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.evidence import CLAIMED, Proof
from digisavo.catalogue.revision.version import EVIDENCE, Stated, Version


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer that differs; None for a version that does not give it."""

    key: str
    before: Stated | None
    after: Stated | None


@dataclass(frozen=True, slots=True)
class ProofChange:
    """What became of the evidence for a field, and of the claim level of its value: "" where that is not stated."""

    key: str
    added: tuple[Proof, ...]
    removed: tuple[Proof, ...]
    level_before: str
    level_after: str

    @property
    def is_of_proofs(self) -> bool:
        """Whether the evidence itself differs."""
        return bool(self.added or self.removed)


def differences(before: Version | None, after: Version | None, collection: Collection) -> Iterator[Difference]:
    """The answers that differ, in declared order, then those that nobody asks for."""
    strange = [key for version in (before, after) if version for key in version.answers if key not in collection.by_key]
    for key in dict.fromkeys((*collection.by_key, *strange)):
        was, now = (version.stated(key) if version else None for version in (before, after))
        if was != now and key != EVIDENCE and not (was and now and _is_arranged(was, now)):
            yield Difference(key, was, now)


def _is_arranged(before: Stated, after: Stated) -> bool:
    """Whether a text only breaks its lines elsewhere."""
    texts = before.value, after.value
    return all(isinstance(text, str) for text in texts) and texts[0].split() == texts[1].split()


def proof_changes(
    before: Version | None, after: Version | None, collection: Collection, today: date
) -> Iterator[ProofChange]:
    """The fields whose evidence or claim level differs, as of a day."""
    if not collection.has_evidence:
        return
    for key in collection.by_key:
        was, now = _proofs(before, key), _proofs(after, key)
        levels = [_level(version, key, collection, today) for version in (before, after)]
        if was != now or levels[0] != levels[1]:
            added = tuple(proof for proof in now if proof not in was)
            removed = tuple(proof for proof in was if proof not in now)
            yield ProofChange(key, added, removed, *levels)


def _proofs(version: Version | None, key: str) -> tuple[Proof, ...]:
    return version.entry.proofs.get(key, ()) if version and version.entry else ()


def _level(version: Version | None, key: str, collection: Collection, today: date) -> str:
    if not version or not version.entry or key not in version.values:
        return ""
    return version.entry.claim(collection.by_key[key], today).level or CLAIMED
