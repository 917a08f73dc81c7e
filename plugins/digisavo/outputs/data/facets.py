"""The files by which the browser filters a directory: the answers as columns, and cards in parts.

`browser/directory/` reads them; `contracts/facet*.json` are their schemas, docs/decisions/0013-facets-as-columns.md
says why they have this form.
"""

import json
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple, TypeAlias

from digisavo.catalogue.changes import published_at
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.directory import facets_of
from digisavo.catalogue.facets import Facet, by_use
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.columns import as_column, by_frequency
from digisavo.outputs.parts.cards import Card, cards_of
from digisavo.outputs.parts.numbering import numbering_of
from digisavo.outputs.rendering.context import Context, PageDisplay

SCHEMA_VERSION = 1
CHUNK = 100
"""How many cards a file holds: five pages of a list."""
MOST_TERMS = 200
"""A facet of more values is asked for by name, so its column has a file of its own, which is fetched when needed."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
Json: TypeAlias = dict[str, Any]
Made: TypeAlias = tuple[str, Json]
"""A file: its address, and what it holds."""


class Part(NamedTuple):
    """A facet or an order: its key, the number of its values, what stands in the file of all, and its column."""

    key: str
    length: int
    head: Json
    column: Json

    @property
    def is_apart(self) -> bool:
        """Whether its column has a file of its own."""
        return self.length > MOST_TERMS

    def described(self, section: str) -> Json:
        """What stands in the file of all facets: with the column, or with its file as seen from there."""
        return self.head | ({"file": f"{section}/{self.key}.json"} if self.is_apart else self.column)


def facets(context: Context) -> Iterator[File]:
    """The files of each kind that has a directory."""
    for collection in context.catalogue.collections:
        if collection.has_directory:
            display = PageDisplay(context, address.listing(collection.section))
            made = [*_columns(collection, display), *_cards(collection, display)]
            head = {"edition": _edition(made)}
            yield from (File(place, _ENCODER.encode(head | content).encode()) for place, content in made)


def _columns(collection: Collection, display: PageDisplay) -> Iterator[Made]:
    """The file of all facets and orders, and those of the columns that stand apart."""
    catalogue, section = display.catalogue, collection.section
    total = len(catalogue.of_kind(collection.kind))
    facets = [_facet(facet) for facet in by_use(facets_of(collection, catalogue, display))]
    orders = list(_orders(collection, display.context))
    content = {
        "schema_version": SCHEMA_VERSION, "kind": collection.kind, "total": total, "chunk": CHUNK,
        "numbering": numbering_of(map(catalogue.address_of, catalogue.of_kind(collection.kind))),
        "facets": [facet.described(section) for facet in facets],
        "orders": {order.key: order.described(section) for order in orders},
    }  # fmt: skip
    yield address.facets(section), content
    for part in (*facets, *orders):
        if part.is_apart:
            yield address.facet_column(section, part.key), part.column


def _facet(facet: Facet) -> Part:
    head: Json = {"key": facet.key, "label": facet.label, "terms": facet.terms}
    if facet.source:
        return Part(facet.key, 0, head | {"of": facet.source, "map": facet.images}, {})
    sets = by_frequency(facet.answers)
    return Part(facet.key, len(facet.terms), head, {"sets": sets} | as_column(facet.answers, sets)._asdict())


def _orders(collection: Collection, context: Context) -> Iterator[Part]:
    """The orders of the list besides the alphabetical one: what each goes by, best first, and what entries have."""
    catalogue, history = context.catalogue, context.settings.history
    entries = catalogue.of_kind(collection.kind)
    days = [published_at(entry, collection, history).date().isoformat() for entry in entries]
    yield _order("newest", days)
    if collection.questions:
        yield _order("completeness", [entry.completeness.percent for entry in entries])
    for guest in catalogue.hosted_kinds(collection):
        hosted = (catalogue.hosted_by(entry) for entry in entries)
        yield _order(guest.kind, [sum(entry.kind == guest.kind for entry in found) for found in hosted])


def _order(key: str, found: Sequence[str] | Sequence[int]) -> Part:
    values: list[str | int] = sorted(set(found), reverse=True)
    return Part(key, len(values), {"values": values}, as_column(found, values)._asdict())


def _cards(collection: Collection, display: PageDisplay) -> Iterator[Made]:
    """What lists show of all entries, in parts."""
    entries = display.catalogue.of_kind(collection.kind)
    for number, start in enumerate(range(0, len(entries), CHUNK)):
        part = entries[start : start + CHUNK]
        cards = [_card(entry.slug, card) for entry, card in zip(part, cards_of(part, display), strict=True)]
        yield address.facet_cards(collection.section, number), {"cards": cards}


def _card(slug: str, card: Card) -> list[Any]:
    facts = [(label, shown.striptags()) for label, shown in card.facts]
    return [slug, card.title, card.summary, facts, card.announcement]


def _edition(made: list[Made]) -> str:
    """Distinguishes the files of a build from those of another, which number entries and terms otherwise."""
    return blake2b("".join(map(_ENCODER.encode, made)).encode(), digest_size=6).hexdigest()
