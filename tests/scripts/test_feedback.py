"""The workflow that turns the summary of a check into a comment: its steps are run against a GitHub of ours."""

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from digisavo.adapters.reviewing import MARK
from digisavo.pipeline import COLLECTIONS

WORKFLOWS = Path(__file__).parents[2] / ".github/workflows"
HEAD = "a" * 40
SUMMARY = f"{MARK}\n## Tarkistus: ei korjattavaa\n"
FAKE = """\
#!{python}
import json, os, pathlib, sys
arguments = sys.argv[2:]
path = arguments[-1]
method = arguments[arguments.index("--method") + 1] if "--method" in arguments else "GET"
if method != "GET" and path.endswith(os.environ.get("REFUSED", "-")):
    sys.exit("HTTP 403")
if method != "GET":
    given = json.load(sys.stdin)
    with open(os.environ["CALLS"], "a") as stream:
        stream.write(json.dumps([method, path, given]) + "\\n")
    sys.exit(0)
answers = json.loads(pathlib.Path(os.environ["ANSWERS"]).read_text())
answer = next(value for part, value in answers.items() if part in path)
if isinstance(answer, str):
    sys.stdout.buffer.write(bytes.fromhex(answer))
else:
    print(json.dumps([answer] if "--slurp" in arguments else answer))
"""
Feedback: TypeAlias = Callable[..., list[list[Any]]]


def archive(name: str, text: str | bytes) -> str:
    """A zip file with one file, as the artifact is, in hexadecimal."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, text)
    return stream.getvalue().hex()


def answers(**changed: Any) -> dict[str, Any]:
    """What GitHub answers by a part of the path."""
    known: dict[str, Any] = {
        "/pulls?state=open": [{"number": 7, "head": {"sha": HEAD}}],
        "/pulls/7/files": [{"filename": "content/services/malli.yml"}],
        "/artifacts?name=": {"artifacts": [{"id": 5, "size_in_bytes": 100}]},
        "/artifacts/5/zip": archive("yhteenveto.md", SUMMARY),
        "/issues/7/comments": [],
    }
    names = {"pulls": "/pulls?state=open", "files": "/pulls/7/files", "artifacts": "/artifacts?name=",
             "zip": "/artifacts/5/zip", "comments": "/issues/7/comments"}  # fmt: skip
    return known | {names[name]: value for name, value in changed.items()}


@pytest.fixture(scope="module")
def workflow() -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load((WORKFLOWS / "feedback.yml").read_text("utf-8"))
    return found


@pytest.fixture
def feedback(workflow: Mapping[Any, Any], tmp_path: Path) -> Feedback:
    """Runs the steps, and gives what they wrote to GitHub: method, path, data."""
    gh = tmp_path / "gh"
    gh.write_text(FAKE.format(python=sys.executable))
    gh.chmod(0o755)
    (step,) = workflow["jobs"]["comment"]["steps"]

    def run(known: dict[str, Any], **environment: str) -> list[list[Any]]:
        (tmp_path / "answers").write_text(json.dumps(known))
        calls = tmp_path / "calls"
        calls.write_text("")
        given = {
            "REPOSITORY": "digisavo/digisavo.fi", "RUN": "3", "RUN_URL": "https://github.com/run/3", "HEAD": HEAD,
            "HEAD_OWNER": "kunta", "HEAD_REPOSITORY": "kunta/digisavo.fi", "HEAD_BRANCH": "oma & haara",
        } | environment  # fmt: skip
        assert given.keys() | {"GH_TOKEN"} == step["env"].keys() | environment.keys()
        paths = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "CALLS": str(calls), "ANSWERS": str(tmp_path / "answers")}
        subprocess.run(["bash", "-e", "-c", step["run"]], check=True, env={**os.environ, **given, **paths})
        return [json.loads(line) for line in calls.read_text().splitlines()]

    return run


def comment(calls: list[list[Any]]) -> str:
    bodies = [str(given["body"]) for _, path, given in calls if "comments" in path]
    assert len(bodies) == 1
    return bodies[0]


def test_the_first_comment_and_the_label_of_a_fork(feedback: Feedback) -> None:
    assert feedback(answers()) == [
        ["POST", "repos/digisavo/digisavo.fi/issues/7/comments", {"body": SUMMARY}],
        ["POST", "repos/digisavo/digisavo.fi/issues/7/labels", {"labels": ["palvelu"]}],
    ]


def test_the_same_comment_is_edited_at_each_push(feedback: Feedback) -> None:
    """Nobody else's comment is touched, whatever it begins with."""
    comments = [
        {"id": 1, "user": {"login": "kunta"}, "body": MARK},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "muu"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\nvanha"},
    ]
    (call, _) = feedback(answers(comments=comments))
    assert call == ["PATCH", "repos/digisavo/digisavo.fi/issues/comments/3", {"body": SUMMARY}]


