"""Tags together: the engine, and journeys on the page of tags at both widths, by keyboard and when things go wrong."""

import re
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect
from tests.browser.answering import Asked, intercept
from tests.browser.axe import CUT, faint_texts, violations
from tests.browser.conftest import EMPTY, OpenPage, Watch
from tests.browser.test_search import gone_to

INDEX = {
    "tags": [
        ["aloitteet", "Aloitteet", ["kuntalaisaloite"], 2], ["avoin-data", "Avoin data", [], 1],
        ["demokratia", "Demokratia", [], 3], ["sote", "Sosiaali- ja terveyspalvelut", [], 1],
    ],
}  # fmt: skip
TAGGED = {
    "kinds": [{"label": "Digipalvelu", "comparable": True}, {"label": "Kokeilu", "comparable": False}],
    "tags": [["aloitteet", "Aloitteet"], ["avoin-data", "Avoin data"], ["demokratia", "Demokratia"]],
    "entries": [
        [0, "a", "palvelut/a/", "A", "Ensimmäinen.", [0, 2]], [0, "b", "palvelut/b/", "B", "", [0, 1, 2]],
        [1, "c", "kokeilut/c/", "C", "Kolmas.", [2]],
    ],
}  # fmt: skip
"""What has the tag that all have here."""
ASK = """async ([address, data, tagged, names]) => {
    const { TagIndex, Tagged } = await import(address);
    const index = new TagIndex(data), having = new Tagged(tagged);
    const tags = names.map((name) => index.find(name)).filter(Boolean);
    return {
        tags: tags.map((tag) => tag.slug), rarest: index.rarest(tags)?.slug ?? null,
        found: having.having(tags).map((entry) => entry.title),
        further: having.further(tags, 2).map(({ tag, count }) => [tag.slug, count]),
        nearest: names.map((name) => index.nearest(name)?.slug ?? null),
    };
}"""
READ = "async ([address, query]) => (await import(address)).readTags(query)"
WRITE = "async ([address, query, names]) => (await import(address)).withTags(query, names)"
HOSTILE = [
    "<img src=x onerror=window.hacked=1>", '"><script>window.hacked=1</script>', "../../x", "{count} ${7*7}", "'--,;",
    "javascript:window.hacked=1", "__proto__,constructor,toString", "a" * 10_000,
    ",".join(f"x{number}" for number in range(200)),
]  # fmt: skip


@pytest.fixture
def modules(home: str) -> str:
    return f"{home}assets/tags/"


def ask(page: Page, modules: str, *names: str) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(ASK, [f"{modules}engine.js", INDEX, TAGGED, names])
    return answer


def status(page: Page) -> Any:
    return page.get_by_role("main").get_by_role("status")


def selected(page: Page) -> Any:
    return page.get_by_role("list", name="Valitut tunnisteet").get_by_role("button")


def cards(page: Page) -> Any:
    return page.locator("[data-part=results] > li")


def test_the_engine_finds_what_has_all_tags(open_page: OpenPage, modules: str) -> None:
    page = open_page(EMPTY)
    assert ask(page, modules, "demokratia")["found"] == ["A", "B", "C"]
    assert ask(page, modules, "demokratia", "aloitteet")["found"] == ["A", "B"]
    assert ask(page, modules, "demokratia", "sote")["found"] == []
    assert ask(page, modules, "demokratia")["further"] == [["aloitteet", 2], ["avoin-data", 1]]
    assert ask(page, modules, "aloitteet")["further"] == [["demokratia", 2], ["avoin-data", 1]]


def test_the_engine_asks_for_the_tag_that_fewest_have(open_page: OpenPage, modules: str) -> None:
    page = open_page(EMPTY)
    assert ask(page, modules, "demokratia", "avoin-data", "aloitteet")["rarest"] == "avoin-data"
    assert ask(page, modules, "olematon")["rarest"] is None


def test_the_engine_knows_a_tag_by_its_other_names(open_page: OpenPage, modules: str) -> None:
    page = open_page(EMPTY)
    names = ["kuntalaisaloite", "Avoin data", "SOSIAALI- ja terveyspalvelut", "avoin-data", "demokratiaa", "__proto__"]
    assert ask(page, modules, *names)["tags"] == ["aloitteet", "avoin-data", "sote", "avoin-data"]


def test_the_engine_suggests_what_was_probably_meant(open_page: OpenPage, modules: str) -> None:
    page = open_page(EMPTY)
    names = ["demokratiaa", "alotteet", "kuntalaisaloitteet", "qwertyuiop", "", "x" * 10_000]
    assert ask(page, modules, *names)["nearest"] == ["demokratia", "aloitteet", "aloitteet", None, None, None]


