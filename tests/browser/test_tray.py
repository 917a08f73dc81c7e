"""Selecting services to compare: buttons, the tray, the selection in addresses and, if asked for, on the device."""

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.answering import Asked, intercept, intercept_no_more
from tests.browser.axe import LOOKS, seen
from tests.browser.conftest import EMPTY, OpenPage, Watch

SERVICE = "palvelut/kuntalaisaloite/"
TABLE = "palvelut/aihe/osallisuus/"
SIX = ["kuntalaisaloite", "otakantaa", "nuortenideat", "lausuntopalvelu", "kansalaisaloite", "decidim"]
KEY = "digisavo.vertailu"
READ = """async ([module, queries]) => {
    const { readSelection } = await import(module);
    return queries.map((query) => readSelection(query));
}"""
WRITE = """async ([module, cases]) => {
    const { withSelection } = await import(module);
    return cases.map(([query, slugs]) => withSelection(query, slugs));
}"""
STORED = f"localStorage.getItem('{KEY}')"


def selection(page: Page) -> str:
    """The selection in the address, "" for none."""
    return ",".join(parse_qs(urlsplit(page.url).query).get("p", []))


def tray(page: Page) -> Locator:
    return page.get_by_role("region", name="Vertailuun valitut palvelut")


def status(page: Page) -> Locator:
    return page.locator("[data-component=tray] [role=status]")


def select(page: Page, name: str) -> None:
    page.get_by_role("button", name=f"Lisää vertailuun: {name}", exact=True).first.click()


def names(page: Page) -> Locator:
    return tray(page).get_by_role("listitem").get_by_role("link")


@pytest.fixture
def chosen(home: str) -> str:
    return f"{home}assets/shared/selection.js"


READINGS: dict[str, tuple[list[str], list[str], int]] = {
    "": ([], [], 0),
    "?p=a,b": (["a", "b"], [], 0),
    "p=a&p=b,a": (["a", "b"], [], 0),
    "?p=a, b,,%20": (["a", "b"], [], 0),
    "?p=../../x,a": (["a"], ["../../x"], 0),
    "?p=%E0%A4%A,a": (["a"], ["\ufffd%A"], 0),
    "?p=" + ",".join(f"s{number}" for number in range(200)): ([f"s{number}" for number in range(6)], [], 194),
    "?p=" + "a" * 101: ([], ["a" * 40 + "…"], 0),
    "?p=__proto__,constructor": (["constructor"], ["__proto__"], 0),
}
"""The slugs of a query, what is none, and how many are too many."""


def test_a_selection_is_read(open_page: OpenPage, chosen: str) -> None:
    read = open_page(EMPTY).evaluate(READ, [chosen, [*READINGS]])
    found = {query: (one["slugs"], one["odd"], one["surplus"]) for query, one in zip(READINGS, read, strict=True)}
    assert found == READINGS


WRITINGS: list[tuple[str, list[str], str]] = [
    ("", [], ""),
    ("?p=a", [], ""),
    ("?q=x", ["a", "b"], "?p=a,b&q=x"),
    ("?status=tuotannossa,pilotti&p=c&p=d", ["a"], "?p=a&status=tuotannossa,pilotti"),
    ("?%70=c&q=%E0%A4%A", ["a"], "?p=a&q=%E0%A4%A"),
]


def test_a_selection_is_written_beside_what_is_not_its_own(open_page: OpenPage, chosen: str) -> None:
    cases = [(query, slugs) for query, slugs, _ in WRITINGS]
    assert open_page(EMPTY).evaluate(WRITE, [chosen, cases]) == [written for *_, written in WRITINGS]


