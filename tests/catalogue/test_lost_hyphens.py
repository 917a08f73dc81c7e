"""What is advised where a list is written without its hyphens: each line an item, nothing where that is not certain."""

import pytest
from tests.catalogue.making import check_service
from tests.wording import hint_of


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
