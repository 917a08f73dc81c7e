"""Hand-written pages: what the catalogue knows of the Markdown files that belong to no kind."""

import re
from pathlib import PurePosixPath
from typing import NamedTuple

from digisavo.core.document import Document
from digisavo.core.source import SourceFile
from digisavo.reading.front_matter import BODY, body_of, parse_post

_HEADING = re.compile(r"^# +(.+?)(?: +#*)? *$", re.MULTILINE)


class WrittenPage(NamedTuple):
    """A page that somebody wrote as Markdown: its address, title, description ("" for none) and text."""

    address: str
    title: str
    description: str
    text: str


def read_written(source: SourceFile, path: str) -> WrittenPage:
    """The page that a file makes; `path` is the file below the content folder, and gives the address."""
    document = parse_post(source)
    head = document.values if isinstance(document, Document) else {}
    text = str(head[BODY]) if BODY in head else body_of(source.content.decode("utf-8", "replace"))
    title = head.get("title") or _heading_of(text) or source.slug
    return WrittenPage(_address_of(path), str(title), str(head.get("description", "")), text)


def _heading_of(text: str) -> str:
    match = _HEADING.search(text)
    return match[1] if match else ""


def _address_of(path: str) -> str:
    """Where the site generator puts the page: `ohjeet/alku.md` and `ohjeet/alku/index.md` become `ohjeet/alku/`."""
    page = PurePosixPath(path).with_suffix("")
    folder = page.parent if page.name in ("index", "README") else page
    return "" if folder == PurePosixPath() else f"{folder}/"
