"""`scripts/pack` takes hidden folders along."""

import subprocess
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / ".well-known").mkdir(parents=True)
    (folder / ".well-known/security.txt").write_text("Contact: mailto:a@example.org\nExpires: 2027-01-01T00:00:00Z\n")
    (folder / "build.json").write_text("{}\n")
    (folder / ".git").mkdir()
    (folder / ".git/config").write_text("x")
    return folder


def run(name: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([ROOT / "scripts" / name, *arguments], capture_output=True, text=True, check=False)


def test_the_packed_site_has_its_hidden_folder_and_nothing_of_git(site: Path, tmp_path: Path) -> None:
    assert run("pack", str(site), str(tmp_path / "a.tar")).returncode == 0
    with tarfile.open(tmp_path / "a.tar") as packed:
        names = set(packed.getnames())
    assert {"./.well-known/security.txt", "./build.json"} <= names
    assert not [name for name in names if ".git" in name]
