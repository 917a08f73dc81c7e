"""`digisavo import`: as many items come out as went in, nothing is overwritten, nothing half-written stays."""

import json
from pathlib import Path
from typing import Any

import pytest

from digisavo.adapters.cli import main

SAMPLES = Path(__file__).parents[1] / "importing" / "samples"
DAY = "--today=2026-11-30"


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str]:
    code = main(["import", *map(str, arguments), DAY])
    return code, capsys.readouterr().out


def report(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(capsys, *arguments, "--format=json")[1])
    return found


def test_a_folder_of_the_list_comes_out_as_it_went_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = report(capsys, "awesome-selfhosted", SAMPLES / "awesome", "--content", tmp_path)
    files = sorted(path.name for path in (tmp_path / "services").iterdir())
    assert found["counts"] == {
        "all": 6, "new": 5, "updated": 0, "kept": 0, "repeated": 0, "refused": 1, "passing": 4
    }  # fmt: skip
    assert len(files) == 5
    assert "mstreamer.yml" in files


def test_what_passes_the_importer_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "events", SAMPLES / "events/confstech-finland.json", "--content", tmp_path)[0] == 0
    assert main(["check", "--content", str(tmp_path), DAY]) == 0


def test_a_file_that_is_there_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("publiccode", SAMPLES / "publiccode/signalen-frontend.publiccode.yml", "--content", tmp_path)
    file = tmp_path / "services/signalen-frontend.yml"
    file.parent.mkdir()
    file.write_text("name: Oma\nsummary: Oma kuvaus.\n")
    assert report(capsys, *arguments)["counts"]["kept"] == 1
    assert file.read_text() == "name: Oma\nsummary: Oma kuvaus.\n"


def test_an_update_keeps_what_the_original_does_not_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("publiccode", SAMPLES / "publiccode/signalen-frontend.publiccode.yml", "--content", tmp_path)
    run(capsys, *arguments)
    file = tmp_path / "services/signalen-frontend.yml"
    own = file.read_text().replace("name: Signalen frontend\n", "# Nimi\nname: Vanha nimi # oma\n", 1)
    file.write_text(own.replace("submitted_by: toimitus", "submitted_by: muu") + "personal_data: ei\n")
    assert report(capsys, *arguments, "--update")["counts"]["updated"] == 1
    text = file.read_text()
    assert "# Nimi\nname: Signalen frontend # oma\n" in text
    assert "personal_data: ei\n" in text
    assert "submitted_by: muu\n" in text


@pytest.mark.parametrize("text", ["name: 'Auki\nsummary: x\n", "name: X\nomia_tietoja: 7\n", "\xff"])
def test_a_file_that_would_lose_something_is_not_updated(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "services/signalen-frontend.yml"
    file.parent.mkdir()
    file.write_bytes(text.encode("latin-1"))
    path = SAMPLES / "publiccode/signalen-frontend.publiccode.yml"
    code, out = run(capsys, "publiccode", path, "--content", tmp_path, "--update")
    assert code == 1
    assert "Korjaa ne ensin." in out
    assert file.read_bytes() == text.encode("latin-1")


def test_a_trial_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "publiccode", SAMPLES / "publiccode", "--content", tmp_path, "--dry-run")
    assert code == 1
    assert "Täydennä vielä: Aiheet (categories): vastaus puuttuu." in out
    assert not list(tmp_path.iterdir())


def test_events_of_one_name_and_year_get_names_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    event = "BEGIN:VEVENT\nSUMMARY:Ilta\nDTSTART:2027{}T180000\nURL:https://example.org\nEND:VEVENT\n"
    file = tmp_path / "ää kalenteri.ics"
    file.write_text("".join(event.format(day) for day in ("0101", "0201", "0101")))
    counts = report(capsys, "events", file, "--content", tmp_path)["counts"]
    assert (counts["new"], counts["repeated"]) == (2, 1)
    names = sorted(path.name for path in (tmp_path / "events").iterdir())
    assert names == ["ilta-2027-2.yml", "ilta-2027.yml"]


def test_hostile_names_stay_in_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "publiccode.yml"
    file.write_text("name: ../../../etc/passwd\nurl: https://example.org/x\n")
    report(capsys, "publiccode", file, "--content", tmp_path / "content")
    assert [path.name for path in (tmp_path / "content/services").iterdir()] == ["etc-passwd.yml"]


def test_what_cannot_be_read_is_said_in_finnish(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in ("puuttuu.yml", "."):
        assert main(["import", "publiccode", str(tmp_path / path)]) == 2
        assert "Traceback" not in (error := capsys.readouterr().err)
        assert error.startswith("digisavo: ")


def test_one_file_that_cannot_be_read_stops_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "from"
    folder.mkdir()
    (folder / "a.publiccode.yml").write_bytes(b"#" * 1_000_001)
    (folder / "b.publiccode.yml").write_text("name: B\nurl: https://example.org/b\n")
    counts = report(capsys, "publiccode", folder, "--content", tmp_path / "to")["counts"]
    assert (counts["all"], counts["new"], counts["refused"]) == (2, 1, 1)


def test_a_link_is_not_written_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = tmp_path / "muualla.yml"
    outside.write_text("name: X\n")
    file = tmp_path / "content/services/signalen-frontend.yml"
    file.parent.mkdir(parents=True)
    file.symlink_to(outside)
    path = SAMPLES / "publiccode/signalen-frontend.publiccode.yml"
    run(capsys, "publiccode", path, "--content", tmp_path / "content", "--update")
    assert outside.read_text() == "name: X\n"


def test_what_the_disk_refuses_is_told_with_the_rest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "services").write_text("tässä ei ole kansiota")
    told = report(capsys, "publiccode", SAMPLES / "publiccode/signalen-frontend.publiccode.yml", "--content", tmp_path)
    assert told["counts"]["refused"] == 1
    assert "polun osa on tiedosto, ei kansio" in told["items"][0]["remarks"][0]


def test_many_remarks_are_cut_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "publiccode.yml"
    path.write_text("name: Monta\n" + "".join(f"k{number}: v\n" for number in range(3000)))
    _, out = run(capsys, "publiccode", path, "--content", tmp_path)
    assert out.count("Tuomatta jäi muutakin.") == 1
    assert out.count("\n") < 70
