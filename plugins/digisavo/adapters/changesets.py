"""What differs between two commits, read from git and judged as the check judges it."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from digisavo.adapters.arguments import no_content_folder
from digisavo.adapters.commits import Blob, Commits, Move, NoCommitError
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry_files import portal_of
from digisavo.catalogue.revision.changeset import Changeset, FileChange, changeset
from digisavo.catalogue.revision.revisions import Outcome, Pair, Revision, revisions
from digisavo.catalogue.revision.version import Version, read_version
from digisavo.core.problem import Problem, Report
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.pipeline import COLLECTIONS, read_catalogue
from digisavo.reading.files import shown

_KINDS = {collection.kind: collection for collection in COLLECTIONS}
_FOLDERS = {collection.folder: collection for collection in COLLECTIONS}


@dataclass(frozen=True, slots=True)
class Judged:
    """A changeset with the catalogue that it leads to; `report` is of the files that differ, `elsewhere` of others.

    `is_older` says that the commit comes before the one that it is compared with.
    """

    commit: str
    changes: Changeset
    catalogue: Catalogue
    settings: Settings
    report: Report
    elsewhere: Report
    is_older: bool = False


def judge_commits(content: Path, base: str, head: str, today: date) -> Judged:
    """What the later commit has changed since it left the earlier; NoCommitError where one of them does not exist."""
    reading = _Reading(content, Commits(content), today)
    earlier, later = reading.commits.resolve(base), reading.commits.resolve(head)
    if not content.is_dir() and not any(map(reading.commits.files, (earlier, later))):
        raise NoCommitError(no_content_folder(content))
    parting = reading.commits.parting(earlier, later)
    return replace(reading.judge(parting, later), is_older=parting == later != earlier)


class _Reading:
    def __init__(self, content: Path, commits: Commits, today: date) -> None:
        self.commits, self._content = commits, content
        self._settings = Settings(today=today, content=shown(content))
        self._portal = portal_of(_KINDS, self._settings)

    def judge(self, base: str, head: str) -> Judged:
        moves = self.commits.moves(base, head)
        catalogue, report = self._read(head)
        pairs, files = self._pairs(moves, base, head)
        found = revisions(pairs, _KINDS, self._settings.today)
        authors = _Authors(self.commits, base, head, self._content)
        whole = changeset(found, catalogue, report, authors.is_of_others, self._settings.today)
        whole = replace(whole, files=tuple(files), outside=tuple(self.commits.outside(base, head)))
        changed = frozenset(shown(self._content / move.after) for move in moves if move.after)
        return Judged(head, whole, catalogue, self._settings, *report.split(changed))

    def _read(self, commit: str) -> tuple[Catalogue, Report]:
        """The catalogue of a commit, and its problems at the paths of the content folder."""
        with TemporaryDirectory(prefix="digisavo-") as name:
            folder = Path(name, self._content.resolve().name or "content")
            folder.mkdir()
            self.commits.unpack(commit, folder)
            catalogue, report = read_catalogue(folder, self._settings)
            return catalogue, relocated(report, shown(folder), shown(self._content))

    def _pairs(self, moves: list[Move], base: str, head: str) -> tuple[list[Pair], list[FileChange]]:
        before = self._versions([move.before for move in moves], base)
        after = self._versions([move.after for move in moves], head)
        pairs, files = [], []
        for move in moves:
            was, now = before.get(move.before), after.get(move.after)
            if was and now and was.source.kind == now.source.kind:
                pairs.append(Pair(was, now))
            else:
                pairs += [Pair(was, None)] if was else []
                pairs += [Pair(None, now)] if now else []
            if not was and not now:
                files.append(_file_change(move, self._content))
        return pairs, files

    def _versions(self, paths: list[str], commit: str) -> dict[str, Version]:
        """The versions of content files in a commit by path."""
        known = self.commits.files(commit)
        asked = {path: known[path] for path in paths if path in known and _is_content(path, known[path])}
        contents = self.commits.read(list(asked.values()))
        return {path: self._version(path, content) for path, content in zip(asked, contents, strict=True)}

    def _version(self, path: str, content: bytes) -> Version:
        collection = _collection_of(path)
        slug, day = collection.form.named(PurePosixPath(path).stem)
        source = SourceFile(shown(self._content / path), collection.kind, slug, content, day)
        return read_version(source, collection, self._settings, self._portal)


class _Authors:
    """Whose changes they are, as far as the history tells."""

    def __init__(self, commits: Commits, base: str, head: str, content: Path) -> None:
        self._commits, self._base, self._range = commits, base, f"{base}..{head}"
        self._start = f"{shown(content)}/"
        self._is_whole = commits.is_whole()

    def is_of_others(self, revision: Revision) -> bool | None:
        """Whether somebody changes an entry who never did before; None where the history does not tell."""
        if not revision.before:
            return False
        paths = [self._path(version) for version in (revision.before, revision.after) if version]
        earlier = self._commits.authors(paths[0], self._base) if self._is_whole else frozenset()
        now = frozenset(author for path in paths for author in self._commits.authors(path, self._range))
        return not now <= earlier if earlier and now else None

    def _path(self, version: Version) -> str:
        return version.source.path.removeprefix(self._start)


def relocated(report: Report, found: str, meant: str) -> Report:
    """A report on a file or folder that was read elsewhere, at the paths that it is known by."""
    return Report(tuple(_relocated(problem, found, meant) for problem in report.problems), report.files)


def _relocated(problem: Problem, found: str, meant: str) -> Problem:
    def moved(text: str) -> str:
        return meant + text.removeprefix(found) if text == found or text.startswith(f"{found}/") else text

    values = tuple((name, moved(value) if isinstance(value, str) else value) for name, value in problem.fault.values)
    span = problem.span._replace(path=moved(problem.span.path))
    return replace(problem, span=span, fault=replace(problem.fault, values=values))


def _collection_of(path: str) -> Collection:
    return _FOLDERS[path.partition("/")[0]]


def _is_content(path: str, blob: Blob) -> bool:
    """Whether a path is that of an entry's file."""
    folder, _, name = path.partition("/")
    return (
        bool(name)
        and folder in _FOLDERS
        and blob.is_plain
        and _FOLDERS[folder].form.accepts(PurePosixPath(path).suffix)
    )


def _file_change(move: Move, content: Path) -> FileChange:
    outcome = Outcome.ADDED if not move.before else Outcome.REMOVED if not move.after else Outcome.CHANGED
    return FileChange(shown(content / (move.after or move.before)), outcome)
