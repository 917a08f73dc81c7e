"""Reads Atom feeds as strictly as RFC 4287 is written: every MUST that a feed of ours could break."""

import re
from datetime import datetime
from html.parser import HTMLParser
from urllib.parse import urlsplit

import feedparser
import lxml.etree

ATOM = "{http://www.w3.org/2005/Atom}"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_ONCE = {"id", "title", "updated", "published", "summary", "content", "subtitle", "rights", "source"}
_OF_FEED = {"id", "title", "updated", "author", "link", "entry"}
_OF_ENTRY = {"id", "title", "updated", "published", "summary", "link", "category", "content"}
_SAFE_TAGS = {
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "strong",
    "ul",
}  # fmt: skip


def read(content: bytes) -> lxml.etree._Element:
    """The feed, which is read alike by feedparser; an AssertionError names what is wrong with it."""
    root = lxml.etree.fromstring(content)
    assert root.tag == f"{ATOM}feed"
    _check(root, _OF_FEED, {"id", "title", "updated", "author"})
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    entries = root.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids)), "two entries with one id"
    for entry in entries:
        _check(entry, _OF_ENTRY, {"id", "title", "updated"})
        _check_content(entry)
    moments = [_moment(entry.findtext(f"{ATOM}updated") or "") for entry in entries]
    assert not moments or _moment(root.findtext(f"{ATOM}updated") or "") == max(moments)
    parsed = feedparser.parse(content)
    assert not parsed.bozo, parsed.bozo_exception
    assert parsed.version == "atom10"
    assert [entry.id for entry in parsed.entries] == ids
    return root


def _check(node: lxml.etree._Element, known: set[str], needed: set[str]) -> None:
    names = [lxml.etree.QName(child).localname for child in node]
    assert set(names) <= known, set(names) - known
    assert needed <= set(names), needed - set(names)
    assert not [name for name in _ONCE if names.count(name) > 1]
    assert all(lxml.etree.QName(child).namespace == ATOM.strip("{}") for child in node)
    _check_iri(node.findtext(f"{ATOM}id") or "")
    for name in ("updated", "published"):
        for child in node.findall(f"{ATOM}{name}"):
            _moment(child.text or "")
    links = node.findall(f"{ATOM}link")
    for link in links:
        _check_iri(link.get("href") or "")
        assert "/" in (link.get("type") or "")
    kinds = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in links]
    assert kinds.count(("alternate", "text/html", None)) == 1
    assert all(category.get("term") for category in node.findall(f"{ATOM}category"))


def _check_content(entry: lxml.etree._Element) -> None:
    """An entry tells something; HTML in it is safe, whole and leads to whole addresses."""
    content = entry.find(f"{ATOM}content")
    assert content is not None or entry.find(f"{ATOM}summary") is not None
    for child in entry:
        assert len(child) == 0, "no element of ours has markup as elements"
    if content is not None:
        assert content.get("type") == "html"
        _Safe().read(content.text or "")


def _check_iri(text: str) -> None:
    parts = urlsplit(text)
    assert parts.scheme in ("http", "https"), text
    assert parts.netloc, text
    assert not re.search(r"[\s<>\"{}|\\^`]", text), text


def _moment(text: str) -> datetime:
    assert _MOMENT.fullmatch(text), text
    return datetime.fromisoformat(text)


class _Safe(HTMLParser):
    """HTML of the few elements that texts may have, each closed, every address a whole one."""

    def read(self, html: str) -> None:
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _SAFE_TAGS, tag
        for name, value in attrs:
            assert not name.startswith("on")
            if name in ("href", "src"):
                assert (value or "").startswith(("https://", "http://", "mailto:")), value
        if tag not in ("br", "hr", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
