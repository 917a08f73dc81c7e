"""Synonyms: what editors may write, and what the check says of the rest."""

import pytest

from digisavo.analysis.cache import analyse
from digisavo.catalogue.synonyms import Synonyms, load_synonyms, parse_synonyms
from digisavo.outputs.search.synonyms import synonyms_by_word
from digisavo.reading.own_files import OwnFile


def read(text: str) -> tuple[tuple[Synonyms, ...], list[tuple[int, str]]]:
    file = OwnFile("data/synonyms.yml", text.encode())
    synonyms = parse_synonyms(file)
    return synonyms, [(problem.span.line, problem.code) for problem in file.problems]


def test_words_that_are_the_same_find_each_other() -> None:
    synonyms, problems = read("- same: [päiväkoti, varhaiskasvatus]\n")
    assert not problems
    assert synonyms_by_word(synonyms, analyse) == {"paivakoti": "varhaiskasvatus", "varhaiskasvatus": "paivakoti"}


def test_what_is_typed_finds_the_others_but_not_the_other_way_round() -> None:
    synonyms, problems = read("- typed: [vilma]\n  finds: [wilma, koulu]\n")
    assert not problems
    assert synonyms_by_word(synonyms, analyse) == {"vilma": "wilma koulu"}


def test_several_words_are_known_by_the_whole() -> None:
    synonyms, _ = read("- same: [linja-auto, bussi, e-kirja, avoin data]\n")
    assert {"linjaauto", "bussi", "ekirja", "avoindata"} == synonyms_by_word(synonyms, analyse).keys()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- same: [yksi]\n", 1), ("- same: [yksi, kaksi]\n- typed: [yksi]\n", 2), ("- same: sana\n", 1),
        ("- sama: [yksi, kaksi]\n", 1),
        ("- same:\n    - [yksi, kaksi]\n    - kolme\n", 2), ("- sana\n", 1), ("same: [yksi, kaksi]\n", 1),
    ],
)  # fmt: skip
def test_faults_are_told_with_their_line(text: str, line: int) -> None:
    _, problems = read(text)
    assert line in {at for at, _ in problems}


def test_the_words_of_the_file_are_understood() -> None:
    assert len(load_synonyms()) > 40
    assert all(synonyms_by_word(load_synonyms(), analyse))
