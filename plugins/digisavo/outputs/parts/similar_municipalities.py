"""What municipalities similar to one use, in the words of its page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.places import Municipality
from digisavo.catalogue.placing import IN_USE, TRIED
from digisavo.catalogue.similarity import NEIGHBOURS, Group, Similarity, Use
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.outputs.rendering.context import PageDisplay

LEAST = 2
"""Fewer than this cannot be compared."""
MOST_NAMED = 5
"""How many users are named before the others are counted."""
_STAGES = (IN_USE, TRIED, "")

Categories: TypeAlias = Mapping[Term, frozenset[str]]
"""The slugs of entries by their categories."""


@dataclass(frozen=True, slots=True)
class UseRow:
    """An entry that similar municipalities use: its address and title, how many use it, and how the municipality of
    the page uses it itself, "" where it does not."""

    address: str
    title: str
    users: str
    own: str


@dataclass(frozen=True, slots=True)
class SimilarGroup:
    """Municipalities with something in common: what it is, its name, how many they are, what they use, and the address
    where that is listed, "" for none; `comparisons` are categories, and where what they use of each is compared."""

    heading: str
    names: str
    count: str
    rows: list[UseRow]
    comparisons: list[tuple[str, str]]
    directory: str


@dataclass(frozen=True, slots=True)
class UseOfKind:
    """What similar municipalities use of one kind; `is_known` says whether any use of the municipality itself is."""

    kind: str
    is_known: bool
    groups: list[SimilarGroup]


class SimilarMunicipalities:
    """What the pages of municipalities show of similar ones, of each kind that has users."""

    def __init__(self, catalogue: Catalogue) -> None:
        followed = (collection for collection in catalogue.collections if collection.references_key)
        self._similarities = [
            (collection, Similarity(catalogue, collection), _slugs_by_category(catalogue, collection))
            for collection in followed
        ]

    def of(self, municipality: Municipality, display: PageDisplay) -> list[UseOfKind]:
        """What municipalities similar to one use."""
        return [
            UseOfKind(
                collection.kind,
                similarity.is_known(municipality),
                [_group(group, collection, categories, display) for group in similarity.groups(municipality)],
            )
            for collection, similarity, categories in self._similarities
        ]


def _slugs_by_category(catalogue: Catalogue, collection: Collection) -> Categories:
    return {
        category: frozenset(entry.slug for entry in entries)
        for category, entries in catalogue.by_category(collection).items()
    }


def _group(group: Group, collection: Collection, categories: Categories, display: PageDisplay) -> SimilarGroup:
    t = display.t
    traits = t("similarity.and").join(t(f"similarity.trait.{trait.key}") for trait in group.traits)
    known = t("similarity.known" if group.known else "similarity.unknown", known=display.number(len(group.known)))
    return SimilarGroup(
        traits[0].upper() + traits[1:],
        ", ".join(trait.label for trait in group.traits if trait.label),
        f"{t('similarity.others', count=len(group.others))} {known}",
        [_row(use, display) for use in group.uses],
        list(_comparisons(group, categories, display)),
        _directory(group, collection),
    )


def _row(use: Use, display: PageDisplay) -> UseRow:
    own = "" if use.own is None else display.t(f"similarity.own.{use.own or 'not_stated'}")
    users = "; ".join(_users(use, display))
    return UseRow(display.catalogue.address_of(use.entry), use.entry.title, users[0].upper() + users[1:], own)


def _users(use: Use, display: PageDisplay) -> Iterator[str]:
    """How many use it at each stage, and who they are."""
    for stage in _STAGES:
        if users := use.users.get(stage):
            count = display.t(f"similarity.users.{stage or 'not_stated'}", count=len(users))
            yield f"{count}: {_names(users, display)}"


def _names(users: Sequence[Municipality], display: PageDisplay) -> str:
    # Naming one takes no more room than saying that there is one more.
    named = users if len(users) <= MOST_NAMED + 1 else users[:MOST_NAMED]
    *names, last = (user.name for user in named)
    if len(named) < len(users):
        return ", ".join([*names, last]) + display.t("similarity.more", count=len(users) - len(named))
    return display.t("similarity.and").join(filter(None, (", ".join(names), last)))


def _comparisons(group: Group, categories: Categories, display: PageDisplay) -> Iterator[tuple[str, str]]:
    """Where what they use for one and the same purpose is compared: the name of that, and the address."""
    compared: list[set[str]] = []
    for category, kindred in categories.items():
        slugs = [use.entry.slug for use in group.uses if use.entry.slug in kindred]
        if len(slugs) >= LEAST and not any(set(slugs) <= before for before in compared):
            compared.append(set(slugs))
            yield category.label, display.sections.compared(slugs)


def _directory(group: Group, collection: Collection) -> str:
    """Where all that they use is listed."""
    if not group.known:
        return ""
    trait = group.traits[0]
    values = [member.slug for member in group.known] if trait.key == NEIGHBOURS else [trait.value]
    return address.directory(collection.section, {trait.key: values})
