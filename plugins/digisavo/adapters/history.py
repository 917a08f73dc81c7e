"""The history of the content, read from git: one log, from the oldest commit on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from digisavo.adapters.git import asked_git
from digisavo.core.history import History

# Only the line of main itself: a merge counts when it was made, not when its parts were written, for only then
# was there anything to see.
_LOG = (
    "-c", "core.quotePath=false", "log", "--reverse", "--first-parent", "-m", "--find-renames", "--relative",
    "--no-show-signature", "--raw", "--no-abbrev", "--format=@%ct %H %P", "--", ".",
)  # fmt: skip
_STATUS = (
    "--no-optional-locks", "-c", "core.quotePath=false", "status", "--porcelain", "--no-renames",
    "--untracked-files=all", "--", ".",
)  # fmt: skip


class FileState(NamedTuple):
    """A file in a commit: how git keeps it, and its path below the content folder."""

    mode: str
    blob: str
    path: str


class LoggedFile(NamedTuple):
    """A file that a commit changes; None for a state in which it is not there. A copy or a rename has two paths."""

    before: FileState | None
    after: FileState | None


@dataclass(frozen=True, slots=True)
class LoggedCommit:
    """A commit on the line of main that changes content; `has_parents` where one is there to compare it with."""

    id: str
    seconds: int
    has_parents: bool
    files: list[LoggedFile]


@dataclass(frozen=True, slots=True)
class GitLog:
    """The commits that change the content, the oldest first; `is_shallow` where the first of them are missing."""

    commits: list[LoggedCommit]
    is_shallow: bool
    prefix: str


def read_log(folder: Path) -> GitLog | None:
    """The log of a folder; None where there is no git or no commit."""
    where = _git(folder, "rev-parse", "--show-prefix", "--is-shallow-repository")
    if len(where) != 2:
        return None
    return GitLog(list(_commits(_git(folder, *_LOG))), where[1] == "true", where[0])


def history_of(folder: Path, log: GitLog | None = None) -> History:
    """When each file below a folder was added and last changed; empty where there is no git or no commit."""
    log = log or read_log(folder)
    if log is None:
        return History()
    changed, added = _moments(log.commits)
    head = int(next(iter(_git(folder, "log", "-1", "--format=%ct")), 0))
    for file in _uncommitted(_git(folder, *_STATUS), log.prefix) if head else ():
        # Not the clock: the same files on the same commit give the same site.
        changed[file] = changed[file] + 1 if file in changed else head
        added.setdefault(file, head)
    # Where the beginning of the history is missing, all files seem to be as new as what is left of it.
    return History(changed, {} if log.is_shallow else added)


def _moments(commits: Iterable[LoggedCommit]) -> tuple[dict[str, int], dict[str, int]]:
    """The last and the first change of every file."""
    changed: dict[str, int] = {}
    added: dict[str, int] = {}
    for commit in commits:
        for one in commit.files:
            before, after = one.before or one.after, one.after or one.before
            if before is None or after is None:
                continue
            if before.path != after.path:
                added[after.path] = added.pop(before.path, commit.seconds)
            # Two changes in one second, or by a clock that runs late, are still one after the other.
            changed[after.path] = max(commit.seconds, changed.get(before.path, 0) + 1)
            added.setdefault(after.path, commit.seconds)
    return changed, added


def _commits(lines: Iterable[str]) -> Iterator[LoggedCommit]:
    files: list[LoggedFile] = []
    for line in lines:
        if line.startswith("@"):
            seconds, commit, *parents = line[1:].split()
            files = []
            yield LoggedCommit(commit, int(seconds), bool(parents), files)
        elif line:
            files.append(_file(line))


def _file(line: str) -> LoggedFile:
    """A line of git: `:100644 100644 <blob> <blob> M<tab>path`, for a rename with the path before and the one after."""
    facts, *names = line.split("\t")
    mode_before, mode, blob_before, blob, status = facts[1:].split(" ")
    before, after = FileState(mode_before, blob_before, names[0]), FileState(mode, blob, names[-1])
    return LoggedFile(None if status == "A" else before, None if status == "D" else after)


def _uncommitted(lines: Iterable[str], prefix: str) -> Iterator[str]:
    """The files that differ from the last commit; git gives their paths from the root of the repository."""
    for line in lines:
        yield line[3:].removeprefix(prefix)


def _git(folder: Path, *arguments: str) -> list[str]:
    """The lines that git answers, none where it fails or is missing."""
    return asked_git(folder, *arguments).splitlines()
