"""The alphabetical index of a kind: entries by the letter that they begin with."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.text import initial
from digisavo.outputs.rendering.context import Context


class Initial(NamedTuple):
    """A letter, its entries, and the page of the kind's list on which the first of them stands."""

    letter: str
    entries: Sequence[Entry]
    page: str


def initials_of(collection: Collection, context: Context) -> Iterator[Initial]:
    """The letters of a kind whose list is in alphabetical order, in that order."""
    sections, base, size = context.sections, address.listing(collection.section), context.settings.page_size
    found: dict[str, list[Entry]] = {}
    pages: dict[str, str] = {}
    for position, entry in enumerate(context.catalogue.of_kind(collection.kind)):
        letter = initial(entry.title, context.language.code)
        found.setdefault(letter, []).append(entry)
        pages.setdefault(letter, sections.numbered(base, position // size + 1))
    for letter, entries in found.items():
        yield Initial(letter, entries, pages[letter])
