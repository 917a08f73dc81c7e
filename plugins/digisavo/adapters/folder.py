"""Writes artefacts to a folder, whole or not at all, and swaps a finished folder into the place of an old one."""

import ctypes
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from digisavo.core.artefact import Artefact, Page

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class BadAddressError(ValueError):
    """An address that leads out of the folder, or that two artefacts claim."""


def path_of(artefact: Artefact) -> str:
    """Where an artefact lies in the folder: a page is the `index.html` of its address."""
    return f"{artefact.address}index.html" if isinstance(artefact, Page) else artefact.address


def write_artefacts(artefacts: Iterable[Artefact], folder: Path) -> None:
    """Makes `folder` hold exactly these artefacts; after a failure it is what it was before."""
    with _beside(folder) as new:
        write_into(new, artefacts)
        swap(new, folder)


def write_into(folder: Path, artefacts: Iterable[Artefact]) -> None:
    """Writes artefacts one by one into a folder.

    BadAddressError for an address that cannot be written; an OSError names the file that it is about.
    """
    used, made = set[str](), set[str]()
    for artefact in artefacts:
        # Texts, not Path objects: they are ten times faster, and a site has thousands of files.
        target = f"{folder}/{_checked(path_of(artefact), used)}"
        parent = target.rpartition("/")[0]
        if parent not in made:
            _make_folder(parent)
            made.add(parent)
        content = artefact.body.encode() if isinstance(artefact, Page) else artefact.content
        try:
            with open(target, "wb") as stream:
                stream.writelines((content,) if isinstance(content, bytes) else content)
        except OSError as error:
            error.filename = target  # a write knows none
            raise


def _make_folder(path: str) -> None:
    try:
        os.mkdir(path)  # nearly always its parent is there
    except OSError:
        os.makedirs(path, exist_ok=True)


def sizes_of(folder: Path) -> dict[str, int]:
    """The bytes of every file of a folder by its path below it."""
    sizes: dict[str, int] = {}
    prefixes = [""]
    while prefixes:
        prefix = prefixes.pop()
        with os.scandir(f"{folder}/{prefix}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    prefixes.append(f"{prefix}{entry.name}/")
                else:
                    sizes[f"{prefix}{entry.name}"] = entry.stat(follow_symlinks=False).st_size
    return sizes


def swap(new: Path, current: Path) -> None:
    """Puts the folder `new` in the place of `current` in one step; what stood there is removed as far as it can be."""
    if not new.is_dir():
        raise NotADirectoryError(f"{new} is no folder")
    new.chmod(current.stat().st_mode & 0o777 if current.exists() else 0o755)
    if not current.exists():
        new.rename(current)
    elif _exchange(new, current):
        shutil.rmtree(new, ignore_errors=True)
    else:
        _rename_twice(new, current)


def _checked(path: str, used: set[str]) -> str:
    if not path or path.startswith("/") or ".." in path.split("/") or "\\" in path or "\0" in path:
        raise BadAddressError(f'osoite "{path}" vie ulos sivustosta')
    if path in used:
        raise claimed_twice(path)
    used.add(path)
    return path


def claimed_twice(path: str) -> BadAddressError:
    """The error of a path that two artefacts have."""
    return BadAddressError(f'osoite "{path}" on kahdella sivulla tai tiedostolla')


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A new folder on the same disk as `folder`, gone afterwards unless it took another's place."""
    new = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    new.mkdir(parents=True)
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _exchange(new: Path, current: Path) -> bool:
    """Swaps two folders in one step where the system can; elsewhere nothing happens."""
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    done = rename(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(current), _RENAME_EXCHANGE)
    return bool(done == 0)


def _rename_twice(new: Path, current: Path) -> None:
    old = new.with_name(f"{new.name}.old")
    current.rename(old)
    try:
        new.rename(current)
    except OSError:
        old.rename(current)
        raise
    shutil.rmtree(old, ignore_errors=True)
