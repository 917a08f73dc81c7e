"""Reads an index of search as the browser does."""

import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digisavo.core import address


@dataclass(frozen=True)
class Index:
    """The files of an index as data, by their names below its folder."""

    files: Mapping[str, Any]

    @classmethod
    def below(cls, site: Path) -> "Index":
        """The index of a site."""
        folder = site / address.SEARCH
        paths = (path for path in folder.rglob("*.json"))
        return cls({path.relative_to(folder).as_posix(): json.loads(path.read_bytes()) for path in paths})

    @property
    def documents(self) -> list[list[Any]]:
        """Address, kind, title, summary and tags of everything that can be found, in its order."""
        count = len(self._names("d"))
        return [document for number in range(count) for document in self._shard("d", number)["documents"]]

    def found_by(self, word: str) -> set[str]:
        """The addresses of what has a word of the index in any field."""
        words = [one for number in range(len(self._names("w"))) for one in words_in(self._shard("w", number)["words"])]
        firsts, at = self.files["manifest.json"]["first"]["t"], words.index(word)
        shard = bisect_right(firsts, at) - 1
        posting = self._shard("t", shard)["postings"][at - firsts[shard]]
        if isinstance(posting, int):
            posting = self._shard("p", posting)["posting"]
        documents = self.documents
        return {documents[number][0] for _, *steps in posting for number in _summed(steps[::2])}

    def _names(self, part: str) -> list[str]:
        return [name for name in self.files if name.startswith(f"{self._edition}/{part}/")]

    def _shard(self, part: str, number: int) -> Any:
        return self.files[f"{self._edition}/{part}/{number}.json"]

    @property
    def _edition(self) -> str:
        return str(self.files["manifest.json"]["edition"])


def words_in(coded: str) -> list[str]:
    """Words that are written with how much each shares with the one before."""
    words = [""]
    for one in coded.split():
        words.append(words[-1][: int(one[0], 36)] + one[1:])
    return words[1:]


def _summed(steps: list[int]) -> list[int]:
    return [sum(steps[: place + 1]) for place in range(len(steps))]
