"""One commit and one day give the same bytes, whatever the hash seed, the zone, the locale and the folder."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.golden.sample import CONTENT

TESTS = Path(__file__).parents[1]
RENDER = Path(__file__).parent / "render_site.py"
SMALL = TESTS / "portals/small"
DAY = "2026-11-22"
SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


def run(arguments: list[str], surroundings: dict[str, str], folder: Path) -> None:
    fixed = {"SOURCE_DATE_EPOCH": "1800000000", "DIGISAVO_TODAY": DAY, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, *arguments]
    environment = os.environ | fixed | surroundings
    result = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment, check=False)
    assert result.returncode == 0, result.stderr


def hashes(folder: Path) -> dict[str, str]:
    """The hash of every file below a folder."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Two folders of different depth to build in."""
    found = [tmp_path / "a", tmp_path / "toinen kansio" / "b"]
    for folder in found:
        folder.mkdir(parents=True)
    return found


def test_two_renders_are_identical(folders: list[Path]) -> None:
    for surroundings, folder in zip(SURROUNDINGS, folders, strict=True):
        run([str(RENDER), str(CONTENT), DAY, str(folder / "site")], surroundings, folder)
    first, second = (hashes(folder / "site") for folder in folders)
    assert len(first) > 40
    assert first == second


def test_two_builds_are_identical(folders: list[Path]) -> None:
    """The real settings, so that the day comes from the surroundings, over the small portal."""
    for surroundings, folder in zip(SURROUNDINGS, folders, strict=True):
        settings = portal(folder)
        run(
            ["-m", "mkdocs", "build", "--strict", "-f", str(settings), "-d", str(folder / "site")], surroundings, folder
        )
    first, second = (hashes(folder / "site") for folder in folders)
    assert "palvelut/malli-aloite/index.html" in first
    assert first == second
    assert DAY in (folders[0] / "site/build.json").read_text("utf-8")


def portal(folder: Path) -> Path:
    """Settings in `folder` that build the small portal with the real site's."""
    root = TESTS.parent
    (folder / "content").symlink_to(SMALL / "content")
    settings = folder / "mkdocs.yml"
    theme = f"theme:\n  custom_dir: {root / 'plugins/digisavo/theme'}\n"
    settings.write_text(f"INHERIT: {root / 'mkdocs.yml'}\nwatch: []\n{theme}", "utf-8")
    return settings
