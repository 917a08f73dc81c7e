"""Hand-written pages: what the catalogue knows of the Markdown files that belong to no kind."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from digisavo.core.address import HOME
from digisavo.core.document import Document
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.sections import Sections
from digisavo.core.source import Span
from digisavo.core.suggest import suggest
from digisavo.core.text import quote
from digisavo.reading.files import PageFile
from digisavo.reading.front_matter import BODY, parse_page

INTRODUCTIONS = "themes"
"""The folder of the introductions to theme pages, each named after its theme."""

_HEADING = re.compile(r"^# +(.+?)(?: +#*)? *$", re.MULTILINE)


class WrittenPage(NamedTuple):
    """A page that somebody wrote as Markdown: its address, title, description ("" for none) and text."""

    address: str
    title: str
    description: str
    text: str


class WrittenFile(NamedTuple):
    """A hand-written file, and the address of the page that shows it; an introduction is only a part of that page."""

    document: Document
    address: str
    is_introduction: bool


@dataclass(frozen=True, slots=True)
class Written:
    """All that is written by hand: the pages, and the Markdown of introductions by theme, "" for the home page's.

    `files` are those that are shown, by their path below the content folder.
    """

    pages: tuple[WrittenPage, ...]
    introductions: Mapping[str, str]
    files: Mapping[str, WrittenFile]
    problems: tuple[Problem, ...]


def read_written(found: Iterable[PageFile | Problem], themes: Collection[str], sections: Sections) -> Written:
    """The pages and introductions of the files found, each read once, and all that is wrong with them."""
    problems: list[Problem] = []
    pages: dict[str, Document] = {}
    for file in found:
        if isinstance(file, Problem):
            problems.append(file)
        else:
            pages[file.path] = parse_page(file.source)
            problems += pages[file.path].problems
    problems += _check_introductions(pages, themes)
    names = {"index.md": HOME, **{f"{INTRODUCTIONS}/{theme}.md": theme for theme in themes}}
    introductions = {name: str(pages[path].values[BODY]) for path, name in names.items() if path in pages}
    files = {path: WrittenFile(document, address, False) for path, document, address in _shown(pages)}
    for path, name in names.items():
        if path in pages:
            files[path] = WrittenFile(pages[path], sections.theme(name) if name else HOME, True)
    written = tuple(_page(file.document, file.address) for file in files.values() if not file.is_introduction)
    return Written(written, introductions, files, tuple(problems))


def _shown(documents: Mapping[str, Document]) -> Iterator[tuple[str, Document, str]]:
    """The pages that the site publishes as they are, with their addresses: introductions and hidden files are none."""
    for path, document in documents.items():
        is_page = not path.startswith(f"{INTRODUCTIONS}/") and "/." not in f"/{path}"
        if is_page and (address := _address_of(path)):
            yield path, document, address


def _page(document: Document, address: str) -> WrittenPage:
    text = str(document.values[BODY])
    title = document.values.get("title") or _heading_of(text) or document.source.slug
    return WrittenPage(address, str(title), str(document.values.get("description", "")), text)


def _check_introductions(documents: Mapping[str, Document], themes: Collection[str]) -> Iterator[Problem]:
    for path, document in documents.items():
        name = document.source.slug
        if path.startswith(f"{INTRODUCTIONS}/") and name not in themes:
            fault = Fault.of("theme.unknown", theme=quote(name), meant=suggest(name, themes))
            yield Problem(Span(document.source.path), fault, Severity.WARNING)


def _heading_of(text: str) -> str:
    match = _HEADING.search(text)
    return match[1] if match else ""


def _address_of(path: str) -> str:
    """Where the site generator puts the page: `ohjeet/alku.md` and `ohjeet/alku/index.md` become `ohjeet/alku/`."""
    page = PurePosixPath(path).with_suffix("")
    folder = page.parent if page.name in ("index", "README") else page
    return "" if folder == PurePosixPath() else f"{folder}/"
