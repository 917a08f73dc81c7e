"""The accessibility statement as data: read from `data/accessibility_statement.yml`, every part of it demanded."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar, get_args

from digisavo.core.document import Path, Raw, dotted
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.text import quote
from digisavo.reading.declared import Form, attributes_of, refuse, rows_of
from digisavo.reading.own_files import OwnFile, read_own

_CONFORMANCES, _ASSESSORS = frozenset({"kokonaan", "osittain", "ei"}), frozenset({"itse", "ulkopuolinen"})
_WHOLLY = "kokonaan"
_MOST_DAYS = 14
"""In how many days the law wants feedback to be answered."""
_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class Law:
    """The law that demands the statement."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Test:
    """What of the site was tested, how and with which programs, and the day on which that was last done."""

    what: str
    how: str
    tools: str
    made_on: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """Who assessed the site, by which tests, and what was not done."""

    by: str
    tests: list[Test]
    limits: list[str]


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """What does not meet a criterion and why, and how to get at the same thing."""

    what: str
    criteria: str
    why: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """In how many days feedback is answered; the address is that of the editors."""

    answer_days: str


@dataclass(frozen=True, slots=True)
class Authority:
    """Who supervises, and how to reach it."""

    name: str
    unit: str
    url: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessibilityStatement:
    """The whole statement; `shortcomings` break criteria, `inconveniences` do not."""

    law: Law
    standard: str
    drawn_up: str
    reviewed_on: str
    conformance: str
    assessment: Assessment
    shortcomings: list[Shortcoming] = field(default_factory=list)
    inconveniences: list[str]
    feedback: Feedback
    authority: Authority


@cache
def _own() -> tuple[AccessibilityStatement, OwnFile]:
    file = read_own("data", "accessibility_statement.yml")
    statement = parse_statement(file)
    file.check()
    return statement, file  # type: ignore[return-value]  # a file without faults has a whole statement


def load_accessibility_statement() -> AccessibilityStatement:
    """The portal's own statement; raises DeclarationError where its file has faults."""
    return _own()[0]


def parse_statement(file: OwnFile) -> AccessibilityStatement | None:
    """The statement of a file, None where parts of it cannot be read; all its faults are reported to the file."""
    statement = _read(AccessibilityStatement, file.mapping(), (), file)
    if statement:
        _check(statement, file)
    return statement


def check_tests(today: date) -> Iterator[Problem]:
    """A warning for each test of the portal's own statement that was made over twelve months before a day."""
    return old_tests(*_own(), today)


def old_tests(statement: AccessibilityStatement, file: OwnFile, today: date) -> Iterator[Problem]:
    """The tests of a statement that are older than twelve months on a day, in its file."""
    a_year_ago = f"{today.year - 1:04}-{today:%m-%d}"
    for index, test in enumerate(statement.assessment.tests):
        if test.made_on < a_year_ago:
            path: Path = ("assessment", "tests", index, "made_on")
            fault = Fault.of("statement.old", what=quote(test.what), found=test.made_on)
            yield Problem(file.span_of(path), fault, Severity.WARNING, dotted(path))


def _read(kind: type[_Part], raw: Mapping[str, Raw], path: Path, file: OwnFile) -> _Part | None:
    """A group as a value of its kind: nothing missing, empty, malformed or unknown."""
    parts = {part.name: part for part in fields(kind)}  # type: ignore[arg-type]  # every kind is a dataclass
    forms = {name: _form(part.type) for name, part in parts.items()}
    needed = [name for name, part in parts.items() if part.default_factory is MISSING]
    faults = len(file.problems)
    found = attributes_of(raw, path, forms, needed, file)
    values = {name: _value(parts[name].type, value, (*path, name), file) for name, value in found.items()}
    return kind(**values) if len(file.problems) == faults else None


def _form(part: Any) -> Form:
    return Form.TEXT if part is str else Form.GROUP if is_dataclass(part) else Form.LIST


def _value(part: Any, raw: Any, path: Path, file: OwnFile) -> Any:
    if part is str:
        return raw
    if is_dataclass(part):
        return _read(part, raw, path, file)  # type: ignore[arg-type]  # a class, no instance
    (item,) = get_args(part)
    if item is not str:
        return [_read(item, row, place, file) for place, row in rows_of(raw, path, file)]
    for index, text in enumerate(raw):
        if not isinstance(text, str) or not text:
            file.report((*path, index), Fault.of("declaration.value", "text"))
    return raw


def _check(statement: AccessibilityStatement, file: OwnFile) -> None:
    """Choices are known, shortcomings named, dates in order, and feedback is answered within the time of the law."""
    if statement.conformance not in _CONFORMANCES:
        refuse(statement.conformance, _CONFORMANCES, ("conformance",), file)
    if statement.assessment.by not in _ASSESSORS:
        refuse(statement.assessment.by, _ASSESSORS, ("assessment", "by"), file)
    if bool(statement.shortcomings) is (statement.conformance == _WHOLLY):
        file.report(("shortcomings",), Fault.of("statement.shortcomings"))
    _check_days(statement, file)
    days = statement.feedback.answer_days
    if not days.isdecimal() or not 0 < int(days) <= _MOST_DAYS:
        fault = Fault.of("statement.answer_days", found=quote(days), most=_MOST_DAYS)
        file.report(("feedback", "answer_days"), fault)


def _check_days(statement: AccessibilityStatement, file: OwnFile) -> None:
    """The last review comes after the first statement and the tests."""
    days: dict[Path, str] = {("reviewed_on",): statement.reviewed_on, ("drawn_up",): statement.drawn_up}
    for index, test in enumerate(statement.assessment.tests):
        days["assessment", "tests", index, "made_on"] = test.made_on
    for path, day in days.items():
        if not _is_day(day):
            file.report(path, Fault.of("declaration.value", "day", found=quote(day)))
        elif _is_day(statement.reviewed_on) and day > statement.reviewed_on:
            file.report(path, Fault.of("statement.order", found=day, reviewed_on=statement.reviewed_on))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
