"""What axe, and a quicker look at colours alone, find wrong with an open page."""

from pathlib import Path
from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES: dict[str, object] = {"rules": {"target-size": {"enabled": True}}}
"""All rules that axe has on by itself, best practices included, and the size of targets."""
RULES_BUT_COLOURS = {"rules": {"target-size": {"enabled": True}, "color-contrast": {"enabled": False}}}
RUN = """options => axe.run(document, {...options, resultTypes: ["violations"]}).then(
  ({violations}) => violations.flatMap(({id, help, nodes}) => nodes.map(
    ({target, html}) => `${id}: ${help}: ${target.join(" ")} ${html.slice(0, 160)}`)))"""


CONTRAST = Path(__file__).with_name("contrast.js").read_text("utf-8")
LOOKS = [(1280, "light", True), (360, "dark", True), (360, "light", False), (1280, "dark", False)]
"""Width, colours, and whether axe looks: it sees each width and each colours once with all its rules. What differs in
the other two looks is the colours of texts, which our own check sees in a twentieth of the time."""


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
