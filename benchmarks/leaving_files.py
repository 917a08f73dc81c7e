"""Builds the same catalogue with and without what leaves the site by turns: data, feeds, calendars, embedded lists and
booklets. The share is that of a pair, so what disturbs the machine for a while disturbs both."""

import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import arguments
from benchmarks.answers import TODAY
from benchmarks.arguments import tell
from benchmarks.measure import Command, Usage, load, run_pairs
from benchmarks.our_site import write_our_site
from benchmarks.tables import table

LIMIT = 0.25
"""The share of a build's CPU that these files may take; cards are left out, and records counted apart."""
_ENVIRONMENT = {"DIGISAVO_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1", "DIGISAVO_SOCIAL_CARDS": "false"}
_SORTS = {"files": "all but records", "all": "records too"}


def main() -> int:
    """Runs the benchmark and prints its results; 1 where the files take more than the limit."""
    options = arguments.parser("Measures which share of a build what leaves the site takes.", 2000).parse_args()
    results = arguments.present(lambda: measure(options.n, options.runs), _table, as_json=options.json)
    return int(results["files"]["share"] > LIMIT)


def measure(count: int, runs: int) -> dict[str, Any]:
    """The share of each sort of files at a number of services."""
    with tempfile.TemporaryDirectory() as name:
        folder, before = Path(name), load()
        tell(f"Writing {count} services ...")
        write_our_site(folder, count)
        tell("Warming up ...")
        _cold(_build(folder, "-m", "mkdocs"))
        found = {sort: _share(folder, sort, runs) for sort in _SORTS}
        return {"n": count, "runs": runs, "load": {"before": before, "after": load()}, **found}


def _share(folder: Path, sort: str, runs: int) -> dict[str, Any]:
    tell(f"Measuring {runs} pairs of builds ({_SORTS[sort]}) ...")
    program = str(Path(__file__).with_name("without_leaving.py"))
    whole, without = _build(folder, "-m", "mkdocs"), _build(folder, program, sort)
    pairs = [(own.cpu, other.cpu) for own, other in run_pairs(partial(_cold, whole), partial(_cold, without), runs)]
    shares = [round(1 - other / own, 3) for own, other in pairs]
    return {
        "share": round(statistics.median(shares), 3), "shares": shares, "with": _median([own for own, _ in pairs]),
        "without": _median([other for _, other in pairs]),
    }  # fmt: skip


def _build(folder: Path, *program: str) -> Command:
    return Command((sys.executable, *program, "build", "--strict", "--site-dir", "site"), folder, _ENVIRONMENT)


def _cold(command: Command) -> Usage:
    shutil.rmtree(command.folder / "site", ignore_errors=True)
    return command.run()


def _median(seconds: Sequence[float]) -> float:
    return round(statistics.median(seconds), 2)


def _table(results: dict[str, Any]) -> str:
    head = (f"N = {results['n']}", "CPU s with", "CPU s without", "share of the build, median (of pairs)")
    return table(head, [_row(label, results[sort]) for sort, label in _SORTS.items()])


def _row(label: str, found: dict[str, Any]) -> tuple[str, ...]:
    shares = ", ".join(f"{share:.1%}" for share in found["shares"])
    return label, str(found["with"]), str(found["without"]), f"{found['share']:.1%} ({shares})"
