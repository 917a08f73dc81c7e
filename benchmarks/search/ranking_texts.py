"""Measures how well search finds what a benchmark of texts and queries holds to be relevant (see RESULTS.md)."""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.search.engine import ask

from digisavo.analysis.cache import analyse
from digisavo.outputs.search.building import build_search
from digisavo.outputs.search.document import Findable
from digisavo.outputs.search.search_index import RULES, rules_file

_DEEP, _SHALLOW = 20, 10
_MEASURES = ("r20", "mrr", "p10")


def main() -> int:
    """Prints the means of every type of query, and the mean of those."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, required=True, help="JSON: texts, the place of each is its number")
    parser.add_argument("--queries", type=Path, required=True, help="JSON: type t, query q, relevant rel, left out neu")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    texts, queries = (json.loads(path.read_text("utf-8")) for path in (options.docs, options.queries))
    found = scores(queries, ranks(texts, [query["q"] for query in queries]))
    print(json.dumps(found) if options.json else _table(found))
    return 0


def ranks(texts: Sequence[str], queries: list[str]) -> list[list[int]]:
    """What the engine finds for each query, the best first."""
    documents = [Findable(str(number), "text", "", texts=(text,)) for number, text in enumerate(texts)]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        files = build_search(documents, analyse, {}) | {RULES: rules_file()}
        for path, content in files.items():
            (root / "index" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "index" / path).write_bytes(content)
        with resources.as_file(resources.files("digisavo") / "browser") as browser:
            (root / "browser").symlink_to(browser)
            return ask(root, "browser", "index", queries, "ranks")


def scores(queries: Iterable[Mapping[str, Any]], found: Iterable[list[int]]) -> dict[str, Any]:
    """Recall among twenty, the place of the first that is relevant, and precision among ten."""
    by_type: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for query, numbers in zip(queries, found, strict=True):
        by_type[query["t"]].append(_score(query, numbers))
    types = {
        name: dict(zip(_MEASURES, map(fmean, zip(*each, strict=True)), strict=True)) for name, each in by_type.items()
    }
    return {"macro": {name: fmean(each[name] for each in types.values()) for name in _MEASURES}, "types": types}


def _score(query: Mapping[str, Any], numbers: Iterable[int]) -> tuple[float, float, float]:
    relevant, left_out = set(query["rel"]), set(query["neu"])
    hits = [number in relevant for number in dict.fromkeys(numbers) if number not in left_out]
    first = next((1 / place for place, hit in enumerate(hits, 1) if hit), 0.0)
    precision = fmean(hits[:_SHALLOW]) if hits else 0.0
    return sum(hits[:_DEEP]) / min(_DEEP, len(relevant)), first, precision


def _table(found: Mapping[str, Any]) -> str:
    rows = {**found["types"], "macro": found["macro"]}
    lines = [
        f"| {name} | {' | '.join(f'{each[measure]:.3f}' for measure in _MEASURES)} |" for name, each in rows.items()
    ]
    return "\n".join(["| queries | R@20 | MRR | P@10 |", "|---|---|---|---|", *lines])