READINGS = {
    "?t=a,b&t=c,a": {"names": ["a", "b", "c"], "odd": [], "surplus": 0},
    "?t=%E0%A4%A,b,,%20c%20": {"names": ["b", "c"], "odd": ["\ufffd%A"], "surplus": 0},
    "?t=<b>,A": {"names": [], "odd": ["<b>", "A"], "surplus": 0},
    "?t=" + ",".join("abcdefghij"): {"names": list("abcdefgh"), "odd": [], "surplus": 2},
    "?t=" + "-" * 100: {"names": [], "odd": ["-" * 40 + "…"], "surplus": 0},
    "": {"names": [], "odd": [], "surplus": 0},
}


def test_an_address_is_read_calmly(open_page: OpenPage, modules: str) -> None:
    page = open_page(EMPTY)
    found = {query: page.evaluate(READ, [f"{modules}combination.js", query]) for query in READINGS}
    assert found == READINGS


def test_what_is_not_ours_stays_in_the_address(open_page: OpenPage, modules: str) -> None:
    page = open_page(EMPTY)

    def written(query: str, *names: str) -> str:
        return str(page.evaluate(WRITE, [f"{modules}combination.js", query, names]))

    assert written("?p=x,y&t=a", "b", "c") == "?t=b,c&p=x,y"
    assert written("?t=a") == ""
    assert written("?p=x&t=a&t=b") == "?p=x"


