"""The folder writer: whole or not at all."""

from collections.abc import Iterator
from errno import ENOSPC
from pathlib import Path

import pytest

from digisavo.adapters import folder as module
from digisavo.adapters.folder import BadAddressError, sizes_of, swap, write_artefacts, write_into
from digisavo.core.artefact import Artefact, File, Page

PAGE = Page("palvelut/x/", "X", "Kuvaus", "<h1>Äiti</h1>", "entry")


def written(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(params=[True, False], ids=["one-step", "two-renames"])
def _swaps_both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not request.param:
        monkeypatch.setattr(module, "_exchange", lambda new, current: False)


@pytest.mark.usefixtures("_swaps_both_ways")
def test_replaces_what_was_there(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_artefacts([File("vanha.txt", b"1")], site)
    write_artefacts([PAGE, File("api/v1/x.json", b"{}")], site)
    assert written(site) == {"palvelut/x/index.html": "<h1>Äiti</h1>", "api/v1/x.json": "{}"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    def failing() -> Iterator[Artefact]:
        yield File("uusi.txt", b"2")
        raise RuntimeError

    site = tmp_path / "site"
    write_artefacts([File("vanha.txt", b"1")], site)
    with pytest.raises(RuntimeError):
        write_artefacts(failing(), site)
    assert written(tmp_path) == {"site/vanha.txt": "1"}


@pytest.mark.parametrize("address", ["../x", "a/../../x", "/x", "", "a\\..\\x", "a\0b"])
def test_refuses_addresses_that_leave_the_folder(tmp_path: Path, address: str) -> None:
    with pytest.raises(BadAddressError):
        write_into(tmp_path / "site", [File(address, b"")])


def test_refuses_one_address_twice(tmp_path: Path) -> None:
    with pytest.raises(BadAddressError, match=r"palvelut/x/index\.html"):
        write_into(tmp_path, [PAGE, File("palvelut/x/index.html", b"")])


def test_a_refusal_of_the_disk_names_the_file(tmp_path: Path) -> None:
    def filling() -> Iterator[bytes]:
        yield b"x"
        raise OSError(ENOSPC, "No space left on device")

    with pytest.raises(OSError) as caught:
        write_into(tmp_path, [File("a/x.json", filling())])
    assert caught.value.filename == f"{tmp_path}/a/x.json"


def test_the_sizes_of_a_folder(tmp_path: Path) -> None:
    write_into(tmp_path, [PAGE, File("api/v1/x.json", iter([b"{", b"}"])), File("robots.txt", b"")])
    assert sizes_of(tmp_path) == {"palvelut/x/index.html": 14, "api/v1/x.json": 2, "robots.txt": 0}


@pytest.mark.usefixtures("_swaps_both_ways")
def test_what_takes_a_place_gets_its_rights(tmp_path: Path) -> None:
    for name, mode in (("new", 0o700), ("newer", 0o700)):
        (tmp_path / name).mkdir(mode=mode)
        (tmp_path / name / name).write_text("x")
    swap(tmp_path / "new", tmp_path / "site")
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755
    (tmp_path / "site").chmod(0o750)
    swap(tmp_path / "newer", tmp_path / "site")
    assert written(tmp_path) == {"site/newer": "x"}
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o750


def test_swap_needs_a_folder(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with pytest.raises(NotADirectoryError):
        swap(tmp_path / "missing", tmp_path / "site")
    assert (tmp_path / "site").is_dir()
