"""Vocabularies: the named lists of terms that choices are made from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from digisavo.catalogue.group_files import PRODUCT_GROUPS, all_group_files
from digisavo.core.problem import Problem
from digisavo.core.settings import FINNISH
from digisavo.core.suggest import fold
from digisavo.reading.declared import Form, attributes_of, check_distinct, refuse, rows_of
from digisavo.reading.own_files import DeclarationError, OwnFile, own_names, read_own
from digisavo.reading.texts import Texts
from digisavo.reading.translation import Translation, read_locale

_FOLDER = ("data", "vocabularies")
_FORMS = {
    "id": Form.TEXT, "label": Form.TEXT, "definition": Form.TEXT, "replaced_by": Form.TEXT, "aliases": Form.LIST,
    "includes": Form.LIST, "ptv": Form.LIST, "up_to": Form.NUMBER,
}  # fmt: skip
_NEEDED = ("id", "label")
_GROUP_FORMS = {
    "label": Form.TEXT, "category": Form.TEXT, "definition": Form.TEXT, "aliases": Form.LIST, "questions": Form.LIST,
}  # fmt: skip
_GROUP_NEEDED = ("label", "category", "definition")
_NAMING = ("replaced_by", "includes")
"""The attributes that name other terms."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its id in files and addresses, its label, and what else is known of it.

    `aliases` are other spellings people type, `includes` the narrower terms that a filter for this one
    finds too, `ptv` the codes of the PTV service classes or life events it stands for, `replaced_by`
    the id that took its place.
    """

    id: str
    label: str
    definition: str = ""
    replaced_by: str = ""
    aliases: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    ptv: tuple[str, ...] = ()
    up_to: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """A named list of terms in the order in which they are shown."""

    name: str
    terms: Mapping[str, Term]

    def label(self, term_id: str) -> str:
        """The label of a term; the text itself where it is none of them (`muu: selite`)."""
        term = self.terms.get(term_id)
        return term.label if term else term_id

    def current(self, term_id: str) -> str:
        """The id that stands for a term today: its own, or that of the last that took its place."""
        seen = {term_id}
        while (term := self.terms.get(term_id)) and term.replaced_by and term.replaced_by not in seen:
            term_id = term.replaced_by
            seen.add(term_id)
        return term_id

    def meant_by(self, text: str) -> str | None:
        """The id whose label or other spelling the text is, or None."""
        return self._spellings.get(fold(text))

    @cached_property
    def _spellings(self) -> dict[str, str]:
        return {fold(spelling): term.id for term in self.terms.values() for spelling in (term.label, *term.aliases)}


@cache
def vocabulary_names() -> frozenset[str]:
    """The names of all vocabularies."""
    return frozenset(
        [PRODUCT_GROUPS, *(name.removesuffix(".yml") for name in own_names(*_FOLDER) if name.endswith(".yml"))]
    )


@cache
def load_vocabulary(name: str, language: str = FINNISH) -> Vocabulary:
    """The vocabulary of `data/vocabularies/<name>.yml` with the words of a language; that of product groups is made
    of their files.

    Raises DeclarationError where the file, or that of the words, has faults.
    """
    if language != FINNISH:
        return _load_translated(language)[name]
    if name == PRODUCT_GROUPS:
        return _load_product_groups()
    file = read_own(*_FOLDER, f"{name}.yml")
    vocabulary = parse_vocabulary(name, file)
    file.check()
    return vocabulary


def _load_product_groups() -> Vocabulary:
    """The terms of product groups; the other attributes of their files are read in `product_groups`."""
    terms: dict[str, Term] = {}
    problems: list[Problem] = []
    for id_, file in all_group_files().items():
        terms[id_] = parse_group_term(id_, file)
        problems += file.problems
    if problems:
        raise DeclarationError(problems)
    return Vocabulary(PRODUCT_GROUPS, terms)


def parse_group_term(id_: str, file: OwnFile) -> Term:
    """The term that the file of a product group declares; its faults are reported to it."""
    attributes = attributes_of(file.mapping(), (), _GROUP_FORMS, _GROUP_NEEDED, file)
    return _term({"id": id_, **{name: attributes[name] for name in attributes.keys() & _FORMS.keys()}})


@cache
def _load_translated(language: str) -> Mapping[str, Vocabulary]:
    file = read_locale(language, "vocabularies")
    translated = translate_vocabularies([load_vocabulary(name) for name in sorted(vocabulary_names())], file)
    file.check()
    return translated


def parse_vocabulary(name: str, file: OwnFile) -> Vocabulary:
    """The terms that a file declares; its faults are reported to it."""
    rows = [(path, attributes_of(row, path, _FORMS, _NEEDED, file)) for path, row in rows_of(file.values, (), file)]
    check_distinct([((*path, "id"), row["id"]) for path, row in rows if "id" in row], file)
    terms = {row["id"]: _term(row) for _, row in rows if "id" in row}
    for path, row in rows:
        for key in _NAMING:
            named = row.get(key, ())
            for term in [named] if isinstance(named, str) else named:
                if term not in terms:
                    refuse(str(term), terms.keys(), (*path, key), file)
    return Vocabulary(name, terms)


def _term(row: Mapping[str, Any]) -> Term:
    values: dict[str, Any] = {name: tuple(raw) if isinstance(raw, list) else raw for name, raw in row.items()}
    return Term(**{"label": "", **values})


def translate_vocabularies(vocabularies: Iterable[Vocabulary], file: OwnFile) -> dict[str, Vocabulary]:
    """The vocabularies, by name, with the words that a file of a language gives their terms."""
    own = {vocabulary.name: vocabulary for vocabulary in vocabularies}
    finnish: Texts = {name: {term.id: _words_of(term) for term in own[name].terms.values()} for name in own}
    words: Any = Translation(file).of(finnish, file.values)
    return {
        name: Vocabulary(name, {id_: replace(term, **words[name][id_]) for id_, term in vocabulary.terms.items()})
        for name, vocabulary in own.items()
    }


def _words_of(term: Term) -> Texts:
    definition: dict[str, Texts] = {"definition": term.definition} if term.definition else {}
    return {"label": term.label, "aliases": term.aliases, **definition}
