"""The index of search: the files in which the browser searches, and the rules by which it understands what is typed."""

import json
from collections.abc import Iterator
from typing import Any

from digisavo.analysis.cache import analyse
from digisavo.analysis.rules import Rule, load_rules
from digisavo.catalogue.synonyms import load_synonyms
from digisavo.core import address
from digisavo.core.artefact import Artefact, File
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.search.building import build_search
from digisavo.outputs.search.gathering import gather_findable
from digisavo.outputs.search.synonyms import synonyms_by_word

RULES = "rules.json"
_LEVELS = (0, 1, 2, 3, 4, 6, 9, 14, 22, 35, 55, 80, 100)


def search_index(context: Context) -> Iterator[Artefact]:
    """All files of the index, and the rules of endings beside them."""
    for name, content in build_search(list(gather_findable(context)), analyse, manifest_words(context)).items():
        yield File(address.SEARCH + name, content)
    yield File(address.SEARCH + RULES, rules_file())


def manifest_words(context: Context) -> dict[str, Any]:
    """What the manifest tells of words: those that say nothing, and synonyms."""
    ignored = context.t("search.ignored").split()
    return {"ignored": ignored, "synonyms": synonyms_by_word(load_synonyms(), analyse)}


def rules_file() -> bytes:
    """The rules by ending, each with the numbers of its two levels: a file that every query waits for."""
    lines = (f"{ending} {' '.join(map(_coded, rules))}" for ending, rules in sorted(load_rules().items()))
    return json.dumps({"levels": _LEVELS, "rules": "\n".join(lines)}).encode()


def _coded(rule: Rule) -> str:
    return f"{rule.instead}{_level(rule.after_vowel):x}{_level(rule.after_consonant):x}"


def _level(sureness: int) -> int:
    """The nearest level; the first, never, is for nothing else."""
    return min(range(1, len(_LEVELS)), key=lambda number: abs(_LEVELS[number] - sureness)) if sureness else 0
