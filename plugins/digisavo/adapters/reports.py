"""A report for people and machines: text, JSON, GitHub annotations."""

import json

from digisavo.core.problem import Problem, Report, Severity
from digisavo.core.text import printable
from digisavo.outputs.rendering.problem_words import ProblemWords

_MOST_ANNOTATIONS = 10


def as_text(report: Report, words: ProblemWords) -> str:
    """The problems one after the other, each with its advice, and a line of counts at the end."""
    blocks = [_block(problem, words) for problem in report.problems]
    return "\n".join([*blocks, words.summary(report)]) + "\n"


def as_json(report: Report, words: ProblemWords) -> str:
    """The problems as a JSON list of path, line, column, severity, code, message and hint."""
    rows = [
        {
            "path": problem.span.path, "line": problem.span.line, "column": problem.span.column,
            "severity": problem.severity.value, "code": problem.code,
            "message": words.message(problem), "hint": words.hint(problem),
        }
        for problem in report.problems
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_github(report: Report, words: ProblemWords) -> str:
    """Workflow commands that annotate a pull request, at most ten of each severity: GitHub shows no more.

    The first error of every file comes first, so that no file's fault is crowded out by another's.
    """
    lines = []
    for severity in Severity:
        chosen = [problem for problem in _first_of_each_file(report) if problem.severity is severity]
        lines += [_annotation(problem, words) for problem in chosen[:_MOST_ANNOTATIONS]]
    return "\n".join([*lines, words.summary(report)]) + "\n"


def _block(problem: Problem, words: ProblemWords) -> str:
    path, line, column = problem.span
    kind = "" if problem.severity is Severity.ERROR else f"{words.severity(problem.severity)}: "
    hint = words.hint(problem)
    advice = f"\n    {hint}" if hint else ""
    return printable(f"{path}:{line}:{column}: {kind}{words.message(problem)} [{problem.code}]{advice}")


def _first_of_each_file(report: Report) -> list[Problem]:
    seen: dict[tuple[str, Severity], int] = {}
    ranked = []
    for problem in report.problems:
        key = (problem.span.path, problem.severity)
        seen[key] = seen.get(key, 0) + 1
        ranked.append((seen[key], problem.order, problem))
    return [problem for _, _, problem in sorted(ranked, key=lambda row: row[:2])]


def _annotation(problem: Problem, words: ProblemWords) -> str:
    path, line, column = problem.span
    place = f"file={_property(path)},line={line},col={column},title={_property(problem.code)}"
    return f"::{problem.severity.value} {place}::{_message(f'{words.message(problem)} {words.hint(problem)}')}"


def _message(text: str) -> str:
    """Text of a workflow command: what could end it or begin another is escaped."""
    return printable(text).strip().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
