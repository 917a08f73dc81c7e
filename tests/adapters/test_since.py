"""The content files that have changed since a version, in real repositories."""

import os
from pathlib import Path

import pytest
from tests.adapters.repositories import FIRST, Repository

from digisavo.adapters.since import NotComparableError, changed_since


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Two committed events, on the branch `oma` that left `main` there; the working folder is the root."""
    repository = Repository(tmp_path)
    repository.commit(FIRST, a="1", b="1")
    repository.git("checkout", "--quiet", "-b", "oma")
    monkeypatch.chdir(tmp_path / "portti")
    return repository


def changed(version: str = "main") -> list[str]:
    return sorted(changed_since(Path("content"), version))


def test_nothing(repository: Repository) -> None:
    assert changed() == []


def test_committed_staged_unstaged_and_new_files(repository: Repository) -> None:
    repository.commit(FIRST, a="2", c="1")
    repository.write("events/d.yml", "1")
    repository.git("add", ".")
    repository.write("events/b.yml", "2")
    repository.write("uusi sivu.md", "# Ä")
    (repository.root / "portti/muu.txt").write_text("1", "utf-8")
    names = ["events/a.yml", "events/b.yml", "events/c.yml", "events/d.yml", "uusi sivu.md"]
    assert changed() == [f"content/{name}" for name in names]


def test_of_a_renamed_file_the_new_name_and_none_of_a_removed(repository: Repository) -> None:
    repository.git("mv", "portti/content/events/a.yml", "portti/content/events/ä.yml")
    repository.git("commit", "--quiet", "-m", "muutos")
    (repository.content / "events/b.yml").unlink()
    assert changed() == ["content/events/ä.yml"]


def test_what_others_have_changed_meanwhile_is_none_of_ours(repository: Repository) -> None:
    repository.commit(FIRST, a="2")
    repository.git("checkout", "--quiet", "main")
    repository.commit(FIRST, b="2")
    repository.git("checkout", "--quiet", "oma")
    assert changed() == ["content/events/a.yml"]


def test_a_merge_is_compared_with_its_first_parent(repository: Repository) -> None:
    """As GitHub makes it of a pull request, of which only the last two commits are fetched."""
    repository.commit(FIRST, a="2")
    repository.git("checkout", "--quiet", "main")
    repository.commit(FIRST, b="2")
    repository.git("merge", "--quiet", "--no-ff", "-m", "liitos", "oma")
    clone = repository.root / "matala"
    repository.git("clone", "--quiet", "--depth=2", repository.root.as_uri(), str(clone))
    found = changed_since(clone / "portti/content", "HEAD^1")
    assert [Path(path).name for path in found] == ["a.yml"]


def test_paths_are_those_of_reports_wherever_the_command_runs(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("events/b.yml", "2")
    monkeypatch.chdir(repository.content / "events")
    assert changed_since(Path(".."), "main") == {"b.yml"}


@pytest.mark.parametrize("version", ["olematon", "", "--help", "HEAD~9", "a\nb"])
def test_an_unknown_version(version: str, repository: Repository) -> None:
    with pytest.raises(NotComparableError, match=r"^versiota .* ei ole, tai sillä ei ole yhteistä historiaa"):
        changed(version)


def test_versions_without_a_common_history(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--orphan", "toinen")
    repository.commit(FIRST, a="2")
    with pytest.raises(NotComparableError, match="ei ole yhteistä historiaa"):
        changed("main")


def test_a_shallow_clone(repository: Repository) -> None:
    repository.commit(FIRST, a="2")
    clone = repository.root / "matala"
    repository.git("clone", "--quiet", "--depth=1", repository.root.as_uri(), str(clone))
    with pytest.raises(NotComparableError, match="git fetch --unshallow"):
        changed_since(clone / "portti/content", "HEAD~1")


def test_a_folder_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NotComparableError, match=r"^git ei voi verrata kansiota .* \(fatal: not a git repository"):
        changed_since(tmp_path, "main")


def test_a_machine_without_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(NotComparableError, match=r"^komentoa git ei ole"):
        changed()
