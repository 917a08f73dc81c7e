"""The sorted words of the index in ranges, and in others their postings; the longest postings stand alone. Pure.

Whether a word is in the index is asked far more often than where it stands, so words and postings are apart.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from digisavo.outputs.search.encoding import coded_posting, front_coded
from digisavo.outputs.search.inverted import Inverted

_WORDS = 1_000
"""How many words, or forms that lead to words, a range of words may hold."""
_LETTERS, _ALONE = 4_000, 6_000
"""How much JSON a range of postings may hold, and one posting in it."""


class Terms(NamedTuple):
    """Ranges of words by their first word, of postings by the number of their first word, and postings alone; postings
    are JSON, which takes a tenth of the memory of their numbers."""

    words: list[tuple[str, dict[str, Any]]]
    postings: list[tuple[int, str]]
    alone: list[str]


def cut_terms(index: Inverted, aliases: Mapping[str, Sequence[str]]) -> Terms:
    """All words and postings; `aliases` are forms that lead to words."""
    alone: list[str] = []
    ranges: list[tuple[int, list[str]]] = []
    letters = _LETTERS
    for number, word in enumerate(sorted(index.words)):
        if letters >= _LETTERS:
            ranges.append((number, []))
            letters = 0
        posting = json.dumps(coded_posting(index.posting(word)), separators=(",", ":"))
        letters += len(posting) if len(posting) <= _ALONE else 0
        ranges[-1][1].append(posting if len(posting) <= _ALONE else str(len(alone)))
        alone += [posting] if len(posting) > _ALONE else []
    postings = [(first, f"[{','.join(found)}]") for first, found in ranges]
    return Terms(list(_words(index.words, aliases)), postings, alone)


def _words(words: Iterable[str], aliases: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, dict[str, Any]]]:
    known, start = frozenset(words), 0
    every = sorted(known | aliases.keys())
    for at in range(0, len(every), _WORDS):
        part = every[at : at + _WORDS]
        own = [word for word in part if word in known]
        leading = {form: " ".join(aliases[form]) for form in part if form in aliases}
        yield part[0], {"start": start, "words": " ".join(front_coded(own)), "aliases": leading}
        start += len(own)
