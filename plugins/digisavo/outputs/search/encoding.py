"""How words and postings are written in the shards: small, and quick to read in the browser. Pure.

`browser/search_engine/decoding.js` reads it.
"""

from collections.abc import Iterable, Sequence

from digisavo.outputs.search.inverted import Posting


def front_coded(words: Sequence[str]) -> list[str]:
    """Sorted words, each as the number of letters that it shares with the one before (36 at most), and the rest."""
    coded, before = [], ""
    for word in words:
        shared = _shared(before, word)
        coded.append(_DIGITS[shared] + word[shared:])
        before = word
    return coded


def coded_posting(posting: Posting) -> list[list[int]]:
    """For each field that has any: its number, then document and score in turn; documents as distances."""
    return [[at, *_steps(scores)] for at, scores in enumerate(posting) if scores]


def _steps(scores: dict[int, int]) -> Iterable[int]:
    before = 0
    for document in sorted(scores):
        yield document - before
        yield scores[document]
        before = document


def _shared(before: str, word: str) -> int:
    most = min(len(before), len(word), len(_DIGITS) - 1)
    return next((at for at in range(most) if before[at] != word[at]), most)


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
