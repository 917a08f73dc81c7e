"""Content files as commands write them: whole or not at all, and never in the place of a link or a folder."""

import os
import tempfile
from pathlib import Path

from digisavo.adapters.arguments import WrongUsageError
from digisavo.core.text import quote
from digisavo.reading.files import shown


def write_whole(path: Path, text: str) -> None:
    """Writes a file by putting a finished one in its place; WrongUsageError where the disk refuses."""
    if os.path.islink(path) or os.path.isdir(path):
        raise WrongUsageError(f"{quote(shown(path))} on linkki tai kansio, ei tiedosto.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_mask()
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".new")
        try:
            with open(handle, "wb") as stream:
                stream.write(text.encode())
            os.chmod(name, mode)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise WrongUsageError(f"tiedostoa {shown(path)} ei voi kirjoittaa ({error.strerror}).") from error


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def read_whole(path: Path, most: int) -> bytes:
    """The bytes of a plain file; WrongUsageError where it cannot be read, or has more than `most`."""
    try:
        if not path.is_file():
            raise WrongUsageError(f"tiedostoa {quote(str(path))} ei ole.")
        with path.open("rb") as stream:
            content = stream.read(most + 1)
    except OSError as error:
        raise WrongUsageError(f"tiedostoa {quote(str(path))} ei voi lukea ({error.strerror}).") from error
    if len(content) > most:
        raise WrongUsageError(f"tiedosto {quote(str(path))} on liian suuri: enintään {most // 1_000_000} Mt.")
    return content
