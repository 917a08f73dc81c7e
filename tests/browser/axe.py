"""What axe, and a quicker look at colours alone, find wrong with an open page."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES: dict[str, object] = {"rules": {"target-size": {"enabled": True}}}
"""All rules that axe has on by itself, best practices included, and the size of targets."""
RULES_BUT_COLOURS = {"rules": {"target-size": {"enabled": True}, "color-contrast": {"enabled": False}}}
RUN = """options => axe.run(document, {...options, preload: false, resultTypes: ["violations"]}).then(
  ({violations}) => violations.flatMap(({id, help, nodes}) => nodes.map(
    ({target, html}) => `${id}: ${help}: ${target.join(" ")} ${html.slice(0, 160)}`)))"""
"""Style sheets and media are not read beforehand, a quarter of the time: of the rules that are on, only that of sounds
which start by themselves would want it, and a page has none."""


CONTRAST = Path(__file__).with_name("contrast.js").read_text("utf-8")
LOOKS = [(1280, "light", True), (1280, "dark", False), (360, "dark", True), (360, "light", False)]
"""Width, colours, and whether axe looks: it sees each width and each colours once with all its rules. What differs in
the other two looks is the colours of texts, which our own check sees in a twentieth of the time."""
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


SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")


def violations(page: Page, colours: bool = True) -> list[str]:
    """The faults of a page as it is now, each with its place; the look at colours takes two thirds of the time."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN, RULES if colours else RULES_BUT_COLOURS)
    return found


def faint_texts(page: Page) -> list[str]:
    """The texts of a page as it is now whose contrast is too low."""
    found: list[str] = page.evaluate(CONTRAST)
    return found


def seen(
    page: Page, looks: Iterable[tuple[int, str, bool]] = LOOKS, colours: str = ""
) -> Iterator[tuple[str, list[str]]]:
    """The faults of the open page by look; looks without faults are left out.

    Axe looks at colours in one scheme at most, which takes it more time than all the rest; we do so in the others.
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


def faint_texts_in_any_light(page: Page) -> list[str]:
    """The texts whose contrast is too low by day or by night."""
    found: list[str] = []
    for scheme in SCHEMES:
        # Colours that are on their way would be taken for those of the other scheme.
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += faint_texts(page)
    return found


def further_faults(page: Page) -> list[str]:
    """The faults of one more state of a page: its colours are not seen by axe, but by us."""
    return violations(page, colours=False) + faint_texts_in_any_light(page)
