"""A real repository of content, for tests of what commits change: whole files in, whole changes out."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from digisavo.adapters.cli import main

SERVICE = """\
name: {name}
summary: Kyselyt kylien asukkaille.
description: |
  Palvelulla kunta kysyy kylien asukkailta mielipiteitä ja julkaisee vastaukset kartalla ja taulukkona.
  Kyselyn voi tehdä itse, ja vastaukset voi ladata omaan käyttöön.
provider: {{name: Kylä Oy, type: yritys}}
links: {{website: 'https://{slug}.example.org'}}
categories: [osallisuus]
target_users: [asukkaat]
service_type: ohjelmisto
status: tuotannossa
pricing: {{model: kiintea, from: 99, unit: organisaatio, interval: vuosi}}
references:
  - {{municipality: Kuopio, stage: kokeilussa}}
  - {{municipality: Loppi}}
evidence:
  status: {{level: todennettu, url: 'https://kunta.example.org/kayttoon', checked_on: 2026-11-01}}
reviewed_on: 2026-11-01
submitted_by: toimittaja
"""
DAY = "2026-11-30"
EDITOR, SELLER, STRANGER = "toimitus@example.org", "myynti@example.org", "muu@example.org"


class ContentRepository:
    """A repository with its content folder; its root is the working folder of the test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, author: str = EDITOR) -> str:
        who = [f"user.email={author}", "user.name=testi", "commit.gpgsign=false"]
        settings = [part for setting in who for part in ("-c", setting)]
        command = ["git", "-C", str(self.root), *settings, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def write(self, path: str, text: str) -> None:
        file = self.root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def edit(self, path: str, *changes: tuple[str, str]) -> None:
        file = self.root / "content" / path
        text = file.read_text("utf-8")
        for found, wanted in changes:
            assert found in text
            text = text.replace(found, wanted)
        file.write_text(text, "utf-8")

    def commit(self, author: str = EDITOR) -> str:
        """Commits everything and gives the hash."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "muutos", author=author)
        return self.git("rev-parse", "HEAD").strip()


def service(name: str, slug: str) -> str:
    return SERVICE.format(name=name, slug=slug)


class Told:
    """What `digisavo changes` tells of a repository."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def run(self, *arguments: str, code: int = 0) -> str:
        assert main([*arguments]) == code
        captured = self._capsys.readouterr()
        return captured.err if code else captured.out

    def changes(self, base: str = "HEAD~1", head: str = "HEAD") -> "Changes":
        return Changes(json.loads(self.run("changes", base, head, "--today", DAY, "--format", "json")))


class Changes(dict[str, Any]):
    """The JSON of a run."""

    @property
    def lines(self) -> list[str]:
        """The lines of the only entry that differs."""
        (entry,) = self["entries"]
        return list(entry["lines"])

    @property
    def outcomes(self) -> dict[str, str]:
        return {entry["entry"]: entry["outcome"] for entry in self["entries"]}

    @property
    def codes(self) -> list[str]:
        return [finding["code"] for finding in (*self["alarms"], *self["notes"])]

    @property
    def notes(self) -> list[str]:
        return [note["text"] for note in self["notes"]]
