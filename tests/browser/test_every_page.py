"""What holds for a page of every kind: its head, its width on a narrow screen, its colours by day and by night."""

import pytest
from playwright.sync_api import Page
from tests.browser.axe import faint_texts
from tests.browser.conftest import OpenPage

PAGES = [
    "", "palvelut/", "palvelut/sivu/2/", "palvelut/aihe/", "palvelut/aihe/osallisuus/",
    "palvelut/aihe/osallisuus/kaikki/", "palvelut/aihe/palaute-ja-kunnossapito/", "palvelut/ryhma/palautejarjestelma/",
    "palvelut/kuntalaisaloite/", "palvelut/globaleaks/", "palvelut/helsinki-palaute/", "kunnat/helsinki/", "tarjoajat/",
    "tarjoajat/oikeusministerio/", "tunnisteet/", "tunnisteet/demokratia/", "kenttaopas/", "kenttaopas/palvelut/",
    "kokeilut/", "kokeilut/aihe/paattynyt/", "kokeilut/maaseutu-chat/", "tapahtumat/", "tapahtumat/arkisto/",
    "tapahtumat/saavutettavuuspaiva-2027/", "blogi/", "blogi/robottipuhelut-mita-opittiin/", "kokemukset/", "kunnat/",
    "kunnat/kuopio/", "maakunnat/", "maakunnat/pohjois-savo/", "teemat/", "teemat/hytedigi/", "kenttaopas/tapahtumat/",
    "verkosto/", "tietoa/", "upota/", "vaatimukset/", "404.html",
]  # fmt: skip
COLOURFUL = [
    "palvelut/sivu/2/", "palvelut/ryhma/palautejarjestelma/", "kenttaopas/palvelut/", "kokeilut/maaseutu-chat/",
    "blogi/robottipuhelut-mita-opittiin/", "vaatimukset/?aihe=osallisuus&ui_languages=p.all:fi",
]  # fmt: skip
"""Pages that, with those of test_wcag, show every component between them, and run the scripts of all."""
HEAD = """() => ({
  lang: document.documentElement.lang, title: document.title, headings: document.querySelectorAll("h1").length,
  description: document.querySelector("meta[name=description]")?.content,
  canonical: document.querySelector("link[rel=canonical]")?.href, width: document.documentElement.scrollWidth,
})"""

BROKEN = """() => [...document.querySelectorAll(".ds-footer li a")].filter((link) => {
  const words = document.createRange();
  words.selectNodeContents(link);
  return !link.textContent.includes(" ") && words.getClientRects().length > 1;
}).map((link) => link.textContent)"""
"""Names of one word that the narrow columns at the foot of a page break."""


@pytest.mark.parametrize("address", PAGES)
def test_the_head_says_what_the_page_is_and_a_narrow_screen_holds_it(
    address: str, open_page: OpenPage, home: str
) -> None:
    page = open_page(address, width=360, scripts=False)
    head = page.evaluate(HEAD)
    assert head["lang"] == "fi"
    assert "Kokonainen portaali" in head["title"]
    assert head["headings"] == page.get_by_role("main").count() == 1
    if address != "404.html":
        assert head["description"]
        assert head["canonical"] == home + address
    assert head["width"] == 360


@pytest.mark.parametrize("address", COLOURFUL)
def test_the_narrowest_screen_holds_it_too(address: str, open_page: OpenPage) -> None:
    """Others are in test_wcag."""
    assert open_page(address, width=320).evaluate("document.documentElement.scrollWidth") == 320


def test_no_word_is_broken_at_the_foot_of_a_page(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    for width in (320, 360, 768, 900, 960, 1024, 1100, 1200, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(BROKEN) == [], width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_are_those_that_the_reader_wants(scheme: str, open_page: OpenPage) -> None:
    """That texts stand out from them is seen on every kind of page in test_axe."""
    assert is_dark(open_page(scheme=scheme)) == (scheme == "dark")


def test_faint_texts_are_found(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    page.locator("h1").evaluate("heading => heading.style.color = '#999'")
    page.locator("main p").first.evaluate("paragraph => paragraph.style.color = 'rgb(0 0 0 / 50%)'")
    assert [fault.split(":")[0] for fault in faint_texts(page)] == ["2.62 H1.", "3.98 P."]


def is_dark(page: Page) -> bool:
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return all(int(part) < 128 for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
