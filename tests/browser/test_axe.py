"""Every kind of page with axe, best practices included: wide and narrow, by day and by night."""

import json

import pytest
from tests.browser.axe import LOOKS, SCHEMES, seen
from tests.browser.conftest import FURTHER, OpenPage, Watch

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


def test_axe_finds_faults(open_page: OpenPage) -> None:
    page = open_page()
    faulty = '<img src="data:,"><h6></h6><p lang="xx">x</p><a href="#">x</a>'
    page.locator("main").evaluate("(main, html) => main.insertAdjacentHTML('beforeend', html)", faulty)
    page.evaluate(FAINT, [False, "light"])
    ((look, found),) = seen(page, LOOKS[:1], colours="light")
    assert look == "1280 light"
    assert {fault.split(":")[0] for fault in found} >= {
        "image-alt", "empty-heading", "valid-lang", "color-contrast",
    }  # fmt: skip


def test_faint_texts_are_found_in_every_look(open_page: OpenPage) -> None:
    page = open_page()
    looks = [(width, scheme, False) for width, scheme, _ in LOOKS]
    for width, scheme, _ in looks:
        page.evaluate(FAINT, [width == 360, scheme])
        ((look, found),) = seen(page, looks)
        assert look == f"{width} {scheme}"
        assert len(found) == 1


FAINT = """([isNarrow, scheme]) => {
  const sheet = new CSSStyleSheet();
  const limit = isNarrow ? "max-width: 400px" : "min-width: 401px";
  sheet.replaceSync(`@media (${limit}) and (prefers-color-scheme: ${scheme}) { h1 { color: #666; background: #777 } }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""Makes the heading faint in one look."""


@pytest.mark.parametrize("address", ["teemat/osvadigi/", "tapahtumat/", "blogi/"])
def test_axe_finds_nothing_in_what_was_folded(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    page.evaluate("document.querySelectorAll('main details').forEach(details => (details.open = true))")
    assert dict(seen(page)) == {}
