"""The tags of a page with their attributes, found by a pattern: our pages are plain, so a parser would find no others.

What is not plain is a fault of its own; the pattern gives nothing back (`*+`), so no text takes long.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*+)([^<>]*+)>")
_ATTRIBUTE = re.compile(r"""([a-zA-Z][a-zA-Z0-9:-]*)(?:=(?:"([^"]*)"|'([^']*)'))?""")


_LINKS = ("href", "src", "action", "poster", "formaction")
_SHARED = "og:image"
"""The picture that services show where a page is shared: an address in a `content`."""


class Attributes(NamedTuple):
    """What stands in a tag: the attributes, and the addresses among them."""

    all: dict[str, str]
    links: tuple[str, ...] = ()


class Tag(NamedTuple):
    """A tag that begins an element: its name, its attributes, its addresses, and where in the text it stands."""

    name: str
    attributes: dict[str, str]
    links: tuple[str, ...]
    start: int


def tags_of(html: str) -> Iterator[Tag]:
    """Every tag that begins an element."""
    for found in _TAG.finditer(html):
        attributes, links = _attributes(found[2])
        yield Tag(found[1].lower(), attributes, links, found.start())


@lru_cache(maxsize=50_000)
def _attributes(text: str) -> Attributes:
    """What stands in a tag: most tags of a site are those of its shell."""
    attributes = {name.lower(): unescape(double or single) for name, double, single in _ATTRIBUTE.findall(text)}
    links = [attributes[name] for name in _LINKS if name in attributes]
    if attributes.get("property") == _SHARED:
        links.append(attributes.get("content", ""))
    links += (part.split()[0] for part in attributes.get("srcset", "").split(",") if part.strip())
    return Attributes(attributes, tuple(links))
