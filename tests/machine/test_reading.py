"""Content that the machine does not give: every command says so with the path, and nothing counts as empty."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, chdir, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from tests.machine.means import coming_back, without_rights

from digisavo.adapters import content_reading
from digisavo.adapters.cli import main

SMALL = Path(__file__).parents[1] / "portals/small/content"
DAY = "--today=2026-11-22"
SERVICE = "services/malli-aloite.yml"
POST = next(path.relative_to(SMALL).as_posix() for path in SMALL.glob("blog/*.md"))

Make: TypeAlias = Callable[[Path], object]
Output: TypeAlias = pytest.CaptureFixture[str]


@pytest.fixture
def content(tmp_path: Path) -> Iterator[Path]:
    """A copy of the content of a small portal, in the working folder."""
    shutil.copytree(SMALL, tmp_path / "content")
    with chdir(tmp_path), coming_back():
        yield Path("content")


def make_socket(path: Path) -> None:
    with chdir(path.parent), socket.socket(socket.AF_UNIX) as found:
        found.bind(path.name)


def rows_of(capsys: Output, *arguments: str) -> list[dict[str, Any]]:
    code = main(["check", "--format=json", DAY, *arguments])
    output = capsys.readouterr()
    assert (code, output.err) == (1, "")
    rows: list[dict[str, Any]] = json.loads(output.out)
    return [row for row in rows if row["severity"] == "error"]


UNUSABLE: dict[str, Make] = {
    "file.kind pipe": os.mkfifo,
    "file.kind socket": make_socket,
    "file.symlink dangling": lambda path: path.symlink_to("ei-ole"),
    "file.symlink loop": lambda path: path.symlink_to(path.name),
    "file.symlink outside": lambda path: path.symlink_to("/etc/hostname"),
    "file.symlink folder": lambda path: path.symlink_to(".."),
    "file.symlink device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("name", ["services/x.yml", "blog/2026-11-22-x.md", "x.md", "themes/x.md", "x.png", ".x"])
@pytest.mark.parametrize("found", UNUSABLE)
def test_what_is_no_plain_file_is_told_and_not_opened(name: str, found: str, content: Path, capsys: Output) -> None:
    if (name, found[:9]) == (".x", "file.kind"):
        return  # hidden, and no content
    UNUSABLE[found](content / name)
    errors = [(row["path"], row["code"]) for row in rows_of(capsys)]
    assert errors == [(f"content/{name}", found.partition(" ")[0])]


@pytest.mark.parametrize("found", UNUSABLE)
def test_a_picture_of_a_post_is_told_at_the_post(found: str, content: Path, capsys: Output) -> None:
    (content / "blog/malli.png").unlink()
    UNUSABLE[found](content / "blog/malli.png")
    (error,) = rows_of(capsys)
    assert (error["path"], error["code"]) == (f"content/{POST}", "image.unreadable")
    assert "malli.png" in error["message"]


@pytest.mark.parametrize("name", ["services", "pilots", "events", "experiences", "blog", "themes", "."])
def test_a_folder_that_cannot_be_listed_is_not_empty(name: str, content: Path, capsys: Output) -> None:
    path = (content / name).as_posix()
    with without_rights(content / name, 0o100):
        errors = [(row["path"], row["code"]) for row in rows_of(capsys)]
    assert (path, "folder.unreadable") in errors


@pytest.mark.parametrize("name", ["services", "blog", "themes"])
def test_a_folder_whose_files_cannot_be_reached(name: str, content: Path, capsys: Output) -> None:
    files = {path.as_posix() for path in (content / name).iterdir() if path.suffix in (".yml", ".md")}
    with without_rights(content / name, 0o400):
        errors = {row["path"]: row["code"] for row in rows_of(capsys)}
    assert {errors[file] for file in files} == {"file.unreadable"}


def test_the_content_folder_that_cannot_be_reached(content: Path, capsys: Output) -> None:
    with without_rights(content):
        errors = {row["path"]: row["code"] for row in rows_of(capsys)}
    assert errors["content"] == errors["content/services"] == errors["content/pilots"] == "folder.unreadable"


@pytest.mark.parametrize("name", [SERVICE, POST, "index.md", "tietoa.md", "themes/osvadigi.md"])
def test_a_file_that_may_not_be_read(name: str, content: Path, capsys: Output) -> None:
    with without_rights(content / name):
        errors = {row["path"]: row["code"] for row in rows_of(capsys)}
    assert errors[f"content/{name}"] == "file.unreadable"


def test_pictures_that_may_not_be_read(content: Path, capsys: Output) -> None:
    (content / "kuva.png").write_bytes((content / "blog/malli.png").read_bytes())
    with (content / "tietoa.md").open("a", encoding="utf-8") as page:
        page.write("\n![Kuva](kuva.png)\n")
    with without_rights(content / "kuva.png"), without_rights(content / "blog/malli.png"):
        errors = [(row["path"], row["code"]) for row in rows_of(capsys)]
    assert errors == [(f"content/{POST}", "image.unreadable"), ("content/tietoa.md", "image.unreadable")]


@pytest.mark.parametrize("arguments", [["content/pilots"], ["content"], [f"content/{SERVICE}", "content/pilots"]])
def test_a_folder_that_is_asked_about(arguments: list[str], content: Path, capsys: Output) -> None:
    with without_rights(content / "pilots"):
        errors = [(row["path"], row["code"]) for row in rows_of(capsys, *arguments)]
    assert errors == [("content/pilots", "folder.unreadable")]


def test_a_file_in_the_place_of_a_folder(content: Path, capsys: Output) -> None:
    shutil.rmtree(content / "pilots")
    (content / "pilots").write_text("Kokeiluja tulossa.\n", "utf-8")
    assert ("content/pilots", "folder.kind") in [(row["path"], row["code"]) for row in rows_of(capsys)]


def test_names_that_are_no_text_or_differ_in_case(content: Path, capsys: Output) -> None:
    for name in (b"\xff.md", b"a\nb.md", b"kuva\xe4.png", b"Tietoa.md", b"kansio\x07/x.md"):
        path = content / os.fsdecode(name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"# X\n")
    errors = [(row["path"], row["code"]) for row in rows_of(capsys)]
    assert sorted(errors) == [
        ("content/Tietoa.md", "file.name"), ("content/a\\nb.md", "file.name"),
        ("content/kansio\x07/x.md", "file.name"), ("content/tietoa.md", "file.case"),
        ("content/\ufffd.md", "file.name"),
    ]  # fmt: skip


@pytest.mark.parametrize("folder", ["", "services"])
def test_a_deep_folder(folder: str, content: Path, capsys: Output) -> None:
    with ExitStack() as stack:
        stack.enter_context(chdir(content / folder))
        for _ in range(1200):
            os.mkdir("a")
            stack.enter_context(chdir("a"))
        Path("x.yml").write_bytes(b"name: x\n")
    with ExitStack() as stack:
        stack.callback(os.system, f"rm -rf {content}")
        rows = json.loads(run(capsys, "check", "--format=json", DAY)[1])
    told = {"": "file.stray", "services": "file.folder", "blog": "file.folder"}
    assert told[folder] in {row["code"] for row in rows if row["path"].endswith("/a/x.yml")}


def test_an_editor_that_has_a_file_open_is_no_fault(content: Path, capsys: Output) -> None:
    (content / "services/.#malli-aloite.yml").symlink_to("kirjoittaja@kone.1234")
    (content / ".#tietoa.md").symlink_to("kirjoittaja@kone.1234")
    for name in ("services/malli-aloite.yml", "tietoa.md"):
        shutil.copy(content / name, content / f"{name}~")
    code, out, _ = run(capsys, "check", DAY)
    assert (code, "file.stray" in out) == (0, False)


def test_a_copy_without_its_file_is_told(content: Path, capsys: Output) -> None:
    (content / SERVICE).rename(content / f"{SERVICE}~")
    assert (f"content/{SERVICE}~", "file.ending") in [(row["path"], row["code"]) for row in rows_of(capsys)]


def run(capsys: Output, *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    return (code, *capsys.readouterr())


# A file that vanishes


@pytest.fixture
def vanishing(content: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets an editor that saves by renaming take a service away before it is read, so many times."""

    def prepare(times: int) -> None:
        left, path, system = [times], content / SERVICE, os.open

        def open_late(found: "os.PathLike[str] | str", *arguments: int) -> int:
            if left[0] and os.fspath(found) == os.fspath(path):
                left[0] -= 1
                path.rename(f"{path}~")
                try:
                    return system(found, *arguments)
                finally:
                    Path(f"{path}~").rename(path)
            return system(found, *arguments)

        monkeypatch.setattr("digisavo.reading.disk.os.open", open_late)
        monkeypatch.setattr(content_reading, "sleep", lambda seconds: None)

    return prepare


