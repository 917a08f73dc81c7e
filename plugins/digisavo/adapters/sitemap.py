"""The sitemap: the pages for search engines, in parts where there are many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from digisavo.core.artefact import File

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP = "sitemap.xml"
"""The one file that robots are told of: the sitemap itself, or the index of its parts."""
MOST = 10_000
"""How many pages a part names: the protocol allows 50 000, but that would be a file of 5 MB."""


@dataclass(frozen=True, slots=True, order=True)
class SitemapEntry:
    """A page for search engines: its whole URL and the ISO date of its last change, or `""`."""

    url: str
    modified: str = ""


def sitemap_of(entries: Iterable[SitemapEntry], site_url: str) -> list[File]:
    """The sitemap with entries in the order of their URLs, and its parts if it has to be an index of them."""
    pages = [_element("url", entry.url, entry.modified) for entry in sorted(entries)]
    if len(pages) <= MOST:
        return [_document(SITEMAP, "urlset", pages)]
    parts = [
        _document(f"sitemap-{number}.xml", "urlset", pages[start : start + MOST])
        for number, start in enumerate(range(0, len(pages), MOST), 1)
    ]
    return [
        _document(SITEMAP, "sitemapindex", [_element("sitemap", site_url + part.address) for part in parts]),
        *parts,
    ]


def _element(name: str, url: str, modified: str = "") -> ElementTree.Element:
    element = ElementTree.Element(f"{{{_NAMESPACE}}}{name}")
    ElementTree.SubElement(element, f"{{{_NAMESPACE}}}loc").text = url
    if modified:
        ElementTree.SubElement(element, f"{{{_NAMESPACE}}}lastmod").text = modified
    return element


def _document(name: str, root_name: str, elements: Sequence[ElementTree.Element]) -> File:
    root = ElementTree.Element(f"{{{_NAMESPACE}}}{root_name}")
    root.extend(elements)
    ElementTree.indent(root)
    text: str = ElementTree.tostring(root, "unicode", default_namespace=_NAMESPACE)
    return File(name, f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode())
