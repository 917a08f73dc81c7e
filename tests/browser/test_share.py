"""Sharing a page: links for everybody, and what scripts add to them."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import OpenPage

PLACE = "palvelut/kuntalaisaloite/"
ANSWER = "<link rel=icon href=data:,>"
NO_SERVERS = ["", "mastodon", "javascript:alert(1)", "a b.fi", "x.fi:8080", "-a.fi", "127.0.0.1", "//x", "x.fi?a=b"]
DEVICE = """
    window.shared = [];
    navigator.canShare = () => true;
    navigator.share = (data) => { window.shared.push(data); return Promise.reject(new Error("closed")); };
"""


def opened(page: Page) -> Locator:
    """The ways to share of a page, unfolded."""
    share = page.locator(".ds-share")
    share.locator("summary").click()
    return share


@pytest.mark.parametrize("address", [PLACE, "kokeilut/robottipuhelut/"])
@pytest.mark.parametrize("scripts", [True, False])
def test_links_lead_to_services_with_the_whole_address(
    address: str, scripts: bool, open_page: OpenPage, home: str
) -> None:
    page = open_page(address, scripts=scripts)
    share = opened(page)
    links = {link.inner_text(): str(link.get_attribute("href")) for link in share.get_by_role("link").all()}
    assert list(links) == ["Facebook", "X", "LinkedIn", "WhatsApp", "Sähköposti"]
    title = page.locator("h1").inner_text()
    queries = {name: parse_qs(urlsplit(link).query) for name, link in links.items()}
    url = f"{home}{address}"
    assert queries == {
        "Facebook": {"u": [url]}, "X": {"text": [title], "url": [url]}, "LinkedIn": {"url": [url]},
        "WhatsApp": {"text": [f"{title}: {url}"]},
        "Sähköposti": {"subject": [title], "body": [f"{title}: {url}"]},
    }  # fmt: skip


def test_without_scripts_there_is_nothing_that_needs_them(open_page: OpenPage) -> None:
    share = opened(open_page(PLACE, scripts=False))
    expect(share.get_by_role("button")).to_have_count(0)
    expect(share.get_by_role("textbox")).to_have_count(0)


def test_the_link_is_copied(open_page: OpenPage, home: str) -> None:
    page = open_page(PLACE, own=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    share = opened(page)
    share.get_by_role("button", name="Kopioi linkki").press("Enter")
    expect(share.get_by_role("status")).to_have_text("Linkki kopioitu.")
    assert page.evaluate("navigator.clipboard.readText()") == home + PLACE


def test_a_link_that_cannot_be_copied_is_announced(open_page: OpenPage) -> None:
    page = open_page(PLACE)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    share = opened(page)
    share.get_by_role("button", name="Kopioi linkki").click()
    expect(share.get_by_role("status")).to_contain_text("Linkkiä ei voitu kopioida.")


def test_the_menu_of_the_device_is_offered_where_there_is_one(open_page: OpenPage, home: str) -> None:
    page = open_page(PLACE, own=True)
    button = page.get_by_role("button", name="Jaa laitteen valikosta")
    page.add_init_script(DEVICE)
    page.reload()
    opened(page)
    button.click()
    assert page.evaluate("window.shared") == [{"title": "Kuntalaisaloite.fi", "url": home + PLACE}]


@pytest.mark.parametrize(
    "typed", ["mastodon.social", "https://mastodon.social/@nimi", "@nimi@mastodon.social", " Mastodon.Social/ "]
)
def test_mastodon_is_the_readers_own_server(typed: str, open_page: OpenPage, home: str) -> None:
    page = open_page(PLACE)
    # An answer, since the browser's own page about a failure may come while the test already leaves.
    page.route("https://mastodon.social/**", lambda route: route.fulfill(body=ANSWER, content_type="text/html"))
    share = opened(page)
    share.get_by_role("textbox", name="Mastodon-palvelimesi osoite").fill(typed)
    page.keyboard.press("Enter")
    page.wait_for_url("https://mastodon.social/**")
    link = urlsplit(page.url)
    assert link.path == "/share"
    assert parse_qs(link.query) == {"text": [f"Kuntalaisaloite.fi: {home}{PLACE}"]}


def test_what_is_no_server_is_refused(open_page: OpenPage) -> None:
    share = opened(open_page(PLACE))
    field = share.get_by_role("textbox")
    for typed in NO_SERVERS:
        field.fill(typed)
        field.press("Enter")
        expect(share.get_by_role("status")).to_contain_text("Kirjoita palvelimen osoite")
        expect(field).to_be_focused()
        expect(field).to_have_attribute("aria-invalid", "true")