@pytest.mark.parametrize("times", [1, 4])
def test_a_file_that_is_back_is_read_again(vanishing: Callable[[int], None], times: int, capsys: Output) -> None:
    vanishing(times)
    code, out, err = run(capsys, "check", DAY)
    assert (code, err) == (0, "")
    assert "file.gone" not in out


def test_a_file_that_stays_away_is_told(vanishing: Callable[[int], None], capsys: Output) -> None:
    vanishing(5)
    (error, *_) = [row for row in rows_of(capsys) if row["code"] == "file.gone"]
    assert error["path"] == f"content/{SERVICE}"


def test_a_file_that_is_removed_meanwhile_is_not_there(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system = os.open

    def open_late(found: "os.PathLike[str] | str", *arguments: int) -> int:
        if os.fspath(found).endswith("/malli-paiva.yml"):
            os.unlink(found)
        return system(found, *arguments)

    monkeypatch.setattr("digisavo.reading.disk.os.open", open_late)
    assert main(["check", DAY]) == 0


# Every command

COMMANDS: dict[str, tuple[list[str], int]] = {
    "check": (["check", DAY], 1),
    "stale": (["stale", DAY], 1),
    "format": (["format", "--check"], 1),
    "format a folder": (["format", "content/pilots"], 1),
    "reviewed": (["reviewed", "malli-kysely"], 2),
    "accept": (["accept", "viesti.txt", "--kind=services", "--slug=uusi", DAY], 1),
    "import": (["import", "publiccode", "tuotavat"], 1),
}


@contextmanager
def a_file_instead(path: Path) -> Iterator[None]:
    shutil.rmtree(path)
    path.write_text("x", "utf-8")
    yield


REFUSALS: dict[str, Callable[[Path], AbstractContextManager[None]]] = {
    "unreadable": without_rights,
    "no folder": a_file_instead,
}


@pytest.mark.parametrize("refusal", REFUSALS)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_takes_what_it_cannot_read_for_nothing(
    command: str, refusal: str, content: Path, capsys: Output
) -> None:
    arguments, wanted = COMMANDS[command]
    Path("viesti.txt").write_bytes((content / SERVICE).read_bytes())
    Path("tuotavat/sisalla").mkdir(parents=True)
    refused = Path("tuotavat/sisalla") if command == "import" else content / "pilots"
    before = state_of(content / "services")
    if (command, refusal) in (("import", "no folder"), ("format a folder", "no folder")):
        return  # then it is a file like others
    with REFUSALS[refusal](refused):
        code, out, err = run(capsys, *arguments)
    assert code == wanted, out + err
    assert refused.as_posix() in out + err
    assert "Traceback" not in out + err
    assert "ohjelmassa" not in out + err
    assert state_of(content / "services") == before


def state_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


WRITING: dict[str, list[str]] = {
    "new": ["new", "services", "Uusi palvelu", "--blank"],
    "reviewed": ["reviewed", "malli-kysely"],
    "accept": ["accept", "viesti.txt", "--kind=services", "--slug=uusi", DAY],
}


@pytest.mark.parametrize("command", WRITING)
def test_a_folder_that_cannot_be_written_to(command: str, content: Path, capsys: Output) -> None:
    Path("viesti.txt").write_bytes((content / SERVICE).read_bytes().replace(b"Malli-aloite", b"Uusi"))
    before = state_of(content / "services")
    with without_rights(content / "services", 0o500):
        code, out, err = run(capsys, *WRITING[command])
    assert code == 2, out + err
    assert err.startswith("digisavo: ")
    assert "oikeudet eivät riitä" in err
    assert "content/services/" in err
    assert state_of(content / "services") == before


def test_a_missing_content_folder(tmp_path: Path, capsys: Output) -> None:
    with chdir(tmp_path):
        for arguments in (["check"], ["stale"], ["format"], ["reviewed", "x"]):
            code, _, err = run(capsys, *arguments)
            assert (code, "content" in err, "Traceback" in err) == (2, True, False), err


def test_an_output_that_takes_nothing(content: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "digisavo.adapters.cli", "check"]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (run.returncode, run.stderr) == (70, "digisavo: jäi kesken: levy on täynnä.\n")
