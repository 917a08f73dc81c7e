"""A changeset: everything that differs between two states of the content, and what to look at in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.revision.findings import Finding, find, in_order
from digisavo.catalogue.revision.new_words import new_words
from digisavo.catalogue.revision.revisions import PREVIOUS, Outcome, Revision
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.problem import Problem, Report
from digisavo.core.slug import slugify
from digisavo.core.suggest import Adviser

OfOthers = Callable[[Revision], bool | None]
_DOUBLES = frozenset({"entry.duplicate", "entry.similar"})
_NEAR = 0.85
"""How similar the names of two entries are that may be one."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that belongs to no entry, such as a hand-written page or an image, and what became of it."""

    path: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Changeset:
    """What differs. `doubles` are the problems of entries that are perhaps about the same thing.

    `files` belong to the content and to no entry, `outside` are the paths of those that are no content.
    """

    revisions: tuple[Revision, ...]
    findings: tuple[Finding, ...]
    doubles: tuple[Problem, ...]
    files: tuple[FileChange, ...] = ()
    outside: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.revisions or self.files or self.outside)


def changeset(
    revisions: Sequence[Revision], catalogue: Catalogue, report: Report, is_of_others: OfOthers, today: date
) -> Changeset:
    """What to look at in revisions that lead to a catalogue, of which a report tells what is wrong."""
    tags = _known_tags(revisions, catalogue)
    findings = [
        finding for revision in revisions
        for finding in (
            *find(revision, is_of_others(revision), today), *new_words(revision, tags),
            *_similar_names(revision, catalogue), *_lost_addresses(revision, catalogue),
        )
    ]  # fmt: skip
    paths = frozenset(revision.after.source.path for revision in revisions if revision.after)
    doubles = [problem for problem in report.problems if problem.code in _DOUBLES and problem.span.path in paths]
    return Changeset(tuple(revisions), tuple(in_order(findings)), tuple(doubles))


def _known_tags(revisions: Iterable[Revision], catalogue: Catalogue) -> frozenset[str]:
    """The slugs of tags in use before, or in the vocabulary."""
    changed = {revision.reference for revision in revisions}
    unchanged = (entry for entry in _entries(catalogue) if entry.reference not in changed)
    earlier = (tag for revision in revisions if revision.before for tag in revision.before.values.get("tags", ()))
    used = (tag for entry in unchanged for tag in entry.tags)
    return frozenset(map(slugify, (*load_vocabulary("tags").terms, *used, *earlier)))


def _similar_names(revision: Revision, catalogue: Catalogue) -> Iterator[Finding]:
    """Entries of the kind whose names are nearly that of a new one; the same names are told as doubles."""
    if revision.outcome is not Outcome.ADDED or not revision.one.entry or revision.collection.host_key:
        return
    names: Mapping[str, Entry] = {
        name: entry for entry in catalogue.of_kind(revision.collection.kind) if entry.reference != revision.reference
        for name in (entry.title, *entry.values.get("alternate_names", ()))
    }  # fmt: skip
    own = revision.one.title
    near = Adviser().suggest(own, (name for name in names if name.casefold() != own.casefold()), _NEAR)
    if near:
        yield Finding("similar_name", revision, (revision.collection.title_key,), near, names[near].reference)


def _lost_addresses(revision: Revision, catalogue: Catalogue) -> Iterator[Finding]:
    """Earlier addresses that led to an entry and lead nowhere any more: not to another one of its kind either."""
    before, after = revision.before, revision.after
    if not before or not after or after.entry is None or PREVIOUS not in before.values:
        return
    kept = {after.source.slug, *after.values.get(PREVIOUS, ())}
    lost = [slug for slug in before.values[PREVIOUS] if slug not in kept]
    if lost:
        own = catalogue.of_kind(revision.collection.kind)
        kept = {slug for entry in own for slug in (entry.slug, *entry.values.get(PREVIOUS, ()))}
    if gone := tuple(slug for slug in lost if slug not in kept):
        yield Finding("addresses_lost", revision, (PREVIOUS,), items=gone)


def _entries(catalogue: Catalogue) -> Iterator[Entry]:
    return (entry for entries in catalogue.entries.values() for entry in entries)
