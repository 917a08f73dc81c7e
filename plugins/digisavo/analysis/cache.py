"""Analyses that are known beforehand: a sorted text file, so that an ordinary build never loads the dictionary.

A form that is not in it is analysed with the dictionary, so a new word is never a fault.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files

from digisavo.analysis.analyser import Analyser, Analysis
from digisavo.analysis.dictionary import load_lexicon
from digisavo.analysis.folding import fold

Analyse = Callable[[str], Analysis]

_ITSELF = "="
"""Stands for the folded form, which most often is the dictionary word."""


def parse_analyses(text: str) -> dict[str, Analysis]:
    """The analyses of a file: a form, its dictionary words and its parts on a line."""
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            form, lemmas, parts = line.split("|")
            found[form] = Analysis(tuple(_words(lemmas, form)), tuple(parts.split()))
    return found


def write_analyses(analyses: Mapping[str, Analysis], heading: str) -> str:
    """The text of the file."""
    lines = (_line(form, analyses[form]) for form in sorted(analyses))
    return "".join([*(f"# {line}\n" for line in heading.splitlines()), *lines])


@cache
def load_analyses() -> dict[str, Analysis]:
    """The analyses of the committed file."""
    return parse_analyses(files("digisavo").joinpath("data", "analysis", "analyses.txt").read_text("utf-8"))


@cache
def analyse(form: str) -> Analysis:
    """The analysis of a form in small letters: from the file, or else with the dictionary."""
    return load_analyses().get(form) or _analyser().analyse(form)


def analysed_anew(forms: Iterable[str]) -> dict[str, Analysis]:
    """The analyses of forms as the dictionary gives them, whatever the file says."""
    analyser = _analyser()
    return {form: analyser.analyse(form) for form in forms}


@cache
def _analyser() -> Analyser:
    return Analyser(load_lexicon())


def _line(form: str, analysis: Analysis) -> str:
    lemmas = (_ITSELF if lemma == fold(form) else lemma for lemma in analysis.lemmas)
    return f"{form}|{' '.join(lemmas)}|{' '.join(analysis.parts)}\n"


def _words(lemmas: str, form: str) -> list[str]:
    return [fold(form) if lemma == _ITSELF else lemma for lemma in lemmas.split()]
