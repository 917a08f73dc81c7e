"""Changes as they are told today: each with the entry that it is of by its present name, and who follows it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field_types.moment import ZONE
from digisavo.catalogue.revision.belonging import CATEGORY, HOST, MUNICIPALITY, PRODUCT_GROUP, PROVIDER
from digisavo.core.history import REFERENCE, REFERENCE_END, Change, ChangeLog

ALL, ENTRY = "all", "entry"
_REMOVED, _RENAMED = "removed", "renamed"
_REFERENCE = re.compile(f"{REFERENCE}([a-z]+/[a-z0-9-]+){REFERENCE_END}")
_REST = re.compile(f"[{REFERENCE}{REFERENCE_END}]")


@dataclass(frozen=True, slots=True)
class Told:
    """A change, by the name that its entry has today: `entry` is None where it is no more; `hosts` are references of
    those on whose pages it is shown; `title` is what the entry was called then."""

    change: Change
    reference: str
    entry: Entry | None
    title: str
    lines: tuple[str, ...]
    hosts: tuple[str, ...]

    @property
    def moment(self) -> datetime:
        """When it came to main, as clocks in Finland show it."""
        return datetime.fromtimestamp(self.change.seconds, ZONE)

    @property
    def day(self) -> str:
        """The day of that as an ISO date."""
        return self.moment.date().isoformat()

    @property
    def id(self) -> str:
        """A name that no other change has and that never changes: it says what the entry was called then."""
        return f"{self.change.commit[:12]}-{self.change.kind}-{self.change.slug}"


@dataclass(frozen=True, slots=True)
class ToldChanges:
    """All changes, the latest first, and those for whoever follows something, by `(name, id)` such as
    `("category", "osallisuus")`; `since` and `is_cut` are those of the log."""

    items: tuple[Told, ...] = ()
    followed: Mapping[tuple[str, str], list[Told]] = field(default_factory=dict)
    since: str = ""
    is_cut: bool = False

    def of(self, name: str, id_: str) -> list[Told]:
        """The changes of something that can be followed."""
        return self.followed.get((name, id_), [])


def tell_changes(catalogue: Catalogue, log: ChangeLog) -> ToldChanges:
    """The changes of a log as the catalogue of today tells them."""
    items = sorted(_told(catalogue, log.changes), key=lambda told: told.day, reverse=True)
    followed: dict[tuple[str, str], list[Told]] = {}
    for told in items:
        for place in dict.fromkeys(_followed(told, catalogue)):
            followed.setdefault(place, []).append(told)
    return ToldChanges(tuple(items), followed, log.since, log.is_cut)


def _told(catalogue: Catalogue, changes: Iterable[Change]) -> Iterator[Told]:
    """The changes with their entries, from the latest on: so each earlier name leads to the one of today.

    What was taken back before its day came, or is held back today, is not told: it is no more, and nobody removed it.
    """
    names, gone, moved = dict[str, str](), set[str](), _moved(catalogue)

    def today(reference: str) -> str:
        name = names.get(reference, reference)
        return name if catalogue.find(name) or name in gone else moved.get(name, name)

    for change in changes:
        name = today(change.reference)
        if change.outcome == _REMOVED and not catalogue.find(name):
            gone.add(name)
        if change.outcome == _RENAMED:
            names[change.earlier] = name
            names.pop(change.reference, None)
        entry = catalogue.find(name)
        if entry or name in gone:
            title, *lines = (_titled(line, catalogue, today) for line in (change.title, *change.lines))
            yield Told(change, name, entry, title, tuple(lines), tuple(map(today, change.belongs.get(HOST, ()))))


def _moved(catalogue: Catalogue) -> dict[str, str]:
    """The references of entries by those that they say they had."""
    return {
        f"{entry.kind}/{slug}": entry.reference
        for entries in catalogue.entries.values()
        for entry in entries
        for slug in entry.values.get("previous_slugs", ())
    }


def _titled(line: str, catalogue: Catalogue, today: Callable[[str], str]) -> str:
    """A line with the titles of the entries that it names, by their names of today; one that it names by an earlier
    name beside that of today keeps the earlier one, or it would be told as added and removed."""
    named = set(_REFERENCE.findall(line))

    def title(found: re.Match[str]) -> str:
        name = today(found[1])
        entry = catalogue.find(name) if name == found[1] or name not in named else None
        return entry.title if entry else found[1].partition("/")[2]

    return _REST.sub("", _REFERENCE.sub(title, line)) if REFERENCE in line or REFERENCE_END in line else line


def _followed(told: Told, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """What a change belongs to, as long as that is there to be followed."""
    belongs = told.change.belongs
    yield ENTRY, told.reference
    yield from ((ENTRY, host) for host in told.hosts)
    for name in (CATEGORY, PRODUCT_GROUP, MUNICIPALITY):
        yield from ((name, id_) for id_ in belongs.get(name, ()))
    for name in belongs.get(PROVIDER, ()):
        provider = catalogue.provider_named(name)
        if provider:
            yield PROVIDER, provider.slug
