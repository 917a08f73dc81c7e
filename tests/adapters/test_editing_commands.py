"""`digisavo format` and `digisavo reviewed`: what they change, and that all else stays byte for byte."""

from pathlib import Path

import pytest

from digisavo.adapters.cli import main

DISORDERED = """\
# yaml-language-server: $schema=https://digisavo.fi/api/v1/schemas/services.json
# Tämä on koko tiedostosta.

# Lyhyesti
summary: Kuvaus.   # loppuun
evidence:
  pricing.model:
    url: https://example.org/hinta
    level: todennettu
  # Kielistä
  ui_languages:
    checked_on: 2026-01-02
    url: https://example.org
description: |
  Teksti.

  # Otsikko kuvauksessa
references:
  # Ensin Kuopio
  - stage: kaytossa
    # Kunta
    municipality: Kuopio
  - {stage: kaytossa, municipality: Mikkeli}
tuntematon: 7
name: 'Nimi: "x"'
categories:
  [osallisuus,
   palaute]
# Lopuksi
"""
ORDERED = """\
# yaml-language-server: $schema=https://digisavo.fi/api/v1/schemas/services.json
# Tämä on koko tiedostosta.

name: 'Nimi: "x"'
# Lyhyesti
summary: Kuvaus.   # loppuun
description: |
  Teksti.

  # Otsikko kuvauksessa
categories:
  [osallisuus,
   palaute]
references:
  # Ensin Kuopio
    # Kunta
  - municipality: Kuopio
    stage: kaytossa
  - {stage: kaytossa, municipality: Mikkeli}
tuntematon: 7
evidence:
  # Kielistä
  ui_languages:
    url: https://example.org
    checked_on: 2026-01-02
  pricing.model:
    level: todennettu
    url: https://example.org/hinta
# Lopuksi
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "services/nimi.yml"
    path.parent.mkdir()
    path.write_text(DISORDERED)
    return path


def test_format_moves_whole_lines_with_their_comments(file: Path) -> None:
    assert main(["format", str(file)]) == 0
    assert file.read_text() == ORDERED
    assert main(["format", str(file), "--check"]) == 0


def test_a_trial_tells_and_writes_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["format", "--content", str(file.parents[1]), "--check"]) == 1
    assert "Järjestettäviä: 1." in capsys.readouterr().out
    assert file.read_text() == DISORDERED


@pytest.mark.parametrize(
    "text", ["name: 'auki\nsummary: x\n", "summary: &a x\nname: *a\n", "a: 1\na: 2\n", "- x\n", "", "summary: \0\n"]
)
def test_a_file_with_faults_is_left_alone(text: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(text)
    assert main(["format", str(file)]) == 1
    assert "nimi.yml" in capsys.readouterr().out
    assert file.read_text() == text


def test_the_answers_of_a_post_are_ordered_and_its_text_is_not(tmp_path: Path) -> None:
    path = tmp_path / "blog/2026-11-22-x.md"
    path.parent.mkdir()
    path.write_text("---\nsummary: S.\n# Otsikko\ntitle: T\n---\n\nz: 1\na: 2\n")
    assert main(["format", str(path)]) == 0
    assert path.read_text() == "---\n# Otsikko\ntitle: T\nsummary: S.\n---\n\nz: 1\na: 2\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("reviewed_on: 2025-01-02 # Maija\n", "reviewed_on: 2026-11-22 # Maija\n"),
        ("reviewed_on: '2025-01-02'\n", "reviewed_on: 2026-11-22\n"),
        ("reviewed_on:   # milloin?\n", "reviewed_on: 2026-11-22 # milloin?\n"),
        ("reviewed_on:\n\n# Väli\n", "reviewed_on: 2026-11-22\n\n# Väli\n"),
        ("", "reviewed_on: 2026-11-22\n"),
    ],
)
def test_a_review_changes_the_day_alone(before: str, after: str, file: Path) -> None:
    rest = ("# Alku\nname: X   # nimi\nsources:\n- https://example.org\n", "submitted_by:  muu\n# Loppu\n")
    file.write_bytes(f"{rest[0]}{before}{rest[1]}".replace("\n", "\r\n").encode())
    assert main(["reviewed", "nimi", "--content", str(file.parents[1]), "--date", "2026-11-22"]) == 0
    assert file.read_bytes() == f"{rest[0]}{after}{rest[1]}".replace("\n", "\r\n").encode()


def test_lines_that_end_differently_keep_their_ends(file: Path) -> None:
    """As where two people have written a file on different systems."""
    file.write_bytes(b"summary: S.\r\nreviewed_on: 2025-01-02\nname: X # nimi\r\nsubmitted_by: muu\n")
    assert main(["reviewed", "nimi", "--content", str(file.parents[1]), "--date", "2026-11-22"]) == 0
    assert file.read_bytes() == b"summary: S.\r\nreviewed_on: 2026-11-22\nname: X # nimi\r\nsubmitted_by: muu\n"
    assert main(["format", str(file)]) == 0
    assert file.read_bytes() == b"name: X # nimi\nsummary: S.\nreviewed_on: 2026-11-22\nsubmitted_by: muu\n"


def test_of_several_names_one_that_is_wrong_changes_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("name: X\nreviewed_on: 2025-01-02\n")
    content = str(file.parents[1])
    assert main(["reviewed", "nimi", "nimmi", "--content", content]) == 2
    assert "Tarkoititko nimi?" in capsys.readouterr().err
    assert main(["reviewed", "nimi", "--content", content, "--date", "2199-01-01"]) == 2
    assert file.read_text() == "name: X\nreviewed_on: 2025-01-02\n"


def test_a_name_of_several_kinds_is_asked_about(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = file.parents[1] / "events/nimi.yml"
    other.parent.mkdir()
    other.write_text("title: X\nreviewed_on: 2025-01-02\n")
    content = str(file.parents[1])
    assert main(["reviewed", "nimi", "--content", content]) == 2
    assert "services/nimi vai events/nimi" in capsys.readouterr().err.replace(
        "events/nimi vai services/nimi", "services/nimi vai events/nimi"
    )
    assert main(["reviewed", "events/nimi", "--content", content, "--date", "2026-11-22"]) == 0
    assert other.read_text() == "title: X\nreviewed_on: 2026-11-22\n"


def test_a_file_that_is_no_text_is_not_written(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(b"name: \xff\n")
    assert main(["reviewed", str(file)]) == 2
    assert "Korjaa ne ensin" in capsys.readouterr().err
    assert file.read_bytes() == b"name: \xff\n"


def test_a_day_that_is_none_names_no_option_of_another_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reviewed", "nimi", "--date", "22.11.2026"]) == 2
    assert "esimerkiksi 2026-11-22." in capsys.readouterr().err
