"""What took long to make, kept in a folder beside the site from one build to the next (`core.keeping`)."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_PNG = b"\x89PNG\r\n\x1a\n"
_END = b"IEND\xaeB`\x82"


class KeptFiles:
    """A folder of pictures, each named by its key; it may be removed at any time.

    A picture is as useful as what it spares: what cannot be read or written is made anew, and nobody hears of it.
    """

    def __init__(self, folder: Path) -> None:
        """Begins a build: what it does not use is removed by `forget_unused`."""
        self._folder, self._began = folder, 0
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            mark = folder / f".build-{os.getpid()}"
            mark.touch()
            self._began = mark.stat().st_mtime_ns  # the clock of the disk, with which it dates all others
            mark.unlink()

    def __call__(self, key: str, make: Callable[[], bytes], /) -> bytes:
        """The picture of a key: the one that is kept, if it is whole, otherwise the one that is made."""
        path = self._folder / f"{key}.png"
        with suppress(OSError):
            content = path.read_bytes()
            if content.startswith(_PNG) and content.endswith(_END):
                os.utime(path)
                return content
        content = make()
        with suppress(OSError):
            new = self._folder / f".{key}-{os.getpid()}"
            new.write_bytes(content)
            new.replace(path)
        return content

    def forget_unused(self) -> None:
        """Removes what no build has used since this one began, in whichever process, and what others left half done."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                with suppress(OSError):
                    if path.stat().st_mtime_ns < self._began:
                        path.unlink()
