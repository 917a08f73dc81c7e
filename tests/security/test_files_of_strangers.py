"""Hostile files at every door of the command that reads files: an answer in Finnish, or a file that the check passes.

No door falls or is held up, nothing is written but content files, and what is told is plain text.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.depth import part_of
from tests.security.documents import AWESOME, BOMBS, CALENDARS, CONFERENCES, LETTERS, PUBLICCODES, Files
from tests.security.stalling import StalledError, without_stalling

from digisavo.adapters.cli import main
from digisavo.adapters.commands.command import Exit
from digisavo.core.settings import FINNISH
from digisavo.pipeline import check_declarations

DAY = "--today=2026-11-30"
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
LONGEST_LINE, MOST_LINES = 1_500, 1_000


class Door(NamedTuple):
    """A command that reads a file: what is sent to it, where the file lies, and how it is called."""

    files: Files
    place: str
    arguments: Callable[[Path], list[str]]


DOORS = {
    "accept": Door(LETTERS, "viesti.txt", lambda file: ["accept", str(file), "--kind=services"]),
    "publiccode": Door(PUBLICCODES, "publiccode.yml", lambda file: ["import", "publiccode", str(file)]),
    "calendar": Door(CALENDARS, "kalenteri.ics", lambda file: ["import", "events", str(file)]),
    "conferences": Door(CONFERENCES, "tapahtumat.json", lambda file: ["import", "events", str(file)]),
    "awesome": Door(
        AWESOME, "software/kysely.yml", lambda file: ["import", "awesome-selfhosted", str(file.parents[1])]
    ),
    "check": Door(BOMBS, "content/services/kysely.yml", lambda file: ["check", str(file)]),
}
SHARED = ("text_", "yaml_")
"""What stands in several corpora; before a merge each door meets a part of it."""


def cases() -> list[tuple[str, str]]:
    """The door and the name of each file."""
    known = [(door, name) for door, (files, _, _) in DOORS.items() for name in files]
    shared = [(door, name) for door, name in known if name.startswith(SHARED) or (name in BOMBS and door != "check")]
    return [case for case in known if case not in shared] + part_of(shared, 5)


@pytest.fixture(scope="module", autouse=True)
def _ready() -> None:
    """What is made once for all files is no work of theirs."""
    check_declarations(FINNISH)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of a command, which has a folder of content."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DIGISAVO_DEBUG", "1")
    (tmp_path / "content/services").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize(("name", "file"), cases())
def test_no_file_brings_a_door_down(name: str, file: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    door = DOORS[name]
    path = folder / door.place
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(door.files[file])
    with without_stalling():
        code = main([*door.arguments(path.relative_to(folder)), DAY])
    told = "".join(capsys.readouterr())
    assert code in (Exit.OK, Exit.FAULTY, Exit.WRONG_USAGE)
    assert told.strip() and "Traceback" not in told
    assert not CONTROLS.search(told), ascii(told)
    assert max(map(len, told.split("\n"))) < LONGEST_LINE and told.count("\n") < MOST_LINES
    found = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()} - {door.place}
    assert all(re.fullmatch(r"content/(services|events)/[a-z0-9-]+\.yml", one) for one in found), found
    if code == Exit.OK:
        assert main(["check", DAY]) == Exit.OK


def test_a_door_that_is_held_up_is_noticed() -> None:
    with pytest.raises(StalledError), without_stalling(0.05):
        while True:
            pass
