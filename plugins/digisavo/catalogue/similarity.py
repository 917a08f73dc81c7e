"""Similar municipalities: which ones are similar to another, in what, and what they are known to use."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import Municipality, load_places
from digisavo.catalogue.placing import IN_USE
from digisavo.catalogue.vocabulary import Vocabulary

Count: TypeAlias = tuple[int, int]
"""How many use an entry, and how many of them have it in use."""

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
        self._members: dict[frozenset[str], list[Municipality]] = {}
        self._counts: dict[frozenset[str], Mapping[str, Count]] = {}

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
        if codes not in self._counts:
            self._members[codes] = [member for member in self._ordered if member.code in codes]
            self._counts[codes] = self._counted(self._members[codes])
        others = [other for other in self._members[codes] if other is not municipality]
        found = self._most_used(self._counts[codes], self._stages[municipality.code])
        uses = (self._use(name, others, municipality) for name in found)
        return Group(traits, tuple(others), tuple(filter(self.is_known, others)), tuple(uses))

    def _counted(self, users: Iterable[Municipality]) -> Mapping[str, Count]:
        """How many use each entry, by reference, the most used first."""
        counts: dict[str, Count] = {}
        for user in users:
            for name, stage in self._stages[user.code].items():
                total, in_use = counts.get(name, (0, 0))
                counts[name] = total + 1, in_use + (stage == IN_USE)
        return self._ranked(counts)

    def _most_used(self, counts: Mapping[str, Count], own: Mapping[str, str]) -> Iterable[str]:
        """The references of what others use most: what a municipality uses too is counted without it."""
        found = dict(islice(((name, count) for name, count in counts.items() if name not in own), MOST))
        for name in own.keys() & counts.keys():
            total, in_use = counts[name]
            if total > 1:
                found[name] = total - 1, in_use - (own[name] == IN_USE)
        return islice(self._ranked(found), MOST)

    def _ranked(self, counts: Mapping[str, Count]) -> Mapping[str, Count]:
        """What most use first, then what most have in use, then by name."""
        return dict(sorted(counts.items(), key=lambda item: (-item[1][0], -item[1][1], self._by_name[item[0]])))

    def _use(self, name: str, others: Iterable[Municipality], municipality: Municipality) -> Use:
        """What is known of the use of an entry by others."""
        users: defaultdict[str, list[Municipality]] = defaultdict(list)
        for other in others:
            if name in (stages := self._stages[other.code]):
                users[stages[name]].append(other)
        own = self._stages[municipality.code].get(name)
        return Use(self._entries[name], {stage: tuple(found) for stage, found in users.items()}, own)


def _traits(municipality: Municipality, sizes: Vocabulary) -> Iterator[tuple[Trait, Iterable[Municipality]]]:
    """What municipalities can have in common with one, and those that have."""
    places, region, county = load_places(), municipality.region, municipality.wellbeing_county
    yield Trait("region", region.slug, region.name), places.by_region[region.code]
    yield Trait("wellbeing_county", county.slug, county.name), places.by_wellbeing_county[county.code]
    size = Trait("size_class", municipality.size_class, sizes.label(municipality.size_class))
    yield size, places.by_size_class[municipality.size_class]
    yield Trait(NEIGHBOURS), places.neighbours[municipality.code]
