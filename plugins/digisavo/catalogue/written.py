"""Hand-written pages: what the catalogue knows of the Markdown files that belong to no kind."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from digisavo.core.address import HOME
from digisavo.core.document import Document
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.sections import Sections
from digisavo.core.slug import MAX_LENGTH, is_slug, slugify
from digisavo.core.source import Span
from digisavo.core.suggest import suggest
from digisavo.core.text import quote
from digisavo.reading.files import PageFile
from digisavo.reading.front_matter import BODY, parse_page
from digisavo.reading.markdown import headings_of
from digisavo.reading.passages import ImagePassage, find_costly, find_images, find_vast_table

INTRODUCTIONS = "themes"
"""The folder of the introductions to theme pages, each named after its theme."""
_HOME_FILE, _INDEX = "index.md", "index"


class WrittenPage(NamedTuple):
    """A page that somebody wrote as Markdown: its address, title, description ("" for none) and text."""

    address: str
    title: str
    description: str
    text: str


class WrittenFile(NamedTuple):
    """A hand-written file by its path below the content folder, and the address of the page that shows it; an
    introduction is only a part of that page."""

    path: str
    document: Document
    address: str
    is_introduction: bool

    @property
    def folder(self) -> str:
        """The folder of the file below the content folder: `ohjeet/`, "" for that itself."""
        return self.path.removesuffix(PurePosixPath(self.path).name)

    @property
    def text(self) -> str:
        """Its Markdown."""
        return str(self.document.values[BODY])

    @property
    def headings(self) -> list[tuple[int, str]]:
        """The level and the words of each heading; none of a text that costs too much to be rendered."""
        return [] if self.is_costly else headings_of(self.text)

    @property
    def images(self) -> list[ImagePassage]:
        """Its images; none of a text that costs too much."""
        return [] if self.is_costly else find_images(self.text, is_own=True)

    @property
    def is_costly(self) -> bool:
        """Whether its text costs too much to be rendered."""
        return bool(find_costly(self.text) or find_vast_table(self.text))


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
    """The pages and introductions of the files found, each read once, and what is wrong with them as files."""
    found = list(found)
    documents = {file.path: parse_page(file.source) for file in found if isinstance(file, PageFile)}
    openings = {_HOME_FILE: "", **{f"{INTRODUCTIONS}/{theme}.md": theme for theme in themes}}
    files = [*_pages(documents), *_openings(documents, openings, sections)]
    problems = [file for file in found if isinstance(file, Problem)]
    problems += (problem for document in documents.values() for problem in document.problems)
    problems += [*_check_openings(documents, openings, themes), *_check_names(documents), *_check_addresses(files)]
    return Written(
        tuple(_page(file) for file in files if not file.is_introduction),
        {openings[file.path]: file.text for file in files if file.is_introduction},
        {file.path: file for file in files},
        tuple(problems),
    )


def _pages(documents: Mapping[str, Document]) -> Iterator[WrittenFile]:
    """The pages of their own, but for those whose names cannot be addresses."""
    for path, document in documents.items():
        if _is_page(path) and all(map(is_slug, _parts(path))):
            yield WrittenFile(path, document, _address_of(path), False)


def _openings(
    documents: Mapping[str, Document], openings: Mapping[str, str], sections: Sections
) -> Iterator[WrittenFile]:  # fmt: skip
    for path, theme in openings.items():
        if path in documents:
            yield WrittenFile(path, documents[path], sections.theme(slugify(theme)) if theme else HOME, True)


def _page(file: WrittenFile) -> WrittenPage:
    values = file.document.values
    title = values.get("title") or next((words for _, words in file.headings), "") or file.document.source.slug
    return WrittenPage(file.address, str(title), str(values.get("description", "")), file.text)


def _check_openings(
    documents: Mapping[str, Document], openings: Collection[str], themes: Collection[str]
) -> Iterator[Problem]:  # fmt: skip
    """A text in the folder of introductions belongs to a theme."""
    for path, document in documents.items():
        if path.startswith(f"{INTRODUCTIONS}/") and path not in openings:
            name = document.source.slug
            fault = Fault.of("theme.unknown", theme=quote(name), meant=suggest(name, themes))
            yield Problem(Span(document.source.path), fault, Severity.WARNING)


def _check_names(documents: Mapping[str, Document]) -> Iterator[Problem]:
    """The names of a page and of its folders can stand in an address."""
    for path, document in documents.items():
        if name := next((part for part in _parts(path) if not is_slug(part)), None) if _is_page(path) else None:
            is_file = name == PurePosixPath(path).stem
            meant = f"{slugify(name) or 'nimi'}{'.md' if is_file else '/'}"
            fault = Fault.of("file.name", hint="meant", name=quote(name), most=MAX_LENGTH, meant=meant)
            yield Problem(Span(document.source.path), fault)


def _check_addresses(files: Iterable[WrittenFile]) -> Iterator[Problem]:
    """No two pages have one address: `ohjeet.md` and `ohjeet/index.md`."""
    first: dict[str, WrittenFile] = {}
    for file in files:
        other = first.setdefault(file.address, file)
        if other is not file:
            fault = Fault.of("page.twice", address=quote(file.address), path=other.document.source.path)
            yield Problem(Span(file.document.source.path), fault)


def _is_page(path: str) -> bool:
    """Whether a file is a page of its own, and is not hidden."""
    return path != _HOME_FILE and not path.startswith(f"{INTRODUCTIONS}/") and "/." not in f"/{path}"


def _parts(path: str) -> list[str]:
    """The parts of the address of a page: `ohjeet/alku.md` and `ohjeet/alku/index.md` are both at `ohjeet/alku/`."""
    *folders, name = PurePosixPath(path).with_suffix("").parts
    return folders if name == _INDEX else [*folders, name]


def _address_of(path: str) -> str:
    return "".join(f"{part}/" for part in _parts(path))
