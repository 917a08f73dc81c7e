"""A product group as a booklet: on the screen, and saved as PDF as a reader's browser does."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser, expect
from tests.browser.axe import LOOKS, faint_texts, violations
from tests.browser.conftest import OpenPage
from tests.outputs.making import files, service

from digisavo.outputs.pages.booklets import MOST, booklets

GROUP = "palvelut/ryhma/palautejarjestelma/"
BOOKLET = f"{GROUP}vihko/"
STANDING, LYING = (595, 842), (842, 595)
"""A4 in points."""
Pdf: TypeAlias = pypdfium2.PdfDocument


@pytest.fixture(scope="module")
def pdf(browser: Browser, home: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pdf]:
    path = tmp_path_factory.mktemp("pdf") / "vihko.pdf"
    page = browser.new_page()
    page.goto(home + BOOKLET)
    page.pdf(path=path, prefer_css_page_size=True)
    page.close()
    with Pdf(path) as document:
        yield document


def said(document: Pdf) -> list[str]:
    """The text of each page, white space folded."""
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def sizes(document: Pdf) -> list[tuple[int, int]]:
    return [(round(width), round(height)) for width, height in (page.get_size() for page in document)]


def test_its_pages_in_their_order(pdf: Pdf) -> None:
    pages = said(pdf)
    heads = [
        "Tuoteryhmä Palautejärjestelmät", "Sisällys 1. FixMyStreet", "1 FixMyStreet Platform",
        "2 Helsingin palautejärjestelmä", "Vertailu", "Lähteet",
    ]  # fmt: skip
    assert len(pages) == len(heads)
    assert all(head in text for head, text in zip(heads, pages, strict=True))
    assert [size == LYING for size in sizes(pdf)] == [False, False, False, False, True, False]
    assert all(f"{number} / {len(heads)}" in text for number, text in enumerate(pages, 1) if number > 1)
    assert f"1 / {len(heads)}" not in pages[0]


def test_the_code_on_the_cover_leads_to_the_page_of_the_group(pdf: Pdf, home: str) -> None:
    cover = pdf[0].render(scale=2).to_pil().convert("L")
    assert [code.text for code in zxingcpp.read_barcodes(cover)] == [home + GROUP]


def test_paper_stays_white(pdf: Pdf) -> None:
    for page in pdf:
        shades = page.render(scale=0.5).to_pil().convert("L").histogram()
        assert sum(shades[:128]) < 0.1 * sum(shades), "ink where text is, and nowhere else"


def test_a_long_comparison_repeats_its_head_and_cuts_no_row(browser: Browser, home: str, tmp_path: Path) -> None:
    name = "Kunnan erittäin monipuolinen palautejärjestelmä {} ja sen lisäosat"
    entries = [
        service(f"malli-{number:02}", name=name.format(number), product_groups=["palautejarjestelma"])
        for number in range(MOST)
    ]
    html = files(booklets, entries)[f"{BOOKLET}index.html"].decode()
    page = browser.new_page()
    page.route(f"**/{BOOKLET}", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(home + BOOKLET)
    page.pdf(path=tmp_path / "vihko.pdf", prefer_css_page_size=True)
    page.close()
    with Pdf(tmp_path / "vihko.pdf") as document:
        lying = [text for text, size in zip(said(document), sizes(document), strict=True) if size == LYING]
    assert len(lying) > 1
    assert all(label in text for text in lying for label in ("Palvelu", "Kartta", "Kuva", "Mobiilisovellus"))
    for number in range(MOST):
        assert [name.format(number) in text for text in lying].count(True) == 1


LEAST_SIDES = """links => links.map((link) => {
  const { width, height } = link.getBoundingClientRect();
  return Math.min(width, height);
})"""


@pytest.mark.parametrize(("width", "scheme", "with_axe"), LOOKS)
def test_it_reads_well_on_screens(width: int, scheme: str, with_axe: bool, open_page: OpenPage) -> None:
    page = open_page(BOOKLET, width=width, scheme=scheme, scripts=with_axe)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (violations(page) if with_axe else faint_texts(page)) == []
    answers = page.locator(".ds-facts dd").evaluate_all("answers => answers.map((answer) => answer.clientWidth)")
    assert min(answers) >= 250, "no column of single words"
    small = page.locator("sup a").evaluate_all(LEAST_SIDES)
    assert small, "each answer names its sources"
    assert min(small) >= 24, "as large as a finger needs, however many stand beside each other"


def test_it_is_reached_from_the_group_and_leads_back(open_page: OpenPage) -> None:
    page = open_page(GROUP)
    page.get_by_role("link", name="Tulosta vihkona").click()
    contents = page.get_by_role("navigation", name="Sisällys")
    contents.get_by_role("link", name="Helsingin palautejärjestelmä").click()
    expect(page.get_by_role("heading", name="2 Helsingin palautejärjestelmä")).to_be_in_viewport()
    page.get_by_role("link", name="Ryhmän sivu: Palautejärjestelmät").click()
    expect(page.get_by_role("heading", level=1, name="Palautejärjestelmät")).to_be_visible()
    assert page.url.endswith(GROUP)
