"""A report for people and machines: text, JSON, GitHub annotations."""

import json
from collections.abc import Container, Iterable, Iterator

from digisavo.core.problem import Problem, Report, Severity
from digisavo.core.text import printable
from digisavo.outputs.rendering.problem_words import ProblemWords

_MOST_ANNOTATIONS = 10


def as_text(
    report: Report, words: ProblemWords, elsewhere: Report | None = None, counted_only: Container[Severity] = ()
) -> str:
    """The problems one after the other, each with its advice, and a line of counts at the end.

    Where only some files were asked about, `elsewhere` is what the others have: their errors are shown, and the number
    of all their problems. This holds for the other formats too.
    Problems of the severities `counted_only` are not shown.
    """
    blocks = [
        _block(problem, words)
        for problem in [*report.problems, *_errors(elsewhere)]
        if problem.severity not in counted_only
    ]
    return "\n".join([*blocks, *_summary(report, words, elsewhere)]) + "\n"


def as_json(report: Report, words: ProblemWords, elsewhere: Report | None = None) -> str:
    """The problems as a JSON list of path, line, column, severity, code, message, hint and what to write."""
    rows = [
        {
            "path": problem.span.path, "line": problem.span.line, "column": problem.span.column,
            "severity": problem.severity.value, "code": problem.code,
            "message": words.message(problem), "hint": words.hint(problem), "suggestion": problem.suggestion,
        }
        for problem in [*report.problems, *_errors(elsewhere)]
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_github(report: Report, words: ProblemWords, elsewhere: Report | None = None) -> str:
    """Workflow commands that annotate a pull request, at most ten of each severity: GitHub shows no more.

    The first error of every file comes first, so that no file's fault is crowded out by another's.
    """
    ranked = [*_first_of_each_file(report.problems), *_first_of_each_file(_errors(elsewhere))]
    lines = []
    for severity in Severity:
        problems = [problem for problem in ranked if problem.severity is severity]
        lines += [_annotation(problem, words) for problem in problems[:_MOST_ANNOTATIONS]]
    return "\n".join([*lines, *_summary(report, words, elsewhere)]) + "\n"


def _errors(elsewhere: Report | None) -> list[Problem]:
    problems = elsewhere.problems if elsewhere else ()
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _summary(report: Report, words: ProblemWords, elsewhere: Report | None) -> Iterator[str]:
    yield words.summary(report, "text" if elsewhere is None else "changed")
    if elsewhere and elsewhere.problems:
        yield words.summary_elsewhere(elsewhere)


def _block(problem: Problem, words: ProblemWords) -> str:
    path, line, column = problem.span
    kind = "" if problem.severity is Severity.ERROR else f"{words.severity(problem.severity)}: "
    hint = words.hint(problem)
    advice = f"\n    {hint}" if hint else ""
    return printable(f"{path}:{line}:{column}: {kind}{words.message(problem)} [{problem.code}]{advice}")


def _first_of_each_file(problems: Iterable[Problem]) -> list[Problem]:
    seen: dict[tuple[str, Severity], int] = {}
    ranked = []
    for problem in problems:
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


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
"""The formats of a report by the name that `--format` gives."""
