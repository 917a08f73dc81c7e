"""What can be found: a page, or a part of one, and the words of its fields. Pure."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from digisavo.analysis.analyser import Analysis
from digisavo.analysis.folding import fold
from digisavo.analysis.tokens import words_of

WEIGHTS = {
    "title": 6.0, "tags": 3.0, "text": 1.0, "places": 1.0,
    "title_also": 4.0, "text_also": 0.5, "title_parts": 1.5, "text_parts": 0.65,
}  # fmt: skip
"""The fields of the index, and how much a word in each counts: the surest dictionary word of a form more than others
that it may also come from (`also`), and whole words more than the parts of compounds."""


@dataclass(frozen=True, slots=True)
class Findable:
    """A page, what kind of page it is, and the texts by which it is found."""

    address: str
    kind: str
    title: str
    summary: str = ""
    texts: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    shown_tags: tuple[str, ...] = ()
    boost: float = 1.0


def texts_of(found: Findable) -> tuple[str, ...]:
    """All texts by which it is found."""
    return (found.title, found.summary, *found.texts, *found.tags, *found.places)


def keys_of(found: Findable, analyse: Callable[[str], Analysis]) -> dict[str, list[str]]:
    """The index words of each field, in the order of the alphabet, each as often as it stands there."""
    title_words = list(words_of(found.title))
    title = [analyse(word) for word in title_words]
    tags = [analyse(word) for word in _words(found.tags)]
    text = [analyse(word) for word in _words([found.summary, *found.texts])]
    places = [analyse(word) for word in _words(found.places)]
    return {
        "title": sorted([*_surest(title), *_name(title_words, title)]),
        "tags": _surest(tags), "text": _surest(text), "places": _surest(places),
        "title_also": _also([*title, *tags]), "text_also": _also([*text, *places]),
        "title_parts": _parts([*title, *tags]), "text_parts": _parts(text),
    }  # fmt: skip


def _name(words: list[str], analyses: list[Analysis]) -> list[str]:
    """A title of one word that is no dictionary word, as it stands: a name may look like a form of another word."""
    name = fold(words[0]) if len(words) == 1 else ""
    return [name] if name and name not in analyses[0].lemmas else []


def _words(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in words_of(text))


def _surest(analyses: Iterable[Analysis]) -> list[str]:
    return sorted(analysis.lemmas[0] for analysis in analyses)


def _also(analyses: Iterable[Analysis]) -> list[str]:
    return sorted(lemma for analysis in analyses for lemma in analysis.lemmas[1:])


def _parts(analyses: Iterable[Analysis]) -> list[str]:
    return sorted(part for analysis in analyses for part in analysis.parts)
