"""Calendars and lists of conferences as events: times, places, what is broken and what is private."""

import pytest
from tests.importing.conftest import Settle, sample, source

from digisavo.core.source import SourceFile
from digisavo.importing.calendar_files import read_calendar
from digisavo.importing.conference_files import read_conferences
from digisavo.importing.draft import Draft, Item, Refusal, Remark, Say

ADDRESS = "https://example.com/kalenteri.ics"


def drafts(items: list[Item]) -> dict[str, Draft]:
    return {str(item.answers["title"]): item for item in items if isinstance(item, Draft)}


@pytest.fixture(scope="module")
def odd(say: Say) -> list[Item]:
    return list(read_calendar(sample("events/outoja.ics"), ADDRESS, say))


ONLINE = (
    "Microsoft Teams", "Microsoft Teams -kokous", "Teamsissa", "Zoom", "Zoomissa", "Google Meet", "Verkossa", "Etänä",
    "Eta\u0308na\u0308", "Etäyhteydellä", "Verkkokokous",
)  # fmt: skip
"""Places that name no address, but the net."""


def one(lines: str, say: Say) -> Draft:
    item = next(read_calendar(source(f"BEGIN:VEVENT\nSUMMARY:X\n{lines}\nEND:VEVENT\n"), ADDRESS, say))
    assert isinstance(item, Draft)
    return item


def test_every_event_comes_out_or_is_refused_with_a_reason(odd: list[Item]) -> None:
    reasons = [item.remark.code for item in odd if isinstance(item, Refusal) and item.remark]
    assert reasons == ["no_start", "no_start", "private_event"]
    assert len(odd) == 8


def test_what_is_read_passes_the_check(odd: list[Item], settled: Settle) -> None:
    for draft in drafts(odd).values():
        done = settled(draft)
        assert not done.lacking
        assert not done.dropped


def test_hostile_text_is_plain_text(odd: list[Item], settled: Settle) -> None:
    done = settled(drafts(odd)["Digi-ilta alert(1) Kuopiossa"])
    assert "<" not in done.text
    assert done.entry
    assert done.entry.values["municipality"] == "297"
    assert done.entry.values["organisers"] == ["Kuopion kaupunki"]


def test_zones(odd: list[Item], say: Say) -> None:
    read = drafts(odd)
    assert read["Digi-ilta alert(1) Kuopiossa"].answers["start"] == "2027-02-10T10:00"
    assert read["Windowsin vyöhyke"].answers["start"] == "2027-06-01T10:00"
    assert read["UTC"].answers["start"] == "2027-06-01T13:00"
    strange = read["Outo vyöhyke"]
    assert strange.answers["start"] == "2027-02-10T10:00"
    assert Remark("strange_zone", found="Mars/Olympus") in strange.remarks
    assert one("DTSTART;TZID=America/New_York:20270301T100000", say).answers["start"] == "2027-03-01T17:00"


def test_the_end_is_the_last_day_or_after_a_duration(odd: list[Item], say: Say) -> None:
    assert drafts(odd)["Koko päivä"].answers["end"] == "2027-03-02"
    assert drafts(odd)["Outo vyöhyke"].answers["end"] == "2027-02-10T12:00"
    assert "end" not in one("DTSTART;VALUE=DATE:20270301\nDTEND;VALUE=DATE:20270302", say).answers


@pytest.mark.parametrize(
    "end",
    ["DTEND:20270301T090000", "DTEND:pilalla", "DTEND;VALUE=DATE:20270302", "DURATION:P9999999D", "DURATION:-PT1H"],
)
def test_an_end_that_is_none_is_told(end: str, say: Say) -> None:
    draft = one(f"DTSTART:20270301T100000\n{end}", say)
    assert "end" not in draft.answers
    assert Remark("bad_end") in draft.remarks


@pytest.mark.parametrize("end", ["DTEND:20270301T100000", "DURATION:PT0S"])
def test_an_end_at_the_start_says_nothing_more(end: str, say: Say) -> None:
    draft = one(f"DTSTART:20270301T100000\n{end}", say)
    assert "end" not in draft.answers
    assert Remark("bad_end") not in draft.remarks


def test_several_rules_are_told(say: Say) -> None:
    rules = "RRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2"
    draft = one(f"DTSTART:20270301T100000\n{rules}", say)
    assert "recurrence" not in draft.answers
    assert Remark("lost", "RRULE") in draft.remarks


def test_people_are_not_named(odd: list[Item]) -> None:
    draft = drafts(odd)["Outo vyöhyke"]
    assert "organisers" not in draft.answers
    assert Remark("people", "ORGANIZER") in draft.remarks


def test_rules_without_an_end_and_exceptions_are_told(odd: list[Item]) -> None:
    assert Remark("endless", found="FREQ=WEEKLY") in drafts(odd)["Koko päivä"].remarks
    assert drafts(odd)["UTC"].answers["recurrence"] == "FREQ=WEEKLY;COUNT=3"
    assert Remark("lost", "EXDATE") in drafts(odd)["UTC"].remarks


@pytest.mark.parametrize(
    "lines", ["DTSTART:00010101T000000Z", "DTSTART:99991231", "DTSTART;TZID=:", "dtstart", "DTSTART:20270230"]
)
def test_a_time_that_no_calendar_has_is_no_start(lines: str, say: Say) -> None:
    item = next(read_calendar(source(f"BEGIN:VEVENT\nSUMMARY:X\n{lines}\nEND:VEVENT"), "", say))
    assert isinstance(item, Refusal)


