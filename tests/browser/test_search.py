"""The search: what it finds and in which order, with the keyboard, without scripts, and when something goes wrong."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.conftest import OpenPage, Watch

PAGES = {
    "kinds": ["Palvelut", "Kunnat"],
    "pages": [
        ["a/", 0, "Kuntalaisaloite.fi", "Aloitteen tekeminen kunnalle."],
        ["b/", 0, "Äänestys", "Asukkaat äänestävät aloitteista."],
        ["c/", 0, "Aanekoski-malli", "Esimerkki."],
        ["d/", 1, "Aloite", ""],
        ["e/", 1, "Äänekoski", "Keski-Suomi"],
    ],
}
VOCABULARY = {"words": "budjetti kirjasto osallistuva", "pages": [[0, 2], [1], [2, 2]]}
ENDINGS = ["issa", "ssa", "ista", "sta", "teista"]
ASK = """async ([address, pages, vocabulary, endings, query]) => {
    const { Engine } = await import(address);
    const answer = new Engine(pages, vocabulary, endings).search(query);
    return { ...answer, found: answer.found.map((page) => page.address) };
}"""
MARK = "async ([address, text, words]) => (await import(address)).highlight(text, words)"
HOSTILE = [
    "<img src=x onerror=window.hacked=1>", '"><script>window.hacked=1</script>', "javascript:window.hacked=1",
    "__proto__", "constructor toString", "{count} ${7*7} {{7*7}}", ".*+?^$()[]|\\", "%00%ff%E2%80%AE", "İ ß ﬁ 👩‍👩‍👧",
    "a" * 5000, "' OR 1=1 --", "&lt;b&gt;", "q=1&q=2#x",
]  # fmt: skip


def status(page: Page) -> Any:
    return page.get_by_role("main").get_by_role("status")


@pytest.fixture
def modules(home: str) -> str:
    return f"{home}assets/search/"


FOUND = {
    "aloite": ["d/", "a/"],  # the title itself, then a part of a compound
    "kuntalaisaloite.fi": ["a/"],
    "aloitteista": ["b/", "d/", "a/"],  # the word itself, then what begins as it does without its ending
    "aanek": ["c/", "e/"],  # a for ä, but letters as typed come first
    "äänek": ["e/"],
    "äänestys": ["b/"],
    "budjetti": ["a/", "c/"],
    "osallistuva budjetti": ["c/"],  # every word, wherever it stands
    "osallistuva kirjasto": [],
    "al": ["d/", "a/", "b/"],  # two letters begin words, and are no parts
    "KUNTALAIS": ["a/"],
    "kirjastoissa": ["b/"],
    "kirjastoautolla": ["b/"],  # as much of the beginning as is known
    "kir xyz": [],
    "xyz": [],
    "  ": [],
}


def test_the_engine_finds(open_page: OpenPage, modules: str) -> None:
    page = open_page("haku/")
    answers = {query: ask(page, modules, query)["found"] for query in FOUND}
    assert answers == FOUND


def test_the_engine_reports_how_it_shortened_a_word(open_page: OpenPage, modules: str) -> None:
    answer = ask(open_page("haku/"), modules, "kirjastoautolla äänestys")
    assert answer["shortened"] == [{"typed": "kirjastoautolla", "used": "kirjasto"}]
    assert ask(open_page("haku/"), modules, "kirjastoissa")["shortened"] == []


def ask(page: Page, modules: str, query: str) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(ASK, [f"{modules}engine.js", PAGES, VOCABULARY, ENDINGS, query])
    return answer


MARKED = [
    ("Kuntalaisaloite", ["aloite"], ["aloite"]),
    ("Äänestys ja äänet", ["aan"], ["Ään", "ään"]),
    ("Ei osu te sanassa osuteltu", ["te"], ["te"]),
    ("aloitealoite", ["aloite", "aloitea"], ["aloitea", "loite"]),
    ("İstanbul", ["istanbul"], ["İstanbul"]),
    ("ﬁİ<b>aloite", ["aloite"], ["aloite"]),
]


def test_matches_are_marked(open_page: OpenPage, modules: str) -> None:
    page = open_page("haku/")
    for text, words, marked in MARKED:
        pieces = page.evaluate(MARK, [f"{modules}text.js", text, words])
        assert "".join(piece["text"] for piece in pieces) == text
        assert [piece["text"] for piece in pieces if piece["marked"]] == marked


def test_by_keyboard_from_the_header_to_a_service(open_page: OpenPage, home: str) -> None:
    page = open_page("tietoa/")
    page.get_by_role("banner").get_by_role("searchbox").focus()
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
    expect(page.get_by_role("heading", name="Selaa hakematta")).to_be_visible()
    page = open_page("haku/?q=!!!")
    expect(status(page)).to_contain_text("Kirjoita hakusana")


def test_a_failure_can_be_tried_again(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("haku/")
    failing = [True]

    def answer(route: Route) -> None:
        route.abort() if failing[0] else route.continue_()

    page.route("**/assets/haku/*.json", answer)
    page.get_by_role("main").get_by_role("searchbox").fill("kirjasto")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Haku ei onnistunut. Yritä uudelleen.", timeout=20_000)
    failing[0] = False
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    expect(page.get_by_role("button", name="Yritä uudelleen")).to_be_hidden()
    watch.errors.clear()  # the browser logs the request that was stopped


def test_nothing_is_loaded_before_it_is_needed(open_page: OpenPage) -> None:
    page = open_page("haku/")
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert not [name for name in loaded if name.endswith(".json")]


def test_a_hostile_query_is_only_a_text(open_page: OpenPage) -> None:
    page = open_page("haku/")
    for query in HOSTILE:
        with page.expect_navigation():
            page.evaluate("query => { location.search = '?' + new URLSearchParams({ q: query }) }", query)
        expect(status(page)).not_to_be_empty()
        assert page.evaluate("window.hacked") is None
        assert page.locator("main img, main script, main iframe").count() == 0
        assert page.get_by_role("main").get_by_role("searchbox").input_value() == query[:100].strip()


def test_a_query_that_is_too_long_is_cut_and_the_page_says_so(open_page: OpenPage) -> None:
    page = open_page(f"haku/?q=aloite{'+aloite' * 2_000}")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("Hakusanat olivat liian pitkät.")
    assert len(page.get_by_role("main").get_by_role("searchbox").input_value()) <= 100


def test_hostile_texts_of_the_index_stay_texts(open_page: OpenPage) -> None:
    page = open_page("haku/")
    name = "<img src=x onerror=window.hacked=1> hyökkäys"
    rows = {"kinds": ["<b>laji</b>"], "pages": [["palvelut/", 0, name, name]]}
    page.route("**/haku/sivut.json", lambda route: route.fulfill(json=rows))
    page.route("**/haku/sanat.json", lambda route: route.fulfill(json={"words": "", "pages": []}))
    page.get_by_role("main").get_by_role("searchbox").fill("onerror hyokkays")
    page.keyboard.press("Enter")
    result = page.locator("[data-part=results] > li")
    expect(result.get_by_role("link")).to_have_text(name)
    assert result.locator("img, b").count() == 0
    assert page.evaluate("window.hacked") is None


def test_without_scripts_the_page_shows_other_ways(open_page: OpenPage) -> None:
    page = open_page("haku/?q=kirjasto", scripts=False)
    expect(page.locator("noscript p")).to_contain_text("Haku toimii vain, kun selaimessa on JavaScript käytössä.")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name=re.compile("^Kirjasto ja kulttuuri"))).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name=re.compile(r"^Palvelut \d+$"))).to_be_visible()
    expect(page.get_by_role("button", name="Näytä lisää tuloksia")).to_be_hidden()


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
