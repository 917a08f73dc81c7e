"""What commits of main changed in the content, judged as `digisavo changes` judges it and told in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import NamedTuple

from digisavo.adapters.commits import Blob, Commits
from digisavo.adapters.history import FileState, LoggedCommit
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry_files import portal_of, read_entry
from digisavo.catalogue.field_types.moment import ZONE
from digisavo.catalogue.publication import is_published
from digisavo.catalogue.revision.belonging import belonging
from digisavo.catalogue.revision.findings import SUBMITTER
from digisavo.catalogue.revision.revisions import PREVIOUS, Outcome, Pair, Revision, revisions
from digisavo.catalogue.revision.version import Version
from digisavo.core import address
from digisavo.core.history import REFERENCE, REFERENCE_END, Change
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.outputs.parts.revision_words import RevisionWords
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.pipeline import COLLECTIONS

_MOST_LINES = 30
"""So many lines of one change are told, and of more how many there are."""
_PRIVATE = frozenset({SUBMITTER, PREVIOUS})
"""Answers that tell readers nothing: who sent the file, and where its page was."""


_UNREADABLE = ("yaml.", "file.")
"""How the codes of faults begin that any rules would find: of others the rules of that day may have known nothing."""


class State(NamedTuple):
    """A file as a commit left it, and the day of that commit."""

    file: FileState
    day: date


@dataclass(frozen=True, slots=True)
class Move:
    """What a commit does to the file of an entry: its states before, the latest first, and the one after."""

    before: tuple[State, ...]
    after: State | None


class _Read(NamedTuple):
    version: Version
    is_sound: bool


class Judge:
    """Judges commits: what it says of one depends on it and on those before it alone."""

    def __init__(self, commits: Commits, settings: Settings) -> None:
        self._commits, self._settings = commits, settings
        self._kinds = {one.kind: one.in_language(settings.language) for one in COLLECTIONS}
        self._folders = {kind.folder: kind for kind in self._kinds.values()}
        self._portal = portal_of(self._kinds, settings)
        self._read: dict[State, _Read | None] = {}

    def is_content(self, file: FileState) -> bool:
        """Whether a file is that of an entry."""
        folder, _, name = file.path.partition("/")
        is_plain = bool(name) and folder in self._folders and Blob(file.mode, file.blob).is_plain
        return is_plain and self._folders[folder].form.accepts(PurePosixPath(file.path).suffix)

    def prepare(self, moves: Iterable[Move]) -> None:
        """Reads the states of all moves at once, but for those that are hardly ever asked for."""
        states = {state: None for move in moves for state in (*move.before[:1], *([move.after] if move.after else []))}
        self._load([state for state in states if state not in self._read])

    def judge(self, commit: LoggedCommit, moves: Sequence[Move]) -> list[Change]:
        """What a commit changes, in the order of kinds and slugs."""
        day = day_of(commit)
        pairs = [pair for move in moves for pair in self._pair(move, day)]
        words = RevisionWords(_Display(self._settings, day))
        changes = (_change(revision, commit, words) for revision in revisions(pairs, self._kinds, day))
        return [change for change in changes if change]

    def _pair(self, move: Move, day: date) -> Iterator[Pair]:
        """The versions before and after, as far as they were ever shown: none where nothing came of a commit."""
        after = self._version(move.after) if move.after else None
        before = self._shown_before(move.before)
        if move.after and (after is None or (not after.is_sound and before and before.is_sound)):
            return  # the check refused the commit: what it meant is told with the one that mended it
        versions = [self._if_public(read, day) for read in (before, after)]
        if any(versions):
            yield Pair(*versions)

    def _shown_before(self, states: Sequence[State]) -> _Read | None:
        """The latest state that passed the check; where the check of today passes none, the latest that it can read."""
        readable = None
        for state in states:
            read = self._version(state)
            if read and read.is_sound:
                return read
            readable = readable or read
        return readable

    def _if_public(self, read: _Read | None, day: date) -> Version | None:
        if not read or not read.version.entry:
            return None
        entry = read.version.entry
        return read.version if is_published(entry, self._kinds[entry.kind], day) else None

    def _version(self, state: State) -> _Read | None:
        if state not in self._read:
            self._load([state])
        return self._read[state]

    def _load(self, states: list[State]) -> None:
        blobs = [Blob(state.file.mode, state.file.blob) for state in states]
        for state, content in zip(states, self._commits.read(blobs), strict=True):
            self._read[state] = self._parse(state, content)

    def _parse(self, state: State, content: bytes) -> _Read | None:
        collection = self._folders[state.file.path.partition("/")[0]]
        slug, day = collection.form.named(PurePosixPath(state.file.path).stem)
        source = SourceFile(f"{self._settings.content}/{state.file.path}", collection.kind, slug, content, day)
        entry, problems = read_entry(source, collection, replace(self._settings, today=state.day), self._portal)
        errors = [problem.code for problem in problems if problem.severity is Severity.ERROR]
        is_read = entry and not any(code.startswith(_UNREADABLE) for code in errors)
        return _Read(Version(source, entry, {}), not errors) if is_read else None


class _Display(PageDisplay):
    """Shows values of a commit: other entries by their references, for they are told by the names of today."""

    def __init__(self, settings: Settings, day: date) -> None:
        kinds = [kind.in_language(settings.language) for kind in COLLECTIONS]
        empty = Catalogue.of(kinds, (), language=settings.language)
        super().__init__(Context.of(empty, replace(settings, today=day)), address.HOME)

    def title_of(self, reference: str) -> str:
        return f"{REFERENCE}{reference}{REFERENCE_END}"


def day_of(commit: LoggedCommit) -> date:
    """The day in Finland on which a commit came to main."""
    return datetime.fromtimestamp(commit.seconds, ZONE).date()


def _change(revision: Revision, commit: LoggedCommit, words: RevisionWords) -> Change | None:
    """A change for readers; None for what states nothing new."""
    told = replace(revision, differences=tuple(one for one in revision.differences if one.key not in _PRIVATE))
    lines = _lines(told, words)
    if revision.outcome is Outcome.LAYOUT or (revision.outcome is Outcome.CHANGED and not lines):
        return None
    before = revision.before.source.slug if revision.before else ""
    keys = [one.key for one in told.differences] if revision.outcome not in _WHOLE else []
    return Change(
        commit.id, commit.seconds, revision.collection.kind, revision.one.source.slug, revision.outcome.value,
        words.name(revision), before if revision.outcome is Outcome.RENAMED else "", tuple(lines), tuple(keys),
        belonging(revision),
    )  # fmt: skip


_WHOLE = (Outcome.ADDED, Outcome.REMOVED)


def _lines(revision: Revision, words: RevisionWords) -> list[str]:
    """What differs; of an entry that is new or gone what it is."""
    entry = revision.one.entry
    if revision.outcome in _WHOLE:
        return [entry.summary] if entry and entry.summary else []
    lines = [phrase.written(str) for phrase in words.answers(revision)]
    rest = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], words.say("more", count=rest).written(str)] if rest > 0 else lines
