"""The arguments and the output that all benchmarks share."""

import argparse
import json
import sys
from typing import Any


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


def print_json(results: Any) -> None:
    """Prints the results for programs."""
    print(json.dumps(results, indent=2, ensure_ascii=False))


def positive(text: str) -> int:
    """A whole number of at least one."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
