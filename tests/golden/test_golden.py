"""Every artefact of the golden catalogue is what `expected/` says: bodies of pages without the shell, and whole files.

After a wanted change `pytest tests/golden --renew` writes them anew; the renewal is reviewed like code.
"""

from difflib import unified_diff
from pathlib import Path

import pytest
from tests.golden.sample import EXPECTED, golden_artefacts

from digisavo.adapters.folder import write_artefacts


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder with the artefacts as they are now."""
    write_artefacts(golden_artefacts(), tmp_path / "site")
    return tmp_path / "site"


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def difference(name: str, old: bytes, new: bytes) -> str:
    before, after = (content.decode("utf-8", "replace").splitlines() for content in (old, new))
    lines = unified_diff(before, after, "expected", "made", lineterm="", n=1)
    return "\n".join([f"{name} differs:", *list(lines)[:40]])


def test_every_artefact_is_as_expected(made: Path, renew: bool) -> None:
    if renew:
        write_artefacts(golden_artefacts(), EXPECTED)
    expected, found = files_of(EXPECTED), files_of(made)
    assert sorted(expected) == sorted(found), "other artefacts than expected"
    changed = [name for name in sorted(expected) if expected[name] != found[name]]
    if changed:
        first = changed[0]
        pytest.fail(f"{len(changed)} differ; {difference(first, expected[first], found[first])}", pytrace=False)
