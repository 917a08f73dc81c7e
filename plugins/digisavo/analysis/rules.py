"""Endings and what stands in their place in the dictionary word: learned from the dictionary, all folded. Pure.

The file is made by `scripts/renew-analysis`; the browser reads the same rules for the words that are typed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from digisavo.analysis.folding import fold

_FEWEST = 30
_LONGEST = 9


class Rule(NamedTuple):
    """`ssa` -> `` with how sure it is: of a hundred forms with the ending, in how many it gives the dictionary word."""

    ending: str
    instead: str
    sureness: int


def learn(pairs: Iterable[tuple[str, str]]) -> list[Rule]:
    """The rules that stand behind at least thirty pairs of a form and its dictionary word."""
    rewrites: Counter[tuple[str, str]] = Counter()
    endings: Counter[str] = Counter()
    for form, lemma in pairs:
        folded = fold(form)
        rewrites[_rewrite(folded, fold(lemma))] += 1
        endings.update(folded[at:] for at in range(max(0, len(folded) - _LONGEST), len(folded) + 1))
    kept = ((ending, instead, times) for (ending, instead), times in rewrites.items() if times >= _FEWEST)
    rules = (Rule(end, new, max(1, round(100 * times / endings[end]))) for end, new, times in kept if endings[end])
    return sorted(rules)


def applicable(form: str, rules: Mapping[str, list[Rule]]) -> Iterator[tuple[int, Rule]]:
    """The rules whose ending a folded form has, each with where the ending begins."""
    for at in range(max(1, len(form) - _LONGEST), len(form) + 1):
        yield from ((at, rule) for rule in rules.get(form[at:], ()))


def candidates(form: str, rules: Mapping[str, list[Rule]]) -> Iterator[tuple[str, int]]:
    """What a folded form may come from, each with the sureness of its rule."""
    return ((form[:at] + rule.instead, rule.sureness) for at, rule in applicable(form, rules))


def write_rules(rules: Iterable[Rule], heading: str) -> str:
    """The text of the file."""
    lines = (f"{rule.ending}|{rule.instead}|{rule.sureness}\n" for rule in sorted(rules))
    return "".join([*(f"# {line}\n" for line in heading.splitlines()), *lines])


@cache
def load_rules() -> dict[str, list[Rule]]:
    """The rules of the committed file, by their endings."""
    found: dict[str, list[Rule]] = {}
    for line in files("digisavo").joinpath("data", "analysis", "rules.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            ending, instead, sureness = line.split("|")
            found.setdefault(ending, []).append(Rule(ending, instead, int(sureness)))
    return found


def _rewrite(form: str, lemma: str) -> tuple[str, str]:
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return form[same:], lemma[same:]
