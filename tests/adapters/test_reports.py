"""A report as text, as JSON and as GitHub annotations; no content can forge a line of it."""

import json

import pytest
from tests.wording import WORDS

from digisavo.adapters.reports import as_github, as_json, as_text
from digisavo.core.problem import Fault, Problem, Report, Severity
from digisavo.core.source import Span


def problem(line: int = 1, path: str = "content/services/a.yml", severity: Severity = Severity.ERROR) -> Problem:
    fault = Fault.of("number.type", hint="meant", text='"x"', meant="1")
    return Problem(Span(path, line, 8), fault, severity, "Hinta (pricing.from)")


def report(*problems: Problem) -> Report:
    return Report.of(problems, 3)


def test_text() -> None:
    assert as_text(report(problem(12), problem(13, severity=Severity.WARNING)), WORDS) == (
        'content/services/a.yml:12:8: Hinta (pricing.from): "x" ei ole luku. [number.type]\n'
        "    Kirjoita pelkkä luku 1.\n"
        'content/services/a.yml:13:8: varoitus: Hinta (pricing.from): "x" ei ole luku. [number.type]\n'
        "    Kirjoita pelkkä luku 1.\n"
        "Tarkistettu 3 tiedostoa: 1 virhe, 1 varoitus, 0 huomautusta.\n"
    )


def test_json() -> None:
    (row,) = json.loads(as_json(report(problem(12)), WORDS))
    assert row == {
        "path": "content/services/a.yml", "line": 12, "column": 8, "severity": "error", "code": "number.type",
        "message": 'Hinta (pricing.from): "x" ei ole luku.', "hint": "Kirjoita pelkkä luku 1.", "suggestion": "1",
    }  # fmt: skip
    assert json.loads(as_json(report(), WORDS)) == []


def test_github() -> None:
    first, *_, last = as_github(report(problem(12)), WORDS).splitlines()
    assert first == (
        "::error file=content/services/a.yml,line=12,col=8,title=number.type::"
        'Hinta (pricing.from): "x" ei ole luku. Kirjoita pelkkä luku 1.'
    )
    assert last == "Tarkistettu 3 tiedostoa: 1 virhe, 0 varoitusta, 0 huomautusta."


def test_github_shows_ten_of_each_severity_and_every_file_first() -> None:
    many = [problem(line, severity=severity) for line in range(1, 30) for severity in Severity]
    lines = as_github(report(*many, problem(99, "content/services/z.yml")), WORDS).splitlines()
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) == 10
    assert "a.yml,line=1," in errors[0]
    assert "z.yml,line=99," in errors[1]
    assert len([line for line in lines if line.startswith("::warning ")]) == 10
    assert len([line for line in lines if line.startswith("::notice ")]) == 10


@pytest.mark.parametrize("character", ["\n", "\r", "%0A", "\u2028", "\x1b[2J", "\u202e"])
def test_nothing_can_begin_a_workflow_command(character: str) -> None:
    text = f"x{character}::error::petos,y:z"
    hostile = Problem(Span(text, 1, 1), Fault.of("choice.notice", term=text, notice=text), field=text)
    lines = as_github(report(hostile), WORDS).splitlines()
    assert len(lines) == 2
    assert lines[0].count("::") == 2 + 2 * lines[0].partition(" file=")[2].partition(",title=")[2].count("::error")
    place = lines[0].removeprefix("::error file=").partition(",line=")[0]
    assert not set(place) & set(",:\r\n\u2028\x1b\u202e")


def test_counts() -> None:
    assert WORDS.summary(Report.of([], 1)) == "Tarkistettu 1 tiedosto: 0 virhettä, 0 varoitusta, 0 huomautusta."


OTHER = "content/services/o.yml"


def test_of_other_files_only_errors_are_shown() -> None:
    notices = [problem(line, OTHER, Severity.NOTICE) for line in (2, 3)]
    elsewhere = Report.of([problem(1, OTHER), *notices], 9)
    asked = Report.of([problem(12, severity=Severity.NOTICE)], 1)
    assert [row["path"] for row in json.loads(as_json(asked, WORDS, elsewhere))] == ["content/services/a.yml", OTHER]
    text = as_text(asked, WORDS, elsewhere).splitlines()
    assert [line.partition(":")[0] for line in text[:-2] if line[0] != " "] == ["content/services/a.yml", OTHER]
    assert text[-2:] == [
        "Muuttunut 1 tiedosto: 0 virhettä, 0 varoitusta, 1 huomautus.",
        "Muissa tiedostoissa 1 virhe, 2 huomautusta. Ne näkyvät, kun tarkistat ilman valintaa --since.",
    ]
    assert as_text(asked, WORDS, Report((), 9)).splitlines()[-1] == text[-2]


def test_github_shows_the_files_asked_about_first() -> None:
    elsewhere = Report.of([problem(line, OTHER) for line in range(1, 30)], 9)
    lines = as_github(Report.of([problem(1), problem(2)], 1), WORDS, elsewhere).splitlines()
    assert [OTHER in line for line in lines] == [False, False, *[True] * 8, False, False]
