"""The index of search: the files in which the browser searches, and the rules by which it understands what is typed."""

import json
from collections.abc import Iterator

from digisavo.analysis.cache import analyse
from digisavo.analysis.rules import load_rules
from digisavo.catalogue.synonyms import load_synonyms
from digisavo.core import address
from digisavo.core.artefact import Artefact, File
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.search.building import build_search
from digisavo.outputs.search.gathering import gather_findable
from digisavo.outputs.search.synonyms import synonyms_by_word

RULES = "rules.json"


def search_index(context: Context) -> Iterator[Artefact]:
    """All files of the index, and the rules of endings beside them."""
    ignored = context.t("search.ignored").split()
    more = {"rules": RULES, "ignored": ignored, "synonyms": synonyms_by_word(load_synonyms(), analyse)}
    for name, content in build_search(list(gather_findable(context)), analyse, more).items():
        yield File(address.SEARCH + name, content)
    yield File(address.SEARCH + RULES, rules_file())


def rules_file() -> bytes:
    """The rules in one text: hardly longer than packed, and quick to read."""
    rules = sorted(rule for of_ending in load_rules().values() for rule in of_ending)
    lines = "\n".join(f"{rule.ending}|{rule.instead}|{rule.sureness}" for rule in rules)
    return json.dumps({"rules": lines}).encode()
