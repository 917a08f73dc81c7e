"""Addresses of the site in its own files: the sitemap, and every URL that data, feeds and texts name."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from digisavo.adapters.sitemap import SITEMAP
from digisavo.adapters.verification.built_page import BuiltPage
from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError, file_at
from digisavo.adapters.verification.differences import differences
from digisavo.adapters.verification.fault import REPORT, Fault, line_of
from digisavo.adapters.verification.targets import Home
from digisavo.adapters.verification.xml_files import parse_xml
from digisavo.catalogue.catalogue import Catalogue

_NAMING = (".json", ".jsonld", ".xml", ".ttl", ".ics", ".txt", ".md")
"""The endings of files whose URLs are checked; texts of entries name what they like in the files of entries."""
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_END = r"""[^\s"'<>()\[\]\\`|]*"""
_PATTERNS = ("{", "SLUG", "TUNNUS")
"""What stands in the place of a name in the forms of addresses."""


def sitemap_faults(pages: Mapping[str, BuiltPage], site: BuiltSite, home: Home) -> Iterator[Fault]:
    """The sitemap names every page that search engines may have, once, and nothing else."""
    try:
        found = list(_sitemap_urls(SITEMAP, site, home))
    except UnreadableError as error:
        yield error.fault
        return
    known = [home.url + page.address for page in pages.values() if page.is_listed]
    yield from differences(SITEMAP, known, found, "sivukartta")


def _sitemap_urls(path: str, site: BuiltSite, home: Home) -> Iterator[str]:
    root = parse_xml(path, site)
    urls = [(element.text or "").strip() for element in root.iter(_LOC)]
    if not root.tag.endswith("sitemapindex"):
        yield from urls
        return
    for url in urls:
        part = url.removeprefix(home.url)
        if part == path:
            raise UnreadableError(Fault(path, "sivukartan osa on se itse"))
        yield from (found.text or "" for found in parse_xml(part, site).iter(_LOC))


def url_faults(site: BuiltSite, home: Home, catalogue: Catalogue) -> Iterator[Fault]:
    """Addresses of the site that lead nowhere, in files that programs read; what entries themselves write is theirs."""
    pattern = re.compile(re.escape(home.url) + _END)
    entries = (entry for found in catalogue.entries.values() for entry in found)
    written = {url for entry in entries for url in _urls(entry.source.decode("utf-8", "replace"), pattern)}
    for path in site.paths:
        if not path.endswith(_NAMING) or path == SITEMAP:
            continue
        try:
            text = site.text(path)
        except UnreadableError:
            continue  # told where the forms of files are checked
        text = re.sub(r"\r?\n ", "", text) if path.endswith(".ics") else text
        for url, start in _urls(text, pattern).items():
            if url not in written and not _is_there(url, site, home):
                yield Fault(path, f'osoitteessa "{url}" ei ole mitään', REPORT, line_of(text, start))


def _urls(text: str, pattern: re.Pattern[str]) -> dict[str, int]:
    """The addresses that a text names, each with where it stands first."""
    found: dict[str, int] = {}
    for match in pattern.finditer(text):
        found.setdefault(match[0].rstrip(".,;:!?*"), match.start())
    return {url: start for url, start in found.items() if not any(part in url for part in _PATTERNS)}


def _is_there(url: str, site: BuiltSite, home: Home) -> bool:
    place = unquote(url[len(home.url) :].partition("#")[0].partition("?")[0])
    return not place or file_at(place) in site.sizes or place in site.folders


def orphan_faults(pages: Mapping[str, BuiltPage]) -> Iterator[Fault]:
    """Pages for readers to which no way leads from the home page; where that cannot be read, it alone is to blame."""
    home = pages.get(file_at(""))
    if home is None or not home.leads:
        return
    reached, waiting = set[str](), [file_at("")]
    while waiting:
        path = waiting.pop()
        if path not in reached and path in pages:
            reached.add(path)
            waiting += [file_at(target.address) for target in pages[path].leads]
    for path, page in pages.items():
        if page.is_listed and path not in reached:
            yield Fault(path, "sivulle ei pääse etusivulta linkkejä pitkin", REPORT)
