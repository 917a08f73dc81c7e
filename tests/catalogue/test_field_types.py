"""The field types as a whole: what each declares of itself."""

import pytest

from digisavo.catalogue.field_types.base import FieldType
from digisavo.catalogue.field_types.registry import FIELD_TYPES
from digisavo.outputs.rendering.translations import Language

DATE_WITH_MONTH = FIELD_TYPES["date"]({"precision": "month"})


@pytest.mark.parametrize("field_type", FIELD_TYPES.values(), ids=FIELD_TYPES)
def test_an_attribute_is_a_flag_or_not(field_type: type[FieldType]) -> None:
    assert not field_type.accepts & field_type.flags


def test_the_guide_has_a_word_for_each() -> None:
    words = Language("fi").texts_below("guide.types")
    assert words.keys() == {*FIELD_TYPES, DATE_WITH_MONTH.described_as}
