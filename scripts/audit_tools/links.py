"""Every link of the built site leads to a file of it, and every anchor to an element; other sites are not asked."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import lxml.html
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site, addresses, file_of

_ROOT = "https://sivusto.invalid/"


def check_links(site: Site) -> Result:
    """The links and anchors of every page, redirects included."""
    pages = addresses(site.folder)
    own_url = _own_url(site.folder)
    faults = [fault for page in pages for fault in _faults_of(site.folder, page, own_url)]
    return count_of("Linkit ja ankkurit", "rikki", faults, f", {len(pages)} sivua")


def _own_url(folder: Path) -> str:
    """The address at which the site is published, which its home page names; its own links may begin with it."""
    named = lxml.html.parse(str(folder / "index.html")).xpath("//link[@rel='canonical']/@href")
    return str(named[0]) if named else _ROOT


def _faults_of(folder: Path, page: str, own_url: str) -> Iterator[str]:
    for link in sorted(_links(file_of(folder, page))):
        target, anchor = urldefrag(urljoin(_ROOT + page, link.replace(own_url, _ROOT, 1)))
        if not target.startswith(_ROOT):
            continue
        file = file_of(folder, unquote(urlsplit(target).path).lstrip("/"))
        if not file.is_file():
            yield f"{page}: {link}: tiedostoa ei ole"
        elif anchor and file.suffix == ".html" and unquote(anchor) not in _ids(file):
            yield f"{page}: {link}: ankkuria ei ole"


def _links(file: Path) -> set[str]:
    tree = lxml.html.parse(str(file))
    found = {str(link) for link in tree.xpath("//@href|//@src|//@action|//meta[@property='og:image']/@content")}
    return {link for link in found if urlsplit(link).scheme in ("", "http", "https")}


@cache
def _ids(file: Path) -> frozenset[str]:
    return frozenset(map(str, lxml.html.parse(str(file)).xpath("//@id")))
