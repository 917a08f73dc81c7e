"""The vocabularies from which the questions of a kind are answered, as data for forms and checks in the browser."""

from collections.abc import Iterator, Sequence
from typing import Any

from digisavo.catalogue.field import Field
from digisavo.catalogue.vocabulary import Term, load_vocabulary


def all_fields(fields: Sequence[Field]) -> Iterator[Field]:
    """Fields with those of their rows."""
    for field in fields:
        yield field
        yield from all_fields(field.type.options.get("fields", ()))


def vocabularies_of(fields: Sequence[Field]) -> list[str]:
    """The names of the vocabularies of fields and of their rows, in order."""
    return sorted({name for field in all_fields(fields) for name in _own(field)})


def _own(field: Field) -> Iterator[str]:
    yield from (field.type.options[name] for name in ("options", "suggestions") if name in field.type.options)
    yield from field.type.vocabularies


def terms_of(name: str, language: str) -> list[dict[str, Any]]:
    """The terms of a vocabulary as forms show them."""
    return [_term(term) for term in load_vocabulary(name, language).terms.values()]


def _term(term: Term) -> dict[str, Any]:
    data = {"id": term.id, "label": term.label, "definition": term.definition, "replaced_by": term.replaced_by}
    return {name: value for name, value in data.items() if value}


def aliases_of(fields: Sequence[Field], language: str) -> dict[str, dict[str, list[str]]]:
    """The other spellings of terms, by vocabulary and term: forms show none of them."""
    terms = {name: load_vocabulary(name, language).terms.values() for name in vocabularies_of(fields)}
    found = {name: {term.id: list(term.aliases) for term in terms[name] if term.aliases} for name in terms}
    return {name: aliases for name, aliases in found.items() if aliases}
