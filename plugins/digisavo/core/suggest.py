"""Finds what somebody probably meant: the "Tarkoititko ...?" of messages."""

from collections.abc import Iterable
from difflib import get_close_matches

_FOLD = str.maketrans("åäö_ ", "aao--")


def fold(text: str) -> str:
    """A text for tolerant comparison: lower case, ä as a, ö as o, spaces and underscores as hyphens."""
    return text.strip().casefold().translate(_FOLD)


def suggest(found: str, candidates: Iterable[str], likeness: float = 0.7) -> str | None:
    """The candidate nearest to what was found, or None when none is as like it as asked (0 to 1)."""
    by_fold: dict[str, str] = {}
    for candidate in candidates:
        by_fold.setdefault(fold(candidate), candidate)
    folded = fold(found)[:80]
    if folded in by_fold:
        return by_fold[folded]
    near = get_close_matches(folded, by_fold, n=1, cutoff=likeness)
    return by_fold[near[0]] if near else None


def did_you_mean(found: str, candidates: Iterable[str]) -> str:
    """The question `Tarkoititko x? ` ready to stand before a hint, or an empty text."""
    nearest = suggest(found, candidates)
    return f"Tarkoititko {nearest}? " if nearest else ""
