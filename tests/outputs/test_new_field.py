"""The single declaration: one entry in `fields.yml`, and nothing else, makes a field known everywhere."""

import gzip
import json
from pathlib import Path
from typing import Any, NamedTuple

import lxml.html
import pytest
from lxml.html import HtmlElement
from tests.outputs.making import texts
from tests.programs import copy_package, run_program

ROOT = Path(__file__).parents[2]
LEAST = """
summary: Esimerkki.
categories: [osallisuus]
sources: [https://example.org]
reviewed_on: 2026-11-22
submitted_by: toimitus
"""


class Case(NamedTuple):
    """A field to add: its declaration, an answer with its value and text, and a wrong answer with its code."""

    key: str
    declaration: str
    answer: str
    value: object
    shown: str
    wrong: str
    code: str


CASES = [
    Case(
        "test.answer",
        """
- key: test.answer
  label: Koevastaus
  help: Vastaa kokeeksi.
  type: choice
  options: yes_no
  group: price
  recommended: true
  compare: key
  facet: true
""",
        "test: {answer: kylla}", "kylla", "Kyllä", "test: {answer: kyllla}", "choice.unknown",
    ),
    Case(
        "trial_note",
        """
- key: trial_note
  label: Koehuomio
  help: Kirjoita kokeeksi.
  type: text
  group: content
  compare: key
  max_length: 30
""",
        "trial_note: a < b & c", "a < b & c", "a < b & c", "trial_note: [a, b]", "value.type",
    ),
]  # fmt: skip


@pytest.fixture(scope="module", params=CASES, ids=lambda case: case.key)
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.param
    return found


@pytest.fixture(scope="module")
def plugins(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with the field declared."""
    folder = tmp_path_factory.mktemp("plugins")
    package = copy_package(folder)
    with (package / "collections/services/fields.yml").open("a", encoding="utf-8") as declaration:
        declaration.write(case.declaration)
    return folder


@pytest.fixture(scope="module")
def content(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A service that answers, and one that does not."""
    return written(tmp_path_factory.mktemp("content"), case.answer)


@pytest.fixture(scope="module")
def site(plugins: Path, content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The artefacts that the changed package makes."""
    folder = tmp_path_factory.mktemp("artefacts") / "site"
    arguments = (content, "2026-11-22", folder)
    result = run_program("tests.outputs.render_site", *arguments, folder=ROOT, plugins=plugins)
    assert result.returncode == 0, result.stderr
    return folder


def written(folder: Path, answer: str) -> Path:
    (folder / "services").mkdir()
    (folder / "services/vastaa.yml").write_text(f"name: Vastaa{LEAST}{answer}\n", "utf-8")
    (folder / "services/vaikenee.yml").write_text(f"name: Vaikenee{LEAST}", "utf-8")
    return folder


def errors_of(plugins: Path, content: Path) -> list[str]:
    """The codes of the errors that `digisavo check` tells."""
    arguments = ("check", "--content", content, "--today", "2026-11-22", "--format", "json")
    result = run_program("digisavo.adapters.cli", *arguments, plugins=plugins)
    codes = [problem["code"] for problem in json.loads(result.stdout) if problem["severity"] == "error"]
    assert result.returncode == bool(codes), result.stderr
    return codes


def page(site: Path, address: str) -> HtmlElement:
    return lxml.html.fromstring(f"<body>{(site / address / 'index.html').read_text('utf-8')}</body>")


def label(case: Case) -> str:
    return case.declaration.split("label: ")[1].splitlines()[0]


def test_it_is_unknown_before_and_known_after(case: Case, plugins: Path, content: Path) -> None:
    assert errors_of(ROOT / "plugins", content) == ["key.unknown"]
    assert errors_of(plugins, content) == []


def test_a_wrong_answer_is_an_error(case: Case, plugins: Path, tmp_path: Path) -> None:
    assert errors_of(plugins, written(tmp_path, case.wrong)) == [case.code]


def test_the_page_shows_it(case: Case, site: Path) -> None:
    facts = page(site, "palvelut/vastaa").xpath("//dt[text()=$label]/following-sibling::dd[1]", label=label(case))
    assert [" ".join(found.text_content().split()) for found in facts] == [case.shown]


def test_where_it_is_not_answered_the_page_says_so(case: Case, site: Path) -> None:
    silent, answering = page(site, "palvelut/vaikenee"), page(site, "palvelut/vastaa")
    missing = "//div[@class='ds-missing']/p[contains(., $label)]"
    assert len(silent.xpath(missing, label=label(case))) == 1
    assert not answering.xpath(missing, label=label(case))


def test_the_comparison_has_its_column(case: Case, site: Path) -> None:
    table = page(site, "palvelut/aihe/osallisuus/kaikki")
    column = texts(table, "//thead//th").index(label(case)) + 1
    cells = dict(zip(texts(table, "//tbody//th"), texts(table, f"//tbody/tr/*[{column}]"), strict=True))
    assert cells == {"Vaikenee": "Ei ilmoitettu", "Vastaa": case.shown}


def test_the_record_holds_it(case: Case, site: Path) -> None:
    outer, *inner = case.key.split(".")
    answering, silent = (read(site, f"api/v1/services/{slug}.json") for slug in ("vastaa", "vaikenee"))
    assert answering[outer] == ({inner[0]: case.value} if inner else case.value)
    assert case.key not in answering["levels"]  # merely claimed
    assert outer not in silent
    whole = gzip.decompress((site / "api/v1/services.ndjson.gz").read_bytes()).splitlines()
    assert [json.loads(line) for line in whole] == [without_texts(record) for record in (silent, answering)]


def test_the_directory_is_filtered_by_it_where_declared(case: Case, site: Path) -> None:
    facets = {facet["key"]: facet for facet in read(site, "assets/hakemisto/palvelut.json")["facets"]}
    assert (case.key in facets) == ("facet: true" in case.declaration)
    if case.key in facets:
        facet = facets[case.key]
        assert (facet["label"], facet["terms"]) == (label(case), [[case.value, case.shown]])
        assert [facet["sets"]["AB".index(code)] for code in facet["codes"]] == [None, [0]]


def test_the_schema_describes_it(case: Case, site: Path) -> None:
    schema = read(site, "api/v1/schemas/services.json")
    for part in case.key.split("."):
        schema = schema.get("anyOf", [schema])[0]["properties"][part]
    assert schema["title"] == label(case)


def test_the_guide_asks_it(case: Case, site: Path) -> None:
    question = page(site, "kenttaopas/palvelut").xpath("//*[@id=$key]", key=case.key)[0]
    assert texts(question, "./h3") == [f"{label(case)} {case.key}"]
    assert "vertailutaulukon sarake" in texts(question, ".//span")


def test_completeness_counts_it_where_recommended(case: Case, site: Path) -> None:
    answering, silent = (read(site, f"api/v1/services/{slug}.json")["completeness"] for slug in ("vastaa", "vaikenee"))
    assert answering["asked"] == silent["asked"]
    assert answering["answered"] - silent["answered"] == ("recommended" in case.declaration)


def without_texts(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key != "texts"}


def read(site: Path, address: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((site / address).read_text("utf-8"))
    return data
