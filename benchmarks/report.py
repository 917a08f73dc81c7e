"""The results of all benchmarks, kept in `results.json`, as the tables of RESULTS.md and its chart."""

import json
import platform
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from os import cpu_count
from pathlib import Path
from typing import Any

from benchmarks.chart import draw_ratios
from benchmarks.search.peer_tables import search_tables
from benchmarks.tables import (
    check_table,
    directory_tables,
    growth_table,
    judging_table,
    pages_table,
    serve_table,
    usage_table,
)

HERE = Path(__file__).resolve().parent
_LIBRARIES = ("mkdocs", "mkdocs-material", "hugo", "pagefind_bin")


def keep(part: str, results: Any, folder: Path = HERE) -> None:
    """Keeps the results of one part beside those of the others, with what they were measured on."""
    kept = _kept(folder)
    kept[part] = {"on": date.today().isoformat(), "machine": _machine(), "results": results}  # noqa: DTZ011
    text = json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True)
    folder.joinpath("results.json").write_text(f"{text}\n", "utf-8")


def write_report(folder: Path = HERE) -> None:
    """Writes the tables into RESULTS.md, each below the mark of its part, and the chart beside it."""
    path, kept = folder / "RESULTS.md", _kept(folder)
    text = path.read_text("utf-8")
    for part, found in kept.items():
        text = _between(part, f"{found['on']}, {found['machine']}.\n\n{_TABLES[part](found['results'])}", text)
    path.write_text(text, "utf-8")
    if "build" in kept:
        folder.joinpath("ratios.svg").write_text(draw_ratios(kept["build"]["results"]), "utf-8")


def _build(results: list[dict[str, Any]]) -> str:
    return "\n\n".join([*map(usage_table, results), pages_table(results[-1])])


_TABLES: dict[str, Callable[[Any], str]] = {
    "build": _build, "growth": growth_table, "check": check_table, "serve": serve_table, "directory": directory_tables,
    "requirements": judging_table, "search": search_tables,
}  # fmt: skip


def _between(part: str, tables: str, text: str) -> str:
    """A text with tables between the marks of a part."""
    start, end = f"<!-- {part} -->\n", f"<!-- end of {part} -->"
    before, marked, rest = text.partition(start)
    _, ended, after = rest.partition(end)
    if not (marked and ended):
        raise ValueError(f"RESULTS.md has no marks of {part}")
    return f"{before}{start}{tables}\n{end}{after}"


def _kept(folder: Path) -> dict[str, Any]:
    path = folder / "results.json"
    kept: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return kept


def _machine() -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return f"{cpu_count()} processors, Python {platform.python_version()}, {versions}"
