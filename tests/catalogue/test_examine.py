"""Checking one file: what counts as an answer, how complete it is, and places beside empty items."""

from datetime import date

from tests.catalogue.making import check_service, service
from tests.wording import message_of

from digisavo.catalogue.cross_checks import check_entries
from digisavo.collections.services.collection import SERVICES
from digisavo.core.problem import Problem


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_an_empty_answer_is_a_missing_answer() -> None:
    for empty in ('""', "[]", '[""]', "{}", "  ", "[[]]", "[{a: }]"):
        entry, problems = check_service(f"categories: {empty}\nthemes: {empty}")
        assert codes(problems) == ["field.missing"]
        assert message_of(problems[0]).startswith("Aiheet (categories)")
        assert "themes" not in entry.values


def test_places_beside_empty_and_faulty_items() -> None:
    entry, problems = check_service(
        """\
        related:
          -
          - "!!!"
          - puuttuu
        previous_slugs: ["", aihe]
        references:
          -
          - municipality: Narnia
          - municipality: Kuopio
            since: 2020
            until: 2019
        """
    )
    lines = {
        problem.code: problem.span.line
        for problem in [*problems, *check_entries([entry], {entry.reference}, [SERVICES])]
    }
    # Two lines stand before the given answers.
    assert lines == {
        "related.form": 5, "related.missing": 6, "slug.taken": 7, "evidence.missing": 9, "municipality.unknown": 10,
        "date.order": 13,
    }  # fmt: skip


def test_numbers_are_repeated_as_they_are() -> None:
    _, problems = check_service("pricing: {from: 12345678.25, to: 12345678}\navailability_percent: 1234567")
    text = " ".join(message_of(problem) for problem in problems)
    assert "12345678.25" in text
    assert "1234567 ei käy" in text
    assert "e+" not in text


def test_editors_may_leave_out_what_the_source_does_not_say() -> None:
    _, problems = check_service("personal_data: erityisia\nstatus: poistumassa")
    assert {problem.code for problem in problems} == {"evidence.missing"}


def test_completeness_counts_questions_not_fields() -> None:
    nothing = service("a").completeness
    email = service("b", "contact: {email: myynti@example.org}").completeness
    both = service("c", "contact: {email: myynti@example.org, phone: '017 123 456'}").completeness
    assert nothing.asked == email.asked == both.asked
    assert nothing.answered + 1 == email.answered == both.answered
    assert 0 < nothing.percent < 100


def test_what_need_not_be_answered_is_not_asked() -> None:
    free = service("a", "pricing: {model: ilmainen}").completeness
    priced = service("b", "pricing: {model: lisenssi}").completeness
    assert free.asked < priced.asked


def test_an_entry_knows_the_line_of_what_it_is_compared_by() -> None:
    entry = service("a", "name: Malli\nrelated: ['', b]\nprovider:\n  name: Malli Oy\n")
    places = {key: span[1:] for key, span in entry.spans.items()}
    assert places["related", "b"] == (places["name", ""][0] + 1, 15)
    assert places["provider.name", ""] == (places["name", ""][0] + 3, 9)


def test_the_day_is_given() -> None:
    assert service("a").values["reviewed_on"] <= date(2026, 11, 22).isoformat()
