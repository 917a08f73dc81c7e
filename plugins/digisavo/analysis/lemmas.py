"""The dictionary words of one form, with endings that the dictionary leaves out: pure, the dictionary is given."""

import re
from collections.abc import Iterable, Iterator

from digisavo.analysis.lexicon import Lexicon

_CLITICS = re.compile(r"(?:kin|kaan|kään|han|hän|kohan|köhän|ko|kö|pa|pä|pas|päs|kos|kös)$")
_POSSESSIVES = re.compile(r"(?:nsa|nsä|mme|nne|ni|si)$")
_THIRD = re.compile(r"([aeiouyäö])\1n$")
_COMPARATIVE = re.compile(r"m(?:pi|m[aä]\w{0,5}|p[aäi]\w{0,5})$")
_SUPERLATIVE = re.compile(r"i(?:nt[aä]|m(?:m[aäi]\w{0,5}|p[aäi]\w{0,5}))$")
_SHORTEST = 3

_PLACES = "ssa|ssä|sta|stä|lla|llä|lta|ltä|lle"
_WEAK = rf"(?:n|t|{_PLACES}|ksi|i(?:en|a|ä|hin|{_PLACES}|na|nä|ksi))$"
"""Endings of cases after a weak grade."""

_PARTICIPLES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[aeiouyäö])v([aä])(?:n|t|a|ä|an|än|na|nä|ksi|kseen|tta|ttä|" + _PLACES + ")$"), r"v\1"),
    (re.compile(r"(?<=[aeiouyäö])vi(?:en|a|ä|in|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi|neen)$"), "v?"),
    (re.compile(r"([nlrs])ee(?:n|t|ssa|ssä|sta|stä|seen|lla|llä|lta|ltä|lle|na|nä|ksi|tta|ttä)$"), r"\1?t"),
    (re.compile(r"([nlrs])ei(?:den|ta|tä|siin|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi)$"), r"\1?t"),
    (re.compile(r"([nlrs])utta$"), r"\1ut"),
    (re.compile(r"([nlrs])yttä$"), r"\1yt"),
    (re.compile(r"(?<=t)t([uy])(?:a|ä|un|yn|na|nä|ja|jä|jen|ihin)$"), r"t\1"),
    (re.compile(r"(?<=[aeiouyäö])([uy])" + _WEAK), r"t\1"),
    (re.compile(r"(?<=[aeiouyäö])t([uy])" + _WEAK), r"tt\1"),
    (re.compile(r"d([uy])" + _WEAK), r"t\1"),
    (re.compile(r"([lnr])\1([uy])" + _WEAK), r"\1t\2"),
    (re.compile(r"t([uy])(?:a|ä|un|yn|na|nä|ja|jä|jen|ihin)$"), r"t\1"),
    (re.compile(r"m([aä])(?:n|t|a|ä|ksi|na|nä|n?sa|n?sä|lle)$"), r"m\1"),
    (re.compile(r"mi(?:en|a|ä|in|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi)$"), "m?"),
)  # fmt: skip
"""Declined participles, and their first forms; `?` is the vowel that fits."""

_VERBS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"v[aä]$"), ("mme", "?", "v?t", "n")),
    (re.compile(r"t[aä]v[aä]$"), ("tiin", "t??n", "d??n")),
    (re.compile(r"t[uy]$"), ("tiin",)),
    (re.compile(r"n[uy]t$"), ("mme", "v?t", "?", "d?", "t?", "isi")),
    (re.compile(r"(?<=[lrn])[uy]t$"), ("?",)),
    (re.compile(r"s[uy]t$"), ("st?", "t?")),
    (re.compile(r"m[aä]$"), ("mme", "v?t", "?")),
)  # fmt: skip
"""Participles, and endings with which the dictionary knows forms of their verb."""

_DERIVED = tuple(
    (re.compile(ending), ("mme", "v?t", "?")) for ending in (r"m[aä]t[oö]n$", r"minen$", r"j[aä]$", r"m[aä]$")
)
"""Nouns of doing and of those who do, likewise: words of their own, which tell of the verb."""

_ALSO = tuple((re.compile(pattern), instead) for pattern, instead in (
    (r"(?<=[aeiouyäö])ist[aä]$", "inen"), (r"isi[aä]$", "inen"), (r"st[aä]$", "s"), (r"iset$", "inen"),
    (r"neet$", "nut"), (r"neet$", "nyt"), (r"t$", ""), (r"(?<=[aeiouyäö]{2})t[aä]$", ""),
    (r"ojen$", "a"), (r"ojen$", "o"), (r"oja$", "a"), (r"oja$", "o"), (r"öjen$", "ä"), (r"öjen$", "ö"), (r"öjä$", "ä"),
    (r"öjä$", "ö"), (r"ien$", "i"), (r"ien$", "a"), (r"ien$", "ä"),
))  # fmt: skip
"""Endings that belong to more than the dictionary tells, and what stands there in the other word."""


