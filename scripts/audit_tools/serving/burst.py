"""Many requests at a steady rate, by h2load, and what became of each."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.audit_tools.programs import last_lines, run

READERS = 200
"""Connections that stay open; each asks at an equal share of the rate."""


@dataclass(frozen=True, slots=True)
class Burst:
    """All requests: their statuses with counts (-1: no answer), their times in milliseconds, and how long it took."""

    statuses: Counter[int]
    times: tuple[float, ...]
    seconds: float

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.times) / self.seconds if self.seconds else 0

    @property
    def errors(self) -> int:
        """How many requests got no answer, or one that is not 200."""
        return self.statuses.total() - self.statuses[200]

    def slowest_of(self, share: float) -> float:
        """The time within which a share of the requests had their answers: 0.5 is the median."""
        ordered = sorted(self.times)
        return ordered[math.ceil(share * len(ordered)) - 1] if ordered else math.inf


def burst(home: str, addresses: Sequence[str], rate: int, seconds: int) -> Burst:
    """Asks for addresses in turn, as browsers that take gzip do, `rate` times a second."""
    with TemporaryDirectory() as name:
        asked, log = Path(name, "asked"), Path(name, "log")
        asked.write_text("".join(f"{home}{address}\n" for address in addresses), "utf-8")
        done = run([
            "h2load", "--h1", f"--clients={READERS}", "--threads=1", f"--requests={rate * seconds}",
            f"--rps={rate / READERS:g}", "--header=accept-encoding: gzip", f"--input-file={asked}", f"--log-file={log}",
        ])  # fmt: skip
        if done.returncode or not log.is_file():
            raise RuntimeError(last_lines(done))
        return read_log(log.read_text("utf-8"), rate * seconds)


def read_log(log: str, expected: int) -> Burst:
    """The burst of a log of h2load: moment of the start, status and duration, both times in microseconds."""
    rows = [tuple(map(int, line.split()[:3])) for line in log.splitlines() if re.match(r"\d", line)]
    statuses = Counter(status for _, status, _ in rows)
    statuses[-1] += max(expected - len(rows), 0)  # what is not in the log was never answered
    begun = min((start for start, *_ in rows), default=0)
    ended = max((start + lasted for start, _, lasted in rows), default=0)
    return Burst(statuses, tuple(lasted / 1000 for *_, lasted in rows), (ended - begun) / 1_000_000)
