"""What changed in the catalogue: by day, the newest first, in pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from digisavo.catalogue.revision.told import Told
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.change_words import change_address, change_lines, outcome_words
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.lists import Listing, render_list
from digisavo.outputs.rendering.paging import Slice

_SIZE = 50
_IN_SIGHT = 3
"""How many lines of a change show; the others are folded."""
_LONG_ADDRESS = re.compile(r"(https?://[^/\s]+/)[^\s,;]{35,}([^\s,;]{20})")


@dataclass(frozen=True, slots=True)
class Shown:
    """A change on the page: its anchor, the name of its entry and where that is, what became of it, what differs.

    `folded` are the lines that come after the first ones, to be unfolded.
    """

    anchor: str
    title: str
    address: str
    note: str
    lines: list[str]
    folded: list[str]


@dataclass(frozen=True, slots=True)
class Day:
    """The changes of a day that are on a page."""

    heading: str
    changes: list[Shown]


def change_pages(context: Context) -> Iterator[Page]:
    """`/muutokset/`: there is one also where nothing is known, for it says so."""
    t, told = context.t, context.told
    title, page = t("change_log.title"), context.sections.changes
    feeds = ((context.sections.feed_of_changes(), t("change_log.all")),) if told.items else ()
    listing = Listing(
        address=page, items=told.items, title=title, description=t("change_log.description"), trail=((title, ""),),
        template="pages/changes.html.j2", page_kind="changes", size=_SIZE, feeds=feeds,
        values=lambda page_slice, display: _values(page_slice, feeds, display),
    )  # fmt: skip
    yield from render_list(listing, context)


def _values(page_slice: Slice[Told], feeds: tuple[tuple[str, str], ...], display: PageDisplay) -> dict[str, Any]:
    told = display.context.told
    return {
        "days": list(_days(page_slice.items, display)), "count": display.t("change_log.count", count=len(told.items)),
        "since": display.date(told.since) if told.since else "", "is_cut": told.is_cut,
        "feed": feeds[0][0] if feeds else "", "data": address.CHANGES,
    }  # fmt: skip


def _days(items: Sequence[Told], display: PageDisplay) -> Iterator[Day]:
    for day, found in groupby(items, key=lambda told: told.day):
        yield Day(display.date(day), [_shown(told, display) for told in found])


def _shown(told: Told, display: PageDisplay) -> Shown:
    context, kind = display.context, display.t(f"{told.change.kind}.single")
    note = display.t("change_log.kind", kind=kind, outcome=outcome_words(told, context).lower())
    lines = [_shortened(line) for line in change_lines(told, context)]
    # One line alone is not worth a fold.
    kept = _IN_SIGHT if len(lines) > _IN_SIGHT + 1 else len(lines)
    return Shown(
        told.id, told.title, change_address(told, context), note, lines[:kept], lines[kept:]
    )  # fmt: skip


def _shortened(line: str) -> str:
    """A line whose long addresses are told by their host and end: feeds and data have them whole."""
    return _LONG_ADDRESS.sub(r"\1…\2", line)
