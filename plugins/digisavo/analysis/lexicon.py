"""What the analysis knows of Finnish: forms and their dictionary words. Pure.

Three and a half million forms would be 400 MB in memory. Words that are inflected alike share a pattern, so they are
10 000 patterns and the stems before them.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

SHORTEST_STEM = 2
"""Letters; many words would share a shorter one."""


class Pattern(NamedTuple):
    """What follows a stem: in the dictionary word, whether that is spelt so, and in its forms, between commas."""

    word: str
    is_word: bool
    endings: str


@dataclass(frozen=True)
class Lexicon:
    """Forms, each with one dictionary word, and all those words: a word may look like a form of another.

    Words have a stem and its patterns, or, if their forms begin in different ways, stand with all `forms`.
    """

    patterns: Mapping[str, tuple[Pattern, ...]]
    forms: Mapping[str, str]
    words: Set[str]

    def word_of(self, form: str) -> str:
        """The dictionary word of a form, of a name too, both in small letters; "" where it is not known."""
        for at in range(len(form), SHORTEST_STEM - 1, -1):
            if patterns := self.patterns.get(form[:at]):
                ending = f",{form[at:]},"
                for pattern in patterns:
                    if ending in pattern.endings:
                        return form[:at] + pattern.word
        return self.forms.get(form, "")

    def knows(self, word: str) -> bool:
        """Whether something is a dictionary word itself."""
        for at in range(len(word), SHORTEST_STEM - 1, -1):
            for pattern in self.patterns.get(word[:at], ()):
                if pattern.is_word and pattern.word == word[at:]:
                    return True
        return word in self.words
