"""How answers stand in a file: nested under the keys of their fields, in declared order."""

from collections.abc import Mapping

from digisavo.catalogue.arranged_fields import Tree
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.proof import EvidenceType
from digisavo.core import address
from digisavo.core.document import Raw
from digisavo.core.settings import Settings
from digisavo.reading.yaml_arranging import Order


def schema_line(collection: Collection, settings: Settings) -> str:
    """The first line of a file, by which editors know what it may hold."""
    schema = address.absolute(settings, address.schema(collection.kind))
    return f"# yaml-language-server: $schema={schema}\n"


def order_of(collection: Collection) -> Order:
    """The order of the keys of a kind: of fields, of the parts of rows, and of the fields that evidence names."""
    order = _order(collection.tree)
    for field in collection.fields:
        if isinstance(field.type, EvidenceType):
            proof: Order = {key: {} for key in field.type.proof.fields}
            order[field.key] = {proved.key: proof for proved in collection.fields}
    return order


def _order(tree: Tree) -> Order:
    return {key: _rows(node) if isinstance(node, Field) else _order(node) for key, node in tree.items()}


def _rows(field: Field) -> Order:
    shape = getattr(field.type, "shape", None)
    return {key: {} for key in shape.fields} if shape else {}


def nested(answers: Mapping[str, Raw], collection: Collection) -> dict[str, Raw]:
    """Answers by full key as the values of a file."""
    values: dict[str, Raw] = {}
    for field in collection.fields:
        if field.key in answers:
            branch = values
            *outer, last = field.key.split(".")
            for key in outer:
                inner = branch.setdefault(key, {})
                assert isinstance(inner, dict)  # noqa: S101 - no field has a key that is the beginning of another's
                branch = inner
            branch[last] = answers[field.key]
    return values


def flattened(values: Mapping[str, Raw], collection: Collection) -> dict[str, Raw]:
    """The values of a file as answers by full key."""
    answers: dict[str, Raw] = {}
    for field in collection.fields:
        found: Raw | None = dict(values)
        for key in field.path:
            found = found.get(str(key)) if isinstance(found, dict) else None
        if found:
            answers[field.key] = found
    return answers
