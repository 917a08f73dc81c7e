"""A site of awkward content: long words and names, hundreds of rows, signs of HTML, and lists with nothing in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.axe import seen
from tests.browser.serving import SUB_PATH, serving
from tests.browser.test_wcag import look
from tests.browser.whole_site import ROOT
from tests.conftest import MakeOnce
from tests.programs import run_program

PORTAL = ROOT / "tests/portals/awkward"
PAGES = [
    "", "palvelut/", "palvelut/aihe/", "palvelut/aihe/osallisuus/", "palvelut/aihe/osallisuus/kaikki/",
    "palvelut/kaikki-kysymykset/", "palvelut/kolmesataa-viittausta/", "palvelut/merkkeja/",
    "palvelut/sadan-merkin-nimi/", "palvelut/vahin/", "kokeilut/", "kokeilut/pitka-kokeilu/", "tapahtumat/",
    "tapahtumat/arkisto/", "blogi/", "kokemukset/", "tunnisteet/", "tarjoajat/", "kunnat/", "kunnat/kuopio/",
    "maakunnat/pohjois-savo/", "luvut/", "laatu/", "sivukartta/", "tietoa/",
]  # fmt: skip


def build(folder: Path) -> None:
    run = run_program("mkdocs", "build", "--strict", "-f", PORTAL / "mkdocs.yml", "-d", folder / SUB_PATH)
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="module")
def awkward(make_once: MakeOnce) -> Iterator[str]:
    """The address of the site."""
    with serving(make_once("awkward", build)) as home:
        yield home


@pytest.fixture(scope="module")
def page(awkward: str, browser: Browser) -> Iterator[Page]:
    """One window for all tests, which only look."""
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("address", PAGES)
def test_the_narrowest_screen_holds_it_and_axe_finds_nothing(address: str, page: Page, awkward: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    answer = page.goto(awkward + address)
    assert answer is not None and answer.status == 200
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert look(page, "cut") == []
    assert dict(seen(page)) == {}


def test_signs_of_html_are_shown_as_written(page: Page, awkward: str) -> None:
    page.goto(f"{awkward}palvelut/merkkeja/")
    expect(page.locator("h1")).to_have_text("\"Kysely\" & äänestys: 1 < 2 > 0 'puolet' 100 %")
    assert page.title().startswith("\"Kysely\" & äänestys: 1 < 2 > 0 'puolet' 100 %")
    expect(page.locator("main")).to_contain_text("Myös <b>HTML</b> näkyy tekstinä")
    description = page.locator('meta[name="description"]').get_attribute("content") or ""
    assert 'Jos a < b & b > c, niin "a" on' in description


def test_a_heading_never_takes_the_id_of_the_content(page: Page, awkward: str) -> None:
    page.goto(f"{awkward}tietoa/")
    assert page.locator("#sisalto").count() == 1
    expect(page.locator("main#sisalto")).to_be_visible()


def test_all_three_hundred_references_are_shown(page: Page, awkward: str) -> None:
    page.goto(f"{awkward}palvelut/kolmesataa-viittausta/")
    assert page.locator('a[href^="https://example.org/viittaus/"]').count() == 300


@pytest.mark.parametrize("address", ["tapahtumat/", "blogi/", "palvelut/aihe/palaute-ja-kunnossapito/"])
def test_where_there_is_nothing_the_page_says_so(address: str, page: Page, awkward: str) -> None:
    answer = page.goto(awkward + address)
    assert answer is not None
    if answer.status == 200:
        expect(page.locator("main")).to_contain_text("ei ole")
