"""What the audit finds in a state of a component, and where it could not get to one."""

import pytest
from playwright.sync_api import Browser, Page
from scripts.audit_tools.site import Site
from scripts.audit_tools.states import check_states, faults_of
from scripts.audit_tools.used_components import State
from tests.audit.conftest import write_page

FAULTY = """<h1>Sivu</h1><button>Avaa</button><img src="data:," hidden>
<p style="width: 700px">Leveä</p>
<a href="#x" style="position: absolute; width: 0; height: 0; overflow: hidden">Piilossa</a>"""


def _show(page: Page) -> None:
    page.locator("img").evaluate("image => image.hidden = false")


def test_faults_of_a_state_are_told_and_of_a_page_that_has_not_come_to_it_none(site: Site, browser: Browser) -> None:
    write_page(site.folder, "sivu", FAULTY)
    found = list(faults_of(browser, site, State("kuva", "sivu/", _show)))
    assert {fault.split(": ")[1] for fault in found if "image-alt" in fault} == {"image-alt"}
    assert any(fault.startswith("320 px, teksti 100%: sivu on 7") for fault in found)
    assert any(fault.startswith("näppäimistö vie piilossa olevaan kohtaan: a.") for fault in found)
    before = list(faults_of(browser, site, State("kuva piilossa", "sivu/", lambda page: None)))
    assert not any("image-alt" in fault for fault in before)


def test_a_state_that_cannot_be_reached_is_a_fault(
    site: Site, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lead(page: Page) -> None:
        page.get_by_text("ei ole").click(timeout=100)

    (fault,) = faults_of(browser, site, State("outo", "sivu/", lead))
    assert fault.startswith("jäi kesken: ")


def test_a_site_without_services_has_no_states(site: Site) -> None:
    assert check_states(site).figure == "0 puutetta, ei palveluja"
