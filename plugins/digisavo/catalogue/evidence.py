"""Evidence: how far a value can be trusted; proofs expire."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sys import intern
from typing import Any

from digisavo.catalogue.field_types.date import is_over

CLAIMED, VERIFIED, CONFIRMED, EXPIRED = "ilmoitettu", "todennettu", "vahvistettu", "vanhentunut"
PROVEN = (VERIFIED, CONFIRMED)
"""The levels that evidence gives, the weaker first."""
LEVELS = (CLAIMED, *PROVEN, EXPIRED)
_RANK = {CLAIMED: 0, VERIFIED: 1, CONFIRMED: 2}


@dataclass(frozen=True, slots=True)
class Proof:
    """A reason to trust a value: a claim level, and where or `by` whom it was checked. Empty texts are unknown."""

    level: str = CLAIMED
    url: str = ""
    checked_on: str = ""
    valid_until: str = ""
    source_date: str = ""
    note: str = ""
    by: str = ""


_proof = lru_cache(maxsize=4096)(Proof)
"""A proof, as one object for all fields that it proves."""


@dataclass(frozen=True, slots=True)
class Claim:
    """How far a value can be trusted on a day: its level (`EXPIRED` when its proofs are) and all its proofs."""

    level: str
    proofs: tuple[Proof, ...]


UNPROVEN = Claim(CLAIMED, ())
"""The claim of a value without evidence: the submitter states it."""


def proofs_of(rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> dict[str, tuple[Proof, ...]]:
    """The checked evidence of a file as proofs by full field key."""
    return {intern(key): tuple(_proof(**row) for row in group) for key, group in rows.items()}


def weakest(levels: Iterable[str]) -> str:
    """The level of what depends on several values; `EXPIRED` is the weakest."""
    return min(levels, key=lambda level: _RANK.get(level, -1))


def judge(proofs: tuple[Proof, ...], valid_until: str, today: date) -> Claim:
    """The level of a value on `today`: the best proof that still holds; expired when the value or all proofs are.

    `valid_until` is the last day on which the value itself holds, "" where it has none.
    """
    if valid_until and is_over(valid_until, today):
        return Claim(EXPIRED, proofs)
    if not proofs:
        return UNPROVEN
    holding = [proof.level for proof in proofs if not (proof.valid_until and is_over(proof.valid_until, today))]
    return Claim(max(holding, key=_RANK.__getitem__) if holding else EXPIRED, proofs)
