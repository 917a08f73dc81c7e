"""The ids of headings, to which links lead: made of their words, each once on a page."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

SHELL_IDS = frozenset(
    "header-search missing-search search sisalto footer-1 footer-2 footer-3 footer-4 footer-5".split()
)
"""The ids of the page around: a heading with these words has a number after them."""

_NO_WORD = re.compile(r"[^a-z0-9_\s-]")
_GAP = re.compile(r"[-\s]+")
_FIRST = "_"


def anchors_of(headings: Iterable[str]) -> Iterator[str]:
    """The id of each heading of a page, given by its words: `nain-alkuun`, the next of the same words
    `nain-alkuun_1`."""
    used, counts = set(SHELL_IDS), dict[str, int]()
    for heading in headings:
        anchor = wanted = _anchor(heading)
        while not anchor or anchor in used:
            counts[wanted] = counts.get(wanted, 0) + 1
            anchor = f"{wanted}{_FIRST}{counts[wanted]}"
        used.add(anchor)
        yield anchor


def _anchor(heading: str) -> str:
    """The words of a heading as an id; "" where none of them can stand in one."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode().lower()
    return _GAP.sub("-", _NO_WORD.sub("", plain).strip()).strip(_FIRST)
