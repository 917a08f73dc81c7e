"""By which routes the reader's municipality may get a service: on the pages of both, and in a comparison."""

import re
from typing import Any

from playwright.sync_api import Page, expect
from tests.browser.answering import intercept
from tests.browser.axe import violations
from tests.browser.conftest import EMPTY, OpenPage, Watch

TITLE = "Saako Siilinjärvi hankkia tämän?"
SERVICE = "palvelut/lupapiste/"
HOSTILE = {
    "procurement_routes": [
        {"route": "muu: <img src=x>", "owner": "muu: <b>x</b>", "reference_url": "javascript:alert(1)", "until": "2030"}
    ]
}
RECORD = "*/api/v1/services/lupapiste.json"
COMPARED = "vertailu/?p=lupapiste,decidim"


def facts(page: Page) -> str:
    """The key facts as one text."""
    return " ".join(page.locator(".ds-key dl").inner_text().split())


def test_nothing_is_said_until_a_municipality_is_chosen(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    expect(page.locator(".ds-routes")).to_have_count(0)
    page.wait_for_timeout(200)
    assert not [url for url in asked if "hankinta" in url]


def test_a_service_tells_what_is_known_and_what_is_not(open_page: OpenPage) -> None:
    page = open_page(f"{SERVICE}?kunta=siilinjarvi")
    lines = page.locator(".ds-key .ds-routes li")
    expect(lines).to_have_count(1)
    expect(lines).to_contain_text("ei tiedossa: Puitejärjestely, Kuntien Tiera Oy, puitesopimus 2021 (lähde")
    expect(lines).to_contain_text("Ei tiedossa, onko Siilinjärvi omistaja tai jäsen: Tiera Oy. Kysy yhtiöltä.")
    expect(lines.get_by_role("link", name="yhtiön sivut")).to_have_attribute("href", "https://tiera.fi/")
    expect(lines.get_by_role("link", name="lähde, 13.9.2021")).to_have_attribute("href", re.compile("tuusula"))
    assert TITLE in facts(page)
    assert "Kunta tarkistaa itse" in facts(page)
    assert not violations(page)


def test_it_follows_the_choice_and_leaves_no_trace(open_page: OpenPage) -> None:
    page = open_page("palvelut/decidim/?kunta=siilinjarvi")
    expect(page.locator(".ds-routes li").first).to_contain_text("✓ avoinna: Suora hankinta, Mainio Tech Oy")
    before = page.locator(".ds-key dt").count()
    chooser = page.locator(".ds-key [data-component=municipality]")
    chooser.locator("[data-part=open]").click()
    chooser.get_by_role("combobox").fill("iisalmi")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Saako Iisalmi hankkia tämän?")).to_be_visible()
    assert page.locator(".ds-key dt").count() == before
    chooser.locator("[data-part=open]").click()
    chooser.locator(".ds-ours__clear").click()
    expect(page.locator(".ds-routes")).to_have_count(0)
    assert page.locator(".ds-key dt").count() == before - 1


def test_a_nonsense_municipality_asks_for_nothing(open_page: OpenPage) -> None:
    page = open_page(f"{SERVICE}?kunta=%3Cimg%20src%3Dx%3E")
    expect(page.locator(".ds-ours__message")).to_contain_text("<img src=x>")
    expect(page.locator(".ds-routes")).to_have_count(0)


def test_where_the_data_fails_the_page_stays_as_it_is(open_page: OpenPage, home: str, watch: Watch) -> None:
    page = open_page(EMPTY)
    intercept(page, "*/hankinta.json", lambda route: route.abort())
    page.goto(f"{home}{SERVICE}?kunta=siilinjarvi")
    expect(page.locator(".ds-ours [data-part=name]")).to_have_text("Siilinjärvi")
    page.wait_for_timeout(300)
    assert TITLE not in facts(page)
    page.goto(f"{home}{COMPARED}&kunta=siilinjarvi")
    expect(page.locator("table td .ds-routes")).to_have_count(0)
    expect(page.get_by_role("table")).to_be_visible()
    watch.errors.clear()


def test_names_are_never_read_as_html(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    intercept(page, RECORD, lambda route: route.fulfill(json=HOSTILE))
    page.goto(f"{home}{SERVICE}?kunta=siilinjarvi")
    line = page.locator(".ds-key .ds-routes li")
    expect(line).to_contain_text("<img src=x>")
    expect(line).to_contain_text("<b>x</b>")
    expect(line.locator("a, img, b")).to_have_count(0)


def test_a_record_that_is_none_says_nothing(open_page: OpenPage, home: str, watch: Watch) -> None:
    page = open_page(EMPTY)
    records: list[Any] = [[], {"procurement_routes": {}}, {"procurement_routes": [{"until": "huomenna"}]}]
    intercept(page, RECORD, lambda route: route.fulfill(json=records[-1]))
    while records:
        page.goto(f"{home}{SERVICE}?kunta=siilinjarvi")
        expect(page.locator(".ds-ours [data-part=name]")).to_have_text("Siilinjärvi")
        page.wait_for_timeout(200)
        assert TITLE not in facts(page)
        records.pop()
    watch.errors.clear()


def test_a_comparison_tells_it_of_each_service(open_page: OpenPage) -> None:
    page = open_page(f"{COMPARED}&kunta=siilinjarvi")
    cells = page.get_by_role("row", name=re.compile("^Hankintakanavat")).get_by_role("cell")
    expect(cells.nth(0)).to_contain_text("Ei tiedossa, onko Siilinjärvi omistaja tai jäsen: Tiera Oy.")
    expect(cells.nth(1)).to_contain_text("✓ avoinna: Suora hankinta, Mainio Tech Oy. Tarjolla suoraan tarjoajalta.")
    expect(page.get_by_role("rowheader", name=re.compile("^Hankintakanavat"))).to_contain_text("Kunta tarkistaa itse")
    assert not violations(page)
    page.goto(page.url.replace("siilinjarvi", "tampere"))
    expect(page.get_by_role("row", name=re.compile("^Hankintakanavat")).get_by_role("cell").first).to_contain_text(
        "Puitejärjestelyn päättymistä ei ole ilmoitettu."
    )


def test_what_is_gone_cannot_be_had(open_page: OpenPage) -> None:
    page = open_page("palvelut/nuortenideat/?kunta=siilinjarvi")
    lines = page.locator(".ds-key .ds-routes li")
    expect(lines).to_have_count(1)
    expect(lines).to_contain_text("✗ ei avoinna: Palvelu ei ole enää saatavilla.")
    page = open_page("vertailu/?p=nuortenideat,decidim&kunta=siilinjarvi")
    told = page.get_by_role("row", name=re.compile("^Hankintakanavat")).get_by_role("cell").first
    expect(told).to_contain_text("Ei enää saatavilla")
    expect(told).to_contain_text("✗ ei avoinna: Palvelu ei ole enää saatavilla.")
    price = page.get_by_role("row", name=re.compile("^Hinta vuodessa")).first.get_by_role("cell").first
    expect(price).to_contain_text("Ei enää saatavilla")


def test_without_a_municipality_a_comparison_says_nothing_of_routes(open_page: OpenPage) -> None:
    page = open_page(COMPARED)
    expect(page.get_by_role("table")).to_be_visible()
    expect(page.locator(".ds-routes")).to_have_count(0)


def test_the_page_of_a_municipality_lists_routes_folded(open_page: OpenPage) -> None:
    page = open_page("kunnat/siilinjarvi/")
    section = page.get_by_role("region", name="Mitä kautta kunta voi hankkia palveluja")
    summaries = section.locator("summary")
    assert "Avoimena lähdekoodina" in " ".join(summaries.all_inner_texts())
    expect(section.get_by_role("link")).to_have_count(0)
    tiera = summaries.filter(has_text="Tiera Oy")
    tiera.focus()
    page.keyboard.press("Enter")
    expect(section.get_by_role("link", name="Lupapiste")).to_be_visible()
    expect(section).to_contain_text("Ei tiedossa, onko Siilinjärvi omistaja tai jäsen: Tiera Oy.")
    assert not violations(page)
