"""The analysis of a form: its dictionary words, and those of the parts of a compound. Pure, the lexicon is given."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from digisavo.analysis.compounds import split
from digisavo.analysis.folding import fold
from digisavo.analysis.lemmas import lemmas_of, sources_of
from digisavo.analysis.lexicon import Lexicon
from digisavo.analysis.rules import applicable, candidates, load_rules
from digisavo.analysis.siblings import lemmas_of_siblings

_FINNISH = re.compile(r"[a-zåäöšž]+")
_FOREIGN_CASE = re.compile(r"(?<=[b-df-hj-np-tv-z])i(?:n|a|ä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|na|nä|in|t|en)$")
_LONGEST = 60
_SURE = 3
_MOST = 3


class Analysis(NamedTuple):
    """Dictionary words that a form may come from, and the words that a compound is made of; all folded."""

    lemmas: tuple[str, ...]
    parts: tuple[str, ...] = ()


class Analyser:
    """Analyses forms with a dictionary; what was asked once is remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known = cache(self._known_lemmas)

    def analyse(self, form: str) -> Analysis:
        """The analysis of a form in small letters."""
        if len(form) > _LONGEST or not _FINNISH.fullmatch(form) or len(form) < 3:
            return Analysis((fold(form),))
        lemmas = self._known(form)
        parts, heads = self._parts(form, lemmas)
        lemmas = lemmas or heads or self._guessed(form)
        return Analysis(_folded(lemmas), tuple(part for part in _folded(parts) if part not in _folded(lemmas)))

    def _known_lemmas(self, form: str) -> list[str]:
        found = lemmas_of(form, self._lexicon)
        found = found or self._by_rules(form)
        return list(dict.fromkeys([*found, *lemmas_of_siblings(form, self._lexicon)]))

    def _by_rules(self, form: str) -> list[str]:
        """Dictionary words that the rules lead to, where the dictionary lacks the form."""
        found = ((sureness, word) for word, sureness in _rewritten(form) if len(word) > 3 and self._lexicon.knows(word))
        best = sorted(found, reverse=True)[:_MOST]
        return [word for sureness, word in best if sureness >= max(_SURE, best[0][0] / 4)]

    def _parts(self, form: str, lemmas: list[str]) -> tuple[list[str], list[str]]:
        """The words of the parts, and the whole word with its head in the dictionary form."""
        found = [split(word, self._lexicon, self._known) for word in (lemmas or [form])]
        parts = [part for reading in found if reading for part in reading.parts]
        inner = [
            part for outer in parts if (within := split(outer, self._lexicon, self._known)) for part in within.parts
        ]
        sources = [verb for lemma in lemmas for verb in sources_of(lemma, self._lexicon)]
        return [*parts, *inner, *sources], self._whole(form) if not lemmas and found[0] else []

    def _whole(self, form: str) -> list[str]:
        reading = split(form, self._lexicon, self._known)
        for at in range(2, len(form) - 2):
            heads = self._known(form[at:])
            if reading and reading.parts[-1] in heads:
                return [form[:at] + head for head in heads]
        return [form]

    def _guessed(self, form: str) -> list[str]:
        """The form itself and what it may come from, for a word that nobody knows: mostly a name."""
        found = sorted(
            ((sureness, lemma) for lemma, sureness in candidates(fold(form), load_rules()) if len(lemma) > 2),
            reverse=True,
        )
        guesses = [lemma for sureness, lemma in found[:_MOST] if sureness >= _SURE]
        bare = [_FOREIGN_CASE.sub("", form)] if _FOREIGN_CASE.search(form) else []
        return list(dict.fromkeys([form, *bare, *guesses]))


def _rewritten(form: str) -> Iterator[tuple[str, int]]:
    """What the rules make of a form, in its vowel harmony: the rules are folded."""
    front = not re.search(r"[aou]", form)
    for at, instead, sureness in applicable(fold(form), load_rules()):
        yield form[:at] + (instead.replace("a", "ä").replace("o", "ö") if front else instead), sureness


def _folded(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(fold, words)))
