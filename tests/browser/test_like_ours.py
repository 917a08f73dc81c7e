"""Municipalities like ours: from a municipality's page to the comparison and to the directory, at both widths."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from tests.browser.axe import further_faults, violations
from tests.browser.conftest import OpenPage

HEADING = "Mitä meidän kaltaisemme kunnat käyttävät"
WITHOUT = "kunnat/raakkyla/"
"""A municipality whose own use is not known."""


@pytest.mark.parametrize("address", ["kunnat/kuopio/", WITHOUT, "kunnat/kerava/"])
def test_the_page_holds_and_axe_finds_nothing(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    expect(page.get_by_role("region", name=HEADING)).to_be_visible()
    assert not violations(page)
    for width in (1280, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert not further_faults(page)


def test_the_section_is_reached_from_the_head_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("kunnat/helsinki/")
    page.get_by_role("link", name=HEADING).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=HEADING)).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator(".ds-alike a").first).to_be_focused()


def test_every_way_onward_leads_somewhere(open_page: OpenPage) -> None:
    found: set[str] = set()
    for scripts in (True, False):
        page = open_page("kunnat/kuopio/", scripts=scripts)
        links = page.locator(".ds-alike a").evaluate_all("links => links.map((link) => link.href)")
        assert len(links) > 10
        found |= set(links)
    for link in found:
        assert page.request.get(link).status == 200, link


def test_kindred_services_are_compared(open_page: OpenPage) -> None:
    page = open_page(WITHOUT, width=360)
    group = page.locator(".ds-alike", has=page.get_by_role("heading", name="Sama kokoluokka"))
    names = group.locator("ol a").evaluate_all("links => links.map((link) => link.pathname.split('/').at(-2))")
    group.get_by_role("link", name="Vertaa: ").first.click()
    page.wait_for_url(re.compile("/vertailu/"))
    (slugs,) = parse_qs(urlsplit(page.url).query)["p"]
    assert 2 <= len(slugs.split(",")) <= 6
    assert set(slugs.split(",")) <= set(names)


def test_the_directory_knows_every_filter_that_leads_to_it(open_page: OpenPage, home: str) -> None:
    page = open_page(WITHOUT)
    data = page.request.get(f"{home}assets/hakemisto/palvelut.json").json()
    terms = {facet["key"]: {term[0] for term in facet["terms"]} for facet in data["facets"]}
    for address in (WITHOUT, "kunnat/kuopio/", "kunnat/kerava/", "kunnat/maarianhamina/", "kunnat/oulu/"):
        page.goto(home + address)
        links = page.locator('.ds-alike a[href*="palvelut/?"]').evaluate_all("links => links.map((link) => link.href)")
        for link in links:
            for key, (values,) in parse_qs(urlsplit(link).query).items():
                assert set(values.split(",")) <= terms[key], link


def test_a_municipality_of_which_nothing_is_known_is_found_and_says_so_kindly(open_page: OpenPage) -> None:
    page = open_page("haku/?q=r%C3%A4%C3%A4kkyl%C3%A4")
    page.get_by_role("link", name="Rääkkylä", exact=True).click()
    expect(page.locator("main .ds-empty")).to_contain_text("ei ole vielä tietoa")
    page.get_by_role("link", name="Kertokaa kokemuksenne ensimmäisinä").click()
    expect(page.locator("h1")).to_have_text("Kerro kokemus")


def test_a_comparison_marks_the_users_that_concern_ours(open_page: OpenPage) -> None:
    page = open_page("vertailu/?p=decidim,nuortenideat&kunta=oulu", width=360)
    users = page.get_by_role("row", name=re.compile("^Tiedossa olevat käyttäjät")).get_by_role("cell")
    first = users.nth(0).get_by_role("listitem")
    # Its own, the nearest and one of its size; of those who have ended nobody is near.
    expect(first).to_have_text(
        [re.compile("^Oulu .*omanne$"), re.compile("^Seinäjoki .*lähin$"), re.compile("koinen$")]
    )
    expect(users.nth(1)).to_contain_text("Kirkkonummi")
    expect(users.nth(1).locator(".ds-compare__ours")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert not violations(page)
