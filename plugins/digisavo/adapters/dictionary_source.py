"""`scripts/renew-dictionary`: writes the dictionary of the analysis, and the rules that it teaches, from simplemma.

simplemma is among the libraries of the tests: the site is built without it.
"""

import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

from digisavo.analysis.dictionary import write_lexicon
from digisavo.analysis.rules import learn, write_rules

SOURCE = f"the Finnish dictionary of simplemma {version('simplemma')} (its licence: see NOTICE)"
_DICTIONARY = f"""\
What ends a dictionary word, what ends its forms, and the stems of all words that are inflected so.
Made by scripts/renew-dictionary from {SOURCE}."""
_RULES = f"""\
Endings of Finnish forms, what stands in their place in the dictionary word, and how sure that is, of a hundred.
Learned by scripts/renew-dictionary from {SOURCE}."""


def main() -> int:
    """Writes both files; takes half a minute and 800 MB."""
    forms = DEFAULT_DICTIONARY_FACTORY.get_dictionary("fi")
    folder = Path(str(files("digisavo").joinpath("data", "analysis")))
    (folder / "dictionary.txt").write_text(write_lexicon(forms, _DICTIONARY), "utf-8")
    (folder / "rules.txt").write_text(write_rules(learn(_pairs(forms)), _RULES), "utf-8")
    return 0


def _pairs(forms: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Forms of one word with the words they come from."""
    pairs = ((form.lower(), word.lower()) for form, word in forms.items())
    return ((form, word) for form, word in pairs if form.isalpha() and word.isalpha())


if __name__ == "__main__":
    sys.exit(main())
