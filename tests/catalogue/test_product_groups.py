"""Product groups: a file each, whose questions are asked of their members only."""

from digisavo.catalogue.group_files import PRODUCT_GROUPS, group_files
from digisavo.catalogue.kind_fields import load_fields
from digisavo.catalogue.product_groups import ABILITIES, load_product_groups
from digisavo.catalogue.vocabulary import load_vocabulary


def test_a_file_is_a_group_and_a_term() -> None:
    groups = load_product_groups("services")
    assert list(groups) == list(group_files("services")) == list(load_vocabulary(PRODUCT_GROUPS).terms)
    assert all(set(group.columns) <= set(group.questions) for group in groups.values())


def test_a_question_of_several_groups_is_one_field_that_concerns_the_members_of_each() -> None:
    asked = {field.key: field for field in load_fields("services") if field.key.startswith(f"{ABILITIES}.")}
    groups = load_product_groups("services")
    assert sorted(asked) == sorted({key for group in groups.values() for key in group.questions})
    for id_, group in groups.items():
        assert all(asked[key].concerns({PRODUCT_GROUPS: [id_]}) for key in group.questions)
        strange = [field for key, field in asked.items() if key not in group.questions]
        assert not any(field.concerns({PRODUCT_GROUPS: [id_]}) for field in strange)


def test_questions_stand_where_their_heading_does() -> None:
    order = list(load_vocabulary("field_groups").terms)
    ranks = [order.index(field.group) for field in load_fields("services")]
    assert ranks == sorted(ranks)


def test_kinds_without_groups_have_no_questions_of_them() -> None:
    assert not load_product_groups("events")
    assert not [field for field in load_fields("events") if field.group == ABILITIES]
