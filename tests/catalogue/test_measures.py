"""A number that is offered is what its text means: with another unit it is converted, or not offered at all."""

import pytest

from digisavo.catalogue.measures import EXAMPLES, Measure, offer_numbers, unit_of
from digisavo.catalogue.spellings import Spellings, load_spellings


@pytest.mark.parametrize(
    ("measure", "text", "meant"),
    [
        ("euros", "noin 1 200 €/kk", ("1200",)), ("euros", "1200–3500", ("1200", "3500")),
        ("euros", "15 k€", ("15000",)),
        ("euros", "15 keur", ("15000",)), ("euros", "1,5 milj. €", ("1500000",)), ("euros", "1,1 M€", ("1100000",)),
        ("euros", "38 t€", ("38000",)), ("euros", "5 tuhatta euroa", ("5000",)), ("euros", "10–15 k€", ()),
        ("euros", "5 snt", ()), ("euros", "100 USD", ()), ("euros", "1 v", ()), ("euros", "alkaen 5 e", ("5",)),
        ("months", "12 kk", ("12",)), ("months", "1 vuosi", ("12",)), ("months", "0,5 v", ("6",)),
        ("months", "90 pv", ()), ("months", "1 v 6 kk", ()), ("months", "12 tai 24 kk", ("12", "24")),
        ("days", "3 kk", ()), ("days", "2 vk", ("14",)), ("days", "48 h", ("2",)), ("days", "36 h", ()),
        ("days", "5 arkipäivää", ()), ("hours", "1 vrk", ("24",)), ("hours", "24 h", ("24",)),
        ("weeks", "1–2 viikkoa", ("1", "2")), ("weeks", "14 pv", ("2",)), ("years", "36 kk", ("3",)),
        ("years", "30 kk", ()), ("percent", "99,5 %", ("99.5",)), ("inhabitants", "noin 5 tuhatta", ("5000",)),
        ("euros", "1 200,50 €/kk", ("1200.5",)), ("euros_a_year", "100 €/kk", ("1200",)),
        ("euros_a_year", "1 200,50 €/kk", ("14406",)), ("euros_a_year", "noin 100 e / kuukausi", ("1200",)),
        ("euros_a_year", "100 euroa kuukaudessa", ("1200",)), ("euros_a_year", "1 200 €/v", ("1200",)),
        ("euros_a_year", "15 k€ vuodessa", ("15000",)), ("euros_a_year", "noin 1 200 €", ("1200",)),
        ("euros_a_year", "1200–3500 €/v", ("1200", "3500")), ("euros_a_year", "100–200 €/kk", ()),
        ("euros_a_year", "99 €/hlö/kk", ()), ("euros_a_year", "2 €/asukas", ()), ("euros_a_year", "5 €/käyttäjä/v", ()),
        ("euros_a_year", "kuukausimaksu 100 €", ()), ("euros_a_year", "100 €/kk + 50 €", ()),
        ("euros_a_year", "12 kk", ()), ("euros_a_year", "49,90 €/kk", ()), ("euros_once", "noin 500 €", ("500",)),
        ("euros_once", "100 €/kk", ()), ("euros_once", "50 €/käyttäjä", ()), ("", "5 kpl", ()), ("", "noin 5", ("5",)),
    ],
)  # fmt: skip
def test_offered_numbers(measure: str, text: str, meant: tuple[str, ...]) -> None:
    assert offer_numbers(text, measure) == meant


def test_every_measure_has_words() -> None:
    units = {unit_of(measure) for measure in Measure}
    assert units <= set(Spellings.__dataclass_fields__)
    assert all(getattr(load_spellings(), unit) for unit in units)


def test_every_measure_has_an_example() -> None:
    assert set(EXAMPLES) == {*Measure, ""}
