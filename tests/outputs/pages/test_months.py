"""Pages of months: a table with the days of the week as headers, a list, and the ways between months."""

from dataclasses import replace

import lxml.html
from tests.outputs.making import SETTINGS, event, pages, service, texts, tree_of

from digisavo.core.artefact import Page
from digisavo.core.sections import Sections
from digisavo.core.slug import RESERVED
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.pages.months import months
from digisavo.outputs.pages.providers import providers
from digisavo.outputs.pages.site_map import site_map

FEBRUARY = "tapahtumat/kuukausi/2027-02/"
WEEKDAYS = ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"]


def cells(page: Page) -> dict[str, list[str]]:
    """The links of each day that has any."""
    days = tree_of(page).xpath("//table[@class='ds-month']//td[time]")
    found = {day.xpath("time/@datetime")[0]: [link.text_content() for link in day.xpath(".//a")] for day in days}
    return {day: links for day, links in found.items() if links}


def test_each_month_with_events_has_a_page_and_leads_to_its_neighbours() -> None:
    made = pages(months, [event("a", start="2026-12-01"), event("b"), event("c", start="2027-06-01")])
    assert list(made) == [f"tapahtumat/kuukausi/{month}/" for month in ("2026-12", "2027-02", "2027-06")]
    (before,) = tree_of(made[FEBRUARY]).xpath("//nav//a[@rel='prev']")
    (after,) = tree_of(made[FEBRUARY]).xpath("//nav//a[@rel='next']")
    assert (before.get("href"), before.text_content()) == (
        "../../../tapahtumat/kuukausi/2026-12/",
        "‹ Edellinen: joulukuu 2026",
    )
    assert (after.get("href"), after.text_content()) == (
        "../../../tapahtumat/kuukausi/2027-06/",
        "Seuraava: kesäkuu 2027 ›",
    )
    first, *_, last = made.values()
    assert not tree_of(first).xpath("//a[@rel='prev']")
    assert not tree_of(last).xpath("//a[@rel='next']")


def test_the_table_has_weekdays_weeks_and_days() -> None:
    page = pages(months, [event()])[FEBRUARY]
    assert page.title == "Tapahtumat: helmikuu 2027"
    assert texts(tree_of(page), "//table//caption") == ["Tapahtumat: helmikuu 2027"]
    assert texts(tree_of(page), "//thead//th[@scope='col']") == ["Viikko", *WEEKDAYS]
    assert texts(tree_of(page), "//tbody//th[@scope='row']") == ["5", "6", "7", "8"]
    assert tree_of(page).xpath("//td/time/@datetime") == [f"2027-02-{day:02}" for day in range(1, 29)]
    assert {len(row) for row in tree_of(page).xpath("//tbody/tr")} == {8}


def test_days_of_other_months_are_empty() -> None:
    page = pages(months, [event(start="2027-01-31", end="2027-02-01")])["tapahtumat/kuukausi/2027-01/"]
    rows: list[lxml.html.HtmlElement] = tree_of(page).xpath("//tbody/tr")
    assert [cell.text_content().strip() for cell in rows[0].xpath("td")] == ["", "", "", "", "1", "2", "3"]
    assert cells(page) == {"2027-01-31": ["tapahtuma"]}


def test_an_event_stands_on_each_of_its_days_and_once_in_the_list() -> None:
    page = pages(months, [event("a", start="2027-02-09T10:00", end="2027-02-11T12:00")])[FEBRUARY]
    assert cells(page) == {f"2027-02-{day:02}": ["a"] for day in (9, 10, 11)}
    assert texts(tree_of(page), "//li[@class='ds-card']/*[1]") == ["a"]


def test_the_list_shows_the_occasions_of_the_month() -> None:
    made = pages(months, [event("a", start="2027-01-25T10:00", recurrence="FREQ=WEEKLY;COUNT=3")])
    found = [card.text_content() for card in tree_of(made[FEBRUARY]).xpath("//li[@class='ds-card']")]
    assert [any(day in card for card in found) for day in ("25.1.2027", "1.2.2027", "8.2.2027")] == [False, True, True]
    assert len(found) == 2
    assert "1 tapahtuma" in texts(tree_of(made[FEBRUARY]), "//p[@class='ds-counts']")[0]


def test_a_full_day_leads_to_the_page_of_the_list_that_has_the_rest() -> None:
    settings = replace(SETTINGS, page_size=4)
    made = pages(months, [event(f"e{number}") for number in range(9)], settings)
    assert list(made) == [FEBRUARY, f"{FEBRUARY}sivu/2/", f"{FEBRUARY}sivu/3/"]
    assert cells(made[FEBRUARY]) == {"2027-02-09": ["e0", "e1", "e2", "e3", "5 muuta"]}
    (more,) = tree_of(made[FEBRUARY]).xpath("//td//a[contains(., 'muuta')]/@href")
    assert more == f"../../../{FEBRUARY}sivu/2/#kaikki"
    assert not tree_of(made[f"{FEBRUARY}sivu/2/"]).xpath("//table")


def test_the_list_of_events_leads_to_the_next_month() -> None:
    found = pages(listings, [event("a", start="2026-10-01"), event("b")])["tapahtumat/"]
    assert f"../{FEBRUARY}" in tree_of(found).xpath("//a/@href")
    old = pages(listings, [event("a", start="2020-10-01")])["tapahtumat/"]
    assert not [link for link in tree_of(old).xpath("//a/@href") if "kuukausi" in link]


def test_the_site_map_leads_to_the_next_month() -> None:
    (page,) = pages(site_map, [event("a", start="2026-10-01"), event("b")]).values()
    assert [link for link in tree_of(page).xpath("//a/@href") if "kuukausi" in link] == [f"../{FEBRUARY}"]
    (page,) = pages(site_map, []).values()
    assert not [link for link in tree_of(page).xpath("//a/@href") if "kuukausi" in link]


def test_the_page_of_an_organiser_that_is_a_provider_offers_its_calendar() -> None:
    provided = service("a", provider={"name": "Esimerkki Oy"})
    arranged = event("b", organisers=["Esimerkki Oy"])
    calendar = "webcal://digisavo.fi/kalenteri/jarjestajat/esimerkki-oy.ics"
    page = "tarjoajat/esimerkki-oy/"
    assert calendar in tree_of(pages(providers, [provided, arranged])[page]).xpath("//a/@href")
    assert not tree_of(pages(providers, [provided])[page]).xpath("//a[starts-with(@href, 'webcal:')]")


def test_no_event_can_take_the_address_of_the_months() -> None:
    assert Sections().in_months.rstrip("/") in RESERVED
