"""What the analysis knows of Finnish: the dictionary of forms, which is loaded when the first form is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Lexicon:
    """Forms, each with one dictionary word, and all those words: a word may look like a form of another."""

    forms: Mapping[str, str]
    words: frozenset[str]

    def word_of(self, form: str) -> str:
        """The dictionary word of a form, of a name too, in small letters; "" where it is not known."""
        found = self.forms.get(form) or self.forms.get(form.capitalize()) or ""
        return found.lower().rstrip(".").replace("-", "")

    def knows(self, word: str) -> bool:
        """Whether something is a dictionary word itself."""
        return word in self.words


@cache
def load_lexicon() -> Lexicon:
    """It takes seconds and much memory, so most builds never ask for it."""
    # Its other languages take a tenth of a second to import.
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    forms = DefaultDictionaryFactory().get_dictionary("fi")
    return Lexicon(forms, frozenset(word.lower() for word in forms.values()))
