"""Every link of the built site leads to a file of it, and every anchor to an element; other sites are not asked."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import lxml.html
from scripts.audit_tools.result import Result
from scripts.audit_tools.site import addresses

_ROOT = "https://sivusto.invalid/"


def check_links(site: Path, own_url: str) -> Result:
    """`own_url` is the address of the site where it is published: canonical links and the like name it."""
    pages = addresses(site)
    faults = [fault for page in pages for fault in _faults_of(site, page, own_url)]
    return Result("Linkit ja ankkurit", f"{len(faults)} rikki, {len(pages)} sivua", "0", faults)


def _faults_of(site: Path, page: str, own_url: str) -> list[str]:
    found = []
    for link in sorted(_links(site / page / "index.html" if _is_folder(page) else site / page)):
        target, anchor = urldefrag(urljoin(_ROOT + page, link.replace(own_url, _ROOT, 1)))
        if not target.startswith(_ROOT):
            continue
        file = _file_of(site, urlsplit(target).path)
        if not file.is_file():
            found.append(f"{page}: {link}: tiedostoa ei ole")
        elif anchor and file.suffix == ".html" and unquote(anchor) not in _ids(file):
            found.append(f"{page}: {link}: ankkuria ei ole")
    return found


def _is_folder(page: str) -> bool:
    return not page or page.endswith("/")


def _file_of(site: Path, path: str) -> Path:
    name = unquote(path).lstrip("/")
    return site / name / "index.html" if _is_folder(name) else site / name


def _links(file: Path) -> set[str]:
    tree = lxml.html.parse(str(file))
    found = {str(link) for link in tree.xpath("//@href|//@src|//@action|//meta[@property='og:image']/@content")}
    return {link for link in found if urlsplit(link).scheme in ("", "http", "https")}


@cache
def _ids(file: Path) -> frozenset[str]:
    return frozenset(map(str, lxml.html.parse(str(file)).xpath("//@id")))
