"""What readers come to the site for, each as a function that gets stuck where the site does not do its work."""

import re
from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect
from scripts.audit_tools.official import Official

Walk: TypeAlias = Callable[[Official, str], None]
"""A way through the site from an address on."""
MUNICIPALITY = "Siikalatva"
ANSWERS = {
    "name": "Kyläkysely", "summary": "Kunta kysyy asukkailta ja näkee vastaukset kartalla.",
    "description": (
        "Kyläkysely on palvelu, jolla kunta kysyy asukkailtaan. Vastaukset näkyvät kartalla, ja ne saa myös ulos."
    ),
    "service_type": "ohjelmisto", "categories": "Osallisuus", "target_users": "asukkaat", "status": "tuotannossa",
    "provider.name": "Esimerkki Oy", "provider.type": "yritys", "contact.email": "myynti@esimerkki.fi",
    "pricing.model": "kiintea", "links.website": "https://www.esimerkki.fi/kylakysely",
    "submitted_by": "toimittaja",
}  # fmt: skip
"""What is asked of every new service."""


def find_by_search(official: Official, home: str) -> None:
    """A word in another form finds a service."""
    page = official.page
    page.goto(home)
    official.write(page.locator("main").get_by_role("combobox"), "varhaiskasvatuksessa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=varhaiskasvatuksessa**")
    link = page.locator("main").get_by_role("link", name="eVaka", exact=True).first
    official.press(link)
    expect(page.locator("h1")).to_have_text("eVaka")


def filter_the_directory(official: Official, home: str) -> None:
    """A facet narrows the list, says how much, and is undone by going back."""
    page = official.page
    page.goto(f"{home}palvelut/")
    page.locator("main .ds-card").first.wait_for()
    if (opener := page.locator("[data-part=opener]")).is_visible():
        official.press(opener)
    facet = page.locator("details.ds-facet", has_text="Teemat")
    facet.wait_for()
    if facet.get_attribute("open") is None:
        official.press(facet.locator("summary"))
    official.pick(facet.get_by_role("checkbox", name=re.compile("^HyTeDigi")))
    if (closer := page.locator("dialog[open] [data-part=close]")).is_visible():
        official.press(closer)
    page.wait_for_url("**/palvelut/?*hytedigi*")
    status = page.locator("[data-component=directory] [data-part=status]")
    expect(status).to_contain_text("Ehtona on")
    found = re.match(r"Näytetään (?:kaikki: )?(\d+)", status.inner_text())
    assert found and 0 < int(found[1]) < 100, status.inner_text()
    page.go_back()
    page.wait_for_url("**/palvelut/")
    expect(status).not_to_contain_text("Ehtona on")


def compare_three(official: Official, home: str) -> None:
    """Three services are chosen in a list, compared, and only their differences shown."""
    page = official.page
    page.goto(f"{home}palvelut/ryhma/osallistumisalusta/")
    for _ in range(3):
        official.press(page.get_by_role("button", name=re.compile("^Lisää vertailuun: ")).first)
    tray = page.get_by_role("region", name="Vertailuun valitut palvelut")
    official.press(tray.get_by_role("link", name=re.compile("^Vertaile")).first)
    page.wait_for_url("**/vertailu/?p=**")
    await_state(page, "compare")
    assert len(parse_qs(urlsplit(page.url).query)["p"][0].split(",")) == 3
    rows = page.locator(".ds-compare tbody tr:visible")
    before = rows.count()
    official.pick(page.get_by_role("radio", name=re.compile("^Erot, jotka tiedetään")))
    expect(page).to_have_url(re.compile("differences=known"))
    assert 0 < rows.count() < before


def choose_a_municipality(official: Official, home: str) -> None:
    """The municipality that is chosen goes along to the page of a service."""
    page = official.page
    page.goto(f"{home}kunnat/")
    page.locator(".ds-ours button[data-part=open]:not([disabled])").wait_for(state="attached")
    official.choose(page.locator("#kuntamme"), MUNICIPALITY)
    page.wait_for_url("**kunta=siikalatva**")
    page.goto(f"{home}palvelut/evaka/?kunta=siikalatva")
    expect(page.locator("main [data-component=municipality]").first).to_contain_text(MUNICIPALITY)


def fill_the_form(official: Official, home: str) -> None:
    """A new service, from the first question to the preview of its page."""
    page = official.page
    page.goto(f"{home}lisaa-palvelu/")
    await_state(page, "form")
    for key, answer in ANSWERS.items():
        _answer(official, key, answer)
    official.press(page.get_by_role("button", name="Siirry lähettämään"))
    expect(page.get_by_text("Tarkistus ei löytänyt korjattavaa.")).to_be_visible()
    preview = page.locator(".ds-answering")
    expect(preview.get_by_role("heading", name="Esikatselu")).to_be_visible()
    expect(preview).to_contain_text(ANSWERS["name"])


def read_the_calendar(official: Official, home: str) -> None:
    """From the events to a month, to the next, and to an event."""
    page = official.page
    page.goto(f"{home}tapahtumat/")
    official.press(page.locator("main a[href*='kuukausi/']").first)
    page.wait_for_url("**/tapahtumat/kuukausi/**")
    before = page.locator("h1").inner_text()
    official.press(page.locator("main a[rel=next]").first)
    expect(page.locator("h1")).not_to_have_text(before)
    entry = page.locator("main .ds-card a").first
    name = entry.inner_text()
    official.press(entry)
    expect(page.locator("h1")).to_have_text(name)


WALKS: tuple[Walk, ...] = (
    find_by_search, filter_the_directory, compare_three, choose_a_municipality, fill_the_form, read_the_calendar,
)  # fmt: skip


def await_state(page: Page, component: str) -> None:
    """Waits until a component does its work."""
    page.locator(f"[data-component={component}][data-state=ready]").wait_for()


def _answer(official: Official, key: str, answer: str) -> None:
    question = official.page.locator(f'[data-key="{key}"]').first
    choice = question.locator(f'input[value="{answer}"]')
    if choice.count():
        official.pick(choice.first)
    elif question.get_by_role("combobox").count():
        official.choose(question.get_by_role("combobox").first, answer)
    else:
        official.write(question.locator("input, textarea").first, answer)
