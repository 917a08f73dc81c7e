"""Open data of entries: each entry's record and content file, the pages of their list, and the compressed file."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.differences import differences
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.formats import parse_json, unpacked
from digisavo.adapters.verification.schemas import Schemas
from digisavo.adapters.verification.targets import Home
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address

Record: TypeAlias = dict[str, Any]
_FOR_COMPARISONS = ("texts", "numbers")
"""What records have and lists leave out."""
_SLUG = "slug"


class Records:
    """The open data of one kind beside its entries."""

    def __init__(self, collection: Collection, catalogue: Catalogue, site: BuiltSite, home: Home) -> None:
        self._kind, self._catalogue, self._site, self._home = collection.kind, catalogue, site, home
        self._suffix = collection.suffix
        self.entries: Sequence[Entry] = catalogue.of_kind(self._kind)
        self._records: dict[str, Record] = {}

    def faults(self, schemas: Schemas) -> Iterator[Fault]:
        """Everything that is missing, too much, or different in its forms."""
        for entry in self.entries:
            yield from self._record_faults(entry, schemas)
            yield from self._source_faults(entry)
            yield from self._moved_faults(entry)
        yield from self._extra_faults()
        for check in (self._list_faults, self._bulk_faults):
            try:
                yield from check(schemas)
            except UnreadableError as error:
                yield error.fault

    def _record_faults(self, entry: Entry, schemas: Schemas) -> Iterator[Fault]:
        path = address.record(self._kind, entry.slug)
        try:
            record = parse_json(path, self._site)
        except UnreadableError as error:
            yield error.fault
            return
        yield from schemas.faults_of(path, record, address.record_schema(self._kind))
        if not isinstance(record, dict):
            return
        self._records[entry.slug] = {key: value for key, value in record.items() if key not in _FOR_COMPARISONS}
        url = self._home.url + self._catalogue.address_of(entry)
        for key, meant in (("kind", self._kind), (_SLUG, entry.slug), ("url", url)):
            if record.get(key) != meant:
                yield Fault(path, f'tietueen {key} on "{record.get(key)}", pitää olla "{meant}"')

    def _source_faults(self, entry: Entry) -> Iterator[Fault]:
        path = address.source(self._kind, entry.slug, self._suffix)
        try:
            if self._site.read(path) != entry.source:
                yield Fault(path, f"ei ole sama kuin sisältötiedosto {entry.file}")
        except UnreadableError as error:
            yield error.fault

    def _moved_faults(self, entry: Entry) -> Iterator[Fault]:
        for slug in entry.values.get("previous_slugs", ()):
            path = address.record(self._kind, slug)
            try:
                stub = parse_json(path, self._site)
            except UnreadableError as error:
                yield error.fault
                continue
            if not isinstance(stub, dict) or stub.get("moved_to") != entry.slug:
                yield Fault(path, f'aiempi tunnus ei ohjaa tietueeseen "{entry.slug}"')

    def _extra_faults(self) -> Iterator[Fault]:
        """Records and sources that no entry has."""
        folder = f"{address.API}{self._kind}/"
        known = {slug for entry in self.entries for slug in (entry.slug, *entry.values.get("previous_slugs", ()))}
        for path in self._site.ending("", folder):
            name = path.removeprefix(folder)
            if "/" not in name and name.partition(".")[0] not in known:
                yield Fault(path, "tiedosto ei kuulu millekään sisällölle")

    def _list_faults(self, schemas: Schemas) -> Iterator[Fault]:
        """The list and its pages: together they have every record once, as it is."""
        whole, schema = address.records(self._kind), address.list_schema(self._kind)
        envelope = parse_json(whole, self._site)
        yield from schemas.faults_of(whole, envelope, schema)
        if not isinstance(envelope, dict) or not isinstance(pages := envelope.get("pages"), dict):
            return
        if envelope.get("total") != len(self.entries):
            yield Fault(whole, f"total on {envelope.get('total')}, sisältöjä on {len(self.entries)}")
        found: list[Any] = []
        last = address.records_page(self._kind, 1)
        count = pages.get("count")
        for number in range(1, min(count if isinstance(count, int) else 0, len(self.entries) + 1) + 1):
            last = address.records_page(self._kind, number)
            page = parse_json(last, self._site)
            own = {**page, "result": []} if isinstance(page, dict) else page
            yield from schemas.faults_of(last, own, schema)
            result = page.get("result") if isinstance(page, dict) else None
            found += result if isinstance(result, list) else []
        yield from self._compared(last, found, "luettelo")

    def _bulk_faults(self, schemas: Schemas) -> Iterator[Fault]:
        path = address.records_bulk(self._kind)
        found: list[Any] = []
        for number, line in enumerate(unpacked(path, self._site).splitlines(), 1):
            try:
                found.append(json.loads(line))
            except (ValueError, RecursionError):
                yield Fault(path, "rivi ei ole JSONia", line=number)
                return
        yield from self._compared(path, found, "pakattu tiedosto")

    def _compared(self, path: str, found: Sequence[Any], what: str) -> Iterator[Fault]:
        """That records stand somewhere as each stands by itself."""
        by_slug = {str(record.get(_SLUG)): record for record in found if isinstance(record, dict)}
        slugs = [str(record.get(_SLUG)) if isinstance(record, dict) else "?" for record in found]
        yield from differences(path, [entry.slug for entry in self.entries], slugs, what)
        for slug, record in self._records.items():
            if slug in by_slug and by_slug[slug] != record:
                yield Fault(path, f'{what}: "{slug}" on toisenlainen kuin {address.record(self._kind, slug)}')
