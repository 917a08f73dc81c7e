"""The file of the lexicon, `data/analysis/dictionary.txt`, made by `scripts/renew-dictionary`.

On a line stand what ends a dictionary word, what ends its forms, and the stems of all words that are inflected so. A
word whose forms share no stem has a line of its own, with all of it in place of the endings.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from digisavo.analysis.lexicon import SHORTEST_STEM, Lexicon, Pattern

_SPELT_OTHERWISE = "*"
"""Stands after a word that the dictionary spells with a hyphen or a full stop: so it is no word that it knows."""
_NO_FORM = "-"
"""Stands for the endings of a word whose forms all belong to others."""


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of the committed file: a tenth of a second and 20 MB, so most builds never ask for it."""
    with files("digisavo").joinpath("data", "analysis", "dictionary.txt").open(encoding="utf-8") as lines:
        return parse_lexicon(lines)


def parse_lexicon(lines: Iterable[str]) -> Lexicon:
    """The lexicon of the lines of a file."""
    patterns: dict[str, tuple[Pattern, ...]] = {}
    forms: dict[str, str] = {}
    words: set[str] = set()
    for line in lines:
        if line.startswith("# "):
            continue
        word, endings, stems = line.rstrip("\n").split("|")
        spelt = word.removesuffix(_SPELT_OTHERWISE)
        if not stems:
            forms |= {form: spelt for form in endings.split(",") if form != _NO_FORM}
            words |= {word} & {spelt}
            continue
        alone = (Pattern(spelt, spelt == word, f",{endings},"),)
        for stem in stems.split(","):
            patterns[stem] = patterns[stem] + alone if stem in patterns else alone
    return Lexicon(patterns, forms, words)


def write_lexicon(dictionary: Mapping[str, str], heading: str) -> str:
    """The text of the file, from forms and their dictionary words; what has more than letters is left out, for nobody
    asks for it."""
    words = {word.lower() for word in dictionary.values()}
    forms_of: dict[str, list[str]] = {word: [] for word in words if word.isalpha()}
    for form, word in small_forms(dictionary).items():
        forms_of.setdefault(word, []).append(form)
    stems: dict[str, list[str]] = defaultdict(list)
    for word, forms in forms_of.items():
        at = _stem([word, *forms])
        endings = ",".join(sorted(form[at:] for form in forms)) if forms else _NO_FORM
        stems[f"{word[at:]}{'' if word in words else _SPELT_OTHERWISE}|{endings}"].append(word[:at])
    lines = sorted(f"{pattern}|{','.join(sorted(found))}\n" for pattern, found in stems.items())
    return "".join([*(f"# {line}\n" for line in heading.splitlines()), *lines])


def small_forms(dictionary: Mapping[str, str]) -> dict[str, str]:
    """Forms and words of a dictionary in small letters; where a form and a name are spelt alike, the form counts."""
    found: dict[str, str] = {}
    for form in sorted(filter(str.isalpha, dictionary), key=str.istitle):
        if form in (form.lower(), form.capitalize()):
            found.setdefault(form.lower(), dictionary[form].lower().rstrip(".").replace("-", ""))
    return found


def _stem(forms: Sequence[str]) -> int:
    """How many letters stand at the beginning of all forms; 0 where they are too few."""
    first, last = min(forms), max(forms)
    at = next((at for at, letter in enumerate(first) if letter != last[at]), len(first))
    return at if at >= SHORTEST_STEM else 0
