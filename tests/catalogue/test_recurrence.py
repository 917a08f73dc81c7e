"""Rules of recurrence: refused before anything is computed, read by the calendar library, shown in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar.prop import vRecur
from tests.catalogue.making import TODAY
from tests.wording import hint_of

from digisavo.catalogue.field_types.recurrence import Recurrence
from digisavo.catalogue.occasions import is_computable, starts_by_rule
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.collections.events.rules import recurrence_fits_the_start
from digisavo.core.document import Document
from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile
from digisavo.reading.yaml_text import parse_yaml

RECURRENCE = Recurrence({})


def blank_sheet() -> Sheet:
    document = parse_yaml(SourceFile("content/events/malli.yml", "events", "malli", b"recurrence: FREQ=DAILY"))
    assert isinstance(document, Document)
    return Sheet(document, "events", TODAY, load_places(), {}, {})


def examined(text: str) -> tuple[str | None, list[Problem]]:
    """The value of a rule as a file has it, and its problems."""
    sheet = blank_sheet()
    return RECURRENCE.check(text, ("recurrence",), sheet), sheet.problems


def check(text: str) -> tuple[str | None, list[str]]:
    """The value of a rule, and the codes of its problems."""
    value, problems = examined(text)
    return value, [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("FREQ=YEARLY;COUNT=5", "FREQ=YEARLY;COUNT=5"),
        ("freq=weekly; byday=tu,th; until=20270601", "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270601"),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=2"),
        ("FREQ=MONTHLY;BYDAY=5TU;COUNT=2", "FREQ=MONTHLY;BYDAY=5TU;COUNT=2"),
        ("FREQ=YEARLY;BYMONTH=2;BYDAY=2TU;COUNT=2", "FREQ=YEARLY;BYMONTH=2;BYDAY=2TU;COUNT=2"),
        ("FREQ=YEARLY;BYDAY=52TU;COUNT=2", "FREQ=YEARLY;BYDAY=52TU;COUNT=2"),
        ("FREQ=DAILY;UNTIL=20270601T090000Z", "FREQ=DAILY;UNTIL=20270601T090000Z"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
        ),
    ],
)
def test_a_rule_is_accepted(text: str, value: str) -> None:
    assert check(text) == (value, [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("FREQ=YEARLY", "recurrence.endless"),
        ("FREQ=YEARLY;COUNT=2;UNTIL=20270601", "recurrence.endless"),
        ("FREQ=SECONDLY;COUNT=2", "recurrence.frequency"),
        ("FREQ=HOURLY;COUNT=2", "recurrence.frequency"),
        ("FREQ=DAILY,WEEKLY;COUNT=2", "recurrence.frequency"),
        ("COUNT=2", "recurrence.frequency"),
        ("RRULE:FREQ=DAILY;COUNT=2", "recurrence.form"),
        ("FREQ=DAILY;;COUNT=2", "recurrence.form"),
        ("FREQ=DAILY;COUNT=2;", "recurrence.form"),
        ("FREQ=DAILY;COUNT=2;COUNT=3", "recurrence.form"),
        ("FREQ=DAILY;COUNT=२", "recurrence.form"),
        ("FREQ=JOSKUS;COUNT=2", "recurrence.form"),
        ("FREQ=DAILY;BYDAY=TI;COUNT=2", "recurrence.form"),
        ("FREQ=DAILY;UNTIL=20270230", "recurrence.form"),
        ("FREQ=DAILY;COUNT=2;X-OMA=1", "recurrence.form"),
        ("FREQ=DAILY;COUNT=2;BYHOUR=10", "recurrence.part"),
        ("FREQ=WEEKLY;COUNT=2;BYMONTHDAY=3", "recurrence.part"),
        ("FREQ=MONTHLY;COUNT=2;BYYEARDAY=3", "recurrence.part"),
        ("FREQ=DAILY;COUNT=0", "recurrence.value"),
        ("FREQ=DAILY;COUNT=-3", "recurrence.value"),
        ("FREQ=DAILY;COUNT=501", "recurrence.value"),
        ("FREQ=DAILY;COUNT=99999999999999999999", "recurrence.form"),
        ("FREQ=DAILY;INTERVAL=0;COUNT=2", "recurrence.value"),
        ("FREQ=YEARLY;BYMONTH=13;COUNT=2", "recurrence.value"),
        ("FREQ=YEARLY;BYMONTH=-1;COUNT=2", "recurrence.form"),
        ("FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2", "recurrence.value"),
        ("FREQ=WEEKLY;BYDAY=2TU;COUNT=2", "recurrence.value"),
        ("FREQ=MONTHLY;BYDAY=6TU;COUNT=2", "recurrence.value"),
        ("FREQ=MONTHLY;BYDAY=53TU;COUNT=2", "recurrence.value"),
        ("FREQ=YEARLY;BYMONTH=2;BYDAY=-6TU;COUNT=2", "recurrence.value"),
        ("FREQ=YEARLY;BYDAY=54TU;COUNT=2", "recurrence.value"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO;COUNT=2", "recurrence.value"),
        ("FREQ=DAILY;BYSETPOS=2;COUNT=2", "recurrence.part"),
        ("FREQ=WEEKLY;INTERVAL=2;BYSETPOS=300;COUNT=2", "recurrence.part"),
        ("FREQ=YEARLY;COUNT=2;BYMONTH=" + ",".join(["1"] * 90), "text.long"),
        ("FREQ=DAILY;UNTIL=PT1H", "recurrence.value"),
        ("FREQ=DAILY;UNTIL=99991231T235959Z", "recurrence.value"),
        ("FREQ=DAILY;UNTIL=00010101", "recurrence.value"),
        ("FREQ=DAILY;COUNT=1,2", "recurrence.endless"),
        ("FREQ=DAILY;INTERVAL=1,2;COUNT=2", "recurrence.value"),
        ("FREQ=DAILY;WKST=MO,TU;COUNT=2", "recurrence.value"),
        ("FREQ=YEARLY;BYMONTH=5L;COUNT=2", "recurrence.value"),
    ],
)
def test_a_rule_is_refused(text: str, code: str) -> None:
    assert check(text) == (None, [code])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("FREQ=DAILY;COUNT=2;", "FREQ=DAILY;COUNT=2"),
        ("FREQ=DAILY;;COUNT=2", "FREQ=DAILY;COUNT=2"),
        ("RRULE:FREQ=DAILY;COUNT=2", "FREQ=DAILY;COUNT=2"),
        ("FREQ=DAILY COUNT=2", "FREQ=DAILY;COUNT=2"),
        ("FREQ=DAILY, COUNT=2", "FREQ=DAILY;COUNT=2"),
        ("freq = daily ; count = 2", "FREQ=DAILY;COUNT=2"),
        ("freq=weekly;byday=tu, th;count=2", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=2"),
        ("FREQ=WEEKLY;UNTIL=2030-12-31", "FREQ=WEEKLY;UNTIL=20301231"),
        ("FREQ=WEEKLY;UNTIL=1.6.2030;BYDAY=TU", "FREQ=WEEKLY;UNTIL=20300601;BYDAY=TU"),
    ],
)
def test_a_slip_is_suggested_in_the_right_form(text: str, meant: str) -> None:
    _, (problem,) = examined(text)
    assert (problem.code, hint_of(problem)) == ("recurrence.form", f"Kirjoita {meant}.")
    assert check(meant) == (meant, [])


@pytest.mark.parametrize(
    "text", ["FREQ=WEEKLY;UNTIL=2030-02-31", "FREQ=WEEKLY;", "RRULE:FREQ=HOURLY;COUNT=2", "joskus"]
)
def test_a_hint_is_never_wrong_itself(text: str) -> None:
    _, (problem,) = examined(text)
    assert problem.code == "recurrence.form"
    assert not hint_of(problem).startswith("Kirjoita FREQ=W")


def test_what_the_library_fails_at_is_refused() -> None:
    sheet = blank_sheet()
    recurrence_fits_the_start({"start": "2027-02-09", "recurrence": "FREQ=MONTHLY;BYDAY=53TU;COUNT=2"}, sheet)
    assert [problem.code for problem in sheet.problems] == ["recurrence.value"]


FREQUENCIES = st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY"])
ENDS = st.from_regex(r"COUNT=[1-9]|UNTIL=20[2-4][0-9]0[1-9][0-3][0-9](T[0-2][0-9]0000Z?)?", fullmatch=True)
PARTS = st.from_regex(
    r"(INTERVAL|BYMONTH|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYSETPOS)=-?[0-9]{1,3}(,[0-9]{1,2})?L?"
    r"|(BYDAY|WKST)=(-?[1-5]?[0-9])?(MO|SU)(,TU)?|[A-Z]{2,9}=[A-Z0-9:/+-]{0,9}",
    fullmatch=True,
)
LIKE_RULES = st.tuples(FREQUENCIES, ENDS, st.lists(PARTS, max_size=3).map(";".join)).map(";".join)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("FREQ=WEEKLY;BYDAY=KE,PE;COUNT=8", "Viikonpäivät maanantaista sunnuntaihin ovat MO, TU, WE, TH, FR, SA, SU."),
        ("FREQ=WEEKLY;WKST=MA;COUNT=8", "Viikonpäivät maanantaista sunnuntaihin ovat MO, TU, WE, TH, FR, SA, SU."),
        ("FREQ=VIIKOITTAIN;COUNT=8", "Kirjoita FREQ= ja jokin näistä: DAILY, WEEKLY, MONTHLY, YEARLY."),
        ("RRULE:FREQ=WEEKLY;COUNT=KAHDEKSAN", "Sallitut luvut: 1–500."),
        ("FREQ=WEEKLY;UNTIL=KESÄÄN", "Erota osat puolipisteellä."),
        ("FREQ=WEEKLY;UNTIL=20270230", "Kirjoita viimeinen päivä ilman välimerkkejä, vuosi ensin."),
        ("FREQ=WEEKLY;UNTIL=26000101", "Kirjoita viimeinen päivä ilman välimerkkejä, vuosi ensin."),
    ],
)  # fmt: skip
def test_advice_is_of_the_part_that_cannot_be_read(text: str, hint: str) -> None:
    _, (problem,) = examined(text)
    assert hint_of(problem).startswith(hint)


@given(LIKE_RULES)
def test_what_passes_can_be_computed_and_written(text: str) -> None:
    value, codes = check(text.removesuffix(";"))
    assert (value is None) == bool(codes)
    if value:
        assert is_computable("2027-02-09T10:00", value)
        assert len(starts_by_rule("2027-02-09T10:00", value)) <= 501
        assert vRecur.from_ical(vRecur.from_ical(value).to_ical().decode()) == vRecur.from_ical(value)


@given(st.text(max_size=40).map(lambda text: " ".join(text.split())))
def test_anything_else_is_refused(text: str) -> None:
    assert check(text)[1]
