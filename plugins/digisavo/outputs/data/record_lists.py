"""The lists of a kind's records: what tells where all are, its pages, and one compressed file of all."""

import zlib
from collections.abc import Iterator
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.envelopes import build_envelope, dump
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.paging import page_count

SIZE = 25
"""How many records a page has: were all as full as the fullest of November 2026 (24 kB), a page would have 0.6 MB."""
_LEVEL = 4
"""Of compression: the usual 6 takes twice the time and saves a seventh."""
_GZIP = 16 + zlib.MAX_WBITS
"""The form of the compressed file; its head tells no time, so the same records give the same bytes."""


class RecordLists:
    """Gathers the records of a kind one by one: compressed, for all of them at once would fill the memory."""

    def __init__(self, collection: Collection, context: Context) -> None:
        self._collection, self._settings = collection, context.settings
        self._packed: list[bytes] = []
        self._compressor = zlib.compressobj(_LEVEL, wbits=_GZIP)
        self._bulk: list[bytes] = []

    def add(self, record: bytes) -> None:
        """Takes a record, which ends with a line end."""
        self._packed.append(zlib.compress(record, level=1))
        self._bulk.append(self._compressor.compress(record))

    def files(self) -> Iterator[File]:
        """The list, its pages and the compressed file, when all records have been added."""
        kind, envelope = self._collection.kind, self._envelope()
        yield File(address.records(kind), dump(envelope) + b"\n")
        for number in range(1, envelope["pages"]["count"] + 1):
            yield File(address.records_page(kind, number), self._page(number, envelope))
        yield File(address.records_bulk(kind), b"".join([*self._bulk, self._compressor.flush()]))

    def _envelope(self) -> dict[str, Any]:
        kind, total = self._collection.kind, len(self._packed)
        pages = {"count": page_count(total, SIZE), "size": SIZE, "first": self._url(1), "template": self._url("{page}")}
        bulk = address.absolute(self._settings, address.records_bulk(kind))
        return {**build_envelope(self._settings, total), "pages": pages, "bulk": bulk}

    def _page(self, number: int, envelope: dict[str, Any]) -> Iterator[bytes]:
        """One page: the envelope of all, which one it is and what is beside it, and its records, a line each."""
        last = envelope["pages"]["count"]
        place = {
            "page": number, "previous": self._url(number - 1) if number > 1 else None,
            "next": self._url(number + 1) if number < last else None,
        }  # fmt: skip
        yield b'%s,"result":[\n' % dump(envelope | place)[:-1]
        for index, packed in enumerate(self._packed[(number - 1) * SIZE : number * SIZE]):
            yield (b"," if index else b"") + zlib.decompress(packed)
        yield b"]}\n"

    def _url(self, number: int | str) -> str:
        return address.absolute(self._settings, address.records_page(self._collection.kind, number))
