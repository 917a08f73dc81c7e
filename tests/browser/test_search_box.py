"""The box of search in the header: suggestions while one types, by keyboard and on a phone, and in bad luck."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.axe import seen
from tests.browser.conftest import OpenPage, Watch
from tests.browser.test_search import HOSTILE, TOLD


def box(page: Page) -> Any:
    return page.get_by_role("banner").get_by_role("combobox")


def options(page: Page) -> Any:
    return page.get_by_role("listbox", name="Ehdotetut tulokset").get_by_role("option")


def announced(page: Page) -> Any:
    return page.get_by_role("banner").get_by_role("status")


@pytest.fixture
def trouble(open_page: OpenPage, watch: Watch) -> Iterator[Page]:
    """A page in a browser of its own, where answers fail: the console may tell of that."""
    yield open_page("tietoa/", own=True)
    assert all(error.startswith(TOLD) for error in watch.errors)
    watch.errors.clear()


def test_results_are_suggested_with_their_kind_and_their_hits(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    box(page).fill("kuopiossa")
    first = options(page).first
    expect(first).to_contain_text("Kunnat")
    expect(first.locator("mark").first).to_have_text("Kuopio")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    expect(announced(page)).to_have_text(re.compile(r"^\d+ tulosta\. Liiku niissä nuolinäppäimillä\.$"))
    expect(box(page)).to_be_focused()


def test_arrows_go_through_the_suggestions_and_enter_opens_one(open_page: OpenPage, home: str) -> None:
    page = open_page("tietoa/")
    field = box(page)
    field.fill("kuntalaisaloite")
    expect(options(page).first).to_be_visible()
    field.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == options(page).first.get_attribute("id")
    field.press("ArrowUp")
    expect(options(page).first).to_have_attribute("aria-selected", "false")
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url(f"{home}palvelut/kuntalaisaloite/")


def test_enter_in_the_field_alone_leads_to_the_page_of_search(open_page: OpenPage, home: str) -> None:
    page = open_page("tietoa/")
    box(page).fill("kirjasto")
    expect(options(page).first).to_be_visible()
    box(page).press("Enter")
    page.wait_for_url(f"{home}haku/?q=kirjasto")
    expect(page.locator("[data-part=results] > li").first).to_be_visible()


def test_the_last_suggestion_leads_to_all(open_page: OpenPage, home: str) -> None:
    page = open_page("tietoa/")
    box(page).fill("palvelu & muuta")
    expect(options(page).last).to_have_text(re.compile(r"^Näytä kaikki \d+ tulosta$"))
    expect(options(page)).to_have_count(8)
    options(page).last.click()
    page.wait_for_url(f"{home}haku/?q=palvelu+%26+muuta")


def test_escape_closes_the_suggestions_and_the_word_stays(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    box(page).fill("kuopio")
    expect(options(page).first).to_be_visible()
    box(page).press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("kuopio")
    box(page).press("ArrowDown")
    expect(options(page).first).to_be_visible()
    box(page).press("Tab")
    expect(options(page)).to_have_count(0)


def test_no_key_is_taken_from_the_reader(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    page.keyboard.press("/")
    expect(box(page)).not_to_be_focused()
    box(page).focus()
    page.keyboard.type("a/b")
    expect(box(page)).to_have_value("a/b")
    page.keyboard.press("Home")
    page.keyboard.type("x")
    expect(box(page)).to_have_value("xa/b")


def test_nothing_is_fetched_before_the_field_is_used(open_page: OpenPage) -> None:
    page = open_page("tietoa/", own=True)
    page.wait_for_load_state("networkidle")
    names = "performance.getEntriesByType('resource').map((entry) => entry.name)"
    assert not [name for name in page.evaluate(names) if "/haku/" in name or "search_engine" in name]


def test_what_is_typed_before_scripts_have_come_is_answered(open_page: OpenPage) -> None:
    page = open_page(own=True)
    held: list[Route] = []
    page.context.route("**/assets/searchbox/searchbox.js", lambda route: held.append(route))
    with page.expect_request("**/assets/searchbox/searchbox.js"):
        page.goto(f"{page.url}tietoa/", wait_until="commit")
    field = page.get_by_role("banner").get_by_role("searchbox")
    field.focus()
    field.fill("kuopio")
    for route in held:
        route.continue_()
    expect(options(page).first).to_be_visible()


def test_the_field_of_home_suggests_too(open_page: OpenPage, home: str) -> None:
    page = open_page()
    field = page.get_by_role("main").get_by_role("combobox")
    field.fill("iisalmi")
    options(page).first.click()
    page.wait_for_url(f"{home}kunnat/iisalmi/")


def test_on_a_phone_the_link_opens_the_field_and_escape_gives_the_focus_back(open_page: OpenPage) -> None:
    page = open_page("tietoa/", width=360)
    page.wait_for_load_state("networkidle")
    opener = page.get_by_role("banner").get_by_role("button", name="Haku")
    expect(box(page)).to_be_hidden()
    opener.click()
    expect(box(page)).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")
    box(page).fill("kuopio")
    expect(options(page).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box(page).press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box(page)).to_be_focused()
    box(page).press("Escape")
    expect(opener).to_be_focused()
    expect(box(page)).to_be_hidden()
    page.keyboard.press("Space")
    expect(box(page)).to_be_focused()


def test_without_scripts_the_field_is_a_form(open_page: OpenPage, home: str) -> None:
    page = open_page("tietoa/", scripts=False)
    page.get_by_role("banner").get_by_role("searchbox").fill("kirjasto")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}haku/?q=kirjasto")
    page = open_page("tietoa/", width=360, scripts=False)
    page.get_by_role("banner").get_by_role("link", name="Haku").click()
    page.wait_for_url(f"{home}haku/")


@pytest.mark.parametrize("width", [1280, 360])
def test_open_suggestions_have_no_fault_that_axe_finds(width: int, open_page: OpenPage) -> None:
    page = open_page("tietoa/", width=width)
    page.wait_for_load_state("networkidle")
    if width == 360:
        page.get_by_role("banner").get_by_role("button", name="Haku").click()
    looks = [(width, "light", True), (width, "dark", False)]
    box(page).fill("kuopio")
    expect(options(page).first).to_be_visible()
    box(page).press("ArrowDown")
    assert dict(seen(page, looks)) == {}
    box(page).fill("qwertyqwerty")
    expect(page.locator(".ds-suggestions__message")).to_contain_text("Ei tuloksia.")
    assert dict(seen(page, looks)) == {}


def test_a_failure_is_told_and_the_form_leads_on(trouble: Page, home: str) -> None:
    trouble.context.route("**/assets/haku/manifest.json", lambda route: route.abort())
    box(trouble).fill("kirjasto")
    expect(trouble.locator(".ds-suggestions__message")).to_have_text(
        "Ehdotuksia ei saatu. Enter vie hakusivulle.", timeout=20_000
    )
    trouble.context.unroute("**/assets/haku/manifest.json")
    box(trouble).fill("kirjastot")
    expect(options(trouble).first).to_be_visible()
    box(trouble).press("Enter")
    trouble.wait_for_url(f"{home}haku/?q=kirjastot")


def test_without_its_words_the_box_stays_a_form(trouble: Page, home: str) -> None:
    trouble.context.route("**/assets/haku/sanat.json", lambda route: route.abort())
    box(trouble).fill("kirjasto")
    trouble.wait_for_load_state("networkidle")
    expect(box(trouble)).to_have_attribute("aria-expanded", "false")
    box(trouble).press("Enter")
    trouble.wait_for_url(f"{home}haku/?q=kirjasto")


def test_only_the_latest_word_is_answered(trouble: Page) -> None:
    held: list[Route] = []
    late = [True]
    trouble.context.route(re.compile("/haku/.*/d/"), lambda route: held.append(route) if late[0] else route.continue_())
    with trouble.expect_request(re.compile("/haku/.*/d/")):
        box(trouble).fill("kuopio")
    box(trouble).fill("iisalmi")
    late[0] = False
    trouble.wait_for_timeout(300)
    for route in held:
        route.continue_()
    expect(options(trouble).first).to_contain_text("Iisalmi")
    trouble.wait_for_load_state("networkidle")
    expect(options(trouble).first).to_contain_text("Iisalmi")


def test_a_hostile_query_is_only_a_text(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    for query in HOSTILE:
        box(page).fill(query)
        expect(announced(page)).not_to_be_empty()
        assert page.evaluate("window.hacked") is None
        assert page.locator("header img[src=x], header script, header iframe").count() == 0
        box(page).press("Escape")


def test_browsers_find_the_description_of_search_on_the_home_page(open_page: OpenPage, home: str) -> None:
    page = open_page()
    address = page.locator("link[rel=search]").evaluate("link => link.href")
    answer = page.request.get(address)
    assert address == f"{home}opensearch.xml"
    assert f'template="{home}haku/?q={{searchTerms}}"' in answer.text()
