"""Problems between entries name the fields as their own kinds declare them."""

from tests.outputs.making import pilot, service
from tests.wording import message_of

from digisavo.catalogue.cross_checks import check_entries
from digisavo.collections.registry import COLLECTIONS


def test_one_provider_with_two_names_is_named_by_the_label_of_each_kind() -> None:
    entries = [
        service("palvelu", provider={"name": "Malli Oy", "business_id": "1234567-1"}),
        pilot("kokeilu", provider={"name": "Malli oy", "business_id": "1234567-1"}),
    ]
    problems = list(check_entries(entries, {entry.reference for entry in entries}, COLLECTIONS))
    assert [problem.code for problem in problems] == ["provider.spelling"] * 2
    labels = {problem.span.path.rpartition("/")[2]: message_of(problem).partition(":")[0] for problem in problems}
    assert set(labels.values()) == {"Palveluntarjoaja (provider.name)", "Toteuttaja tai tarjoaja (provider.name)"}
