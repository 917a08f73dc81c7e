"""Finding and reading content files; what is no plain, well-named file is told in tests/collections/odd_cases.py."""

import os
from pathlib import Path

import pytest

from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile
from digisavo.reading.files import MAX_BYTES, find_sources, find_strays, read_text, shown


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"name: x\n")


def test_files_come_in_order_with_kind_and_slug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "services/b.yml", "services/a.yml", "services/.gitkeep")
    found = list(find_sources(Path("services"), "services"))
    assert found == [SourceFile(f"services/{slug}.yml", "services", slug, b"name: x\n") for slug in "ab"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert not list(find_sources(tmp_path / "services", "services"))


@pytest.mark.parametrize("size", [MAX_BYTES, MAX_BYTES + 1])
def test_the_largest_file(size: int, tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"#" * size)
    (found,) = find_sources(tmp_path, "services")
    assert isinstance(found, SourceFile if size == MAX_BYTES else Problem)
    if isinstance(found, Problem):
        assert found.message == "Tiedosto on liian suuri: 129 kt, enintään 128 kt."


@pytest.mark.parametrize(
    "name", ["A.yml", "ä.yml", "a b.yml", "a\nb.yml", "a\u202eb.yml", "-a.yml", ".a.yml", "a.b.yml", f"{'a' * 61}.yml"]
)
def test_odd_names_are_told_and_the_file_is_read(name: str, tmp_path: Path) -> None:
    write(tmp_path, name)
    problem, source = find_sources(tmp_path, "services")
    assert isinstance(problem, Problem)
    assert isinstance(source, SourceFile)
    assert problem.code == "file.name"
    assert "\n" not in problem.span.path + problem.message + problem.hint


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.yml")).write_bytes(b"")
    problem, _ = find_sources(tmp_path, "services")
    assert isinstance(problem, Problem)
    problem.span.path.encode("utf-8")
    problem.message.encode("utf-8")


@pytest.mark.parametrize("target", ["services/a.yml", "/etc/hostname", "puuttuu", "services"])
def test_links_are_never_followed(target: str, tmp_path: Path) -> None:
    write(tmp_path, "services/a.yml")
    (tmp_path / "services/linkki.yml").symlink_to(tmp_path / target)
    found = [one for one in find_sources(tmp_path / "services", "services") if isinstance(one, Problem)]
    assert [one.code for one in found] == ["file.symlink"]


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "muualla/a.yml")
    (tmp_path / "services").symlink_to(tmp_path / "muualla")
    found = list(find_sources(tmp_path / "services", "services"))
    assert [one.code for one in found if isinstance(one, Problem)] == ["file.symlink"]
    assert len(found) == 1


def test_strays(tmp_path: Path) -> None:
    write(tmp_path, "services/a.yml", "index.md", "kuvat/kuva.png", "muistio.txt", "sevices/b.yml", ".nojekyll")
    write(tmp_path, "palvelut.md", "palvelut/x.md", "palvelu.md")
    found = find_strays(tmp_path, frozenset({"services"}), frozenset({"palvelut"}))
    codes = {Path(one.span.path).name: one.code for one in found}
    assert codes == {
        "muistio.txt": "file.stray", "b.yml": "file.stray", "palvelut.md": "file.taken", "x.md": "file.taken",
    }  # fmt: skip


def test_paths_are_shown_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a/../b.yml") == "b.yml"
    assert shown(tmp_path.parent / "b.yml") == str(tmp_path.parent / "b.yml")
    assert shown(Path("a\n::error::b.yml")) == "a\\n::error::b.yml"


def test_hand_written_text(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_bytes(b"\xef\xbb\xbfHei \xff")
    (tmp_path / "linkki.md").symlink_to("index.md")
    assert read_text(tmp_path / "index.md") == "Hei \ufffd"
    assert read_text(tmp_path / "linkki.md") == read_text(tmp_path / "puuttuu.md") == ""
