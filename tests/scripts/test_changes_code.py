"""What runs on a pull request: the tests of the code too, but where only content changes."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.adapters.repositories import Repository

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts/changes-code"
WORKFLOW = ROOT / ".github/workflows/check.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A catalogue with the script in it, and a branch of our own."""
    repository = Repository(tmp_path)
    for name in ("content/services/malli.yml", "plugins/malli.py", "content.txt", "scripts/changes-code"):
        write(repository, name)
    shutil.copy(SCRIPT, repository.root / "scripts/changes-code")
    commit(repository)
    repository.git("checkout", "--quiet", "-b", "oma")
    return repository


def write(repository: Repository, name: str, text: str = "malli: 1\n") -> None:
    path = repository.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def commit(repository: Repository) -> None:
    repository.git("add", ".")
    repository.git("commit", "--quiet", "-m", "muutos")


def run(repository: Repository, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The script, called from elsewhere."""
    command = [str(repository.root / "scripts/changes-code"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=repository.root.parent)


def answer(repository: Repository, version: str = "main") -> str:
    return run(repository, version).stdout


@pytest.mark.parametrize("name", ["content/services/malli.yml", "content/services/uusi.yml", "content/sivu ä.md"])
def test_content_alone(name: str, repository: Repository) -> None:
    write(repository, name, "malli: 2\n")
    commit(repository)
    assert answer(repository) == "code=no\n"


@pytest.mark.parametrize("name", ["plugins/malli.py", "content.txt", "uusi", "plugins/content/uusi.yml", ".github/x"])
def test_anything_else(name: str, repository: Repository) -> None:
    write(repository, "content/services/malli.yml", "malli: 2\n")
    write(repository, name, "malli: 2\n")
    commit(repository)
    assert answer(repository) == "code=yes\n"


def test_a_file_that_moves_into_the_content_is_missed_where_it_was(repository: Repository) -> None:
    repository.git("mv", "plugins/malli.py", "content/malli.md")
    commit(repository)
    assert answer(repository) == "code=yes\n"


def test_a_right_to_run_is_code(repository: Repository) -> None:
    (repository.root / "plugins/malli.py").chmod(0o755)
    commit(repository)
    assert answer(repository) == "code=yes\n"


def test_what_others_have_merged_meanwhile_does_not_count(repository: Repository) -> None:
    write(repository, "content/services/malli.yml", "malli: 2\n")
    commit(repository)
    repository.git("checkout", "--quiet", "main")
    write(repository, "plugins/malli.py", "malli: 2\n")
    commit(repository)
    repository.git("merge", "--quiet", "--no-ff", "-m", "liitos", "oma")
    assert answer(repository, "HEAD^1") == "code=no\n"
    assert answer(repository, "HEAD^2") == "code=yes\n"


@pytest.mark.parametrize("version", ["olematon", "", "--stat"])
def test_what_cannot_be_known_is_a_change(version: str, repository: Repository) -> None:
    assert answer(repository, version) == "code=yes\n"


def test_wrong_usage(repository: Repository) -> None:
    result = run(repository)
    assert (result.returncode, result.stdout) == (2, "")
    assert "scripts/changes-code origin/main" in result.stderr


# The workflow


@pytest.fixture(scope="module")
def workflow() -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    return found


def test_the_required_check_reports_on_every_pull_request(workflow: dict[Any, Any]) -> None:
    (job,) = workflow["jobs"].values()
    assert job["name"] == "Sisältö, sivusto ja testit"
    assert "if" not in job
    assert workflow[True] == "pull_request"  # `on` without a filter of paths or branches


def test_content_is_always_checked_and_built(workflow: dict[Any, Any]) -> None:
    steps = workflow["jobs"]["check"]["steps"]
    conditions = {step["run"].split(" --judged")[0]: step.get("if") for step in steps if "run" in step}
    of_code = "steps.changes.outputs.code != 'no'"
    assert conditions == {
        "scripts/check --since HEAD^1 --format github": None,
        "scripts/build": None,
        "scripts/verify site": None,
        "scripts/review HEAD^1 HEAD": "${{ !cancelled() }}",
        'scripts/changes-code HEAD^1 >> "$GITHUB_OUTPUT"': None,
        "scripts/install-browser": of_code,
        "scripts/test": of_code,
    }
