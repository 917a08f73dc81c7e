"""The blank file of each kind: what an author starts from."""

from importlib.resources import files

import pytest

from digisavo.catalogue.collection import Collection
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.yaml_text import parse_own


def blank_of(collection: Collection) -> str:
    return files("digisavo").joinpath("collections", collection.kind, "blank.yml").read_text("utf-8")


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
def test_it_is_yaml_that_answers_nothing(collection: Collection) -> None:
    values = parse_own(blank_of(collection).encode(), "blank.yml")
    assert isinstance(values, dict)
    assert set(values) <= set(collection.tree)
