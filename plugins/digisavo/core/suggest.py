"""Finds what somebody probably meant, for the advice of problems."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

_FOLD = str.maketrans("åäö_ ", "aao--")
_MOST_COMPARED = 20_000
"""How many candidates an adviser compares: a file of thousands of mistakes needs no advice on each."""


def fold(text: str) -> str:
    """A text for tolerant comparison: lower case, ä as a, ö as o, spaces and underscores as hyphens."""
    return text.strip().casefold().translate(_FOLD)


def suggest(found: str, candidates: Iterable[str], similarity: float = 0.7) -> str | None:
    """The candidate most similar to what was found; None where none reaches the given similarity (0 to 1)."""
    return Adviser().suggest(found, candidates, similarity)


class Adviser:
    """Suggests what was meant, until it has compared so much that it would cost too much time."""

    __slots__ = ("_left",)

    def __init__(self, most: int = _MOST_COMPARED) -> None:
        self._left = most

    def suggest(self, found: str, candidates: Iterable[str], similarity: float = 0.7) -> str | None:
        """As the function of this name; None where too much has been compared."""
        if self._left <= 0:
            return None
        by_fold: dict[str, str] = {}
        for candidate in candidates:
            by_fold.setdefault(fold(candidate), candidate)
        self._left -= len(by_fold)
        folded = fold(found)[:80]
        if folded in by_fold:
            return by_fold[folded]
        near = get_close_matches(folded, by_fold, n=1, cutoff=similarity)
        return by_fold[near[0]] if near else None


CONSTANTS: dict[str, Any] = {
    "folded": {chr(found): chr(meant) for found, meant in _FOLD.items()},
    "most_compared": _MOST_COMPARED,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
