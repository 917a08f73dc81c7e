"""Calendars of whole catalogues: which events are in them, and what they say."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
import yaml
from tests.outputs.subscriptions.calendar_reading import read, times_of

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.catalogue.places import load_places
from digisavo.collections.events.collection import EVENTS
from digisavo.collections.services.collection import SERVICES
from digisavo.core.artefact import File
from digisavo.core.document import Document
from digisavo.core.history import BEGINNING, History
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.outputs.parts.subscription_links import (
    Subscription,
    entry_calendars,
    municipality_calendars,
    subscription_links,
)
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.subscriptions.calendars import calendars
from digisavo.reading.yaml_text import parse_yaml

HELSINKI = ZoneInfo("Europe/Helsinki")
CHANGED = datetime(2026, 11, 20, 8, 30, 15, tzinfo=UTC)
SETTINGS = Settings(today=date(2026, 11, 22))
ALL = "kalenteri/tapahtumat.ics"
THEMES = {
    "hytedigi", "osvadigi", "asiointi", "oppiminen", "kirjasto-ja-kulttuuri", "tekninen-ymparisto", "tekoaly",
    "digituki", "tiedolla-johtaminen", "hallinto", "elinvoima",
}  # fmt: skip


def event(slug: str = "malli", **answers: object) -> Entry:
    """An event with the fewest answers and those given."""
    least = {"title": "Mallipäivä", "summary": "Esimerkki.", "start": "2027-02-09", "submitted_by": "toimitus"}
    given = least | {"sources": ["https://example.org"], "reviewed_on": "2026-11-22"} | answers
    text = yaml.safe_dump(given, allow_unicode=True, sort_keys=False)
    document = parse_yaml(SourceFile(f"content/events/{slug}.yml", "events", slug, text.encode()))
    assert isinstance(document, Document), document
    entry, problems = examine(document, EVENTS, SETTINGS.today)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    return entry


def files(entries: Iterable[Entry], settings: Settings = SETTINGS) -> dict[str, bytes]:
    catalogue = Catalogue.of([SERVICES, EVENTS], entries)
    return {file.address: content_of(file) for file in calendars(Context.of(catalogue, settings))}


def content_of(file: File) -> bytes:
    assert isinstance(file.content, bytes)
    return file.content


def only(entry: Entry, settings: Settings = SETTINGS) -> icalendar.Event:
    """The one event of the calendar of all, as icalendar reads it."""
    found = read(files([entry], settings)[ALL]).events
    assert len(found) == 1
    return found[0]


def uids(content: bytes) -> list[str]:
    return [str(event["UID"]).removesuffix("@digisavo.fi") for event in read(content).events]


def single(*slugs: str) -> set[str]:
    return {f"kalenteri/tapahtumat/{slug}.ics" for slug in slugs}


def test_a_calendar_of_all_of_each_theme_and_of_each_event() -> None:
    made = files([event("a", themes=["hytedigi"]), event("b", themes=["hytedigi", "osvadigi"]), event("c")])
    assert made.keys() == {ALL, "kalenteri/hytedigi.ics", "kalenteri/osvadigi.ics"} | single("a", "b", "c")
    assert uids(made[ALL]) == ["events-a", "events-b", "events-c"]
    assert uids(made["kalenteri/hytedigi.ics"]) == ["events-a", "events-b"]
    assert uids(made["kalenteri/osvadigi.ics"]) == ["events-b"]
    assert uids(made["kalenteri/tapahtumat/b.ics"]) == ["events-b"]


def test_a_calendar_of_each_municipality_and_organiser() -> None:
    at_kuopio = event("a", mode="lahi", municipality="Kuopio", organisers=["Esimerkki Oy", "Kuopion kaupunki"])
    online = event("b", mode="verkko", organisers=["Kuopion kaupunki", "Kuopion  kaupunki"])
    made = files([at_kuopio, online])
    organisers = {f"kalenteri/jarjestajat/{slug}.ics" for slug in ("esimerkki-oy", "kuopion-kaupunki")}
    assert made.keys() == {ALL, "kalenteri/kunnat/kuopio.ics"} | organisers | single("a", "b")
    assert uids(made["kalenteri/kunnat/kuopio.ics"]) == uids(made["kalenteri/jarjestajat/esimerkki-oy.ics"])
    assert uids(made["kalenteri/kunnat/kuopio.ics"]) == ["events-a"]
    assert uids(made["kalenteri/jarjestajat/kuopion-kaupunki.ics"]) == ["events-a", "events-b"]
    assert "NAME:Kuopion kaupunki – Digisavo.fi" in made["kalenteri/jarjestajat/kuopion-kaupunki.ics"].decode()


def test_the_calendar_of_a_renamed_event_stays_where_it_was() -> None:
    made = files([event("uusi", previous_slugs=["vanha"])])
    assert made.keys() == {ALL} | single("uusi", "vanha")
    assert uids(made["kalenteri/tapahtumat/vanha.ics"]) == ["events-vanha"]


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ("2027-02-02", (date(2027, 2, 2), date(2027, 2, 3))),
        ("2027-02-02T16:00", (datetime(2027, 2, 2, 16, tzinfo=HELSINKI), None)),
    ],
)
def test_the_deadline_of_registration_is_an_entry(deadline: str, expected: tuple[object, object]) -> None:
    place = {"mode": "lahi", "municipality": "Kuopio", "recurrence": "FREQ=YEARLY;COUNT=2"}
    answers = {"registration_url": "https://example.org/ilmoittaudu", "registration_deadline": deadline}
    for content in files([event(**place, **answers)]).values():
        own, found = read(content).events
        assert str(found["UID"]) == "events-malli-registration@digisavo.fi"
        assert str(found["RELATED-TO"]) == str(own["UID"])
        assert str(found["SUMMARY"]) == "Ilmoittautuminen päättyy: Mallipäivä"
        assert times_of(found) == expected
        assert "https://example.org/ilmoittaudu" in str(found["DESCRIPTION"])
        assert not found.keys() & {"RRULE", "LOCATION"}


def test_the_deadline_of_what_is_cancelled_is_cancelled_too() -> None:
    made = files([event(status="peruttu", registration_deadline="2027-02-02")])
    found = read(made[ALL]).events[1]
    assert (str(found["STATUS"]), str(found["SUMMARY"])) == (
        "CANCELLED",
        "Peruttu: Ilmoittautuminen päättyy: Mallipäivä",
    )


def test_without_events_there_is_no_calendar_and_what_is_over_keeps_one() -> None:
    assert not files([])
    over = files([event(start="2015-08-19", themes=["hytedigi"])])
    assert over.keys() == {ALL, "kalenteri/hytedigi.ics"} | single("malli")


def test_what_a_calendar_says_of_itself() -> None:
    content = files([event(themes=["osvadigi"])])["kalenteri/osvadigi.ics"]
    read(content)
    assert set(content.decode().partition("BEGIN:VTIMEZONE")[0].split()) == set(
        """
        BEGIN:VCALENDAR VERSION:2.0 PRODID:-//Digisavo.fi//Digisavo//FI
        NAME:OsVaDigi – Digisavo.fi X-WR-CALNAME:OsVaDigi – Digisavo.fi X-WR-TIMEZONE:Europe/Helsinki
        SOURCE;VALUE=URI:https://digisavo.fi/kalenteri/osvadigi.ics
        REFRESH-INTERVAL;VALUE=DURATION:PT12H X-PUBLISHED-TTL:PT12H
        """.split()
    )


def test_an_event_with_every_answer() -> None:
    entry = event(
        title="Avoimen datan päivä", start="2027-03-06T10:00", end="2027-03-06T15:30", status="vahvistettu",
        mode="hybridi", place="Kaupungintalo", address="Tulliportinkatu 31", municipality="Kuopio",
        registration_url="https://example.org/ilmoittaudu", online_url="https://example.org/katso",
        themes=["osvadigi", "tiedolla_johtaminen"],
    )  # fmt: skip
    found = only(entry, Settings(today=SETTINGS.today, history=History({"events/malli.yml": int(CHANGED.timestamp())})))
    start, end = times_of(found)
    assert (start, end) == (
        datetime(2027, 3, 6, 10, tzinfo=HELSINKI),
        datetime(2027, 3, 6, 15, 30, tzinfo=HELSINKI),
    )
    assert found["DTSTART"].params["TZID"] == "Europe/Helsinki"
    assert str(found["SUMMARY"]) == "Avoimen datan päivä"
    assert str(found["LOCATION"]) == "Kaupungintalo, Tulliportinkatu 31, Kuopio"
    assert str(found["URL"]) == "https://digisavo.fi/tapahtumat/malli/"
    assert str(found["STATUS"]) == "CONFIRMED"
    assert found.categories == ["OsVaDigi", "Tiedolla johtaminen"]
    assert found.decoded("DTSTAMP") == found.decoded("LAST-MODIFIED") == CHANGED
    assert found.sequence == (CHANGED - BEGINNING).total_seconds() < 2**31
    description = str(found["DESCRIPTION"]).split("\n")
    assert description[0] == "Esimerkki."
    assert [line.partition(": ")[2] for line in description[1:]] == [
        "https://example.org/ilmoittaudu", "https://example.org/katso", "https://digisavo.fi/tapahtumat/malli/",
    ]  # fmt: skip
    assert "ORGANIZER" not in found


@pytest.mark.parametrize(
    ("status", "written", "title"),
    [
        ("vahvistettu", "CONFIRMED", "Mallipäivä"),
        ("alustava", "TENTATIVE", "Mallipäivä"),
        ("siirretty", "CONFIRMED", "Siirretty: Mallipäivä"),
        ("peruttu", "CANCELLED", "Peruttu: Mallipäivä"),
        (None, None, "Mallipäivä"),
    ],
)
def test_status(status: str | None, written: str | None, title: str) -> None:
    found = only(event(**{"status": status} if status else {}))
    assert (found.get("STATUS"), str(found["SUMMARY"])) == (written, title)


def test_a_place_is_named_once_and_may_be_online() -> None:
    place = {"mode": "lahi", "place": "Musiikkitalo, Helsinki", "municipality": "Helsinki"}
    assert str(only(event(**place))["LOCATION"]) == "Musiikkitalo, Helsinki"
    online = event(mode="verkko", online_url="https://example.org/katso")
    assert str(only(online)["LOCATION"]) == "https://example.org/katso"
    assert "LOCATION" not in only(event())


def test_an_online_event_is_in_no_town_whoever_keeps_it() -> None:
    town = {"place": "Kaupungintalo", "address": "Tulliportinkatu 31", "municipality": "Kuopio"}
    online = {**town, "mode": "verkko"}
    assert str(only(event(**online))["LOCATION"]) == "Verkossa"
    assert str(only(event(**online, online_url="https://example.org/a"))["LOCATION"]) == "https://example.org/a"
    assert only(event(**online))["UID"] == only(event())["UID"]
    hybrid = event(**{**town, "mode": "hybridi"}, online_url="https://example.org/a")
    assert str(only(hybrid)["LOCATION"]) == "Kaupungintalo, Tulliportinkatu 31, Kuopio"


def test_the_identifier_outlives_the_address_and_the_name() -> None:
    moved = Settings(today=SETTINGS.today, site_url="https://kunta.example/digisavo/")
    assert only(event("a"), moved)["UID"] == only(event("a"))["UID"] == "events-a@digisavo.fi"
    assert only(event("c", previous_slugs=["a", "b"]))["UID"] == "events-a@digisavo.fi"


def test_an_event_that_is_named_like_the_deadline_of_another_has_an_identifier_of_its_own() -> None:
    deadline = {"registration_url": "https://example.org", "registration_deadline": "2027-02-02"}
    slugs = ("a", "a-registration", "a-registration-registration")
    found = uids(files([event(slug, **deadline) for slug in slugs])[ALL])
    assert len(set(found)) == len(found) == 6
    assert {"events-a", "events-a-registration"} < set(found)


def test_a_town_is_named_though_a_street_begins_like_it() -> None:
    place = {"mode": "lahi", "address": "Kuopionlahdenkatu 23", "municipality": "Kuopio"}
    assert str(only(event(**place))["LOCATION"]) == "Kuopionlahdenkatu 23, Kuopio"


def test_the_sequence_follows_the_history_and_else_the_review() -> None:
    def sequence(settings: Settings) -> int:
        number: int = only(event(), settings).sequence
        return number

    later = [
        sequence(Settings(today=SETTINGS.today, history=History({"events/malli.yml": at}))) for at in (10**9, 2**31)
    ]
    assert later == [0, 2**31 - int(BEGINNING.timestamp())]
    assert sequence(SETTINGS) == (datetime(2026, 11, 22, tzinfo=UTC) - BEGINNING).total_seconds()


def test_the_same_content_gives_the_same_bytes() -> None:
    entries = [event("a", themes=["hytedigi"], start="2027-05-01"), event("b", start="2027-02-09T10:00")]
    assert files(entries) == files(reversed(entries))
    titles = [str(event["UID"]) for event in read(files(entries)[ALL]).events]
    assert titles == ["events-b@digisavo.fi", "events-a@digisavo.fi"]


def test_every_subscription_is_there() -> None:
    catalogue = Catalogue.of([SERVICES, EVENTS], [event("a", themes=["hytedigi"])])
    found = subscription_links(EVENTS, Context.of(catalogue, SETTINGS))
    assert [link.address for link in found] == [ALL, "kalenteri/hytedigi.ics"]
    assert not subscription_links(EVENTS, Context.of(Catalogue.of([SERVICES, EVENTS], []), SETTINGS))


def test_an_event_offers_every_calendar_that_it_stands_in() -> None:
    entry = event(
        "a", themes=["hytedigi"], mode="lahi", municipality="Kuopio", organisers=["Esimerkki Oy", "esimerkki oy"]
    )
    catalogue = Catalogue.of([SERVICES, EVENTS], [entry])
    context = Context.of(catalogue, SETTINGS)
    found = entry_calendars(entry, EVENTS, context)
    assert [link.label for link in found] == [
        "Vain tämä tapahtuma", "Kunta: Kuopio", "Järjestäjä: esimerkki oy", "Teema: HyTeDigi", "Kaikki tapahtumat",
    ]  # fmt: skip
    assert {link.address for link in found} == files([entry]).keys()
    kuopio, iisalmi = (load_places().municipalities[code] for code in ("297", "140"))
    assert {link.address for link in municipality_calendars(kuopio, context)} < files([entry]).keys()
    assert not municipality_calendars(iisalmi, context)


def test_what_is_over_is_not_offered_by_itself() -> None:
    entry = event("a", start="2020-02-09")
    found = entry_calendars(entry, EVENTS, Context.of(Catalogue.of([SERVICES, EVENTS], [entry]), SETTINGS))
    assert [link.address for link in found] == [ALL]


def test_a_calendar_is_followed_by_a_link_that_programs_keep() -> None:
    link = Subscription(ALL, "Kaikki")
    below = replace(SETTINGS, site_url="http://127.0.0.1:8000/alla/")
    assert link.subscribing(SETTINGS) == "webcal://digisavo.fi/kalenteri/tapahtumat.ics"
    assert link.subscribing(below) == "webcal://127.0.0.1:8000/alla/kalenteri/tapahtumat.ics"
