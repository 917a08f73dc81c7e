"""Measures how a build of the whole site grows with the number of services, and what it writes."""

import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import arguments
from benchmarks.arguments import tell
from benchmarks.comparison import cold, whole_build
from benchmarks.measure import FailedRunError, load, median
from benchmarks.our_site import output_of, write_our_site
from benchmarks.tables import growth_table


def main() -> int:
    """Runs the benchmark and prints its results."""
    parser = arguments.parser("Measures how a build of the whole site grows.", 2000, several=True)
    options = parser.parse_args()
    try:
        results = [measure(count, options.runs) for count in options.n]
    except FailedRunError as error:
        sys.exit(str(error))
    if options.json:
        arguments.print_json(results)
    else:
        print(growth_table(results))
    return 0


def measure(count: int, runs: int) -> dict[str, Any]:
    """What a build of that many services uses, after one that is not timed, and what it writes."""
    with tempfile.TemporaryDirectory() as name:
        folder, before = Path(name), load()
        tell(f"Writing {count} services ...")
        write_our_site(folder, count)
        build = whole_build(folder)
        tell("Warming up ...")
        of_all = build.memory_of_all()
        tell(f"Measuring {runs} builds ...")
        used = median([cold(build)() for _ in range(runs)])
        return {
            "n": count, "runs": runs, "load": {"before": before, "after": load()}, **asdict(used),
            "memory_of_all": of_all, "cpu_ms_per_service": round(1000 * used.cpu / count, 3),
            "output": output_of(folder / build.words[-1]),
        }  # fmt: skip
