"""Lists in frames on pages of others, and the page on which they are chosen."""

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.request import urlopen

import lxml.html
import pytest
from playwright.sync_api import Page, expect
from tests.browser.axe import seen, violations
from tests.browser.conftest import OpenPage

HEAD = "<!doctype html><html lang=fi><meta name=viewport content='width=device-width'><title>Kunta</title>"
MOST_BYTES = 15_000
LISTS = ["upota/kunta/helsinki/", "upota/aihe/osallisuus/", "upota/ryhma/palautejarjestelma/", "upota/teema/hytedigi/"]


@pytest.fixture
def foreign() -> Iterator[Any]:
    """Serves one page of another origin: a function that takes its body and gives its URL."""
    bodies = [""]

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/" else 204)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if self.path == "/":
                head = (
                    "<!doctype html><html lang=fi><meta name=viewport content='width=device-width'><title>Kunta</title>"
                )
                self.wfile.write(f"{head}<body><main><h1>Kunnan sivu</h1>{bodies[0]}</main>".encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()

    def serve(body: str) -> str:
        bodies[0] = body
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    server.shutdown()
    server.server_close()


def chosen(open_page: OpenPage, address: str, **how: Any) -> Page:
    page = open_page(f"upota/?lista={address}", **how)
    expect(page.get_by_label("Kehyksen koodi").first).to_be_visible()
    return page


def test_a_page_of_others_shows_the_list_and_its_links_take_the_whole_window(
    open_page: OpenPage, foreign: Any, home: str
) -> None:
    page = chosen(open_page, "kunta/helsinki")
    code = page.locator("#embed-frame").input_value()
    page.goto(foreign(code))
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", level=1, name="Helsinki: digipalvelut")).to_be_visible()
    page.keyboard.press("Tab")  # into the frame
    link = frame.get_by_role("link").first
    expect(link).to_be_focused()
    target = link.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}{target.removeprefix('../../../')}**")
    expect(page.get_by_role("navigation").first).to_be_visible()


def test_html_is_copied_that_looks_as_the_page_around_it(open_page: OpenPage, foreign: Any, home: str) -> None:
    page = chosen(open_page, "ryhma/palautejarjestelma/", own=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    expect(page.locator("#embed-snippet")).to_have_value(re.compile("^<section"))
    page.get_by_role("button", name="Kopioi HTML-katkelma").click()
    expect(page.get_by_text("Kopioitu.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    tree = lxml.html.fromstring(copied)
    assert not tree.xpath("//script|//style|//@style|//@class|//@id|//@*[starts-with(name(), 'on')]")
    assert all(str(link).startswith(home) for link in tree.xpath("//@href"))
    page.goto(foreign(copied))
    expect(page.get_by_role("heading", level=2)).to_be_visible()
    assert violations(page) == []


def test_a_list_is_found_by_keys(open_page: OpenPage) -> None:
    page = open_page("upota/")
    field = page.get_by_role("combobox", name="Kunta, aihe, tuoteryhmä tai teema")
    field.fill("hels")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(field).to_have_value("Helsinki")
    expect(page.get_by_text("Valittu: Helsinki: digipalvelut")).to_be_visible()
    preview = page.frame_locator('iframe[title="Esikatselu: Helsinki: digipalvelut"]')
    expect(preview.get_by_role("heading", name="Helsinki: digipalvelut")).to_be_visible()
    field.fill("eiole")
    expect(page.get_by_text("Luetteloa ”eiole” ei löytynyt.").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("Luetteloa ”eiole” ei löytynyt.").first).to_be_hidden()


def test_an_address_with_a_list_that_is_not_there_is_told(open_page: OpenPage) -> None:
    page = open_page("upota/?lista=kunta/%3Cb%3Eatlantis")
    expect(page.get_by_text("Osoitteessa olevaa luetteloa ei ole.")).to_be_visible()


def test_without_scripts_there_are_links_to_all_lists(open_page: OpenPage) -> None:
    page = open_page("upota/", scripts=False)
    page.get_by_text("Kunnat", exact=False).locator("xpath=self::summary").click()
    page.get_by_role("link", name="Helsinki", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Helsinki: digipalvelut")


@pytest.mark.parametrize("address", ["kunnat/helsinki/", "palvelut/aihe/osallisuus/", "teemat/hytedigi/"])
def test_pages_lead_to_their_lists(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    page.get_by_role("link", name="Upota tämä luettelo sivullesi").click()
    expect(page.locator("#embed-frame")).to_be_visible()


@pytest.mark.parametrize("address", LISTS)
def test_a_list_is_light_and_holds_on_narrow_screens(address: str, open_page: OpenPage, home: str) -> None:
    sizes = {path: len(urlopen(home + path).read()) for path in (f"{address}index.html", "assets/upotus.css")}
    assert sum(sizes.values()) <= MOST_BYTES, sizes
    page = open_page(address, width=280)
    assert page.locator("script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") == 280
    assert page.locator("a:not([target=_top])").count() == 0


@pytest.mark.parametrize("address", [*LISTS[:2], "upota/", "upota/?lista=kunta/helsinki"])
def test_axe_finds_nothing(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    if "lista" in address:
        expect(page.locator("#embed-frame")).to_be_visible()
    assert dict(seen(page)) == {}
