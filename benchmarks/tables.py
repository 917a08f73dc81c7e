"""The results of benchmarks as tables of Markdown, for people on a terminal and for RESULTS.md."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_MEASURES = {
    "cpu": "CPU s", "wall": "wall s", "memory": "largest process MiB", "memory_of_all": "all processes MiB",
}  # fmt: skip
_SIDES = {"ours": "ours", "hugo": "Hugo"}
_MEGA = 1_000_000


def usage_table(found: Mapping[str, Any]) -> str:
    """What our build and Hugo's use on the same pages, and their ratio."""
    rows = [[label, *(_short(found[name][key]) for key in _MEASURES)] for name, label in _SIDES.items()]
    rows.append(["**ours / Hugo**", *(f"**{found['ratios']['hugo'][key]:.2f}**" for key in _MEASURES)])
    return table([_head(found, "pairs"), *_MEASURES.values()], rows)


def pages_table(found: Mapping[str, Any]) -> str:
    """Count and bytes of each kind of pages."""
    columns = (("ours", "pages"), ("ours", "bytes"), ("hugo", "bytes"))
    rows = [
        [f"`{kind}`", *(number(sizes[side][key]) for side, key in columns)] for kind, sizes in found["pages"].items()
    ]
    totals = (sum(sizes[side][key] for sizes in found["pages"].values()) for side, key in columns)
    rows.append(["all", *map(number, totals)])
    return table([f"kinds of pages, N = {number(found['n'])}", "pages", "bytes of ours", "bytes of Hugo"], rows)


def growth_table(results: Iterable[Mapping[str, Any]]) -> str:
    """What a build of the whole site uses and writes at each size."""
    head = ["services", "CPU ms a service", *_MEASURES.values(), "output MB", "files", "largest file that is no bulk"]
    return table([*head, "load"], map(_growth, results))


def _growth(found: Mapping[str, Any]) -> list[str]:
    used, output = found["whole"], found["output"]
    return [
        number(found["n"]), f"{1000 * used['cpu'] / found['n']:.2f}", *(_short(used[key]) for key in _MEASURES),
        number(output["bytes"] / _MEGA), number(output["files"]),
        f"{output['largest_bytes'] / _MEGA:.2f} MB `{output['largest']}`", _load(found),
    ]  # fmt: skip


def check_table(found: Mapping[str, Any]) -> str:
    """What `digisavo check` uses, on made-up services and on copies of real ones."""
    measures = ("cpu", "wall", "memory")
    rows = [
        [label, *(_short(used[key]) for key in measures), f"{used['cpu_ms_per_service']:.3f}"]
        for label, used in found["check"].items()
    ]
    return table([_head(found, "runs"), *(_MEASURES[key] for key in measures), "CPU ms a service"], rows)


def serve_table(found: Mapping[str, Any]) -> str:
    """How soon a page is on the screen while its service is edited."""
    rows = [
        ["saved as it was: the page is loaded anew", _short(found["empty"])],
        ["edited: the page shows it", _short(found["edited"])],
        ["**edited / saved as it was**", f"**{found['ratio']:.2f}**"],
    ]
    return table([_head(found, "pairs"), "wall s"], rows)


def directory_tables(results: Sequence[Mapping[str, Any]]) -> str:
    """The bytes of the directory, what a filter takes until it is painted, and the engines alone, by size."""
    sizes = [f"N = {number(found['n'])}, load {_load(found)}" for found in results]
    gz = [[label, *(number(found["gz"][key]) for found in results)] for key, label in _BYTES.items()]
    painted = [
        [f"{label}: {side}", *(_times(found["ms"][f"{key}_{measure}"]) for found in results)]
        for key, label in _PAINTED.items() for measure, side in (("cpu", "CPU"), ("wall", "clock"))
    ]  # fmt: skip
    engines = [
        [f"{label}: ready; a filter", *(_engine(found["engines"][name]) for found in results)]
        for name, label in (("ours", "ours"), ("itemsjs", "ItemsJS"))
    ]
    engines.append(["**ours / ItemsJS, a filter**", *(f"**{found['engines']['ratio']:.2f}**" for found in results)])
    return "\n\n".join([
        table(["bytes by gzip", *sizes], gz),
        table(["ms until painted, median (95 %)", *sizes], painted),
        table(["ms of the engines alone", *sizes], engines),
    ])  # fmt: skip


def judging_table(results: Sequence[Mapping[str, Any]]) -> str:
    """How large the largest set is, and what it takes until it has been judged and painted."""
    sizes = [f"N = {number(found['n'])}, load {_load(found)}" for found in results]
    rows = [
        ["services of the set", *(number(found["members"]) for found in results)],
        ["bytes by gzip, of all its files and of what can be asked", *(number(found["gz"]) for found in results)],
        ["largest file, KB", *(number(found["largest_file"] / 1000) for found in results)],
    ]
    rows += [
        [f"{label}: {side}", *(_times(found["ms"][f"{key}_{measure}"]) for found in results)]
        for key, label in (("first", "first answer, with its files"), ("further", "another importance"))
        for measure, side in (("cpu", "CPU"), ("wall", "clock"))
    ]  # fmt: skip
    return table(["requirements; ms until painted, median (95 %)", *sizes], rows)


_BYTES = {
    "facets": "file of all facets", "apart": "columns that stand apart: only when asked for",
    "largest_card_file": "largest file of 100 cards", "itemsjs": "the same as objects for ItemsJS",
}  # fmt: skip
_PAINTED = {
    "first_press": "first press", "further_press": "further presses",
    "first_text": "first word, with its files of search", "further_text": "further words",
}  # fmt: skip


def _times(found: Mapping[str, float]) -> str:
    return f"{found['median']:.0f} ({found['p95']:.0f})"


def _engine(found: Mapping[str, float]) -> str:
    return f"{_short(found['ready'])}; {_short(found['median'])}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown: texts in the first column, numbers in the others."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def number(value: float) -> str:
    """A whole number with its thousands apart."""
    return f"{value:,.0f}".replace(",", " ")


def _short(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else number(value)


def _head(found: Mapping[str, Any], runs: str) -> str:
    return f"N = {number(found['n'])}, medians of {found['runs']} {runs}, load {_load(found)}"


def _load(found: Mapping[str, Any]) -> str:
    return f"{found['load']['before']} to {found['load']['after']}"
