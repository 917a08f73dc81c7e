"""That two sites are worth comparing: the same pages at the same addresses, kind by kind as long, with the same words.

The kind of a page stands in its `data-page-kind`, which the layouts of Hugo have from ours.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

TOLERANCE = 0.03
"""The share by which the bytes of a kind may differ, and the share of words that only one of two pages has."""

_SAMPLE = 40
"""How many pages of a kind are read word by word."""

_KIND = re.compile(r'data-page-kind="([^"]*)"')
_UNSEEN = re.compile(r"<script.*?</script>|<[^>]*>", re.DOTALL)


class UnequalPagesError(Exception):
    """Two sites that do not have the same pages; the text says where they differ."""


@dataclass(slots=True)
class Pages:
    """The pages of one kind of a site by address, and their bytes."""

    paths: dict[str, Path] = field(default_factory=dict)
    bytes: int = 0


def pages_of(site: Path) -> dict[str, Pages]:
    """The pages of a built site by kind."""
    found: dict[str, Pages] = {}
    for path in sorted(site.rglob("*.html")):
        kind = _KIND.search(path.read_text("utf-8"))
        pages = found.setdefault(kind[1] if kind else "", Pages())
        pages.paths[path.relative_to(site).as_posix()] = path
        pages.bytes += path.stat().st_size
    return found


def check_same(ours: Path, other: Path) -> dict[str, dict[str, dict[str, int]]]:
    """Count and bytes of each kind of pages that both sites have; refuses sites that differ.

    Ours may have kinds that the other has none of: that work is on our side alone.
    """
    own, others = pages_of(ours), pages_of(other)
    if faults := [fault for kind, pages in others.items() for fault in _faults(kind, own.get(kind, Pages()), pages)]:
        raise UnequalPagesError("\n".join(["The sites do not have the same pages:", *faults]))
    return {kind: {"ours": _sizes(own[kind]), "hugo": _sizes(others[kind])} for kind in sorted(others)}


def _sizes(pages: Pages) -> dict[str, int]:
    return {"pages": len(pages.paths), "bytes": pages.bytes}


def _faults(kind: str, own: Pages, other: Pages) -> Iterator[str]:
    if lonely := sorted(own.paths.keys() ^ other.paths.keys()):
        yield f"{kind}: {len(own.paths)} and {len(other.paths)} pages, on one side only: {', '.join(lonely[:5])}"
        return
    if abs(other.bytes / own.bytes - 1) > TOLERANCE:
        yield f"{kind}: {own.bytes} and {other.bytes} bytes"
    differing = Counter[str]()
    known = 0
    for address in [*own.paths][:: max(1, len(own.paths) // _SAMPLE)]:
        words, others = _words(own.paths[address]), _words(other.paths[address])
        differing += (words - others) + (others - words)
        known += words.total()
    if differing.total() > TOLERANCE * known:
        told = ", ".join(word for word, _ in differing.most_common(10))
        yield f"{kind}: {differing.total()} of {known} words are on one side only: {told}"


def _words(path: Path) -> Counter[str]:
    """The words that a reader of a page sees."""
    return Counter(unescape(_UNSEEN.sub(" ", path.read_text("utf-8"))).split())
