"""A new field type is one class in one new file: with it in a copy of the package, fields can be of that type."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from tests.programs import copy_package, run_program

TESTS = Path(__file__).parents[1]
PACKAGE = TESTS.parent / "plugins/digisavo"
TYPE = '''\
"""Durations in minutes."""

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FieldType, Schema
from digisavo.catalogue.field_types.checks import check_text
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote


class Duration(FieldType):
    """A number of minutes, with `hours` of hours; with `longest` at most so many."""

    name = "duration"
    accepts = frozenset({"longest"})
    flags = frozenset({"hours"})

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> int | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        if not text.isdecimal():
            sheet.error(path, "number.type", hint="example", text=quote(text), examples=("90",))
            return None
        minutes = int(text) * (60 if self.options.get("hours") else 1)
        longest = self.number_option("longest")
        if longest is not None and minutes > longest:
            sheet.error(path, "number.limits", "too_large", number=minutes, limit=longest)
            return None
        return minutes

    def schema(self) -> Schema:
        return {"type": "integer"}
'''
FIELD = """
- key: training_minutes
  label: Koulutuksen kesto
  help: Kirjoita kesto minuutteina.
  type: duration
  group: support
  compare: key
  longest: 600
  hours: {hours}
"""
SERVICE = """\
name: Malli
summary: Esimerkki.
categories: [osallisuus]
training_minutes: {answer}
evidence:
  training_minutes:
    url: https://example.org/koulutus
sources: [https://example.org]
reviewed_on: 2026-11-22
submitted_by: toimitus
"""
Portal = Callable[..., Path]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, with the file."""
    copy = copy_package(tmp_path_factory.mktemp("plugins"))
    (copy / "catalogue/field_types/duration.py").write_text(TYPE, "utf-8")
    return copy


def declare(package: Path, hours: str) -> None:
    """Asks services a question of the new type."""
    declared = (PACKAGE / "collections/services/fields.yml").read_text("utf-8")
    (package / "collections/services/fields.yml").write_text(declared + FIELD.format(hours=hours), "utf-8")


def write(folder: Path, answer: str) -> Path:
    (folder / "services").mkdir()
    (folder / "services/malli.yml").write_text(SERVICE.format(answer=answer), "utf-8")
    return folder


def check(package: Path, content: Path) -> list[dict[str, Any]]:
    arguments = ("check", "--content", content, "--today", "2026-11-22", "--format", "json")
    result = run_program("digisavo.adapters.cli", *arguments, plugins=package.parent)
    assert result.returncode in (0, 1), result.stderr
    problems: list[dict[str, Any]] = json.loads(result.stdout)
    return problems


@pytest.mark.parametrize(
    ("hours", "answer", "codes"),
    [
        ("false", "90", []),
        ("false", "601", ["number.limits"]),
        ("true", "10", []),
        ("true", "11", ["number.limits"]),
        ("false", "kauan", ["number.type"]),
        ("false", "[1]", ["value.type"]),
    ],
)
def test_answers_are_checked(hours: str, answer: str, codes: list[str], package: Path, tmp_path: Path) -> None:
    declare(package, hours)
    problems = check(package, write(tmp_path, answer))
    assert [problem["code"] for problem in problems] == codes
    assert all(problem["message"].startswith("Koulutuksen kesto (training_minutes): ") for problem in problems)


def test_a_flag_is_true_or_false(package: Path, tmp_path: Path) -> None:
    declare(package, "ehkä")
    result = run_program("digisavo.adapters.cli", "check", plugins=package.parent)
    assert result.returncode == 1
    assert '.hours: "ehkä" ei ole true tai false. [declaration.value]' in result.stdout


def test_the_site_shows_it(package: Path, tmp_path: Path) -> None:
    declare(package, "false")
    site, content = tmp_path / "site", tmp_path / "content"
    content.mkdir()
    arguments = (write(content, "90"), "2026-11-22", site)
    result = run_program("tests.outputs.render_site", *arguments, folder=TESTS.parent, plugins=package.parent)
    assert result.returncode == 0, result.stderr
    page, guide = (
        lxml.html.fromstring((site / address / "index.html").read_text("utf-8"))
        for address in ("palvelut/malli", "kenttaopas/palvelut")
    )
    label = "Koulutuksen kesto"
    (fact,) = page.xpath("//dt[text()=$label]/following-sibling::dd[1]", label=label)
    assert fact.text_content().split()[0] == "90"
    (question,) = guide.xpath("//*[@id='training_minutes']")
    assert "duration" in question.text_content(), "a type without a word is called by its name"
    assert json.loads((site / "api/v1/services/malli.json").read_text("utf-8"))["training_minutes"] == 90
