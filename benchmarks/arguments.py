"""The arguments, the frame and the output that all benchmarks share."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from benchmarks.measure import FailedRunError
from benchmarks.same_pages import UnequalPagesError

Results = TypeVar("Results")


def parser(description: str, count: int, *, several: bool = False) -> argparse.ArgumentParser:
    """What the command line may ask for: `n`, a list of them where `several` may be given, `runs` and `json`."""
    made = argparse.ArgumentParser(description=description)
    many: dict[str, Any] = {"nargs": "+", "default": [count]} if several else {"default": count}
    made.add_argument("--n", type=positive, metavar="N", help=f"services ({count})", **many)
    made.add_argument("--runs", type=positive, default=5, metavar="N", help="how many times to measure (5)")
    made.add_argument("--json", action="store_true", help="print the results as JSON")
    return made


def tell(text: str) -> None:
    """Says how far the benchmark is, beside the results."""
    print(text, file=sys.stderr, flush=True)


def present(measure: Callable[[], Results], as_text: Callable[[Results], str], *, as_json: bool) -> Results:
    """Measures, prints the results for programs or as text, and gives them to whoever judges them."""
    with failures_told():
        results = measure()
    print(json.dumps(results, indent=2, ensure_ascii=False) if as_json else as_text(results))
    return results


@contextmanager
def failures_told() -> Iterator[None]:
    """Ends the program with what a measured command printed, or where pages differ that should not."""
    try:
        yield
    except (FailedRunError, UnequalPagesError) as error:
        sys.exit(str(error))


def positive(text: str) -> int:
    """A whole number of at least one."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
