"""The files by which the browser combines tags: the index of their names, and for each tag what has it.

`browser/tags/` reads them: of the tags that are combined it fetches the file of the one that fewest entries have. Each
file stands alone, so that a page which is open while the site is built anew never joins two builds.
"""

import json
from collections.abc import Iterator
from typing import Any

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.tags import Tag, other_names
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.slug import slugify
from digisavo.outputs.rendering.context import Context

SCHEMA_VERSION = 1


def tag_files(context: Context) -> Iterator[File]:
    """The index of tags, and the file of each."""
    catalogue = context.catalogue
    yield _file(address.TAG_INDEX, {"tags": list(_names(catalogue))})
    kinds = [
        {"label": context.t(f"{collection.kind}.single"), "comparable": collection.is_comparable}
        for collection in catalogue.collections
    ]
    rows = {entry.reference: row for entry, row in _rows(catalogue)}
    labels = {tag.slug: tag.label for tag in catalogue.tags}
    for tag in catalogue.tags:
        yield _file(address.tagged(tag.slug), {"kinds": kinds} | _tagged(tag, rows, labels))


def _names(catalogue: Catalogue) -> Iterator[list[object]]:
    """Slug, label, other names and number of entries of each tag, in the order of the alphabet."""
    names: dict[str, list[str]] = {}
    for name, tag in other_names(catalogue.tags, catalogue.vocabulary("tags")).items():
        names.setdefault(tag.slug, []).append(name)
    for tag in catalogue.tags:
        yield [tag.slug, tag.label, names.get(tag.slug, []), len(tag.entries)]


def _rows(catalogue: Catalogue) -> Iterator[tuple[Entry, list[Any]]]:
    """What a card shows of each tagged entry, and the slugs of its tags."""
    for kind, collection in enumerate(catalogue.collections):
        for entry in catalogue.of_kind(collection.kind):
            own = sorted(set(map(slugify, entry.tags)))
            if own:
                yield entry, [kind, entry.slug, catalogue.address_of(entry), entry.title, entry.summary, own]


def _tagged(tag: Tag, rows: dict[str, list[Any]], labels: dict[str, str]) -> dict[str, Any]:
    """The entries of a tag, with the numbers of all their tags in the list of those that occur here."""
    own = [rows[entry.reference] for entry in tag.entries]
    used = {slug for row in own for slug in row[5]}
    tags = [[slug, label] for slug, label in labels.items() if slug in used]
    numbers = {slug: number for number, (slug, _) in enumerate(tags)}
    entries = [[*row[:5], sorted(numbers[slug] for slug in row[5])] for row in own]
    return {"tags": tags, "entries": entries}


def _file(place: str, data: dict[str, Any]) -> File:
    content = {"schema_version": SCHEMA_VERSION} | data
    return File(place, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())
