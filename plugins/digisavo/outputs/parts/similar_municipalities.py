"""What municipalities like one use, in the words of its page."""

from collections.abc import Iterator
from dataclasses import dataclass

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.likeness import NEIGHBOURS, Group, Likeness, Use
from digisavo.catalogue.places import Municipality
from digisavo.catalogue.placing import IN_USE, TRIED
from digisavo.core import address
from digisavo.outputs.rendering.context import PageDisplay

LEAST = 2
"""Fewer than this cannot be compared."""
_STAGES = (IN_USE, TRIED, "")


@dataclass(frozen=True, slots=True)
class Row:
    """A service that others use: where it is, its name, by how many, and what we do with it ourselves, or ""."""

    address: str
    title: str
    users: str
    own: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Municipalities like ours: in what, how that is called, how many, what they use, and ways onward, "" for none."""

    heading: str
    names: str
    count: str
    rows: list[Row]
    comparison: str
    directory: str


@dataclass(frozen=True, slots=True)
class Kind:
    """What municipalities like ours use of one kind."""

    kind: str
    is_known: bool
    groups: list[Alike]


class LikeOurs:
    """What the pages of municipalities tell of others like them, of each kind that has users."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kinds = [(one, Likeness(catalogue, one)) for one in catalogue.collections if one.references_key]

    def of(self, place: Municipality, display: PageDisplay) -> list[Kind]:
        """What municipalities like one use."""
        return [
            Kind(
                collection.kind,
                likeness.is_known(place),
                [self._alike(group, collection, display) for group in likeness.groups(place)],
            )
            for collection, likeness in self._kinds
        ]

    def _alike(self, group: Group, collection: Collection, display: PageDisplay) -> Alike:
        t = display.t
        names = t("like.and").join(t(f"like.trait.{one.key}") for one in group.traits)
        known = t("like.known" if group.known else "like.unknown", known=display.number(len(group.known)))
        return Alike(
            names[0].upper() + names[1:],
            ", ".join(one.label for one in group.traits if one.label),
            f"{t('like.others', count=len(group.others))} {known}",
            [self._row(use, display) for use in group.uses],
            _comparison(group, collection),
            _directory(group, collection),
        )

    def _row(self, use: Use, display: PageDisplay) -> Row:
        own = "" if use.own is None else display.t(f"like.own.{use.own or 'untold'}")
        users = ", ".join(_users(use, display))
        return Row(self._catalogue.address_of(use.entry), use.entry.title, users[0].upper() + users[1:], own)


def _users(use: Use, display: PageDisplay) -> Iterator[str]:
    """How many use it at each stage."""
    for stage in _STAGES:
        if count := use.stages.get(stage):
            yield display.t(f"like.users.{stage or 'untold'}", count=count)


def _comparison(group: Group, collection: Collection) -> str:
    """Where what they use is compared, if it can be."""
    slugs = [use.entry.slug for use in group.uses]
    return address.comparison(slugs) if collection.category_key and len(slugs) >= LEAST else ""


def _directory(group: Group, collection: Collection) -> str:
    """Where all that they use is listed."""
    if not group.known:
        return ""
    trait = group.traits[0]
    values = [one.slug for one in group.known] if trait.key == NEIGHBOURS else [trait.value]
    return address.directory(collection.section, trait.key, values)
