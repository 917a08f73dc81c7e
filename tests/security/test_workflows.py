"""The workflows: what strangers name or write is never part of a command, and their changes get no rights."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.adapters.content_repository import SELLER, STRANGER, ContentRepository
from tests.scripts.test_feedback import Feedback, answers, comment, feedback, workflow
from tests.security.test_changes_of_strangers import NAMES

__all__ = ["feedback", "workflow"]  # fixtures

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
READING = {"contents": "read", "actions": "read"}
BRANCHES = ("$(touch hakkeroitu)", "`id`", "x;id", "x' || id #", 'x" & y', "a\u202eb", "__proto__", "x%0A::error::y")


def loaded(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def steps(workflow_: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow_["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_from_outside_is_part_of_a_command(path: Path) -> None:
    """Values come to commands as variables only, and what others have made is named by its hash."""
    found = loaded(path)
    assert found["permissions"] == {}, "every job says what it needs"
    for step in steps(found):
        assert "${{" not in step.get("run", ""), step
        assert "uses" not in step or PINNED.fullmatch(step["uses"]), step
        if "checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
            assert "ref" not in step["with"], "what is checked out is what the event is about"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_what_a_stranger_can_start_has_no_rights(path: Path) -> None:
    found = loaded(path)
    events = found[True] if isinstance(found[True], dict) else {found[True]: None}
    assert "pull_request_target" not in events
    assert not {"issue_comment", "issues", "discussion"} & events.keys()
    if "pull_request" in events:
        for job in found["jobs"].values():
            assert job["permissions"].items() <= READING.items()
            assert "secrets." not in str(job) and "GH_TOKEN" not in str(job) and "github.token" not in str(job)
    if "workflow_run" in events:
        assert not [step for step in steps(found) if "uses" in step], "it takes nothing of the change"


def test_no_name_of_a_file_sets_an_output(tmp_path: Path) -> None:
    """What the check writes into its outputs is one line, whatever a change is called."""
    repository = ContentRepository(tmp_path)
    repository.write("services/a.yml", "name: a\n")
    repository.commit(SELLER)
    for name in ("x\ncode=no", "::set-output name=code::no", *NAMES):
        try:
            (tmp_path / name).write_text("x", "utf-8")
        except (OSError, UnicodeEncodeError):
            continue
    repository.commit(STRANGER)
    (tmp_path / "scripts").mkdir()
    for script in (ROOT / "scripts/changes-code",):
        (tmp_path / "scripts" / script.name).write_bytes(script.read_bytes())
        (tmp_path / "scripts" / script.name).chmod(0o755)
    told = subprocess.run(
        ["scripts/changes-code", "HEAD~1"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert told == "code=yes\n"


@pytest.mark.parametrize("branch", BRANCHES)
def test_no_name_of_a_branch_reaches_a_command(branch: str, feedback: Feedback, tmp_path: Path) -> None:
    files = [{"filename": f"content/services/{name}"} for name in NAMES]
    calls = feedback(answers(files=files), HEAD_BRANCH=branch, HEAD_OWNER=branch)
    assert "ei korjattavaa" in comment(calls)
    assert {path for _, path, _ in calls} == {
        "repos/digisavo/digisavo.fi/issues/7/comments", "repos/digisavo/digisavo.fi/issues/7/labels"
    }  # fmt: skip
    assert not list(tmp_path.rglob("hakkeroitu"))
