"""Other entries of the same categories, for whoever looks at one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.outputs.rendering.context import Context

_MOST = 6
_COMPARED = 2
"""How many others are compared with the entry at once: three columns are seen side by side."""
_LOOKED_AT = 50
"""How many others of a category and a tag are looked at, so that thousands of entries cost no more than dozens."""


@dataclass(frozen=True, slots=True)
class Kindred:
    """The nearest others, those with most in common first, and the address where the first are compared with it."""

    entries: Sequence[Entry]
    comparison: str


class KindredEntries:
    """Finds the entries of one kind that share a category, and tags, with another."""

    def __init__(self, collection: Collection, context: Context) -> None:
        self._collection, self._context = collection, context
        self._members = list(context.catalogue.by_category(collection).values())
        self._own: defaultdict[str, list[int]] = defaultdict(list)
        self._places: dict[tuple[int, str], int] = {}
        self._sharing: defaultdict[tuple[int, str], list[Entry]] = defaultdict(list)
        for number, members in enumerate(self._members):
            for place, entry in enumerate(members):
                self._own[entry.slug].append(number)
                self._places[number, entry.slug] = place
                for tag in entry.tags:
                    self._sharing[number, tag].append(entry)

    def of(self, entry: Entry) -> Kindred:
        """Those with most tags in common, then those that come after it in its categories."""
        found = {other.slug: other for other in (*self._alike(entry), *self._after(entry)) if other is not entry}
        nearest = list(islice(found.values(), _MOST))
        is_comparable = self._collection.is_comparable and len(nearest) >= _COMPARED
        compared = [entry.slug, *(other.slug for other in nearest[:_COMPARED])]
        return Kindred(nearest, self._context.sections.compared(compared) if is_comparable else "")

    def _alike(self, entry: Entry) -> list[Entry]:
        alike = Counter(
            other.slug for number in self._own[entry.slug] for tag in entry.tags
            for other in self._sharing[number, tag][:_LOOKED_AT]
        )  # fmt: skip
        kind = self._collection.kind
        found = (self._context.catalogue.find(f"{kind}/{slug}") for slug, _ in alike.most_common())
        return [other for other in found if other]

    def _after(self, entry: Entry) -> Iterator[Entry]:
        for number in self._own[entry.slug]:
            members, place = self._members[number], self._places[number, entry.slug]
            yield from islice((*members[place + 1 : place + 1 + _MOST], *members[:_MOST]), _MOST)
