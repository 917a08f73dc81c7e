"""The words of others: every one of them means a word that our vocabularies have."""

import pytest

from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.importing.terms import load_terms, parse_terms
from digisavo.reading.own_files import OwnFile, own_names

VOCABULARIES = {
    "categories": "categories", "statuses": "statuses", "types": "service_types", "platforms": "platforms",
    "online": "event_modes", "organisations": "provider_types",
}  # fmt: skip


@pytest.mark.parametrize("name", [name.removesuffix(".yml") for name in own_names("data", "importing")])
def test_every_word_means_one_of_ours(name: str) -> None:
    for table, words in load_terms(name).items():
        known = load_vocabulary(VOCABULARIES[table]).terms
        assert not [meant for meant in words.values() if meant.partition(":")[0] not in known], table


def test_faults_of_a_file_are_told_with_their_places() -> None:
    file = OwnFile("x.yml", b"statuses: stable\ntypes:\n  library: [alusta]\n")
    parse_terms(file)
    assert [(problem.code, problem.span.line) for problem in file.problems] == [
        ("declaration.value", 1), ("declaration.value", 3)
    ]  # fmt: skip
