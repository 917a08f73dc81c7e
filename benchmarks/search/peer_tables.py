"""The tables of the comparison of search engines."""

from collections.abc import Mapping
from typing import Any

from benchmarks.tables import number, table

_NAMES = {
    "ours": "**ours**", "pagefind": "Pagefind", "material": "Material's stock search",
    "snowball": "lunr with its Finnish stemmer",
}  # fmt: skip


def search_tables(results: Mapping[str, Any]) -> str:
    """All tables; that of relevance only where it was measured."""
    load = results["load"]
    told = f"Load {load['before']} to {load['after']}."
    relevance = [_relevance(results["relevance"])] if "relevance" in results else []
    built = [_built(results["sizes"])]
    return "\n\n".join([told, *relevance, _questions(results["questions"]), *map(_size, results["sizes"]), *built])


def _relevance(found: Mapping[str, Any]) -> str:
    types = [*found["ours"]["types"], "macro"]
    rows = (
        [_NAMES[peer], *(_pair(one["macro"] if name == "macro" else one["types"][name]) for name in types)]
        for peer, one in _in_order(found)
    )
    return table(["R@20 / MRR", *types], rows)


def _in_order(found: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Ours first: results that were kept come back in the order of the alphabet."""
    return [(peer, found[peer]) for peer in _NAMES]


def _pair(found: Mapping[str, float]) -> str:
    return f"{found['r20']:.3f} / {found['mrr']:.3f}"


def _questions(found: Mapping[str, Any]) -> str:
    rows = (
        [_NAMES[peer], *(f"{one[name]:.1%}" for name in ("first_three", "first", "nothing"))]
        for peer, one in _in_order(found)
    )
    return table([f"{found['ours']['n']} questions", "in the first three", "first", "nothing found"], rows)


def _size(found: Mapping[str, Any]) -> str:
    head = [f"N = {number(found['n'])}", "whole index KB", "cold KB", "cold ms", "requests", "warm ms", "warm KB"]
    rows = (
        [
            _NAMES[peer], number(found["whole"][peer] / 1024) if peer in found["whole"] else "-",
            *(_spread(taken["cold"][name], unit) for name, unit in (("bytes", 1024), ("ms", 1), ("requests", 1))),
            *(_spread(taken["warm"][name], unit) for name, unit in (("ms", 1), ("bytes", 1024))),
        ]
        for peer, taken in _in_order(found["taken"])
    )  # fmt: skip
    return table(head, rows)


def _spread(found: Mapping[str, float], unit: int) -> str:
    return f"{number(found['median'] / unit)} ({number(found['p95'] / unit)})"


def _built(sizes: list[Mapping[str, Any]]) -> str:
    rows = (
        [
            number(found["n"]), f"{built['warm']:.1f}", f"{built['cold']:.1f}", f"{pagefind:.1f}",
            f"{built['warm'] / pagefind:.2f}", f"{built['cold'] / pagefind:.2f}",
            f"{built['warm'] / built['build']:.0%}",
        ]
        for found in sizes for built in [found["built"]] for pagefind in [built["pagefind"]["cpu"]]
    )  # fmt: skip
    head = ["CPU s of the index, services", "every form known", "none known", "Pagefind", "ratio", "ratio, none known"]
    return table([*head, "share of a whole build"], rows)
