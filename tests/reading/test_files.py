"""Finding and reading content files; tests/collections/odd_cases.py has what is not a plain, well-named file."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.wording import hint_of, message_of

from digisavo.core.problem import Problem
from digisavo.core.slug import Naming
from digisavo.core.source import SourceFile, SourceForm
from digisavo.reading.files import MAX_BYTES, find_files, find_images, find_pages, read_found, shown

PLAIN = SourceForm()
POST = SourceForm(".md", Naming.DATED)
JOINED = SourceForm(".yml", Naming.JOINED)


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"name: x\n")


def find_sources(folder: Path, kind: str, form: SourceForm) -> Iterator[SourceFile | Problem]:
    """What is read of a kind's folder."""
    for path in find_files(folder, form):
        yield from read_found(path, folder, kind, form)


def test_files_come_in_order_with_kind_and_slug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "services/b.yml", "services/a.yml", "services/.gitkeep")
    found = list(find_sources(Path("services"), "services", PLAIN))
    assert found == [SourceFile(f"services/{slug}.yml", "services", slug, b"name: x\n") for slug in "ab"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert not list(find_sources(tmp_path / "services", "services", PLAIN))


@pytest.mark.parametrize("size", [MAX_BYTES, MAX_BYTES + 1])
def test_the_largest_file(size: int, tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"#" * size)
    (found,) = find_sources(tmp_path, "services", PLAIN)
    assert isinstance(found, SourceFile if size == MAX_BYTES else Problem)
    if isinstance(found, Problem):
        assert message_of(found) == "Tiedosto on liian suuri: 129 kt, enintään 128 kt."


@pytest.mark.parametrize(
    "name", ["A.yml", "ä.yml", "a b.yml", "a\nb.yml", "a\u202eb.yml", "-a.yml", ".a.yml", "a.b.yml", f"{'a' * 61}.yml"]
)
def test_odd_names_are_reported_and_the_file_is_read(name: str, tmp_path: Path) -> None:
    write(tmp_path, name)
    problem, source = find_sources(tmp_path, "services", PLAIN)
    assert isinstance(problem, Problem)
    assert isinstance(source, SourceFile)
    assert problem.code == "file.name"
    assert "\n" not in problem.span.path + message_of(problem) + hint_of(problem)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.yml")).write_bytes(b"")
    problem, _ = find_sources(tmp_path, "services", PLAIN)
    assert isinstance(problem, Problem)
    problem.span.path.encode("utf-8")
    message_of(problem).encode("utf-8")


@pytest.mark.parametrize("target", ["services/a.yml", "/etc/hostname", "puuttuu", "services"])
def test_links_are_never_followed(target: str, tmp_path: Path) -> None:
    write(tmp_path, "services/a.yml")
    (tmp_path / "services/linkki.yml").symlink_to(tmp_path / target)
    found = [source for source in find_sources(tmp_path / "services", "services", PLAIN) if isinstance(source, Problem)]
    assert [problem.code for problem in found] == ["file.symlink"]


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "muualla/a.yml")
    (tmp_path / "services").symlink_to(tmp_path / "muualla")
    found = list(find_sources(tmp_path / "services", "services", PLAIN))
    assert [source.code for source in found if isinstance(source, Problem)] == ["file.symlink"]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("name", "form", "slug", "date"),
    [
        ("2026-11-22-a-b.md", POST, "a-b", "2026-11-22"),
        (
            "2026-13-99-a.md",
            POST,
            "a",
            "2026-13-99",
        ),  # whether there is such a day is checked where the date is compared
        ("kuntalaisaloite--kuopio.yml", JOINED, "kuntalaisaloite--kuopio", ""),
        ("2026-11-22-a.yml", PLAIN, "2026-11-22-a", ""),
    ],
)
def test_names_of_every_form(name: str, form: SourceForm, slug: str, date: str, tmp_path: Path) -> None:
    write(tmp_path, name)
    (source,) = find_sources(tmp_path, "laji", form)
    assert isinstance(source, SourceFile)
    assert (source.slug, source.date) == (slug, date)


