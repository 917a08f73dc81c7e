"""Services with open source for catalogues of it: `publiccode.yml` of each, and all of them page by page.

The pages have the shape in which the Open Catalog API (`/v1/software`) lists software, as far as files can serve it:
see `docs/interoperability.md`.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from digisavo.catalogue.changes import changed_at, published_at
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.publiccode_file import is_open_software, publiccode_of
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making

SIZE = 100
"""The most that the API has on a page."""
_LONGEST_ADDRESS, _LONGEST_FILE = 255, 99_999
"""What the API takes of an address and of a file."""


def open_software(context: Context) -> Iterator[File]:
    """`/api/v1/<kind>/<slug>.publiccode.yml` of each, and `/api/catalog/v1/software.json` with its further pages."""
    items: list[dict[str, Any]] = []
    for collection in context.catalogue.collections:
        keys = collection.source_code
        for entry in context.catalogue.of_kind(collection.kind) if keys else ():
            if not keys or not is_open_software(entry, keys):
                continue
            with making(entry.reference):
                text = publiccode_of(entry, keys, context)
            yield File(address.publiccode(entry.kind, entry.slug), text.encode())
            url = str(entry.values[keys.repository])
            if len(url) <= _LONGEST_ADDRESS and len(text) <= _LONGEST_FILE:
                items.append(_item(entry, collection, url, text, context))
    yield from _pages(items, context)


def _item(entry: Entry, collection: Collection, url: str, text: str, context: Context) -> dict[str, Any]:
    history = context.settings.history
    published = published_at(entry, collection, history)
    changed = max(published, changed_at(entry, collection, history))
    return {
        "id": _id_of(entry), "url": url, "publiccodeYml": text, "active": True,
        "createdAt": _moment(published), "updatedAt": _moment(changed),
    }  # fmt: skip


def _id_of(entry: Entry) -> str:
    """An id that stays when the entry is renamed, in the form that the API asks for (a random UUID)."""
    first = next(iter(entry.values.get("previous_slugs", ())), entry.slug)
    return str(UUID(bytes=sha256(f"{entry.kind}/{first}".encode()).digest()[:16], version=4))


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _pages(items: list[dict[str, Any]], context: Context) -> Iterator[File]:
    """The list page by page, the first also where there is nothing: `links` lead on, as files can."""
    last = max(1, -(-len(items) // SIZE))

    def link(number: int) -> str | None:
        place = address.software_page(number)
        return address.absolute(context.settings, place) if 1 <= number <= last else None

    for number in range(1, last + 1):
        data = items[(number - 1) * SIZE : number * SIZE]
        page = {"data": data, "links": {"prev": link(number - 1), "next": link(number + 1)}}
        yield File(address.software_page(number), f"{json.dumps(page, ensure_ascii=False, indent=1)}\n".encode())
