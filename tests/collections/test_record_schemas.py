"""The record of any valid file has the shape that the schema of its kind's records tells."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.collections.samples import TODAY
from tests.collections.strategies import documents
from tests.collections.test_properties import examined, record_of

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.settings import Settings
from digisavo.outputs.data.record_schemas import build_record_schema
from digisavo.outputs.rendering.context import Context


@cache
def validator_of(kind: str) -> Draft202012Validator:
    context = Context.of(Catalogue.of(COLLECTIONS, []), Settings(today=TODAY))
    return Draft202012Validator(build_record_schema(context.catalogue.collection(kind), context))


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_the_record_of_any_valid_file_has_the_shape(collection: Collection, data: st.DataObject) -> None:
    entry, _ = examined(data.draw(documents(collection)), collection)
    validator_of(collection.kind).validate(record_of(entry))
