"""Events in time: what comes and what is over, by month and year, with their next times; posts by year."""

from collections.abc import Iterable

import pytest
from lxml.html import HtmlElement
from tests.outputs.making import SETTINGS, event, pages, post, texts, tree_of

from digisavo.catalogue.agenda import coming_up, gone_by
from digisavo.catalogue.entry import Entry
from digisavo.collections.events.collection import EVENTS
from digisavo.core.artefact import Page
from digisavo.outputs.pages.archives import archives
from digisavo.outputs.pages.entries import entries
from digisavo.outputs.pages.listings import listings

COMING, GONE = "tapahtumat/", "tapahtumat/arkisto/"
ALL = [
    event("eilen", start="2026-11-21T23:30"),
    event("kesti-tahan", start="2026-11-20", end="2026-11-22"),
    event("tanaan", start="2026-11-22T08:00", end="2026-11-22T09:00"),
    event("marraskuussa", start="2026-11-30"),
    event("ensi-vuonna", start="2027-02-09T10:00"),
    event("toistuva", start="2026-01-15", recurrence="FREQ=YEARLY;COUNT=3"),
    event("toistui", start="2019-05-01", recurrence="FREQ=MONTHLY;COUNT=3"),
    event("vanha", start="2018-12-31"),
    event("vuodenvaihteessa", start="2025-12-31", end="2026-01-01"),
]


def titles(page: Page) -> list[str]:
    return texts(tree_of(page), "//li[@class='ds-card']/*[1]")


def by_heading(page: Page) -> dict[str, list[str]]:
    """The titles of cards by the heading above them."""
    found: dict[str, list[str]] = {}
    heading = ""
    for element in tree_of(page).xpath("//h3 | //h4"):
        heading = element.text_content() if element.tag == "h3" else heading
        if element.tag == "h4":
            found.setdefault(heading, []).append(element.text_content())
    return found


def pages_in_one(found: Iterable[Entry], start: str) -> list[Page]:
    made = pages(listings, found) | pages(archives, found)
    return [page for place, page in made.items() if place == start or place.startswith(f"{start}sivu/")]


def test_every_event_either_comes_or_is_over() -> None:
    coming = {found.entry.slug for found in coming_up(ALL, EVENTS, SETTINGS.today)}
    gone = {found.entry.slug for found in gone_by(ALL, EVENTS, SETTINGS.today)}
    assert coming | gone == {entry.slug for entry in ALL}
    assert not coming & gone


def test_what_comes_stands_by_month_the_soonest_first() -> None:
    (page,) = pages_in_one(ALL, COMING)
    assert by_heading(page) == {
        "marraskuu 2026": ["kesti-tahan", "tanaan", "marraskuussa"],
        "tammikuu 2027": ["toistuva"],
        "helmikuu 2027": ["ensi-vuonna"],
    }


def test_a_card_shows_the_next_time() -> None:
    (page,) = pages_in_one(ALL, COMING)
    card = tree_of(page).xpath("//li[@class='ds-card'][contains(., 'toistuva')]")[0]
    assert "15.1.2027" in card.text_content()
    assert "15.1.2026" not in card.text_content()


def test_what_is_over_stands_by_year_the_latest_first() -> None:
    (page,) = pages_in_one(ALL, GONE)
    assert titles(page) == ["eilen", "vuodenvaihteessa", "toistui", "vanha"]
    chips = texts(tree_of(page), "//ul[@class='ds-chips']/li")
    assert chips == ["2026 1", "2025 1", "2019 1", "2018 1"]
    made = pages(archives, ALL)
    years = {place.split("/")[2]: titles(made[place]) for place in made if place.startswith(GONE) and place != GONE}
    assert years == {"2026": ["eilen"], "2025": ["vuodenvaihteessa"], "2019": ["toistui"], "2018": ["vanha"]}


def test_the_lists_lead_to_each_other_and_to_the_calendar() -> None:
    (page,) = pages_in_one(ALL, COMING)
    links = tree_of(page).xpath("//a/@href")
    assert {"../tapahtumat/arkisto/", "webcal://digisavo.fi/kalenteri/tapahtumat.ics"} <= set(links)
    (archive,) = pages_in_one(ALL, GONE)
    assert ("Tapahtumat", "tapahtumat/") in archive.trail


def test_without_anything_to_come_the_page_says_so() -> None:
    (page,) = pages_in_one([event(start="2025-01-01")], COMING)
    assert texts(tree_of(page), "//p[@class='ds-empty']") == ["Tulevia tapahtumia ei ole tiedossa. Ilmoita tapahtuma"]
    assert "../tapahtumat/arkisto/" in tree_of(page).xpath("//a/@href")


def test_without_anything_over_the_archive_is_empty() -> None:
    (page,) = pages_in_one([event()], GONE)
    assert not titles(page)


def test_long_archives_have_pages() -> None:
    found = [event(f"malli-{day:02}", start=f"2025-01-{day:02}") for day in range(1, 31)]
    made = pages(archives, found)
    assert [place for place in made if place.startswith(GONE)] == [
        GONE, f"{GONE}sivu/2/", f"{GONE}2025/", f"{GONE}2025/sivu/2/",
    ]  # fmt: skip
    assert titles(made[GONE])[0] == "malli-30"
    assert titles(made[f"{GONE}sivu/2/"])[-1] == "malli-01"


