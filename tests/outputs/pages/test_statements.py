"""The accessibility statement has every part that the law demands, and what the privacy notice says is so."""

import re
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.outputs.making import pages, texts, tree_of

import digisavo
from digisavo.catalogue.accessibility_statement import (
    AccessibilityStatement,
    load_accessibility_statement,
    old_tests,
    parse_statement,
)
from digisavo.core.problem import Severity
from digisavo.core.sections import Sections
from digisavo.core.settings import Settings
from digisavo.outputs.pages.statements import statements
from digisavo.outputs.rendering.translations import Language
from digisavo.pipeline import read_catalogue
from digisavo.reading.own_files import OwnFile, read_own

SECTIONS = Sections()

FILE = "accessibility_statement.yml"
BROWSER = Path(digisavo.__file__).parent / "browser"
REQUIRED = [
    "law", "law.name", "law.url", "standard", "drawn_up", "reviewed_on", "conformance", "assessment", "assessment.by",
    "assessment.tests", "assessment.tests.0.what", "assessment.tests.0.how", "assessment.tests.0.tools",
    "assessment.tests.0.made_on", "assessment.limits", "shortcomings", "shortcomings.0.what",
    "shortcomings.0.criteria", "shortcomings.0.why", "shortcomings.0.alternative", "inconveniences", "feedback",
    "feedback.answer_days", "authority", "authority.name", "authority.unit", "authority.url", "authority.email",
    "authority.phone",
]  # fmt: skip


def raw() -> dict[str, Any]:
    found = read_own("data", FILE).values
    assert isinstance(found, dict)
    return deepcopy(found)


def codes(whole: dict[str, Any]) -> list[str]:
    """The faults of a statement, each of them in its file."""
    file = OwnFile(FILE, yaml.safe_dump(whole, allow_unicode=True, sort_keys=False).encode())
    parse_statement(file)
    assert {problem.span.path for problem in file.problems} <= {FILE}
    return [problem.code for problem in file.problems]


def changed(key: str, value: object = None) -> dict[str, Any]:
    """The statement with another value at a key, or without it."""
    whole: Any = raw()
    *outer, last = key.split(".")
    part = whole
    for step in outer:
        part = part[int(step)] if isinstance(part, list) else part[step]
    if value is None:
        del part[last]
    else:
        part[last] = value
    return whole  # type: ignore[no-any-return]


@pytest.mark.parametrize("key", REQUIRED)
def test_every_part_is_demanded(key: str) -> None:
    assert codes(changed(key))
    assert codes(changed(key, ""))


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("conformance", "melkein", "declaration.unknown"), ("assessment.by", "joku", "declaration.unknown"),
        ("drawn_up", "eilen", "declaration.value"), ("drawn_up", "20261122", "declaration.value"),
        ("drawn_up", "2099-01-01", "statement.order"), ("assessment.tests.1.made_on", "2099-01-01", "statement.order"),
        ("feedback.answer_days", "30", "statement.answer_days"), ("feedback.answer_days", "0", "statement.answer_days"),
        ("feedback.answer_days", "pian", "statement.answer_days"), ("shortcomings", [], "statement.shortcomings"),
        ("conformance", "kokonaan", "statement.shortcomings"), ("unknown", "x", "declaration.key"),
        ("authority.fax", "1", "declaration.key"), ("authority", "Traficom", "declaration.value"),
        ("assessment.tests", "axe", "declaration.value"), ("inconveniences", [["x"]], "declaration.value"),
        ("shortcomings", ["x"], "declaration.value"),
    ],
)  # fmt: skip
def test_contradictions_are_faults(key: str, value: object, code: str) -> None:
    assert code in codes(changed(key, value))


def test_the_statement_of_the_portal_has_no_faults() -> None:
    assert codes(raw()) == []


def test_what_conforms_wholly_needs_no_shortcomings() -> None:
    whole = changed("shortcomings") | {"conformance": "kokonaan"}
    assert codes(whole) == []


