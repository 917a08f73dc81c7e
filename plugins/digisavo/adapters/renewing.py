"""`scripts/renew-analysis`: writes the analyses of all words of contents, and the rules the dictionary teaches."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from digisavo.adapters.clock import today_in_helsinki
from digisavo.analysis.cache import analysed_anew, write_analyses
from digisavo.analysis.lexicon import load_lexicon
from digisavo.analysis.rules import learn, write_rules
from digisavo.analysis.tokens import words_of
from digisavo.catalogue.synonyms import load_synonyms
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.search.building import forms_of
from digisavo.outputs.search.gathering import gather_findable
from digisavo.pipeline import read_catalogue

SOURCE = "the Finnish dictionary of simplemma 2.0 (MIT licence, Copyright Adrien Barbaresi and others)"
_ANALYSES = f"""\
Forms of words in the texts of the site, with their dictionary words (= is the form itself) and the parts of compounds.
Made by scripts/renew-analysis with {SOURCE}."""
_RULES = f"""\
Endings of Finnish forms, what stands in their place in the dictionary word, and how sure that is, of a hundred.
Learned by scripts/renew-analysis --rules from {SOURCE}."""


def main(arguments: list[str]) -> int:
    """Renews the analyses of the contents in the folders, and with `--rules` the rules first, on which they depend."""
    folder = Path(str(files("digisavo").joinpath("data", "analysis")))
    if "--rules" in arguments:
        (folder / "rules.txt").write_text(write_rules(learn(_pairs()), _RULES), "utf-8")
    contents = [Path(name) for name in arguments if name != "--rules"]
    analyses = analysed_anew(set().union(*map(forms_of_content, contents)))
    (folder / "analyses.txt").write_text(write_analyses(analyses, _ANALYSES), "utf-8")
    return 0


def forms_of_content(content: Path) -> set[str]:
    """All forms that the search of the site and its synonyms consist of."""
    settings = Settings(today=today_in_helsinki(), content=str(content))
    catalogue, _ = read_catalogue(content, settings)
    own = (word for group in load_synonyms() for text in (*group.typed, *group.finds) for word in words_of(text))
    return forms_of(list(gather_findable(Context.of(catalogue, settings)))) | set(own)


def _pairs() -> Iterator[tuple[str, str]]:
    """Forms of one word with the words they come from."""
    pairs = ((form.lower(), word.lower()) for form, word in load_lexicon().forms.items())
    return ((form, word) for form, word in pairs if form.isalpha() and word.isalpha())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
