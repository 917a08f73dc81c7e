"""From what can be found to the files of the index. Pure; the analysis of words is given."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from digisavo.analysis.analyser import Analysis
from digisavo.analysis.folding import fold
from digisavo.analysis.rules import candidates, load_rules
from digisavo.analysis.tokens import words_of
from digisavo.outputs.search.document import WEIGHTS, Findable, keys_of, texts_of
from digisavo.outputs.search.inverted import Inverted, build_inverted
from digisavo.outputs.search.shards import build_shards

Analyse = Callable[[str], Analysis]


def build_search(documents: Sequence[Findable], analyse: Analyse, more: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of the index by their names; `more` is what else the manifest tells."""
    analyses: dict[str, Analysis] = {}

    def noted(form: str) -> Analysis:
        if form not in analyses:
            analyses[form] = analyse(form)
        return analyses[form]

    index = build_index(documents, noted)
    return build_shards(index, documents, aliases_of(analyses), more)


def build_index(documents: Sequence[Findable], analyse: Analyse) -> Inverted:
    """The whole index."""
    keys = (keys_of(found, analyse) for found in documents)
    return build_inverted(keys, WEIGHTS, [found.boost for found in documents])


def forms_of(documents: Sequence[Findable]) -> set[str]:
    """All forms of words that stand in the texts."""
    return {word for found in documents for text in texts_of(found) for word in words_of(text)}


def aliases_of(analyses: Mapping[str, Analysis]) -> dict[str, tuple[str, ...]]:
    """The words of forms to which the rules of the browser do not lead."""
    found, rules = {}, load_rules()
    for form, analysis in sorted(analyses.items()):
        folded = fold(form)
        unsure = {lemma for lemma in analysis.lemmas if lemma != folded}
        if unsure and (missing := unsure - {word for word, _ in candidates(folded, rules)}):
            found[folded] = tuple(sorted(missing))
    return found
