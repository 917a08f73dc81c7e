"""What others have paid: by inhabitants only where that is sure."""

from decimal import Decimal

import pytest
from tests.outputs.making import service

from digisavo.catalogue.payments import gather_payments, payments_by_payer, payments_of
from digisavo.catalogue.places import load_places
from digisavo.collections.services.collection import SERVICES

ROW = {"municipality": "Kuopio", "year": 2024, "amount": 38000, "unit": "kerta", "source": "https://example.org/p"}


def each(**answers: object) -> Decimal | None:
    """The sum by inhabitants of one row."""
    row = {key: value for key, value in (ROW | answers).items() if value is not None}
    (payment,) = payments_of(service(paid=[row]), SERVICES)
    return payment.per_inhabitant


def test_a_sum_is_divided_by_the_inhabitants_of_who_pays_it() -> None:
    population = load_places().municipalities["297"].population
    assert each() == round(Decimal(38000) / population, 2)
    assert each(unit="vuosi") == each(unit="sopimuskausi", years=4) == each(), "never for another time"


@pytest.mark.parametrize(
    "answers",
    [
        {"basis": "osuus"},
        {"unit": "asukas_vuosi", "amount": 0.28},
        {"municipality": None, "organisation": "Kuopio ja Siilinjärvi"},
        {"amount": 100},
    ],
    ids=["a share", "told already", "several payers", "no cent"],
)
def test_it_is_not_divided_where_that_would_say_too_much(answers: dict[str, object]) -> None:
    assert each(**answers) is None


def test_every_sum_stands_by_itself_and_the_newest_comes_first() -> None:
    rows = [ROW | {"year": 2021}, ROW | {"year": "2024-03"}, ROW | {"year": 2023, "municipality": "Espoo"}]
    entries = [service("a", paid=rows[:2]), service("b", paid=rows[2:]), service("c")]
    paid = gather_payments(entries, SERVICES)
    assert [(one.entry.slug, one.payment.year) for one in paid] == [("a", "2024-03"), ("b", "2023"), ("a", "2021")]
    assert {code: len(found) for code, found in payments_by_payer(paid).items()} == {"297": 2, "049": 1}
