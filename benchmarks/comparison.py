"""Builds the same catalogue with the portal and with Hugo by turns, and compares what the builds use."""

import shutil
import sys
import tempfile
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import arguments
from benchmarks.answers import TODAY
from benchmarks.arguments import tell
from benchmarks.environment import find_hugo
from benchmarks.hugo.site import write_hugo_site
from benchmarks.measure import Command, Usage, load, median, ratios, run_pairs
from benchmarks.our_site import output_of, write_our_site
from benchmarks.same_pages import check_same
from benchmarks.tables import growth_table, pages_table, usage_table

_ENVIRONMENT = {"DIGISAVO_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1", "DIGISAVO_SOCIAL_CARDS": "false"}
_BUILD = ("build", "--strict", "--site-dir")


def main() -> int:
    """Runs the benchmark and prints its results."""
    parser = arguments.parser("Measures a cold build against Hugo on the same pages.", 2000)
    parser.add_argument("--alone", action="store_true", help="measure our whole site only, without Hugo")
    options = parser.parse_args()
    arguments.present(lambda: measure(options.n, options.runs, alone=options.alone), _tables, as_json=options.json)
    return 0


def _tables(results: dict[str, Any]) -> str:
    compared = [usage_table(results), pages_table(results)] if "hugo" in results else []
    return "\n\n".join([*compared, growth_table([results])])


def measure(count: int, runs: int, *, alone: bool = False) -> dict[str, Any]:
    """Builds that many services and returns what it took: ours against Hugo on the same pages, and our whole site."""
    with tempfile.TemporaryDirectory() as name:
        folder, before = Path(name), load()
        tell(f"Writing {count} services ...")
        write_our_site(folder / "ours", count)
        compared = {} if alone else _compare(folder, count, runs)
        tell(f"Measuring {runs} builds of the whole site ...")
        whole = Command((sys.executable, "-m", "mkdocs", *_BUILD, "whole"), folder / "ours", _ENVIRONMENT)
        used = median(_cold(whole, watched=True) for _ in range(runs))
        return {
            "n": count, "runs": runs, "load": {"before": before, "after": load()}, **compared,
            "whole": asdict(used), "output": output_of(folder / "ours" / "whole"),
        }  # fmt: skip


def _compare(folder: Path, count: int, runs: int) -> dict[str, Any]:
    """Ours, which stands in the folder, against Hugo on the same pages."""
    program = str(Path(__file__).with_name("pages_only.py"))
    ours = Command((sys.executable, program, *_BUILD, "pages"), folder / "ours", _ENVIRONMENT)
    hugo = Command((find_hugo(), "build", "--panicOnWarning", "--destination", "site"), folder / "hugo", _ENVIRONMENT)
    # The first build of each is not counted: it fills the caches of the machine, ours gives Hugo its shell, and
    # their pages must be the same.
    tell("Warming up ...")
    of_all = {"ours": _cold(ours, watched=True).memory_of_all}
    write_hugo_site(hugo.folder, count, ours.folder / "pages")
    of_all["hugo"] = _cold(hugo, watched=True).memory_of_all
    pages = check_same(ours.folder / "pages", hugo.folder / "site")
    tell(f"Measuring {runs} pairs of builds ...")
    pairs = run_pairs(partial(_cold, ours), partial(_cold, hugo), runs)
    return {
        "ratios": {"hugo": asdict(ratios(pairs)) | {"memory_of_all": round(of_all["ours"] / of_all["hugo"], 3)}},
        "ours": asdict(median(own for own, _ in pairs)) | {"memory_of_all": of_all["ours"]},
        "hugo": asdict(median(other for _, other in pairs)) | {"memory_of_all": of_all["hugo"]},
        "pages": pages,
    }  # fmt: skip


def _cold(command: Command, *, watched: bool = False) -> Usage:
    """A run to which nothing is left of an earlier one."""
    for left in (command.words[-1], "resources"):
        shutil.rmtree(command.folder / left, ignore_errors=True)
    return command.run(watched=watched)
