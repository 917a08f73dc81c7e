"""Endings and what stands in their place in the dictionary word: learned from the dictionary, all folded. Pure.

The file is made by `scripts/renew-dictionary`; the browser reads the same rules for the words that are typed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from digisavo.analysis.folding import fold

TRUSTED = 2
"""How sure the browser has to be of a guess: it takes what it is less sure of for a typing error."""
_FEWEST, _FEWEST_AFTER = 30, 8
"""How many pairs stand behind a rule at least, and behind it after a vowel or a consonant."""
_LONGEST = 9
_LETTERS_BEFORE = 4
"""How many letters before an ending are looked at: `usta` comes of `us` far more often than what else ends in `ta`."""
_FEWEST_LONGER, _DOUBTFUL, _WORTH = 300, 4, 15
"""A rule with letters before its ending needs so many pairs, where shorter ones are less sure than that, and has to be
so sure: the browser waits for every rule."""
_VOWELS = frozenset("aeiouy")
_PLURAL = re.compile(r"(?<=[aeiouy])t$")
"""Nouns have the same stem in the nominative plural and in the genitive (`luvat`, `luvan`); of forms in -t most are
verbs, so rules learned of them tell less of nouns."""
_AS_PLURAL = 9
"""How sure at most that is: in what somebody begins to type, the last letter may as well be part of the word."""


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
        shared = _shared(form, word)
        first = max(1, len(form) - _LONGEST)
        for at in range(max(first, shared - _LETTERS_BEFORE), shared + 1):
            rewrites[form[at - 1] in _VOWELS, form[at:], word[at:]] += 1
        endings.update((form[at - 1] in _VOWELS, form[at:]) for at in range(first, len(form) + 1))
    kept: dict[tuple[str, str], Rule] = {}
    for ending, instead in sorted({rewrite[1:] for rewrite in rewrites}, key=lambda pair: (len(pair[0]), pair)):
        rule = _rule(ending, instead, rewrites, endings)
        if before := _shared(ending, instead):
            rule = _where_needed(rule, before, kept)
        if rule.after_vowel or rule.after_consonant:
            kept[ending, instead] = rule
    return list(kept.values())


def applicable(form: str, rules: Mapping[str, list[Rule]]) -> Iterator[tuple[int, str, int]]:
    """Where an ending of a folded form begins, what may stand in its place, and how sure that is."""
    for at in range(max(1, len(form) - _LONGEST), len(form) + 1):
        for rule in rules.get(form[at:], ()):
            if sureness := _sureness(rule, form[at - 1]):
                yield at, rule.instead, sureness


def candidates(form: str, rules: Mapping[str, list[Rule]]) -> Iterator[tuple[str, int]]:
    """What a folded form may come from, each with how sure that is."""
    yield from ((form[:at] + instead, sureness) for at, instead, sureness in applicable(form, rules))
    if _PLURAL.search(form):
        singular = _PLURAL.sub("n", form)
        found = applicable(singular, rules)
        yield from ((singular[:at] + instead, min(_AS_PLURAL, sureness)) for at, instead, sureness in found)


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
    enough = sum(times.values()) >= (_FEWEST_LONGER if _shared(ending, instead) else _FEWEST)
    sure = {
        after: max(1, round(100 * count / endings[after, ending])) if enough and count >= _FEWEST_AFTER else 0
        for after, count in times.items()
    }
    return Rule(ending, instead, sure[True], sure[False])


def _where_needed(rule: Rule, before: int, shorter: Mapping[tuple[str, str], Rule]) -> Rule:
    """A rule with letters before its ending, only as far as it is sure and those with fewer letters are not."""
    found = ((rule.ending[at - 1], shorter.get((rule.ending[at:], rule.instead[at:]))) for at in range(1, before + 1))
    best = max((_sureness(one, letter) for letter, one in found if one), default=0)
    sure = (level if best < _DOUBTFUL and level >= _WORTH else 0 for level in rule[2:])
    return Rule(rule.ending, rule.instead, *sure)


def _sureness(rule: Rule, letter: str) -> int:
    """How sure a rule is after a letter."""
    return rule.after_vowel if letter in _VOWELS else rule.after_consonant


def _shared(form: str, word: str) -> int:
    """How many letters at their beginning are the same."""
    most = min(len(form), len(word))
    return next((at for at in range(most) if form[at] != word[at]), most)
