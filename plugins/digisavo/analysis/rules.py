"""Endings and what stands in their place in the dictionary word: learned from the dictionary, all folded. Pure.

The file is made by `scripts/renew-dictionary`; the browser reads the same rules for the words that are typed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from digisavo.analysis.folding import fold

_FEWEST, _FEWEST_AFTER = 30, 8
"""How many pairs stand behind a rule at least, and behind it after a vowel or a consonant."""
_LONGEST = 9
_VOWELS = frozenset("aeiouy")


class Rule(NamedTuple):
    """`ssa` -> `` with how sure it is after a vowel and after a consonant.

    That is: of a hundred forms with the ending, in how many it gives the dictionary word.
    """

    ending: str
    instead: str
    after_vowel: int
    after_consonant: int


def learn(pairs: Iterable[tuple[str, str]]) -> list[Rule]:
    """The rules that stand behind enough pairs of a form and its dictionary word."""
    rewrites: Counter[tuple[bool, str, str]] = Counter()
    endings: Counter[tuple[bool, str]] = Counter()
    for form, word in ((fold(form), fold(word)) for form, word in pairs):
        at = _shared(form, word)
        if at:
            rewrites[form[at - 1] in _VOWELS, form[at:], word[at:]] += 1
        starts = range(max(1, len(form) - _LONGEST), len(form) + 1)
        endings.update((form[start - 1] in _VOWELS, form[start:]) for start in starts)
    kept = sorted({(ending, instead) for _, ending, instead in rewrites if len(ending) <= _LONGEST})
    rules = (_rule(ending, instead, rewrites, endings) for ending, instead in kept)
    return [rule for rule in rules if rule.after_vowel or rule.after_consonant]


def applicable(form: str, rules: Mapping[str, list[Rule]]) -> Iterator[tuple[int, str, int]]:
    """Where an ending of a folded form begins, what may stand in its place, and how sure that is."""
    for at in range(max(1, len(form) - _LONGEST), len(form) + 1):
        for rule in rules.get(form[at:], ()):
            if sureness := rule.after_vowel if form[at - 1] in _VOWELS else rule.after_consonant:
                yield at, rule.instead, sureness


def candidates(form: str, rules: Mapping[str, list[Rule]]) -> Iterator[tuple[str, int]]:
    """What a folded form may come from, each with how sure that is."""
    return ((form[:at] + instead, sureness) for at, instead, sureness in applicable(form, rules))


def write_rules(rules: Iterable[Rule], heading: str) -> str:
    """The text of the file."""
    lines = ("|".join(map(str, rule)) + "\n" for rule in sorted(rules))
    return "".join([*(f"# {line}\n" for line in heading.splitlines()), *lines])


@cache
def load_rules() -> dict[str, list[Rule]]:
    """The rules of the committed file, by their endings."""
    found: dict[str, list[Rule]] = {}
    for line in files("digisavo").joinpath("data", "analysis", "rules.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            ending, instead, after_vowel, after_consonant = line.split("|")
            found.setdefault(ending, []).append(Rule(ending, instead, int(after_vowel), int(after_consonant)))
    return found


def _rule(
    ending: str, instead: str, rewrites: Counter[tuple[bool, str, str]], endings: Counter[tuple[bool, str]]
) -> Rule:
    times = {after: rewrites[after, ending, instead] for after in (True, False)}
    enough = sum(times.values()) >= _FEWEST
    sure = {
        after: max(1, round(100 * count / endings[after, ending])) if enough and count >= _FEWEST_AFTER else 0
        for after, count in times.items()
    }
    return Rule(ending, instead, sure[True], sure[False])


def _shared(form: str, word: str) -> int:
    """How many letters at their beginning are the same."""
    most = min(len(form), len(word))
    return next((at for at in range(most) if form[at] != word[at]), most)
