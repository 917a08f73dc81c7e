"""Measures the processor time that each of the worst files costs: reading, checking and telling what is wrong."""

import argparse
import statistics
import time
from typing import Any

from benchmarks.answers import TODAY
from benchmarks.arguments import positive, present, tell
from benchmarks.measure import load
from benchmarks.tables import table
from benchmarks.worst_cases import CASES

from digisavo.adapters.reports import as_text
from digisavo.catalogue.cross_checks import check_entries
from digisavo.catalogue.entry_files import portal_of, read_entry
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.problem import Report
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.outputs.rendering.problem_words import load_problem_words

LIMIT = 0.5
"""Seconds of processor time that no file may cost."""
_OTHERS = 10_000
"""How many entries the catalogue has beside the one that is measured."""


def main() -> int:
    """Runs the benchmark and prints its results; 1 where a file costs more than the limit."""
    parser = argparse.ArgumentParser(description="Measures what the worst files cost the check.")
    parser.add_argument("--runs", type=positive, default=3, metavar="N", help="how many times to measure (3)")
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    options = parser.parse_args()
    results = present(lambda: measure(options.runs), _table, as_json=options.json)
    return int(results["worst"] > LIMIT)


def _table(results: dict[str, Any]) -> str:
    rows = [(row["case"], str(row["bytes"]), str(row["problems"]), str(row["cpu"])) for row in results["files"]]
    return table(("file", "bytes", "problems", "CPU s"), rows)


def measure(runs: int) -> dict[str, Any]:
    """The median time of each file, the costliest first."""
    before, files = load(), []
    check(SourceFile("lammittely.yml", "services", "lammittely", b"municipality: x\nname: a: b\n"))
    for kind, cases in CASES.items():
        for name, content in cases():
            tell(f"{kind}: {name} ...")
            source = SourceFile(f"content/{kind}/malli.yml", kind, "malli", content)
            found = [check(source) for _ in range(runs)]
            cpu = round(statistics.median(seconds for seconds, _ in found), 3)
            files.append({"case": f"{kind}: {name}", "bytes": len(content), "problems": found[0][1], "cpu": cpu})
    files.sort(key=lambda row: -float(str(row["cpu"])))
    return {"runs": runs, "load": {"before": before, "after": load()}, "worst": files[0]["cpu"], "files": files}


def check(source: SourceFile) -> tuple[float, int]:
    """The processor time of checking a file among many others and telling its problems, and how many these are."""
    kinds = {collection.kind: collection for collection in COLLECTIONS}
    references = {f"services/kuntalaisaloite-{number}" for number in range(_OTHERS)}
    begun = time.process_time()
    settings = Settings(today=TODAY)
    entry, problems = read_entry(source, kinds[source.kind], settings, portal_of(kinds, settings))
    if entry:
        problems = [*problems, *check_entries([entry], references | {entry.reference}, COLLECTIONS)]
    as_text(Report.of(problems, 1), load_problem_words("fi"))
    return time.process_time() - begun, len(problems)
