"""Pictures that are kept from build to build, and what becomes of spoilt and unused ones."""

import os
from pathlib import Path

import pytest

from digisavo.adapters.kept_files import KeptFiles

PICTURE = b"\x89PNG\r\n\x1a\n...IEND\xaeB`\x82"


def unwanted() -> bytes:
    raise AssertionError("made anew")


def test_a_picture_is_made_once(tmp_path: Path) -> None:
    folder = tmp_path / "cache/cards"
    assert KeptFiles(folder)("key", lambda: PICTURE) == PICTURE
    assert KeptFiles(folder)("key", unwanted) == PICTURE
    assert [path.name for path in folder.iterdir()] == ["key.png"]


@pytest.mark.parametrize("spoilt", [b"", PICTURE[:-3], b"<html>"])
def test_what_is_not_whole_is_made_anew(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "key.png").write_bytes(spoilt)
    assert KeptFiles(tmp_path)("key", lambda: PICTURE) == PICTURE
    assert (tmp_path / "key.png").read_bytes() == PICTURE


def test_what_a_build_has_not_used_is_removed(tmp_path: Path) -> None:
    first = KeptFiles(tmp_path)
    for key in ("used", "unused"):
        first(key, lambda: PICTURE)
        os.utime(tmp_path / f"{key}.png", (1, 1))
    (tmp_path / ".half-1").write_bytes(b"")
    os.utime(tmp_path / ".half-1", (1, 1))
    second = KeptFiles(tmp_path)
    second("used", unwanted)
    second("new", lambda: PICTURE)
    second.forget_unused()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.png", "used.png"]


def test_without_a_place_everything_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    kept = KeptFiles(tmp_path / "file/cards")
    assert kept("key", lambda: PICTURE) == PICTURE
    kept.forget_unused()
