"""Likeness: which municipalities are like another, and what they are known to use."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import Municipality, load_places
from digisavo.catalogue.placing import IN_USE
from digisavo.catalogue.vocabulary import Vocabulary

NEIGHBOURS = "municipality"
MOST = 6
"""How many of what they use are told: as many as can be compared at once."""


@dataclass(frozen=True, slots=True)
class Trait:
    """What municipalities have in common: the name of the filter for it, its value there, and what it is called.

    Neighbours have no value of their own: a filter names each of them.
    """

    key: str
    value: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """An entry in use: by how many at each stage (see `placing`), and our own stage, None where we do not use it."""

    entry: Entry
    stages: Mapping[str, int]
    own: str | None = None

    @property
    def total(self) -> int:
        """How many use it."""
        return sum(self.stages.values())

    @property
    def rank(self) -> tuple[int, int]:
        """Its place among others: what most use first, then what most have in use."""
        return -self.total, -self.stages.get(IN_USE, 0)

    def without(self, stage: str) -> "Use":
        """Without ours, which is at a stage."""
        return Use(self.entry, {**self.stages, stage: self.stages[stage] - 1}, stage)


@dataclass(frozen=True, slots=True)
class Group:
    """Other municipalities that are like ours in one way, or in several; those whose use is known; what most use."""

    traits: tuple[Trait, ...]
    others: tuple[Municipality, ...]
    known: tuple[Municipality, ...]
    uses: tuple[Use, ...]


class Likeness:
    """What municipalities are known to use of one kind, counted once for all pages."""

    def __init__(self, catalogue: Catalogue, collection: Collection) -> None:
        self._entries = {entry.reference: entry for entry in catalogue.of_kind(collection.kind)}
        self._stages = {
            code: {
                one.entry.reference: one.stage
                for one in catalogue.at_municipality(code)
                if one.entry.kind == collection.kind and one.is_current
            }
            for code in load_places().municipalities
        }
        self._by_name = {reference: number for number, reference in enumerate(self._entries)}
        self._sizes = catalogue.vocabulary("size_classes")
        municipalities = load_places().municipalities.values()
        self._ordered = sorted(municipalities, key=lambda place: catalogue.alphabet(place.name))
        self._rankings: dict[frozenset[str], list[Use]] = {}

    def groups(self, place: Municipality) -> list[Group]:
        """The municipalities like one in each way; ways that lead to the same municipalities are one group."""
        alike: dict[frozenset[str], list[Trait]] = {}
        for trait, members in _ways(place, self._sizes):
            codes = frozenset(one.code for one in members) | {place.code}
            alike.setdefault(codes, []).append(trait)
        return [self._group(tuple(traits), codes, place) for codes, traits in alike.items() if len(codes) > 1]

    def is_known(self, place: Municipality) -> bool:
        """Whether any use of a municipality is known."""
        return bool(self._stages[place.code])

    def _group(self, traits: tuple[Trait, ...], codes: frozenset[str], place: Municipality) -> Group:
        others = tuple(one for one in self._ordered if one.code in codes and one is not place)
        known = tuple(one for one in others if self.is_known(one))
        return Group(traits, others, known, self._most_used(codes, place))

    def _most_used(self, codes: frozenset[str], place: Municipality) -> tuple[Use, ...]:
        """What the others use most: what we do not use keeps its order, and what we use is counted without us."""
        own, ranking = self._stages[place.code], self._ranking(codes)
        rest = islice((use for use in ranking if use.entry.reference not in own), MOST)
        shared = (use.without(own[use.entry.reference]) for use in ranking if use.entry.reference in own)
        found = [*rest, *(use for use in shared if use.total)]
        return tuple(sorted(found, key=self._order)[:MOST])

    def _order(self, use: Use) -> tuple[int, int, int]:
        """By rank, then by name."""
        return (*use.rank, self._by_name[use.entry.reference])

    def _ranking(self, codes: frozenset[str]) -> list[Use]:
        """All that some municipalities use, the most used first; the same municipalities are asked about again."""
        if codes not in self._rankings:
            counts: dict[str, Counter[str]] = {}
            for code in codes:
                for name, stage in self._stages[code].items():
                    counts.setdefault(name, Counter())[stage] += 1
            uses = (Use(self._entries[name], stages) for name, stages in counts.items())
            self._rankings[codes] = sorted(uses, key=self._order)
        return self._rankings[codes]


def _ways(place: Municipality, sizes: Vocabulary) -> Iterator[tuple[Trait, Iterable[Municipality]]]:
    """The ways in which municipalities are like one, and those that are."""
    places, region, county = load_places(), place.region, place.wellbeing_county
    everybody = places.municipalities.values()
    yield Trait("region", region.slug, region.name), places.by_region[region.code]
    yield (
        Trait("wellbeing_county", county.slug, county.name),
        [one for one in everybody if one.wellbeing_county == county],
    )
    size = Trait("size_class", place.size_class, sizes.label(place.size_class))
    yield size, [one for one in everybody if one.size_class == place.size_class]
    yield Trait(NEIGHBOURS), places.neighbours[place.code]
