"""Finds passages of Markdown with their places: links, images, HTML, includes, and what is slow to parse."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import unquote

from digisavo.core.text import find_html_tag
from digisavo.reading.markdown import AUTOLINK, CODE, ENTRY, image_addresses, link_addresses

_LINK_OPENING = re.compile(r"\]\(|\]:|<[a-z]+:", re.IGNORECASE)
# An address where Markdown can have one, up to the first character that could end it.
_WRITTEN_ADDRESS = re.compile(r"(?:\]\(|\]:)\s*<?([^\s<>)]*)|<([a-z][a-z0-9+.-]*:[^\s<>]*)>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([^A-Za-z0-9\s])")
_ADDRESS_END = re.compile(r"[\s<>)]")
# What was meant as a link or an image, but is none: an address ends at a space, unless a title follows it.
_WORD = r"(?:[^\s()<>\"'\\]|\([^\s()<>\"']*\))+"
# Hardly any text has one, so they are looked for by what is found fast.
_PERHAPS_SPACED = re.compile(rf"\]\( *{_WORD} +[^\s\"')]")
_SPACED = re.compile(
    r"(?<!\\)(!?)\[[^\[\]\n]*\]\( *(?!\S+ +\([^()\n]*\) *\))"
    rf"({_WORD}(?: +{_WORD})+)(?: +\"[^\"\n]*\")? *\)"
)
_LIKE_ADDRESS = re.compile(r"/|\.[a-z]{2,4}[0-9]?(?![^#?])", re.IGNORECASE)
# Where other generators would insert something: snippets, templates, includes.
_INCLUDE = re.compile(r"-{1,9}8<-{1,9}|\{[{%!]")
# Runs of one character, nested quotes and unclosed brackets make parsers slow; no author writes fifty of them.
_RUN = re.compile(r"([\[\]()<>*_`~!#+|\\-])\1{79,}|(?:> ?){50,}")
_RUNS = tuple(mark * 80 for mark in "[]()<>*_`~!#+|\\-")
_MOST_QUOTES = 49
_OPENINGS = re.compile(r"[\[<`*_]")
_MAX_OPENINGS = 1_000
# A table has a cell in each row for each column, written or not: a long one that is as wide would fill megabytes.
_MOST_CELLS = 50_000


class Passage(NamedTuple):
    """A piece of a text and the index at which it begins."""

    text: str
    start: int


class ImagePassage(NamedTuple):
    """An image of a text: its address as written, its alternative text, and where the address begins."""

    address: str
    words: str
    start: int


class SpacedPassage(NamedTuple):
    """The address of what would be a link or an image if it had no space, and where it begins."""

    address: str
    is_image: bool
    start: int


def find_costly(text: str) -> Passage | None:
    """A passage that makes Markdown parsers slow (a long run of one mark, a flood of openings), or None."""
    # Expressions are for telling where: that there is none of it, which is nearly always so, counting tells sooner.
    if (any(run in text for run in _RUNS) or text.count(">") > _MOST_QUOTES) and (match := _RUN.search(text)):
        return Passage(match.group(), match.start())
    if sum(map(text.count, "[<`*_")) <= _MAX_OPENINGS:
        return None
    flood = next(islice(_OPENINGS.finditer(text), _MAX_OPENINGS, None), None)
    return Passage("".join(_OPENINGS.findall(text)), flood.start()) if flood else None


def find_vast_table(text: str) -> Passage | None:
    """The widest line of a text that could be a table of very many cells, or None."""
    if text.count("|") * text.count("\n") <= _MOST_CELLS:
        return None
    start, widest, most = 0, Passage("", 0), 0
    lines = text.split("\n")
    for line in lines:
        if line.count("|") > most:
            widest, most = Passage(line, start), line.count("|")
        start += len(line) + 1
    return widest if most * len(lines) > _MOST_CELLS else None


def find_raw_html(text: str) -> Passage | None:
    """The first HTML tag or comment in Markdown, which is shown as text."""
    prose = AUTOLINK.sub(_blank, _without_code(text))
    tag = find_html_tag(prose)
    return Passage(tag, prose.index(tag)) if tag else None


def find_include(text: str) -> Passage | None:
    """The first mark by which some generators include files or run templates; here it is shown as text."""
    match = _INCLUDE.search(_without_code(text)) if "8<" in text or "{" in text else None
    return Passage(match.group(), match.start()) if match else None


def find_links(text: str, is_own: bool = False) -> list[Passage]:
    """The addresses that Markdown links to, as written; `is_own` as in `markdown.Setting`."""
    return list(_locate(text, link_addresses(text, is_own))) if _LINK_OPENING.search(text) else []


def find_spaced(text: str) -> list[SpacedPassage]:
    """The addresses with spaces, of links and images that are shown as they were written."""
    if not _PERHAPS_SPACED.search(text):
        return []
    return [
        SpacedPassage(match[2], bool(match[1]), match.start(2))
        for match in _SPACED.finditer(_without_code(text))
        if _LIKE_ADDRESS.search(match[2])
    ]


def find_entry_links(text: str) -> list[Passage]:
    """The entries that Markdown links to, as `<kind>/<slug>`."""
    return [link for link in find_links(text) if ENTRY.fullmatch(link.text)]


def find_images(text: str, is_own: bool = False) -> list[ImagePassage]:
    """The images of Markdown."""
    images = list(image_addresses(text, is_own)) if "![" in text else []
    located = _locate(text, (address for address, _ in images))
    return [ImagePassage(address, words, place.start) for (address, words), place in zip(images, located, strict=True)]


def _locate(text: str, addresses: Iterable[str]) -> Iterator[Passage]:
    """Each address with its place: the nth of equal addresses at the nth place, or 0 where none is found."""
    places: dict[str, deque[int]] = {}
    for match in _WRITTEN_ADDRESS.finditer(_without_code(text)):
        group = match.lastindex or 0
        places.setdefault(_key(_ESCAPED.sub(r"\1", match[group])), deque()).append(match.start(group))
    for address in addresses:
        found = places.get(_key(address), deque([0]))
        yield Passage(address, found.popleft() if len(found) > 1 else found[0])


def _key(address: str) -> str:
    """The part of an address that does not depend on how it is escaped."""
    return _ADDRESS_END.split(unquote(unescape(address)), maxsplit=1)[0]


def _without_code(text: str) -> str:
    return CODE.sub(_blank, text) if "`" in text else text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


CONSTANTS: dict[str, Any] = {
    "link_opening": _LINK_OPENING,
    "written_address": _WRITTEN_ADDRESS,
    "spaced": _SPACED,
    "like_address": _LIKE_ADDRESS,
    "escaped": _ESCAPED,
    "address_end": _ADDRESS_END,
    "include": _INCLUDE,
    "run": _RUN,
    "openings": _OPENINGS,
    "most_openings": _MAX_OPENINGS,
    "code": CODE,
    "autolink": AUTOLINK,
    "entry": ENTRY,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
