"""Builds the same catalogue with the portal and with Hugo by turns, and compares what the builds use."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import arguments
from benchmarks.answers import TODAY
from benchmarks.arguments import tell
from benchmarks.environment import find_hugo
from benchmarks.hugo.site import write_hugo_site
from benchmarks.measure import Command, FailedRunError, Usage, load, median, ratios, run_in_turns
from benchmarks.our_site import output_of, write_our_site
from benchmarks.same_pages import UnequalPagesError, check_same
from benchmarks.tables import build_tables

ENVIRONMENT = {"DIGISAVO_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1"}
_BUILD = ("build", "--strict", "--site-dir")
_PAGES_ONLY = str(Path(__file__).with_name("pages_only.py"))
_PAGES, _WHOLE, _SITE = "pages", "whole", "site"


def main() -> int:
    """Runs the benchmark and prints its results."""
    options = arguments.parser("Measures a cold build against Hugo on the same pages.", 2000).parse_args()
    with tempfile.TemporaryDirectory() as name:
        try:
            results = compare(Path(name), options.n, options.runs)
        except (FailedRunError, UnequalPagesError) as error:
            sys.exit(str(error))
    if options.json:
        arguments.print_json(results)
    else:
        print(build_tables([results]))
    return 0


def compare(folder: Path, count: int, runs: int) -> dict[str, Any]:
    """Measures both on that many services, in a folder that is empty, and returns the results."""
    ours, theirs, before = folder / "ours", folder / "hugo", load()
    tell(f"Writing {count} services ...")
    write_our_site(ours, count)
    # The first build of each is not counted: it fills the caches of the machine, ours gives Hugo its shell, and
    # their pages must be the same.
    own, whole = _our_build(ours, _PAGES, _PAGES_ONLY), whole_build(ours)
    hugo = Command((find_hugo(), "build", "--panicOnWarning", "--destination", _SITE), theirs, ENVIRONMENT)
    tell("Warming up ...")
    of_all = {"ours": own.memory_of_all()}
    write_hugo_site(theirs, count, ours / _PAGES)
    of_all["hugo"] = hugo.memory_of_all()
    pages = check_same(ours / _PAGES, theirs / _SITE)
    tell(f"Measuring {runs} rounds of builds ...")
    rounds = run_in_turns([cold(own), cold(hugo), cold(whole)], runs)
    output = {"ours": output_of(ours / _WHOLE), "hugo": output_of(theirs / _SITE)}
    return {
        "n": count, "runs": runs, "load": {"before": before, "after": load()}, **_results(rounds),
        "memory_of_all": of_all, "pages": pages, "output": output,
    }  # fmt: skip


def whole_build(folder: Path) -> Command:
    """A build of our whole site in the folder of its settings, as it is published; its last word is where to."""
    return _our_build(folder, _WHOLE, "-m", "mkdocs")


def _our_build(folder: Path, target: str, *program: str) -> Command:
    return Command((sys.executable, *program, *_BUILD, target), folder, ENVIRONMENT)


def cold(command: Command) -> Callable[[], Usage]:
    """A run to which nothing is left of an earlier one."""

    def build() -> Usage:
        for left in (command.words[-1], "resources"):
            shutil.rmtree(command.folder / left, ignore_errors=True)
        return command.run()

    return build


def _results(rounds: list[tuple[Usage, ...]]) -> dict[str, Any]:
    ours, hugo, whole = zip(*rounds, strict=True)
    return {
        "ratios": {"hugo": asdict(ratios(zip(ours, hugo, strict=True)))},
        "ours": asdict(median(ours)), "hugo": asdict(median(hugo)), "whole": asdict(median(whole)),
    }  # fmt: skip
