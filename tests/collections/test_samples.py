"""Every sample file gets exactly the problems that the `.problems` file beside it lists, in that order."""

from pathlib import Path

import pytest
from tests.collections.odd_cases import CASES
from tests.collections.samples import Case, Sample, check_case, check_sample, lines_of, samples
from tests.wording import hint_of, message_of

from digisavo.core.problem import Problem, Severity


def name(sample: Sample) -> str:
    return sample.name


def compare(sample: Sample, problems: list[Problem], renew: bool) -> None:
    text = "".join(f"{line}\n" for line in lines_of(problems))
    if renew:
        sample.expected.unlink(missing_ok=True)
        if text:
            sample.expected.write_text(text, "utf-8")
    assert text == (sample.expected.read_text("utf-8") if sample.expected.exists() else "")


@pytest.mark.parametrize("sample", samples("valid"), ids=name)
def test_valid(sample: Sample, content: Path, renew: bool) -> None:
    problems = check_sample(sample, content)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    compare(sample, problems, renew)


@pytest.mark.parametrize("sample", samples("invalid"), ids=name)
def test_invalid(sample: Sample, content: Path, renew: bool) -> None:
    problems = check_sample(sample, content)
    assert problems
    compare(sample, problems, renew)


@pytest.mark.parametrize("sample", samples("valid") + samples("invalid"), ids=name)
def test_messages_are_whole_sentences_on_one_line(sample: Sample, content: Path) -> None:
    for problem in check_sample(sample, content):
        for text in (message_of(problem), hint_of(problem)):
            assert text.endswith((".", "?", "!", "…")), text
            assert "\n" not in text
            assert len(text) < 400


@pytest.mark.parametrize("sample", samples("invalid"), ids=name)
def test_places_lie_in_the_file(sample: Sample, content: Path) -> None:
    lines = sample.path.read_bytes().decode("utf-8", "replace").split("\n")
    for problem in check_sample(sample, content):
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


@pytest.mark.parametrize(("code", "case"), CASES.items(), ids=CASES)
def test_odd_case(code: str, case: Case, tmp_path: Path) -> None:
    found = {problem.code: problem for problem in check_case(case, tmp_path)}
    assert code in found
    whole_file = code.startswith(("file.", "slug.", "theme."))
    assert (found[code].span.line, found[code].span.column) == (1, 1) or not whole_file
