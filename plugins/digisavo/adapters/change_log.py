"""The changes of the last year, from git: what was judged before is kept in a cache that may be deleted at any time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from digisavo.adapters.change_cache import ChangeCache
from digisavo.adapters.change_judging import Judge, Move, State, day_of
from digisavo.adapters.commits import Commits, NoCommitError
from digisavo.adapters.history import FileState, GitLog, LoggedCommit, history_of, read_log
from digisavo.core.history import Change, ChangeLog, History
from digisavo.core.settings import Settings

_TOLD = timedelta(days=365)
_MOST_DAYS = 200
"""Changes are told of a year, and of no more days than these."""
_FAILURES = (NoCommitError, ValueError, OSError)
"""What is said where objects of git are missing, as in a clone without blobs."""


def told_history(content: Path, settings: Settings, cache: Path) -> History:
    """The history of the content folder, with what its commits changed."""
    log = read_log(content)
    if log is None:
        return History()
    return replace(history_of(content, log), log=change_log(content, log, settings, cache))


def change_log(content: Path, log: GitLog, settings: Settings, cache: Path) -> ChangeLog:
    """The changes that the log leads to; none are known where git cannot give the files of its commits."""
    known = [commit for commit in log.commits if commit.has_parents or not log.is_shallow]
    recent = _recent(known, settings.today)
    first = day_of(recent[0]) if recent else settings.today
    is_cut = log.is_shallow and len(recent) == len(known)
    window = settings.today - _TOLD
    since = first if is_cut or len(recent) < len([one for one in known if day_of(one) >= window]) else window
    try:
        changes = _changes(content, log, recent, settings, cache)
    except _FAILURES:
        return ChangeLog(is_cut=True)
    return ChangeLog(tuple(reversed(changes)), since.isoformat(), is_cut)


def _recent(commits: Iterable[LoggedCommit], today: date) -> list[LoggedCommit]:
    """The commits of the days that are told."""
    found = [commit for commit in commits if today - _TOLD <= day_of(commit) <= today]
    days = frozenset(sorted({day_of(commit) for commit in found})[-_MOST_DAYS:])
    return [commit for commit in found if day_of(commit) in days]


def _changes(
    content: Path, log: GitLog, recent: Iterable[LoggedCommit], settings: Settings, folder: Path
) -> list[Change]:  # fmt: skip
    """The changes of commits, the oldest first; only those are judged that the cache does not know."""
    # What a commit says depends on the commits before it: in a cut history these begin with its first.
    beginning = log.commits[0].id if log.is_shallow and log.commits else ""
    cache = ChangeCache(folder, settings, beginning)
    told = [commit for commit in recent if commit.files]
    unknown = frozenset(commit.id for commit in told if commit.id not in cache)
    if unknown:
        judge = Judge(Commits(content), settings)
        moves = dict(_moves(log.commits, unknown, judge))
        judge.prepare(move for found in moves.values() for move in found)
        judged = {commit.id: judge.judge(commit, moves[commit.id]) for commit in told if commit.id in unknown}
        cache.add(judged)
    found = [change for commit in told for change in cache.of(commit)]
    cache.keep(commit.id for commit in told)
    return found


def _moves(
    commits: Iterable[LoggedCommit], wanted: frozenset[str], judge: Judge
) -> Iterator[tuple[str, list[Move]]]:  # fmt: skip
    """What wanted commits do to the files of entries, each with all states that it had since it was added."""
    states: dict[str, tuple[State, ...]] = {}
    for commit in commits:
        day, moves = day_of(commit), []
        for gone, new in _parted(commit):
            before = states.pop(gone.path, ()) if gone else ()
            if gone and not before and judge.is_content(gone):
                before = (State(gone, day),)
            after = State(new, day) if new and judge.is_content(new) else None
            if new and after:
                states[new.path] = (after, *before)
            if before or after:
                moves.append(Move(before, after))
        if commit.id in wanted:
            yield commit.id, moves


def _parted(commit: LoggedCommit) -> Iterator[tuple[FileState | None, FileState | None]]:
    """The files of a commit. What git calls renamed is gone and new: forms that different people filled are alike."""
    for one in commit.files:
        if one.before and one.after and one.before.path != one.after.path:
            yield one.before, None
            yield None, one.after
        else:
            yield one.before, one.after
