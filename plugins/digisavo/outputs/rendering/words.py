"""The words of the interface by key, read from the files of a language."""

from collections.abc import Iterable, Mapping, Set
from functools import cache

from digisavo.catalogue.kind_fields import kind_names
from digisavo.core.document import Path
from digisavo.core.problem import Fault
from digisavo.core.settings import FINNISH
from digisavo.reading.own_files import DeclarationError, OwnFile, read_own
from digisavo.reading.texts import PLAIN, Texts, misplaced, parse_texts
from digisavo.reading.translation import Translation, read_locale

_INTERFACE, _KINDS = "interface", "words"


@cache
def load_words(language: str, plural_forms: Set[str]) -> Mapping[str, str]:
    """Every text of the interface by its whole key: `pilots.count.other` is `count.other` in the words of pilots.

    Finnish words stand in `locales/fi/interface.yml` and in the `words.yml` of each kind, those of another language in
    `interface.yml` and `words.yml` of its own folder. Raises DeclarationError with the faults of all these files.
    """
    interface = read_locale(FINNISH, _INTERFACE)
    kinds = {kind: read_own("collections", kind, "words.yml") for kind in sorted(kind_names())}
    finnish: Texts = parse_texts(interface)
    finnish_of_kinds: Texts = {kind: parse_texts(file) for kind, file in kinds.items()}
    raise_faults([interface, *kinds.values()])
    if language == FINNISH:
        return {**_flattened(finnish_of_kinds), **_flattened(finnish)}
    own, own_of_kinds = read_locale(language, _INTERFACE), read_locale(language, _KINDS)
    words = Translation(own, plural_forms).of(finnish, own.values)
    words_of_kinds = Translation(own_of_kinds, plural_forms).of(finnish_of_kinds, own_of_kinds.values)
    raise_faults([own, own_of_kinds])
    return {**_flattened(words_of_kinds), **_flattened(words)}


def raise_faults(files: Iterable[OwnFile]) -> None:
    """Raises DeclarationError where anything is wrong with any of the files."""
    problems = [problem for file in files for problem in file.problems]
    if problems:
        raise DeclarationError(problems)


def missing_word(key: str, language: str) -> DeclarationError:
    """The fault of a key that no file of a language has."""
    file, path = _place_of(key, language)
    file.report(path, Fault.of("words.missing"))
    return DeclarationError(file.problems)


def missing_value(key: str, language: str, given: Set[str]) -> DeclarationError:
    """The fault of a text that has other placeholders than the values given to it."""
    file, path = _place_of(key, language)
    file.report(path, misplaced(PLAIN.placeholders(file.text_of(path)) or set(), given))
    return DeclarationError(file.problems)


def _place_of(key: str, language: str) -> tuple[OwnFile, Path]:
    """The file in which a key belongs, and its path there."""
    kind, _, rest = key.partition(".")
    if kind not in kind_names():
        return read_locale(language, _INTERFACE), tuple(key.split("."))
    if language == FINNISH:
        return read_own("collections", kind, "words.yml"), tuple(rest.split("."))
    return read_locale(language, _KINDS), tuple(key.split("."))


def _flattened(texts: Texts, prefix: str = "") -> dict[str, str]:
    if not isinstance(texts, dict):
        return {prefix: str(texts)}
    words: dict[str, str] = {}
    for key, text in texts.items():
        words |= _flattened(text, f"{prefix}.{key}" if prefix else key)
    return words
