"""Runs a command as a process of its own and says what it and its children used."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.peaks import sum_of_peaks

_KIB = 1024


@dataclass(frozen=True, slots=True)
class Usage:
    """What a run used: processor seconds of all its processes, seconds on the clock, its largest process in MiB."""

    cpu: float
    wall: float
    memory: float


class FailedRunError(RuntimeError):
    """A measured command failed; the text is what it printed."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command with the folder it runs in and what it finds in the environment."""

    words: Sequence[str]
    folder: Path
    environment: Mapping[str, str]

    def run(self) -> Usage:
        """Runs it to its end.

        A new process counts what its parent held as its own peak, so whoever measures must stay small.
        """
        started = time.perf_counter()
        process = self._start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        self._refuse_failure(process)
        return Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / _KIB)

    def memory_of_all(self) -> float:
        """Runs it to its end too, and returns the sum of the peaks of all its processes in MiB."""
        process = self._start()
        memory = sum_of_peaks(process)
        self._refuse_failure(process)
        return round(memory, 1)

    def _start(self) -> "subprocess.Popen[bytes]":
        with self._log.open("wb") as output:
            return subprocess.Popen(
                self.words, cwd=self.folder, env=os.environ | self.environment, stdout=output, stderr=subprocess.STDOUT
            )

    def _refuse_failure(self, process: "subprocess.Popen[bytes]") -> None:
        if process.returncode:
            printed = self._log.read_text("utf-8", "replace")[-4000:]
            raise FailedRunError(f"{' '.join(self.words)}\n{printed}")

    @property
    def _log(self) -> Path:
        return self.folder / "log.txt"


def run_in_turns(builds: Sequence[Callable[[], Usage]], runs: int) -> list[tuple[Usage, ...]]:
    """Rounds of runs, one right after the other; every second round goes backwards, so that none is always first."""
    rounds = []
    for index in range(runs):
        order = range(len(builds))[:: -1 if index % 2 else 1]
        used = {place: builds[place]() for place in order}
        rounds.append(tuple(used[place] for place in range(len(builds))))
    return rounds


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