@pytest.mark.parametrize(
    ("name", "form", "code", "advice"),
    [
        ("a.md", POST, "file.name", "vvvv-kk-pp-a.md"),
        ("21.11.2026 Uusi.md", POST, "file.name", "2026-11-21-uusi.md"),
        ("kuva.heic", POST, "file.ending", "toisessa muodossa"),
        ("uusi.docx", PLAIN, "file.ending", ".yml-tiedostoksi"),
        ("uusi.txt", PLAIN, "file.ending", "nimeksi uusi.yml"),
        ("2026-11-22.md", POST, "file.name", "2026-11-22-nimi.md"),
        ("2026-11-22-Ääni.md", POST, "file.name", "2026-11-22-aani.md"),
        ("2026-11-22-a.yml", POST, "file.ending", "2026-11-22-a.md"),
        ("2026-11-22-arkisto.md", POST, "file.reserved", "2026-11-22-uusi-arkisto.md"),
        ("kuopio.yml", JOINED, "file.name", "palvelun-tunnus--kayttaja.yml"),
        ("a--b--c.yml", JOINED, "file.name", "a--b-c.yml"),
        ("a--b.yml", PLAIN, "file.name", "a-b.yml"),
    ],
)
def test_names_of_another_form(name: str, form: SourceForm, code: str, advice: str, tmp_path: Path) -> None:
    write(tmp_path, name)
    problem, *_ = find_sources(tmp_path, "laji", form)
    assert isinstance(problem, Problem)
    assert problem.code == code
    assert advice in hint_of(problem)


def test_images_lie_beside_markdown_only(tmp_path: Path) -> None:
    write(tmp_path, "2026-11-22-a.md", "a.png", "B.JPG", "c.webp", "kuvat/d.png", "e.svg")
    found = list(find_sources(tmp_path, "posts", POST))
    assert [source.slug for source in found if isinstance(source, SourceFile)] == ["a"]
    assert [source.code for source in found if isinstance(source, Problem)] == ["file.ending"], "an SVG is no image"
    assert [path.name for path in find_images(tmp_path, POST)] == ["B.JPG", "a.png", "c.webp"]
    assert not find_images(tmp_path, PLAIN)
    codes = [source.code for source in find_sources(tmp_path, "services", PLAIN) if isinstance(source, Problem)]
    assert set(codes) == {"file.ending", "file.folder"}


def test_pages_and_strays(tmp_path: Path) -> None:
    write(tmp_path, "services/a.yml", "index.md", "kuvat/kuva.png", "muistio.txt", "sevices/b.yml", ".nojekyll")
    write(tmp_path, "palvelut.md", "palvelut/x.md", "palvelu.md")
    (tmp_path / "linkki.md").symlink_to("index.md")
    found = list(find_pages(tmp_path, frozenset({"services"}), frozenset({"palvelut"})))
    codes = {Path(one.span.path).name: one.code for one in found if isinstance(one, Problem)}
    assert codes == {
        "muistio.txt": "file.stray", "b.yml": "file.stray", "palvelut.md": "file.taken", "x.md": "file.taken",
        "linkki.md": "file.symlink",
    }  # fmt: skip
    pages = [one for one in found if not isinstance(one, Problem)]
    assert [page.path for page in pages] == ["index.md", "palvelu.md", "palvelut/x.md", "palvelut.md"]
    assert pages[0].source == SourceFile(shown(tmp_path / "index.md"), "", "index", b"name: x\n")


def test_a_page_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_bytes(b"x" * (MAX_BYTES + 1))
    (problem,) = find_pages(tmp_path, frozenset(), frozenset())
    assert isinstance(problem, Problem)
    assert problem.code == "file.size"


def test_paths_are_shown_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a/../b.yml") == "b.yml"
    assert shown(tmp_path.parent / "b.yml") == str(tmp_path.parent / "b.yml")
    assert shown(Path("a\n::error::b.yml")) == "a\\n::error::b.yml"
