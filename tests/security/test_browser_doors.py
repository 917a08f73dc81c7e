"""Hostile texts at every door of the browser: nothing runs, nothing is asked of others, nothing falls or is held up."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page
from tests.depth import IS_DEEP, part_of
from tests.security.addresses import PAGES
from tests.security.browser_doors import GIVE, QUIET, SETTLED, faults_of_door, long_visits, sent, visits
from tests.security.test_hostile_content import Alarm, Site, unchecked

__all__ = ["unchecked"]  # a fixture

LONG = 2 if IS_DEEP else 30
"""Seconds after which a text is taken to hold a door up; before a merge the machine does other things too."""

STEPS = 5
"""How often a page may be left while it is waited for."""


@pytest.fixture(scope="module")
def alarmed(browser: Browser, unchecked: Site) -> Iterator[tuple[Page, Alarm]]:
    """One page of a browser that knows no policy, and what notices all that happens on it."""
    context: BrowserContext = browser.new_context(bypass_csp=True)
    alarm = Alarm(unchecked.home)
    alarm.over(context)
    page = context.new_page()
    page.goto(unchecked.home + QUIET)
    yield page, alarm
    context.close()


@pytest.mark.parametrize("door", sent())
def test_no_text_brings_a_door_down(door: str, alarmed: tuple[Page, Alarm], unchecked: Site) -> None:
    page, alarm = alarmed
    cases = sent()[door]
    assert faults_of_door(page, unchecked.home, door, part_of(cases, 1 + len(cases) // 25), LONG) == []
    assert alarm.events == []


def settle(page: Page) -> None:
    """Waits until a page has begun, and where it leads on the next one."""
    for _ in range(STEPS):
        try:
            page.evaluate(SETTLED)
            return
        except Error:  # it has just been left; the next one may not have begun when that is told
            page.wait_for_function("document.readyState === 'complete'")
    page.evaluate(SETTLED)


def faults_of_visits(page: Page, alarm: Alarm, site: Site, addresses: Iterator[str]) -> list[str]:
    """What happened at the addresses, each with the first of it."""
    faults = []
    for address in addresses:
        page.goto(site.home + address)
        settle(page)
        assert page.url.startswith(site.home), "a page may lead on, but not away"
        faults += [f"{address[:80]}: {event}" for event in alarm.events]
        alarm.events.clear()
    return faults


def test_no_address_does_anything(alarmed: tuple[Page, Alarm], unchecked: Site) -> None:
    assert faults_of_visits(*alarmed, unchecked, visits(1 if IS_DEEP else 40)) == []


def test_no_long_address_does_anything(alarmed: tuple[Page, Alarm], unchecked: Site) -> None:
    page, alarm = alarmed
    for address, query in long_visits(1 if IS_DEEP else 10):
        page.goto(unchecked.home + address)
        settle(page)
        page.evaluate(GIVE, query)
        assert alarm.events == [], (address, query[:40])


def test_every_page_of_an_address_is_there(unchecked: Site) -> None:
    assert not [page for page in PAGES if not (unchecked.folder / page / "index.html").is_file()]
