"""Following services together: the files that the browser makes, read by programs that know nothing of it."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import lxml.etree
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect
from tests.browser import memos
from tests.browser.answering import intercept
from tests.browser.conftest import EMPTY, OpenPage
from tests.outputs.subscriptions.calendar_reading import read, read_by_other

HOSTILE = [
    "Malli]]></title><script>alert(1)</script>", "=HYPERLINK(1)", "rivi\r\nBEGIN:VEVENT\r\nX:1", "a;b,c\\n\\N\\",
    "\x00\x07\x1b\x7f\x85\u2028\u2029\u202e\ufffe\uffff\ud800", "😀" * 200, "ä" * 4000, "&amp; <b> \" '", "",
]  # fmt: skip
OPML = """async ([root, title, services]) => {
    const { opmlOf } = await import(`${root}shared/watching/feed_list.js`);
    return opmlOf(title, services, new Date("2026-11-30T10:00:00Z"));
}"""
CALENDAR = """async ([root, name, dates]) => {
    const { calendarOf } = await import(`${root}shared/watching/calendar_file.js`);
    return calendarOf(name, dates, new Date("2026-11-30T10:00:00Z"));
}"""
DATES = """async ([root, record, fields]) => {
    const { datesOf } = await import(`${root}shared/watching/dates.js`);
    return datesOf({ slug: "malli", title: "Malli", page: "https://x/" }, record, fields, "2026-11-30");
}"""
FIELDS = [
    {"rows": "", "path": "pricing.valid_until", "label": "Hinta voimassa asti"},
    {"rows": "procurement_routes", "path": "until", "label": "Hankintakanavat, voimassa asti"},
]


@pytest.fixture(scope="module")
def blank(browser: Any, home: str) -> Page:
    """A page of the site from which modules are imported."""
    page: Page = browser.new_page()
    page.goto(home + EMPTY)
    return page


def opml(page: Page, home: str, title: str, services: list[dict[str, str]]) -> list[Any]:
    """The outlines of a list, which two XML parsers read alike."""
    text = page.evaluate(OPML, [f"{home}assets/", title, services])
    root = lxml.etree.fromstring(text.encode())
    assert [dict(one.attrib) for one in ElementTree.fromstring(text).iter("outline")] == [
        dict(one.attrib) for one in root.iter("outline")
    ]
    assert root.tag == "opml"
    assert root.get("version") == "2.0"
    assert [child.tag for child in root] == ["head", "body"]
    assert [child.tag for child in root[0]] == ["title", "dateCreated"]
    assert {node.tag for node in root[1].iter()} <= {"body", "outline"}
    return list(root[1])


def calendar(page: Page, home: str, name: str, dates: list[dict[str, str]]) -> Any:
    content = page.evaluate(CALENDAR, [f"{home}assets/", name, dates]).encode("utf-8", "strict")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    return read(content)


def dated(number: int, text: str, day: str = "2026-12-31") -> dict[str, str]:
    return {
        "id": f"malli-{number}", "title": text, "page": "https://digisavo.fi/palvelut/malli/", "label": text,
        "name": text, "day": day,
    }  # fmt: skip


def test_feeds_of_services(blank: Page, home: str) -> None:
    service = {"title": "Malli & <kumppanit>", "page": "https://x/palvelut/a/", "feed": "https://x/syote/a.xml?b=1&c=2"}
    (outline,) = opml(blank, home, "Palvelut", [service])
    assert dict(outline.attrib) == {
        "type": "rss", "text": "Malli & <kumppanit>", "title": "Malli & <kumppanit>",
        "xmlUrl": "https://x/syote/a.xml?b=1&c=2", "htmlUrl": "https://x/palvelut/a/",
    }  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(blank: Page, home: str, text: str) -> None:
    made = opml(
        blank, home, text, [{"title": text, "page": text, "feed": text}, {"title": "b", "page": "", "feed": ""}]
    )
    assert len(made) == 2
    found = calendar(blank, home, text, [dated(1, text), dated(2, "toinen")])
    assert [str(event["UID"]) for event in found.events] == ["malli-1@digisavo.fi", "malli-2@digisavo.fi"]
    assert {part.name for part in found.walk()} == {"VCALENDAR", "VEVENT"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_any_text(blank: Page, home: str, text: str) -> None:
    assert len(opml(blank, home, text, [{"title": text, "page": text, "feed": text}])) == 1
    assert len(calendar(blank, home, text, [dated(1, text)]).events) == 1


def test_days_of_a_service(blank: Page, home: str) -> None:
    record = {
        "pricing": {"valid_until": "2027-02"},
        "procurement_routes": [
            {"name": "Vanha", "until": "2022-12"}, {"name": "Puite; 1,2", "until": "2026-12-31"}, {"until": 3}, "x",
            None,
        ],
    }  # fmt: skip
    found = blank.evaluate(DATES, [f"{home}assets/", record, FIELDS])
    assert [(date["id"], date["day"], date["name"]) for date in found] == [
        (found[0]["id"], "2026-12-31", "Puite; 1,2"),
        ("malli-pricing-valid-until", "2027-02-28", ""),
    ]  # fmt: skip
    event = calendar(blank, home, "Päivät", found).events[0]
    assert event.decoded("DTSTART").isoformat() == "2026-12-31"
    assert event.decoded("DTEND").isoformat() == "2027-01-01"
    assert str(event["SUMMARY"]) == "Malli: Hankintakanavat, voimassa asti"
    assert str(event["DESCRIPTION"]) == "Puite; 1,2\nhttps://x/"
    other = read_by_other(blank.evaluate(CALENDAR, [f"{home}assets/", "Päivät", found]).encode())
    assert other.events[0].description == "Puite; 1,2\nhttps://x/"


ROUTES = [
    {"route": "puitejarjestely", "name": "Hansel", "until": "2027-01-31"}, {"route": "suora", "until": "2028"},
    {"route": "puitejarjestely", "name": "Tiera", "owner": "tiera", "until": "2027-06"},
    {"route": "puitejarjestely", "name": "Hansel", "until": "2029-01-31"},
]  # fmt: skip


def names_of_days(blank: Page, home: str, routes: list[dict[str, str]]) -> dict[str, str]:
    """The identifiers of days by what they are of."""
    found = blank.evaluate(DATES, [f"{home}assets/", {"procurement_routes": routes}, FIELDS])
    assert len({date["id"] for date in found}) == len(found)
    return {f"{date['name']} {date['day']}": date["id"] for date in found}


def test_a_day_keeps_its_identifier_when_rows_change_places_or_others_come(blank: Page, home: str) -> None:
    before = names_of_days(blank, home, ROUTES)
    assert len(before) == len(ROUTES)
    new = {"route": "suora", "name": "Uusi", "until": "2027-02-01"}
    for changed in (ROUTES[::-1], [*ROUTES[2:], *ROUTES[:2]], [new, *ROUTES], [ROUTES[0], new, *ROUTES[1:]]):
        assert before.items() <= names_of_days(blank, home, changed).items()
    without = names_of_days(blank, home, ROUTES[1:3])
    assert without.items() <= before.items()


def test_a_day_keeps_its_identifier_when_it_is_moved_and_when_more_is_said(blank: Page, home: str) -> None:
    before = names_of_days(blank, home, ROUTES)
    moved = [ROUTES[0] | {"until": "2027-03-31", "reference_url": "https://x/", "owner": "hansel"}, *ROUTES[1:]]
    assert names_of_days(blank, home, moved)["Hansel 2027-03-31"] == before["Hansel 2027-01-31"]


def test_a_day_keeps_its_identifier_when_an_earlier_one_of_the_same_name_has_gone_by(blank: Page, home: str) -> None:
    before = names_of_days(blank, home, ROUTES)
    gone = [ROUTES[0] | {"until": "2026-01-31"}, *ROUTES[1:]]
    assert names_of_days(blank, home, gone)["Hansel 2029-01-31"] == before["Hansel 2029-01-31"]


@given(order=st.permutations(range(len(ROUTES))))
@settings(max_examples=24, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_identifiers_know_no_order(blank: Page, home: str, order: list[int]) -> None:
    assert names_of_days(blank, home, [ROUTES[index] for index in order]) == names_of_days(blank, home, ROUTES)


NO_DAYS: list[Any] = [
    None, [], "x", {}, {"pricing": "x"}, {"pricing": {"valid_until": "2026-13"}},
    {"pricing": {"valid_until": "2027-02-30"}}, {"procurement_routes": {"until": "2027"}},
]  # fmt: skip


@pytest.mark.parametrize("record", NO_DAYS)
def test_a_record_without_days(blank: Page, home: str, record: Any) -> None:
    assert blank.evaluate(DATES, [f"{home}assets/", record, FIELDS]) == []


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    expect(page.get_by_text(f"Tallennettu {download.value.suggested_filename}")).to_be_visible()
    return download.value.path().read_bytes()


def opened_on_a_day(open_page: OpenPage, address: str) -> Page:
    """A page on which the clock stands."""
    page = open_page("tietoa/", own=True)
    page.clock.set_fixed_time("2026-11-30T10:00:00+02:00")
    page.goto(page.url.removesuffix("tietoa/") + address)
    return page


def opened_at(open_page: OpenPage, address: str) -> Page:
    """A page on which the clock stands, with the control open."""
    page = opened_on_a_day(open_page, address)
    page.get_by_text("Seuraa näitä palveluja", exact=True).click()
    return page


def test_a_comparison_is_followed(open_page: OpenPage, home: str) -> None:
    page = opened_at(open_page, "vertailu/?p=decidim,e-kirjasto")
    outlines = list(lxml.etree.fromstring(downloaded(page, "Syötteet (OPML)")).iter("outline"))
    feeds = [str(one.get("xmlUrl")) for one in outlines]
    assert feeds == [f"{home}syote/palvelut/{slug}.xml" for slug in ("decidim", "e-kirjasto")]
    assert [one.get("htmlUrl") for one in outlines] == [f"{home}palvelut/{slug}/" for slug in ("decidim", "e-kirjasto")]
    assert all(page.request.get(feed).ok for feed in feeds)
    (event,) = read(downloaded(page, "Päivät kalenteriin (.ics)")).events
    assert event.decoded("DTSTART").isoformat() == "2026-12-31"
    assert str(event["SUMMARY"]) == "E-kirjasto: Hinta voimassa asti"


def memo_opened(open_page: OpenPage, folder: Path) -> Page:
    """The page of comparisons on which a memo has been opened from its file, with nothing in its address."""
    page = memos.compared(open_page, "vertailu/?p=e-kirjasto,decidim")
    memos.opened(page).get_by_label("Otsikko").fill("Kirjojen lainaaminen")
    file = memos.downloaded(page, folder)
    memos.go(page, "vertailu/")
    memos.load(page, file)
    return page


@pytest.mark.parametrize("what", ["vertailu/?p=e-kirjasto,decidim", "vaatimukset/?aihe=kirjasto-ja-kulttuuri", "memo"])
def test_services_are_followed_with_the_keyboard_alone(
    what: str, open_page: OpenPage, home: str, site: Path, tmp_path: Path
) -> None:
    page = memo_opened(open_page, tmp_path) if what == "memo" else opened_on_a_day(open_page, what)
    control = page.get_by_text("Seuraa näitä palveluja", exact=True)
    expect(control).to_be_visible()
    control.focus()
    page.keyboard.press("Enter")
    feeds, dates = (page.get_by_role("button", name=name) for name in ("Syötteet (OPML)", "Päivät kalenteriin (.ics)"))
    page.keyboard.press("Tab")
    expect(feeds).to_be_focused()
    opml_file = saved_by_key(page, ".opml")
    page.keyboard.press("Tab")
    expect(dates).to_be_focused()
    (event,) = read(saved_by_key(page, ".ics")).events
    assert str(event["SUMMARY"]) == "E-kirjasto: Hinta voimassa asti"
    assert str(event["UID"]).startswith("e-kirjasto-pricing-valid-until@")
    outlines = list(ElementTree.fromstring(opml_file).iter("outline"))
    assert any(one.get("text") == "E-kirjasto" for one in outlines)
    for outline in outlines:
        address, page_address = (outline.get(name, "").removeprefix(home) for name in ("xmlUrl", "htmlUrl"))
        feed = feedparser.parse((site / address).read_bytes())
        assert (bool(feed.bozo), bool(feed.entries)) == (False, True)
        assert outline.get("text") in feed.feed.title
        assert (site / page_address / "index.html").is_file()


def saved_by_key(page: Page, ending: str) -> bytes:
    """What the button that has the focus saves, of which the page tells."""
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    name = download.value.suggested_filename
    assert name.endswith(ending)
    expect(page.get_by_role("status").filter(has_text=f"Tallennettu {name}")).to_be_visible()
    return download.value.path().read_bytes()


def test_nothing_is_made_of_no_days(open_page: OpenPage) -> None:
    page = opened_at(open_page, "vertailu/?p=decidim,otakantaa")
    page.get_by_role("button", name="Päivät kalenteriin (.ics)").click()
    expect(page.get_by_text("Näille palveluille ei ole ilmoitettu tulevia päiviä.")).to_be_visible()


def test_a_list_of_requirements_is_followed(open_page: OpenPage, home: str) -> None:
    page = opened_at(open_page, "vaatimukset/?aihe=osallisuus")
    feeds = [one.get("xmlUrl") for one in lxml.etree.fromstring(downloaded(page, "Syötteet (OPML)")).iter("outline")]
    assert len(feeds) > 5
    assert len(set(feeds)) == len(feeds)
    assert f"{home}syote/palvelut/decidim.xml" in feeds


def test_it_is_offered_only_where_there_are_services(open_page: OpenPage) -> None:
    expect(open_page("vertailu/").get_by_text("Seuraa näitä palveluja", exact=True)).to_be_hidden()
    expect(open_page("vaatimukset/").get_by_text("Seuraa näitä palveluja", exact=True)).to_be_hidden()


def test_of_a_record_that_says_nothing_the_feed_is_still_there(open_page: OpenPage) -> None:
    page = opened_at(open_page, "vertailu/?p=decidim,otakantaa")
    intercept(page, "*/api/v1/services/*", lambda route: route.fulfill(json={}, status=200))
    with page.expect_download() as download:
        page.get_by_role("button", name="Syötteet (OPML)").click()
    assert b'title="decidim"' in download.value.path().read_bytes()
