"""The history of the content, read from git."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from digisavo.adapters.git import asked_git
from digisavo.core.history import History

# Only the line of main itself: a merge counts when it was made, not when its parts were written, for only then
# was there anything to see.
_LOG = (
    "-c", "core.quotePath=false", "log", "--reverse", "--first-parent", "-m", "--find-renames", "--relative",
    "--no-show-signature", "--name-status", "--format=@%ct", "--", ".",
)  # fmt: skip
_STATUS = (
    "--no-optional-locks", "-c", "core.quotePath=false", "status", "--porcelain", "--no-renames",
    "--untracked-files=all", "--", ".",
)  # fmt: skip


def history_of(folder: Path) -> History:
    """When each file below a folder was added and last changed; empty where there is no git or no commit."""
    where = _git(folder, "rev-parse", "--show-prefix", "--is-shallow-repository")
    if len(where) != 2:
        return History()
    prefix, shallow = where
    changed, added = _read_log(_git(folder, *_LOG))
    head = int(next(iter(_git(folder, "log", "-1", "--format=%ct")), 0))
    for file in _uncommitted(_git(folder, *_STATUS), prefix) if head else ():
        # Not the clock: the same files on the same commit give the same site.
        changed[file] = changed[file] + 1 if file in changed else head
        added.setdefault(file, head)
    # Where the beginning of the history is missing, all files seem to be as new as what is left of it.
    return History(changed, {} if shallow == "true" else added)


def _read_log(lines: Iterable[str]) -> tuple[dict[str, int], dict[str, int]]:
    """The last and the first change of every file, from a log that begins with the oldest commit."""
    changed: dict[str, int] = {}
    added: dict[str, int] = {}
    for seconds, status, names in _changes(lines):
        file, before = names[-1], names[0]
        if status == "R":
            added[file] = added.pop(before, seconds)
        # Two changes in one second, or by a clock that runs late, are still one after the other.
        changed[file] = max(seconds, changed.get(before, 0) + 1)
        added.setdefault(file, seconds)
    return changed, added


def _changes(lines: Iterable[str]) -> Iterator[tuple[int, str, list[str]]]:
    """The time, the kind (`A`, `M`, `D`, `R`) and the names of each change: of a renamed file the old and the new."""
    seconds = 0
    for line in lines:
        if line.startswith("@"):
            seconds = int(line[1:])
        elif line:
            status, *names = line.split("\t")
            yield seconds, status[0], names


def _uncommitted(lines: Iterable[str], prefix: str) -> Iterator[str]:
    """The files that differ from the last commit; git gives their paths from the root of the repository."""
    for line in lines:
        yield line[3:].removeprefix(prefix)


def _git(folder: Path, *arguments: str) -> list[str]:
    """The lines that git answers, none where it fails or is missing."""
    return asked_git(folder, *arguments).splitlines()
