"""Content read from commits: names and trees that only people with bad intentions make."""

import os
import subprocess
from pathlib import Path

import pytest
from tests.adapters.content_repository import ContentRepository

from digisavo.adapters.commits import Blob, Commits, Move


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentRepository:
    monkeypatch.chdir(tmp_path)
    repository = ContentRepository(tmp_path)
    repository.write("services/a.yml", "1")
    repository.commit()
    return repository


def tree(*rows: tuple[str, str, str]) -> str:
    """A tree as no command of git would write it: mode, name and id of each part."""
    data = b"".join(f"{mode} {name}\0".encode() + bytes.fromhex(id_) for mode, name, id_ in rows)
    return stored(data, "tree")


def stored(data: bytes, kind: str = "blob") -> str:
    command = ["git", "hash-object", "-w", "-t", kind, "--literally", "--stdin"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode().strip()


def commit(content: str, repository: ContentRepository) -> str:
    return repository.git("commit-tree", "-m", "x", tree(("40000", "content", content))).strip()


def test_nothing_is_written_through_a_link(repository: ContentRepository, tmp_path: Path) -> None:
    outside, target = tmp_path / "ulkona", tmp_path / "kohde"
    outside.mkdir()
    file, link = stored(b"paha"), stored(os.fsencode(outside))
    content = tree(("120000", "services", link), ("40000", "services", tree(("100644", "a.yml", file))))
    Commits(Path("content")).unpack(commit(content, repository), target)
    assert list(outside.iterdir()) == []
    assert (target / "services/a.yml").read_text() == "paha"


def test_no_path_leaves_the_folder(repository: ContentRepository, tmp_path: Path) -> None:
    file = stored(b"paha")
    content = tree(("40000", "..", tree(("100644", "paha.yml", file))), ("100644", "b.md", file))
    commits, target = Commits(Path("content")), tmp_path / "sisalla/kohde"
    commits.unpack(commit(content, repository), target)
    assert [path.name for path in (tmp_path / "sisalla").rglob("*")] == ["kohde", "b.md"]


def test_links_and_strange_names_are_kept(repository: ContentRepository, tmp_path: Path) -> None:
    names = [b"services/\xff.yml", "services/kylä kysely\n.yml".encode()]
    for name in names:
        Path(os.fsdecode(b"content/" + name)).write_text("x")
    Path("content/services/linkki.yml").symlink_to("a.yml")
    repository.commit()
    commits = Commits(Path("content"))
    assert commits.moves("HEAD~1", "HEAD") == [
        Move("", os.fsdecode(name)) for name in sorted([*names, b"services/linkki.yml"])
    ]
    commits.unpack("HEAD", tmp_path / "kohde")
    assert (tmp_path / "kohde/services/linkki.yml").is_symlink()
    assert not commits.files("HEAD")["services/linkki.yml"].is_plain
    assert {os.fsencode(path.name) for path in (tmp_path / "kohde/services").iterdir()} >= {b"\xff.yml", b"a.yml"}


@pytest.mark.parametrize("folder", [".", "content/services", "content"])
def test_paths_are_below_the_content_folder(repository: ContentRepository, folder: str) -> None:
    repository.write("services/a.yml", "2")
    Path("muu.txt").write_text("x")
    repository.commit()
    commits = Commits(Path(folder))
    (move,) = [move for move in commits.moves("HEAD~1", "HEAD") if move.after.endswith("a.yml")]
    assert Path(folder, move.after) == Path("content/services/a.yml")
    assert commits.outside("HEAD~1", "HEAD") == ([] if folder == "." else ["muu.txt"])


def test_a_content_folder_that_is_in_one_commit_only(
    repository: ContentRepository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    repository.git("rm", "-r", "--quiet", "content")
    repository.commit()
    assert not Path("content").exists()
    commits = Commits(Path("content"))
    assert commits.moves("HEAD~1", "HEAD") == [Move("services/a.yml", "")]
    assert commits.files("HEAD") == {}
    (blob,) = commits.files("HEAD~1").values()
    assert list(commits.read([Blob(*blob)])) == [b"1"]
