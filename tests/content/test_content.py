"""The check is the one judge of content: it finds no error in the repository's own, nor in what may be added."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.collections.samples import samples
from tests.programs import run_program

from digisavo.adapters.clock import today_in_helsinki
from digisavo.core.problem import Problem, Severity
from digisavo.core.settings import Settings
from digisavo.pipeline import read_catalogue

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
FREE_TAG = """\
name: Esimerkki uudesta sanasta
summary: Palvelu, jonka tunnistetta ei ole sanastossa.
categories: [osallisuus]
tags: [aivan-uusi-tunniste]
ui_languages: [sv, fi]
platforms: ['muu: näyttötaulu']
sources: [https://example.org/uusi-sana]
reviewed_on: {today}
submitted_by: toimitus
"""


@pytest.fixture(scope="module")
def today() -> date:
    return today_in_helsinki()


def errors_in(content: Path, today: date) -> list[Problem]:
    _, report = read_catalogue(content, Settings(today=today))
    return [problem for problem in report.problems if problem.severity is Severity.ERROR]


def test_the_content_has_no_errors(today: date) -> None:
    assert errors_in(CONTENT, today) == []


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory, today: date) -> Iterator[Path]:
    """A copy of the content with all valid example files, and a service that somebody has written today."""
    content = tmp_path_factory.mktemp("portal") / "content"
    shutil.copytree(CONTENT, content)
    for sample in samples("valid"):
        shutil.copy(sample.path, content / sample.collection.folder)
    for image in (Path(__file__).parents[1] / "collections").glob("*/valid/*.png"):
        shutil.copy(image, content / "blog")
    (content / "services/esimerkki-uudesta-sanasta.yml").write_text(FREE_TAG.format(today=today), "utf-8")
    yield content


def test_what_is_valid_can_be_added(grown: Path, today: date) -> None:
    assert errors_in(grown, today) == []


def test_what_is_valid_is_published(grown: Path) -> None:
    theme = f"theme:\n  custom_dir: {ROOT / 'plugins/digisavo/theme'}\n"
    settings = f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: {grown}\nwatch: []\n{theme}"
    (grown.parent / "mkdocs.yml").write_text(settings, "utf-8")
    site = grown.parent / "site"
    run = run_program("mkdocs", "build", "--strict", "-f", grown.parent / "mkdocs.yml", "-d", site, DIGISAVO_TODAY="")
    assert run.returncode == 0, run.stderr
    assert (site / "tunnisteet/aivan-uusi-tunniste/index.html").is_file()
    for sample in samples("valid"):
        if sample.collection.host_key or sample.collection.draft_key:
            continue  # on the page of their host; drafts and later posts are held back
        assert (site / sample.collection.section / sample.path.stem / "index.html").is_file(), sample.name
