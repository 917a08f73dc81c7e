"""Reports: every problem once, in reading order."""

from digisavo.core.document import dotted
from digisavo.core.problem import Fault, Problem, Report, Severity
from digisavo.core.source import Span


def problem(line: int, code: str = "a.a", severity: Severity = Severity.ERROR, path: str = "a.yml") -> Problem:
    return Problem(Span(path, line), Fault.of(code), severity)


def test_reading_order() -> None:
    given = [
        problem(2),
        problem(1, "b.b"),
        problem(1, "z.z", Severity.NOTICE),
        problem(10),
        problem(2),
        problem(1, path="0.yml"),
    ]
    report = Report.of(given, 2)
    order = [(found.span.path, found.span.line, found.code) for found in report.problems]
    assert order == [
        ("0.yml", 1, "a.a"),
        ("a.yml", 1, "b.b"),
        ("a.yml", 1, "z.z"),
        ("a.yml", 2, "a.a"),
        ("a.yml", 10, "a.a"),
    ]


def test_only_errors_stop_a_build() -> None:
    report = Report.of([problem(1, severity=Severity.WARNING), problem(2, severity=Severity.NOTICE)], 1)
    assert not report.has_errors
    assert Report.of([*report.problems, problem(3)], 1).has_errors
    assert (report.count(Severity.WARNING), report.count(Severity.NOTICE), report.count(Severity.ERROR)) == (1, 1, 0)


def test_a_part_of_a_report() -> None:
    report = Report.of([problem(1), problem(1, path="b.yml")], 2)
    assert [found.span.path for found in report.about(["b.yml", "b.yml"]).problems] == ["b.yml"]
    assert report.about(["b.yml"]).files == 1


def test_what_concerns_some_files_and_what_does_not() -> None:
    duplicate = Problem(Span("b.yml"), Fault.of("entry.duplicate", labels=("name",), path="a.yml"))
    report = Report.of([problem(1), problem(1, path="c.yml"), duplicate], 3)
    concerned, others = report.split(frozenset({"a.yml"}))
    assert [found.span.path for found in concerned.problems] == ["a.yml", "b.yml"]
    assert [found.span.path for found in others.problems] == ["c.yml"]
    assert (concerned.files, others.files) == (1, 3)


def test_paths_as_people_read_them() -> None:
    assert dotted(("references", 0, "source")) == "references[1].source"
    assert dotted(("pricing", "from")) == "pricing.from"
