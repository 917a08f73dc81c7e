"""Runs are measured as they are, and ratios are taken within pairs."""

import sys
from pathlib import Path

import pytest
from benchmarks.measure import FailedRunError, Usage, count_pages, median, ratios, run, run_pairs


def test_a_run_tells_time_and_memory_of_its_children(tmp_path: Path) -> None:
    child = "x = bytearray(200 * 1024 * 1024); sum(range(3_000_000))"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
    used = run([sys.executable, "-c", parent], tmp_path, {})
    assert used.memory > 200
    assert used.cpu > 0.02
    assert used.wall > 0.02


def test_a_failed_run_says_what_it_printed(tmp_path: Path) -> None:
    with pytest.raises(FailedRunError, match="rikki"):
        run([sys.executable, "-c", "raise SystemExit('rikki')"], tmp_path, {})


def test_each_tool_is_first_by_turns() -> None:
    order: list[str] = []

    def tool(name: str) -> Usage:
        order.append(name)
        return Usage(1, 1, 1)

    run_pairs(lambda: tool("a"), lambda: tool("b"), 3)
    assert order == ["a", "b", "b", "a", "a", "b"]


def test_ratios_are_medians_of_pairs() -> None:
    pairs = [(Usage(1, 2, 3), Usage(2, 2, 4)), (Usage(10, 8, 3), Usage(10, 2, 4)), (Usage(4, 6, 3), Usage(1, 2, 12))]
    assert ratios(pairs) == Usage(1, 3, 0.75)
    assert median(own for own, _ in pairs) == Usage(4, 6, 3)


def test_pages_are_counted_by_section(tmp_path: Path) -> None:
    for address in ("palvelut/x", "palvelut/aihe/y", "palvelut/aihe/y/kaikki", "tunnisteet/z", "tietoa"):
        folder = tmp_path / address
        folder.mkdir(parents=True, exist_ok=True)
        folder.joinpath("index.html").write_text("1234", "utf-8")
    counted = count_pages(tmp_path)
    assert counted == {"entries_and_listings": 1, "categories": 2, "tags": 1, "providers": 0, "all": 5, "bytes": 20}