@pytest.mark.parametrize(
    ("made_on", "today", "is_old"),
    [
        ("2026-11-30", "2026-11-30", False), ("2026-11-30", "2027-11-30", False), ("2026-11-30", "2027-12-01", True),
        ("2028-02-29", "2029-02-28", False), ("2028-02-29", "2029-03-01", True),
    ],
)  # fmt: skip
def test_a_test_is_old_after_twelve_months(made_on: str, today: str, is_old: bool) -> None:
    tests = [{**test, "made_on": "2099-01-01"} for test in raw()["assessment"]["tests"]]
    tests[1]["made_on"] = made_on
    whole = changed("assessment.tests", tests) | {"reviewed_on": "2099-01-01"}
    file = OwnFile(FILE, yaml.safe_dump(whole, allow_unicode=True, sort_keys=False).encode())
    statement = parse_statement(file)
    assert statement and not file.problems
    problems = list(old_tests(statement, file, date.fromisoformat(today)))
    assert [(problem.code, problem.severity, problem.field) for problem in problems] == [
        ("statement.old", Severity.WARNING, "assessment.tests[2].made_on")
    ] * is_old


def test_the_check_and_the_build_warn_of_old_tests(tmp_path: Path) -> None:
    oldest = min(test.made_on for test in load_accessibility_statement().assessment.tests)
    today = date.fromisoformat(oldest)
    a_year_later = today.replace(year=today.year + 1)
    for day, is_warned in ((a_year_later, False), (a_year_later + timedelta(1), True)):
        _, report = read_catalogue(tmp_path, Settings(today=day))
        found = [problem for problem in report.problems if problem.code == "statement.old"]
        assert bool(found) == is_warned
        assert all(problem.span.path.endswith(FILE) and problem.span.line > 1 for problem in found)
        assert not report.has_errors


def test_the_page_says_all_that_the_statement_holds() -> None:
    statement = load_accessibility_statement()
    text = " ".join(tree_of(pages(statements, [])[SECTIONS.accessibility]).text_content().split())
    for part in stated(statement):
        assert part in text
    for part in ("osittain", "14 päivän", "1.1.2025", "Traficom", "306/2019", "toimitus@digisavo.fi"):
        assert part in text


def stated(statement: AccessibilityStatement) -> list[str]:
    authority, assessment = statement.authority, statement.assessment
    tests = [text for test in assessment.tests for text in (test.what, test.how, test.tools)]
    rows = [text for row in statement.shortcomings for text in (row.what, row.why, row.alternative, row.criteria)]
    return [
        statement.law.name, statement.standard, *tests, *assessment.limits, *statement.inconveniences,
        authority.name, authority.unit, authority.url, authority.email, authority.phone, *rows,
    ]  # fmt: skip


def test_the_parts_stand_under_headings_in_order() -> None:
    page = tree_of(pages(statements, [])[SECTIONS.accessibility])
    assert page.xpath("//h2/@id") == [
        "conformance", "shortcomings", "inconveniences", "assessment", "feedback", "authority",
    ]  # fmt: skip
    assert "mailto:toimitus@digisavo.fi" in page.xpath("//a/@href")
    assert "mailto:saavutettavuus@traficom.fi" in page.xpath("//a/@href")


def test_the_privacy_notice_says_who_logs_and_whom_to_ask() -> None:
    page = tree_of(pages(statements, [])[SECTIONS.privacy])
    links = page.xpath("//a/@href")
    assert any("docs.github.com" in link for link in links)
    assert "mailto:toimitus@digisavo.fi" in links
    assert len(texts(page, "//h2")) == 8


def test_nothing_but_what_is_chosen_is_stored_in_the_browser() -> None:
    """The notice says so; whoever wants to store something else changes the notice first."""
    stores = ("localStorage", "sessionStorage", "indexedDB", "document.cookie", "cookieStore", "sendBeacon", "caches")
    scripts = list(BROWSER.rglob("*.js"))
    found = {(path.name, word) for path in scripts for word in stores if word in path.read_text("utf-8")}
    assert found == {("carried.js", "localStorage"), ("drafts.js", "localStorage")}


def test_the_notice_names_what_is_stored() -> None:
    keys = [key for path in BROWSER.rglob("*.js") for key in re.findall(r'KEY = "(.+)"', path.read_text("utf-8"))]
    notice = " ".join(texts(tree_of(pages(statements, [])[SECTIONS.privacy]), "//p"))
    assert len(keys) == 3 and all(f" on nimellä {key} " in notice for key in keys)
    for remember in ("tray.script.remember", "municipality.script.remember", "form.script.remember"):
        assert Language("fi").t(remember) in notice
    assert notice.count("kun otat rastin pois") == 3


def test_no_script_or_style_comes_from_elsewhere() -> None:
    for path in (*BROWSER.rglob("*.js"), *BROWSER.rglob("*.css")):
        text = path.read_text("utf-8")
        assert "import http" not in text and 'from "http' not in text and "url(http" not in text, path
