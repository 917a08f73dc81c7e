"""Builds the same catalogue with the portal and with Hugo by turns, and compares what the builds use."""

import shutil
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import arguments
from benchmarks.answers import TODAY
from benchmarks.arguments import tell
from benchmarks.environment import find_hugo
from benchmarks.hugo_site import write_hugo_site
from benchmarks.measure import FailedRunError, Usage, count_pages, median, ratios, run, run_pairs
from benchmarks.our_site import write_our_site

_ENVIRONMENT = {"DIGISAVO_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1"}
_BUILD = ("build", "--strict", "--site-dir", "site")
_WITH_RECORDS = (sys.executable, "-m", "mkdocs", *_BUILD)
_PAGES_ONLY = (sys.executable, str(Path(__file__).with_name("pages_only.py")), *_BUILD)


def main() -> int:
    """Runs the benchmark and prints its results."""
    parser = arguments.parser("Measures a cold build against Hugo on the same pages.", 2000)
    parser.add_argument(
        "--records", action="store_true", help="let both write the JSON records too, as the portal does"
    )
    options = parser.parse_args()
    hugo = find_hugo()
    with tempfile.TemporaryDirectory() as name:
        try:
            results = compare(Path(name), options, hugo)
        except FailedRunError as error:
            sys.exit(str(error))
    if options.json:
        arguments.print_json(results)
    else:
        print(table(results))
    return 0


def compare(folder: Path, options: Namespace, hugo: str) -> dict[str, Any]:
    """Measures both and returns the results."""
    ours, theirs = folder / "ours", folder / "hugo"
    tell(f"Writing {options.n} services ...")
    write_our_site(ours, options.n)
    # The first build of each is not counted: it fills the caches of the machine, and ours gives Hugo its shell.
    build_ours = _builder(_WITH_RECORDS if options.records else _PAGES_ONLY, ours, "site")
    tell("Warming up ...")
    build_ours()
    write_hugo_site(theirs, options.n, _some_page(ours / "site"), with_records=options.records)
    build_theirs = _builder((hugo, "build", "--destination", "site"), theirs, "site")
    build_theirs()
    pages = {"ours": count_pages(ours / "site"), "hugo": count_pages(theirs / "site")}
    tell(f"Measuring {options.runs} pairs of builds ...")
    results = _results(run_pairs(build_ours, build_theirs, options.runs))
    return {"n": options.n, "runs": options.runs, "records": options.records, **results, "pages": pages}


def _results(pairs: list[tuple[Usage, Usage]]) -> dict[str, Any]:
    return {
        "ratios": {"hugo": asdict(ratios(pairs))},
        "ours": asdict(median(own for own, _ in pairs)),
        "hugo": asdict(median(other for _, other in pairs)),
    }


def _builder(command: tuple[str, ...], folder: Path, site: str) -> Callable[[], Usage]:
    """A cold build: whatever an earlier one left is removed first."""

    def build() -> Usage:
        shutil.rmtree(folder / site, ignore_errors=True)
        shutil.rmtree(folder / "resources", ignore_errors=True)
        return run(command, folder, _ENVIRONMENT)

    return build


def _some_page(site: Path) -> str:
    return min(site.glob("palvelut/*-*/index.html")).read_text("utf-8")


def table(results: dict[str, Any]) -> str:
    """The results for people."""
    lines = [f"{results['n']} services, {results['runs']} pairs of cold builds, medians", ""]
    lines += [f"{'':22}{'CPU s':>9}{'wall s':>9}{'MiB':>9}"]
    for name in ("ours", "hugo"):
        lines.append(_line(name, results[name]))
    lines += [_line("ours / hugo (pairs)", results["ratios"]["hugo"]), "", f"{'pages':22}{'ours':>12}{'hugo':>12}"]
    pages = results["pages"]
    lines += [f"{name:22}{pages['ours'][name]:>12}{pages['hugo'][name]:>12}" for name in pages["ours"]]
    return "\n".join(lines)


def _line(name: str, usage: dict[str, float]) -> str:
    return f"{name:22}{usage['cpu']:>9.2f}{usage['wall']:>9.2f}{usage['memory']:>9.2f}"
