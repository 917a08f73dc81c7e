"""The names of all entries of a kind, for its form: which are taken, which are alike (`contracts/form-names.json`)."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.work import portions
from digisavo.outputs.rendering.context import Context

_PORTION = 5000
"""How many entries a file holds: about half a megabyte."""


def form_names(context: Context) -> Iterator[File]:
    """The files of each kind. Forms fetch them when a name is written, or when an entry is asked for."""
    for collection in context.catalogue.collections:
        lots = portions(context.catalogue.of_kind(collection.kind), _PORTION) or [[]]
        for number, entries in enumerate(lots):
            data = {"schema_version": 1, "files": len(lots), **_names(entries, collection)}
            content = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
            yield File(address.form_names(collection.kind, number), content)


def _names(entries: Sequence[Entry], collection: Collection) -> dict[str, Any]:
    previous = [[slug, entry.slug] for entry in entries for slug in entry.values.get("previous_slugs", ())]
    rows = [_row(entry, collection) for entry in entries]
    return {"keys": _keys(collection), "entries": rows, "previous": previous}


def _keys(collection: Collection) -> list[str]:
    """The fields, besides the title, that no two entries share."""
    return [key for key in collection.duplicate_keys if key != collection.title_key]


def _row(entry: Entry, collection: Collection) -> list[str]:
    """The slug, the title, and the answers to those fields. Rows: their keys would make half of the file."""
    return [entry.slug, entry.title, *(str(entry.values.get(key, "")) for key in _keys(collection))]
