"""The folder of a built site: its files by their paths, each read within bounds and at most in part kept."""

import os
import stat
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from digisavo.adapters.disk_errors import reason_of
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.targets import Target

MOST_BYTES = 50_000_000
"""No file of a site is larger; one that is would fill the memory."""
_MOST_FILES = 1_000_000


class UnreadableError(Exception):
    """A file that cannot be read, with the fault that says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(str(fault))


class BuiltSite:
    """A folder as a static host would serve it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sizes: dict[str, int] = {}
        self.strange: list[Fault] = []
        """What is no plain file: a host would follow a link out of the site, or wait for ever."""
        for path, status in _walk(folder):
            self._add(path, status)

    def _add(self, path: str, status: os.stat_result) -> None:
        if not stat.S_ISREG(status.st_mode):
            self.strange.append(Fault(path, "ei ole tavallinen tiedosto vaan linkki tai laite"))
        else:
            self.sizes[path] = status.st_size

    def read(self, path: str) -> bytes:
        """The bytes of a file; UnreadableError where it is missing, too large or refused."""
        size = self.sizes.get(path)
        if size is None:
            raise UnreadableError(Fault(path, "tiedosto puuttuu"))
        if size > MOST_BYTES:
            raise UnreadableError(Fault(path, f"tiedosto on liian suuri: yli {MOST_BYTES // 1_000_000} Mt"))
        try:
            return (self.folder / path).read_bytes()
        except OSError as error:
            raise UnreadableError(Fault(path, f"tiedostoa ei voi lukea: {reason_of(error)}")) from error

    def text(self, path: str) -> str:
        """The text of a file; UnreadableError where it is no UTF-8 too."""
        try:
            return self.read(path).decode()
        except UnicodeDecodeError as error:
            raise UnreadableError(Fault(path, f"merkistö ei ole UTF-8 (tavu {error.start})")) from error

    def ending(self, suffix: str, folder: str = "") -> list[str]:
        """The paths with an ending, below a folder, in order."""
        return [path for path in self.paths if path.endswith(suffix) and path.startswith(folder)]

    @cached_property
    def paths(self) -> list[str]:
        """All paths in order."""
        return sorted(self.sizes)

    @cached_property
    def folders(self) -> frozenset[str]:
        """The addresses that are the beginning of others, as that of the interface is."""
        parents = (PurePosixPath(path).parents for path in self.sizes)
        return frozenset(f"{folder}/" for folders in parents for folder in folders)

    def landing(self, target: Target) -> Target:
        """Where a host sends whoever asks for a folder without the slash at its end; else the target itself."""
        address = f"{target.address}/"
        return target._replace(address=address) if file_at(address) in self.sizes else target


def _walk(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every path below the folder but for folders; UnreadableError where one cannot be listed or there is no end."""
    found, prefixes = 0, [""]
    while prefixes:
        prefix = prefixes.pop()
        try:
            with os.scandir(folder / prefix) as entries:
                for entry in entries:
                    path = os.fsencode(prefix + entry.name).decode("utf-8", "replace")
                    if entry.is_dir(follow_symlinks=False):
                        prefixes.append(f"{prefix}{entry.name}/")
                    else:
                        yield path, entry.stat(follow_symlinks=False)
                    found += 1
                    if found > _MOST_FILES:
                        raise UnreadableError(Fault(path, f"kansiossa on yli {_MOST_FILES} tiedostoa"))
        except OSError as error:
            raise UnreadableError(Fault(prefix, f"kansiota ei voi lukea: {reason_of(error)}")) from error


def file_at(address: str) -> str:
    """The file that a static host serves at an address from the root."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def address_of(path: str) -> str:
    """The address at which a host serves a file."""
    return path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path
