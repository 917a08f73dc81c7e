"""The files that are made to cost much: each is as large as it may be, is checked without failing, and told shortly."""

import pytest
from benchmarks.worst_cases import CASES
from benchmarks.worst_files import check

from digisavo.core.source import SourceFile
from digisavo.reading.files import MAX_BYTES

MOST = 501
"""Five hundred problems, and one that says that there are more."""


@pytest.mark.parametrize(
    ("kind", "content"),
    [pytest.param(kind, content, id=f"{kind}: {name}") for kind, cases in CASES.items() for name, content in cases()],
)
def test_it_is_checked_and_told_shortly(kind: str, content: bytes) -> None:
    assert len(content) <= MAX_BYTES
    _, problems = check(SourceFile("content/malli", kind, "malli", content))
    assert 1 <= problems <= MOST + 100
