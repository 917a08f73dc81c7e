"""The content folder in which samples are checked, and an example of every problem."""

from pathlib import Path

import pytest
from tests.collections.odd_cases import CASES
from tests.collections.problem_list import Examples
from tests.collections.samples import check_case, check_sample, lay_out, samples
from tests.declarations.examples import problems_of_examples


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with all valid samples."""
    return lay_out(tmp_path_factory.mktemp("samples"))


@pytest.fixture(scope="session")
def examples(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Examples:
    """The plainest example of every code: from the file that has the fewest problems."""
    found = [check_sample(sample, content) for sample in samples("invalid") + samples("valid")]
    found += [
        [problem for problem in check_case(case, tmp_path_factory.mktemp("case")) if problem.code == code]
        for code, case in CASES.items()
    ]
    examples: Examples = {}
    for problems in (*sorted(found, key=len), *sorted(problems_of_examples(), key=len)):
        for problem in problems:
            examples.setdefault(problem.code, problem)
    return examples
