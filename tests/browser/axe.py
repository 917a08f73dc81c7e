"""What axe finds wrong with an open page."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES: dict[str, object] = {"rules": {"target-size": {"enabled": True}}}
"""All rules that axe has on by itself, best practices included, and the size of targets."""
RUN = """options => axe.run(document, {...options, resultTypes: ["violations"]}).then(
  ({violations}) => violations.flatMap(({id, help, nodes}) => nodes.map(
    ({target, html}) => `${id}: ${help}: ${target.join(" ")} ${html.slice(0, 160)}`)))"""


def violations(page: Page, options: dict[str, object] = RULES) -> list[str]:
    """The faults of a page as it is now, each with its place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN, options)
    return found
