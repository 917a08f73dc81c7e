"""axe with best practices on every page: wide with light colours, and narrow with dark ones."""

from collections.abc import Iterator
from typing import Literal

from playwright.sync_api import Error, Page
from scripts.audit_tools import browsers, programs
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site

# Style sheets and media are not read beforehand: of the rules that are on only that of sounds needs it; there are none.
RUN = """() => axe.run(document, {
  preload: false, resultTypes: ["violations"], rules: {"target-size": {enabled: true}}
}).then(
  ({violations}) => violations.flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.target.join(" ")}`)))"""


def check_wide(site: Site) -> Result:
    """Every page on a wide screen, in light colours."""
    return _check(site, 1280, "light", "axe, 1280 px vaaleana")


def check_narrow(site: Site) -> Result:
    """Every page on a narrow screen, in dark colours."""
    return _check(site, 360, "dark", "axe, 360 px tummana")


def _check(site: Site, width: int, scheme: Literal["dark", "light"], name: str) -> Result:
    script = (programs.PACKAGES / "axe-core/axe.min.js").read_text("utf-8")
    with browsers.opened_browser() as browser:
        page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        faults = [fault for address in site.pages for fault in _faults_of(page, site.home, address, script)]
    return count_of(name, "puutetta", faults, f", {len(site.pages)} sivua")


def _faults_of(page: Page, home: str, address: str, script: str) -> Iterator[str]:
    try:
        page.goto(home + address)
        page.evaluate(script)
        yield from (f"{address}: {violation}" for violation in page.evaluate(RUN))
    except Error as error:
        yield f"{address}: sivua ei voitu tutkia: {error.message.splitlines()[0]}"
