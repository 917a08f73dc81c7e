"""`pytest --cpu`: what each file of tests costs of the processor, its browsers and other programs included."""

import os
from collections import Counter
from collections.abc import Generator
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import Any

import pytest

_LINES = 40


def used() -> float:
    """The seconds of the processor that this process and all below it have used, as far as the system tells."""
    usages = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages) + _used_below(os.getpid())


def _used_below(process: int) -> float:
    """What living children have used: a browser is only counted by the system when it has ended."""
    total = 0.0
    for path in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, _text(path).split()):
            times = _text(Path(f"/proc/{child}/stat")).rpartition(")")[2].split()[11:15]
            total += sum(map(int, times)) / os.sysconf("SC_CLK_TCK") + _used_below(child)
    return total


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:  # it has ended meanwhile
        return ""


class CpuReport:
    """Notes what the tests of each file used: in workers, and added up by whoever started them."""

    def __init__(self) -> None:
        self._before = used()
        self._by_file: Counter[str] = Counter()
        self._is_last = True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item, nextitem: pytest.Item | None) -> None:
        self._is_last = nextitem is None or nextitem.path != item.path

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
        """Looks after the last test of a file only: looking at all processes takes longer than most tests."""
        report = yield
        report.cpu = 0.0
        if call.when == "teardown" and self._is_last:
            now = used()
            # What a browser's pages have used is lost to us when it ends.
            report.cpu, self._before = max(now - self._before, 0.0), now
        return report

    def pytest_runtest_logreport(self, report: Any) -> None:
        self._by_file[report.nodeid.partition("::")[0]] += report.cpu

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        terminalreporter.section(f"{sum(self._by_file.values()):.0f} s of the processor, by file")
        for file, seconds in self._by_file.most_common(_LINES):
            terminalreporter.line(f"{seconds:7.1f} {file}")
