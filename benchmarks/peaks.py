"""The memory of all processes of a command together: a builder that divides its work shows it in no single one."""

import re
from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")
_PARENT = re.compile(r"\) \S (\d+)")
_PEAK = re.compile(r"^VmHWM:\s*(\d+) kB", re.MULTILINE)


class Peaks:
    """The largest memory of a process and of each below it, as far as it was looked at; nothing without `/proc`."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peaks: dict[int, int] = {}

    def look(self) -> None:
        """Notes what each process has taken at most until now."""
        for pid in _family(self._pid):
            self._peaks[pid] = max(self._peaks.get(pid, 0), _peak(pid))

    @property
    def total(self) -> float:
        """All together in MiB. What several processes share is counted in each, so they took no more than this."""
        return sum(self._peaks.values()) / 1024


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


def _peak(pid: int) -> int:
    found = _PEAK.search(_text(_PROC / str(pid) / "status"))
    return int(found[1]) if found else 0


def _text(path: Path) -> str:
    """What a file holds, "" where its process has ended meanwhile."""
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
