"""What the site publishes: pages, which get the site's shell around them, and files, which go out as they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    `address` ends with `/` and is relative to the site's root (`""` is the home page); `title` and
    `description` are plain text; `body` is finished HTML; `kind` names the page kind (a CSS hook and
    the shell to use); `modified` is an ISO date for the sitemap or `""`; `search_text` is what a
    full-text search shall find on it, `""` for pages that need not be found.
    """

    address: str
    title: str
    description: str
    body: str
    kind: str
    modified: str = ""
    search_text: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site: its path relative to the root and its bytes, of a long file piece by piece."""

    address: str
    content: bytes | Iterator[bytes]


Artefact: TypeAlias = Page | File