def test_a_newer_commit_has_a_run_of_its_own(feedback: Feedback) -> None:
    assert feedback(answers(pulls=[{"number": 7, "head": {"sha": "b" * 40}}])) == []
    assert feedback(answers(pulls=[])) == []


@pytest.mark.parametrize(
    "file",
    [
        {"filename": ".github/workflows/check.yml"},
        {"filename": "content/a.yml", "previous_filename": "plugins/a.py"},
        {"filename": ".github/x\ncontent/y"},
    ],
)
def test_a_fork_that_can_change_the_summary_is_not_believed(feedback: Feedback, file: dict[str, str]) -> None:
    known = answers(files=[{"filename": "content/services/malli.yml"}, file])
    told = comment(feedback(known))
    assert told.startswith(MARK) and "ei korjattavaa" not in told and "(https://github.com/run/3)" in told
    assert comment(feedback(known, HEAD_REPOSITORY="digisavo/digisavo.fi")) == SUMMARY


@pytest.mark.parametrize(
    "changed",
    [
        {"artifacts": {"artifacts": []}},
        {"artifacts": {"artifacts": [{"id": 5, "size_in_bytes": 10**8}]}},
        {"zip": archive("yhteenveto.md", "jotain muuta")},
    ],
)
def test_a_check_that_did_not_end_is_told(feedback: Feedback, changed: dict[str, Any]) -> None:
    assert "jäi kesken" in comment(feedback(answers(**changed)))


def test_a_text_that_is_too_long_is_cut(feedback: Feedback) -> None:
    long = archive("yhteenveto.md", MARK.encode() + b"\xc3\xa4" * 200_000 + b"\xff")
    assert len(comment(feedback(answers(zip=long)))) == 65_000


def test_every_kind_has_a_label(feedback: Feedback) -> None:
    files = [{"filename": f"content/{kind.folder}/x.yml"} for kind in COLLECTIONS]
    files += [{"filename": "content/tietoa.md"}, {"filename": "plugins/x.py"}]
    (_, (_, _, given)) = feedback(answers(files=files), HEAD_REPOSITORY="digisavo/digisavo.fi")
    assert given["labels"] == ["kirjoitus", "kokeilu", "kokemus", "koodi", "palvelu", "tapahtuma"]


def test_a_label_that_cannot_be_set_takes_nothing_along(feedback: Feedback) -> None:
    assert comment(feedback(answers(), REFUSED="labels")) == SUMMARY


def test_it_follows_the_check_and_runs_nothing_of_a_pull_request(workflow: dict[Any, Any]) -> None:
    check = yaml.safe_load((WORKFLOWS / "check.yml").read_text("utf-8"))
    assert workflow[True]["workflow_run"]["workflows"] == [check["name"]]
    assert check[True] == "pull_request" and check["permissions"] == {}
    assert [job["permissions"] for job in check["jobs"].values()] == [{"contents": "read"}]
    assert workflow["permissions"] == {}
    (job,) = workflow["jobs"].values()
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert not [step for step in job["steps"] if "uses" in step]
    assert "${{" not in job["steps"][0]["run"]
