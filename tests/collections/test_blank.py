"""The blank file of each kind: what an author starts from."""

from importlib.resources import files

import pytest

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Required
from digisavo.catalogue.field_types.checks import is_answer
from digisavo.core.document import Document
from digisavo.core.source import SourceFile
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.front_matter import parse_post
from digisavo.reading.yaml_text import parse_yaml


def blank_of(collection: Collection) -> Document:
    """The blank file as a document."""
    content = files("digisavo").joinpath("collections", collection.kind, f"blank{collection.suffix}").read_bytes()
    source = SourceFile(f"blank{collection.suffix}", collection.kind, "tyhja", content)
    document = parse_post(source) if collection.form.is_markdown else parse_yaml(source)
    assert isinstance(document, Document), document
    assert not document.problems
    return document


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
def test_it_answers_nothing(collection: Collection) -> None:
    values = blank_of(collection).values
    assert set(values) <= set(collection.tree)
    assert not any(map(is_answer, values.values()))


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
def test_it_asks_what_everybody_has_to_answer(collection: Collection) -> None:
    values = blank_of(collection).values
    for field in collection.fields:
        if field.required in (Required.ALWAYS, Required.SUBMITTERS):
            assert field.path[0] in values, field.key
