"""Faults in the portal's own files: every example gets exactly the problems that the file beside it lists."""

from pathlib import Path

import pytest
from tests.collections.samples import lines_of
from tests.declarations.examples import EXAMPLES, checked, name_of

from digisavo.core.problem import Report
from digisavo.reading.own_files import DeclarationError


@pytest.mark.parametrize("path", EXAMPLES, ids=name_of)
def test_the_faults_of_an_example(path: Path, renew: bool) -> None:
    problems = Report.of(checked(path).problems, 1).problems
    text = "".join(f"{line}\n" for line in lines_of(list(problems)))
    expected = path.with_suffix(".problems")
    if renew:
        expected.unlink(missing_ok=True)
        if text:
            expected.write_text(text, "utf-8")
    assert text == (expected.read_text("utf-8") if expected.exists() else "")
    assert bool(text) == (path.stem != "sound")


@pytest.mark.parametrize("path", EXAMPLES, ids=name_of)
def test_places_lie_in_the_file(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")
    for problem in checked(path).problems:
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


def test_a_file_with_faults_raises_all_of_them() -> None:
    file = checked(Path(__file__).parent / "vocabularies/terms.yml")
    with pytest.raises(DeclarationError) as raised:
        file.check()
    assert raised.value.problems == tuple(file.problems)
    assert (raised.value.report.files, raised.value.report.has_errors) == (1, True)
