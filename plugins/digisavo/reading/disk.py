"""Lists folders and reads plain files; what the disk refuses is a fault, never an exception and never nothing."""

import os
import stat
from collections.abc import Iterator
from errno import EACCES, ELOOP, ENODEV, ENOENT, ENOTDIR, ENXIO, EPERM, errorcode
from pathlib import Path
from typing import NamedTuple

from digisavo.core.problem import Fault

GONE = "file.gone"
"""The code of what was there when its folder was listed and was not when it was read: a second look may find it."""
REFUSED = frozenset({GONE, "file.unreadable", "folder.kind", "folder.unreadable"})
"""The codes of what could not be read at all: nobody knows what is in it."""

_DENIED, _NO_PLAIN_FILE = (EACCES, EPERM), (ENXIO, ENODEV)
# A link is not followed, and a pipe that nobody writes to is not waited for.
_OPENING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Plain(NamedTuple):
    """What was read of a plain file, and how many bytes it has."""

    content: bytes
    size: int


def walk(folder: Path, apart: frozenset[str] = frozenset()) -> Iterator[Path]:
    """All that lies below a folder but folders, in no order; `apart` are names in it that are left out.

    A folder that cannot be listed stands for all that is in it, the first one too unless it is not there. Links are
    not followed, but for the first one.
    """
    waiting = [os.fspath(folder)]
    for place in waiting:  # which grows
        try:
            with os.scandir(place) as found:
                items = list(found)
        except OSError as error:
            if error.errno != ENOENT or place != waiting[0]:
                yield Path(place)
            continue
        for item in items:
            if place == waiting[0] and item.name in apart:
                continue
            if _is_folder(item):
                waiting.append(item.path)
            else:
                yield Path(item.path)


def _is_folder(item: "os.DirEntry[str]") -> bool:
    try:
        return item.is_dir(follow_symlinks=False)
    except OSError:
        return False


def look_at(path: Path) -> Fault | None:
    """Why no plain file is at a path that `walk` gave; none is opened. A folder is there where it cannot be listed."""
    try:
        mode = os.lstat(path).st_mode
    except OSError as error:
        return _refused(error)
    if stat.S_ISLNK(mode):
        return Fault.of("file.symlink")
    if stat.S_ISDIR(mode):
        return list_folder(path) or Fault.of("file.gone")
    return None if stat.S_ISREG(mode) else Fault.of("file.kind")


def list_folder(path: Path) -> Fault | None:
    """Why a folder cannot be listed; a link is followed."""
    try:
        with os.scandir(path):
            return None
    except OSError as error:
        return _not_listed(error)


def read_plain(path: Path, most: int) -> Plain | Fault:
    """A plain file, of its bytes at most `most` + 1, or why it cannot be read."""
    try:
        number = os.open(path, _OPENING)
    except OSError as error:
        return _refused(error)
    try:
        state = os.fstat(number)
        if not stat.S_ISREG(state.st_mode):
            return Fault.of("file.kind")
        content = b"".join(_parts(number, most + 1))
        return Plain(content, max(state.st_size, len(content)))
    except OSError as error:
        return _refused(error)
    finally:
        os.close(number)


def _parts(number: int, wanted: int) -> Iterator[bytes]:
    """What a file gives until its end, or until the bytes that are wanted; a disk far away gives less at a time."""
    while wanted and (part := os.read(number, wanted)):
        yield part
        wanted -= len(part)


def _refused(error: OSError) -> Fault:
    if error.errno in (ENOENT, ENOTDIR):
        return Fault.of("file.gone")
    if error.errno == ELOOP:
        return Fault.of("file.symlink")
    if error.errno in _NO_PLAIN_FILE:
        return Fault.of("file.kind")
    return Fault.of("file.unreadable", "denied" if error.errno in _DENIED else "system", reason=_name_of(error))


def _not_listed(error: OSError) -> Fault:
    if error.errno == ENOENT:
        return Fault.of("file.gone")
    if error.errno == ENOTDIR:
        return Fault.of("folder.kind")
    return Fault.of("folder.unreadable", "denied" if error.errno in _DENIED else "system", reason=_name_of(error))


def _name_of(error: OSError) -> str:
    """What the system calls its refusal, in the words that a search finds: `EIO`."""
    return errorcode.get(error.errno or 0, str(error.errno))
