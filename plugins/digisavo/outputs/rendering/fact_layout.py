"""How an entry's page lays out the facts of its kind: what is the same for all entries, worked out once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import escape

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field, Required, holds
from digisavo.catalogue.field_types.choice import Choice
from digisavo.catalogue.product_groups import ABILITIES
from digisavo.catalogue.vocabulary import Term, load_vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """When a question is asked: only where `asked_if` holds, and not where `unless` holds; None says that there is no
    such condition. Questions of one product group share theirs, which is held against an entry once."""

    asked_if: Mapping[str, tuple[str, ...]] | None
    unless: Mapping[str, tuple[str, ...]] | None

    def is_met(self, values: Mapping[str, Any]) -> bool:
        """Whether an entry with these values is asked."""
        return not holds(self.unless, values) and (self.asked_if is None or holds(self.asked_if, values))


class Question(NamedTuple):
    """A field that a page names where nothing answers it, its label as HTML.

    `answered_by` are the keys that answer it: its own, and those of fields that share its question.
    """

    label: str
    answered_by: tuple[str, ...]
    condition: Condition


class RowLayout(NamedTuple):
    """A row of facts: the key of its field, the key of the date after which the value has expired, the beginning of
    the row as HTML, and the field itself."""

    key: str
    expires_by: str
    beginning: str
    field: Field


@dataclass(frozen=True, slots=True)
class GroupLayout:
    """A group of fields: the beginning of its section, its rows, and what may be missing from it.

    `heading_field` is the key of the field whose label only repeats the heading, "" for none.
    """

    term: Term
    beginning: str
    rows: tuple[RowLayout, ...]
    heading_field: str
    questions: tuple[Question, ...]


def lay_out(collection: Collection) -> list[GroupLayout]:
    """The groups of a kind that have fields, in their order."""
    groups = load_vocabulary("field_groups", collection.language)
    ordered = ((term, collection.groups.get(term.id, [])) for term in groups.terms.values())
    conditions: dict[str, Condition] = {}
    return [_group(term, fields, collection, conditions) for term, fields in ordered if fields]


def conditions_of(layouts: Iterable[GroupLayout]) -> list[Condition]:
    """The conditions of all questions, each once."""
    return list(dict.fromkeys(question.condition for layout in layouts for question in layout.questions))


def _group(
    term: Term, fields: list[Field], collection: Collection, conditions: dict[str, Condition]
) -> GroupLayout:  # fmt: skip
    rows = tuple(RowLayout(field.key, field.expires_by, _beginning_of_row(field), field) for field in fields)
    heading_field = next((field.key for field in fields if field.label == term.label), "")
    questions = tuple(_question(field, collection, conditions) for field in fields if _is_asked(field, collection))
    return GroupLayout(term, beginning_of(term), rows, heading_field, questions)


def beginning_of(term: Term) -> str:
    """The beginning of the section of a group, with its heading."""
    # The section has no name of its own, for a dozen landmarks on a page would be of no use.
    return f'<section><h2 id="{term.id}">{escape(term.label)}</h2>'


def _beginning_of_row(field: Field) -> str:
    """The label of a field and the beginning of its answer: among abilities, what is no choice needs a whole line."""
    is_long = field.group == ABILITIES and not isinstance(field.type, Choice)
    look = ' class="ds-long"' if is_long else ""
    return f"<dt>{escape(field.label)}</dt><dd{look}>"


def _question(field: Field, collection: Collection, conditions: dict[str, Condition]) -> Question:
    sharing = [other.key for question, other in collection.questions if question == field.recommended]
    asked_if = field.asked_if or (field.required_if if not field.recommended else None)
    condition = Condition(asked_if, field.recommended_unless)
    condition = conditions.setdefault(repr(condition), condition)
    return Question(str(escape(field.label)), (field.key, *sharing), condition)


def _is_asked(field: Field, collection: Collection) -> bool:
    """Whether its lack is told: where there is no evidence, only if all to whom it applies are expected to answer."""
    is_expected = bool(field.recommended or field.required_if) or field.required is not Required.NO
    return collection.has_evidence or is_expected
