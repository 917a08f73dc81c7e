"""Finds what somebody probably meant, for the advice of problems."""

from collections.abc import Iterable
from difflib import get_close_matches

_FOLD = str.maketrans("åäö_ ", "aao--")


def fold(text: str) -> str:
    """A text for tolerant comparison: lower case, ä as a, ö as o, spaces and underscores as hyphens."""
    return text.strip().casefold().translate(_FOLD)


def suggest(found: str, candidates: Iterable[str], similarity: float = 0.7) -> str | None:
    """The candidate most similar to what was found; None where none reaches the given similarity (0 to 1)."""
    by_fold: dict[str, str] = {}
    for candidate in candidates:
        by_fold.setdefault(fold(candidate), candidate)
    folded = fold(found)[:80]
    if folded in by_fold:
        return by_fold[folded]
    near = get_close_matches(folded, by_fold, n=1, cutoff=similarity)
    return by_fold[near[0]] if near else None
