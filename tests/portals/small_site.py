"""The small portal, built once for all tests that look at a whole site and change copies of it."""

from pathlib import Path

from tests.programs import run_program

PORTAL = Path(__file__).parent / "small"


def build_small(folder: Path) -> None:
    """Builds the site into a folder."""
    arguments = ("build", "--strict", "-f", PORTAL / "mkdocs.yml", "-d", folder / "site")
    done = run_program("mkdocs", *arguments, SOURCE_DATE_EPOCH="1800000000")
    assert done.returncode == 0, done.stderr
