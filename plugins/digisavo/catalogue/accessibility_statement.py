"""The accessibility statement as data: read from `data/accessibility_statement.yml`, every part of it demanded."""

from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from digisavo.core.document import Raw
from digisavo.reading.yaml_text import parse_own

_FILE = "accessibility_statement.yml"
_CONFORMANCES, _ASSESSORS = ("kokonaan", "osittain", "ei"), ("itse", "ulkopuolinen")
_MOST_DAYS = 14
_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class Law:
    """The law that demands the statement."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """Who assessed the site and when, how, and what was not done."""

    by: str
    made_on: str
    methods: list[str]
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


@dataclass(frozen=True, slots=True)
class AccessibilityStatement:
    """All that the statement says; `inconveniences` break no criterion."""

    law: Law
    standard: str
    drawn_up: str
    reviewed_on: str
    conformance: str
    assessment: Assessment
    shortcomings: list[Shortcoming]
    inconveniences: list[str]
    feedback: Feedback
    authority: Authority


@cache
def load_accessibility_statement() -> AccessibilityStatement:
    """The portal's own statement; a fault in it is our bug and raises ValueError."""
    return build_statement(parse_own(files("digisavo").joinpath("data", _FILE).read_bytes(), _FILE))


def build_statement(raw: Raw) -> AccessibilityStatement:
    """The statement that parsed YAML makes, whole and without contradictions."""
    whole = _mapping(raw, "statement")
    shortcomings = _list(whole, "shortcomings") if whole.get("conformance") != "kokonaan" else []
    statement = _part(AccessibilityStatement, whole | {
        "law": _part(Law, whole.get("law")), "assessment": _part(Assessment, whole.get("assessment")),
        "feedback": _part(Feedback, whole.get("feedback")), "authority": _part(Authority, whole.get("authority")),
        "shortcomings": [_part(Shortcoming, row) for row in shortcomings],
    })  # fmt: skip
    _check(statement)
    return statement


def _part(kind: type[_Part], raw: Any) -> _Part:
    """A mapping as a value of its kind: nothing missing, nothing empty, nothing unknown."""
    values, names = _mapping(raw, kind.__name__), {one.name for one in fields(kind)}  # type: ignore[arg-type]
    wrong = (names ^ values.keys()) | {name for name in names & values.keys() if values[name] in ("", None)}
    if wrong:
        raise ValueError(f"{_FILE}: {kind.__name__}: missing, empty or unknown: {', '.join(sorted(wrong))}")
    return kind(**values)


def _mapping(raw: Any, name: str) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise ValueError(f"{_FILE}: {name}: a mapping expected")
    return raw


def _list(whole: dict[str, Any], key: str) -> list[Any]:
    rows = whole.get(key)
    if not isinstance(rows, list) or not rows:
        raise ValueError(f"{_FILE}: {key}: what does not conform has to be told")
    return rows


def _check(statement: AccessibilityStatement) -> None:
    """That choices are known, dates are dates in order, and an answer comes within the time of the law."""
    if statement.conformance not in _CONFORMANCES or statement.assessment.by not in _ASSESSORS:
        raise ValueError(f"{_FILE}: conformance is one of {_CONFORMANCES}, assessment.by one of {_ASSESSORS}")
    days = [statement.drawn_up, statement.assessment.made_on, statement.reviewed_on]
    first, made, last = (date.fromisoformat(day) for day in days)
    if not (first <= last and made <= last):
        raise ValueError(f"{_FILE}: the last review comes after all else")
    if not 0 < int(statement.feedback.answer_days) <= _MOST_DAYS:
        raise ValueError(f"{_FILE}: feedback has to be answered within {_MOST_DAYS} days")
