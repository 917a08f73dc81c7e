"""Adds our own pages to the sitemap that the site generator makes of the pages it knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True, order=True)
class SitemapEntry:
    """A page for search engines: its whole URL and the ISO date of its last change, or `""`."""

    url: str
    modified: str = ""


def extended(sitemap: str, entries: Iterable[SitemapEntry]) -> str:
    """A sitemap with further entries, in the order of their URLs."""
    root = ElementTree.fromstring(sitemap.encode())  # noqa: S314 - the generator's own, from its own template
    for entry in sorted(entries):
        url = ElementTree.SubElement(root, f"{{{_NAMESPACE}}}url")
        ElementTree.SubElement(url, f"{{{_NAMESPACE}}}loc").text = entry.url
        if entry.modified:
            ElementTree.SubElement(url, f"{{{_NAMESPACE}}}lastmod").text = entry.modified
    ElementTree.indent(root)
    text: str = ElementTree.tostring(root, "unicode", default_namespace=_NAMESPACE)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
