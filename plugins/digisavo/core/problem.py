"""What is wrong with content, as values: problems with a place, a code and plain data, gathered into a report."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, Union

from digisavo.core.source import Span

Value: TypeAlias = Union[str, int, float, tuple[str, ...], "Fault", None]
"""What words may use: a text, a number, several texts, or another fault; None and "" stand for nothing."""


class Severity(StrEnum):
    """How grave a problem is: only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


_MEANT = "meant"
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, without words: those stand by `code` in `locales/<language>/problems.yml`.

    `variant` chooses among several wordings of a code, `hint` among several hints where `variant` does not. `values`
    are pairs of a name and a value that the words may use; the one named `meant` is what was meant, ready to copy.
    """

    code: str
    variant: str = ""
    hint: str = ""
    values: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, code: str, variant: str = "", /, *, hint: str = "", **values: Value) -> "Fault":
        """A fault with its values by name."""
        return cls(code, variant, hint, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault at a place; `field` is the field concerned as people read it (`Label (key)`), "" for none."""

    span: Span
    fault: Fault
    severity: Severity = Severity.ERROR
    field: str = ""

    @property
    def code(self) -> str:
        """The rule that does not hold: `number.type`."""
        return self.fault.code

    @property
    def suggestion(self) -> str:
        """What to write, ready to copy: the value `meant`; "" where that is not known, or is one of several."""
        meant = dict(self.fault.values).get(_MEANT)
        if isinstance(meant, tuple):
            return meant[0] if len(meant) == 1 else ""
        return meant if isinstance(meant, str) else ""

    @property
    def order(self) -> tuple[str, int, int, int, str, str]:
        """The reading order of problems: by file, line, column, then gravity, code and field."""
        return (*self.span, _RANK[self.severity], self.code, self.field)

    def concerns(self, paths: frozenset[str]) -> bool:
        """Whether it is in one of the files, or names one: of two that are alike each says so of the other."""
        return self.span.path in paths or any(
            value in paths for _, value in self.fault.values if isinstance(value, str)
        )


@dataclass(frozen=True, slots=True)
class Report:
    """All problems of one run, in reading order, and how many files were read."""

    problems: tuple[Problem, ...]
    files: int

    @classmethod
    def of(cls, problems: Iterable[Problem], files: int) -> "Report":
        """A report of the problems without repetitions; those of the same place, code and field keep their order."""
        return cls(tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.order)), files)

    @property
    def has_errors(self) -> bool:
        """Whether a build has to stop."""
        return self.count(Severity.ERROR) > 0

    def count(self, severity: Severity) -> int:
        """How many problems of one severity there are."""
        return sum(problem.severity is severity for problem in self.problems)

    def about(self, paths: Iterable[str]) -> "Report":
        """The part of the report that concerns the given files."""
        files = set(paths)
        return Report(tuple(problem for problem in self.problems if problem.span.path in files), len(files))

    def split(self, paths: frozenset[str]) -> tuple["Report", "Report"]:
        """What concerns the given files, and what does not."""
        concerned = [problem for problem in self.problems if problem.concerns(paths)]
        others = (problem for problem in self.problems if not problem.concerns(paths))
        return Report(tuple(concerned), len(paths)), Report(tuple(others), self.files)
