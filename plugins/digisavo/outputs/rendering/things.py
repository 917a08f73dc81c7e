"""The things that pages are about, as linked data: what kinds declare, with the values of each entry.

`catalogue/linked_data.py` holds the sources that a declaration is made of; here they are read.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import holds
from digisavo.catalogue.field_types.date import is_over
from digisavo.catalogue.linked_data import (
    Begins,
    Data,
    Each,
    Ends,
    FirstOf,
    Meaning,
    Node,
    Publisher,
    Source,
    Words,
)
from digisavo.catalogue.occasions import Occasion, next_occasion, occasions_of
from digisavo.core import address
from digisavo.core.artefact import Picture, Thing
from digisavo.core.sections import Sections
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.context import Context

_TYPED = "query"
"""What a query is called in the description of search."""


def things_of(entry: Entry, picture: Picture | None, context: Context) -> Iterator[Thing]:
    """What the page of an entry is about: the first of the declared things that fits, none where none is declared."""
    collection, settings = context.catalogue.collection(entry.kind), context.settings
    reading = _Reading(entry, collection, settings)
    found = next(filter(None, map(reading.value, collection.linked_data)), None)
    if found:
        image = {"image": address.absolute(settings, picture.address)} if picture else {}
        yield {**found, "url": address.absolute(settings, context.catalogue.address_of(entry)), **image}


def site_of(settings: Settings, sections: Sections, description: str) -> Iterator[Thing]:
    """The site itself and who publishes it, for the home page."""
    home = address.absolute(settings, address.HOME)
    publisher = {**organisation(settings.publisher), "@id": f"{home}#julkaisija"}
    yield {
        "@type": "WebSite", "@id": f"{home}#sivusto", "name": settings.site_name, "description": description,
        "url": home, "inLanguage": settings.language, "publisher": {"@id": publisher["@id"]},
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "potentialAction": {
            "@type": "SearchAction", "query-input": f"required name={_TYPED}",
            "target": {
                "@type": "EntryPoint", "urlTemplate": address.absolute(settings, sections.found(f"{{{_TYPED}}}")),
            },
        },
    }  # fmt: skip
    yield publisher


def list_of(entries: Sequence[Entry], context: Context) -> Iterator[Thing]:
    """A list of entries with those of its first page, in their order; none where it is empty."""
    items = [
        {
            "@type": "ListItem", "position": position, "name": entry.title,
            "url": address.absolute(context.settings, context.catalogue.address_of(entry)),
        }
        for position, entry in enumerate(entries[: context.settings.page_size], 1)
    ]  # fmt: skip
    if items:
        # The number is that of the whole list, also where a page shows a part of it.
        yield {"@type": "ItemList", "numberOfItems": len(entries), "itemListElement": items}


def organisation(name: str) -> Thing:
    """An organisation of which the name is known."""
    return {"@type": "Organization", "name": name}


class _Reading:
    """Reads the values of properties from one entry; answers that are no longer valid do not count."""

    def __init__(self, entry: Entry, collection: Collection, settings: Settings) -> None:
        self._entry, self._collection, self._settings = entry, collection, settings
        self._values = entry.values

    def value(self, source: Source) -> Any:
        """The value that a source gives, or something empty where the entry has none."""
        read = _READERS.get(type(source))
        return read(self, source) if read else source

    def words(self, source: Words) -> Any:
        return _plain(self._words(source.key))

    def data(self, source: Data) -> Any:
        key = source.key
        return self._collection.by_key[key].type.export(self._values[key]) if self._states(key) else None

    def meaning(self, source: Meaning) -> Any:
        return source.meanings.get(str(self._values[source.key])) if self._states(source.key) else None

    def each(self, source: Each) -> Any:
        return _plain([{"@type": source.type, "name": name} for name in self._words(source.key)])

    def first(self, source: FirstOf) -> Any:
        return next(filter(None, map(self.value, source.sources)), None)

    def several(self, sources: tuple[Source, ...]) -> Any:
        return _plain(list(filter(None, map(self.value, sources))))

    def begins(self, _: Begins) -> Any:
        return self._moment(self._collection.start_key, self._occasion().start)

    def ends(self, _: Ends) -> Any:
        return self._moment(self._collection.end_key, self._occasion().end)

    def publisher(self, _: Publisher) -> Any:
        return organisation(self._settings.publisher)

    def node(self, node: Node) -> Any:
        if not self._fits(node):
            return None
        read = {name: self.value(source) for name, source in node.properties.items()}
        stated = {name: value for name, value in read.items() if value not in (None, "", [])}
        # What is true of every entry says nothing of this one, unless a condition chose it.
        answered = node.when or any(not isinstance(node.properties[name], str | int) for name in stated)
        return {"@type": node.type, **stated} if stated and answered else None

    def _fits(self, node: Node) -> bool:
        if node.when and not (holds(node.when, self._values) and any(map(self._states, node.when))):
            return False
        return not holds(node.unless, self._values) and (not node.needs or any(map(self._states, node.needs)))

    def _words(self, key: str) -> list[str]:
        return [*self._collection.by_key[key].type.words(self._values[key])] if self._states(key) else []

    def _states(self, key: str) -> bool:
        """Whether a field has a value that is still valid."""
        if key not in self._values:
            return False
        until = self._values.get(self._collection.by_key[key].expires_by)
        return not (until and is_over(until, self._settings.today))

    def _occasion(self) -> Occasion:
        times = occasions_of(self._entry, self._collection)
        return next_occasion(times, self._settings.today) or times[-1]

    def _moment(self, key: str, moment: str) -> Any:
        return self._collection.by_key[key].type.export(moment) if moment else None


_READERS: dict[type, Callable[[_Reading, Any], Any]] = {
    Node: _Reading.node, Words: _Reading.words, Data: _Reading.data, Meaning: _Reading.meaning, Each: _Reading.each,
    FirstOf: _Reading.first, Begins: _Reading.begins, Ends: _Reading.ends, Publisher: _Reading.publisher,
    tuple: _Reading.several,
}  # fmt: skip
"""How each source is read; anything else is itself the value."""


def _plain(values: list[Any]) -> Any:
    """The values as linked data writes them: a single one without a list around it."""
    return values[0] if len(values) == 1 else values
