"""`digisavo new` in a terminal: it asks what the check demands and nothing else, and loses no answer."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from digisavo.adapters.asking import Asking
from digisavo.adapters.cli import main
from digisavo.adapters.commands import new


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


Answer: TypeAlias = Callable[..., str]
DESCRIPTION = "Palvelu kertoo, miten kunta toimii. " * 4


@pytest.fixture
def answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Starts a file of a kind and a name, types lines, and gives what stood on the screen."""

    def run(kind: str, name: str, *lines: str, options: tuple[str, ...] = ()) -> str:
        screen = Terminal()
        screen.reconfigure = lambda **options: None  # type: ignore[attr-defined]
        monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))
        monkeypatch.setattr(sys, "stdout", screen)
        code = main(["new", kind, name, "--content", str(tmp_path), *options])
        monkeypatch.undo()
        return f"{code}\n{screen.getvalue()}"

    return run


def passes(path: Path) -> bool:
    return main(["check", str(path), "--content", str(path.parents[1])]) == 0


def test_a_provider_answers_what_is_demanded(answer: Answer, tmp_path: Path) -> None:
    screen = answer(
        "services", "Öljypalvelu: uusi", "toimittaja", "Kuvaa palvelun.", DESCRIPTION, "", "# Ei otsikko?", ".",
        "1", "1, palaute", "asukkaat,2", "tuotannossa", "Esimerkki Oy", "yritys", "http://esimerkki.example",
        "https://esimerkki.example",
    )  # fmt: skip
    assert "Pakolliset vastaukset ovat valmiit." in screen
    path = tmp_path / "services/oljypalvelu-uusi.yml"
    text = path.read_text("utf-8")
    assert passes(path)
    assert "name: 'Öljypalvelu: uusi'\n" in text
    assert "categories: [osallisuus, palaute]\n" in text
    assert text.startswith("# yaml-language-server: ")
    assert "# Jos tekstissä on kaksoispiste" in text
    assert "  # Ei otsikko?\n" in text
    assert "Palvelun verkkosivu (links.website): " in screen


def test_a_faulty_answer_is_asked_again_in_the_words_of_the_check(answer: Answer) -> None:
    screen = answer("events", "Ilta", "toimitus", "Kuvaus.", "ensi viikolla", "2027-02-09T17:00", "https://a.example")
    assert screen.count("\nAlkaa\n") == 1
    assert "Alkaa (start): " in screen
    assert "Pakolliset vastaukset ovat valmiit." in screen


def test_conditions_and_rules_ask_too(answer: Answer, tmp_path: Path) -> None:
    screen = answer("events", "Ilta", "toimittaja", "Kuvaus.", "1", "Kunta", "", "2027-02-09", "1", "Kuopio", "fi", "")
    assert "\nKunta\n" in screen
    assert passes(tmp_path / "events/ilta.yml")
    answer("experiences", "malli--kuopio", "2", "kaytossa", "Kuopio")
    assert "municipality: Kuopio\n" in (tmp_path / "experiences/malli--kuopio.yml").read_text("utf-8")


def test_whoever_stops_keeps_the_answers(answer: Answer, tmp_path: Path) -> None:
    screen = answer("services", "Kesken", "toimittaja", "Kuvaa palvelun.")
    assert screen.startswith("0\n")
    assert "Pakollisia vastauksia puuttuu vielä." in screen
    text = (tmp_path / "services/kesken.yml").read_text("utf-8")
    assert "summary: Kuvaa palvelun.\n" in text
    assert "submitted_by: toimittaja\n" in text


def test_answers_that_cannot_be_written_stay_on_the_screen(answer: Answer, tmp_path: Path) -> None:
    (tmp_path / "services").write_text("tässä ei ole kansiota")
    screen = answer("services", "Kesken", "toimittaja", "Kuvaa palvelun.")
    assert screen.startswith("2\n")
    assert "summary: Kuvaa palvelun.\n" in screen


def test_a_file_that_appears_meanwhile_is_not_overwritten(
    answer: Answer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "services/kesken.yml"

    def ask(asking: Asking) -> bool:
        path.parent.mkdir()
        path.write_text("toisen\n")
        asking.answers["summary"] = "Kuvaa palvelun."
        return False

    monkeypatch.setattr(Asking, "ask_all", ask)
    screen = answer("services", "Kesken")
    assert path.read_text() == "toisen\n"
    assert "summary: Kuvaa palvelun.\n" in screen


def test_bytes_that_are_no_text_end_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = io.TextIOWrapper(io.BytesIO("toimittaja\nKuvaa p\xe4\xe4t.\n".encode("latin-1")), "utf-8")
    typed.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stdin", typed)
    monkeypatch.setattr(new, "can_ask", lambda: True)
    assert main(["new", "services", "Kesken", "--content", str(tmp_path)]) == 0
    assert "summary: Kuvaa p" in (tmp_path / "services/kesken.yml").read_text("utf-8")


def test_a_post_gets_its_text_below_its_answers(answer: Answer, tmp_path: Path) -> None:
    summary = "Tiivistelmä kertoo, mitä lukija saa kirjoituksesta tietää ja miksi se kannattaa lukea loppuun."
    answer(
        "posts", "2026-11-22-uusi", "Otsikko", summary, "Digisavon toimitus", "", "digiblogi", "1", "Ensin.", "",
        "Sitten.", ".",
    )  # fmt: skip
    path = tmp_path / "blog/2026-11-22-uusi.md"
    assert path.read_text("utf-8").endswith("---\n\nEnsin.\n\nSitten.\n")
    assert passes(path)


def test_an_empty_answer_is_none(answer: Answer) -> None:
    assert "Tähän tarvitaan vastaus." in answer("services", "Tyhjä", "", "toimitus", "", "")


def test_blank_asks_nothing(answer: Answer, tmp_path: Path) -> None:
    assert "Vastaa" not in answer("services", "Tyhjä", options=("--blank",))
    assert "name:\n" in (tmp_path / "services/tyhja.yml").read_text("utf-8")


def test_a_reserved_name_is_told_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "pilots", "kaikki", "--content", str(tmp_path)]) == 2
    assert '"kaikki" on varattu sivuston omaan käyttöön' in capsys.readouterr().err