@pytest.mark.parametrize("width", [1280, 360])
def test_services_are_selected_wherever_they_are(width: int, open_page: OpenPage) -> None:
    page = open_page("palvelut/", width=width)
    first = page.locator("li[data-compare]").first
    slug, name = first.get_attribute("data-compare"), first.locator("h3").inner_text()
    first.get_by_role("button").click()
    expect(status(page)).to_have_text(f"{name} lisättiin vertailuun. Valittuna 1 palvelu.")
    expect(first.get_by_role("button", name=f"Poista vertailusta: {name}", exact=True)).to_be_focused()
    expect(tray(page)).to_contain_text("Valitse vielä vähintään yksi palvelu.")
    second = page.locator("li[data-compare]").nth(1)
    other = second.get_attribute("data-compare")
    second.get_by_role("link").first.click()
    page.wait_for_url(f"**/palvelut/{other}/?p={slug}")
    page.locator("[data-compare]:has(h1)").get_by_role("button").click()
    assert selection(page) == f"{slug},{other}"
    page.goto(page.url.replace(f"palvelut/{other}/", "haku/").replace("?", "?q=kuntalaisaloite&"))
    select(page, "Kuntalaisaloite.fi")
    assert selection(page) == f"{slug},{other},kuntalaisaloite"
    assert parse_qs(urlsplit(page.url).query)["q"] == ["kuntalaisaloite"]
    page.goto(page.url.replace("haku/", TABLE))
    select(page, "Decidim")
    expect(status(page)).to_have_text("Decidim lisättiin vertailuun. Valittuna 4 palvelua.")
    tray(page).get_by_role("link", name="Vertaile (4)").click()
    page.wait_for_url("**/vertailu/?*")
    assert selection(page) == f"{slug},{other},kuntalaisaloite,decidim"
    expect(tray(page)).to_have_count(0)


def test_a_service_is_taken_out_again(open_page: OpenPage) -> None:
    page = open_page(f"{SERVICE}?p=kuntalaisaloite,otakantaa")
    expect(names(page)).to_have_text(["Kuntalaisaloite.fi", "Otakantaa.fi"])
    button = page.locator("[data-compare]:has(h1)").get_by_role("button")
    expect(button).to_have_accessible_name("Poista vertailusta: Kuntalaisaloite.fi")
    assert button.get_attribute("aria-pressed") is None
    button.click()
    expect(status(page)).to_have_text("Kuntalaisaloite.fi poistettiin vertailusta. Valittuna 1 palvelu.")
    expect(button).to_have_accessible_name("Lisää vertailuun: Kuntalaisaloite.fi")
    tray(page).get_by_role("button", name="Poista vertailusta: Otakantaa.fi").click()
    expect(tray(page)).to_be_hidden()
    expect(page.locator("main")).to_be_focused()
    assert selection(page) == ""


def test_the_tray_names_what_the_page_does_not(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url + "?p=kuntalaisaloite,decidim")
    expect(names(page)).to_have_text(["Kuntalaisaloite.fi", "Decidim"])
    records = [url.rpartition("/")[2] for url in asked if "/api/" in url]
    assert sorted(records) == ["decidim.json", "kuntalaisaloite.json"]
    names(page).first.click()
    page.wait_for_url(f"**/{SERVICE}?p=kuntalaisaloite,decidim")


def test_a_page_with_nothing_to_select_fetches_nothing(open_page: OpenPage) -> None:
    page = open_page("tietoa/")  # not one whose own requests may come late
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if url.endswith(".js")], "the scripts have run"
    assert not [url for url in asked if url.endswith(".json")]
    expect(page.locator("[data-component=tray]")).to_be_hidden()


def test_the_selection_survives_reload_and_going_back(open_page: OpenPage) -> None:
    page = open_page(TABLE)
    select(page, "Decidim")
    page.get_by_role("main").get_by_role("link", name="Harava", exact=True).click()
    page.wait_for_url("**/palvelut/harava/*")
    select(page, "Harava")
    page.reload()
    assert selection(page) == "decidim,harava"
    page.go_back()
    page.wait_for_url(f"**/{TABLE}?p=decidim,harava")
    expect(names(page)).to_have_text(["Decidim", "Harava"])
    expect(page.get_by_role("button", name="Poista vertailusta: Harava").first).to_be_visible()
    page.go_forward()
    page.wait_for_url("**/palvelut/harava/?p=decidim,harava")


def test_steps_within_a_page_keep_the_choice(open_page: OpenPage) -> None:
    page = open_page("haku/?q=kuntalaisaloite")
    expect(page.locator("li[data-compare=kuntalaisaloite]")).to_be_visible()
    field = page.get_by_role("main").get_by_role("searchbox")
    field.fill("decidim")
    field.press("Enter")
    select(page, "Decidim")
    page.go_back()
    expect(page.locator("li[data-compare=kuntalaisaloite]")).to_be_visible()
    assert selection(page) == "decidim"
    assert parse_qs(urlsplit(page.url).query)["q"] == ["kuntalaisaloite"]


