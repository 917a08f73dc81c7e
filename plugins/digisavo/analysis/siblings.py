"""Other dictionary words that a form may belong to, found by its sibling forms: pure, the dictionary is given.

The dictionary gives one word a form: `kutsun` is "kutsua" there. But "kutsussa" and "kutsulla" are "kutsu", so `kutsun`
may be a form of it as well.
"""

import re
from collections import Counter
from collections.abc import Iterator

from digisavo.analysis.lexicon import Lexicon

_CASES = tuple("ssa sta lla lta lle ksi".split())
_CASE = re.compile(r"(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|tta|ttä|n|t)$")
_PARTITIVE = re.compile(r"(?<=[aeiouyäö])[aä]$")
_PERSON = re.compile(r"(?:n|t|mme|tte)$")
_VOWEL = re.compile(r"[aeiouyäö]$")
_ENOUGH = 2


def lemmas_of_siblings(form: str, lexicon: Lexicon) -> list[str]:
    """Dictionary words that at least two sibling forms have."""
    found: set[str] = set()
    for siblings in (_declined(form), _conjugated(form)):
        votes = Counter(lexicon.word_of(sibling) for sibling in set(siblings))
        found |= {word for word, times in votes.items() if word and times >= _ENOUGH}
    return sorted(found)


def _declined(form: str) -> Iterator[str]:
    back = re.search(r"[aou]", form)
    for pattern in (_CASE, _PARTITIVE):
        if (found := pattern.search(form)) and found.start() > 1:
            stem = form[: found.start()]
            for ending in (*_CASES, "na"):
                yield stem + (ending if back else ending.replace("a", "ä"))


def _conjugated(form: str) -> Iterator[str]:
    for pattern in (_PERSON, _VOWEL):
        if (found := pattern.search(form)) and found.start() > 1:
            stem = form[: found.start()] if pattern is _PERSON else form
            yield from (stem + ending for ending in ("mme", "tte", "vat", "vät"))
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield from (stem[:-1] + ending for ending in ("vat", "vät", "isi", "isin"))
