"""`scripts/renew-analysis`: writes the analyses of all words of contents."""

import sys
from functools import partial
from importlib.resources import files
from pathlib import Path

from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.content_reading import read_whole_content
from digisavo.adapters.running import guarded
from digisavo.analysis.cache import analysed_anew, write_analyses
from digisavo.analysis.tokens import words_of
from digisavo.catalogue.synonyms import load_synonyms
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.search.building import forms_of
from digisavo.outputs.search.gathering import gather_findable

_HEADING = """\
Forms of words in the texts of the site, with their dictionary words (= is the form itself) and the parts of compounds.
Made by scripts/renew-analysis with the dictionary and the rules beside it."""


def main(contents: list[str]) -> int:
    """Writes the analyses of the words of the contents in the folders."""
    analyses = analysed_anew(set().union(*(forms_of_content(Path(content)) for content in contents)))
    file = Path(str(files("digisavo").joinpath("data", "analysis", "analyses.txt")))
    file.write_text(write_analyses(analyses, _HEADING), "utf-8")
    return 0


def forms_of_content(content: Path) -> set[str]:
    """All forms that the search of the site and its synonyms consist of."""
    settings = Settings(today=today_in_helsinki(), content=str(content))
    catalogue, _ = read_whole_content(content, settings)
    own = (word for group in load_synonyms() for text in (*group.typed, *group.finds) for word in words_of(text))
    return forms_of(list(gather_findable(Context.of(catalogue, settings)))) | set(own)


if __name__ == "__main__":
    sys.exit(guarded("renew-analysis", partial(main, sys.argv[1:])))