LINKS = """() => {
    const at = {own: "../vertailu/?p=a,b", page: "../palvelut/?status=x,y", file: "../api/v1/services.json", away: "https://example.org/",
                here: "#sisalto", home: "../", stale: "../palvelut/?p=vanha"};
    document.querySelectorAll("main a[id]").forEach((link) => link.remove());
    document.querySelector("main").append(...Object.entries(at).map(([id, href]) => {
        const link = Object.assign(document.createElement("a"), {href, id, textContent: id});
        link.addEventListener("click", (event) => event.preventDefault());
        return link;
    }));
}"""


def test_links_take_the_selection_along_where_it_belongs(open_page: OpenPage) -> None:
    page = open_page("tietoa/?p=kuntalaisaloite")
    expect(names(page)).to_have_text(["Kuntalaisaloite.fi"])
    for way in ("click", "focus", "contextmenu", "auxclick"):
        page.evaluate(LINKS)
        links = page.locator("main a[id]")
        for link in links.all():
            if way == "focus":
                link.focus()
            else:
                link.dispatch_event(way)
        hrefs = dict(links.evaluate_all("links => links.map((link) => [link.id, link.getAttribute('href')])"))
        assert {name: href.rpartition("alihakemisto/")[2] for name, href in hrefs.items()} == {
            "own": "../vertailu/?p=a,b", "page": "palvelut/?p=kuntalaisaloite&status=x,y",
            "file": "../api/v1/services.json", "away": "https://example.org/", "here": "#sisalto",
            "home": "?p=kuntalaisaloite", "stale": "palvelut/?p=kuntalaisaloite",
        }, way  # fmt: skip


def test_a_form_takes_the_selection_along(open_page: OpenPage) -> None:
    page = open_page(f"{SERVICE}?p=kuntalaisaloite,decidim")
    expect(names(page)).to_have_count(2)
    page.get_by_role("banner").get_by_role("combobox").fill("kartta")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?*")
    assert selection(page) == "kuntalaisaloite,decidim"
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    field = page.get_by_role("main").get_by_role("searchbox")
    field.fill("aloite")
    field.press("Enter")
    expect(page).to_have_url(re.compile("q=aloite"))
    assert selection(page) == "kuntalaisaloite,decidim"


def test_a_seventh_is_refused(open_page: OpenPage) -> None:
    page = open_page(f"{TABLE}?p={','.join(SIX)}")
    expect(names(page)).to_have_count(6)
    select(page, "Harava")
    expect(status(page)).to_have_text("Vertailuun mahtuu 6 palvelua. Poista ensin jokin valituista.")
    expect(status(page)).to_be_visible()
    assert selection(page) == ",".join(SIX)
    tray(page).locator("..").get_by_role("button", name="Sulje").click()
    expect(status(page)).to_have_text("")


def test_the_device_remembers_only_if_asked(open_page: OpenPage, home: str) -> None:
    page = open_page(f"{SERVICE}?p=kuntalaisaloite")
    box = page.get_by_role("checkbox", name="Muista valinta tällä laitteella")
    expect(box).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0
    box.check()
    expect(status(page)).to_have_text("Valinta muistetaan tällä laitteella.")
    assert json.loads(page.evaluate(STORED)) == ["kuntalaisaloite"]
    page.goto(f"{home}palvelut/decidim/")
    page.wait_for_url("**/decidim/?p=kuntalaisaloite")
    select(page, "Decidim")
    assert json.loads(page.evaluate(STORED)) == ["kuntalaisaloite", "decidim"]
    page.goto(f"{home}tietoa/?p=harava")
    expect(names(page)).to_have_text(["Harava"])
    assert json.loads(page.evaluate(STORED)) == ["kuntalaisaloite", "decidim"], "what others sent is not remembered"
    page.goto(f"{home}vertailu/")
    page.wait_for_url("**/vertailu/?p=kuntalaisaloite,decidim")
    page.goto(f"{home}tietoa/")
    expect(box).to_be_checked()
    box.uncheck()
    expect(status(page)).to_have_text("Valinta poistettiin tämän laitteen muistista.")
    assert page.evaluate("localStorage.length") == 0
    assert selection(page) == "kuntalaisaloite,decidim"


