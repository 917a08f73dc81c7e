"""Synonyms as the browser looks them up: by folded dictionary words. Pure."""

from collections.abc import Callable, Iterable

from digisavo.analysis.analyser import Analysis
from digisavo.analysis.tokens import words_of
from digisavo.catalogue.synonyms import Synonyms


def synonyms_by_word(synonyms: Iterable[Synonyms], analyse: Callable[[str], Analysis]) -> dict[str, str]:
    """What is searched for besides each word; several words are known by the whole, written together."""
    found: dict[str, dict[str, None]] = {}
    for group in synonyms:
        meant = {text: _lemmas(text, analyse) for text in group.finds}
        for typed in group.typed:
            others = (word for text, words in meant.items() if text != typed for word in words)
            found.setdefault("".join(_lemmas(typed, analyse)), {}).update(dict.fromkeys(others))
    return {key: " ".join(word for word in words if word != key) for key, words in sorted(found.items())}


def _lemmas(text: str, analyse: Callable[[str], Analysis]) -> list[str]:
    """The first dictionary word of each word of a text; e-kirja is one word."""
    words = words_of(text)
    is_joined = len(words) == 3 and words[2] == words[0] + words[1]
    return [analyse(word).lemmas[0] for word in (words[2:] if is_joined else words)]
