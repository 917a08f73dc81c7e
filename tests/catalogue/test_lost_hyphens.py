"""What is advised where a list is written without its hyphens: each line an item, nothing where that is not certain."""

import pytest
from tests.catalogue.making import check_service
from tests.wording import hint_of, message_of

LINES_BEFORE = 2
"""How many lines `check_service` writes before the answers."""


@pytest.mark.parametrize(
    ("answers", "hint"),
    [
        ("features:\n  Lomake\n  Kartta", "Kirjoita [Lomake, Kartta]."),
        ("features:\n  1. Lomake\n  2. Kartta", "Kirjoita [Lomake, Kartta]."),
        ("features: |\n  Lomake\n\n  Kartta", "Kirjoita [Lomake, Kartta]."),
        ("features:\n  Lomake,\n  Kartta", "Kirjoita [Lomake, Kartta]."),
        ("features: Lomake", "Kirjoita [Lomake]."),
        ("features:\n  Eka on pitkä\n  ja jatkuu", ""),
        ("features:\n  1. Eka on\n  pitkä\n  2. Toka", ""),
        ("features:\n  Lomake, kartta\n  Haku", ""),
        ("target_users:\n  asukkaat\n  henkilosto", "Kirjoita [asukkaat, henkilosto]."),
        ("target_users: asukkaat ja henkilosto", "Kirjoita [asukkaat, henkilosto]."),
        ("target_users: asukkaat/henkilosto", "Kirjoita [asukkaat, henkilosto]."),
        ("target_users: [asukkaat; henkilosto]", "Kirjoita jokainen omana kohtanaan: asukkaat, henkilosto."),
    ],
)
def test_advice(answers: str, hint: str) -> None:
    _, problems = check_service(answers)
    (problem,) = [problem for problem in problems if problem.code in ("list.type", "choice.several")]
    assert hint_of(problem) == (
        hint or "Kirjoita jokainen kohta omalle rivilleen viivan ja välin perään, esimerkiksi - kohta."
    )


def test_an_answer_in_own_words_may_name_terms() -> None:
    _, problems = check_service("target_users: ['muu: asukkaat ja henkilosto']")
    assert not {"list.type", "choice.several"} & {problem.code for problem in problems}


@pytest.mark.parametrize(
    ("answers", "items", "place"),
    [
        ("features:\n- Lomake\n  - Kartta", '"Lomake", "Kartta"', (3, 3)),
        ("features:\n  - Oma-lomake\n    - Kartta\n    - Haku", '"Oma-lomake", "Kartta", "Haku"', (3, 5)),
        ("features:\n  - Lomake ja\n    ohje\n    - Kartta", '"Lomake ja ohje", "Kartta"', (4, 5)),
        ("tags:\n  - palaute\n    - kartat", '"palaute", "kartat"', (3, 5)),
    ],
)
def test_items_below_an_item_are_told(answers: str, items: str, place: tuple[int, int]) -> None:
    _, problems = check_service(answers)
    (problem,) = [problem for problem in problems if problem.code == "list.folded"]
    assert items in message_of(problem)
    assert (problem.span.line - LINES_BEFORE, problem.span.column) == place


@pytest.mark.parametrize(
    "answers",
    [
        "features:\n  - Auki ma - pe\n  - Kartta", "features:\n  - Auki ma - pe,\n    myös lauantaina",
        "features: ['Auki - aina']", 'features:\n  - "Lomake\n    - Kartta"', "features: [Lomake - Kartta]",
        "features:\n  - >\n    Lomake - Kartta\n", "features:\n  - |\n    Lomake - ohje\n    - Kartta\n",
    ],
)  # fmt: skip
def test_a_hyphen_within_a_text_is_no_item(answers: str) -> None:
    _, problems = check_service(answers)
    assert "list.folded" not in {problem.code for problem in problems}
