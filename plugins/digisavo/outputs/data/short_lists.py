"""Open data: what has a category, a product group, a municipality, a theme or a provider, in short, and those lists.

A list tells of an entry what a list on a page needs, and where its record is: an entry stands in a dozen lists, and
with whole records these would be most of the site.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from digisavo.catalogue.changes import changed_at
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.placing import Placing
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.history import BEGINNING
from digisavo.core.settings import Settings
from digisavo.outputs.data.envelopes import build_envelope, dump
from digisavo.outputs.data.short_groups import Group, gather_groups
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.paging import page_count

SIZE = 1000
"""How many rows a page has: less than a megabyte, as that many take with the longest titles and summaries."""


def short_lists(context: Context) -> Iterator[File]:
    """`/api/v1/<group>.json`, which tells where the lists of the group are, and each list in pages."""
    rows = _Rows(context)
    for group in gather_groups(context):
        source = {"source": group.source} if group.source else {}
        for member in group.members:
            place = address.short_list(group.name, member.slug)
            with making(place):
                made = [rows.of(placing) for placing in member.entries]
            yield from _pages(place, {"about": member.about, **source}, made, context.settings)
        yield from _pages(address.short_lists(group.name), source, _index(group, context.settings), context.settings)


class _Rows:
    """Entries in short: each is made once for all lists."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._made: dict[str, bytes] = {}

    def of(self, placing: Placing) -> bytes:
        """A row, with the stage of a user where one is known."""
        reference = placing.entry.reference
        row = self._made.get(reference)
        if row is None:
            row = self._made[reference] = dump(_row(placing.entry, self._context))
        return b"%s,%s" % (row[:-1], dump({"stage": placing.stage})[1:]) if placing.stage else row


def _row(entry: Entry, context: Context) -> dict[str, str]:
    collection, settings = context.catalogue.collection(entry.kind), context.settings
    changed = changed_at(entry, collection, settings.history)
    status = entry.values.get(collection.status_key, "") if collection.status_key else ""
    row = {
        "kind": entry.kind, "slug": entry.slug, "title": entry.title, "summary": entry.summary, "status": status,
        "updated": "" if changed == BEGINNING else changed.isoformat(timespec="seconds"),
        "record_url": address.absolute(settings, address.record(entry.kind, entry.slug)),
    }  # fmt: skip
    return {key: value for key, value in row.items() if value}


def _index(group: Group, settings: Settings) -> list[bytes]:
    """What is told of each member, how many entries it has, and where its list is."""
    return [
        dump(
            member.about
            | {
                "total": len(member.entries),
                "list_url": address.absolute(settings, address.short_list(group.name, member.slug)),
            }
        )
        for member in group.members
    ]


def _pages(first: str, head: Mapping[str, Any], rows: Sequence[bytes], settings: Settings) -> Iterator[File]:
    """The pages of a list, a row a line: the first at the address of the list itself."""
    count = page_count(len(rows), SIZE)
    urls = [address.absolute(settings, _place(first, number)) for number in range(1, count + 1)]
    template = address.absolute(settings, address.further_page(first, "{page}"))
    pages = {"count": count, "size": SIZE, "first": urls[0], "template": template}
    envelope = {**build_envelope(settings, len(rows)), **head, "pages": pages}
    for number in range(1, count + 1):
        beside = {
            "page": number, "previous": urls[number - 2] if number > 1 else None,
            "next": urls[number] if number < count else None,
        }  # fmt: skip
        own = b",\n".join(rows[(number - 1) * SIZE : number * SIZE])
        yield File(_place(first, number), b'%s,"result":[\n%s\n]}\n' % (dump(envelope | beside)[:-1], own))


def _place(first: str, number: int) -> str:
    return first if number == 1 else address.further_page(first, number)
