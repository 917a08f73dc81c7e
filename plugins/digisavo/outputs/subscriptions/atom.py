"""The Atom format (RFC 4287), written by an XML library; an entry is written once for all feeds that have it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from xml.etree import ElementTree

from digisavo.core import address
from digisavo.core.history import BEGINNING
from digisavo.core.settings import Settings
from digisavo.core.text import on_one_line, remove_refused

_ATOM = "http://www.w3.org/2005/Atom"
_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>\n"


class AtomEntry(NamedTuple):
    """An entry as it stands in feeds: what orders and dates it, and its XML."""

    published: datetime
    updated: datetime
    xml: str


class AtomFeed(NamedTuple):
    """A feed: its address and that of the page that it follows, both from the root; `id` where that is another one."""

    address: str
    page: str
    title: str
    entries: Sequence[AtomEntry]
    id: str = ""


def atom_entry(
    *, id_: str, title: str, url: str, published: datetime, updated: datetime, summary: str = "", html: str = "",
    categories: Iterable[tuple[str, str]] = (),
) -> AtomEntry:  # fmt: skip
    """An entry of these values; `html` is safe, with whole addresses, and `categories` are terms and labels."""
    node = ElementTree.Element("entry")
    _add(node, "id", id_)
    _add(node, "title", title)
    _add(node, "published", _written(published))
    _add(node, "updated", _written(updated))
    if summary or not html:
        _add(node, "summary", summary)
    _add(node, "link", rel="alternate", type="text/html", href=url)
    for term, label in categories:
        _add(node, "category", term=term, label=on_one_line(label))
    if html:
        _add(node, "content", type="html").text = remove_refused(html)
    return AtomEntry(published, updated, _serialised(node))


def as_atom(feed: AtomFeed, settings: Settings) -> bytes:
    """The file of a feed."""
    url = address.absolute(settings, feed.address)
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    _add(root, "id", address.absolute(settings, feed.id) if feed.id else url)
    _add(root, "title", feed.title)
    _add(root, "updated", _written(max((entry.updated for entry in feed.entries), default=BEGINNING)))
    _add(_add(root, "author"), "name", settings.site_name)
    _add(root, "link", rel="self", type="application/atom+xml", href=url)
    _add(root, "link", rel="alternate", type="text/html", href=address.absolute(settings, feed.page))
    head = _serialised(root).removesuffix("</feed>")
    return "".join([_DECLARATION, head, *(f"{entry.xml}\n" for entry in feed.entries), "</feed>\n"]).encode()


def _serialised(node: ElementTree.Element) -> str:
    ElementTree.indent(node, "")
    return ElementTree.tostring(node, "unicode")


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    """A new element: the library escapes, but would let through characters that XML does not allow."""
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = on_one_line(text) or None
    return element


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
