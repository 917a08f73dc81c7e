"""What people see of faults in the portal's own files: one report of all of them, and never a traceback."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.programs import copy_package, run_program

from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.outputs.rendering.translations import Language
from digisavo.pipeline import check_declarations
from digisavo.reading.own_files import DeclarationError, read_own

ROOT = Path(__file__).parents[2]
FAULTS = (
    ("collections/services/fields.yml", "  type: text\n", "  type: txet\n", '7:9: [1].type: "txet" ei ole'),
    ("collections/events/words.yml", "title: Tapahtumat", "title: [Tapahtumat]", "2:8: title: tähän kuuluu"),
    ("data/vocabularies/themes.yml", "- id: ", "- idd: ", '2:3: [1].idd: tuntematon avain "idd"'),
    ("data/accessibility_statement.yml", "answer_days: 14", "answer_days: 30", '62:16: feedback.answer_days: "30"'),
    ("locales/fi/interface.yml", '"{date} klo {time}"', '"{date} klo {time"', "15:11: site.moment: aaltosulkeita"),
)
"""A file, what stands there, what a fault makes of it, and how the report of it begins."""


def copy(folder: Path, *faults: tuple[str, str, str, str]) -> Path:
    """A small portal with a package of its own, in which something is wrong."""
    package = copy_package(folder / "plugins")
    shutil.copytree(ROOT / "tests/portals/small/content", folder / "content")
    settings = f"INHERIT: {ROOT}/tests/portals/small/mkdocs.yml\ntheme:\n  custom_dir: {package}/theme\n"
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    for name, old, new, _ in faults:
        text = (package / name).read_text("utf-8")
        assert old in text
        (package / name).write_text(text.replace(old, new, 1), "utf-8")
    return folder


def run(folder: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_program(module, *arguments, folder=folder, plugins=folder / "plugins")


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy(tmp_path_factory.mktemp("faulty"), *FAULTS)


@pytest.mark.parametrize(
    "command",
    [
        ("digisavo.adapters.cli", "check"),
        ("digisavo.adapters.cli", "new", "services", "Malli"),
        ("mkdocs", "build", "--strict"),
        ("mkdocs", "serve", "--dev-addr", "127.0.0.1:0"),
    ],
    ids=lambda command: command[1],
)
def test_a_run_ends_with_a_report_of_all_faults(command: tuple[str, ...], faulty: Path) -> None:
    result = run(faulty, *command)
    output = result.stdout + result.stderr
    assert result.returncode == 1, output
    for name, _, _, beginning in FAULTS:
        assert f"plugins/digisavo/{name}:{beginning}" in output
    assert "Traceback" not in output
    assert not (faulty / "site").exists()


def test_a_check_reports_them_in_each_format(faulty: Path) -> None:
    result = run(faulty, "digisavo.adapters.cli", "check", "--format", "github")
    assert result.returncode == 1
    assert "::error file=plugins/digisavo/locales/fi/interface.yml,line=15,col=11,title=words.braces::" in result.stdout


def test_a_key_that_no_file_has_is_named(tmp_path: Path) -> None:
    gone = ("locales/fi/interface.yml", "  lead: Teema kokoaa", "  laed: Teema kokoaa", "")
    result = run(copy(tmp_path, gone), "mkdocs", "build", "--strict")
    assert result.returncode == 1
    assert "plugins/digisavo/locales/fi/interface.yml" in result.stderr
    assert "themes.lead: teksti puuttuu. [words.missing]" in result.stderr
    assert "Korjaa virheet ja yritä uudelleen. Kohta: themes" in result.stdout
    assert "Traceback" not in result.stderr


def test_a_language_without_files_is_refused(tmp_path: Path) -> None:
    portal = copy(tmp_path)
    with (portal / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("plugins: [digisavo: {language: tlh}]\n")
    result = run(portal, "mkdocs", "build", "--strict")
    assert result.returncode == 1
    assert 'Kieltä "tlh" ei ole. Kielet: fi.' in result.stderr
    assert "Traceback" not in result.stderr


def test_the_files_of_this_portal_are_sound() -> None:
    check_declarations("fi")


def test_what_code_asks_and_words_lack_is_located() -> None:
    t = Language("fi").t
    with pytest.raises(DeclarationError) as raised:
        t("services.cuont", count=2)
    (problem,) = raised.value.problems
    assert problem.span.path.endswith("collections/services/words.yml")
    with pytest.raises(DeclarationError) as raised:
        t("site.valid_until", day="2026-11-22")
    (problem,) = raised.value.problems
    assert problem.code == "words.placeholders"
    assert problem.span.path.endswith("locales/fi/interface.yml")
    assert problem.span.line > 1
    with pytest.raises(DeclarationError):
        Language("fi").texts_below("nothing.here")


def test_a_file_that_does_not_exist_is_a_problem() -> None:
    (problem,) = read_own("collections", "services", "feilds.yml").problems
    assert problem.code == "declaration.file"
    with pytest.raises(DeclarationError):
        load_vocabulary("no_such_vocabulary")