def lemmas_of(form: str, lexicon: Lexicon) -> list[str]:
    """The dictionary words that a form may be a form of, surest first; none where nothing is known."""
    found = list(dict.fromkeys(_direct(form, lexicon)))
    if not found:
        found = list(dict.fromkeys(lemma for stem in _stems(form) for lemma in _direct(stem, lexicon)))
    if not found:
        found = list(dict.fromkeys(base for degree in _degrees(form) for base in _compared(degree, lexicon)))
    return list(dict.fromkeys([*found, *(lemma for word in found for lemma in _behind(form, word, lexicon))]))


def sources_of(lemma: str, lexicon: Lexicon) -> list[str]:
    """The verb that a noun is made of: `hakija`, `hakeminen` -> `hakea`."""
    return list(_verbs_of(lemma, _DERIVED, lexicon))


def is_verb(lemma: str) -> bool:
    """Whether a dictionary word has the shape of a verb; some nouns have it too."""
    return bool(re.search(r"(?:[aeiouyäö][aä]|[dtlnrs][aä])$", lemma))


def _direct(form: str, lexicon: Lexicon) -> Iterator[str]:
    word = lexicon.word_of(form)
    if lexicon.knows(form):
        yield form
    if word:
        yield word
    else:
        yield from (found for first in _first_forms(form) if (found := lexicon.word_of(first)))


def _first_forms(form: str) -> Iterator[str]:
    for pattern, first in _PARTICIPLES:
        if pattern.search(form):
            yield from _with_vowels(pattern, first, form)


def _behind(form: str, lemma: str, lexicon: Lexicon) -> Iterator[str]:
    """The verb of a participle, the adjective of a comparative."""
    is_noun = lexicon.knows(lemma) and lemma[-2:] in ("ma", "mä")
    yield from [] if is_noun else _verbs_of(lemma, _VERBS, lexicon)
    if lemma.endswith("t") and lexicon.knows(lemma[:-1]):
        yield lemma[:-1]
    for pattern, instead in _ALSO:
        if pattern.search(form) and lexicon.knows(other := pattern.sub(instead, form)):
            yield other
    yield from _compared(lemma, lexicon)


def _verbs_of(
    word: str, patterns: Iterable[tuple[re.Pattern[str], tuple[str, ...]]], lexicon: Lexicon
) -> Iterator[str]:
    for pattern, endings in patterns:
        if found := pattern.search(word):
            known = (_in_harmony(word[: found.start()] + ending, word) for ending in endings)
            yield from [verb for one in known if is_verb(verb := lexicon.word_of(one)) and verb != word][:1]


def _in_harmony(text: str, form: str) -> str:
    return text.replace("?", "a" if re.search(r"[aou]", form) else "ä")


def _compared(lemma: str, lexicon: Lexicon) -> Iterator[str]:
    if lemma in ("parempi", "paras"):
        yield "hyvä"
    stems = [lemma[:-3]] if lemma.endswith("mpi") else [lemma[:-2] + "e", lemma[:-1]] if lemma.endswith("in") else []
    for stem in stems:
        for genitive in (stem + "n", stem[:-1] + "an", stem[:-1] + "än", stem[:-1] + "en"):
            base = lexicon.word_of(genitive)
            if base and base != lemma and not is_verb(base[:-1] + "x") and base[:2] == lemma[:2]:
                yield base
                return


def _degrees(form: str) -> Iterator[str]:
    """The first forms of a comparative or superlative that is declined."""
    if found := _COMPARATIVE.search(form):
        yield form[: found.start()] + "mpi"
    if found := _SUPERLATIVE.search(form):
        yield form[: found.start()] + "in"


def _stems(form: str) -> Iterator[str]:
    """A form without a clitic, a possessive suffix or both, with what the suffix took away put back."""
    bare = [form[: found.start()] for found in [_CLITICS.search(form)] if found and found.start() >= _SHORTEST]
    yield from bare
    for one in [form, *bare]:
        yield from _without_possessive(one)


def _without_possessive(form: str) -> Iterator[str]:
    found = _POSSESSIVES.search(form)
    if found and found.start() >= _SHORTEST - 1:
        stem = form[: found.start()]
        yield from (stem + ending for ending in ("", "n", "t", "na", "nä"))
        if stem.endswith("kse"):
            yield stem[:-1] + "i"
    if _THIRD.search(form) and len(form) > _SHORTEST + 1:
        yield form[:-2]
        if form.endswith("kseen"):
            yield form[:-3] + "i"


def _with_vowels(pattern: re.Pattern[str], template: str, form: str) -> Iterator[str]:
    """A form rewritten; `?` is the vowel of its place in the harmony of the word."""
    changed = pattern.sub(template, form)
    if "?" not in changed:
        yield changed
        return
    back = re.search(r"[aou]", form)
    round_one = changed.endswith("?t")
    yield changed.replace("?", ("u" if back else "y") if round_one else ("a" if back else "ä"))
