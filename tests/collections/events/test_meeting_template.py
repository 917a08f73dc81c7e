"""The file that authors copy for a meeting of the network: with its open answers given, the check accepts it."""

from importlib.resources import files

import pytest
from tests.collections.samples import TODAY

from digisavo.catalogue.examine import examine
from digisavo.collections.events.collection import EVENTS
from digisavo.core.document import Document
from digisavo.core.problem import Severity
from digisavo.core.source import SourceFile
from digisavo.reading.yaml_text import parse_yaml

TEMPLATE = files("digisavo").joinpath("collections", "events", "verkoston-tapaaminen.yml").read_text("utf-8")
GIVEN = {
    "organisers:\n  -\n": "organisers:\n  - Siilinjärven kunta\n",
    "\nstart:\n": "\nstart: 2027-03-09T09:00\n",
    "\nreviewed_on:\n": "\nreviewed_on: 2026-11-22\n",
}


def errors_of(text: str) -> list[str]:
    document = parse_yaml(SourceFile("verkoston-tapaaminen.yml", "events", "verkoston-tapaaminen", text.encode()))
    assert isinstance(document, Document), document
    problems = examine(document, EVENTS, TODAY)[1]
    return [problem.fault.code for problem in problems if problem.severity is Severity.ERROR]


def test_with_its_open_answers_given_it_is_valid() -> None:
    text = TEMPLATE
    for place, answer in GIVEN.items():
        assert place in text
        text = text.replace(place, answer)
    assert errors_of(text) == []


@pytest.mark.parametrize("place", GIVEN)
def test_an_open_answer_is_asked_for(place: str) -> None:
    text = TEMPLATE
    for other in GIVEN.keys() - {place}:
        text = text.replace(other, GIVEN[other])
    assert "field.missing" in errors_of(text)
