"""`scripts/count-answers`: how many services answer the questions that decide."""

from pathlib import Path

import pytest
from scripts.count_tools.__main__ import DECIDING, count_answers, main


def test_a_part_answers_its_question_once() -> None:
    services: list[dict[str, object]] = [
        {"contract.terms": "omat", "contract.notice_months": 1},
        {"contract.terms": "omat"},
        {"name": "Malli"},
    ]
    assert count_answers(services, ["contract", "pricing"]) == {"contract": 2, "pricing": 0}


def test_a_question_is_no_other_that_begins_alike() -> None:
    assert count_answers([{"support_note": "arkisin", "supports": []}], ["support"]) == {"support": 0}


def test_the_counts_of_a_folder_are_printed_with_their_sum(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "services").mkdir()
    (tmp_path / "services" / "kylakysely.yml").write_text(
        "name: Kyläkysely\nsummary: Kyselyt kylille.\ncategories: [osallisuus]\n"
        "pricing: {model: ilmainen}\nbenefits: [Maksuton]\nsources: [https://example.org]\n"
        "reviewed_on: 2026-11-22\nsubmitted_by: toimitus\n",
        "utf-8",
    )
    main(tmp_path)
    *lines, total = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines] == [
        [str(int(question in ("pricing", "benefits"))), question] for question in DECIDING
    ]
    assert total.split() == ["2", "vastausta,", "1", "palvelua"]
