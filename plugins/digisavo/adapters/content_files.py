"""Content files as commands write them: whole or not at all, and never in the place of a link or a folder."""

import codecs
import os
from dataclasses import dataclass, replace
from pathlib import Path

from digisavo.adapters.arguments import WrongUsageError
from digisavo.adapters.committing import NotWrittenError
from digisavo.adapters.committing import write_whole as put_in_place
from digisavo.adapters.disk_errors import reason_of
from digisavo.core.problem import Fault
from digisavo.core.source import SourceForm
from digisavo.core.text import quote
from digisavo.reading.disk import REFUSED, look_at, read_plain
from digisavo.reading.files import MAX_BYTES, find_files, shown


def write_whole(path: Path, text: str) -> None:
    """Writes a file by putting a finished one in its place; WrongUsageError where the disk refuses."""
    if os.path.islink(path) or os.path.isdir(path):
        raise WrongUsageError(f"{quote(shown(path))} on linkki tai kansio, ei tiedosto.")
    try:
        put_in_place(path, text.encode())
    except NotWrittenError as error:
        raise WrongUsageError(str(error)) from error


def listed_files(folder: Path, form: SourceForm) -> list[Path]:
    """The content files of a kind's folder; WrongUsageError where some of it cannot be listed."""
    files = find_files(folder, form)
    for path in files:
        fault = look_at(path)
        if path == folder or (fault and fault.code in REFUSED):
            raise WrongUsageError(f"kansiota tai tiedostoa {quote(shown(path))} ei voi lukea.")
    return files


def read_whole(path: Path, most: int) -> bytes:
    """The bytes of a plain file; WrongUsageError where it cannot be read, or has more than `most`."""
    try:
        if not path.is_file():
            kind = "ei ole tavallinen tiedosto" if path.exists() else "puuttuu"
            raise WrongUsageError(f"{quote(str(path))} {kind}.")
        with path.open("rb") as stream:
            content = stream.read(most + 1)
    except OSError as error:
        raise WrongUsageError(f"tiedostoa {quote(str(path))} ei voi lukea ({reason_of(error)}).") from error
    if len(content) > most:
        raise WrongUsageError(f"tiedosto {quote(str(path))} on liian suuri: enintään {most // 1_000_000} Mt.")
    return content


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a content file with plain line ends, and how the file writes them."""

    text: str
    line_end: str = "\n"
    mark: bytes = b""

    def saying(self, text: str) -> "Text":
        """Another text, written as this one."""
        return replace(self, text=text)


def read_text(path: Path) -> Text | None:
    """The text of a content file; None where it is too large, no file, or no UTF-8."""
    found = read_plain(path, MAX_BYTES)
    if isinstance(found, Fault) or found.size > MAX_BYTES:
        return None
    content = found.content
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    try:
        text = content[len(mark) :].decode()
    except UnicodeDecodeError:
        return None
    if text.count("\r\n") < text.count("\n"):
        return Text(text, "\n", mark)  # of one sort, or mixed: then each line keeps its own end
    return Text(text.replace("\r\n", "\n"), "\r\n", mark)


def write_text(path: Path, text: Text) -> None:
    """Writes a text as its file has been written."""
    write_whole(path, text.mark.decode() + text.text.replace("\n", text.line_end))
