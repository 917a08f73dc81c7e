"""Redirects to forms from where something else stood before."""

from pathlib import Path

from tests.outputs.making import SETTINGS, files, service

from digisavo.outputs.redirects.moved_forms import moved_forms
from digisavo.pipeline import read_catalogue

HEAD = "---\ntitle: Ohje\ndescription: Miten kokemus kerrotaan ja kuka sen voi kertoa muille kunnille.\n---\n\n"


def test_the_page_on_sharing_experiences_leads_to_the_form() -> None:
    found = files(moved_forms, [service()])
    assert list(found) == ["jaa-kokemus/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../kerro-kokemus/">' in found["jaa-kokemus/index.html"].decode()


def test_no_hand_written_page_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text(f"{HEAD}Etusivu.\n", "utf-8")
    (tmp_path / "jaa-kokemus.md").write_text(f"{HEAD}# Jaa kokemus\n\nOhje.\n", "utf-8")
    (tmp_path / "ohje.md").write_text(f"{HEAD}# Ohje\n\n[Kerro kokemus](../jaa-kokemus/).\n", "utf-8")
    _, report = read_catalogue(tmp_path, SETTINGS)
    assert [(Path(problem.span.path).name, problem.fault.code) for problem in report.problems] == [
        ("jaa-kokemus.md", "file.taken"),
    ]  # fmt: skip
