"""The results of benchmarks as tables of Markdown, for people on a terminal and for RESULTS.md."""

from collections.abc import Iterable, Sequence
from typing import Any

_MEASURES = {"cpu": "CPU s", "wall": "wall s", "memory": "largest process MiB"}
_MEGA = 1_000_000


def build_tables(results: Sequence[dict[str, Any]]) -> str:
    """What both builds use at each size, and the pages of the largest."""
    return "\n\n".join([*map(_usage_table, results), _pages_table(results[-1])])


def _usage_table(found: dict[str, Any]) -> str:
    head = f"N = {number(found['n'])}, {found['runs']} rounds, load {_load(found)}"
    of_all, rows = found["memory_of_all"], []
    for name, label in (("ours", "ours, the same pages"), ("hugo", "Hugo"), ("whole", "ours, the whole site")):
        rows.append(
            [label, *(_short(found[name][key]) for key in _MEASURES), _short(of_all[name]) if name in of_all else ""]
        )
    shares = [f"**{found['ratios']['hugo'][key]:.2f}**" for key in _MEASURES]
    rows.insert(2, ["**ours / Hugo**", *shares, f"{of_all['ours'] / of_all['hugo']:.2f}"])
    return table([head, *_MEASURES.values(), "all processes MiB"], rows)


def _pages_table(found: dict[str, Any]) -> str:
    """Count and bytes of each kind of pages."""
    rows = [
        [f"`{kind}`", number(sizes["ours"]["pages"]), number(sizes["ours"]["bytes"]), number(sizes["hugo"]["bytes"])]
        for kind, sizes in found["pages"].items()
    ]
    total = [sum(sizes[side][key] for sizes in found["pages"].values()) for side, key in _TOTALS]
    rows.append(["all", *map(number, total)])
    return table([f"pages at N = {number(found['n'])}", "pages of both", "bytes of ours", "bytes of Hugo"], rows)


_TOTALS = (("ours", "pages"), ("ours", "bytes"), ("hugo", "bytes"))


def growth_table(results: Iterable[dict[str, Any]]) -> str:
    """What a build of the whole site uses and writes at each size."""
    rows = []
    for found in results:
        output = found["output"]
        largest = f"{output['largest_bytes'] / _MEGA:.2f} MB `{output['largest']}`"
        rows.append([
            number(found["n"]), _short(found["cpu"]), f"{found['cpu_ms_per_service']:.2f}", _short(found["wall"]),
            _short(found["memory"]), _short(found["memory_of_all"]), f"{output['bytes'] / _MEGA:.0f} MB",
            number(output["files"]), largest, _load(found),
        ])  # fmt: skip
    head = [
        "services",
        "CPU s",
        "ms a service",
        "wall s",
        "largest process MiB",
        "all processes MiB",
        "output",
        "files",
    ]
    return table([*head, "largest file that is no bulk", "load"], rows)


def check_table(found: dict[str, Any]) -> str:
    """What `digisavo check` uses, on made-up services and on copies of real ones."""
    rows = [
        [label, _short(used["cpu"]), _short(used["wall"]), _short(used["memory"]), f"{used['cpu_ms_per_service']:.3f}"]
        for label, used in found["check"].items()
    ]
    head = f"N = {number(found['n'])}, {found['runs']} runs, load {_load(found)}"
    return table([head, *_MEASURES.values(), "CPU ms a service"], rows)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown: texts in the first column, numbers in the others."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def number(value: float) -> str:
    """A whole number with its thousands apart."""
    return f"{value:,.0f}".replace(",", " ")


def _short(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else number(value)


def _load(found: dict[str, Any]) -> str:
    return f"{found['load']['before']} to {found['load']['after']}"
