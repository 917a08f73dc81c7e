"""The links between pages that a build knows: gathered while pages are joined, looked up when all files are there."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from urllib.parse import unquote

from digisavo.catalogue.page_links import resolved
from digisavo.core import address
from digisavo.core.artefact import Page

_LINK = re.compile(r'<(?:a|img|source|iframe)\b[^<>]*? (?:href|src)="([^"<>#?:]+)')
_MOST = 5


def links_in(page: Page) -> Iterator[str]:
    """The addresses from the root to which a page's body leads; those of other sites have a colon."""
    root = address.root_from(page.address)
    for link in _LINK.findall(page.body):
        if link.startswith(root):
            yield link[len(root) :]


def told_links(links: Mapping[str, str], count: int, files: Container[str]) -> Iterator[str]:
    """What a build says of its links: how many there are, and which lead nowhere.

    `links` are the addresses to which any page leads, each with the address of such a page.
    """
    broken = [(page, target) for target, page in sorted(links.items()) if not _is_there(target, files)]
    yield f"Linkkejä sivuilta sivuston osiin {f'{count:,}'.replace(',', ' ')}, rikki {len(broken)}."
    yield from (f"    sivu /{page}: linkki /{target} ei vie mihinkään" for page, target in broken[:_MOST])
    if len(broken) > _MOST:
        yield f"    ... ja {len(broken) - _MOST} muuta"


def told_entries(counts: Iterable[str]) -> str:
    """What a build says of its content; each count is in words."""
    return f"Sisältöä: {', '.join(counts)}."


def _is_there(target: str, files: Container[str]) -> bool:
    """Whether a host has a page or a file there; it sends on whoever leaves out the slash at the end."""
    found = resolved("", unquote(target))[0]
    named = [f"{found}index.html"] if not found or found.endswith("/") else [found, f"{found}/index.html"]
    return any(name in files for name in named)
