"""What is put right is what was meant, what is only likely is offered, and nothing that is refused gets through."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.catalogue import offered_days, repairs
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.checks import _without_tags
from digisavo.catalogue.field_types.link import fault_of_url
from digisavo.catalogue.measures import Measure, offer_numbers
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Portal, Sheet
from digisavo.catalogue.spellings import load_spellings, says_nothing
from digisavo.catalogue.vocabulary import load_vocabulary, vocabulary_names
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.document import Branch, Document, Raw
from digisavo.core.problem import Severity
from digisavo.core.source import SourceFile
from digisavo.reading.front_matter import _Place

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
    ("text", "found"),
    [
        ("alk. 1200,00", [("1200", "")]), ("99,5 %", [("99.5", "%")]), ("1200–3500", [("1200", ""), ("3500", "")]),
        ("1.200", []), ("ei", []), ("noin 1 200 €/kk", [("1200", "€")]), ("v. 2026.05.01", []), ("1e3", []),
        ("1_000", []), ("$100", []), ("SEK 100", []),
    ],
)  # fmt: skip
def test_numbers_in_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert repairs.numbers_in(text) == found


@pytest.mark.parametrize(
    ("text", "day", "month"),
    [
        ("1.9.2026", "2026-09-01", "2026-09-01"), ("ti 01.09.2026", "2026-09-01", "2026-09-01"),
        ("2026-9-1", "2026-09-01", "2026-09-01"), ("2026/09/01", "2026-09-01", "2026-09-01"),
        ("1. syyskuuta 2026", "2026-09-01", "2026-09-01"), ("05/2021", None, "2021-05"), ("5.2021", None, "2021-05"),
        ("Toukokuu 2021", None, "2021-05"), ("toukokuussa 2021", None, "2021-05"), ("2021/5", None, "2021-05"),
        ("31.2.2026", None, None), ("13/2021", None, None), ("1/9/2026", None, None), ("1.9.26", None, None),
        ("kesä 2026", None, None), ("toukokuu", None, None), ("Tiistaina, 1.9.2026", "2026-09-01", "2026-09-01"),
        ("ennen 1.9.2026", None, None), ("ei 1.9.2026", None, None), ("noin 1.9.2026", None, None),
    ],
)  # fmt: skip
def test_days_and_months(text: str, day: str | None, month: str | None) -> None:
    assert (repairs.day(text), repairs.month(text)) == (day, month)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2.2.", "2027-02-02"), ("23.11.", "2026-11-23"), ("29.2.", "2028-02-29"), ("1.9.26", "2026-09-01"),
        ("1/9/2026", "2026-09-01"), ("9.–10.2.2027", "2027-02-09"), ("kesä 2026", "2026"), ("2025–2026", None),
        ("99.99.", None), ("05/03/2026", "2026-03-05"), ("03-05/2026", "2026"), ("1.5-31", None),
        ("1.3.2027 tai 5.3.2027", "2027"), ("noin 1.3.2027", "2027-03-01"), ("”2026-11-22”", "2026-11-22"),
        ("versio 4.1.3.2027", "2027"), ("1.–3.2.2027 ja 1.3.2027", "2027"),
        ("30.2.2024", None), ("31/11/2024", None), ("noin 31. 4. 2025", None), ("2025-02-29 alkaen", None),
    ],
)  # fmt: skip
def test_offered_days(text: str, meant: str | None) -> None:
    assert offered_days.offer_month(text, TODAY) == meant


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1.3.2027-31.12.2027", "2027-03-01", "2027-12-31"), ("15.1.2027 – 17.1.2027", "2027-01-15", "2027-01-17"),
        ("1.1.-31.12.2027", "2027-01-01", "2027-12-31"), ("15.1.-17.2.2026", "2026-01-15", "2026-02-17"),
        ("9.–10.2.2027", "2027-02-09", "2027-02-10"), ("2027-05-01–2027-06-01", "2027-05-01", "2027-06-01"),
        ("15.12.-17.1.2027", None, None), ("31.2.-1.3.2027", None, None),
        ("9.2.2027 klo 10", "2027-02-09", "2027-02-09"),
    ],
)  # fmt: skip
def test_a_span_of_days_offers_those_that_stand_in_it(text: str, first: str | None, last: str | None) -> None:
    assert offered_days.offer_day(text, TODAY) == first
    assert offered_days.offer_day(text, TODAY, last=True) == last


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("9.2.2027 klo 10–12", "2027-02-09T10:00", "2027-02-09"), ("3.3.2027 1 pm", "2027-03-03", "2027-03-03"),
        ("3.3.2027 10:30 p.m.", "2027-03-03", "2027-03-03"),
        ("9.2.2027 klo 10 alkaen", "2027-02-09T10:00", "2027-02-09T10:00"),
        ("1.3.2027-31.12.2027", "2027-03-01", "2027-12-31"), ("1.3.2027 klo 9 – 3.3.2027", "2027-03-01T09:00", None),
    ],
)  # fmt: skip
def test_a_time_that_goes_on_is_offered_as_its_beginning_only(text: str, start: str | None, end: str | None) -> None:
    assert offered_days.offer_moment(text, TODAY) == start
    assert offered_days.offer_moment(text, TODAY, last=True) == end


def test_who_asks_for_the_last_day() -> None:
    assert all(map(offered_days.asks_last, ("end", "valid_until", "registration_deadline", "end_of_sale")))
    assert not any(map(offered_days.asks_last, ("start", "since", "reviewed_on", "weekend", "0")))


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
    assert len(load_spellings().month_names) == 12


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<b>Kysely</b>palvelu.", "Kyselypalvelu."), ("Kysely<br/>ja <P class='a'>kartta</P>.", "Kysely ja kartta ."),
        ("Myynti <myynti@esimerkki.fi>, kun asukkaita on <5000 tai >20000.",
         "Myynti myynti@esimerkki.fi, kun asukkaita on <5000 tai >20000."),
        ("Katso <https://a.fi>", "Katso https://a.fi"), ("a<b ja c>d", ""), ("a<b>c", ""), ("alle <i ja yli >j", ""),
        ("10<sup>6</sup>", ""), ("<a href='https://a.fi'>tästä</a>", ""), ("<td>1</td><td>2</td>", ""),
        ("<script>alert(1)</script>", ""), ("Kysely <!-- vanha --> ja kartta.", "Kysely ja kartta."),
    ],
)  # fmt: skip
def test_a_text_without_html_says_all_that_it_said(text: str, plain: str) -> None:
    assert _without_tags(text) == plain


ANY = st.text(st.sampled_from("0123456789 .,:;-–−/€%()<>b&\u200b\u202e\x07\u00a0 klotT"), max_size=24)


@given(ANY | st.text(max_size=24), st.sampled_from(list(Measure)))
def test_whatever_is_put_right_has_the_canonical_form(text: str, measure: str) -> None:
    """Nothing but digits and signs can come out, so nothing that is refused can."""
    for repair in (repairs.number, repairs.amount, repairs.day, repairs.month, repairs.moment):
        meant = repair(text)
        assert meant is None or set(meant) <= set("0123456789.-T:"), (repair, text)
    for offered in (
        *offer_numbers(text, measure),
        offered_days.offer_month(text, TODAY),
        offered_days.offer_moment(text, TODAY),
    ):
        assert offered is None or set(offered) <= set("0123456789.-T:"), text


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("www.example.org/a", "url.form", "https://www.example.org/a"),
        ("example.org", "url.form", "https://example.org"),
        ("<https://example.org/a>", "url.form", "https://example.org/a"),
        ("[Sivu](https://example.org/a)", "url.form", "https://example.org/a"),
        ("katso https://example.org/a.", "url.form", "https://example.org/a"),
        ("https:/example.org", "url.form", "https://example.org"),
        ("https//example.org", "url.form", "https://example.org"),
        ("http://example.org/a", "url.scheme", "https://example.org/a"),
        ("http://example.org/a}b", "url.form", None),
        ("https://a.fi https://b.fi", "url.form", None),
        ("ei ole sivua", "url.form", None),
        ("https://example.org/oma sivu.html", "url.form", None),
        ("http://https://example.org", "url.scheme", "https://example.org"),
        ("ftp://palvelu.example.org/x", "url.scheme", None),
        ("sftp://palvelu.example.org/x", "url.scheme", None),
        ("javascript:alert(1)", "url.scheme", None),
        ("https://example.org/?a=1&utm_source=x", "url.tracking", "https://example.org/?a=1"),
        ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=1", "url.redirect",
         "https://example.org/a"),
        ("https://nam02.safelinks.protection.outlook.com/?url=javascript%3Ax", "url.redirect", ""),
        ("https://www.google.com/url?q=https://example.org/a&sa=D", "url.redirect", "https://example.org/a"),
        ("https://urldefense.com/v3/__https://example.org/a__;!!x!y$", "url.redirect", "https://example.org/a"),
        ("https://www.linkedin.com/company/malli", None, None),
        ("https://www.youtube.com/watch?q=https://example.org", None, None),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fbit.ly%2Fa", "url.redirect", ""),
    ],
)  # fmt: skip
def test_addresses(text: str, code: str | None, meant: str | None) -> None:
    fault = fault_of_url(text, allow_http=False)
    assert (fault and fault.code) == code
    if fault:
        assert dict(fault.values).get("meant") == meant


HOSTILE = ["<b>x</b>", "<script>", "<!-- x -->", "</style>"]
READABLE = [
    "Kuopion kaupunki", "toimittaja (järjestäjä)", "Käyttöliittymän kielet", "1 200,00 €", "1.9.2026",
    "9.2.2027 klo 10", "kylla", "ohjelmisto", "https://digisavo.fi/palvelut/kuntalaisaloite/", "suomi", "Suomi",
    "services/kuntalaisaloite", "myynti@example.org", "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "muu: selite",
    "FREQ=DAILY;COUNT=2", "kuva.png", "MIT",
]  # fmt: skip
FIELDS = [
    (collection, field) for collection in COLLECTIONS for field in collection.fields
    if field.type.name not in ("markdown", "evidence", "group", "links", "field_keys")
]  # fmt: skip
"""Those with plain answers; the keys of another kind's fields are checked with its entries."""


@given(
    st.sampled_from(FIELDS), st.sampled_from(READABLE), st.sampled_from(HOSTILE),
    st.sampled_from(["{1}{0}", "{0}{1}", "{0} ({1})", "{0} {1}", "{0}/{1}", "{0}, {1}"]), st.booleans(),
)  # fmt: skip
def test_html_stays_refused_in_whatever_is_put_right(
    declared: tuple[Collection, Field], text: str, tag: str, form: str, as_list: bool
) -> None:
    collection, field = declared
    hostile = form.format(text, tag)
    raw: Raw = [hostile] if as_list else hostile
    source = SourceFile("a.yml", collection.kind, "a", b"")
    document = Document(source, {field.key: raw}, Branch(_Place(0), {field.key: _Place(0)}))
    portal = Portal("digisavo.fi", {"palvelut": "services"})
    sheet = Sheet(document, collection.kind, TODAY, load_places(), collection.labels, collection.by_key, portal)
    value = field.type.check(raw, (field.key,), sheet)
    is_refused = any(problem.severity is Severity.ERROR for problem in sheet.problems)
    assert is_refused or "<" not in str(value), (field.key, raw, value)
