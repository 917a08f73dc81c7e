"""What is put right is what was meant, what is only likely is offered, and nothing that is refused gets through."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.catalogue import repairs
from digisavo.catalogue.spellings import load_spellings, says_nothing
from digisavo.catalogue.vocabulary import load_vocabulary, vocabulary_names

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1 200,00 €", "1200"), ("1 200 000,5", "1200000.5"), ("€ 12", "12"), ("1200,-", "1200"),
        ("1.200,50", "1200.5"), ("1,200.50", "1200.5"), ("49,90 euroa", "49.9"), ("0,125", "0.125"), ("−5", "-5"),
        ("1.200", None), ("1,200", None), ("12 kk", None), ("49 €/kk", None), ("1200–3500", None), ("alk. 12", None),
        ("١٢", None), ("1 20", None), ("", None), ("1e9", None),
    ],
)  # fmt: skip
def test_amounts(text: str, meant: str | None) -> None:
    assert repairs.amount(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("alk. 1200,00", ("1200",)), ("99,5 %", ("99.5",)), ("1200–3500", ("1200", "3500")), ("1.200", ()), ("ei", ()),
        ("noin 1 200 €/kk", ("1200",)), ("v. 2026.05.01", ()),
    ],
)  # fmt: skip
def test_offered_numbers(text: str, meant: tuple[str, ...]) -> None:
    assert repairs.offer_numbers(text) == meant


@pytest.mark.parametrize(
    ("text", "day", "month"),
    [
        ("1.9.2026", "2026-09-01", "2026-09-01"), ("ti 01.09.2026", "2026-09-01", "2026-09-01"),
        ("2026-9-1", "2026-09-01", "2026-09-01"), ("2026/09/01", "2026-09-01", "2026-09-01"),
        ("1. syyskuuta 2026", "2026-09-01", "2026-09-01"), ("05/2021", None, "2021-05"), ("5.2021", None, "2021-05"),
        ("Toukokuu 2021", None, "2021-05"), ("toukokuussa 2021", None, "2021-05"), ("2021/5", None, "2021-05"),
        ("31.2.2026", None, None), ("13/2021", None, None), ("1/9/2026", None, None), ("1.9.26", None, None),
        ("kesä 2026", None, None), ("toukokuu", None, None),
    ],
)  # fmt: skip
def test_days_and_months(text: str, day: str | None, month: str | None) -> None:
    assert (repairs.day(text), repairs.month(text)) == (day, month)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2.2.", "2027-02-02"), ("23.11.", "2026-11-23"), ("29.2.", "2028-02-29"), ("1.9.26", "2026-09-01"),
        ("1/9/2026", "2026-09-01"), ("9.–10.2.2027", "2027-02-09"), ("kesä 2026", "2026"), ("2025–2026", None),
        ("99.99.", None),
    ],
)  # fmt: skip
def test_offered_days(text: str, meant: str | None) -> None:
    assert repairs.offer_month(text, TODAY) == meant


@pytest.mark.parametrize(
    "text", ["ei tiedossa", "Ei tiedossa.", "N/A", "n/a", "-", "–", "?", "...", "TBD", "täydennetään", "~", "null"]
)
def test_what_says_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text", ["ei", "ei ole", "muu", "0", "%", "€", "X", "+", "ei tiedossa tarkkaan, noin kymmenen", "maksuton", "a-b"]
)
def test_what_says_something(text: str) -> None:
    assert not says_nothing(text)


def test_no_term_says_nothing() -> None:
    terms = [term for name in vocabulary_names() for term in load_vocabulary(name).terms.values()]
    assert not [term.id for term in terms if any(map(says_nothing, (term.id, term.label, *term.aliases)))]


def test_the_months_are_twelve() -> None:
    assert len(load_spellings().months) == 12


ANY = st.text(st.sampled_from("0123456789 .,:;-–−/€%()<>b&\u200b\u202e\x07\u00a0 klotT"), max_size=24)


@given(ANY | st.text(max_size=24))
def test_whatever_is_put_right_has_the_canonical_form(text: str) -> None:
    """Nothing but digits and signs can come out, so nothing that is refused can."""
    for repair in (repairs.number, repairs.amount, repairs.day, repairs.month, repairs.moment):
        meant = repair(text)
        assert meant is None or set(meant) <= set("0123456789.-T:"), (repair, text)
    for offered in (*repairs.offer_numbers(text), repairs.offer_month(text, TODAY), repairs.offer_moment(text, TODAY)):
        assert offered is None or set(offered) <= set("0123456789.-T:"), text