def test_two_tabs_agree_on_what_is_remembered(open_page: OpenPage) -> None:
    page = open_page("tietoa/?p=decidim", own=True)
    page.get_by_role("checkbox", name="Muista valinta tällä laitteella").check()
    other = page.context.new_page()
    other.goto(page.url.partition("?")[0])
    expect(names(other)).to_have_text(["Decidim"])
    other.goto(page.url.replace("tietoa/?p=decidim", f"{SERVICE}?p=decidim"))
    select(other, "Kuntalaisaloite.fi")
    expect(names(page)).to_have_text(["Decidim", "Kuntalaisaloite.fi"])
    assert selection(page) == "decidim,kuntalaisaloite"
    # What is no longer remembered stays selected where it is.
    page.get_by_role("checkbox", name="Muista valinta tällä laitteella").uncheck()
    expect(other.get_by_role("checkbox", name="Muista valinta tällä laitteella")).not_to_be_checked()
    assert selection(other) == "decidim,kuntalaisaloite"


def test_another_memory_of_the_device_changes_no_selection(open_page: OpenPage) -> None:
    page = open_page("tietoa/?p=decidim", own=True)
    page.get_by_role("checkbox", name="Muista valinta tällä laitteella").check()
    shared = page.context.new_page()
    shared.goto(page.url.replace("p=decidim", "p=kuntalaisaloite"))
    expect(names(shared)).to_have_text(["Kuntalaisaloite.fi"])
    page.evaluate("localStorage.setItem('muu', '1')")
    page.evaluate("localStorage.removeItem('muu')")
    expect(names(shared)).to_have_text(["Kuntalaisaloite.fi"])
    assert selection(shared) == "kuntalaisaloite"


BROKEN = [
    "{",
    "null",
    '"decidim"',
    "[1,{}]",
    '["../x","<img src=x onerror=window.hacked=1>"]',
    '{"length":9}',
    "[" * 9999,
]


def test_a_broken_memory_is_survived(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    for kept in BROKEN:
        page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
        page.goto(home + SERVICE)
        select(page, "Kuntalaisaloite.fi")
        expect(names(page)).to_have_text(["Kuntalaisaloite.fi"])
        assert selection(page) == "kuntalaisaloite"
        assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize(
    "fault",
    [
        "Storage.prototype.setItem = () => { throw new Error('full'); }",
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})",
    ],
)
def test_a_device_that_cannot_remember_is_announced(fault: str, open_page: OpenPage) -> None:
    page = open_page("tietoa/", own=True)
    page.add_init_script(fault)
    page.goto(page.url + "?p=decidim")
    box = page.get_by_role("checkbox", name="Muista valinta tällä laitteella")
    box.click()
    expect(status(page)).to_have_text("Selain ei antanut tallentaa valintaa. Se on silti tallessa sivun osoitteessa.")
    expect(box).not_to_be_checked()
    assert selection(page) == "decidim"


HOSTILE = ["../../x", "<script>window.hacked=1</script>", "%E0%A4%A", "%", "javascript:alert(1)", "a" * 10_000, "A,B"]


def test_what_is_no_slug_is_left_out(open_page: OpenPage, chosen: str) -> None:
    read = open_page(EMPTY).evaluate(READ, [chosen, [f"?p={text},decidim" for text in HOSTILE]])
    assert [one["slugs"] for one in read] == [["decidim"]] * len(HOSTILE)
    assert all(one["odd"] for one in read)


@pytest.mark.parametrize("text", [",".join(HOSTILE[:5]), *HOSTILE[5:]])
def test_what_is_no_slug_is_named_and_left_out(text: str, open_page: OpenPage) -> None:
    page = open_page(f"tietoa/?p={text},decidim")
    expect(names(page)).to_have_text(["Decidim"])
    expect(status(page)).to_contain_text("Osoitteessa oli valintoja, jotka eivät ole palveluja:")
    expect(status(page)).to_be_visible()
    assert selection(page) == "decidim"
    assert page.evaluate("window.hacked") is None
    page.reload()
    expect(names(page)).to_have_text(["Decidim"])
    expect(status(page)).to_have_text("")


def test_much_that_is_no_slug_is_named_in_short(open_page: OpenPage, watch: Watch) -> None:
    page = open_page(f"tietoa/?p=ei-ole,decidim,{','.join(f'Z{number}' for number in range(1500))}")
    expect(status(page)).to_contain_text("eivät ole palveluja: Z0, Z1, Z2, Z3, Z4 …. Ne jätettiin pois.")
    expect(status(page)).to_contain_text("Palvelua ”ei-ole” ei ole hakemistossa")
    watch.errors = [error for error in watch.errors if "404" not in error]


