"""With what a form begins: what its first step shows, and of later steps only what they are made of."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field, Required
from digisavo.outputs.data.form_terms import vocabularies_of

_OF_STEPS = (
    "key", "label", "type", "group", "required", "required_if", "recommended", "recommended_unless", "asked_if",
)  # fmt: skip
"""What steps, the meter and the file need of a question that nobody sees yet."""
_PROOFS = "evidence"
"""The type of the field that is asked beside the questions of every step."""


def beginning(collection: Collection, questions: Mapping[str, Any]) -> dict[str, Any]:
    """The same as all that a form shows, but later questions have no help and no terms."""
    first = [field for field in collection.fields if _may_be_first(field, collection)]
    keys, names = {field.key for field in first}, vocabularies_of(first)
    return {
        **questions,
        "fields": [field if field["key"] in keys else _bare(field) for field in questions["fields"]],
        "vocabularies": {name: questions["vocabularies"][name] for name in names},
    }


def _may_be_first(field: Field, collection: Collection) -> bool:
    """Whether a first step may show a field: `browser/form/asking/steps.js` chooses of these by the way through it."""
    is_required = field.required in (Required.SUBMITTERS, Required.ALWAYS) or bool(field.required_if)
    short = collection.short_form.keys if collection.short_form else ()
    return is_required or field.key in (*collection.form_first, *short) or field.type.name == _PROOFS


def _bare(field: Mapping[str, Any]) -> dict[str, Any]:
    return {name: field[name] for name in _OF_STEPS if name in field}