def test_a_shared_address_shows_what_has_all_tags(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?t=demokratia,aloitteet")
    expect(status(page)).to_contain_text("Tunnisteet: Demokratia + Aloitteet. Löytyi")
    expect(page).to_have_title(re.compile(r"^Demokratia \+ Aloitteet – "))
    expect(selected(page)).to_have_count(2)
    expect(cards(page).filter(has_text="Kuntalaisaloite.fi")).to_have_count(1)
    services = cards(page).filter(has_text="Digipalvelu")
    for slug in services.evaluate_all("cards => cards.map((card) => card.dataset.compare)"):
        assert page.request.get(page.url.split("tunnisteet/")[0] + f"palvelut/{slug}/").status == 200
    page.evaluate(CUT)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert not violations(page, colours=False) + faint_texts(page)


def test_what_cannot_be_compared_offers_no_comparison(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?t=demokratia")
    others = cards(page).filter(has=page.locator("[data-part=kind]", has_text=re.compile("^(?!Digipalvelu)")))
    expect(others.first).to_be_visible()
    assert set(others.evaluate_all("cards => cards.map((card) => card.dataset.compare ?? '')")) == {""}


@pytest.mark.parametrize("width", [1280, 360])
def test_tags_are_added_narrowed_and_removed(width: int, open_page: OpenPage, home: str) -> None:
    page = open_page("tunnisteet/?p=kuntalaisaloite", width=width)
    page.get_by_label("Lisää tunniste").fill("avoin LÄHDEKOODI")
    page.get_by_role("button", name="Lisää", exact=True).click()
    page.wait_for_url(f"{home}tunnisteet/?t=avoin-lahdekoodi&p=kuntalaisaloite")
    expect(status(page)).to_contain_text("Tunniste: Avoin lähdekoodi. Löytyi")
    page.locator("[data-part=ways]").get_by_role("link", name=re.compile("^Demokratia")).click()
    page.wait_for_url(f"{home}tunnisteet/?t=avoin-lahdekoodi,demokratia&p=kuntalaisaloite")
    expect(page.get_by_role("button", name="Poista tunniste: Demokratia")).to_be_focused()
    expect(status(page)).to_contain_text("Löytyi 5 sisältöä, joilla on ne kaikki.")
    page.get_by_role("button", name="Poista tunniste: Avoin lähdekoodi").click()
    page.wait_for_url(f"{home}tunnisteet/?t=demokratia&p=kuntalaisaloite")
    expect(selected(page)).to_have_count(1)
    expect(page.get_by_role("button", name="Poista tunniste: Demokratia")).to_be_focused()
    page.get_by_role("button", name="Poista tunniste: Demokratia").click()
    page.wait_for_url(f"{home}tunnisteet/?p=kuntalaisaloite")
    expect(page.get_by_role("heading", name="Yhdistä tunnisteita")).to_be_focused()
    expect(cards(page)).to_have_count(0)


def test_the_count_of_a_narrower_choice_is_what_it_finds(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?t=demokratia")
    way = page.locator("[data-part=ways] a").first
    count = int(way.locator("[data-part=count]").inner_text())
    assert count > 1
    way.click()
    expect(cards(page)).to_have_count(count)


def test_back_forward_and_reload_show_the_same(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?t=demokratia")
    expect(status(page)).to_contain_text("Tunniste: Demokratia.")
    page.locator("[data-part=ways] a").first.click()
    expect(selected(page)).to_have_count(2)
    both = status(page).inner_text()
    page.go_back()
    expect(selected(page)).to_have_count(1)
    page.go_forward()
    expect(status(page)).to_have_text(both)
    page.reload()
    expect(status(page)).to_have_text(both)
    expect(selected(page)).to_have_count(2)


def test_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/")
    expect(page.get_by_label("Lisää tunniste")).to_be_visible()
    page.get_by_label("Lisää tunniste").focus()
    page.keyboard.type("kyselyt")
    page.keyboard.press("Enter")
    expect(selected(page)).to_have_text(["Poista tunniste: Kyselyt ×"])
    expect(page.get_by_label("Lisää tunniste")).to_be_focused()
    expect(page.get_by_label("Lisää tunniste")).to_have_value("")
    page.keyboard.press("Shift+Tab")
    expect(selected(page).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(selected(page)).to_have_count(0)
    expect(status(page)).to_have_text("Tunnisteita ei ole valittu.")


def test_another_name_of_a_tag_is_replaced_and_named(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?t=kansalaisaloite")
    expect(status(page)).to_contain_text("Tunnisteen ”kansalaisaloite” tilalla on Aloitteet.")
    expect(selected(page)).to_have_text(["Poista tunniste: Aloitteet ×"])
    page.get_by_label("Lisää tunniste").fill("aloitteet")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Tunniste on jo valittu: Aloitteet.")


def test_an_unknown_tag_is_named_with_what_was_probably_meant(open_page: OpenPage, home: str) -> None:
    page = open_page("tunnisteet/?t=demokratia,aanestyz&p=harava")
    expect(status(page)).to_contain_text("Tunnistetta ”aanestyz” ei ole.")
    page.get_by_role("link", name="Tarkoititko: Äänestys?").click()
    page.wait_for_url(f"{home}tunnisteet/?t=demokratia,aanestys&p=harava")
    expect(selected(page)).to_have_count(2)
    expect(status(page)).not_to_contain_text("ei ole.")
    page.get_by_label("Lisää tunniste").fill("qwertyuiop")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Tunnistetta ”qwertyuiop” ei ole.")
    expect(selected(page)).to_have_count(2)


def test_only_unknown_tags_show_nothing_but_say_so(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?t=qwertyuiop")
    expect(status(page)).to_contain_text("Osoitteen tunnisteista mikään ei ole käytössä.")
    expect(cards(page)).to_have_count(0)
    expect(page.get_by_role("heading", name="Kaikki tunnisteet")).to_be_visible()


def test_what_of_the_address_is_no_tag_is_told_with_tags_and_without(open_page: OpenPage) -> None:
    for query in ("t=demokratia&tagi=aloitteet&p=harava&kunta=kuopio", "tagi=aloitteet"):
        page = open_page(f"tunnisteet/?{query}")
        expect(status(page)).to_contain_text(
            "Osoitteesta jätettiin pois se, mikä ei voi olla tunniste: tagi=aloitteet."
        )


def test_no_more_than_eight_tags_are_combined(open_page: OpenPage) -> None:
    some = "demokratia,aloitteet,kyselyt,palaute,kartat,tekoaly,chat,koulu"
    page = open_page(f"tunnisteet/?t={some},digituki")
    expect(selected(page)).to_have_count(8)
    expect(status(page)).to_contain_text("Kerralla voi yhdistää 8 tunnistetta. Viimeinen jätettiin pois.")
    expect(status(page)).to_contain_text("Millään sisällöllä ei ole niitä kaikkia.")
    page.get_by_label("Lisää tunniste").fill("digituki")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Poista ensin jokin.")


def test_more_cards_come_when_asked_for(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?t=sahkoinen-asiointi")
    expect(status(page)).to_contain_text("Näkyvissä 20 ensimmäistä.")
    expect(cards(page)).to_have_count(20)
    page.get_by_role("button", name="Näytä lisää").click()
    expect(cards(page).nth(20).get_by_role("link").first).to_be_focused()
    assert cards(page).count() > 20


@pytest.mark.parametrize("failing_files", ["hakemisto.json", "sisallot/*.json"])
def test_a_failure_can_be_tried_again(failing_files: str, open_page: OpenPage, watch: Watch) -> None:
    page = open_page("tunnisteet/")
    failing = [True]

    def answer(route: Asked) -> None:
        route.abort() if failing[0] else route.continue_()

    intercept(page, f"*/assets/tunnisteet/{failing_files}", answer)
    page.goto(f"{page.url}?t=demokratia")
    expect(status(page)).to_have_text("Tunnisteiden hakeminen ei onnistunut. Yritä uudelleen.")
    failing[0] = False
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(cards(page).first).to_be_visible()
    expect(page.get_by_role("button", name="Yritä uudelleen")).to_be_hidden()
    watch.errors.clear()  # the browser logs the request that was stopped


def serve(page: Page, files: dict[str, Any]) -> None:
    """Answers with files in the place of those of the site."""
    intercept(page, "*/assets/tunnisteet/*", lambda route: route.fulfill(json=files[route.url.rpartition("/")[2]]))


@pytest.mark.parametrize("broken", ["hakemisto.json", "a.json"])
def test_files_of_another_shape_are_a_failure(broken: str, open_page: OpenPage, watch: Watch) -> None:
    page = open_page("tunnisteet/")
    files = {"hakemisto.json": {"tags": [["a", "A", [], 1]]}, "a.json": {"kinds": None, "tags": [], "entries": []}}
    files[broken] = {}
    serve(page, files)
    page.goto(f"{page.url}?t=a")
    expect(status(page)).to_have_text("Tunnisteiden hakeminen ei onnistunut. Yritä uudelleen.")
    watch.errors.clear()


def test_nothing_is_fetched_before_it_is_needed(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/")
    page.wait_for_load_state("networkidle")
    page.get_by_label("Lisää tunniste").focus()
    expect(page.locator("datalist option").first).to_have_attribute("value", "Ajanvaraus")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert not [name for name in loaded if "assets/tunnisteet/" in name]


def test_links_keep_a_selection_that_is_made_on_the_page(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?t=demokratia")
    way = page.locator("[data-part=ways] a").first
    expect(way).not_to_have_attribute("href", re.compile("p="))
    page.evaluate("""() => {
        history.replaceState(null, "", "?t=demokratia&p=harava");
        document.dispatchEvent(new CustomEvent("digisavo:selection"));
    }""")
    expect(way).to_have_attribute("href", re.compile("&p=harava$"))


def test_hostile_addresses_give_a_calm_page(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?" + urlencode({"t": ",".join(HOSTILE[:3])}))
    for text in HOSTILE:
        gone_to(page, urlencode({"t": text}))
        expect(status(page)).not_to_be_empty()
        assert page.evaluate("window.hacked") is None
        assert page.locator("main [data-part=tool] :is(img, script, b)").count() == 0
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") == width


def test_hostile_texts_of_the_index_stay_texts(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/")
    name = "<img src=x onerror=window.hacked=1>"
    tagged = {
        "kinds": [{"label": name, "comparable": False}], "tags": [["demokratia", name], ["x", name]],
        "entries": [[0, "x", "palvelut/x/", name, name, [0, 1]]],
    }  # fmt: skip
    serve(page, {"hakemisto.json": {"tags": [["demokratia", name, [], 1]]}, "demokratia.json": tagged})
    page.goto(f"{page.url}?t=demokratia")
    expect(cards(page).get_by_role("link")).to_have_text(name)
    assert page.locator("main img").count() == 0
    assert page.evaluate("window.hacked") is None


def test_without_scripts_the_list_is_as_ever(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/?t=demokratia,kyselyt", scripts=False)
    expect(page.locator("noscript p")).to_contain_text("JavaScript")
    expect(page.get_by_role("button", name="Lisää", exact=True)).to_be_hidden()
    page.get_by_role("link", name=re.compile("^Demokratia")).click()
    expect(page.locator("h1")).to_have_text("Demokratia")


def test_from_a_tag_to_two_together(open_page: OpenPage) -> None:
    page = open_page("tunnisteet/demokratia/", width=360)
    link = page.get_by_role("link", name=re.compile(r"^Demokratia \+ Kyselyt"))
    count = link.locator(".ds-count").inner_text()
    link.click()
    expect(status(page)).to_contain_text(f"Löytyi {count} sisältöä")
    expect(cards(page)).to_have_count(int(count))


def test_another_name_leads_to_the_page_of_the_tag(open_page: OpenPage, home: str) -> None:
    page = open_page("tunnisteet/kansalaisaloite/")
    page.wait_for_url(f"{home}tunnisteet/aloitteet/")
    expect(page.locator("h1")).to_have_text("Aloitteet")
