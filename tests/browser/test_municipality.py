""" "Kuntamme": a municipality is chosen once, goes along, is remembered if asked, and pages speak of it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.answering import Asked, intercept, intercept_no_more
from tests.browser.axe import violations
from tests.browser.conftest import EMPTY, OpenPage, Watch
from tests.browser.test_search import TOLD

FACTS = """<div data-component="municipality"><p>Kuntamme: <b data-part="name">ei valittu</b>
<button type="button" data-part="open">Valitse kunta</button></p>
<p data-part="failed" hidden>Ei saatu. <button type="button" data-part="retry">Yritä uudelleen</button></p></div>
<p data-users="kuopio espoo siilinjarvi imatra" id="many">Käytössä 4 kunnassa: Espoo, Kuopio ...</p>
<p data-users="espoo" id="one">Käytössä 1 kunnassa: Espoo</p>
<ul><li data-size="5000">100 €<li data-size="20000">200 €<li data-size="100000">Ei laskettavissa</ul>"""
"""What the page of a service holds."""


@pytest.fixture
def trouble(open_page: OpenPage, watch: Watch) -> Iterator[Page]:
    """A page in a browser of its own, where answers fail: the console may tell of that."""
    yield open_page("kunnat/kuopio/", own=True)
    assert all(error.startswith((*TOLD, "The municipalities could not be fetched")) for error in watch.errors)
    watch.errors.clear()


def chooser(page: Page) -> Any:
    return page.locator("[data-component=municipality]").first


def field(page: Page) -> Any:
    return chooser(page).get_by_role("combobox")


def options(page: Page) -> Any:
    return page.get_by_role("listbox", name="Kunnat").get_by_role("option")


def let_go(page: Page, held: list[Route] | list[Asked]) -> None:
    """Lets requests go on that were held, of which there is at least one soon."""
    while not held:
        page.wait_for_timeout(20)
    for route in held:
        route.continue_()


def with_facts(page: Page, address: str) -> None:
    """Opens the page of a service as if its key facts were these."""

    def answer(route: Asked) -> None:
        body = route.fetch().text().replace("</h1>", f"</h1>{FACTS}", 1)
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    intercept(page, "*/tietoa/*", answer)
    page.goto(address)


TYPED = {
    "iis": "Iisalmi", "HÄMEENL": "Hämeenlinna", "esbo": "Espoo (Esbo)", "abo": "Turku (Åbo)", "nilsiä": "Kuopio",
    "koski tl": "Koski Tl", "salmi": "Hankasalmi", "ii": "Ii",
}  # fmt: skip


def test_a_municipality_is_found_by_both_names_and_without_dots(open_page: OpenPage) -> None:
    page = open_page("kunnat/")
    for typed, first in TYPED.items():
        field(page).fill(typed)
        expect(options(page).first.locator(".ds-suggestions__title"), typed).to_contain_text(first)


def test_enter_that_ends_a_composed_word_chooses_nothing(open_page: OpenPage) -> None:
    page = open_page("kunnat/")
    field(page).fill("iisal")
    expect(options(page)).to_have_count(1)
    field(page).dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    expect(page).not_to_have_url(re.compile("kunta="))
    field(page).press("Enter")
    expect(page).to_have_url(re.compile("kunta=iisalmi"))


def test_one_is_chosen_by_keyboard_and_its_page_is_one_click_away(open_page: OpenPage, home: str) -> None:
    page = open_page("kunnat/")
    field(page).fill("iisal")
    expect(options(page)).to_have_count(1)
    field(page).press("ArrowDown")
    field(page).press("Enter")
    expect(page).to_have_url(f"{home}kunnat/?kunta=iisalmi")
    expect(field(page)).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Kuntamme on nyt Iisalmi.")).to_be_attached()
    expect(page.locator(".ds-map-ours title")).to_have_text(re.compile("^Iisalmi"))
    chooser(page).get_by_role("link", name="Iisalmi").click()
    page.wait_for_url(f"{home}kunnat/iisalmi/?kunta=iisalmi")
    expect(chooser(page)).to_contain_text("Kuntamme: Iisalmi")
    expect(chooser(page).get_by_role("button", name="Tämä on kuntamme")).to_be_hidden()


def test_enter_chooses_what_can_mean_but_one(open_page: OpenPage, home: str) -> None:
    page = open_page("kunnat/")
    field(page).fill("Sal")
    expect(options(page).first).to_be_visible()
    field(page).press("Enter")
    expect(page).to_have_url(f"{home}kunnat/")
    field(page).fill("salo")
    expect(options(page).first).to_contain_text("Salo")
    field(page).press("Enter")
    expect(page).to_have_url(f"{home}kunnat/?kunta=salo")


def test_a_name_that_no_municipality_has_is_told(open_page: OpenPage) -> None:
    page = open_page("kunnat/")
    field(page).fill("<b>Ankkalinna")
    expect(page.locator(".ds-suggestions__message:visible")).to_have_text(
        "Suomessa ei ole kuntaa, jonka nimi olisi ”<b>Ankkalinna”."
    )
    field(page).press("Escape")
    expect(page.locator(".ds-suggestions:visible")).to_have_count(0)
    expect(field(page)).to_be_focused()


def test_the_page_of_a_municipality_offers_to_be_ours_and_another_can_be_chosen(open_page: OpenPage, home: str) -> None:
    page = open_page("kunnat/varkaus/")
    chooser(page).get_by_role("button", name="Tämä on kuntamme").click()
    expect(page).to_have_url(f"{home}kunnat/varkaus/?kunta=varkaus")
    change = chooser(page).get_by_role("button", name="Vaihda")
    change.click()
    expect(field(page)).to_be_focused()
    expect(change).to_have_attribute("aria-expanded", "true")
    page.keyboard.type("lapinl")
    expect(options(page).first).to_be_visible()
    assert not violations(page)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}kunnat/varkaus/?kunta=lapinlahti")
    expect(change).to_be_focused()
    expect(field(page)).to_be_hidden()
    change.click()
    page.keyboard.press("Escape")
    expect(change).to_be_focused()
    change.click()
    chooser(page).get_by_role("button", name="Poista valinta").click()
    expect(page).to_have_url(f"{home}kunnat/varkaus/")
    expect(chooser(page)).to_contain_text("Kuntamme: ei valittu")


def test_it_goes_along_with_links_forms_and_the_selection(open_page: OpenPage, home: str) -> None:
    page = open_page("tietoa/?kunta=iisalmi&p=evaka,daisy")
    page.wait_for_load_state("networkidle")
    page.get_by_role("navigation").get_by_role("link", name="Kunnat").first.click()
    page.wait_for_url(f"{home}kunnat/?p=evaka,daisy&kunta=iisalmi")
    page.wait_for_load_state("networkidle")
    area = page.locator(".ds-map a").nth(5)
    area.focus()
    expect(area).to_have_attribute("href", re.compile("kunta=iisalmi"))
    page.goto(f"{home}palvelut/?kunta=iisalmi")
    expect(page.locator("[data-part=faults]")).not_to_contain_text("kunta")
    assert "kunta=iisalmi" in page.url
    page.goto(f"{home}tietoa/?kunta=iisalmi")
    page.wait_for_load_state("networkidle")
    page.get_by_role("banner").get_by_role("combobox").fill("evaka")
    page.get_by_role("banner").get_by_role("combobox").press("Enter")
    page.wait_for_url(re.compile(r"/haku/\?q=evaka&kunta=iisalmi$"))


def test_the_device_remembers_only_if_asked_and_all_pages_agree(open_page: OpenPage, home: str) -> None:
    page = open_page("kunnat/iisalmi/", own=True)
    chooser(page).get_by_role("button", name="Tämä on kuntamme").click()
    expect(page).to_have_url(re.compile("kunta=iisalmi"))
    assert page.evaluate("localStorage.length") == 0
    chooser(page).get_by_role("button", name="Vaihda").click()
    chooser(page).get_by_role("checkbox", name="Muista tällä laitteella").check()
    assert page.evaluate("localStorage.getItem('digisavo.kunta')") == '["iisalmi"]'
    other = page.context.new_page()
    other.goto(f"{home}kunnat/")
    expect(other).to_have_url(f"{home}kunnat/?kunta=iisalmi")
    field(other).fill("Oulu")
    expect(options(other).first).to_be_visible()
    field(other).press("Enter")
    expect(page).to_have_url(f"{home}kunnat/iisalmi/?kunta=oulu")
    expect(chooser(page)).to_contain_text("Kuntamme: Oulu")
    chooser(other).get_by_role("checkbox").uncheck()
    assert other.evaluate("localStorage.length") == 0
    expect(chooser(page).get_by_role("checkbox")).not_to_be_checked()
    expect(page).to_have_url(f"{home}kunnat/iisalmi/?kunta=oulu")


def test_what_was_chosen_is_not_undone_by_going_back(open_page: OpenPage) -> None:
    page = open_page("kunnat/?kunta=iisalmi", own=True)
    page.get_by_role("link", name="Siilinjärvi", exact=True).first.click()
    chooser(page).get_by_role("button", name="Tämä on kuntamme").click()
    expect(page).to_have_url(re.compile("kunta=siilinjarvi"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/kunnat/\?kunta=siilinjarvi"))


IN_VAIN = {
    "kunta=nilsia": ("Nilsiä on osa kuntaa Kuopio vuodesta 2013. Siksi kunnaksi otettiin Kuopio.", "?kunta=kuopio"),
    "kunta=ankkalinna": (
        "Osoitteen kuntaa ”ankkalinna” ei tunnistettu. Valitse kunta uudelleen.",
        "",
    ),
    "kunta=%3Cscript%3Ealert(1)": ("Osoitteen kuntaa ”<script>alert(1)” ei tunnistettu. Valitse", ""),
    "kunta=oulu&kunta=espoo": ("Osoitteessa oli useita kuntia. Niistä otettiin Oulu.", "?kunta=oulu"),
    "kunta=__proto__": ("Osoitteen kuntaa ”__proto__” ei tunnistettu", ""),
}


def test_what_an_address_asks_for_in_vain_is_told(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    for query, (told, left) in IN_VAIN.items():
        page.goto(f"{home}kunnat/?{query}")
        expect(chooser(page).locator(".ds-ours__message"), query).to_contain_text(told)
        expect(page, query).to_have_url(f"{home}kunnat/{left}")
        assert not violations(page), query
        page.evaluate("localStorage.clear()")


def test_an_empty_parameter_says_nothing(open_page: OpenPage) -> None:
    page = open_page("kunnat/?kunta=")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".ds-ours__message")).to_have_count(0)


def test_users_are_named_by_how_near_and_alike_they_are(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    with_facts(page, f"{home}tietoa/?kunta=iisalmi")
    many, one = page.locator("#many"), page.locator("#one")
    expect(many).to_have_text("Käytössä 4 kunnassa, lähin Siilinjärvi, kaltaisistanne Imatra")
    expect(one).to_have_text("Käytössä 1 kunnassa, lähin Espoo")
    assert many.get_by_role("link").first.get_attribute("href") == f"{home}kunnat/siilinjarvi/"
    page.goto(f"{home}tietoa/?kunta=kuopio")
    expect(many).to_have_text(
        "Käytössä 4 kunnassa, myös omassanne (Kuopio), lähin muu Siilinjärvi, kaltaisistanne Espoo"
    )
    page.goto(f"{home}tietoa/?kunta=espoo")
    expect(one).to_have_text("Käytössä 1 kunnassa, omassanne (Espoo)")
    chooser(page).get_by_role("button", name="Vaihda").click()
    chooser(page).get_by_role("button", name="Poista valinta").click()
    expect(one).to_have_text("Käytössä 1 kunnassa: Espoo")
    expect(page.locator(".ds-size--ours")).to_have_count(0)


SIZES = {
    "vesanto": r"100 € Lähinnä kuntaanne: Vesanto, 1\s\d{3} asukasta",
    "iisalmi": r"200 € Lähinnä kuntaanne: Iisalmi, 20\s\d{3} asukasta",
    "helsinki": r"Ei laskettavissa Lähinnä kuntaanne: Helsinki, \d{3}\s\d{3} asukasta",
}


def test_the_price_for_a_size_like_ours_is_marked_and_says_so(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    for slug, line in SIZES.items():
        with_facts(page, f"{home}tietoa/?kunta={slug}")
        expect(page.locator(".ds-size--ours")).to_have_text(re.compile(f"^{line}$"))
        intercept_no_more(page)


def test_without_a_municipality_nothing_is_fetched(open_page: OpenPage) -> None:
    page = open_page("kunnat/kuopio/", own=True)
    page.wait_for_load_state("networkidle")
    names = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert not [name for name in names if re.search(r"kunnat\.json|places\.js|chooser\.js|panel\.js", name)]


def test_data_that_does_not_come_is_asked_for_again(trouble: Page) -> None:
    intercept(trouble, "*/assets/kunnat.json", lambda route: route.fulfill(status=503))
    chooser(trouble).get_by_role("button", name="Valitse kunta").click()
    retry = chooser(trouble).get_by_role("button", name="Yritä uudelleen")
    expect(chooser(trouble).get_by_role("alert")).to_contain_text("Kuntien luetteloa ei saatu.")
    assert not violations(trouble)
    trouble.wait_for_load_state("networkidle")
    retry.focus()
    with trouble.expect_event("console", lambda message: "could not be fetched" in message.text):
        retry.press("Enter")
    expect(retry).to_be_focused()
    intercept_no_more(trouble, "*/assets/kunnat.json")
    with trouble.expect_response("**/assets/kunnat.json"):
        retry.press("Enter")
    expect(field(trouble)).to_be_focused()
    expect(chooser(trouble).get_by_role("button", name="Poista valinta")).to_be_hidden()
    expect(retry).to_be_hidden()


@pytest.mark.parametrize("query", ["", "?kunta=oulu"])
def test_what_is_typed_before_the_data_has_come_is_answered(query: str, open_page: OpenPage) -> None:
    page = open_page(f"{EMPTY}{query}", own=True)
    held: list[Asked] = []
    intercept(page, "*/assets/kunnat.json", lambda route: held.append(route))
    with page.expect_request("**/assets/kunnat.json"):
        page.goto(page.url.replace(EMPTY, "kunnat/"), wait_until="commit")
        page.locator("#kuntamme").fill("iisal")
    let_go(page, held)
    expect(options(page)).to_have_count(1)
    expect(page.locator("#kuntamme")).to_have_value("iisal")


def test_no_press_is_lost_before_the_script_has_come(open_page: OpenPage) -> None:
    page = open_page(EMPTY)
    held: list[Route] = []
    page.route("**/assets/municipality/municipality.js", lambda route: held.append(route))
    with page.expect_request("**/assets/municipality/municipality.js"):
        page.goto(page.url.replace(EMPTY, "kunnat/kuopio/"), wait_until="commit")
    offer = chooser(page).get_by_role("button", name="Tämä on kuntamme")
    expect(offer).to_be_disabled()
    let_go(page, held)
    expect(offer).to_be_enabled()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("address", ["kunnat/?kunta=iisalmi", "kunnat/kuopio/?kunta=iisalmi"])
def test_nothing_jumps_while_loading(address: str, width: int, open_page: OpenPage) -> None:
    page = open_page(own=True, width=width)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(page.url + address)
    expect(chooser(page).get_by_role("link", name="Iisalmi")).to_be_visible(timeout=20_000)
    shift = page.evaluate("""() => new Promise((done) => new PerformanceObserver((list) => done(
        list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
    ).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 300))""")
    assert shift <= 0.02
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_without_scripts_nothing_is_offered_that_does_not_work(open_page: OpenPage) -> None:
    page = open_page("kunnat/", scripts=False)
    expect(chooser(page)).to_be_hidden()
    expect(page.locator(".ds-map-told")).to_be_hidden()
    page.locator("#uusimaa summary").click()
    page.locator("#uusimaa").get_by_role("link", name="Espoo", exact=True).click()
    expect(page.locator("h1")).to_have_text("Espoo")
