"""The sorted words of the index in ranges, each word with its postings; long postings stand aside. Pure."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from digisavo.outputs.search.encoding import coded_posting, front_coded
from digisavo.outputs.search.inverted import Inverted

_LETTERS, _POSTING_LETTERS = 20_000, 9_000
"""How much JSON a shard may hold, and a posting that stands beside its word."""


@dataclass(slots=True)
class _Range:
    """Words and aliases from `first` on."""

    first: str
    words: list[str] = field(default_factory=list)
    postings: list[Any] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)
    letters: int = 0

    def as_shard(self) -> dict[str, Any]:
        return {"words": " ".join(front_coded(self.words)), "postings": self.postings, "aliases": self.aliases}


def cut_terms(
    index: Inverted, aliases: Mapping[str, Sequence[str]]
) -> tuple[list[tuple[str, dict[str, Any]]], list[list[list[int]]]]:
    """The shards, each with its first word or alias, and the postings that stand aside, by number."""
    ranges: list[_Range] = []
    aside: list[list[list[int]]] = []
    for word in sorted(index.postings.keys() | aliases.keys()):
        if not ranges or ranges[-1].letters > _LETTERS:
            ranges.append(_Range(word))
        if word in aliases:
            ranges[-1].aliases[word] = " ".join(aliases[word])
            ranges[-1].letters += 2 * len(word) + 8
        if word in index.postings:
            _add(word, coded_posting(index.postings[word]), ranges[-1], aside)
    return [(found.first, found.as_shard()) for found in ranges], aside


def _add(word: str, posting: list[list[int]], to: _Range, aside: list[list[list[int]]]) -> None:
    """Adds a word; a long posting is replaced by its number among those aside."""
    length = len(json.dumps(posting, separators=(",", ":")))
    to.words.append(word)
    if length > _POSTING_LETTERS:
        to.postings.append(len(aside))
        aside.append(posting)
        length = 3
    else:
        to.postings.append(posting)
    to.letters += length + len(word)
