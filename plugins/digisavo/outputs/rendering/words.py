"""The words of the interface by key, read from the files of a language."""

from collections.abc import Mapping, Set
from functools import cache

from digisavo.catalogue.declaration import kind_names
from digisavo.core.document import Path, Raw
from digisavo.core.settings import FINNISH
from digisavo.reading.own_files import DeclarationError, OwnFile, read_own
from digisavo.reading.translation import (
    Texts,
    Translation,
    check_placeholders,
    named_placeholders,
    placeholders,
    read_locale,
)

_INTERFACE, _KINDS = "interface", "words"


@cache
def load_words(language: str, plural_forms: Set[str]) -> Mapping[str, str]:
    """Every text of the interface by its whole key: `pilots.count.other` is `count.other` in the words of pilots.

    Finnish words stand in `locales/fi/interface.yml` and in the `words.yml` of each kind, those of another language in
    `interface.yml` and `words.yml` of its own folder. Raises DeclarationError with the faults of all these files.
    """
    interface = read_locale(FINNISH, _INTERFACE)
    kinds = {kind: read_own("collections", kind, "words.yml") for kind in sorted(kind_names())}
    finnish = parse_words(interface)
    finnish_of_kinds: Texts = {kind: parse_words(file) for kind, file in kinds.items()}
    _raise_faults(interface, *kinds.values())
    if language == FINNISH:
        return {**_flattened(finnish_of_kinds), **_flattened(finnish)}
    own, own_of_kinds = read_locale(language, _INTERFACE), read_locale(language, _KINDS)
    words = Translation(own, plural_forms).of(finnish, own.values)
    words_of_kinds = Translation(own_of_kinds, plural_forms).of(finnish_of_kinds, own_of_kinds.values)
    _raise_faults(own, own_of_kinds)
    return {**_flattened(words_of_kinds), **_flattened(words)}


def parse_words(file: OwnFile) -> Texts:
    """The texts that a file declares; its faults are reported to it."""
    return {} if file.values is None else _texts(file.values, (), file)


def missing_word(key: str, language: str, given: Set[str] | None = None) -> DeclarationError:
    """What is wrong with a key: no file has its text or, where the names of values are `given`, it needs others."""
    kind, _, rest = key.partition(".")
    of_kind = kind in kind_names()
    if of_kind and language == FINNISH:
        file, path = read_own("collections", kind, "words.yml"), tuple(rest.split("."))
    else:
        file, path = read_locale(language, _KINDS if of_kind else _INTERFACE), tuple(key.split("."))
    if given is None:
        file.report(path, "words.missing", name=path[-1])
    else:
        found = placeholders(file.text_of(path)) or set()
        file.report(path, "words.placeholders", found=named_placeholders(found), wanted=named_placeholders(given))
    return DeclarationError(file.problems)


def _texts(raw: Raw, path: Path, file: OwnFile) -> Texts:
    if isinstance(raw, str):
        check_placeholders(file, raw, path)
        return raw
    if isinstance(raw, list):
        file.report(path, "declaration.value", "group")
        return {}
    return {key: _texts(value, (*path, key), file) for key, value in raw.items()}


def _flattened(texts: Texts, prefix: str = "") -> dict[str, str]:
    if not isinstance(texts, dict):
        return {prefix: str(texts)}
    words: dict[str, str] = {}
    for key, text in texts.items():
        words |= _flattened(text, f"{prefix}.{key}" if prefix else key)
    return words


def _raise_faults(*files: OwnFile) -> None:
    problems = [problem for file in files for problem in file.problems]
    if problems:
        raise DeclarationError(problems)
