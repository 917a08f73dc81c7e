"""The page of a service: numbers of sources stand apart from what they prove and lead to them, and levels are quiet."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage

SERVICE = "palvelut/lupapiste/"
"""A service with more than nine sources, some of which stand beside others."""
NUMBERS = """() => {
  const lastOf = (node) => {
    const words = document.createRange();
    const end = node.textContent.trimEnd().length;
    words.setStart(node, end - 1);
    words.setEnd(node, end);
    return words.getBoundingClientRect();
  };
  const textBefore = (node) => {
    const texts = document.createTreeWalker(node.closest("dd"), NodeFilter.SHOW_TEXT);
    texts.currentNode = node;
    for (let text = texts.previousNode(); text; text = texts.previousNode()) {
      if (text.textContent.trim()) return text;
    }
  };
  return [...document.querySelectorAll(".ds-groups sup")].filter((sup) => !sup.previousElementSibling?.matches("ul, p"))
    .map((sup) => {
      const link = sup.firstElementChild, box = link.getBoundingClientRect(), before = lastOf(textBefore(sup));
      const digits = document.createRange();
      digits.selectNodeContents(link);
      const number = digits.getBoundingClientRect();
      return {
        gap: number.left - before.right, isBeside: number.top < before.bottom && number.bottom > before.top,
        figures: link.textContent.length, side: Math.min(box.width, box.height),
      };
    });
}"""
BETWEEN = """() => [...document.querySelectorAll(".ds-groups sup a + a")].map((link) => {
  const own = link.getBoundingClientRect(), other = link.previousElementSibling.getBoundingClientRect();
  return own.top < other.bottom - 1 && own.bottom > other.top + 1 ? own.left - other.right : 0;
})"""


@pytest.mark.parametrize("width", [1280, 360])
def test_a_number_stands_apart_from_its_value_however_many_figures_it_has(width: int, open_page: OpenPage) -> None:
    page = open_page(SERVICE, width=width)
    numbers = page.evaluate(NUMBERS)
    assert {number["figures"] for number in numbers} == {1, 2}
    assert all(number["isBeside"] for number in numbers), "no line breaks between them"
    gaps = [number["gap"] for number in numbers]
    assert min(gaps) >= 3
    assert max(gaps) - min(gaps) < 1.5, "the same for one figure and for two"
    assert min(number["side"] for number in numbers) >= 24, "as large as a finger needs"
    between = page.evaluate(BETWEEN)
    assert between
    assert min(between) >= -0.5, "no number lies on another"


def test_what_has_been_checked_has_a_quiet_mark_and_its_word_is_heard(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    mark = page.locator(".ds-groups .ds-level--todennettu").first
    look = mark.evaluate("""(mark) => {
      const { backgroundColor } = getComputedStyle(mark), { content } = getComputedStyle(mark, "::before");
      return { backgroundColor, content, width: mark.getBoundingClientRect().width };
    }""")
    assert look["backgroundColor"] == "rgba(0, 0, 0, 0)"
    assert look["width"] <= 20
    assert "✓" in look["content"]
    assert "todennettu" in mark.locator("xpath=..").aria_snapshot()
    legend = page.locator(".ds-main > .ds-meta .ds-level--todennettu")
    expect(legend).to_have_text("todennettu")
    assert float(legend.evaluate("(mark) => parseFloat(getComputedStyle(mark).fontSize)")) >= 14


@pytest.mark.parametrize(("width", "scripts"), [(1280, True), (360, False)])
def test_a_number_leads_to_its_source(width: int, scripts: bool, open_page: OpenPage) -> None:
    page = open_page(SERVICE, width=width, scripts=scripts)
    number = page.locator(".ds-groups sup a").last
    target = number.get_attribute("href") or ""
    number.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{target}$"))
    source = page.locator(f".ds-sources > li{target}")
    expect(source).to_be_in_viewport(ratio=1)
    assert is_below_the_contents(page, target)


def is_below_the_contents(page: Page, target: str) -> bool:
    """Whether what a link leads to is not covered by the contents, which stay at the top of the window."""
    top, bottom = (
        page.locator(f".ds-sources > li{target}").bounding_box(), page.locator(".ds-rail").bounding_box(),
    )  # fmt: skip
    assert top and bottom
    return top["y"] >= bottom["y"] + bottom["height"]


def test_a_heading_that_the_contents_lead_to_is_seen(open_page: OpenPage) -> None:
    page = open_page(SERVICE)
    page.locator(".ds-rail a[href='#price']").click()
    heading, contents = page.locator("#price").bounding_box(), page.locator(".ds-rail").bounding_box()
    assert heading and contents
    assert heading["y"] >= contents["y"] + contents["height"]


SHIFT = """() => new Promise((done) => new PerformanceObserver((list) => done(
  list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 300))"""


@pytest.mark.parametrize("address", [SERVICE, "palvelut/esimerkki-muutosta/"])
@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_jumps_when_the_button_of_the_comparison_comes(address: str, width: int, open_page: OpenPage) -> None:
    page = open_page(address, width=width, own=True)
    expect(page.locator(".ds-head .ds-choose")).to_be_visible()
    assert page.evaluate(SHIFT) < 0.001
