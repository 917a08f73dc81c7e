"""`scripts/pack` takes hidden folders along, and `scripts/smoke` misses them."""

import subprocess
import tarfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

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


@pytest.fixture
def url(site: Path) -> Iterator[str]:
    handler = partial(SimpleHTTPRequestHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def run(name: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([ROOT / "scripts" / name, *arguments], capture_output=True, text=True, check=False)


def test_the_packed_site_has_its_hidden_folder_and_nothing_of_git(site: Path, tmp_path: Path) -> None:
    assert run("pack", str(site), str(tmp_path / "a.tar")).returncode == 0
    with tarfile.open(tmp_path / "a.tar") as packed:
        names = set(packed.getnames())
    assert {"./.well-known/security.txt", "./build.json"} <= names
    assert not [name for name in names if ".git" in name]


def test_the_smoke_test_finds_the_hidden_folder(site: Path, url: str) -> None:
    done = run("smoke", url, str(site / "build.json"))
    assert (done.returncode, done.stdout.strip()) == (0, "Julkaistu: {}")


def test_the_smoke_test_fails_without_it(site: Path, url: str) -> None:
    (site / ".well-known/security.txt").unlink()
    done = run("smoke", url, str(site / "build.json"))
    assert done.returncode == 1
    assert "security.txt" in done.stderr
