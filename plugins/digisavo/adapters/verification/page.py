"""What one page of a built site is and holds, and all that is wrong with it by itself."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape

from digisavo.adapters.content_security import begins_safely, find_unsafe
from digisavo.adapters.verification.built_page import NOT_FOUND, BuiltPage
from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError, file_at
from digisavo.adapters.verification.fault import REPORT, Fault, line_of
from digisavo.adapters.verification.markup import Tag, tags_of
from digisavo.adapters.verification.page_links import link_faults
from digisavo.adapters.verification.targets import BadLinkError, Home

_REFRESH = re.compile(r"\s*\d+\s*;\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)
_DATA = '<script type="application/ld+json">'
_TITLE, _HEADING = (re.compile(rf"<({name})\b[^<>]*>") for name in ("title", "h1"))
_MARKUP = re.compile(r"<[^<>]*>")
_WHOLE_TAG = re.compile(r"</?[a-zA-Z][^<>]*+>|<!doctype[^<>]*+>", re.IGNORECASE)
_MOST = 5_000_000
"""Characters of a page."""


def read_page(path: str, site: BuiltSite, home: Home) -> BuiltPage:
    """A page with its own faults; anchors of other pages are looked at when all pages are known."""
    try:
        html = site.text(path)
    except UnreadableError as error:
        return BuiltPage(path, faults=[error.fault])
    page = BuiltPage(path)
    if size := _size_fault(html):
        page.faults.append(Fault(path, size))
        return page
    page.faults += [Fault(path, f"turvallisuus: {fault}", REPORT) for fault in _unsafe(html)]
    tags = list(tags_of(html))
    page.faults += _read_head(page, html, tags, site, home)
    page.faults += _read_ids(page, html, tags)
    page.faults += link_faults(page, html, tags, site, home)
    page.faults += _data_faults(path, html)
    return page


def _size_fault(html: str) -> str:
    if len(html) > _MOST:
        return f"sivu on liian suuri: yli {_MOST // 1_000_000} Mt"
    return "" if html.strip() else "sivu on tyhjä"


def _unsafe(html: str) -> list[str]:
    """What must not run. A parser may take minutes for tags that do not end, so these are refused before."""
    if not begins_safely(html) and "<" in _WHOLE_TAG.sub("", html):
        return ["sivulla on merkki <, jolla ei ala kokonainen tagi"]
    return find_unsafe(html.encode())


def _read_head(page: BuiltPage, html: str, tags: list[Tag], site: BuiltSite, home: Home) -> Iterator[Fault]:
    metas = {tag.attributes.get("name", ""): tag.attributes.get("content", "") for tag in tags if tag.name == "meta"}
    page.title, page.heading = _text(_TITLE, html), _text(_HEADING, html)
    page.is_hidden = "noindex" in metas.get("robots", "")
    page.forward, start = next(((link, tag.start) for tag in tags if (link := _forward(tag))), ("", 0))
    if not html.rstrip().endswith("</html>"):
        yield Fault(page.path, "sivu on katkennut: loppu </html> puuttuu")
    if not any(tag.name == "html" and tag.attributes.get("lang") for tag in tags):
        yield Fault(page.path, "sivun kieli (lang) puuttuu")
    if not page.title:
        yield Fault(page.path, "sivun otsake (title) puuttuu")
    if page.forward:
        yield from _forward_faults(page, start, site, home)
        return
    headings = sum(tag.name == "h1" for tag in tags)
    if headings != 1 or not page.heading:
        yield Fault(page.path, f"pääotsikoita (h1) on {headings}, pitää olla yksi, jossa on tekstiä")
    if page.is_listed and not metas.get("description", "").strip():
        yield Fault(page.path, "sivun kuvaus (description) puuttuu")
    yield from _canonical_faults(page, html, tags, site, home)


def _text(opening: re.Pattern[str], html: str) -> str:
    """The text of the first element of a sort, "" where there is none."""
    found = opening.search(html)
    end = html.find(f"</{found[1]}>", found.end()) if found else -1
    return " ".join(unescape(_MARKUP.sub("", html[found.end() : end])).split()) if found and end >= 0 else ""


def _forward(tag: Tag) -> str:
    """Where a redirect leads, as it is written."""
    is_refresh = tag.name == "meta" and tag.attributes.get("http-equiv", "").lower() == "refresh"
    found = _REFRESH.match(tag.attributes.get("content", "")) if is_refresh else None
    return found[1].strip() if found else ""


def _forward_faults(page: BuiltPage, start: int, site: BuiltSite, home: Home) -> Iterator[Fault]:
    try:
        target = home.target(page.forward, page.address)
    except BadLinkError as error:
        yield Fault(page.path, f'ohjaus "{page.forward}": {error}', REPORT)
        return
    if target is None:
        yield Fault(page.path, f'ohjaus "{page.forward}" vie pois sivustosta', REPORT)
        return
    if file_at(target.address) not in site.sizes or file_at(target.address) == page.path:
        yield Fault(page.path, f'ohjaus vie osoitteeseen "{page.forward}", jossa ei ole sivua')
    page.leads[target] = start


def _canonical_faults(
    page: BuiltPage, html: str, tags: list[Tag], site: BuiltSite, home: Home
) -> Iterator[Fault]:  # fmt: skip
    """A page that is listed names itself, another one that is hidden may name the page that it is a part of."""
    named = [tag for tag in tags if tag.name == "link" and tag.attributes.get("rel") == "canonical"]
    if page.path == NOT_FOUND or (page.is_hidden and not named):
        return
    if len(named) != 1:
        yield Fault(page.path, f"sivun osoitteita (canonical) on {len(named)}, pitää olla yksi")
        return
    url, line = named[0].attributes.get("href", ""), line_of(html, named[0].start)
    if page.is_listed and url != home.url + page.address:
        yield Fault(page.path, f'osoite (canonical) on "{url}", pitää olla "{home.url}{page.address}"', line=line)
    elif not url.startswith(home.url) or file_at(url[len(home.url) :].partition("#")[0]) not in site.sizes:
        yield Fault(page.path, f'osoitteessa (canonical) "{url}" ei ole sivua', line=line)


def _read_ids(page: BuiltPage, html: str, tags: Iterable[Tag]) -> Iterator[Fault]:
    places: dict[str, list[int]] = {}
    for tag in tags:
        if "id" in tag.attributes:
            places.setdefault(tag.attributes["id"], []).append(tag.start)
    page.ids = frozenset(places)
    for name, found in places.items():
        if len(found) > 1:
            yield Fault(page.path, f'tunniste id="{name}" on {len(found)} kertaa', REPORT, line_of(html, found[1]))
        if not name.strip():
            yield Fault(page.path, "tunniste id on tyhjä", REPORT, line_of(html, found[0]))


def _data_faults(path: str, html: str) -> Iterator[Fault]:
    """Linked data in a page has to be JSON."""
    start = html.find(_DATA)
    while start >= 0:
        end = html.find("</script>", start)
        try:
            json.loads(html[start + len(_DATA) : end])
        except (ValueError, RecursionError):
            yield Fault(path, "sivun rakenteinen tieto ei ole JSONia", REPORT, line_of(html, start))
        start = html.find(_DATA, end) if end >= 0 else -1
