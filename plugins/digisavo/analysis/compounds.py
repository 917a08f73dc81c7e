"""The parts of a compound: the cheapest way to read a form as a first part and a known word. Pure."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from digisavo.analysis.lexicon import Lexicon

_SHORTEST_HEAD = 2


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
        self.best = cache(self._best)

    def _best(self, form: str) -> Split | None:
        found = (self._reading(form[:at], form[at:]) for at in range(2, len(form) - _SHORTEST_HEAD + 1))
        return min((one for one in found if one), key=lambda one: one.cost, default=None)

    def _reading(self, first: str, rest: str) -> Split | None:
        begun = self._first(first)
        if begun is None:
            return None
        heads = self._lemmas(rest) if len(rest) > 2 or rest in load_parts()["short"] else []
        whole = Split((begun[0], *heads), begun[1] + _cost(rest)) if heads else None
        further = self.best(rest) if len(rest) > 5 else None
        longer = Split((begun[0], *further.parts), begun[1] + further.cost) if further else None
        return min((one for one in (whole, longer) if one), key=lambda one: one.cost, default=None)

    def _first(self, first: str) -> tuple[str, float] | None:
        """The dictionary word of a first part, and its cost."""
        if first in load_parts()["begins"]:
            return first, _cost(first) - 0.2
        if len(first) == 2 and first not in load_parts()["short"]:
            return None
        chance = 2 if len(first) == 3 and first not in load_parts()["short"] else 0
        word = self._word_of_first(first)
        return (word, _cost(first) + chance) if word else None

    def _word_of_first(self, first: str) -> str:
        """A first part is a dictionary word, a genitive, or a word in -nen that ends in -s there."""
        if self._lexicon.knows(first):
            return first
        if first.endswith("s") and self._lexicon.knows(first[:-1] + "nen"):
            return first[:-1] + "nen"
        if first.endswith("n") and self._lexicon.knows(first[:-1]) and not first.endswith("nn"):
            return first[:-1]
        word = self._lexicon.word_of(first)
        return word if word and _is_genitive(first, word) else ""


@cache
def load_parts() -> dict[str, frozenset[str]]:
    """Words that begin compounds though the dictionary does not know them, and short ones that are no chance."""
    lines = files("digisavo").joinpath("data", "analysis", "compounds.txt").read_text("utf-8").splitlines()
    pairs = [line.split() for line in lines if not line.startswith("#")]
    return {group: frozenset(word for name, word in pairs if name == group) for group in ("begins", "short")}


def _cost(part: str) -> float:
    return 1 + (0.6 if len(part) == 4 else 1.2 if len(part) < 4 else 0)


def _is_genitive(form: str, lemma: str) -> bool:
    """Whether a form in -n belongs to a noun: verbs end in two vowels or in -da, -la and the like."""
    if not form.endswith("n") or len(form) < 4:
        return False
    if lemma == form[:-1] or lemma[-1] not in "aä":
        return True
    return form[-2] == lemma[-1] and form[-3] not in "aeiouyäö" and lemma[-2] not in "aeiouyäö"
