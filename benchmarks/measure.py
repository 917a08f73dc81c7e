"""Runs a command as a process of its own and says what it and its children used."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.peak import Peak

_KIB = 1024
_EVERY = 0.1
"""Seconds between two looks at the processes of a command."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a run used: processor seconds of all its processes, seconds on the clock, its largest process in MiB, and
    the most of all its processes at one moment, 0 where they were not looked at."""

    cpu: float
    wall: float
    memory: float
    memory_of_all: float = 0


class FailedRunError(RuntimeError):
    """A measured command failed; the text is what it printed."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command with the folder it runs in and what it finds in the environment."""

    words: Sequence[str]
    folder: Path
    environment: Mapping[str, str]

    def run(self, *, watched: bool = False) -> Usage:
        """Runs it to its end.

        A new process counts what its parent held as its own peak, so whoever measures must stay small; and looking
        at all processes takes time on the clock, so runs whose time is compared are not `watched`.
        """
        started, process = time.perf_counter(), self._start()
        peak = Peak(process.pid)
        ended, status, used = os.wait4(process.pid, os.WNOHANG if watched else 0)
        while not ended:
            peak.look()
            time.sleep(_EVERY)
            ended, status, used = os.wait4(process.pid, os.WNOHANG)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            printed = self._log.read_text("utf-8", "replace")[-4000:]
            raise FailedRunError(f"{' '.join(self.words)}\n{printed}")
        return Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / _KIB, peak.mebibytes)

    def _start(self) -> "subprocess.Popen[bytes]":
        with self._log.open("wb") as output:
            return subprocess.Popen(
                self.words, cwd=self.folder, env=os.environ | self.environment, stdout=output, stderr=subprocess.STDOUT
            )

    @property
    def _log(self) -> Path:
        return self.folder / "log.txt"


def run_pairs(ours: Callable[[], Usage], theirs: Callable[[], Usage], runs: int) -> list[tuple[Usage, Usage]]:
    """Pairs of runs, one right after the other, each tool first in every second pair."""
    pairs = []
    for index in range(runs):
        if index % 2:
            other, own = theirs(), ours()
        else:
            own, other = ours(), theirs()
        pairs.append((own, other))
    return pairs


def median(runs: Iterable[Usage]) -> Usage:
    """The median of each measure."""
    rows = [asdict(run) for run in runs]
    return Usage(**{name: round(statistics.median(row[name] for row in rows), 3) for name in rows[0]})


def ratios(pairs: Iterable[tuple[Usage, Usage]]) -> Usage:
    """The median of the ratios of all pairs: what disturbs the machine for a while disturbs both of a pair."""
    return median(Usage(own.cpu / other.cpu, own.wall / other.wall, own.memory / other.memory) for own, other in pairs)


def load() -> float:
    """How many processes wanted a processor during the last minute, beside the number of processors."""
    return round(os.getloadavg()[0], 2)
