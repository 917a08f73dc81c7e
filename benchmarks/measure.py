"""Runs a command as a process of its own and says what it and its children used."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

_KIB = 1024


@dataclass(frozen=True, slots=True)
class Usage:
    """What a run used: processor seconds of all its processes, seconds on the clock, its largest process in MiB."""

    cpu: float
    wall: float
    memory: float


class FailedRunError(RuntimeError):
    """A measured command failed; the text is what it printed."""


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Usage:
    """Runs a command in a folder to its end.

    A new process counts what its parent held as its own peak, so whoever measures must stay small.
    """
    log = folder / "log.txt"
    started = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=folder, env=os.environ | environment, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedRunError(f"{' '.join(command)}\n{log.read_text('utf-8', 'replace')[-4000:]}")
    return Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / _KIB)


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
    rows = [asdict(one) for one in runs]
    return Usage(**{name: round(statistics.median(row[name] for row in rows), 3) for name in rows[0]})


def ratios(pairs: Iterable[tuple[Usage, Usage]]) -> Usage:
    """The median of the ratios of all pairs: what disturbs the machine for a while disturbs both of a pair."""
    return median(Usage(own.cpu / other.cpu, own.wall / other.wall, own.memory / other.memory) for own, other in pairs)


def count_pages(site: Path) -> dict[str, int]:
    """How many pages a built site has in each of its sections, and the bytes of all."""
    pages = [path for path in site.rglob("*.html") if path.is_file()]
    counted = {name: sum(path.is_relative_to(site / folder) for path in pages) for name, folder in _SECTIONS.items()}
    counted["entries_and_listings"] -= counted["categories"]
    return counted | {"all": len(pages), "bytes": sum(path.stat().st_size for path in pages)}


_SECTIONS = {
    "entries_and_listings": "palvelut", "categories": "palvelut/aihe", "tags": "tunnisteet", "providers": "tarjoajat",
}  # fmt: skip
