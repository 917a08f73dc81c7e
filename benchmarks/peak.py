"""The memory of all processes of a command together: a builder that divides its work shows it in no single one."""

import re
from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")
_PARENT = re.compile(r"\) \S (\d+)")
_SHARE = re.compile(r"^Pss:\s*(\d+) kB", re.MULTILINE)


class Peak:
    """The most memory that a process and all below it took at one moment, as far as it was looked at; nothing without
    `/proc`. What several of them share is counted once: a process that is forked shares nearly all at first."""

    def __init__(self, pid: int) -> None:
        self._pid, self._kilobytes = pid, 0

    def look(self) -> None:
        """Notes what they take now, if that is more than ever before."""
        self._kilobytes = max(self._kilobytes, sum(map(_share, _family(self._pid))))

    @property
    def mebibytes(self) -> float:
        """The most until now."""
        return self._kilobytes / 1024


def _family(pid: int) -> list[int]:
    """A process and all that it has started, and those that these have started."""
    children: dict[int, list[int]] = {}
    for child, parent in _parents():
        children.setdefault(parent, []).append(child)
    found = [pid]
    for one in found:
        found += children.get(one, ())
    return found


def _parents() -> Iterator[tuple[int, int]]:
    for path in _PROC.glob("[0-9]*/stat"):
        if found := _PARENT.search(_text(path)):
            yield int(path.parent.name), int(found[1])


def _share(pid: int) -> int:
    """What a process has for itself and its share of what it has with others, in kilobytes."""
    found = _SHARE.search(_text(_PROC / str(pid) / "smaps_rollup"))
    return int(found[1]) if found else 0


def _text(path: Path) -> str:
    """What a file holds, "" where its process has ended meanwhile."""
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
