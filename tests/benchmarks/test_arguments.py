"""What all benchmarks print: their results as text or for programs, and in their stead what went wrong."""

import json

import pytest
from benchmarks.arguments import present
from benchmarks.measure import FailedRunError
from benchmarks.same_pages import UnequalPagesError


@pytest.mark.parametrize("as_json", [False, True])
def test_results_are_printed_as_was_asked_and_given_to_who_judges_them(
    as_json: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = {"väli": 0.25}
    assert present(lambda: measured, lambda results: f"| {results['väli']} |", as_json=as_json) == measured
    printed = capsys.readouterr().out
    assert (json.loads(printed) == measured) if as_json else (printed == "| 0.25 |\n")


@pytest.mark.parametrize("error", [FailedRunError("mkdocs build\nvirhe"), UnequalPagesError("differ: tag")])
def test_what_failed_ends_the_program_without_results(error: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    def measure() -> None:
        raise error

    with pytest.raises(SystemExit, match=str(error)):
        present(measure, str, as_json=False)
    assert capsys.readouterr().out == ""
