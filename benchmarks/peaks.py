"""The memory of all processes of a command together: a builder that divides its work shows it in no single one."""

import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")
_PARENT = re.compile(r"\) \S (\d+)")
_PEAK = re.compile(r"^VmHWM:\s*(\d+) kB", re.MULTILINE)
_EVERY = 0.05
"""Seconds between two looks: looking costs time itself, so no run that is timed is looked at."""


def sum_of_peaks(process: "subprocess.Popen[bytes]") -> float:
    """Waits for a process, and adds up the largest memory of it and of each below it, in MiB; 0 without `/proc`.

    What several processes share is counted in each of them, so this is the most that they can have taken.
    """
    peaks: dict[int, int] = {}
    while process.poll() is None:
        for pid in _family(process.pid):
            peaks[pid] = max(peaks.get(pid, 0), _peak(pid))
        time.sleep(_EVERY)
    return sum(peaks.values()) / 1024


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