def test_too_many_in_an_address_are_announced(open_page: OpenPage) -> None:
    page = open_page(f"tietoa/?p={','.join([*SIX, 'harava', 'voxit'])}")
    expect(status(page)).to_have_text("Vertailuun mahtuu 6 palvelua. Osoitteesta otettiin mukaan 6 ensimmäistä.")
    assert selection(page) == ",".join(SIX)


def test_a_service_that_is_gone_is_named_and_one_that_moved_is_followed(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("tietoa/")
    moved = {"schema_version": 1, "kind": "services", "slug": "vanha", "moved_to": "decidim"}
    intercept(page, "*/services/vanha.json", lambda route: route.fulfill(json=moved))
    page.goto(page.url + "?p=vanha,ei-ole,kuntalaisaloite")
    expect(status(page)).to_have_text("Palvelua ”ei-ole” ei ole hakemistossa, joten se poistettiin valinnasta.")
    expect(names(page)).to_have_text(["Decidim", "Kuntalaisaloite.fi"])
    assert selection(page) == "decidim,kuntalaisaloite"
    watch.errors = [error for error in watch.errors if "404" not in error]


def test_a_record_that_cannot_be_had_leaves_the_slug(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("tietoa/")
    intercept(page, "*/services/decidim.json", lambda route: route.abort())
    page.goto(page.url + "?p=decidim,kuntalaisaloite")
    expect(names(page)).to_have_text(["decidim", "Kuntalaisaloite.fi"])
    assert selection(page) == "decidim,kuntalaisaloite"
    watch.errors.clear()


def test_names_stay_texts(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    name = "<img src=x onerror=window.hacked=1>"
    intercept(page, "*/services/decidim.json", lambda route: route.fulfill(json={"name": name}))
    page.goto(page.url + "?p=decidim")
    expect(names(page)).to_have_text([name])
    assert tray(page).locator("img").count() == 0


def test_words_that_cannot_be_had_are_offered_again(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("tietoa/")
    intercept(page, "*/vertailu/sanat.json", lambda route: route.abort())
    page.goto(page.url + "?p=decidim")
    place = page.locator("[data-component=tray]")
    expect(place).to_be_visible()
    expect(place).to_contain_text("Vertailuun valittuja palveluja ei saatu näkyviin.")
    intercept_no_more(page, "*/vertailu/sanat.json")
    place.get_by_role("button", name="Yritä uudelleen").click()
    expect(names(page)).to_have_text(["Decidim"])
    watch.errors.clear()


def test_services_that_come_later_get_a_button(open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    added = """([slug, name]) => {
        const item = document.createElement("li");
        const heading = document.createElement("h3");
        heading.textContent = name;
        item.dataset.compare = slug;
        item.append(heading);
        document.querySelector("main").append(item);
    }"""
    page.evaluate(added, ["decidim", "Decidim"])
    page.evaluate(added, ["harava", "Harava"])
    select(page, "Harava")
    select(page, "Decidim")
    assert selection(page) == "harava,decidim"
    page.locator("li[data-compare=harava]").evaluate("item => { item.dataset.compare = 'voxit'; }")
    expect(page.locator("li[data-compare=voxit]").get_by_role("button")).to_have_text("Lisää vertailuun")


def test_the_comparison_is_given_the_filter_of_the_directory(open_page: OpenPage) -> None:
    page = open_page("tietoa/?p=decidim,harava")
    expect(names(page)).to_have_count(2)
    page.evaluate("document.documentElement.dataset.filter = 'status=tuotannossa&q=a&b'")
    link = tray(page).get_by_role("link", name="Vertaile (2)")
    expect(link).to_have_attribute("href", re.compile("filter="))
    query = parse_qs(urlsplit(link.get_attribute("href") or "").query)
    assert query == {"p": ["decidim,harava"], "filter": ["status=tuotannossa&q=a&b"]}


def test_everything_goes_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(f"{SERVICE}?p=otakantaa,decidim")
    expect(names(page)).to_have_text(["Otakantaa.fi", "Decidim"])
    button = page.locator("[data-compare]:has(h1)").get_by_role("button")
    button.focus()
    page.keyboard.press("Space")
    expect(names(page)).to_have_count(3)
    expect(button).to_be_focused()
    tray(page).get_by_role("button", name="Poista vertailusta: Decidim").focus()
    page.keyboard.press("Enter")
    expect(tray(page).get_by_role("button", name="Poista vertailusta: Kuntalaisaloite.fi")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox", name="Muista valinta tällä laitteella")).to_be_focused()
    page.keyboard.press("Tab")
    expect(tray(page).get_by_role("button", name="Tyhjennä valinta")).to_be_focused()
    page.keyboard.press("Tab")
    expect(tray(page).get_by_role("link", name="Vertaile (2)")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(tray(page)).to_be_hidden()
    expect(status(page)).to_have_text("Valinta tyhjennettiin.")
    expect(page.locator("main")).to_be_focused()


def test_on_a_phone_the_tray_is_small_until_it_is_opened(open_page: OpenPage) -> None:
    page = open_page(f"{TABLE}?p={','.join(SIX)}", width=360)
    expect(tray(page).get_by_role("link", name="Vertaile (6)")).to_be_visible()
    box = tray(page).bounding_box()
    assert box and box["height"] <= 80 and round(box["y"] + box["height"]) == 800
    toggle = tray(page).get_by_role("button", name="6 valittuna")
    expect(toggle).to_have_attribute("aria-expanded", "false")
    expect(names(page)).to_have_count(0)
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    expect(names(page)).to_have_count(6)
    sizes = [button.bounding_box() for button in tray(page).get_by_role("button").all()]
    assert all(size and size["height"] >= 44 and size["width"] >= 44 for size in sizes)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_tray_covers_neither_the_end_of_the_page_nor_what_has_the_focus(open_page: OpenPage) -> None:
    page = open_page(f"{TABLE}?p={','.join(SIX)}")
    expect(names(page)).to_have_count(6)
    last = page.get_by_role("contentinfo").get_by_role("link").last
    last.focus()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    end, bar = last.bounding_box(), tray(page).bounding_box()
    assert end and bar and end["y"] + end["height"] <= bar["y"]


@pytest.mark.parametrize("address", [TABLE, SERVICE, "palvelut/", "haku/?q=osallistuminen"])
def test_axe_finds_nothing(address: str, open_page: OpenPage) -> None:
    joint = "&" if "?" in address else "?"
    page = open_page(f"{address}{joint}p={','.join(SIX[:5])},ei%20ole")
    expect(tray(page).get_by_role("link", name="Vertaile (5)")).to_be_visible()
    expect(page.locator("[data-part=choose]").first).to_be_attached()
    assert dict(seen(page, LOOKS[:2])) == {}
    page.set_viewport_size({"width": 360, "height": 800})
    tray(page).get_by_role("button", name="5 valittuna").click()
    assert dict(seen(page, LOOKS[2:])) == {}


def test_paper_shows_neither_buttons_nor_tray(open_page: OpenPage) -> None:
    page = open_page(f"{SERVICE}?p=kuntalaisaloite,decidim")
    expect(tray(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".ds-tray")).to_be_hidden()
    assert not any(button.is_visible() for button in page.locator("[data-part=choose]").all())


@pytest.mark.parametrize("address", ["palvelut/", SERVICE, TABLE])
def test_without_scripts_there_is_nothing_to_press(address: str, open_page: OpenPage) -> None:
    page = open_page(f"{address}?p=decidim", scripts=False)
    assert page.locator("[data-compare]").count() > 0
    expect(page.get_by_role("button", name=re.compile("vertailuun"))).to_have_count(0)
    expect(page.locator("[data-component=tray]")).to_be_hidden()


@pytest.mark.parametrize("address", ["palvelut/sivu/2/", "teemat/osvadigi/"])
def test_nothing_jumps_when_the_buttons_come(address: str, open_page: OpenPage) -> None:
    page = open_page("tietoa/")
    waiting: list[Asked] = []
    intercept(page, "*/vertailu/sanat.json", lambda route: waiting.append(route))
    with page.expect_request("**/vertailu/sanat.json"):
        page.goto(page.url.replace("tietoa/", address))
    for group in page.locator("main details:has(li[data-compare])").all():
        group.evaluate("group => group.open = true")
    card = page.locator("li[data-compare]").first
    before = card.bounding_box()
    waiting[0].continue_()
    expect(card.get_by_role("button")).to_be_visible()
    assert card.bounding_box() == before
