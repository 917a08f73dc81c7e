"""`scripts/weekly-issue`: one issue is kept; `gh` is a stand-in that writes down how it was called."""

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "weekly-issue"
STAND_IN = """\
#!/bin/sh
echo "$*" >>"$CALLS"
case "$1 $2" in
  "issue list") echo "$NUMBER" ;;
  "issue view") echo "Vanha katsaus" ;;
esac
"""


class Script:
    """The script in a folder of its own, with an issue of a number or none."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.calls = folder, folder / "calls"
        tool = folder / "bin/gh"
        tool.parent.mkdir()
        tool.write_text(STAND_IN)
        tool.chmod(0o755)

    def run(self, *arguments: str, number: str = "") -> int:
        path = f"{self.folder}/bin:{os.environ['PATH']}"
        environment = {"PATH": path, "CALLS": str(self.calls), "NUMBER": number}
        return subprocess.run([SCRIPT, *arguments], cwd=self.folder, env=environment, check=False).returncode

    @property
    def done(self) -> list[str]:
        return [line for line in self.calls.read_text().splitlines() if not line.startswith("issue list")]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    return Script(tmp_path)


def test_the_last_look_is_read_or_empty(script: Script) -> None:
    assert script.run("read", "a.md", number="7") == 0
    assert script.run("read", "b.md") == 0
    assert (script.folder / "a.md").read_text() == "Vanha katsaus\n"
    assert (script.folder / "b.md").read_text() == ""


def test_an_issue_that_is_there_is_edited(script: Script) -> None:
    (script.folder / "uusi.md").write_text("Uusi")
    assert script.run("write", "uusi.md", number="7") == 0
    assert [line.split(" --title")[0] for line in script.done] == ["issue edit 7"]
    assert script.done[0].endswith("--body-file uusi.md")


def test_without_one_it_is_made_with_its_label(script: Script) -> None:
    (script.folder / "uusi.md").write_text("Uusi")
    assert script.run("write", "uusi.md") == 0
    assert [line.split(" ")[:2] for line in script.done] == [["label", "create"], ["issue", "create"]]


def test_an_empty_look_is_not_written(script: Script) -> None:
    (script.folder / "tyhja.md").write_text("")
    assert script.run("write", "tyhja.md", number="7") == 1
    assert script.run("lue", "tyhja.md") == 2
    assert not script.calls.exists()
