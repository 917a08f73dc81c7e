"""What is wrong with content, as values: problems with a place, a code and advice, gathered into a report."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from digisavo.core.source import Span


class Severity(StrEnum):
    """How grave a problem is: only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where, which rule (code), what was found (message) and what to write instead (hint)."""

    span: Span
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    @property
    def order(self) -> tuple[str, int, int, int, str, str]:
        """The reading order of problems: by file, line, column, then gravity."""
        return (*self.span, _RANK[self.severity], self.code, self.message)


@dataclass(frozen=True, slots=True)
class Report:
    """All problems of one run, in reading order, and how many files were read."""

    problems: tuple[Problem, ...]
    files: int

    @classmethod
    def of(cls, problems: Iterable[Problem], files: int) -> "Report":
        """A report of the problems, each told once."""
        return cls(tuple(sorted(set(problems), key=lambda problem: problem.order)), files)

    @property
    def has_errors(self) -> bool:
        """Whether a build has to stop."""
        return self.count(Severity.ERROR) > 0

    def count(self, severity: Severity) -> int:
        """How many problems of one severity there are."""
        return sum(problem.severity is severity for problem in self.problems)

    def about(self, paths: Iterable[str]) -> "Report":
        """The part of the report that concerns the given files."""
        wanted = set(paths)
        return Report(tuple(p for p in self.problems if p.span.path in wanted), len(wanted))
