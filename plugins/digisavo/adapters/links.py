"""The links of hand-written pages that lead nowhere; the site generator knows only the pages that it makes itself."""

import re
from collections.abc import Container, Iterable, Iterator
from html import unescape
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from digisavo.core.text import printable, quote

_LINK = re.compile(r'(?:href|src)="([^"]*)"')


class LinkingPage(NamedTuple):
    """A hand-written page: its source file, the text of it, its address and its finished HTML."""

    path: str
    source: str
    address: str
    html: str


def find_broken_links(pages: Iterable[LinkingPage], files: Container[str]) -> Iterator[str]:
    """A warning for each link within the site that leads to none of its files, with the place where it is written."""
    for page in pages:
        for link in dict.fromkeys(map(unescape, _LINK.findall(page.html))):
            if not _leads_somewhere(link, page.address, files):
                yield printable(
                    f"{_place(page, link)}: varoitus: linkki {quote(link)} ei vie millekään sivuston sivulle."
                    "\n    Tarkista osoite. Se alkaa sivun omasta osoitteesta, esimerkiksi ../palvelut/."
                )


def _leads_somewhere(link: str, address: str, files: Container[str]) -> bool:
    try:
        scheme, host, path, _, _ = urlsplit(link)
    except ValueError:
        return False
    if scheme or host or not path or path.startswith("/"):  # of the last the generator itself warns
        return True
    target = normpath(f"{address}{unquote(path)}")
    return f"{target}/index.html".removeprefix("./") in files or (target in files and not path.endswith("/"))


def _place(page: LinkingPage, link: str) -> str:
    """File, line and column of a link; the beginning of the file where it is written otherwise."""
    start = max(page.source.find(f"({link}") + 1 or page.source.find(link), 0)
    line = page.source.count("\n", 0, start) + 1
    return f"{page.path}:{line}:{start - page.source.rfind(chr(10), 0, start)}"
