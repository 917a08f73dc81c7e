"""Calendars and feeds: links that programs keep, and their addresses to copy."""

from playwright.sync_api import expect
from tests.browser.conftest import OpenPage


def test_the_address_of_a_calendar_is_copied(open_page: OpenPage, home: str) -> None:
    page = open_page("tapahtumat/", own=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text("Tilaa kalenteriin", exact=True).click()
    link = page.get_by_role("link", name="Kaikki tapahtumat", exact=True)
    expect(link).to_have_attribute("href", home.replace("http:", "webcal:") + "kalenteri/tapahtumat.ics")
    page.get_by_role("button", name="Kopioi osoite Kaikki tapahtumat").click()
    expect(page.get_by_text("Osoite kopioitu.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{home}kalenteri/tapahtumat.ics"
    assert page.request.get(f"{home}kalenteri/tapahtumat.ics").ok


def test_the_footer_leads_to_the_calendars_and_opens_them(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    page.get_by_role("contentinfo").get_by_role("link", name="Tapahtumat kalenteriin").click()
    expect(page.get_by_role("link", name="Kaikki tapahtumat", exact=True)).to_be_visible()


def test_a_link_of_the_footer_is_as_large_as_a_finger_needs(open_page: OpenPage) -> None:
    page = open_page("tietoa/", width=360)
    box = page.get_by_role("contentinfo").get_by_role("link", name="X", exact=True).bounding_box()
    assert box
    assert box["width"] >= 44
    assert box["height"] >= 24
