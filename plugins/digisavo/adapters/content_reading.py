"""Reads the content folder for builds and commands: once more where a file vanishes meanwhile, and never in part."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from time import sleep

from digisavo.catalogue.catalogue import Catalogue
from digisavo.core.problem import Fault, Report
from digisavo.core.settings import Settings
from digisavo.core.work import Spread, one_by_one
from digisavo.pipeline import read_catalogue
from digisavo.reading.disk import GONE, REFUSED

_PAUSES = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait for an editor that saves a file by renaming others."""


class NotReadError(Exception):
    """Some of the content could not be read; `report` tells what."""

    def __init__(self, report: Report) -> None:
        super().__init__(", ".join(problem.span.path for problem in report.problems))
        self.report = report


def read_content(
    content: Path, settings: Settings, replacing: Iterable[tuple[Path, str]] = (), spread: Spread = one_by_one
) -> tuple[Catalogue, Report]:
    """Everything below the content folder, and all that is wrong with it, as `read_catalogue` gives it.

    A file that was there and is not when it is read, is looked for again: what a report says is gone stayed away.
    """
    replacing = list(replacing)
    for pause in _PAUSES:
        catalogue, report = read_catalogue(content, settings, replacing=replacing, spread=spread)
        if GONE not in set(_codes(report)):
            return catalogue, report
        sleep(pause)
    return read_catalogue(content, settings, replacing=replacing, spread=spread)


def read_whole_content(
    content: Path, settings: Settings, replacing: Iterable[tuple[Path, str]] = (), spread: Spread = one_by_one
) -> tuple[Catalogue, Report]:
    """The same for whoever would take what the disk refuses for what is not there: raises NotReadError."""
    catalogue, report = read_content(content, settings, replacing, spread)
    refused = [problem for problem in report.problems if not REFUSED.isdisjoint(_codes_of(problem.fault))]
    if refused:
        raise NotReadError(Report.of(refused, report.files))
    return catalogue, report


def _codes(report: Report) -> Iterator[str]:
    for problem in report.problems:
        yield from _codes_of(problem.fault)


def _codes_of(fault: Fault) -> Iterator[str]:
    """The code of a fault and those of its causes."""
    yield fault.code
    for _, value in fault.values:
        if isinstance(value, Fault):
            yield from _codes_of(value)
