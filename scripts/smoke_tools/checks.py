"""What a published site has to give: a page, a record and a page of records of each kind, search, feeds, the rest."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from scripts.smoke_tools.fetching import FailedError, PublishedSite

_FEED = re.compile(r'<link rel="alternate" type="application/atom\+xml"[^<>]*href="([^"]+)"')
_ATOM = "{http://www.w3.org/2005/Atom}"
_EXPIRES = re.compile(r"^Expires: (\S+)$", re.MULTILINE)
_MISSING = "tata-sivua-ei-ole-julkaistu/"


def failures(site: PublishedSite, stamp: Mapping[str, Any]) -> list[str]:
    """Everything that does not work, in Finnish."""
    kinds = [kind for kind, count in dict(stamp.get("counts", {})).items() if count]
    checks: list[Callable[[], None]] = [
        *(lambda kind=kind: _check_kind(kind, site) for kind in kinds),
        lambda: _check_search(site), lambda: _check_feeds(site), lambda: _check_sitemap(site),
        lambda: _check_security_contact(site), lambda: _check_missing_page(site),
    ]  # fmt: skip
    return list(_failures_of(checks))


def _failures_of(checks: list[Callable[[], None]]) -> Iterator[str]:
    for check in checks:
        try:
            check()
        except FailedError as error:
            yield str(error)
        except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
            yield f"sivuston tiedot ovat odottamatonta muotoa ({type(error).__name__}: {error})"


def _check_kind(kind: str, site: PublishedSite) -> None:
    """The first entry of a kind: in the list of records, by itself, and as a page."""
    first = f"api/v1/{kind}/page/1.json"
    page = site.data(first)
    named = page["pages"]["first"]
    if not named.endswith(first):
        raise FailedError(f"{first}: ensimmäisen sivun osoite on {named}")
    home, listed = named.removesuffix(first), page["result"][0]
    place = f"api/v1/{kind}/{listed['slug']}.json"
    record = site.data(place)
    for key, meant in (("kind", kind), ("slug", listed["slug"]), ("url", listed["url"])):
        if record.get(key) != meant:
            raise FailedError(f"{place}: {key} on {record.get(key)}, pitää olla {meant}")
    _check_page(record["url"].removeprefix(home), site)


def _check_page(address: str, site: PublishedSite) -> None:
    place, _, part = address.partition("#")
    html = site.text(place)
    if "<h1" not in html or not html.rstrip().endswith("</html>"):
        raise FailedError(f"{place}: ei ole kokonainen sivu")
    if f'{place}"' not in html:
        raise FailedError(f"{place}: on toinen sivu")
    if part and f'id="{unquote(part)}"' not in html:
        raise FailedError(f"{place}: kohta {part} puuttuu")


def _check_search(site: PublishedSite) -> None:
    """The index, its texts, and the page that search finds first."""
    manifest = site.data("assets/haku/manifest.json")
    for part in ("d", "w"):
        shard = f"assets/haku/{manifest['edition']}/{part}/0.json"
        data = site.data(shard)
        if data.get("edition") != manifest["edition"]:
            raise FailedError(f"{shard}: on eri koonnista kuin haun luettelo")
        if part == "d":
            _check_page(data["documents"][0][0], site)
    _check_page("haku/", site)


def _check_feeds(site: PublishedSite) -> None:
    """The feeds that the home page names."""
    found = [urljoin(site.url, link) for link in _FEED.findall(site.text(""))]
    if not found:
        raise FailedError("etusivu: syötteitä ei ole")
    for url in found:
        address = url.removeprefix(site.url)
        try:
            root = ElementTree.fromstring(site.text(address).encode())  # noqa: S314 - our own feed
        except ElementTree.ParseError as error:
            raise FailedError(f"{address}: syöte ei ole XML:ää") from error
        if root.tag != f"{_ATOM}feed" or not root.findtext(f"{_ATOM}updated"):
            raise FailedError(f"{address}: ei ole syöte")


def _check_sitemap(site: PublishedSite) -> None:
    if "<loc>" not in site.text("sitemap.xml"):
        raise FailedError("sitemap.xml: sivukartta on tyhjä")


def _check_security_contact(site: PublishedSite) -> None:
    """The hidden folder went along, and what it says holds."""
    place = ".well-known/security.txt"
    found = _EXPIRES.search(site.text(place))
    if found is None or datetime.fromisoformat(found[1].replace("Z", "+00:00")) < datetime.now(UTC):
        raise FailedError(f"{place}: voimassaolo (Expires) puuttuu tai on päättynyt")


def _check_missing_page(site: PublishedSite) -> None:
    """A server that answers to everything would hide what is missing."""
    try:
        site.bytes(_MISSING)
    except FailedError as error:
        if "404" in str(error):
            return
        raise
    raise FailedError(f"{urlsplit(site.url).netloc}: palvelin ei vastaa 404, kun sivua ei ole")
