"""How old a review is: 186, 365 and 730 days."""

from datetime import date, timedelta

import pytest
from tests.catalogue.making import service

from digisavo.catalogue.review import Age, age_of, is_outdated

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (0, Age.FRESH),
        (186, Age.FRESH),
        (187, Age.DUE),
        (365, Age.DUE),
        (366, Age.UNREVIEWED),
        (730, Age.UNREVIEWED),
        (731, Age.OUTDATED),
    ],
)
def test_ages(days: int, age: Age) -> None:
    assert age_of((TODAY - timedelta(days)).isoformat(), TODAY) is age


def test_no_review_at_all() -> None:
    assert age_of("", TODAY) is Age.UNREVIEWED


def test_an_entry_goes_out_of_date() -> None:
    entry = service("a")
    assert not is_outdated(entry, TODAY)
    assert is_outdated(entry, date(2029, 1, 1))
