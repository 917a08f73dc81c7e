"""The site in a second browser, Debian's Firefox ESR: the walks that matter most, and hostile pages."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from playwright.sync_api import Browser, Error, Playwright, sync_playwright
from scripts.audit_tools import journeys, programs, walks
from scripts.audit_tools.official import Official
from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.site import Site, file_of

Settings: TypeAlias = dict[str, str | float | bool]
BROWSER = "firefox"
"""What tests of hostile pages are told by `DIGISAVO_BROWSER`, so that they open this one."""
JOURNEY = journeys.JOURNEYS[-1]
HOSTILE = programs.ROOT / "tests/security/test_hostile_content.py"
SILENT: Settings = {
    "browser.download.alwaysOpenPanel": False,
    "browser.safebrowsing.provider.mozilla.updateURL": "",
    "network.captive-portal-service.enabled": False,
}
"""Without them the browser takes the focus for a list of downloads, and asks other hosts things of its own."""
DARK: Settings = {"layout.css.prefers-color-scheme.content-override": 0, "ui.prefersReducedMotion": 1}


def launch(playwright: Playwright, folder: Path, *, dark: bool = False) -> Browser:
    """Firefox as Debian has it, spoken to by WebDriver BiDi; what it downloads lands in the folder."""
    return playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=programs.firefox(),
        firefox_user_prefs=SILENT | (DARK if dark else {}),
        downloads_path=folder,
    )


@contextmanager
def opened(*, dark: bool = False) -> Iterator[tuple[Browser, Path]]:
    """The browser for as long as it is needed, and the folder of its downloads."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launch(playwright, Path(folder), dark=dark)
        try:
            yield browser, Path(folder)
        finally:
            browser.close()


def check_journey(site: Site) -> Result:
    """From a need to saved papers, as in Chromium: by mouse on a wide screen, by keyboard on a narrow one."""
    name = f"Firefox, {JOURNEY.name[0].lower()}{JOURNEY.name[1:]}"
    if not file_of(site.folder, f"palvelut/ryhma/{JOURNEY.group}/").is_file():
        return count_of(name, "puutetta", (), ", ei tuoteryhmän sivua")
    faults: list[str] = []
    for width, by_keyboard in ((1280, False), (360, True)):
        with opened(dark=by_keyboard) as (browser, folder):
            faults += journeys.walked(browser, site, JOURNEY, width, by_keyboard, folder).faults
    return count_of(name, "puutetta", faults)


def check_walks(site: Site) -> Result:
    """What readers come to the site for: by mouse on a wide screen, by keyboard on a narrow and dark one."""
    if not file_of(site.folder, "palvelut/").is_file():
        return count_of("Firefox, kulut", "puutetta", (), ", ei palveluja")
    faults: list[str] = []
    for width, by_keyboard in ((1280, False), (360, True)):
        with opened(dark=by_keyboard) as (browser, folder):
            for walk in walks.WALKS:
                faults += walked(browser, site, walk, width, by_keyboard, folder)
    return count_of("Firefox, kulut", "puutetta", faults, f", {len(walks.WALKS)} kulkua kahdella tavalla")


def walked(
    browser: Browser, site: Site, walk: walks.Walk, width: int, by_keyboard: bool, folder: Path
) -> Iterator[str]:  # fmt: skip
    """The faults of a way through the site."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    official = Official(context.new_page(), by_keyboard=by_keyboard, downloads=folder)
    way = f"{walk.__name__}, {width} px, {'näppäimistö' if by_keyboard else 'hiiri'}"
    try:
        walk(official, site.home)
    except (Error, AssertionError) as error:
        place = official.page.url.removeprefix(site.home)[:80]
        yield f"{way}: jäi kesken, /{place}: {' '.join(str(error).split())[:300]}"
    yield from (f"{way}: {fault}" for fault in official.faults)
    context.close()


def check_hostile(_: Site) -> Result:
    """Every hostile page is opened and used, and nothing of it runs: the tests of Chromium, with the other browser."""
    pytest: list[str | Path] = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        HOSTILE,
    ]
    tests = programs.run([*pytest, "-k", "runs or alarm"], DIGISAVO_BROWSER=BROWSER, DIGISAVO_TIMES="10")
    faults = [] if tests.returncode == 0 else [programs.last_lines(tests)]
    return count_of("Firefox, vihamieliset sivut", "puutetta", faults)


CHECKS = (check_journey, check_walks, check_hostile)
