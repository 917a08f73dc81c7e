"""The fields of each kind, in any language: those of `fields.yml` and, beside it, the questions of product groups."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from digisavo.catalogue.declaration import parse_fields, words_of
from digisavo.catalogue.field import Field
from digisavo.catalogue.product_groups import ABILITIES, load_questions, question_words
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.settings import FINNISH
from digisavo.reading.own_files import own_folders, read_own
from digisavo.reading.texts import Texts
from digisavo.reading.translation import Translation, read_locale


def kind_names() -> frozenset[str]:
    """The names of all kinds that are declared."""
    return frozenset(own_folders("collections", holding="fields.yml"))


@cache
def load_fields(kind: str, language: str = FINNISH) -> tuple[Field, ...]:
    """The fields of a kind in the order of its forms and pages, with the words of a language.

    Raises DeclarationError where a file that declares them has faults.
    """
    words: Texts = "" if language == FINNISH else _load_words(language)[kind]
    file = read_own("collections", kind, "fields.yml")
    fields = parse_fields(file, language, words)
    file.check()
    return _joined(fields, load_questions(kind, language, words))


def _joined(fields: tuple[Field, ...], questions: Sequence[Field]) -> tuple[Field, ...]:
    """The fields with the questions of product groups where their group has its place."""
    order = list(load_vocabulary("field_groups").terms)
    rank = order.index(ABILITIES)
    place = next((at for at, field in enumerate(fields) if order.index(field.group) > rank), len(fields))
    return (*fields[:place], *questions, *fields[place:])


@cache
def _load_words(language: str) -> Mapping[str, Texts]:
    """The words of the fields of all kinds in a language."""
    for kind in kind_names():
        load_fields(kind)  # words take the places of others, which have to be sound
    finnish: Texts = {kind: _words_of_kind(kind) for kind in kind_names()}
    file = read_locale(language, "fields")
    words: Any = Translation(file).of(finnish, file.values)
    file.check()
    return {**words}


def _words_of_kind(kind: str) -> Texts:
    return words_of(read_own("collections", kind, "fields.yml").values) | question_words(kind)
