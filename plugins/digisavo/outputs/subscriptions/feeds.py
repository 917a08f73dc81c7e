"""Atom feeds of what is new (RFC 4287), written by an XML library."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple
from xml.etree import ElementTree

from digisavo.catalogue.changes import changed_at, published_at
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.history import BEGINNING, History
from digisavo.core.slug import slugify
from digisavo.core.text import on_one_line
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making

_MOST = 50
_ATOM = "http://www.w3.org/2005/Atom"


class _Item(NamedTuple):
    """An entry of a feed, with the moments of its publication and last change."""

    entry: Entry
    published: datetime
    updated: datetime


def feeds(context: Context) -> Iterator[File]:
    """`/syote/<name>.xml` of each kind that has a feed: its newest entries, the newest first."""
    for collection in context.catalogue.collections:
        if collection.feed:
            entries = context.catalogue.of_kind(collection.kind)
            items = [_item(entry, collection, context.settings.history) for entry in entries]
            newest = sorted(items, key=lambda item: item.published, reverse=True)[:_MOST]
            yield File(context.sections.feed(collection.feed), _feed(collection, newest, context))


def _item(entry: Entry, collection: Collection, history: History) -> _Item:
    published = published_at(entry, collection, history)
    return _Item(entry, published, max(published, changed_at(entry, collection, history)))


def _feed(collection: Collection, items: list[_Item], context: Context) -> bytes:
    settings, t = context.settings, context.t
    url = address.absolute(settings, context.sections.feed(collection.feed))
    page = address.absolute(settings, address.listing(collection.section))
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": settings.language})
    _add(root, "id", url)
    _add(root, "title", t("feeds.title", label=t(f"{collection.kind}.label"), site=settings.site_name))
    _add(root, "updated", _written(max((item.updated for item in items), default=BEGINNING)))
    _add(_add(root, "author"), "name", settings.site_name)
    _add(root, "link", rel="self", type="application/atom+xml", href=url)
    _add(root, "link", rel="alternate", type="text/html", href=page)
    labels = {tag.slug: tag.label for tag in context.catalogue.tags}
    for item in items:
        with making(item.entry.reference):
            _add_entry(root, item, labels, context)
    ElementTree.indent(root, "")
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _add_entry(root: ElementTree.Element, item: _Item, labels: Mapping[str, str], context: Context) -> None:
    entry = item.entry
    url = address.absolute(context.settings, context.catalogue.address_of(entry))
    node = _add(root, "entry")
    _add(node, "id", _permanent_id(entry, context))
    _add(node, "title", entry.title)
    _add(node, "published", _written(item.published))
    _add(node, "updated", _written(item.updated))
    _add(node, "summary", entry.summary)
    _add(node, "link", rel="alternate", type="text/html", href=url)
    for slug in dict.fromkeys(map(slugify, entry.tags)):
        _add(node, "category", term=slug, label=on_one_line(labels[slug]))


def _permanent_id(entry: Entry, context: Context) -> str:
    """The first address that an entry ever had: it stays when the entry is renamed."""
    first = next(iter(entry.values.get("previous_slugs", ())), "")
    section = context.catalogue.collection(entry.kind).section
    page_address = address.entry(section, first) if first else context.catalogue.address_of(entry)
    return address.absolute(context.settings, page_address)


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    """A new element: the library escapes, but would let through characters that XML does not allow."""
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = on_one_line(text) or None
    return element


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
