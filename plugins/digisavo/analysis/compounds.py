"""The parts of a compound: the cheapest way to read a form as a first part and a known word. Pure."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from digisavo.analysis.lexicon import Lexicon

_SHORTEST_HEAD = 2
_SHORT, _CHANCE, _LONG = 3, 4, 5
"""Shorter parts have to be listed; parts of so many letters may be chance; a longer rest may be a compound itself."""


class Split(NamedTuple):
    """The dictionary words of the parts, first to last, and what the reading costs."""

    parts: tuple[str, ...]
    cost: float


Lemmas = Callable[[str], list[str]]


def split(form: str, lexicon: Lexicon, lemmas: Lemmas) -> Split | None:
    """The cheapest reading of a form as a compound, None where there is none."""
    return _Splitter(lexicon, lemmas).best(form)


class _Splitter:
    def __init__(self, lexicon: Lexicon, lemmas: Lemmas) -> None:
        self._lexicon, self._lemmas = lexicon, lemmas
        self._found: dict[str, Split | None] = {}

    def best(self, form: str) -> Split | None:
        """The cheapest reading of a form; it is asked for again as the rest of longer ones."""
        if form not in self._found:
            self._found[form] = self._cheapest(form)
        return self._found[form]

    def _cheapest(self, form: str) -> Split | None:
        """Of readings that cost the same the one whose first part is longest."""
        found = (self._reading(form[:at], form[at:]) for at in range(len(form) - _SHORTEST_HEAD, 1, -1))
        return min((reading for reading in found if reading), key=lambda reading: reading.cost, default=None)

    def _reading(self, first: str, rest: str) -> Split | None:
        begun = self._first(first)
        if not begun:
            return None
        cost, heads = _cost(first), self._heads(rest)
        whole = Split((*begun, *heads), cost + _cost(rest)) if heads else None
        further = self.best(rest) if len(rest) > _LONG else None
        longer = Split((*begun, *further.parts), cost + further.cost) if further else None
        return min((reading for reading in (whole, longer) if reading), key=lambda reading: reading.cost, default=None)

    def _heads(self, rest: str) -> list[str]:
        """The dictionary words of a last part; what ends in -inen may be made of a noun for this compound alone."""
        if rest in load_parts("never") or (len(rest) < _SHORT and rest not in load_parts("short")):
            return []
        heads = self._lemmas(rest)
        bases = [rest[:-cut] for cut in (4, 3) if rest.endswith("inen") and self._lexicon.knows(rest[:-cut])]
        return heads or ([rest, *bases] if bases else [])

    def _first(self, first: str) -> list[str]:
        """The dictionary words of a first part: itself, of a genitive, or one in -nen that ends in -s there."""
        if first in load_parts("begins"):
            return [first]
        if len(first) < _SHORT and first not in load_parts("short"):
            return []
        found = [first] if self._lexicon.knows(first) else []
        if first.endswith("s") and self._lexicon.knows(first[:-1] + "nen"):
            found.append(first[:-1] + "nen")
        if first.endswith("n") and self._lexicon.knows(first[:-1]) and not first.endswith("nn"):
            found.append(first[:-1])
        owners = (word for word in self._lemmas(first) if _is_genitive(first, word)) if first.endswith("n") else ()
        return list(dict.fromkeys([*found, *owners]))


@cache
def load_parts(group: str) -> frozenset[str]:
    """`begins`: they begin compounds though the dictionary does not know them; `short`: short ones that are no chance;
    `never`: words that look like last parts and are endings."""
    lines = files("digisavo").joinpath("data", "analysis", "compounds.txt").read_text("utf-8").splitlines()
    return frozenset(line.split()[1] for line in lines if line.split()[0] == group)


def _cost(part: str) -> float:
    """Short parts cost more: most of them are chance."""
    if part in load_parts("begins") or part in load_parts("short"):
        return 1.3 if len(part) > 2 else 1.8
    return 1 if len(part) > _CHANCE else 1.6 if len(part) == _CHANCE else 3


def _is_genitive(form: str, lemma: str) -> bool:
    """Whether a form in -n belongs to a noun: verbs end in two vowels or in -da, -la and the like."""
    if not form.endswith("n") or len(form) < 4:
        return False
    if lemma == form[:-1] or lemma[-1] not in "aä":
        return True
    return form[-2] == lemma[-1] and form[-3] not in "aeiouyäö" and lemma[-2] not in "aeiouyäö"
