"""The directory: facets, text and order, in the address, by keyboard, without scripts, and when something fails."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from tests.browser.answering import Asked, intercept, intercept_no_more
from tests.browser.axe import LOOKS, seen
from tests.browser.conftest import OpenPage, Watch
from tests.browser.facet_data import small
from tests.browser.test_search import gone_to

from digisavo.core.text import alphabet

FACETS = "**/assets/hakemisto/palvelut.json"
CARDS = "**/assets/hakemisto/palvelut/0.json"
FAILED = "Rajaus ei ole voimassa, koska tietoja ei saatu ladattua. Yritä uudelleen."
HOSTILE = [
    "status=<img src=x onerror=window.hacked=1>", "<script>window.hacked=1</script>=1", "q=<svg onload=hacked=1>&x=1",
    "%", "status=%E0%A4%A&%%%=%ff", "__proto__[x]=1&constructor.prototype=2", "sort=__proto__&page=Infinity",
    "status=" + ",".join(f"arvo{number}" for number in range(200)), "q=" + "a" * 10_000,
    "&".join(f"x{number}=1" for number in range(2_000)), "status[]=tuotannossa", "p=../../x&status=../../x",
]  # fmt: skip


@pytest.fixture(scope="session")
def data(home: str) -> dict[str, Any]:
    with urlopen(f"{home}assets/hakemisto/palvelut.json") as answer:
        found: dict[str, Any] = json.load(answer)
    return found


def results(page: Page) -> Locator:
    return page.locator("[data-part=results] > li")


def status(page: Page) -> Locator:
    return page.locator("[data-part=status]")


def chips(page: Page) -> Locator:
    return page.get_by_role("list", name="Valitut rajaukset").get_by_role("button")


def option(page: Page, facet: str, label: str) -> Locator:
    return page.get_by_role("group", name=facet, exact=True).get_by_role("checkbox", name=re.compile(f"^{label}"))


def shown(page: Page) -> int:
    """How many services the sentence says are shown."""
    expect(status(page)).to_contain_text(re.compile("^(Näytetään|Mikään)"))
    found = re.match(r"Näytetään (?:kaikki: )?(\d+) palvelu", status(page).inner_text())
    return int(found[1]) if found else 0


def unfolded(page: Page, *facets: str) -> Page:
    """The panel with these facets open."""
    for name in facets:
        facet = page.locator("details", has=page.locator(f"summary > [data-part=name]:text-is('{name}')"))
        if facet.get_attribute("open") is None:
            facet.locator("summary").click()
    return page


def count_of(box: Locator) -> int:
    return int(box.locator("xpath=..").locator(".ds-count").inner_text())


def ready(page: Page) -> Page:
    """The panel beside the list, when its data is there."""
    page.locator("[data-part=facets]").scroll_into_view_if_needed()
    expect(page.locator(".ds-facet").first).to_be_visible()
    return page


def test_facets_narrow_the_list(open_page: OpenPage, data: dict[str, Any], home: str) -> None:
    page = unfolded(ready(open_page("palvelut/")), "Palvelun vaihe", "Kenelle")
    box = option(page, "Palvelun vaihe", "Tuotannossa")
    promised = count_of(box)
    box.click()
    expect(page).to_have_url(f"{home}palvelut/?status=tuotannossa")
    assert shown(page) == promised
    expect(status(page)).to_contain_text(
        f"kun hakemistossa on kaikkiaan {data['total']}. Ehtona on Palvelun vaihe (Tuotannossa)."
    )
    second_box = option(page, "Palvelun vaihe", "Pilotti")
    both = promised + count_of(second_box)
    second_box.click()
    expect(status(page)).to_contain_text("Palvelun vaihe (Pilotti tai Tuotannossa)")
    assert shown(page) == both
    people = option(page, "Kenelle", "Luottamushenkilöt")
    fewer = count_of(people)
    people.click()
    expect(status(page)).to_contain_text(
        "Ehtoina ovat Kenelle (Luottamushenkilöt) ja Palvelun vaihe (Pilotti tai Tuotannossa)."
    )
    assert shown(page) == fewer < both
    expect(results(page)).to_have_count(min(20, fewer))
    expect(page.locator("[data-part=served]")).to_be_hidden()


def test_an_option_promises_what_it_gives(open_page: OpenPage) -> None:
    page = unfolded(ready(open_page("palvelut/?target_users=henkilosto")), "Hinnoittelumalli")
    expect(chips(page)).to_have_count(1)
    for label in ("Ilmainen", "Ei ilmoitettu"):
        box = option(page, "Hinnoittelumalli", label)
        promised = count_of(box)
        box.check()
        expect(chips(page)).to_have_count(3)
        assert shown(page) == promised
        box.uncheck()
        expect(chips(page)).to_have_count(1)


def test_results_are_the_services_that_have_the_answer(open_page: OpenPage, home: str) -> None:
    page = open_page("palvelut/?open_source.license=MIT")
    expect(results(page).first).to_be_visible()
    assert results(page).count() == shown(page)
    for link in results(page).locator("h3 a").evaluate_all("links => links.map((link) => link.href)"):
        slug = link.removeprefix(f"{home}palvelut/").strip("/")
        record = page.request.get(f"{home}api/v1/services/{slug}.json").json()
        assert "MIT" in record["open_source"]["license"], slug


def test_a_chip_removes_its_condition_and_keeps_the_focus_near(open_page: OpenPage, home: str) -> None:
    page = open_page("palvelut/?status=tuotannossa,pilotti&target_users=asukkaat&q=a")
    expect(chips(page)).to_have_count(5)
    chips(page).filter(has_text="Palvelun vaihe: Tuotannossa").focus()
    expect(page.get_by_role("button", name="Poista rajaus: Palvelun vaihe: Tuotannossa")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}palvelut/?target_users=asukkaat&status=pilotti&q=a")
    expect(chips(page).filter(has_text="Teksti: a")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="Etsi sanoilla")).to_have_value("")
    expect(option(page, "Palvelun vaihe", "Pilotti")).to_be_checked()
    page.get_by_role("button", name="Poista kaikki rajaukset").click()
    expect(page).to_have_url(f"{home}palvelut/")
    expect(page.locator("[data-part=served]")).to_be_visible()
    expect(option(page, "Palvelun vaihe", "Pilotti")).not_to_be_checked()
    expect(status(page)).to_have_text("Rajauksia ei ole. Näytetään kaikki.")
    expect(chips(page)).to_have_count(0)


def test_back_forward_and_reload_give_the_same(open_page: OpenPage, home: str) -> None:
    page = unfolded(ready(open_page("palvelut/")), "Palvelun vaihe", "Kenelle")
    option(page, "Palvelun vaihe", "Pilotti").click()
    expect(chips(page)).to_have_count(1)
    option(page, "Kenelle", "Asukkaat").click()
    expect(chips(page)).to_have_count(3)
    sentence = status(page).inner_text()
    page.go_back()
    expect(status(page)).to_contain_text("Ehtona on Palvelun vaihe (Pilotti).")
    expect(option(page, "Kenelle", "Asukkaat")).not_to_be_checked()
    page.go_back()
    expect(page.locator("[data-part=served]")).to_be_visible()
    page.go_forward()
    page.go_forward()
    expect(status(page)).to_have_text(sentence)
    page.reload()
    expect(status(page)).to_have_text(sentence)
    expect(option(page, "Kenelle", "Asukkaat")).to_be_checked()
    results(page).first.get_by_role("link").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.go_back()
    expect(status(page)).to_have_text(sentence)


def test_text_is_searched_for_as_the_search_does(open_page: OpenPage, home: str) -> None:
    page = open_page("palvelut/")
    field = page.get_by_role("searchbox", name="Etsi sanoilla")
    steps = page.evaluate("history.length")
    field.press_sequentially("AANESTYKSIA")
    expect(page).to_have_url(f"{home}palvelut/?q=AANESTYKSIA")
    expect(results(page).first).to_contain_text(re.compile("äänest", re.IGNORECASE))
    assert page.evaluate("history.length") == steps, "typing makes no steps to go back"
    expect(field).to_be_focused()
    field.fill("äänestyksessä")
    expect(results(page).first).to_contain_text(re.compile("äänest", re.IGNORECASE))
    order = page.get_by_role("combobox", name="Järjestys")
    expect(order).to_have_value("relevance")
    best = results(page).locator("h3").all_inner_texts()
    order.select_option("title")
    expect(page).to_have_url(re.compile("&sort=title$"))
    alphabetical = sorted(best, key=alphabet("fi"))
    expect(results(page).locator("h3")).to_have_text(alphabetical)
    order.select_option("relevance")
    expect(results(page).locator("h3")).to_have_text(best)
    field.fill("")
    expect(page.locator("[data-part=served]")).to_be_visible()
    expect(order).to_have_value("title")
    field.fill("qwertyqwerty")
    expect(status(page)).to_have_text("Mikään ei täytä näitä ehtoja. Ehtona on teksti (”qwertyqwerty”).")
    expect(results(page)).to_have_count(0)


def test_where_nothing_is_left_the_page_says_what_to_remove(open_page: OpenPage) -> None:
    page = open_page("palvelut/?status=poistunut&pricing.model=lisenssi&target_users=asukkaat")
    expect(status(page)).to_contain_text("Mikään ei täytä näitä ehtoja. Ehtoina ovat Kenelle")
    advice = re.search(r"Jos poistat ehdon ([^,]+), näkyviin tulee (\d+) palvelu", status(page).inner_text())
    assert advice
    chips(page).filter(has_text=advice[1]).click()
    expect(results(page)).to_have_count(int(advice[2]))


def test_the_order_is_chosen(open_page: OpenPage, home: str) -> None:
    page = open_page("palvelut/?status=tuotannossa")
    first = results(page).first.locator("h3")
    alphabetical = first.inner_text()
    order = page.get_by_label("Järjestys")
    expect(page.get_by_text("Paikkaa luettelossa ei voi ostaa.")).to_be_visible()
    order.select_option("Eniten tietoa ensin")
    expect(page).to_have_url(f"{home}palvelut/?status=tuotannossa&sort=completeness")
    expect(first).not_to_have_text(alphabetical)
    slugs = results(page).locator("h3 a").evaluate_all("links => links.map((link) => link.pathname.split('/').at(-2))")
    found = [record(page, home, slug)["completeness"] for slug in (slugs[0], slugs[9], slugs[19])]
    shares = [round(100 * count["answered"] / count["asked"]) for count in found]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > shares[2]
    page.go_back()
    expect(order).to_have_value("title")
    expect(first).to_have_text(alphabetical)


def record(page: Page, home: str, slug: str) -> dict[str, Any]:
    found: dict[str, Any] = page.request.get(f"{home}api/v1/services/{slug}.json").json()
    return found


def test_an_order_that_distinguishes_nothing_is_not_offered(open_page: OpenPage) -> None:
    page = open_page("palvelut/")
    with made(page, small()):
        ready(page)
        orders = page.get_by_label("Järjestys").locator("option:not([hidden])")
        expect(orders).to_have_text(["Aakkosjärjestys", "Uusimmat ensin"])


def await_query(page: Page, wanted: dict[str, str]) -> None:
    """Waits for an address with these parameters, in any order: the selection is put there by another component."""
    page.wait_for_url(lambda url: dict(parse_qsl(urlsplit(url).query)) == wanted)


def test_more_results_come_when_asked_for(open_page: OpenPage) -> None:
    page = open_page("palvelut/?status=tuotannossa&p=kuntalaisaloite")
    expect(results(page)).to_have_count(20)
    total = shown(page)
    expect(page.get_by_text(f"Näkyvissä 20 / {total}")).to_be_visible()
    page.get_by_role("button", name="Näytä lisää").click()
    expect(results(page)).to_have_count(40)
    expect(results(page).nth(20).locator("h3 a")).to_be_focused()
    await_query(page, {"status": "tuotannossa", "page": "2", "p": "kuntalaisaloite"})
    page.reload()
    expect(results(page)).to_have_count(40)
    while page.get_by_role("button", name="Näytä lisää").is_visible():
        before = results(page).count()
        page.get_by_role("button", name="Näytä lisää").click()
        expect(results(page).nth(before)).to_be_visible()
    assert results(page).count() == total
    names = results(page).locator("h3").all_inner_texts()
    assert len(set(names)) == total
    option(unfolded(page, "Kenelle"), "Kenelle", "Henkilöstö").click()
    await_query(page, {"target_users": "henkilosto", "status": "tuotannossa", "p": "kuntalaisaloite"})
    expect(results(page)).to_have_count(20)


def test_a_result_is_like_a_card_that_is_served(open_page: OpenPage) -> None:
    served = open_page("palvelut/", scripts=False)
    page = open_page("palvelut/?sort=title&page=2")
    expect(results(page)).to_have_count(40)
    for place in (0, 7, 19):
        card = served.locator("[data-part=served] .ds-card").nth(place)
        like = results(page).nth(place)
        assert like.get_attribute("data-compare") == card.get_attribute("data-compare")
        for piece in ("h3", "h3 + p", ".ds-meta"):
            assert like.locator(piece).inner_text() == card.locator(piece).inner_text()
        assert like.locator("h3 a").evaluate("link => link.href") == card.locator("h3 a").evaluate("link => link.href")


def test_the_filter_is_given_to_the_rest_of_the_page(open_page: OpenPage) -> None:
    page = open_page("palvelut/?p=kuntalaisaloite&status=pilotti&sort=completeness&page=2")
    expect(page.locator("html")).to_have_attribute("data-filter", "status=pilotti&sort=completeness")


def test_a_long_facet_shows_the_most_frequent_and_finds_the_others(open_page: OpenPage, data: dict[str, Any]) -> None:
    page = ready(open_page("palvelut/"))
    facet = page.locator("details", has=page.locator("summary", has_text="Kunta, joka käyttää"))
    unfolded(page, "Kunta, joka käyttää")
    boxes = facet.get_by_role("checkbox")
    expect(boxes).to_have_count(9)
    expect(boxes.last).to_have_value("ei-ilmoitettu")
    facet.get_by_role("searchbox").fill("raaky")
    expect(facet.get_by_text("Yhtään vaihtoehtoa ei löytynyt.")).to_be_visible()
    facet.get_by_role("searchbox").fill("")
    terms = next(facet["terms"] for facet in data["facets"] if facet["key"] == "municipality")
    frequent = boxes.evaluate_all("boxes => boxes.map((box) => box.value)")
    slug, name = next(term for term in terms if term[0] not in frequent and "ä" in term[1])
    facet.get_by_role("searchbox").fill(name.upper().replace("Ä", "A"))
    expect(boxes).to_have_count(1)
    boxes.check()
    expect(page).to_have_url(re.compile(f"municipality={slug}$"))
    expect(boxes).to_be_focused()
    facet.get_by_role("searchbox").fill("")
    expect(boxes).to_have_count(10)
    expect(facet.get_by_role("checkbox", checked=True)).to_have_value(slug)
    facet.get_by_role("button", name="Näytä kaikki Kunta, joka käyttää").click()
    expect(boxes).to_have_count(len(terms) + 1)
    assert boxes.evaluate_all("boxes => boxes.map((box) => box.value)") == [
        *(slug for slug, _ in terms),
        "ei-ilmoitettu",
    ]


def test_facets_that_nobody_answered_are_named_together(open_page: OpenPage) -> None:
    page = open_page("palvelut/")
    with made(page, small()):
        ready(page)
        expect(page.get_by_text("Näistä ei ole vielä tietoa: Tuen kielet.")).to_be_visible()
        expect(page.get_by_role("group", name="Tuen kielet")).to_have_count(0)


@contextmanager
def made(page: Page, data: dict[str, Any]) -> Iterator[None]:
    """The page opened anew with facets of its own."""
    intercept(page, FACETS, lambda route: route.fulfill(json=data))
    page.reload()
    yield
    intercept_no_more(page, FACETS)


def test_unknown_parts_of_the_address_are_named(open_page: OpenPage, home: str) -> None:
    page = open_page("palvelut/?hinta=xyz&status=olematon,tuotannossa")
    faults = page.locator("[data-part=faults]")
    expect(faults).to_have_text(
        "Osoitteessa oli ehtoja, joita hakemistossa ei ole: hinta=xyz ja Palvelun vaihe: olematon. Ne jätettiin pois."
    )
    expect(status(page)).to_contain_text("Ehtona on Palvelun vaihe (Tuotannossa).")
    option(unfolded(page, "Kenelle"), "Kenelle", "Asukkaat").click()
    expect(page).to_have_url(f"{home}palvelut/?target_users=asukkaat&status=tuotannossa")
    expect(faults).to_be_hidden()
    page.goto(f"{home}palvelut/?fbclid=abc")
    expect(faults).to_have_text("Osoitteessa oli ehto, jota hakemistossa ei ole: fbclid=abc. Se jätettiin pois.")
    expect(page.locator("[data-part=served]")).to_be_visible()


def test_a_hostile_address_gives_a_calm_page(open_page: OpenPage) -> None:
    page = open_page(f"palvelut/?{'&'.join(HOSTILE)}")
    faults = page.locator("[data-part=faults]")
    expect(faults).to_be_visible()
    for query in HOSTILE:
        gone_to(page, "")
        expect(faults).to_be_hidden()
        gone_to(page, query)
        expect(faults).to_contain_text(re.compile(r"jätettiin pois\.|käytettiin alku\."))
        assert len(faults.inner_text()) < 500
        assert page.evaluate("window.hacked") is None
        assert page.locator(".ds-directory :is(img, script, svg, iframe)").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_hostile_texts_of_the_data_stay_texts(open_page: OpenPage) -> None:
    page = open_page("palvelut/")
    name = "<img src=x onerror=window.hacked=1>"
    data = small()
    data["facets"][0] |= {"label": name, "terms": [["tuotannossa", name], ["pilotti", "P"]]}
    card = ["x", name, name, [[name, name]], name]
    cards = {"edition": data["edition"], "cards": [card, card]}
    intercept(page, CARDS, lambda route: route.fulfill(json=cards))
    intercept(page, "*/hakemisto/palvelut/2.json", lambda route: route.fulfill(json=cards))
    intercept(page, "*/hakemisto/palvelut/1.json", lambda route: route.fulfill(json=cards))
    intercept(page, FACETS, lambda route: route.fulfill(json=data))
    page.goto(page.url + "?status=tuotannossa")
    expect(results(page)).to_have_count(3)
    expect(results(page).first.locator("h3")).to_have_text(name)
    expect(chips(page).first).to_contain_text(f"{name}: {name}")
    assert page.evaluate("window.hacked") is None
    assert page.locator(".ds-directory img").count() == 0


def test_a_failure_is_announced_and_can_be_tried_again(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("palvelut/", width=360)
    failing = [True]

    def answer(route: Asked) -> None:
        route.abort() if failing[0] else route.fallback()

    intercept(page, "*/assets/hakemisto/*", answer)
    field = page.get_by_role("searchbox", name="Etsi sanoilla")
    field.fill("kirjasto")
    expect(status(page)).to_have_text(FAILED)
    expect(page.locator("[data-part=served] .ds-card")).to_have_count(20)
    retry = page.get_by_role("button", name="Yritä uudelleen")
    retry.press("Enter")
    expect(status(page)).to_have_text(FAILED)
    expect(retry).to_be_focused()
    failing[0] = False
    retry.press("Enter")
    expect(results(page).first).to_be_visible()
    expect(retry).to_be_hidden()
    expect(status(page)).to_be_focused()
    expect(chips(page)).to_have_text(re.compile("Teksti: kirjasto"))
    watch.errors.clear()  # the browser logs the request that was stopped


@pytest.mark.parametrize("query", ["status=tuotannossa", "q=kirjasto"])
def test_data_of_another_build_is_never_mixed_in(query: str, open_page: OpenPage, watch: Watch) -> None:
    page = open_page("palvelut/", width=360)
    intercept(page, FACETS, lambda route: route.fulfill(json=route.fetch().json() | {"edition": "entinen"}))
    page.goto(f"{page.url}?{query}")
    expect(status(page)).to_have_text(FAILED)
    expect(results(page)).to_have_count(0)
    intercept_no_more(page, FACETS)
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(results(page).first).to_be_visible()
    watch.errors.clear()


def test_what_was_built_anew_meanwhile_is_fetched_once_more_by_itself(open_page: OpenPage) -> None:
    page = open_page("palvelut/", width=360)
    served: list[str] = []

    def stale_at_first(route: Asked) -> None:
        data = route.fetch().json()
        served.append(data["edition"])
        route.fulfill(json=data if len(served) > 1 else data | {"edition": "entinen"})

    intercept(page, FACETS, stale_at_first)
    page.goto(f"{page.url}?status=tuotannossa")
    expect(results(page).first).to_be_visible()
    assert len(served) == 2
    expect(page.get_by_role("button", name="Yritä uudelleen")).to_be_hidden()


def test_an_address_that_asks_says_that_it_waits_and_never_shows_the_whole_list(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    waiting: list[Asked] = []
    intercept(page, FACETS, lambda route: waiting.append(route))
    page.goto(page.url.replace("tietoa/", "palvelut/?status=tuotannossa"), wait_until="commit")
    expect(status(page)).to_have_text("Haetaan…")
    expect(page.locator("[data-part=served]")).to_be_hidden()
    top = page.locator(".ds-directory__tools").bounding_box()
    waiting[0].continue_()
    expect(results(page).first).to_be_visible()
    assert page.locator(".ds-directory__tools").bounding_box() == top
    page.goto(page.url.replace("?status=tuotannossa", "?p=kuntalaisaloite&kunta=kuopio"))
    expect(page.locator("[data-part=served]")).to_be_visible()
    expect(status(page)).to_have_text("")


def test_facets_and_options_that_would_narrow_nothing_are_left_out(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("palvelut/")
    data = small()
    data["facets"][0] |= {"sets": [[0]], "codes": "A" * data["total"]}
    with made(page, data):
        expect(page.locator("summary", has_text="Maakunta")).to_be_visible()
        expect(page.locator("summary", has_text="Palvelun vaihe")).to_be_hidden()
    page.goto(page.url + "?status=tuotannossa")
    intercept(page, FACETS, lambda route: route.fulfill(json=data))
    page.reload()
    expect(page.locator("summary", has_text="Palvelun vaihe")).to_be_visible()
    page.wait_for_load_state("networkidle")
    watch.errors.clear()  # the made-up list has no cards


def test_topics_stand_in_the_facet_alone_and_without_scripts_as_links(open_page: OpenPage) -> None:
    links = '[href$="palvelut/aihe/osallisuus/"]'
    expect(open_page("palvelut/?status=tuotannossa").locator(links)).to_be_hidden()
    still = open_page("palvelut/?status=tuotannossa", scripts=False)
    expect(still.locator(links)).to_be_visible()
    expect(still.get_by_text("Jos osoitteessa on rajaus, se ei ole nyt voimassa")).to_be_visible()


@pytest.mark.parametrize("address", ["palvelut/", "kokeilut/"])
def test_the_first_card_stands_in_the_first_screen(address: str, open_page: OpenPage) -> None:
    card = open_page(address).locator("[data-part=served] .ds-card").first.bounding_box()
    assert card
    assert card["y"] < 700


def test_what_search_numbers_otherwise_is_never_mixed_in(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("palvelut/", own=True)

    def of_another_build(route: Route) -> None:
        data = route.fetch().json()
        route.fulfill(json=data | {"numberings": dict.fromkeys(data["numberings"], "0123456789ab")})

    page.context.route("**/assets/haku/*/k/0.json", of_another_build)
    page.goto(f"{page.url}?q=kirjasto")
    expect(status(page)).to_have_text(FAILED, timeout=20_000)
    page.context.unroute("**/assets/haku/*/k/0.json")
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(results(page).first).to_be_visible()
    watch.errors.clear()


@pytest.mark.parametrize("missing", [FACETS, CARDS, "**/assets/haku/manifest.json"])
def test_the_served_list_stays_where_data_is_missing(missing: str, open_page: OpenPage, watch: Watch) -> None:
    page = open_page("palvelut/", width=360)
    intercept(page, missing, lambda route: route.fulfill(status=404, body="-"))
    page.goto(page.url + "?q=kirjasto")
    expect(status(page)).to_have_text(FAILED)
    expect(page.locator("[data-part=served] .ds-card").first).to_be_visible()
    intercept_no_more(page, missing)
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(results(page).first).to_be_visible()
    watch.errors.clear()


def test_nothing_is_fetched_before_it_is_needed(open_page: OpenPage) -> None:
    page = open_page("palvelut/", width=360)
    page.wait_for_load_state("networkidle")
    assert fetched(page) == []
    page.get_by_role("button", name="Rajaa palveluja").click()
    expect(page.get_by_role("dialog").locator("summary").first).to_be_visible()
    assert fetched(page) == ["palvelut.json"]
    page.get_by_role("dialog").get_by_role("button", name="Sulje", exact=True).first.click()
    page.goto(page.url + "?sort=title&page=2")
    expect(results(page).first).to_be_visible()
    assert not [name for name in loaded(page) if "/haku/" in name]


def fetched(page: Page) -> list[str]:
    return [name.rpartition("/")[2] for name in loaded(page) if "/hakemisto/" in name]


def loaded(page: Page) -> list[str]:
    names: list[str] = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    return names


def test_by_keyboard_alone(open_page: OpenPage, home: str) -> None:
    page = ready(open_page("palvelut/"))
    page.locator("summary", has_text="Palvelun vaihe").focus()
    page.keyboard.press("Enter")
    expect(option(page, "Palvelun vaihe", "Pilotti")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(chips(page)).to_have_count(1)
    expect(option(page, "Palvelun vaihe", "Pilotti")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(option(page, "Palvelun vaihe", "Pilotti")).to_be_hidden()
    page.get_by_role("searchbox", name="Etsi sanoilla").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Järjestys")).to_be_focused()
    page.keyboard.press("Tab")
    expect(chips(page).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}palvelut/")
    expect(page.get_by_role("searchbox", name="Etsi sanoilla")).to_be_focused()


def test_on_a_phone_the_facets_are_in_a_dialog(open_page: OpenPage, home: str) -> None:
    page = open_page("palvelut/", width=360)
    opener = page.get_by_role("button", name="Rajaa palveluja")
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Rajaa palveluja")
    expect(dialog.locator("summary", has_text="Palvelun vaihe")).to_be_visible()
    expect(dialog.get_by_role("checkbox")).to_have_count(0)
    dialog.locator("summary", has_text="Palvelun vaihe").press("Enter")
    dialog.get_by_role("checkbox", name=re.compile("^Tuotannossa")).press("Space")
    button = dialog.get_by_role("button", name=re.compile(r"^Näytä \d+ palvelua$"))
    expect(button).to_be_visible()
    expect(dialog.get_by_role("status")).to_have_text(re.compile(r"^Löytyi \d+ palvelua\.$"))
    found = button.inner_text().removeprefix("Näytä ")
    button.press("Enter")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_text("Rajaa palveluja (1)")
    expect(status(page)).to_contain_text(f"Näytetään {found}")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(option(page, "Palvelun vaihe", "Tuotannossa")).to_be_checked()
    expect(opener).to_be_hidden()


@pytest.mark.parametrize("address", ["palvelut/", "palvelut/?status=tuotannossa"])
def test_without_scripts_the_list_is_as_served(address: str, open_page: OpenPage) -> None:
    page = open_page(address, scripts=False)
    expect(page.locator(".ds-directory .ds-card")).to_have_count(20)
    expect(page.get_by_role("navigation", name="Sivut").get_by_role("link", name="Seuraava")).to_be_visible()
    expect(page.get_by_text("Paikkaa luettelossa ei voi ostaa.")).to_be_visible()
    expect(page.get_by_role("main").locator(":is(button, select, input):visible")).to_have_count(0)
    page.get_by_role("navigation", name="Sivut").get_by_role("link", name="Seuraava").click()
    expect(page.get_by_role("main").locator(":is(button, select, input):visible")).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("link", name="Rajaa palveluja")).to_be_hidden()


def test_later_pages_of_the_list_lead_to_the_facets(open_page: OpenPage, home: str) -> None:
    page = open_page("palvelut/sivu/2/")
    page.get_by_role("link", name="Rajaa palveluja").click()
    expect(page).to_have_url(f"{home}palvelut/")


def test_pilots_have_a_directory_too(open_page: OpenPage, home: str) -> None:
    page = open_page("kokeilut/?stage=paattynyt")
    expect(status(page)).to_contain_text(re.compile(r"^Näytetään \d+ kokeilua, kun .* Ehtona on Vaihe \(Päättynyt\)\."))
    assert results(page).first.get_attribute("data-compare") is None
    results(page).first.get_by_role("link").first.click()
    expect(page.locator("h1")).to_be_visible()


def test_what_takes_place_has_no_directory(open_page: OpenPage) -> None:
    for address in ("tapahtumat/", "blogi/"):
        expect(open_page(address).locator("[data-component=directory]")).to_have_count(0)


def test_axe_finds_nothing(open_page: OpenPage) -> None:
    page = open_page("palvelut/?status=tuotannossa&q=kirjasto&hinta=1")
    expect(results(page).first).to_be_visible()
    assert dict(seen(page)) == {}
    page.get_by_role("button", name=re.compile("^Rajaa palveluja")).click()
    expect(page.get_by_role("dialog").get_by_role("checkbox").first).to_be_visible()
    assert dict(seen(page, LOOKS[2:])) == {}


def test_nothing_is_wider_than_the_window(open_page: OpenPage) -> None:
    page = open_page("palvelut/?provider.name=ei-ilmoitettu&status=tuotannossa&target_users=asukkaat,henkilosto")
    expect(chips(page).first).to_be_visible()
    opener = page.get_by_role("button", name=re.compile("^Rajaa palveluja"))
    for width in (1280, 1024, 640, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width < 1024:
            opener.click()
            within = page.locator("[data-part=within]")
            assert within.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
            page.keyboard.press("Escape")
            expect(opener).to_be_focused()


def test_paper_has_the_results_without_the_controls(open_page: OpenPage) -> None:
    page = open_page("palvelut/?status=tuotannossa")
    expect(results(page).first).to_be_visible()
    page.emulate_media(media="print")
    expect(status(page)).to_be_visible()
    expect(results(page).first).to_be_visible()
    expect(page.locator("[data-part=aside]")).to_be_hidden()
    expect(page.locator(".ds-directory :is(button, input, select):visible")).to_have_count(0)
