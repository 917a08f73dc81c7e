"""Joint buyers: the data keeps its own rules, and faults in it are told with their place."""

import re

import pytest

from digisavo.catalogue.joint_buyers import VOCABULARY, load_joint_buyers, parse_joint_buyers
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.reading.own_files import OwnFile

ROW = "- id: tiera\n  kind: kansallinen\n  url: https://example.org\n"


def test_there_is_a_row_for_each_term() -> None:
    assert load_joint_buyers().keys() == load_vocabulary(VOCABULARY).terms.keys()


def test_nothing_is_said_without_a_page() -> None:
    for buyer in load_joint_buyers().values():
        for source in (buyer.source, *buyer.members.values()):
            assert re.fullmatch(r"https?://\S+", source.url), buyer.id
            assert re.fullmatch(r"(20\d\d(-\d\d){0,2})?", source.date), buyer.id
        assert all(source.date for source in buyer.members.values()), buyer.id


def test_a_row_becomes_a_buyer() -> None:
    members = "  members:\n    - municipality: '297'\n      url: https://example.org/b\n      date: 2026-01\n"
    file = OwnFile("buyers.yml", f"{ROW}  complete: true\n{members}".encode())
    buyer = parse_joint_buyers(file)["tiera"]
    file.check()
    assert buyer.is_complete
    assert not buyer.is_for_all
    assert buyer.members["297"].date == "2026-01"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (ROW.replace("tiera", "tieera"), 1),
        (ROW.replace("kansallinen", "suuri"), 2),
        (ROW.replace("url", "address"), 3),
        (f"{ROW}  complete: maybe\n", 4),
        (f"{ROW}  members:\n    - municipality: '999'\n      url: https://example.org\n", 5),
        (f"{ROW}{ROW}", 4),
    ],
)
def test_a_fault_is_told(text: str, line: int) -> None:
    file = OwnFile("buyers.yml", text.encode())
    parse_joint_buyers(file)
    assert line in {problem.span.line for problem in file.problems}
