"""Finds content files and reads their bytes; anything but a plain, well-named file of fair size is a problem."""

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.slug import MAX_LENGTH, RESERVED, Naming, name_in
from digisavo.core.source import SourceFile, SourceForm, Span
from digisavo.core.text import normalise, quote
from digisavo.reading.disk import list_folder, look_at, read_plain, walk

MAX_BYTES = 128 * 1024
"""The size limit of a content file: a service used by all municipalities, each with its source, takes half of it."""

IMAGES = frozenset({".png", ".jpg", ".jpeg", ".webp"})
PUBLISHED = IMAGES | {".md"}
"""Endings of the hand-written files that are published as they are or as pages."""
_HOME = "index.md"
_LOCK, _COPY = ".#", "~"
"""How names of links begin by which editors say that they have a file open, and how those of their copies end."""


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
    that is a link or cannot be listed, and what is no folder, stands for all that is in it.
    """
    if os.path.islink(folder):
        return [folder]
    return [
        path for path in sorted(walk(folder), key=os.fspath)
        if path == folder or not (_is_ignored(path, form.suffix) or _is_companion(path, form))
    ]  # fmt: skip


def _is_ignored(path: Path, suffix: str) -> bool:
    """Whether a file is hidden and no content, or an editor's: a lock (`.#x.yml`), a copy by its file (`x.yml~`)."""
    if not path.name.startswith("."):
        return path.name.endswith(_COPY) and os.path.lexists(os.fspath(path)[: -len(_COPY)])
    return path.name.startswith(_LOCK) or not (path.suffix == suffix or os.path.islink(path) or os.path.isdir(path))


def read_found(path: Path, folder: Path, kind: str, form: SourceForm) -> Iterator[SourceFile | Problem]:
    """The content of a file that was found in a kind's folder, and the problems of the file."""
    if path == folder:
        fault = Fault.of("file.symlink") if os.path.islink(folder) else list_folder(folder) or Fault.of("file.gone")
        yield Problem(Span(shown(folder)), fault)
        return
    yield from read_source(path, kind, form)
    if path.parent != folder:
        fault = Fault.of("file.folder", found=quote(path.parent.name), folder=folder.name)
        yield Problem(Span(shown(path)), fault)


def read_source(path: Path, kind: str, form: SourceForm) -> Iterator[SourceFile | Problem]:
    """The problems of a content file and its name, and the file itself unless it cannot be read."""
    span, fault = Span(shown(path)), look_at(path)
    name = name_in(path.stem, form.naming)
    is_odd = path.suffix != form.suffix or name is None or name.slug in RESERVED
    if is_odd and not (fault and fault.code == "folder.unreadable"):
        yield _odd_name(path, form, span)
    if fault:
        yield Problem(span, fault)
    elif form.accepts(path.suffix):
        content = _read(path, span)
        slug, date = form.named(path.stem)
        yield content if isinstance(content, Problem) else SourceFile(span.path, kind, slug, content, date)


def find_images(folder: Path, form: SourceForm) -> list[Path]:
    """The images that lie beside the Markdown files of a kind's folder."""
    return sorted(path for path in walk(folder) if path.parent == folder and _is_companion(path, form))


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
    known: dict[str, Path] = {}
    paths = sorted(walk(root, folders))
    if root / _HOME not in paths and any(path.parent == root and path.suffix == ".md" for path in paths):
        yield Problem(Span(shown(root / _HOME)), Fault.of("file.home"), Severity.WARNING)
    for path in paths:
        span = Span(shown(path))
        if path == root:
            yield Problem(span, list_folder(root) or Fault.of("file.gone"))
        elif not _is_ignored(path, ".md"):
            below = path.relative_to(root)
            if fault := look_at(path) or fault_of_case(path, known):
                yield Problem(span, fault)
            else:
                yield from _check_place(span, below, folders, taken)
                yield from _read_page(path, below)


def find_page_images(root: Path, folders: frozenset[str]) -> list[Path]:
    """The images beside hand-written pages: those that lie in none of the kinds' own folders."""
    return sorted(path for path in walk(root, folders) if path.suffix.lower() in IMAGES and path.name[:1] != ".")


def fault_of_case(path: Path, known: dict[str, Path]) -> Fault | None:
    """Of two files whose names many systems take for one, one vanishes there; `known` are those that came before."""
    first = known.setdefault(normalise(os.fspath(path)).casefold(), path)
    return None if first == path else Fault.of("file.case", other=_as_text(first.name))


def _check_place(span: Span, below: PurePath, folders: frozenset[str], taken: frozenset[str]) -> Iterator[Problem]:
    page = below.with_suffix("")
    if below.name.startswith("."):
        return
    if page.parts[0] in taken:
        yield Problem(span, Fault.of("file.taken", address=quote(page.as_posix())))
    elif below.suffix.lower() not in PUBLISHED:
        yield Problem(span, Fault.of("file.stray", folders=tuple(sorted(folders))), Severity.WARNING)


def _read_page(path: Path, below: PurePath) -> Iterator[PageFile | Problem]:
    """The page in a file, or why nobody can read it."""
    if path.suffix == ".md":
        content = _read(path, Span(shown(path)))
        source = content if isinstance(content, Problem) else SourceFile(shown(path), "", path.stem, content)
        yield source if isinstance(source, Problem) else PageFile(below.as_posix(), source)


def _read(path: Path, span: Span) -> bytes | Problem:
    found = read_plain(path, MAX_BYTES)
    if isinstance(found, Fault):
        return Problem(span, found)
    if found.size > MAX_BYTES:
        return Problem(span, Fault.of("file.size", kilobytes=-(-found.size // 1024), most=MAX_BYTES // 1024))
    return found.content


def _odd_name(path: Path, form: SourceForm, span: Span) -> Problem:
    found = name_in(path.stem, form.naming)
    if path.suffix != form.suffix:
        return Problem(span, _fault_of_ending(path, form))
    if found is None:
        return Problem(span, _fault_of_stem(path, form))
    name, before = _as_text(path.name), f"{found.date}-" if found.date else ""
    return Problem(span, Fault.of("file.reserved", name=name, before=before, slug=found.slug, suffix=form.suffix))


def _fault_of_ending(path: Path, form: SourceForm) -> Fault:
    """A file of another format stays what it is under any name."""
    name, meant, slug = _as_text(path.name), form.meant(path.stem), form.named(path.stem).slug
    if form.can_become(path.suffix):
        hint = "meant" if meant else "dated" if form.naming is Naming.DATED else "joined"
    else:
        hint = "picture" if form.is_markdown else "foreign"
    return Fault.of("file.ending", hint=hint, name=name, suffix=form.suffix, meant=meant, slug=slug)


def _fault_of_stem(path: Path, form: SourceForm) -> Fault:
    name, meant, slug = _as_text(path.name), form.meant(path.stem), form.named(path.stem).slug
    hint = "meant" if meant else "dated" if form.naming is Naming.DATED else "joined"
    return Fault.of("file.name", hint=hint, name=name, most=MAX_LENGTH, suffix=form.suffix, meant=meant, slug=slug)


def _as_text(name: str) -> str:
    """A name for a message, also one that is no text."""
    return quote(os.fsencode(name).decode("utf-8", "replace"))


CONSTANTS: dict[str, Any] = {
    "max_bytes": MAX_BYTES,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
