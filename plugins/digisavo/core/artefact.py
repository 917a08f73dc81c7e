"""What the site publishes: pages, which get the site's shell around them, and files, which go out as they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Trail: TypeAlias = tuple[tuple[str, str], ...]
"""The pages that lie above a page, below the home page: label and address of each; the page itself comes last,
with the address ""."""

Thing: TypeAlias = Mapping[str, Any]
"""Something that a page is about, in the vocabulary of schema.org."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture that stands for a page where it is shared: its address from the root, its size and what it shows."""

    address: str
    width: int
    height: int
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    `address` ends with `/` and is relative to the site's root (`""` is the home page); `title` and
    `description` are plain text; `body` is finished HTML; `kind` names the page kind (a CSS hook and
    the shell to use); `modified` is an ISO date for the sitemap or `""`; a page that is not `is_listed` stays
    out of the sitemap, and search engines are asked to leave it alone. `component` is the browser component that
    the page is made for, "" for none: its modules are loaded side by side, not one after the other.

    What an output gives in `trail`, `things`, `picture` and `feeds` (the address and label of each that follows the
    page) becomes the finished HTML of `breadcrumbs` and
    `head`, once for all outputs.
    """

    address: str
    title: str
    description: str
    body: str
    kind: str
    modified: str = ""
    is_listed: bool = True
    component: str = ""
    trail: Trail = ()
    things: tuple[Thing, ...] = ()
    picture: Picture | None = None
    feeds: tuple[tuple[str, str], ...] = ()
    breadcrumbs: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site: its path relative to the root and its bytes, of a long file piece by piece."""

    address: str
    content: bytes | Iterator[bytes]


Artefact: TypeAlias = Page | File
