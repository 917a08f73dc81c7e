"""Measures `digisavo check` on a large catalogue without errors."""

import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import arguments
from benchmarks.answers import TODAY
from benchmarks.arguments import tell
from benchmarks.corpus import write_corpus
from benchmarks.measure import FailedRunError, median, run

_CHECK = (sys.executable, "-m", "digisavo.adapters.cli", "check", "--today", TODAY.isoformat())


def main() -> int:
    """Runs the benchmark and prints its results."""
    options = arguments.parser("Measures `digisavo check`.", 10_000).parse_args()
    with tempfile.TemporaryDirectory() as name:
        try:
            results = measure(Path(name), options.n, options.runs)
        except FailedRunError as error:
            sys.exit(str(error))
    if options.json:
        arguments.print_json(results)
    else:
        check = results["check"]
        print(f"{results['n']} services, median of {results['runs']} runs")
        print(f"CPU {check['cpu']:.2f} s, wall {check['wall']:.2f} s, {check['memory']:.0f} MiB")
        print(f"{results['cpu_ms_per_service']:.3f} ms of CPU a service")
    return 0


def measure(folder: Path, count: int, runs: int) -> dict[str, Any]:
    """Measures that many runs after one that is not counted."""
    tell(f"Writing {count} services ...")
    write_corpus(folder / "content" / "services", count)
    run(_CHECK, folder, {})
    tell(f"Measuring {runs} runs ...")
    check = median([run(_CHECK, folder, {}) for _ in range(runs)])
    return {"n": count, "runs": runs, "check": asdict(check), "cpu_ms_per_service": round(1000 * check.cpu / count, 3)}
