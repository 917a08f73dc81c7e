"""Finds content files and reads their bytes; anything but a plain, well-named file of fair size is a problem."""

import os
import stat
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.slug import MAX_LENGTH, RESERVED, name_in
from digisavo.core.source import SourceFile, SourceForm, Span
from digisavo.core.text import quote

MAX_BYTES = 128 * 1024
"""The size limit of a content file: a service used by all municipalities, each with its source, takes half of it."""

IMAGES = frozenset({".png", ".jpg", ".jpeg", ".webp"})
PUBLISHED = IMAGES | {".md"}
"""Endings of the hand-written files that are published as they are or as pages."""


def shown(path: PurePath) -> str:
    """A path as people read it: below the working folder where it can be, with `/`, one line of UTF-8."""
    # Nearly all files lie in a few folders, so where these are is worked out once.
    folder = _below(os.fspath(path.parent), os.getcwd()) if path.name not in ("", os.pardir) else None
    text = os.path.join(folder, path.name) if folder is not None else _shown(path)
    line = os.fsencode(text).decode("utf-8", "replace").replace(os.sep, "/")
    return line.replace("\n", "\\n").replace("\r", "\\r")


def _shown(path: PurePath) -> str:
    text = os.path.normpath(path)
    below = os.path.relpath(text)
    return text if below.startswith("..") else below


@lru_cache(maxsize=64)
def _below(folder: str, working: str) -> str | None:
    """A folder as seen from the working folder, "" for that itself, None where it is not below it."""
    below = os.path.relpath(folder, working)
    return None if below.startswith("..") else "" if below == os.curdir else below


def find_files(folder: Path, form: SourceForm) -> list[Path]:
    """The files of a kind's folder that are or should be content, in the order of their names.

    Hidden files without the ending of content (`.gitkeep`) are ignored, and so are images beside Markdown. A folder
    that is a link stands for all that is in it.
    """
    if folder.is_symlink():
        return [folder]
    return [
        path for path in sorted(_walk(folder), key=os.fspath)
        if not (path.name.startswith(".") and path.suffix != form.suffix) and not _is_companion(path, form)
    ]  # fmt: skip


def read_found(path: Path, folder: Path, kind: str, form: SourceForm) -> Iterator[SourceFile | Problem]:
    """The content of a file that was found in a kind's folder, and the problems of the file."""
    if path == folder:
        yield _symlink(folder)
        return
    yield from read_source(path, kind, form)
    if path.parent != folder:
        fault = Fault.of("file.folder", found=quote(path.parent.name), folder=folder.name)
        yield Problem(Span(shown(path)), fault)


def read_source(path: Path, kind: str, form: SourceForm) -> Iterator[SourceFile | Problem]:
    """The problems of a content file and its name, and the file itself unless it cannot be read."""
    span, mode = Span(shown(path)), path.lstat().st_mode
    name = name_in(path.stem, form.naming)
    if path.suffix != form.suffix or name is None or name.slug in RESERVED:
        yield _odd_name(path, form, span)
    if stat.S_ISLNK(mode):
        yield _symlink(path)
    elif not stat.S_ISREG(mode):
        yield Problem(span, Fault.of("file.kind"))
    elif form.accepts(path.suffix):
        content = _read(path, span)
        slug, date = form.named(path.stem)
        yield content if isinstance(content, Problem) else SourceFile(span.path, kind, slug, content, date)


def find_images(folder: Path, form: SourceForm) -> list[Path]:
    """The images that lie beside the Markdown files of a kind's folder."""
    return sorted(path for path in _walk(folder) if path.parent == folder and _is_companion(path, form))


def _is_companion(path: Path, form: SourceForm) -> bool:
    return form.is_markdown and path.suffix.lower() in IMAGES


class PageFile(NamedTuple):
    """A hand-written Markdown file: its path below the content folder, with `/`, and what is in it."""

    path: str
    source: SourceFile


def find_pages(root: Path, folders: frozenset[str], taken: frozenset[str]) -> Iterator[PageFile | Problem]:
    """The hand-written pages beside the kinds' own folders, and what lies there and is not, or may not be, published.

    `taken` are the first parts of the addresses of the catalogue's own pages.
    """
    for path in sorted(_walk(root)):
        below = path.relative_to(root)
        if below.parts[0] in folders:
            continue
        if not path.name.startswith("."):
            yield from _check_place(path, below.with_suffix(""), folders, taken)
        if path.suffix == ".md" and not path.is_symlink():
            content = _read(path, Span(shown(path)))
            if isinstance(content, Problem):
                yield content
            else:
                yield PageFile(below.as_posix(), SourceFile(shown(path), "", path.stem, content))


def find_page_images(root: Path, folders: frozenset[str]) -> list[Path]:
    """The images beside hand-written pages: those that lie in none of the kinds' own folders."""
    found = (path for path in _walk(root) if path.suffix.lower() in IMAGES and not path.name.startswith("."))
    return sorted(path for path in found if path.relative_to(root).parts[0] not in folders)


def _check_place(path: Path, page: PurePath, folders: frozenset[str], taken: frozenset[str]) -> Iterator[Problem]:
    if path.is_symlink():
        yield _symlink(path)
    elif page.parts[0] in taken:
        yield Problem(Span(shown(path)), Fault.of("file.taken", address=quote(page.as_posix())))
    elif path.suffix.lower() not in PUBLISHED:
        fault = Fault.of("file.stray", folders=tuple(sorted(folders)))
        yield Problem(Span(shown(path)), fault, Severity.WARNING)


def read_plain(path: Path, most: int) -> bytes | None:
    """The bytes of a plain file, at most `most` + 1 of them; None where there is no such file."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        with path.open("rb", buffering=0) as stream:
            return stream.read(most + 1) or b""
    except OSError:
        return None


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        for name in files + links:
            yield Path(parent, name)


def _read(path: Path, span: Span) -> bytes | Problem:
    try:
        with path.open("rb", buffering=0) as stream:
            content = stream.read(MAX_BYTES + 1) or b""
            size = os.fstat(stream.fileno()).st_size
    except OSError as error:
        return Problem(span, Fault.of("file.unreadable", reason=str(error.strerror)))
    if len(content) > MAX_BYTES:
        found = -(-max(size, len(content)) // 1024)
        return Problem(span, Fault.of("file.size", kilobytes=found, most=MAX_BYTES // 1024))
    return content


def _odd_name(path: Path, form: SourceForm, span: Span) -> Problem:
    name = quote(os.fsencode(path.name).decode("utf-8", "replace"))
    example = form.example(path.stem)
    if path.suffix != form.suffix:
        return Problem(span, Fault.of("file.ending", name=name, suffix=form.suffix, meant=example))
    found = name_in(path.stem, form.naming)
    if found is None:
        return Problem(span, Fault.of("file.name", name=name, most=MAX_LENGTH, meant=example))
    before = f"{found.date}-" if found.date else ""
    return Problem(span, Fault.of("file.reserved", name=name, before=before, slug=found.slug, suffix=form.suffix))


def _symlink(path: Path) -> Problem:
    return Problem(Span(shown(path)), Fault.of("file.symlink"))


CONSTANTS: dict[str, Any] = {
    "max_bytes": MAX_BYTES,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