def page_of(**answers: object) -> HtmlElement:
    return tree_of(pages(entries, [event("malli", **answers)])["tapahtumat/malli/"])


def notes(tree: HtmlElement) -> list[str]:
    return texts(tree, "//header/p[contains(@class, 'ds-note')]")


@pytest.mark.parametrize(
    ("answers", "note", "registers"),
    [
        ({"status": "vahvistettu"}, [], True),
        ({"status": "alustava"}, ["Ajankohta on alustava ja voi muuttua."], True),
        ({"status": "peruttu"}, ["Tapahtuma on peruttu."], False),
        ({"status": "siirretty"}, ["Tapahtuma on siirretty. Tällä sivulla on uusi aika."], True),
        ({"start": "2026-11-21"}, ["Tapahtuma on jo ollut."], False),
        ({"start": "2026-11-21", "end": "2026-11-22"}, [], True),
        ({"start": "2026-11-21", "status": "peruttu"}, ["Tapahtuma on peruttu."], False),
    ],
)
def test_the_page_says_first_how_it_stands(answers: dict[str, object], note: list[str], registers: bool) -> None:
    tree = page_of(**{"registration_url": "https://example.org/ilmo"} | answers)
    assert notes(tree) == note
    assert bool(tree.xpath("//header//a[@href='https://example.org/ilmo']")) is registers


@pytest.mark.parametrize("status", ["peruttu", "siirretty"])
def test_lists_announce_what_is_cancelled_or_moved(status: str) -> None:
    (page,) = pages_in_one([event("malli", status=status), event("toinen", status="alustava")], COMING)
    badges = texts(tree_of(page), "//li[@class='ds-card']//*[contains(@class, 'ds-badge--alert')]")
    assert [badge.casefold() for badge in badges] == [status]


def test_a_recurring_event_shows_its_next_times() -> None:
    tree = page_of(start="2026-11-02T10:00", end="2026-11-02T11:30", recurrence="FREQ=WEEKLY;COUNT=20")
    times = texts(tree, "//ol[@class='ds-occasions']/li")
    assert times[0] == "23.11.2026 klo 10.00–11.30"
    assert len(times) == 5
    assert texts(tree, "//p[@class='ds-when']/time") == times[:1]
    assert texts(tree, "//dt[text()='Toistuu']/following-sibling::dd[1]") == ["joka viikko, 20 kertaa"]


@pytest.mark.parametrize(
    "start, rule, told",
    [
        ("2027-01-12", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "joka kuukausi (2. tiistai), 3 kertaa"),
        ("2027-01-28", "FREQ=MONTHLY;BYDAY=-1TH;COUNT=3", "joka kuukausi (viimeinen torstai), 3 kertaa"),
        ("2027-01-15", "FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=3", "joka kuukausi (15. päivä, viimeinen päivä), 3 kertaa"),
        ("2027-05-20", "FREQ=YEARLY;BYMONTH=5;BYDAY=3TH;COUNT=3", "joka vuosi (toukokuun 3. torstai), 3 kertaa"),
        ("2027-01-28", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=28;COUNT=3", "joka vuosi (tammikuun 28. päivä), 3 kertaa"),
        (
            "2027-02-09", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=5,6,7,8,9,10,11;BYDAY=TU;COUNT=3",
            "joka vuosi (helmikuun 5.–11. päivä, joka on tiistai), 3 kertaa",
        ),
        ("2027-01-12", "FREQ=MONTHLY;BYDAY=TU,WE;BYSETPOS=3;COUNT=3", "joka kuukausi, 3 kertaa"),
        ("2027-01-12", "FREQ=YEARLY;COUNT=3", "joka vuosi, 3 kertaa"),
    ],
)  # fmt: skip
def test_it_is_told_on_which_day_an_event_recurs(start: str, rule: str, told: str) -> None:
    tree = page_of(start=start, end="", recurrence=rule)
    assert texts(tree, "//dt[text()='Toistuu']/following-sibling::dd[1]") == [told]


def test_an_event_that_took_place_once_has_no_list_of_times() -> None:
    assert not page_of().xpath("//ol[@class='ds-occasions']")


def test_posts_are_listed_the_newest_first_and_by_year() -> None:
    days = {"a": "2025-12-31", "b": "2026-11-22", "c": "2026-01-01"}
    found = [post(slug, date=day) for slug, day in days.items()]
    listed = pages(listings, found)["blogi/"]
    assert titles(listed) == ["b", "c", "a"]
    made = pages(archives, found)
    years = {place: titles(page) for place, page in made.items() if place.startswith("blogi/")}
    assert years == {
        "blogi/arkisto/": ["b", "c", "a"], "blogi/arkisto/2026/": ["b", "c"], "blogi/arkisto/2025/": ["a"],
    }  # fmt: skip
    assert "../blogi/arkisto/" in tree_of(listed).xpath("//a/@href")


def test_a_card_says_of_what_is_over_that_it_was() -> None:
    facts = {
        day: texts(tree_of(pages_in_one([event(start=day)], where)[0]), "//p[@class='ds-meta']/span")
        for day, where in (("2027-02-09", COMING), ("2025-07-05", GONE))
    }
    assert facts == {"2027-02-09": ["Aika: 9.2.2027"], "2025-07-05": ["Oli: 5.7.2025"]}
