"""Finds in Markdown, with their places, what authors should hear of: links, images, HTML, includes, what costs."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote

from digisavo.core.text import find_html_tag
from digisavo.reading.markdown import AUTOLINK, CODE, ENTRY, image_addresses, link_addresses

_LINK_OPENING = re.compile(r"\]\(|\]:|<[a-z]+:", re.IGNORECASE)
# An address where Markdown can have one; up to the first sign that could end it.
_WRITTEN_ADDRESS = re.compile(r"(?:\]\(|\]:)\s*<?([^\s<>)]*)|<([a-z][a-z0-9+.-]*:[^\s<>]*)>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([^A-Za-z0-9\s])")
_ADDRESS_END = re.compile(r"[\s<>)]")
# Openings of what other generators fill in: snippets, templates, includes.
_INCLUDE = re.compile(r"-{1,9}8<-{1,9}|\{[{%!]")
# Runs of one mark, quotes in quotes, and openings without an end, make parsers work in vain: nobody writes fifty.
_RUN = re.compile(r"([\[\]()<>*_`~!#+|\\-])\1{79,}|(?:> ?){50,}")
_OPENINGS = re.compile(r"[\[<`*_]")
_MAX_OPENINGS = 1_000


class Passage(NamedTuple):
    """A piece of a text and the index at which it begins."""

    text: str
    start: int


class ImagePassage(NamedTuple):
    """An image of a text: its address as written, its alternative text, and where the address begins."""

    address: str
    words: str
    start: int


def find_costly(text: str) -> Passage | None:
    """A passage that makes Markdown parsers slow (a long run of one mark, a flood of openings), or None."""
    if match := _RUN.search(text):
        return Passage(match.group(), match.start())
    flood = next(islice(_OPENINGS.finditer(text), _MAX_OPENINGS, None), None)
    return Passage("".join(_OPENINGS.findall(text)), flood.start()) if flood else None


def find_raw_html(text: str) -> Passage | None:
    """The first HTML tag or comment in Markdown: it is shown as text, so whoever wrote it should know."""
    prose = AUTOLINK.sub(_blank, _without_code(text))
    tag = find_html_tag(prose)
    return Passage(tag, prose.index(tag)) if tag else None


def find_include(text: str) -> Passage | None:
    """The first mark by which some generators take in other files or run templates: here it is shown as text."""
    match = _INCLUDE.search(_without_code(text))
    return Passage(match.group(), match.start()) if match else None


def find_links(text: str) -> list[Passage]:
    """The addresses that Markdown links to, as written."""
    return list(_locate(text, link_addresses(text))) if _LINK_OPENING.search(text) else []


def find_entry_links(text: str) -> list[Passage]:
    """The entries that Markdown links to, as `<kind>/<slug>`."""
    return [link for link in find_links(text) if ENTRY.fullmatch(link.text)]


def find_images(text: str) -> list[ImagePassage]:
    """The images of Markdown."""
    images = list(image_addresses(text)) if "![" in text else []
    located = _locate(text, (address for address, _ in images))
    return [ImagePassage(address, words, place.start) for (address, words), place in zip(images, located, strict=True)]


def _locate(text: str, addresses: Iterable[str]) -> Iterator[Passage]:
    """Each address where it is written, the nth of its kind at the nth place; at the beginning where none is found."""
    places: dict[str, deque[int]] = {}
    for match in _WRITTEN_ADDRESS.finditer(_without_code(text)):
        group = match.lastindex or 0
        places.setdefault(_key(_ESCAPED.sub(r"\1", match[group])), deque()).append(match.start(group))
    for address in addresses:
        found = places.get(_key(address), deque([0]))
        yield Passage(address, found.popleft() if len(found) > 1 else found[0])


def _key(address: str) -> str:
    """What an address has in common however it is escaped."""
    return _ADDRESS_END.split(unquote(unescape(address)), maxsplit=1)[0]


def _without_code(text: str) -> str:
    return CODE.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
