"""Vocabularies: the named lists of terms that choices are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from digisavo.core.document import Raw
from digisavo.core.suggest import fold
from digisavo.reading.yaml_text import parse_own


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its id in files and addresses, its Finnish label, and what else is known of it.

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
def load_vocabulary(name: str) -> Vocabulary:
    """The vocabulary of `data/vocabularies/<name>.yml`; raises ValueError for a faulty one, which is our bug."""
    file = f"{name}.yml"
    rows = parse_own(files("digisavo").joinpath("data", "vocabularies", file).read_bytes(), file)
    if not isinstance(rows, list):
        raise ValueError(f"{file}: a list of terms expected")
    terms = [_term(row, file) for row in rows]
    if len({term.id for term in terms}) != len(terms):
        raise ValueError(f"{file}: an id occurs twice")
    return Vocabulary(name, {term.id: term for term in terms})


def _term(row: Raw, file: str) -> Term:
    if not isinstance(row, dict):
        raise ValueError(f"{file}: a term is a mapping: {row!r}")
    return Term(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()})  # type: ignore[arg-type]
