"""The search: what it finds and in which order, with the keyboard, without scripts, and when something goes wrong."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.conftest import EMPTY, OpenPage, Watch

TOLD = ("Search failed", "Failed to load resource")
"""What is told on the console, for developers, when something goes wrong."""
HOSTILE = [
    "<img src=x onerror=window.hacked=1>", '"><script>window.hacked=1</script>', "javascript:window.hacked=1",
    "__proto__", "constructor toString", "{count} ${7*7} {{7*7}}", ".*+?^$()[]|\\", "%00%ff%E2%80%AE", "İ ß ﬁ 👩‍👩‍👧",
    "a" * 5000, "' OR 1=1 --", "&lt;b&gt;", "q=1&q=2#x",
]  # fmt: skip


def status(page: Page) -> Any:
    return page.get_by_role("main").get_by_role("status")


@pytest.fixture
def trouble(open_page: OpenPage, watch: Watch) -> Iterator[Page]:
    """The page of search in a browser of its own, where answers fail: the console may tell of that."""
    yield open_page("haku/", own=True)
    assert all(error.startswith(TOLD) for error in watch.errors)
    watch.errors.clear()


def ask(page: Page, query: str) -> None:
    field = page.get_by_role("main").get_by_role("searchbox")
    field.fill(query)
    field.press("Enter")


def gone_to(page: Page, query: str) -> Page:
    """The page with another query in its address, as if the reader had gone back to it: quicker than opened anew."""
    page.evaluate(
        "query => { history.pushState(null, '', `?${query}`); dispatchEvent(new PopStateEvent('popstate')); }", query
    )
    return page


FOUND = {
    "kuntalaisaloite.fi": "palvelut/kuntalaisaloite/",
    "aanekosk": "kunnat/aanekoski/",
    "KUNTALAIS": "palvelut/kuntalaisaloite/",
    "kuopoi": "kunnat/kuopio/",
    "äänek": "kunnat/aanekoski/",
    "tuntematonsana kuopiossa": "kunnat/kuopio/",
}
"""No query finds first what the one before it found."""


def test_the_page_finds(open_page: OpenPage, home: str) -> None:
    page = open_page("haku/")
    for query, address in FOUND.items():
        ask(page, query)
        expect(page.locator("[data-part=results] > li a").first).to_have_js_property("href", home + address)


TOLD_OF_WORDS = {
    "kuopoi": "Sanaa ”kuopoi” ei löytynyt. Tarkoititko: Kuopio?",
    "Äqwertyä kuopiossa": "Sanaa ”Äqwertyä” ei löytynyt.",
}


@pytest.mark.parametrize("query", TOLD_OF_WORDS)
def test_the_page_tells_how_it_understood_a_word(query: str, open_page: OpenPage) -> None:
    expect(status(open_page(f"haku/?q={query}"))).to_contain_text(TOLD_OF_WORDS[query])


NOTES = """async ([address, results, cases]) => {
    const { notesOf } = await import(address);
    return cases.map(([query, words]) => notesOf(query, words, results));
}"""
RESULTS = [{"title": "Äänestys ja Aloite", "summary": "Varhaiskasvatus, äänestys.", "tags": ["Kyselyt"]}]
Word: TypeAlias = tuple[str, str, list[str]]
NOTED: list[tuple[str, list[Word], list[list[str]]]] = [
    ("ÄÄNESTYS", [("aanestys", "form", ["aanestys"])], []),
    ("ääne", [("aane", "begun", ["aanestys"])], []),
    ("päivähoito", [("paivahoito", "form", ["paivahoito", "varhaiskasvatus"])], [["also", "Varhaiskasvatus"]]),
    ("äänstys", [("aanstys", "mistyped", ["aanestys", "muu"])], [["mistyped", "äänstys", "äänestys"]]),
    ("äänstys", [("aanstys", "mistyped", ["muu"])], [["nearest", "äänstys"]]),
    ("aloiteäänestys", [("aloiteaanestys", "parts", ["aloite", "aanestys"])],
     [["parts", "aloiteäänestys", "Aloite, äänestys"]]),
    ("aloitekooste", [("aloitekooste", "parts", ["aloite", "aanestys"])],
     [["parts", "aloitekooste", "Aloite"], ["also", "äänestys"]]),
    ("Höpö aloite", [("hopo", "unknown", []), ("aloite", "form", ["aloite"])], [["unknown", "Höpö"]]),
]  # fmt: skip
"""A query, how its words are understood, and what is told of them."""


def test_words_are_told_as_they_are_written(open_page: OpenPage, home: str) -> None:
    cases = [
        (query, [dict(zip(("typed", "how", "used"), word, strict=True)) for word in words]) for query, words, _ in NOTED
    ]
    told = open_page(EMPTY).evaluate(NOTES, [f"{home}assets/search/notes.js", RESULTS, cases])
    assert [[[key, *values.values()] for key, values in notes] for notes in told] == [notes for *_, notes in NOTED]


def test_by_keyboard_from_the_header_to_a_service(open_page: OpenPage, home: str) -> None:
    page = open_page("tietoa/")
    page.get_by_role("banner").get_by_role("combobox").focus()
    page.keyboard.type("kuntalaisaloite")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}haku/?q=kuntalaisaloite")
    first = page.get_by_role("list", name="Hakutulokset").get_by_role("listitem").first
    expect(first).to_contain_text("Palvelut")
    expect(first.locator("mark").first).to_have_text("Kuntalaisaloite")
    expect(page).to_have_title("kuntalaisaloite – Haku – Kokonainen portaali")
    expect(status(page)).to_contain_text("Löyty")
    first.get_by_role("link").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Kuntalaisaloite.fi")


def test_the_query_stays_in_the_address(open_page: OpenPage, home: str) -> None:
    page = open_page("haku/?q=kirjasto")
    field = page.get_by_role("main").get_by_role("searchbox")
    expect(field).to_have_value("kirjasto")
    field.fill("äänestys & kysely")
    field.press("Enter")
    page.wait_for_url(f"{home}haku/?q=%C3%A4%C3%A4nestys+%26+kysely")
    page.go_back()
    expect(field).to_have_value("kirjasto")
    expect(page.locator("[data-part=results] h2").first).to_contain_text("irjasto")
    page.go_forward()
    page.reload()
    expect(field).to_have_value("äänestys & kysely")


def facet(page: Page, name: str) -> Any:
    return page.get_by_role("main").get_by_role("group", name=name)


def test_results_are_narrowed_by_kind_and_category_with_counts(open_page: OpenPage, home: str) -> None:
    page = open_page("haku/?q=kuopio")
    results = page.locator("[data-part=results] > li")
    expect(results.first).to_be_visible()
    total = int((status(page).text_content() or "").split()[1])
    counts = [int(text) for text in facet(page, "Laji").locator("li:visible .ds-count").all_text_contents()]
    assert sum(counts) == total
    facet(page, "Laji").get_by_label("Palvelut").check()
    page.wait_for_url(f"{home}haku/?q=kuopio&laji=palvelut")
    expect(results.locator("[data-part=kind]").first).to_have_text("Palvelut")
    assert set(results.locator("[data-part=kind]").all_text_contents()) == {"Palvelut"}
    facet(page, "Laji").get_by_label("Kokeilut").check()
    page.wait_for_url(f"{home}haku/?q=kuopio&laji=palvelut,kokeilut")
    page.go_back()
    expect(facet(page, "Laji").get_by_label("Kokeilut")).not_to_be_checked()
    page.get_by_role("button", name="Poista rajaukset").click()
    page.wait_for_url(f"{home}haku/?q=kuopio")
    expect(status(page)).to_contain_text(f"Löytyi {total} tulosta.")
    expect(page.get_by_role("main").get_by_role("searchbox")).to_be_focused()


def test_a_link_to_narrowed_results_opens_them(open_page: OpenPage) -> None:
    page = open_page("haku/?q=kuopio&laji=kunnat&laji=maakunnat")
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    assert set(page.locator("[data-part=results] [data-part=kind]").all_text_contents()) <= {"Kunnat", "Maakunnat"}
    page = open_page("haku/?q=kirjasto&aihe=kirjasto-ja-kulttuuri&laji=palvelut")
    expect(facet(page, "Aihe").get_by_label("Kirjasto ja kulttuuri")).to_be_checked()
    expect(page.locator("[data-part=results] > li").first).to_be_visible()


def test_what_the_address_narrows_to_and_is_not_known_is_told(open_page: OpenPage) -> None:
    page = open_page("haku/?q=kuopio&laji=olematon,palvelut&aihe=%3Cb%3Ex%3C/b%3E")
    expect(status(page)).to_contain_text("Osoitteen rajauksia ei tunneta: laji=olematon, aihe=<b>x</b>.")
    expect(facet(page, "Laji").get_by_label("Palvelut")).to_be_checked()


def test_what_of_the_address_search_does_not_know_is_told_too(open_page: OpenPage) -> None:
    page = open_page("haku/?q=kuopio&aihealue=kirjasto&laji=palvelut&vuosi=2026")
    expect(status(page)).to_contain_text("Osoitteen rajauksia ei tunneta: aihealue=kirjasto, vuosi=2026.")


def test_what_is_not_known_is_told_before_anything_is_asked(open_page: OpenPage) -> None:
    page = open_page("haku/?laji=olematon&vuosi=2026")
    expect(status(page)).to_have_text("Osoitteen rajauksia ei tunneta: laji=olematon, vuosi=2026.")


def test_what_goes_along_from_page_to_page_is_known(open_page: OpenPage) -> None:
    page = open_page("haku/?q=kuopio&kunta=kuopio&p=evaka")
    expect(status(page)).to_contain_text("Löytyi")
    expect(status(page)).not_to_contain_text("ei tunneta")


def test_where_only_the_narrowing_leaves_nothing_it_can_be_removed(open_page: OpenPage) -> None:
    page = open_page("haku/?q=%C3%A4%C3%A4nekoski&aihe=osallisuus")
    expect(status(page)).to_contain_text("Näillä rajauksilla ei löytynyt mitään.")
    page.get_by_role("button", name="Poista rajaukset").click()
    expect(page.locator("[data-part=results] > li").first).to_be_visible()


def test_whoever_finds_nothing_sees_the_nearest_words(open_page: OpenPage, home: str) -> None:
    page = open_page("haku/?q=%C3%A4%C3%A4nqxzw")
    near = page.get_by_role("region", name="Lähimmät sanat")
    near.get_by_role("link", name="Äänekoski").click()
    page.wait_for_url(f"{home}haku/?q=%C3%84%C3%A4nekoski")
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    expect(near).to_be_hidden()


def test_whoever_finds_nothing_can_ask_for_it(open_page: OpenPage) -> None:
    page = open_page("haku/?q=qwerty%26qwerty")
    link = page.get_by_role("link", name="Ehdota palvelua toimitukselle")
    address = link.get_attribute("href") or ""
    assert address.startswith("mailto:")
    assert address.endswith("%20qwerty%26qwerty")
    ask(page, "kuopio")
    expect(link).to_be_hidden()


def test_what_is_typed_before_scripts_have_come_stays(open_page: OpenPage) -> None:
    page = open_page(own=True)
    held: list[Route] = []
    page.context.route("**/assets/search/search.js", lambda route: held.append(route))
    with page.expect_request("**/assets/search/search.js"):
        page.goto(f"{page.url}haku/?q=kirjasto", wait_until="commit")
    field = page.get_by_role("main").get_by_role("searchbox")
    field.fill("äänestys")
    page.wait_for_timeout(100)
    for route in held:
        route.continue_()
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    expect(field).to_have_value("äänestys")


def test_what_is_typed_without_dots_is_found(open_page: OpenPage) -> None:
    page = open_page("haku/?q=jyvaskyla")
    expect(page.get_by_role("link", name="Jyväskylä", exact=True)).to_be_visible()


def test_more_results_come_when_asked_for(open_page: OpenPage) -> None:
    page = open_page("haku/?q=palvelu")
    results = page.locator("[data-part=results] > li")
    expect(results).to_have_count(20)
    expect(status(page)).to_contain_text("Näkyvissä 20 ensimmäistä.")
    page.get_by_role("button", name="Näytä lisää tuloksia").click()
    expect(results).to_have_count(40)
    expect(status(page)).to_contain_text("Näkyvissä 40 ensimmäistä.")
    expect(results.nth(20).get_by_role("link")).to_be_focused()


def test_every_result_leads_to_a_page(open_page: OpenPage) -> None:
    page = open_page("haku/?q=kuopio")
    expect(page.locator("[data-part=results] a").first).to_be_visible()
    links = page.locator("[data-part=results] a").evaluate_all("links => links.map((link) => link.href)")
    assert len(links) == len(set(links))
    for link in links:
        assert page.request.get(link).status == 200


def test_where_nothing_is_found_the_page_says_so_calmly(open_page: OpenPage) -> None:
    page = open_page("haku/?q=qwertyqwerty")
    expect(status(page)).to_contain_text("Haulla ei löytynyt mitään.")
    expect(page.get_by_text("Sisältö on suomeksi")).to_be_visible()
    expect(page.get_by_role("heading", name="Selaa hakematta")).to_be_visible()
    page = open_page("haku/?q=!!!")
    expect(status(page)).to_contain_text("Kirjoita hakusana")


def test_a_failure_can_be_tried_again(trouble: Page) -> None:
    trouble.context.route("**/assets/haku/**", lambda route: route.abort())
    ask(trouble, "kirjasto")
    expect(status(trouble)).to_have_text("Haku ei onnistunut. Yritä uudelleen.", timeout=20_000)
    trouble.context.unroute("**/assets/haku/**")
    trouble.get_by_role("button", name="Yritä uudelleen").click()
    expect(trouble.locator("[data-part=results] > li").first).to_be_visible()
    expect(trouble.get_by_role("button", name="Yritä uudelleen")).to_be_hidden()


def test_what_is_shown_stays_when_more_cannot_be_fetched(trouble: Page) -> None:
    ask(trouble, "palvelu")
    results = trouble.locator("[data-part=results] > li")
    expect(results).to_have_count(20)
    trouble.context.route("**/assets/haku/**", lambda route: route.abort())
    trouble.get_by_role("button", name="Näytä lisää tuloksia").click()
    expect(status(trouble)).to_have_text("Haku ei onnistunut. Yritä uudelleen.", timeout=20_000)
    expect(results).to_have_count(20)
    trouble.context.unroute("**/assets/haku/**")
    trouble.get_by_role("button", name="Yritä uudelleen").click()
    expect(results).to_have_count(40)


def test_only_the_latest_question_is_answered(trouble: Page) -> None:
    held: list[Route] = []
    late = [True]
    trouble.context.route(re.compile("/haku/.*/d/"), lambda route: held.append(route) if late[0] else route.continue_())
    ask(trouble, "kuopio")
    expect(status(trouble)).to_have_text("Haetaan…")
    ask(trouble, "iisalmi")
    late[0] = False
    for route in held:
        route.continue_()
    first = trouble.locator("[data-part=results] h2").first
    expect(first).to_have_text("Iisalmi")
    trouble.wait_for_load_state("networkidle")
    expect(first).to_have_text("Iisalmi")


def test_nothing_is_loaded_before_it_is_needed(open_page: OpenPage) -> None:
    page = open_page("haku/")
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert not [name for name in loaded if name.endswith(".json")]


def test_a_hostile_query_is_only_a_text(open_page: OpenPage) -> None:
    page = open_page("haku/?" + urlencode({"q": HOSTILE[0]}))
    for query in HOSTILE:
        gone_to(page, urlencode({"q": query}))
        expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value(query[:100].strip())
        expect(status(page)).not_to_have_text(re.compile("^(Haetaan…)?$"))
        assert page.evaluate("window.hacked") is None
        assert page.locator("main img, main script, main iframe").count() == 0


def test_a_query_that_is_too_long_is_cut_and_the_page_says_so(open_page: OpenPage) -> None:
    page = open_page(f"haku/?q=aloite{'+aloite' * 2_000}")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("Hakusanat olivat liian pitkät.")
    assert len(page.get_by_role("main").get_by_role("searchbox").input_value()) <= 100


def test_hostile_texts_of_the_index_stay_texts(trouble: Page) -> None:
    name = "<img src=x onerror=window.hacked=1> Kuopio"

    def hostile(route: Route) -> None:
        shard = route.fetch().json()
        rows = [["palvelut/", kind, name, name, [name]] for _, kind, *_ in shard["documents"]]
        route.fulfill(json=shard | {"documents": rows})

    trouble.context.route(re.compile("/haku/.*/d/"), hostile)
    ask(trouble, "kuopio")
    result = trouble.locator("[data-part=results] > li")
    expect(result.first.get_by_role("link")).to_have_text(name)
    expect(result.first.locator("mark").first).to_have_text("Kuopio")
    assert result.locator("img").count() == 0
    assert trouble.evaluate("window.hacked") is None


def test_a_result_of_a_kind_that_the_page_does_not_know_is_a_failure_that_is_told(trouble: Page) -> None:
    def strange(route: Route) -> None:
        shard = route.fetch().json()
        route.fulfill(json=shard | {"documents": [[place, "<b>x</b>", *row] for place, _, *row in shard["documents"]]})

    trouble.context.route(re.compile("/haku/.*/d/"), strange)
    ask(trouble, "kuopio")
    expect(status(trouble)).to_have_text("Haku ei onnistunut. Yritä uudelleen.")


def test_without_scripts_the_page_shows_other_ways(open_page: OpenPage) -> None:
    page = open_page("haku/?q=kirjasto", scripts=False)
    expect(page.locator("noscript p")).to_contain_text("Haku toimii vain, kun selaimessa on JavaScript käytössä.")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name=re.compile("^Kirjasto ja kulttuuri"))).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name=re.compile(r"^Palvelut \d+$"))).to_be_visible()
    expect(page.get_by_role("button", name="Näytä lisää tuloksia")).to_be_hidden()
    page.locator(".ds-index summary", has_text=re.compile("^K ")).first.click()
    expect(page.get_by_role("main").get_by_role("link", name="Kuntalaisaloite.fi")).to_be_visible()


def test_one_component_that_fails_never_stops_the_others(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("haku/")
    broken = "<div data-component='search'></div><div data-component='olematon'></div>"
    page.route("**/haku/?q=*", lambda route: route.fulfill(body=page_with(route, broken), content_type="text/html"))
    page.goto(page.url + "?q=kirjasto")
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    assert len([error for error in watch.errors if "did not start" in error]) == 2
    watch.errors.clear()


def page_with(route: Route, html: str) -> str:
    return route.fetch().text().replace("<main", f"{html}<main", 1)


def test_the_menu_closes_with_escape_and_elsewhere(open_page: OpenPage) -> None:
    page = open_page("tietoa/", width=360)
    page.wait_for_load_state("networkidle")
    menu = page.locator("details[data-component=menu]")
    summary = menu.locator("summary")
    summary.click()
    menu.get_by_role("link").first.focus()
    page.keyboard.press("Escape")
    expect(summary).to_be_focused()
    expect(menu).not_to_have_attribute("open", "")
    summary.click()
    # Not the heading: the open menu lies over it, and the click would follow one of its links.
    page.locator("footer").click(position={"x": 2, "y": 2})
    expect(menu).not_to_have_attribute("open", "")
    summary.click()
    expect(menu).to_have_attribute("open", "")
    menu.get_by_role("link").last.focus()
    expect(menu.get_by_role("link").last).to_be_focused()
    page.keyboard.press("Tab")
    expect(menu).not_to_have_attribute("open", "")


def test_what_stands_below_does_not_move_when_results_come(open_page: OpenPage) -> None:
    page = open_page("haku/", width=360, own=True)
    page.context.add_init_script(
        "window.shifts = []; new PerformanceObserver(list => shifts.push(...list.getEntries().map(one => one.value)))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(page.url + "?q=kartta")
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    assert page.evaluate("shifts.reduce((sum, one) => sum + one, 0)") < 0.05
