"""Where the links of a page lead: to a file of the site and a part of it, or to another site."""

import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

_SITEMAP = re.compile(r"^Sitemap: (https?://\S+/)sitemap\.xml$", re.MULTILINE)
_CANONICAL = re.compile(r'<link rel="canonical" href="(https?://[^"]+/)"')
_WINDING = re.compile(r":|(?<=/)\.|\.\.|\.(?:/|$)|%2e", re.IGNORECASE)
"""What a link may have after the way to the root for which it has to be resolved as browsers do."""
_ROOT = "https://sivusto.invalid/"
_WEB = frozenset({"https", "http"})
_OUTSIDE = _WEB | {"mailto", "tel", "webcal"}
"""What links of pages may begin with beside addresses of the site."""


class Target(NamedTuple):
    """A place of the site: an address from the root without its query, and the part of the page, "" for the whole."""

    address: str
    anchor: str = ""

    @property
    def whole(self) -> str:
        """The address with its part, as the catalogue writes it."""
        return f"{self.address}#{self.anchor}" if self.anchor else self.address


class BadLinkError(ValueError):
    """A link that no page may have; the text says why."""


@dataclass(frozen=True, slots=True)
class Home:
    """The address at which the site is published, with `/` at its end; its own links may begin with it."""

    url: str

    @classmethod
    def of(cls, robots: str, page: str) -> "Home | None":
        """The address as the site tells it to robots, or on its home page; None where it does not."""
        found = _SITEMAP.search(robots) or _CANONICAL.search(page)
        return cls(found[1]) if found else None

    def target(self, link: str, page: str) -> Target | None:
        """Where a link leads from the page at an address; None for other sites. BadLinkError where that is refused."""
        root = "../" * page.count("/")
        if link.startswith(root) and root and not _WINDING.search(link, len(root)):
            return _split(link[len(root) :])
        if link.startswith(self.url):
            return _split(link[len(self.url) :])
        if link.startswith("#"):
            return Target(page, _split(link).anchor)
        return self._resolved(link, page)

    def _resolved(self, link: str, page: str) -> Target | None:
        try:
            scheme = urlsplit(link).scheme
            base = urlsplit(self.url).path.lstrip("/")
            joined = urljoin(_ROOT + base + page, link)
        except ValueError as error:
            raise BadLinkError("osoite on virheellinen") from error
        if scheme:
            self._check(link, scheme)
            return None
        if not joined.startswith(_ROOT):
            raise BadLinkError("osoitteen alusta puuttuu https:") if link.startswith("//") else BadLinkError("vie ulos")
        if not joined.startswith(_ROOT + base):
            raise BadLinkError("osoite vie sivuston juuren ulkopuolelle")
        return _split(joined[len(_ROOT + base) :])

    def _check(self, link: str, scheme: str) -> None:
        if scheme not in _OUTSIDE:
            raise BadLinkError(f"linkki alkaa {scheme}:, mutta sallittuja ovat https:, mailto: ja tel:")
        if scheme == "http" and link.startswith(self.url.replace("https://", "http://", 1)):
            raise BadLinkError("linkki omaan sivustoon alkaa http:, ei https:")
        if scheme in _WEB and not urlsplit(link).hostname:
            raise BadLinkError("osoitteesta puuttuu sivuston nimi")


def _split(address: str) -> Target:
    whole, _, anchor = address.partition("#")
    path = whole.partition("?")[0]
    return Target(unquote(path) if "%" in path else path, unquote(anchor) if "%" in anchor else anchor)