@pytest.mark.parametrize("text", ["", "BEGIN:VCALENDAR\nEND:VCALENDAR", "\xff\xfe\0", "[]", "<html>"])
def test_what_is_no_calendar_is_refused(text: str, say: Say) -> None:
    assert [type(item) for item in read_calendar(source(text), "", say)] == [Refusal]


def test_conferences_pass_the_check(say: Say, settled: Settle) -> None:
    items = list(read_conferences(sample("events/confstech-finland.json"), "", say))
    assert len(items) == 18
    for draft in drafts(items).values():
        done = settled(draft)
        assert not done.lacking
        assert done.entry
        assert done.entry.values["mode"] in ("lahi", "verkko", "hybridi")
    assert drafts(items)["React Finland"].answers["municipality"] == "Helsinki"


def test_a_conference_abroad_and_online(say: Say) -> None:
    text = (
        '[{"name": "A", "startDate": "2027-05-01", "endDate": "2027-05-02", "city": "Berlin", "country": "Germany",'
        ' "online": true, "locales": "EN,de", "url": "https://a.example", "_topic": "ux", "mastodon": "@a@b"},'
        ' {"name": "B", "startDate": "2027-05-01", "online": true, "url": "https://b.example"}, 7, {"name": "C"}, {}]'
    )
    first, second, *rest = read_conferences(source(text, "x.json"), "", say)
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.answers["place"], first.answers["mode"]) == ("Berlin, Germany", "hybridi")
    assert first.answers["languages"] == ["en", "de"]
    assert "municipality" not in first.answers
    assert first.remarks == [Remark("no_place", "mastodon")]
    assert second.answers["online_url"] == "https://b.example"
    assert [item.remark.code for item in rest if isinstance(item, Refusal) and item.remark] == [
        "broken_event", "no_start", "no_title"
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "{", '"teksti"', "[]", '{"a": 1}', "[" * 100_000])
def test_what_is_no_list_of_conferences_is_refused(text: str, say: Say) -> None:
    assert [type(item) for item in read_conferences(source(text, "x.json"), "", say)] == [Refusal]


@pytest.mark.parametrize(
    ("location", "answers"),
    [
        ("Teams", {"mode": "verkko"}),
        ("https://meet.example/x", {"mode": "verkko", "online_url": "https://meet.example/x"}),
        ("Kuopion pääkirjasto ja Teams\\, Kuopio", {"mode": "hybridi", "municipality": "Kuopio"}),
        *((location, {"mode": "verkko"}) for location in ONLINE),
        ("Lahti", {"mode": "lahi", "municipality": "Lahti"}),
        ("Satama\\, 00100 Helsinki", {"mode": "lahi", "municipality": "Helsinki"}),
        ("", {}),
    ],
)
def test_a_place_says_how_one_takes_part(location: str, answers: dict[str, str], say: Say) -> None:
    read = one(f"DTSTART:20270301T100000\nLOCATION:{location}", say).answers
    assert {key: read[key] for key in ("mode", "municipality", "online_url") if key in read} == answers


def test_that_nobody_knows_where_to_take_part_is_told(say: Say) -> None:
    draft = one("DTSTART:20270301T100000\nLOCATION:Microsoft Teams", say)
    assert (draft.answers["mode"], draft.remarks[0]) == ("verkko", Remark("joining", "LOCATION", "Microsoft Teams"))
    assert "place" not in draft.answers


def test_words_without_a_counterpart_are_told(say: Say) -> None:
    tags = ",".join(f"sana{number}" for number in range(9))
    draft = one(f"DTSTART:20270301\nSTATUS:NEEDS-ACTION\nLOCATION:Zoom\nCATEGORIES:{tags}", say)
    assert Remark("no_term", "STATUS", "NEEDS-ACTION") in draft.remarks
    assert Remark("joining", "LOCATION", "Zoom") in draft.remarks
    assert Remark("too_long", "CATEGORIES", "sana8") in draft.remarks


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_survive_whatever_the_encoding(encoding: str, say: Say) -> None:
    text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Kylä\nDTSTART:20270301T100000\nEND:VEVENT\nEND:VCALENDAR\n"
    (item,) = read_calendar(SourceFile("x.ics", "", "x", text.encode(encoding)), "", say)
    assert isinstance(item, Draft)
    assert item.answers["title"] == "Kylä"
    (item,) = read_conferences(
        SourceFile("x.json", "", "x", '[{"name": "Kylä", "startDate": "2027-03-01"}]'.encode(encoding)), "", say
    )
    assert isinstance(item, Draft)
    assert item.answers["title"] == "Kylä"


def test_a_line_folded_in_the_middle_of_a_letter(say: Say) -> None:
    before, after = b"SUMMARY:Kyl" + "ä".encode()[:1], "ä".encode()[1:] + b"ilta"
    text = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + before + b"\r\n " + after
    text += b"\r\nDTSTART:20270301T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    (item,) = read_calendar(SourceFile("x.ics", "", "x", text), "", say)
    assert isinstance(item, Draft)
    assert item.answers["title"] == "Kyläilta"
