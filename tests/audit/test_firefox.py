"""What the audit tells of a second browser: where a walk got stuck, what hostile pages did, and what is missing."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from scripts.audit_tools import firefox, walks
from scripts.audit_tools.audit import audit
from scripts.audit_tools.parts import PARTS
from scripts.audit_tools.site import Site
from tests.audit.conftest import Fake, write_page


def test_a_walk_tells_where_it_got_stuck_and_what_the_console_said(
    site: Site, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Chromium, which the tests have: the walks are the same."""
    monkeypatch.setattr("scripts.audit_tools.official.SECONDS", 300)
    write_page(site.folder, "tapahtumat", "<h1>Tapahtumat</h1><script>console.error('rikki')</script>")
    stuck, console = firefox.walked(browser, site, walks.read_the_calendar, 1280, False, tmp_path)
    assert stuck.startswith("read_the_calendar, 1280 px, hiiri: jäi kesken, /tapahtumat/: ")
    assert console == "read_the_calendar, 1280 px, hiiri: konsolissa: rikki"


@pytest.mark.usefixtures("nothing_hostile")
def test_hostile_pages_that_do_something_are_told(site: Site) -> None:
    assert firefox.check_hostile(site).passed
    firefox.HOSTILE.write_text("def test_nothing_runs():\n    assert not 'HACKED'\n", "utf-8")
    (fault,) = firefox.check_hostile(site).faults
    assert "1 failed" in fault


def test_without_firefox_the_audit_says_how_to_get_it(site: Site, fake: Fake) -> None:
    results = audit(site, {"firefox": PARTS["firefox"]})
    advice = "komento firefox-esr puuttuu (Debian: sudo apt-get install firefox-esr)"
    assert {result.faults for result in results} == {(advice,)}
