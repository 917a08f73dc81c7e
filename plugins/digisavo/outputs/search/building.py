"""From what can be found to the files of the index. Pure; the analysis of words is given."""

from collections.abc import Callable, Container, Mapping, Sequence
from typing import Any

from digisavo.analysis.analyser import Analysis
from digisavo.analysis.folding import fold
from digisavo.analysis.rules import TRUSTED, candidates, load_rules
from digisavo.analysis.tokens import words_of
from digisavo.outputs.search.document import WEIGHTS, Findable, keys_of, texts_of
from digisavo.outputs.search.inverted import Inverted, build_inverted
from digisavo.outputs.search.shards import build_shards

Analyse = Callable[[str], Analysis]

_ENOUGH = 4
"""A word is found if it is at most so many times less sure than the surest."""


def build_search(documents: Sequence[Findable], analyse: Analyse, more: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of the index by their names; `more` is what else the manifest tells."""
    analyses: dict[str, Analysis] = {}

    def noted(form: str) -> Analysis:
        if form not in analyses:
            analyses[form] = analyse(form)
        return analyses[form]

    index = build_index(documents, noted)
    return build_shards(index, documents, aliases_of(analyses, index.words), more)


def build_index(documents: Sequence[Findable], analyse: Analyse) -> Inverted:
    """The whole index."""
    keys = (keys_of(found, analyse) for found in documents)
    return build_inverted(keys, WEIGHTS, [found.boost for found in documents])


def forms_of(documents: Sequence[Findable]) -> set[str]:
    """All forms of words that stand in the texts."""
    return {word for found in documents for text in texts_of(found) for word in words_of(text)}


def aliases_of(analyses: Mapping[str, Analysis], words: Container[str]) -> dict[str, tuple[str, ...]]:
    """The words of the forms of which the rules of the browser tell too little, or a wrong word first."""
    found: dict[str, tuple[str, ...]] = {}
    for form, (lemmas, _) in sorted(analyses.items()):
        folded = fold(form)
        if folded not in lemmas and not _is_found(folded, lemmas, words):
            found[folded] = tuple(dict.fromkeys([*found.get(folded, ()), *lemmas]))
    return found


def _is_found(form: str, lemmas: Sequence[str], words: Container[str]) -> bool:
    """Whether the rules lead to all words of a form, and hardly more surely to any other of the index."""
    guesses: dict[str, int] = {}
    for word, sureness in candidates(form, load_rules()):
        guesses[word] = max(sureness, guesses.get(word, 0))
    best = max((word for word in guesses if word in words), key=guesses.__getitem__, default="")
    is_trusted = guesses.get(best, 0) >= TRUSTED
    return is_trusted and best in lemmas and all(_ENOUGH * guesses.get(lemma, 0) >= guesses[best] for lemma in lemmas)
