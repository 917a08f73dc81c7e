"""Similar municipalities: which ones are similar to another, in what, and what they are known to use."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import Municipality, load_places
from digisavo.catalogue.placing import IN_USE
from digisavo.catalogue.vocabulary import Vocabulary

NEIGHBOURS = "municipality"
MOST = 6
"""How many of what they use are shown: as many as can be compared at once."""


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
    """An entry in use: by whom at each stage (see `placing`), in the order of their names; `own` is the stage of the
    municipality itself, None where it does not use the entry."""

    entry: Entry
    users: Mapping[str, tuple[Municipality, ...]]
    own: str | None = None

    @property
    def total(self) -> int:
        """How many use it."""
        return sum(map(len, self.users.values()))

    @property
    def rank(self) -> tuple[int, int]:
        """Its position among others: what most use first, then what most have in use."""
        return -self.total, -len(self.users.get(IN_USE, ()))

    def without(self, municipality: Municipality, stage: str) -> "Use":
        """Without the municipality itself, which is at a stage."""
        others = tuple(user for user in self.users[stage] if user is not municipality)
        return Use(self.entry, {**self.users, stage: others}, stage)


@dataclass(frozen=True, slots=True)
class Group:
    """The municipalities that share traits with one: the others, those whose use is known, and what most use."""

    traits: tuple[Trait, ...]
    others: tuple[Municipality, ...]
    known: tuple[Municipality, ...]
    uses: tuple[Use, ...]


class Similarity:
    """What municipalities are known to use of one kind, counted once for all pages."""

    def __init__(self, catalogue: Catalogue, collection: Collection) -> None:
        self._entries = {entry.reference: entry for entry in catalogue.of_kind(collection.kind)}
        self._stages = {
            code: {
                placing.entry.reference: placing.stage
                for placing in catalogue.at_municipality(code)
                if placing.entry.kind == collection.kind and placing.is_current
            }
            for code in load_places().municipalities
        }
        self._by_name = {reference: number for number, reference in enumerate(self._entries)}
        self._sizes = catalogue.vocabulary("size_classes")
        municipalities = load_places().municipalities.values()
        self._ordered = sorted(municipalities, key=lambda municipality: catalogue.alphabet(municipality.name))
        # Many municipalities share a group, so what is found of one is kept.
        self._members = cache(self._find_members)
        self._ranking = cache(self._rank)

    def groups(self, municipality: Municipality) -> list[Group]:
        """The municipalities that share a trait with one; traits that the same municipalities share are one group."""
        shared: dict[frozenset[str], list[Trait]] = {}
        for trait, members in _traits(municipality, self._sizes):
            codes = frozenset(member.code for member in members) | {municipality.code}
            shared.setdefault(codes, []).append(trait)
        return [self._group(tuple(traits), codes, municipality) for codes, traits in shared.items() if len(codes) > 1]

    def is_known(self, municipality: Municipality) -> bool:
        """Whether any use of a municipality is known."""
        return bool(self._stages[municipality.code])

    def _group(self, traits: tuple[Trait, ...], codes: frozenset[str], municipality: Municipality) -> Group:
        others = tuple(other for other in self._members(codes) if other is not municipality)
        known = tuple(filter(self.is_known, others))
        return Group(traits, others, known, self._most_used(codes, municipality))

    def _find_members(self, codes: frozenset[str]) -> list[Municipality]:
        return [municipality for municipality in self._ordered if municipality.code in codes]

    def _most_used(self, codes: frozenset[str], municipality: Municipality) -> tuple[Use, ...]:
        """What the others use most: entries that the municipality uses too are counted without it."""
        own, ranking = self._stages[municipality.code], self._ranking(codes)
        found = list(islice((use for name, use in ranking.items() if name not in own), MOST))
        shared = (ranking[name].without(municipality, stage) for name, stage in own.items() if name in ranking)
        found += (use for use in shared if use.total)
        return tuple(sorted(found, key=self._order)[:MOST])

    def _order(self, use: Use) -> tuple[int, int, int]:
        """By rank, then by name."""
        return (*use.rank, self._by_name[use.entry.reference])

    def _rank(self, codes: frozenset[str]) -> dict[str, Use]:
        """All that some municipalities use by reference, the most used first."""
        found: defaultdict[str, defaultdict[str, list[Municipality]]] = defaultdict(lambda: defaultdict(list))
        for user in self._members(codes):
            for name, stage in self._stages[user.code].items():
                found[name][stage].append(user)
        uses = (
            Use(self._entries[name], {stage: tuple(users) for stage, users in stages.items()})
            for name, stages in found.items()
        )
        return {use.entry.reference: use for use in sorted(uses, key=self._order)}


def _traits(municipality: Municipality, sizes: Vocabulary) -> Iterator[tuple[Trait, Iterable[Municipality]]]:
    """What municipalities can have in common with one, and those that have."""
    places, region, county = load_places(), municipality.region, municipality.wellbeing_county
    yield Trait("region", region.slug, region.name), places.by_region[region.code]
    yield Trait("wellbeing_county", county.slug, county.name), places.by_wellbeing_county[county.code]
    size = Trait("size_class", municipality.size_class, sizes.label(municipality.size_class))
    yield size, places.by_size_class[municipality.size_class]
    yield Trait(NEIGHBOURS), places.neighbours[municipality.code]
