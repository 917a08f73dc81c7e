"""Who is asked to review: every folder of content has owners, and no line names what is not there."""

from pathlib import Path

from digisavo.pipeline import COLLECTIONS

ROOT = Path(__file__).parents[2]
LINES = [
    line.split() for line in (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines() if line and line[0] != "#"
]


def test_every_line_names_something_and_somebody() -> None:
    for pattern, *owners in LINES:
        assert pattern == "*" or list(ROOT.glob(pattern.strip("/"))), pattern
        assert owners and all(owner.startswith("@digisavo/") for owner in owners)


def test_every_kind_has_a_line() -> None:
    assert {f"/content/{collection.folder}/" for collection in COLLECTIONS} <= {pattern for pattern, *_ in LINES}


def test_what_runs_is_not_left_to_editors_alone() -> None:
    """The last line that fits counts."""
    for path in (".github/workflows/check.yml", "scripts/check", "plugins/digisavo/pipeline.py", "tests/conftest.py"):
        owners = [owners for pattern, *owners in LINES if pattern == "*" or f"/{path}".startswith(pattern)][-1]
        assert owners == ["@digisavo/kehitys"]
