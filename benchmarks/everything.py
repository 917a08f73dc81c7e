"""Measures everything anew, part by part, and writes the results down as each part is done."""

import argparse
import sys
from collections.abc import Callable
from typing import Any

from benchmarks import checking, comparison, filtering, judging, serving
from benchmarks.arguments import failures_told, positive
from benchmarks.report import keep, write_report
from benchmarks.search import comparing


def main() -> int:
    """Runs the parts that are asked for: all, where none is."""
    options = _options()
    with failures_told():
        for part in options.parts or _PARTS:
            for name, results in _PARTS[part](options).items():
                keep(name, results)
            write_report()
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures everything anew and writes benchmarks/RESULTS.md.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these: {', '.join(_PARTS)}")
    parser.add_argument("--sizes", nargs="+", type=positive, default=[2000, 10_000], metavar="N", help="against Hugo")
    parser.add_argument("--alone", nargs="*", type=positive, default=[40_000], metavar="N", help="without Hugo")
    parser.add_argument("--check", type=positive, default=10_000, metavar="N", help="files that are checked")
    parser.add_argument("--runs", type=positive, default=3, metavar="N", help="how many times (3); without Hugo once")
    comparing.add_texts(parser)
    options = parser.parse_args()
    if unknown := set(options.parts) - set(_PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    return options


def _build(options: argparse.Namespace) -> dict[str, Any]:
    compared = [comparison.measure(count, options.runs) for count in options.sizes]
    alone = [comparison.measure(count, 1, alone=True) for count in options.alone]
    grown = [{key: found[key] for key in ("n", "load", "whole", "output")} for found in (*compared, *alone)]
    return {"build": compared, "growth": grown}


def _check(options: argparse.Namespace) -> dict[str, Any]:
    return {"check": checking.measure(options.check, options.runs)}


def _serve(options: argparse.Namespace) -> dict[str, Any]:
    return {"serve": serving.measure(min(options.sizes), options.runs)}


def _directory(options: argparse.Namespace) -> dict[str, Any]:
    return {"directory": [filtering.measure(count, options.runs) for count in options.sizes]}


def _requirements(options: argparse.Namespace) -> dict[str, Any]:
    return {"requirements": [judging.measure(count, options.runs) for count in options.sizes]}


def _search(options: argparse.Namespace) -> dict[str, Any]:
    return {"search": comparing.measure(options.sizes, options.docs, options.queries)}


_PARTS: dict[str, Callable[[argparse.Namespace], dict[str, Any]]] = {
    "build": _build, "check": _check, "serve": _serve, "directory": _directory, "requirements": _requirements,
    "search": _search,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
