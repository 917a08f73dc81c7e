"""`digisavo stale`: what is told of content that is old, expires, or leads nowhere; hostile text in it does nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from digisavo.adapters import link_checks
from digisavo.adapters.cli import main

SERVICE = """\
name: "{name}"
summary: Lyhyt kuvaus.
categories: [osallisuus]
pricing: {{model: ilmainen, valid_until: {until}}}
certifications:
  - {{standard: ISO/IEC 27001, valid_until: 2026-12-10}}
  - {{standard: ISO 9001, valid_until: 2030-01-01}}
evidence:
  categories: {{level: todennettu, url: https://a.example/1, valid_until: 2026-11-01}}
sources: ["https://a.example/1", "https://b.example/{name}"]
reviewed_on: {reviewed}
submitted_by: toimitus
"""
DAY = "--today=2026-11-30"
HOSTILE = "@kaikki ::error::x <b> [a](https://c.example) `#1`"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content/services"
    folder.mkdir(parents=True)
    for slug, (name, until, reviewed) in {
        "vanha": ("Vanha", "2026-11-29", "2024-01-01"),
        "uusi": ("Uusi", "2026-12-30", "2026-11-22"),
        "outo": (HOSTILE.replace("<b>", ""), "2027-12-30", "2026-01-01"),
    }.items():
        (folder / f"{slug}.yml").write_text(SERVICE.format(name=name, until=until, reviewed=reviewed))
    return tmp_path / "content"


Tell = Callable[..., str]


@pytest.fixture
def tell(content: Path, capsys: pytest.CaptureFixture[str]) -> Tell:
    def run(*arguments: str) -> str:
        assert main(["stale", "--content", str(content), DAY, *arguments]) == 0
        return capsys.readouterr().out

    return run


def found(tell: Tell, *arguments: str) -> dict[str, Any]:
    rows: dict[str, Any] = json.loads(tell("--format=json", *arguments))
    return rows


def test_reviews_stand_by_age(tell: Tell) -> None:
    assert [(row["entry"], row["age"]) for row in found(tell)["reviews"]] == [
        ("services/vanha", "outdated"), ("services/outo", "due")
    ]  # fmt: skip


def test_values_rows_and_evidence_expire(tell: Tell) -> None:
    rows = found(tell)
    expired = [(row["entry"], row["keys"], row["of"]) for row in rows["expired"]]
    assert ("services/vanha", ["pricing.model"], "value") in expired
    assert ("services/uusi", ["categories"], "evidence") in expired
    assert len(expired) == 4
    soon = {(row["entry"], row["keys"][0], row["until"]) for row in rows["expiring"]}
    assert soon == {
        ("services/vanha", "certifications", "2026-12-10"), ("services/uusi", "certifications", "2026-12-10"),
        ("services/outo", "certifications", "2026-12-10"),
    }  # fmt: skip


def test_what_is_missing_most_comes_first(tell: Tell) -> None:
    lacking = found(tell)["lacking"]
    assert lacking[0]["asked"] - lacking[0]["answered"] == 3
    assert not [row for row in lacking if row["keys"] == ["pricing.examples"]]


def test_hostile_text_is_code_in_the_issue(tell: Tell) -> None:
    text = tell("--format=markdown")
    line = next(line for line in text.split("\n") if "@kaikki" in line and "tarkistettu" in line)
    assert line.startswith("- ``@kaikki ::error::x  [a](https://c.example) `#1` `` (services/outo)") or line.startswith(
        "- `` @kaikki ::error::x [a](https://c.example) `#1` `` (services/outo)"
    )
    assert not [line for line in tell().split("\n") if line.startswith("::")]


def test_links_are_dead_in_the_second_week(
    tell: Tell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setattr(link_checks, "ask_web", lambda address, may_be_local: "gone" if "b.example" in address else "")
    unchecked = tmp_path / "unchecked.yml"
    unchecked.write_text("- {address: 'https://b.example/Uusi', reason: Syy.}\n")
    options = ("--links", "--unchecked", str(unchecked), "--format=markdown")
    first = tell(*options)
    assert "eivät tällä kertaa vastanneet: 1" in first
    assert "`https://b.example/Uusi`: Syy. (1 linkkiä)" in first
    state = tmp_path / "edellinen.md"
    state.write_text(first.replace("2026-11-30", "2026-11-23"))
    assert "`https://b.example/Vanha`: sivua ei ole, 23.11.2026 lähtien. Sivuilla: services/vanha" in (
        second := tell(*options, "--state", str(state))
    )
    assert "Rikkinäisiä linkkejä: 1" in second


def test_a_broken_file_of_exceptions_is_told_with_its_line(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "unchecked.yml"
    file.write_text("- address: https://b.example/\n")
    assert main(["stale", "--content", str(content), "--links", "--unchecked", str(file)]) == 1
    assert "unchecked.yml:1" in capsys.readouterr().out
    assert main(["stale", "--content", str(content), "--links", "--state", "puuttuu.md"]) == 2
    assert main(["stale", "--content", str(tmp_path / "ei")]) == 2
