"""Every kind of page with axe, best practices included: wide and narrow, by day and by night."""

import json
from collections.abc import Iterable, Iterator

import pytest
from playwright.sync_api import Page
from tests.browser.axe import LOOKS, faint_texts, violations
from tests.browser.conftest import FURTHER, OpenPage, Watch

CUT = """() => {
  for (const list of document.querySelectorAll("main :is(ul, ol, tbody, svg, g)")) {
    Array.from(list.children).slice(12).forEach(row => row.remove());
  }
  const counts = {};
  for (const table of document.querySelectorAll("main table")) {
    const head = table.tHead?.textContent;
    counts[head] = (counts[head] ?? 0) + 1;
    if (counts[head] > 3) (table.closest("[role=region]") ?? table).remove();
  }
}"""
"""What follows the twelfth row of a list, table or map, or the third table with the same head, is made as those before;
scripts/audit looks at all of it."""


SCHEMES = ("light", "dark")
PARTS = range(4)
"""The pages are looked at in parts, which workers share."""


@pytest.mark.parametrize("part", PARTS)
def test_axe_finds_nothing(part: int, of_every_kind: list[str], open_page: OpenPage, home: str, watch: Watch) -> None:
    page = open_page()
    faults: dict[str, list[str]] = {}
    for turn, address in enumerate([*of_every_kind, *FURTHER][part :: len(PARTS)]):
        page.goto(home + address)
        faults |= {f"{address} {look}": found for look, found in seen(page, colours=SCHEMES[turn % 2])}
    watch.errors = [error for error in watch.errors if "status of 404" not in error]
    assert not faults, json.dumps(faults, indent=1, ensure_ascii=False)


def seen(
    page: Page, looks: Iterable[tuple[int, str, bool]] = LOOKS, colours: str = "light"
) -> Iterator[tuple[str, list[str]]]:
    """The faults of the open page by look; looks without faults are left out.

    Axe looks at colours in one scheme, which takes it more time than all the rest; we do so in the others.
    """
    page.evaluate(CUT)
    for width, scheme, by_axe in looks:
        page.set_viewport_size({"width": width, "height": 800})
        # Colours that are on their way would be taken for those of the night.
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # one of two words
        found = violations(page, colours=scheme == colours) if by_axe else []
        found += [] if by_axe and scheme == colours else faint_texts(page)
        if found:
            yield f"{width} {scheme}", found


def test_axe_finds_faults(open_page: OpenPage) -> None:
    page = open_page()
    faulty = '<img src="data:,"><h6></h6><p lang="xx">x</p><a href="#">x</a>'
    page.locator("main").evaluate("(main, html) => main.insertAdjacentHTML('beforeend', html)", faulty)
    ((look, found),) = seen(page, LOOKS[:1])
    assert look == "1280 light"
    assert {fault.split(":")[0] for fault in found} >= {"image-alt", "empty-heading", "valid-lang"}


@pytest.mark.parametrize(("width", "scheme"), [(width, scheme) for width, scheme, _ in LOOKS])
def test_faint_texts_are_found_in_every_look(width: int, scheme: str, open_page: OpenPage) -> None:
    page = open_page()
    limit = "max-width: 400px" if width == 360 else "min-width: 401px"
    style = f"@media ({limit}) and (prefers-color-scheme: {scheme}) {{ h1 {{ color: #666; background: #777 }} }}"
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        style,
    )
    ((look, found),) = seen(page)
    assert look == f"{width} {scheme}"
    assert len(found) == 1


@pytest.mark.parametrize("address", ["teemat/osvadigi/", "tapahtumat/", "blogi/"])
def test_axe_finds_nothing_in_what_was_folded(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    page.evaluate("document.querySelectorAll('main details').forEach(details => (details.open = true))")
    assert dict(seen(page)) == {}
