"""Compares our search with Material's, with lunr and its Finnish stemmer, and with Pagefind, on the same documents."""

import argparse
import gzip
import json
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks import arguments
from benchmarks.answers import TODAY
from benchmarks.arguments import tell
from benchmarks.measure import Command, load
from benchmarks.our_site import ROOT, write_our_site
from benchmarks.search.asking_site import judged
from benchmarks.search.in_browser import PEERS, found_by, opened_site, taken_by
from benchmarks.search.peer_sites import FILES, find_pagefind, write_sites
from benchmarks.search.peer_tables import search_tables
from benchmarks.search.ranking_texts import scores

from digisavo.analysis import cache
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.search.document import Findable
from digisavo.outputs.search.gathering import gather_findable
from digisavo.outputs.search.search_index import manifest_words, search_index
from digisavo.pipeline import read_catalogue

_QUESTIONS = Path(__file__).with_name("questions.json")
_DEEP, _SHOWN = 60, 10
_FIRST, _FURTHER = 9, 40
_ENVIRONMENT = {"DIGISAVO_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1", "DIGISAVO_SOCIAL_CARDS": "false"}


def main() -> int:
    """Runs the comparison and prints its results."""
    parser = arguments.parser("Compares search with its peers.", 2000, several=True)
    add_texts(parser)
    parser.add_argument("--questions", type=int, help="how many of the questions are asked (all)")
    options = parser.parse_args()
    arguments.present(
        lambda: measure(options.n, options.docs, options.queries, options.questions),
        search_tables,
        as_json=options.json,
    )
    return 0


def add_texts(parser: argparse.ArgumentParser) -> None:
    """The benchmark of relevance, which is not in the repository: without it that table is missing, as is told."""
    parser.add_argument("--docs", type=Path, help="JSON: texts, the place of each is its number")
    parser.add_argument("--queries", type=Path, help="JSON: type t, query q, relevant rel, left out neu")


def measure(
    counts: Sequence[int], docs: Path | None = None, queries: Path | None = None, most: int | None = None
) -> dict[str, Any]:
    """Everything that is compared, with the load of the machine before and after."""
    before = load()
    find_pagefind()
    tell("Asking the questions ...")
    questions = json.loads(_QUESTIONS.read_text("utf-8"))
    questions = questions[:: len(questions) // most] if most else questions
    sizes = [_size(count, [question["q"] for question in questions]) for count in counts]
    results: dict[str, Any] = {"questions": _answered(questions), "sizes": sizes}
    if docs and queries:
        tell("Measuring relevance ...")
        results["relevance"] = _relevance(docs, queries)
    else:
        tell("No relevance: --docs and --queries were not given.")
    return {**results, "load": {"before": before, "after": load()}}


def _relevance(docs: Path, queries: Path) -> dict[str, Any]:
    texts, asked = (json.loads(path.read_text("utf-8")) for path in (docs, queries))
    documents = [Findable(str(number), "text", "", texts=(text,)) for number, text in enumerate(texts)]
    return {
        peer: scores(asked, found) for peer, found in _found(documents, [query["q"] for query in asked], _DEEP).items()
    }


def _answered(questions: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    documents = documents_of(ROOT / "content")
    found = _found(documents, [question["q"] for question in questions], _SHOWN)
    addresses = {peer: [[documents[number].address for number in one] for one in all_] for peer, all_ in found.items()}
    return {peer: judged(questions, one) for peer, one in addresses.items()}


def _found(documents: Sequence[Findable], queries: Sequence[str], count: int) -> dict[str, list[list[int]]]:
    with tempfile.TemporaryDirectory() as name:
        write_sites(
            Path(name), documents, manifest_words(Context.of(_catalogue(ROOT / "content"), Settings(today=TODAY)))
        )
        with opened_site(Path(name)) as (opened, _):
            return {peer: found_by(peer, queries, count, opened) for peer in PEERS}


def _size(count: int, asked: Sequence[str]) -> dict[str, Any]:
    first, further = (
        asked[begin :: len(asked) // most][:most]
        for begin, most in ((0, min(_FIRST, len(asked) // 4)), (1, min(_FURTHER, len(asked) // 4)))
    )
    with tempfile.TemporaryDirectory() as name:
        folder, root = Path(name) / "ours", Path(name) / "site"
        tell(f"Writing {count} services ...")
        write_our_site(folder, count)
        root.mkdir()
        built = _built(folder)
        tell("Asking in the browser ...")
        context = Context.of(_catalogue(folder / "content"), Settings(today=TODAY))
        pagefind = write_sites(root, list(gather_findable(context)), manifest_words(context))
        with opened_site(root) as (opened, server):
            taken = {peer: taken_by(peer, first, further, opened, server) for peer in PEERS}
        return {"n": count, "built": built | {"pagefind": asdict(pagefind)}, "whole": _whole(root), "taken": taken}


def _built(folder: Path) -> dict[str, float]:
    """Processor seconds of our index where every form is known and where none is, and of a whole build."""
    command = Command(
        (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "whole"), folder, _ENVIRONMENT
    )
    whole = command.run().cpu
    context = Context.of(_catalogue(folder / "content"), Settings(today=TODAY))
    seconds = {}
    with mock.patch.object(cache, "load_analyses", dict):
        cache.analyse.cache_clear()
        for name in ("cold", "warm"):
            started = time.process_time()
            list(search_index(context))
            seconds[name] = time.process_time() - started
    return {**seconds, "build": whole}


def _whole(root: Path) -> dict[str, int]:
    """The bytes of each index, packed."""
    return {
        peer: sum(_packed(path) for path in ([root / name] if (root / name).is_file() else (root / name).rglob("*.*")))
        for peer, name in FILES.items()
    }


def _packed(path: Path) -> int:
    return min(len(gzip.compress(path.read_bytes(), 9)), path.stat().st_size) if path.is_file() else 0


def documents_of(content: Path) -> list[Findable]:
    """All that can be found of a folder of content."""
    return list(gather_findable(Context.of(_catalogue(content), Settings(today=TODAY))))


def _catalogue(content: Path) -> Any:
    return read_catalogue(content, Settings(today=TODAY))[0]
