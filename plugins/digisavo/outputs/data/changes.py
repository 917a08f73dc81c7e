"""What changed, as data: of which days changes are told, and those of each day."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from digisavo.catalogue.revision.told import Told
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.envelopes import build_envelope, dump
from digisavo.outputs.parts.change_words import change_address, change_lines, outcome_words
from digisavo.outputs.rendering.context import Context

_SIZE = 250
"""How many changes a file has: a fifth of a megabyte, and of entries of which everything changes less than one."""


def changes(context: Context) -> Iterator[File]:
    """`/api/v1/changes.json`, and `/api/v1/changes/<day>.json` of each day with changes, in parts where there are many.

    A day never changes afterwards but for the addresses and titles of entries that it names.
    """
    days = [(day, list(told)) for day, told in groupby(context.told.items, key=lambda told: told.day)]
    yield File(address.CHANGES, dump(_index(days, context)) + b"\n")
    for day, told in days:
        parts = [told[first : first + _SIZE] for first in range(0, len(told), _SIZE)]
        for number, part in enumerate(parts, 1):
            yield File(address.changes_of(day, number), dump(_day(day, number, len(parts), part, context)) + b"\n")


def _index(days: list[tuple[str, list[Told]]], context: Context) -> dict[str, Any]:
    """The days; `complete` is false where the build had only a part of the history: what is older is then not known."""
    told = context.told
    return build_envelope(context.settings, len(told.items)) | {
        "since": told.since or None, "complete": bool(told.since) and not told.is_cut,
        "days": [
            {"date": day, "changes": len(found), "url": _url(address.changes_of(day), context)} for day, found in days
        ],
    }  # fmt: skip


def _day(day: str, number: int, parts: int, told: list[Told], context: Context) -> dict[str, Any]:
    following = _url(address.changes_of(day, number + 1), context) if number < parts else None
    result = [_change(one, context) for one in told]
    envelope = build_envelope(context.settings, len(told))
    return envelope | {"date": day, "part": number, "parts": parts, "next": following, "result": result}


def _change(told: Told, context: Context) -> dict[str, Any]:
    """A change: `slug` is the name of the entry then, `url` and `record_url` lead to where it is today."""
    change, page = told.change, change_address(told, context)
    record = address.record(told.entry.kind, told.entry.slug) if told.entry else ""
    return {
        "id": told.id, "at": told.moment.isoformat(), "commit": change.commit, "kind": change.kind, "slug": change.slug,
        "previous_slug": change.before or None, "title": told.title, "outcome": change.outcome,
        "outcome_label": outcome_words(told, context), "url": _url(page, context) if page else None,
        "record_url": _url(record, context) if record else None, "keys": list(change.keys),
        "lines": change_lines(told, context),
    }  # fmt: skip


def _url(target: str, context: Context) -> str:
    return address.absolute(context.settings, target)
