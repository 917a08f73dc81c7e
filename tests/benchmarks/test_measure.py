"""Runs are measured as they are, and ratios are taken within pairs."""

import sys
from pathlib import Path

import pytest
from benchmarks.measure import Command, FailedRunError, Usage, median, ratios, run_pairs

_CHILD = "x = bytearray(200 * 1024 * 1024); sum(range(8_000_000))"
_PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_CHILD!r}], check=True)"


def _python(code: str, folder: Path) -> Command:
    return Command((sys.executable, "-c", code), folder, {})


def test_a_run_tells_time_and_memory_of_its_children(tmp_path: Path) -> None:
    used = _python(_PARENT, tmp_path).run()
    assert used.memory > 200
    assert used.memory_of_all == 0
    assert used.cpu > 0.02
    assert used.wall > 0.02


def test_a_watched_run_tells_the_memory_of_all_its_processes(tmp_path: Path) -> None:
    used = _python(f"x = bytearray(100 * 1024 * 1024); {_PARENT}", tmp_path).run(watched=True)
    # The largest process counts what the tests held when it was started, so it tells nothing here. Without /proc: 0.
    assert used.memory_of_all > 300 or not Path("/proc/self/status").exists()


def test_a_failed_run_says_what_it_printed(tmp_path: Path) -> None:
    with pytest.raises(FailedRunError, match="rikki"):
        _python("raise SystemExit('rikki')", tmp_path).run()


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
