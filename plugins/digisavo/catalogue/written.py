"""Hand-written pages: what the catalogue knows of the Markdown files that belong to no kind."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from digisavo.core.address import HOME
from digisavo.core.document import Document
from digisavo.core.problem import Fault, Problem, Severity
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


@dataclass(frozen=True, slots=True)
class Written:
    """All that is written by hand: the pages, and the Markdown of introductions by theme, "" for the home page's."""

    pages: tuple[WrittenPage, ...]
    introductions: Mapping[str, str]
    problems: tuple[Problem, ...]


def read_written(found: Iterable[PageFile | Problem], themes: Collection[str]) -> Written:
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
    files = {HOME: "index.md", **{theme: f"{INTRODUCTIONS}/{theme}.md" for theme in themes}}
    introductions = {name: str(pages[path].values[BODY]) for name, path in files.items() if path in pages}
    return Written(tuple(_pages(pages)), introductions, tuple(problems))


def _pages(documents: Mapping[str, Document]) -> Iterator[WrittenPage]:
    """The pages that the site publishes as they are: introductions and hidden files are none."""
    for path, document in documents.items():
        is_page = not path.startswith(f"{INTRODUCTIONS}/") and "/." not in f"/{path}"
        if is_page and (address := _address_of(path)):
            yield _page(document, address)


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
