"""The comparison: what an address shows, how the reader changes it, and what it announces when something is amiss."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from tests.browser.answering import Asked, intercept, intercept_no_more
from tests.browser.axe import faint_texts_in_any_light, further_faults, violations
from tests.browser.conftest import EMPTY, OpenPage, Watch

SIX = ["kuntalaisaloite", "otakantaa", "nuortenideat", "lausuntopalvelu", "kansalaisaloite", "decidim"]
ALL = f"vertailu/?p={','.join(SIX)}"
THREE = "vertailu/?p=esimerkki-a,esimerkki-b,esimerkki-c"
RECORDS = {
    "esimerkki-a": {
        "name": "Esimerkki A",
        "texts": {
            "status": ["Tuotannossa"], "platforms": ["Selain", "iOS"], "constraints": ["=1+1", 'Sanoo "ei"; ehkä'],
            "links.website": ["https://a.example/"], "prices.5000": ["3 500 € vuodessa", "Esimerkkihinta."],
            "features": [f"Ominaisuus {number}" for number in range(1, 13)],
            "prices.20000": ["Hinta oli voimassa 31.12.2025 asti.", "9 000 € vuodessa"],
            "availability_percent": ["99,5"],
        },
        "numbers": {"prices.5000": [3500, None], "prices.20000": [9000, 9000.5], "availability_percent": [99.5, 99.5]},
        "levels": {"status": "todennettu", "platforms": "vahvistettu", "prices.20000": "vanhentunut"},
        "evidence": {
            "status": [
                {"level": "ilmoitettu", "url": "https://www.oma.example/x", "checked_on": "2026-11-20"},
                {
                    "level": "todennettu", "url": "https://lehti.example/juttu", "source_date": "2025-03",
                    "note": "Uutinen.",
                },
            ],
            "platforms": [{"level": "vahvistettu", "by": "Kuopio"}],
        },
    },
    "esimerkki-b": {
        "name": "Esimerkki B",
        "texts": {
            "status": ["Tuotannossa"], "platforms": ["iOS", "Selain"], "links.website": ["javascript:window.hacked=1"],
            "prices.20000": ["Vuosihintaa ei voi laskea", "Hinta annetaan vain tarjouksena."],
        },
        "levels": {"status": "ilmoitettu"},
    },
    "esimerkki-c": {
        "name": "<b>Esimerkki</b> C", "texts": {"status": ["Pilotti"]}, "levels": {"status": "vanhentunut"},
    },
}  # fmt: skip
COVERED = """() => {
  const focused = document.activeElement;
  const { left, right, top, bottom } = focused.getClientRects()[0];
  const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return focused.contains(shown) ? [] : [focused.textContent];
}"""


def served(route: Asked) -> None:
    """Records of examples in place of those of the site."""
    slug = route.url.rpartition("/")[2].removesuffix(".json")
    if slug not in RECORDS:
        route.fulfill(status=404, body="")
    else:
        route.fulfill(body=json.dumps({"schema_version": 1, "kind": "services", "slug": slug, **RECORDS[slug]}))


@pytest.fixture
def examples(open_page: OpenPage, home: str) -> Any:
    def opened(query: str = THREE, **options: Any) -> Page:
        page = open_page(EMPTY, **options)
        intercept(page, "*/api/v1/services/*.json", served)
        page.goto(home + query)
        return await_table(page)

    return opened


def table(page: Page) -> Locator:
    return page.get_by_role("table")


def await_table(page: Page) -> Page:
    """The page, when all modules and records have come and all rows are made."""
    expect(page.locator("[data-component=compare]")).to_have_attribute("data-state", "ready", timeout=20_000)
    expect(table(page)).to_be_visible()
    return page


def names(page: Page) -> list[str]:
    return heads(page).all_inner_texts()


def heads(page: Page) -> Locator:
    """The names above the columns."""
    return page.locator("thead th a:visible")


def row(page: Page, label: str) -> Locator:
    named = page.locator("th[scope=row] > span:first-child", has_text=re.compile(f"^{re.escape(label)}$"))
    return table(page).get_by_role("row").filter(has=named)


def menu(page: Page, name: str) -> Locator:
    """The opened menu of a column."""
    page.get_by_title(f"Siirrä tai poista: {name}", exact=True).click()
    return page.locator(".ds-compare__menu[open]")


def rows_shown(page: Page, which: str) -> Locator:
    """The choice of the rows that show."""
    return page.get_by_role("group", name="Näytä rivit").get_by_role("radio", name=re.compile(rf"^{which} \d+$"))


def narrowed(page: Page) -> Page:
    """The page with what further limits the rows unfolded."""
    page.get_by_text("Lisää rajauksia", exact=True).click()
    return page


def count(page: Page) -> Locator:
    return page.locator("[data-part=count]")


def notes(page: Page) -> Locator:
    return page.locator("[data-part=notes]")


# What an address shows


def test_real_services_side_by_side(open_page: OpenPage, home: str) -> None:
    page = await_table(open_page(ALL))
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    data = [name for name in loaded if name.endswith(".json") and "/api/" in name]
    assert sorted(data) == sorted(f"{home}api/v1/services/{slug}.json" for slug in SIX)
    cells = row(page, "Palvelun vaihe").get_by_role("cell")
    expect(cells).to_have_count(6)
    expect(cells.nth(0)).to_contain_text("Tuotannossa")
    expect(cells.nth(2)).to_contain_text("Poistunut")
    expect(row(page, "Tuki päättyy").get_by_role("cell").nth(0)).to_have_text("Ei ilmoitettu")
    expect(table(page)).to_have_accessible_name(re.compile("Kuntalaisaloite.fi, Otakantaa.fi, Nuortenideat.fi"))
    expect(page).to_have_title(re.compile("^Kuntalaisaloite.fi, Otakantaa.fi"))
    # No seventh is added.
    expect(adding(page)).to_be_hidden()
    expect(page.get_by_text("Vertailu on täynnä.")).to_be_visible()


def test_an_answer_shows_its_level_and_the_numbers_of_its_sources(examples: Any) -> None:
    page = examples()
    cell = row(page, "Palvelun vaihe").get_by_role("cell").nth(0)
    expect(cell.locator(".ds-level--todennettu")).to_have_text("todennettu")
    expect(cell.locator(".ds-compare__mark")).to_have_text("todennettu 1 2025 2")
    link = cell.get_by_role("link", name="Lähde 1: lehti.example, päivätty maaliskuu 2025", exact=True)
    expect(link).to_have_attribute("href", "#lahde-1")
    # What may change the meaning is never folded away.
    expect(cell.get_by_text("Uutinen.")).to_be_visible()
    expect(row(page, "Palvelun vaihe").get_by_role("cell").nth(2)).to_contain_text("vanhentunut")
    expect(row(page, "Käyttöympäristöt").get_by_role("cell").nth(0)).to_contain_text("Vahvisti: Kuopio.")


def test_lists_are_folded_if_long_texts_are_never_markup_and_links_lead_to_the_web_only(examples: Any) -> None:
    page = examples()
    cell = row(page, "Ominaisuudet").get_by_role("cell").nth(0)
    expect(cell.get_by_text("Ominaisuus 6", exact=True)).to_be_visible()
    expect(cell.get_by_text("Ominaisuus 12")).to_be_hidden()
    cell.get_by_text("Näytä vielä 6").click()
    expect(cell.get_by_text("Ominaisuus 12")).to_be_visible()
    expect(table(page).get_by_role("link", name="<b>Esimerkki</b> C")).to_be_visible()
    cells = row(page, "Palvelun verkkosivu").get_by_role("cell")
    expect(cells.nth(0).get_by_role("link")).to_have_text("a.example")
    expect(cells.nth(1)).to_contain_text("javascript:window.hacked=1")
    expect(cells.nth(1).get_by_role("link")).to_have_count(0)


def test_a_number_leads_to_its_source(examples: Any, home: str) -> None:
    page = examples()
    cell = row(page, "Palvelun vaihe").get_by_role("cell").nth(0)
    cell.get_by_role("link", name="Lähde 2: oma.example, luettu 20.11.2026", exact=True).click()
    source = page.locator("[data-part=source_list] li").nth(1)
    expect(source).to_be_in_viewport()
    expect(source).to_have_text("https://www.oma.example/x (luettu 20.11.2026)")
    expect(source.get_by_role("link")).to_have_attribute("rel", "nofollow ugc")
    page.go_back()
    expect(row(page, "Palvelun vaihe")).to_be_visible()
    assert page.url == home + THREE


def test_a_price_says_how_it_was_computed_or_that_it_could_not_be_or_has_expired(examples: Any) -> None:
    page = examples()
    cell = table(page).get_by_role("cell").filter(has_text="3 500 € vuodessa")
    expect(cell.locator(".ds-compare__figure")).to_have_text("3 500 € vuodessa")
    expect(cell.locator(".ds-compare__how")).to_have_text("Esimerkkihinta.")
    cell = table(page).get_by_role("cell").filter(has_text="Vuosihintaa ei voi laskea")
    expect(cell.locator(".ds-compare__figure")).to_have_count(0)
    cell = table(page).get_by_role("cell").filter(has_text="9 000 € vuodessa")
    expect(cell.locator("p").first).to_have_text("Hinta oli voimassa 31.12.2025 asti.")
    expect(cell.locator(".ds-compare__was")).to_have_text("9 000 € vuodessa")
    expect(cell.locator(".ds-compare__figure")).to_have_count(0)


def group_of(page: Page, label: str) -> str:
    """The heading of the group in which a row stands."""
    return row(page, label).locator("xpath=../tr[1]").inner_text()


PRICE = "Hinta vuodessa ilman arvonlisäveroa, {} asukasta"


def test_what_decides_stands_first_and_once(open_page: OpenPage) -> None:
    page = await_table(open_page(ALL))
    labels = page.locator("tbody").first.locator("th[scope=row] > span:first-child").all_inner_texts()
    assert labels == [
        PRICE.format("20\N{NO-BREAK SPACE}000"), "Mitä muut ovat maksaneet", "Tiedossa olevat käyttäjät",
        "Kenen käytettävissä", "Kansalliset palvelut ja standardit", "Hankintakanavat",
        "Saavutettavuus", "Tietojen sijainti", "Rajoitukset",
    ]  # fmt: skip
    expect(row(page, "Rajoitukset")).to_have_count(1)
    # A row that nobody answers is worth knowing where it decides.
    expect(row(page, "Tietojen sijainti").get_by_role("cell")).to_have_text(["Ei ilmoitettu"] * 6)
    assert group_of(page, PRICE.format("5\N{NO-BREAK SPACE}000")) == "Hinta, sopimus ja hankinta"
    # Of the users it is their number that leads.
    users = row(page, "Tiedossa olevat käyttäjät").get_by_role("cell")
    figures = users.locator(".ds-compare__figure").all_inner_texts()
    assert figures
    assert all(figure.isdecimal() for figure in figures)


def test_the_price_for_another_size_leads(open_page: OpenPage, home: str) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa"))
    page.get_by_label("Hinta kunnalle, jossa on").select_option("5000")
    page.wait_for_url(f"{home}vertailu/?p=decidim,otakantaa&size=5000")
    assert group_of(page, PRICE.format("5\N{NO-BREAK SPACE}000")) == "Päätöksen avaintiedot"
    page.reload()
    expect(page.get_by_label("Hinta kunnalle, jossa on")).to_have_value("5000")


def test_the_price_for_the_size_of_the_chosen_municipality_leads(open_page: OpenPage) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa&kunta=tervo"))
    assert group_of(page, PRICE.format("5\N{NO-BREAK SPACE}000")) == "Päätöksen avaintiedot"
    expect(page.get_by_label("Hinta kunnalle, jossa on")).to_have_value("5000")
    expect(notes(page)).to_be_empty()


@pytest.mark.parametrize("services", [3, 6])
def test_the_price_is_near_and_the_tabulator_has_few_stops(services: int, open_page: OpenPage) -> None:
    page = await_table(open_page(f"vertailu/?p={','.join(SIX[:services])}"))
    place = row(page, PRICE.format("20\N{NO-BREAK SPACE}000")).bounding_box()
    assert place
    assert place["y"] <= 1000
    stops = (
        page.locator("[data-component=compare]")
        .locator("a[href], button, input, select, summary")
        .evaluate_all("all => all.filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length")
    )
    assert stops <= 15 * services


def test_a_group_is_jumped_to(open_page: OpenPage) -> None:
    page = await_table(open_page(ALL))
    page.get_by_text("Siirry ryhmään", exact=True).click()
    page.get_by_role("link", name=re.compile(r"^Tekniikka ja käyttö \d+$")).click()
    heading = table(page).get_by_text("Tekniikka ja käyttö", exact=True)
    expect(heading).to_be_in_viewport()
    # Neither the list nor the names cover it.
    names_end = page.locator("thead th").first.evaluate("cell => cell.getBoundingClientRect().bottom")
    assert names_end <= heading.evaluate("text => text.getBoundingClientRect().top")
    expect(page.get_by_text("Siirry ryhmään", exact=True)).to_be_in_viewport()
    expect(page.locator("[data-part=jump_list]")).to_be_hidden()


def test_a_service_that_has_moved_is_followed(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    moved = json.dumps({"schema_version": 1, "kind": "services", "slug": "entinen-x", "moved_to": "decidim"})
    intercept(page, "*/services/entinen-x.json", lambda route: route.fulfill(body=moved))
    page.goto(f"{home}vertailu/?p=entinen-x,otakantaa&differences=1")
    expect(notes(page)).to_contain_text("entinen-x on nyt decidim")
    page.wait_for_url(f"{home}vertailu/?p=decidim,otakantaa&differences=1")
    assert names(page) == ["Decidim", "Otakantaa.fi"]


def test_a_renamed_service_of_the_site_still_works(open_page: OpenPage, home: str) -> None:
    page = open_page("vertailu/?p=entinen-tunnus,otakantaa")
    page.wait_for_url(f"{home}vertailu/?p=esimerkki-muutosta,otakantaa")
    assert names(page) == ["Esimerkki muutosta", "Otakantaa.fi"]


def test_moves_in_a_circle_end(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)

    def to_the_other(route: Asked) -> None:
        target = "rengas-b" if "rengas-a" in route.url else "rengas-a"
        route.fulfill(body=json.dumps({"moved_to": target}))

    intercept(page, "*/services/rengas-*.json", to_the_other)
    page.goto(f"{home}vertailu/?p=rengas-a,otakantaa,decidim")
    expect(notes(page)).to_contain_text("Palvelua rengas-a ei ole enää hakemistossa")
    assert names(page) == ["Otakantaa.fi", "Decidim"]


def test_a_service_that_is_gone_is_named(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("vertailu/?p=decidim,ei-tallaista,otakantaa")
    expect(notes(page)).to_contain_text("Palvelua ei-tallaista ei ole enää hakemistossa")
    assert names(page) == ["Decidim", "Otakantaa.fi"]
    watch.errors.clear()  # the browser logs the address that is missing


def test_with_none_or_one_the_way_to_choose_is_shown(open_page: OpenPage) -> None:
    page = open_page("vertailu/")
    expect(page.locator("[data-part=progress]")).to_have_text("Vertailuun ei ole vielä valittu palveluja.")
    expect(page.get_by_role("heading", name="Näin valitset vertailtavat")).to_be_visible()
    expect(table(page)).to_be_hidden()
    page = open_page("vertailu/?p=decidim")
    expect(page.locator("[data-part=progress]")).to_contain_text("yksi palvelu: Decidim. Valitse lisäksi ainakin yksi")
    expect(page.get_by_role("main").get_by_role("link", name="Selaa palveluja")).to_be_visible()


def failing(page: Page, slug: str) -> list[bool]:
    """Has the site fail to give a record as long as the first item is true."""
    fails = [True]
    intercept(page, f"*/services/{slug}.json", lambda route: route.abort() if fails[0] else route.continue_())
    return fails


def test_a_failed_record_takes_only_its_column(open_page: OpenPage, home: str, watch: Watch) -> None:
    page = open_page(EMPTY)
    fails = failing(page, "otakantaa")
    page.goto(f"{home}vertailu/?p=decidim,otakantaa,kansalaisaloite&differences=known")
    expect(page.locator("[data-part=progress]")).to_contain_text("Yhden palvelun tietoja ei saatu haettua: otakantaa.")
    assert names(await_table(page)) == ["Decidim", "otakantaa", "Kansalaisaloite.fi"]
    expect(row(page, "Palvelun vaihe")).to_have_count(0)  # the two that are known are the same
    cells = row(page, "Palveluntarjoaja").get_by_role("cell")
    expect(cells.nth(1)).to_have_text("Ei saatu haettua")
    expect(page.get_by_role("heading", name="Näin valitset vertailtavat")).to_be_hidden()
    again = page.get_by_role("button", name="Yritä uudelleen")
    again.focus()
    page.keyboard.press("Enter")
    expect(again).to_be_focused()
    fails[0] = False
    page.keyboard.press("Enter")
    expect(cells.nth(1)).not_to_have_text("Ei saatu haettua")
    expect(again).to_be_hidden()
    expect(page.get_by_role("heading", name="Valitut palvelut rinnakkain")).to_be_focused()
    watch.errors.clear()  # the browser logs the requests that were stopped


def test_where_all_records_fail_no_help_is_shown(open_page: OpenPage, home: str, watch: Watch) -> None:
    page = open_page(EMPTY)
    fails = failing(page, "*")
    page.goto(f"{home}vertailu/?p=decidim,otakantaa")
    expect(page.locator("[data-part=progress]")).to_contain_text("ei saatu haettua. Tarkista verkkoyhteys")
    expect(page.get_by_role("heading", name="Näin valitset vertailtavat")).to_be_hidden()
    expect(table(page)).to_be_hidden()
    fails[0] = False
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(table(page)).to_be_visible()
    expect(page.get_by_role("heading", name="Valitut palvelut rinnakkain")).to_be_focused()
    watch.errors.clear()


def test_while_records_are_fetched_the_page_says_so(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    waiting: list[Asked] = []
    intercept(page, "*/services/otakantaa.json", lambda route: waiting.append(route))
    with page.expect_request("**/services/otakantaa.json"):
        page.goto(f"{home}vertailu/?p=decidim,otakantaa")
    expect(page.locator("[data-part=progress]")).to_have_text("Haetaan palvelujen tietoja…")
    expect(page.get_by_role("heading", name="Näin valitset vertailtavat")).to_be_hidden()
    expect(page.get_by_text("Mitä vertaillaan", exact=True)).to_be_hidden()
    waiting[0].continue_()
    await_table(page)
    expect(page.locator("[data-part=progress]")).to_be_hidden()


def test_before_its_modules_come_the_page_says_so(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    waiting: list[Route] = []
    page.route("**/compare/compare.js", lambda route: waiting.append(route))
    page.goto(f"{home}vertailu/?p=decidim,otakantaa", wait_until="commit")
    expect(page.locator("[data-part=progress]")).to_have_text("Haetaan palvelujen tietoja…")
    expect(page.get_by_role("heading", name="Näin valitset vertailtavat")).to_be_hidden()
    for route in waiting:
        route.continue_()
    await_table(page)


def test_a_module_that_does_not_come_is_told(open_page: OpenPage, home: str, watch: Watch) -> None:
    page = open_page(EMPTY)
    page.route("**/compare/view.js", lambda route: route.abort())
    page.goto(f"{home}vertailu/?p=decidim,otakantaa")
    expect(page.get_by_text("Sivun toimintoja ei saatu ladattua.")).to_be_visible()
    expect(page.locator("[data-part=progress]")).to_be_hidden()
    expect(page.get_by_role("main").get_by_role("link", name="kaikki yhdessä taulukossa").first).to_be_visible()
    watch.errors.clear()


def test_after_a_deploy_the_second_try_is_automatic(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    tries: list[str] = []

    def answer(route: Asked) -> None:
        """The first answer is one of the build before, of another shape."""
        tries.append(route.url)
        route.fulfill(body="[]") if len(tries) == 1 else route.continue_()

    intercept(page, "*/services/decidim.json", answer)
    page.goto(f"{home}vertailu/?p=decidim,otakantaa")
    assert names(await_table(page)) == ["Decidim", "Otakantaa.fi"]
    expect(page.get_by_role("button", name="Yritä uudelleen")).to_be_hidden()


def test_records_of_two_builds_are_not_mixed(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    answered: dict[str, int] = {}

    def answer(route: Asked) -> None:
        slug = route.url.rpartition("/")[2].removesuffix(".json")
        answered[slug] = answered.get(slug, 0) + 1
        is_old = slug == "decidim" and answered[slug] == 1
        record = route.fetch().json() | {"commit": "a" * 40 if is_old else "b" * 40}
        record["texts"]["status"] = ["Vanha" if is_old else "Uusi"]
        route.fulfill(body=json.dumps(record))

    intercept(page, "*/api/v1/services/*.json", answer)
    page.goto(f"{home}vertailu/?p=decidim,otakantaa")
    expect(row(await_table(page), "Palvelun vaihe").get_by_role("cell").nth(0)).to_contain_text("Uusi")
    assert answered == {"decidim": 2, "otakantaa": 2}


WRONG: dict[str, Any] = {
    "a number": 5, "nothing": None, "a list": [], "no record": {}, "no texts": {"slug": "lausuntopalvelu"},
    "odd texts": {"texts": {"status": "abc"}}, "texts that are none": {"texts": {"status": [None]}},
    "an odd level": {"levels": {"status": "foo"}}, "odd proofs": {"evidence": {"status": [None]}},
    "an odd day": {"evidence": {"status": [{"level": "todennettu", "checked_on": "eilen"}]}},
    "an odd name": {"name": {"a": 1}}, "an odd commit": {"commit": 5}, "an odd move": {"moved_to": "../../x"},
}  # fmt: skip
RECORD = {"name": "Esimerkki", "texts": {"status": ["Tuotannossa"]}}
GOOD, *OTHERS = SIX


@pytest.mark.parametrize("five", [list(WRONG)[start : start + 5] for start in (0, 5, 10)], ids=", ".join)
def test_what_is_no_record_is_not_shown_as_one(five: list[str], open_page: OpenPage, home: str, watch: Watch) -> None:
    page = open_page(EMPTY)
    answers = dict(zip(OTHERS, (WRONG[name] for name in five), strict=False))

    def answer(route: Asked) -> None:
        slug = route.url.rpartition("/")[2].removesuffix(".json")
        odd = answers[slug]
        whole = RECORD | {"slug": slug} | odd if isinstance(odd, dict) and odd and "slug" not in odd else odd
        route.fulfill(body=json.dumps(whole))

    for slug in answers:
        intercept(page, f"*/services/{slug}.json", answer)
    page.goto(f"{home}vertailu/?p={','.join([GOOD, *answers])}")
    expect(page.locator("[data-part=progress]")).to_contain_text(f"ei saatu haettua: {', '.join(answers)}.")
    cells = row(page, "Palveluntarjoaja").get_by_role("cell")
    expect(cells).to_have_count(len(answers) + 1)
    expect(cells.filter(has_text="Ei saatu haettua")).to_have_count(len(answers))
    intercept_no_more(page)
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(cells.filter(has_text="Ei saatu haettua")).to_have_count(0)
    watch.errors = [error for error in watch.errors if not re.search(r"The record of .* could not be read", error)]


# Which rows show


def test_differences_and_those_that_are_known(examples: Any, home: str) -> None:
    page = examples(THREE.removesuffix(",esimerkki-c"))
    expect(row(page, "Palvelun vaihe")).to_contain_text("= sama")
    expect(row(page, "Käyttöympäristöt")).to_contain_text("= sama")  # in another order
    expect(row(page, "Rajoitukset")).to_contain_text("? voi erota")  # not stated by one
    expect(row(page, "Tietojen sijainti").locator("small")).to_have_count(0)  # stated by none
    expect(row(page, "Palvelun verkkosivu")).to_contain_text("≠ eroaa")
    rows_shown(page, "Erot").check()
    page.wait_for_url(re.compile("differences=1$"))
    expect(row(page, "Palvelun vaihe")).to_have_count(0)
    expect(row(page, "Käyttöympäristöt")).to_have_count(0)
    expect(row(page, "Rajoitukset")).to_be_visible()
    rows_shown(page, "Erot, jotka tiedetään").check()
    page.wait_for_url(re.compile("differences=known$"))
    expect(row(page, "Rajoitukset")).to_have_count(0)
    expect(row(page, "Palvelun verkkosivu")).to_be_visible()
    narrowed(page).get_by_label("Piilota muut").uncheck()
    expect(row(page, "Tuki päättyy")).to_have_count(0)  # stated by none


def test_the_choices_tell_how_many_rows_they_show(examples: Any) -> None:
    page = examples()
    for which in ("Kaikki", "Erot", "Erot, jotka tiedetään"):
        choice = rows_shown(page, which)
        number = choice.locator("xpath=..").inner_text().split()[-1]
        choice.check()
        expect(count(page)).to_contain_text(re.compile(rf"^Näytetään {number} rivi"))


def test_the_number_of_rows_is_announced(examples: Any) -> None:
    page = narrowed(examples())
    hidden = r"Piilossa on \d\d+ riviä, joihin kukaan ei ole vastannut\."
    expect(count(page)).to_have_text(re.compile(rf"^Näytetään 15 riviä\. Kaikkiaan rivejä on \d\d+\. {hidden}$"))
    expect(count(page)).to_have_role("status")
    page.get_by_label("Etsi riviä").fill("palvelun vaihe")
    expect(count(page)).to_have_text(re.compile(r"^Näytetään 1 rivi\. "))
    page.get_by_label("Etsi riviä").fill("qwerty")
    expect(count(page)).to_have_text(re.compile(r"^Yhtään riviä ei jäänyt näkyviin\. "))
    page.get_by_role("button", name="Näytä kaikki rivit").click()
    shown, total = map(int, re.findall(r"\d+", count(page).inner_text()))
    assert shown == total
    expect(rows_shown(page, "Kaikki")).to_be_focused()


def test_rows_are_found_by_their_group_and_without_dots(examples: Any, home: str) -> None:
    page = narrowed(examples(f"{THREE}&answered=0"))
    field = page.get_by_label("Etsi riviä")
    field.fill("kaytto")
    expect(row(page, "Käyttöympäristöt")).to_be_visible()
    field.fill("SAAVUTETTAVUUS")
    expect(row(page, "Saavutettavuus arvioitu")).to_be_visible()
    expect(row(page, "Saavutettavuus")).to_be_visible()
    expect(row(page, "Palvelun vaihe")).to_have_count(0)
    page.wait_for_url(re.compile("rows=SAAVUTETTAVUUS"))


def test_the_least_level(examples: Any) -> None:
    page = narrowed(examples())
    level = page.get_by_label("Tietojen varmuus")
    level.select_option(label="Todennetut ja vahvistetut")
    cells = row(page, "Palvelun vaihe").get_by_role("cell")
    expect(cells.nth(0)).to_contain_text("Tuotannossa")
    expect(cells.nth(1)).to_have_text("Ei todennettua tietoa")
    expect(cells.nth(2)).to_have_text("Ei todennettua tietoa")  # expired is below too
    expect(count(page)).to_contain_text("Näytetään 11 riviä.")  # the two, and those that decide
    level.select_option(label="Vain vahvistetut")
    expect(row(page, "Käyttöympäristöt").get_by_role("cell").nth(1)).to_have_text("Ei vahvistettua tietoa")
    expect(row(page, "Palvelun vaihe")).to_have_count(0)


def test_back_reload_and_a_shared_link_give_the_same_table(examples: Any, home: str, open_page: OpenPage) -> None:
    page = narrowed(examples())
    rows_shown(page, "Erot").check()
    page.get_by_label("Tietojen varmuus").select_option("todennettu")
    page.get_by_label("Etsi riviä").fill("a")
    table_then = table(page).inner_text()
    page.reload()
    expect(page.get_by_label("Etsi riviä")).to_have_value("a")
    expect(rows_shown(page, "Erot")).to_be_checked()
    assert table(page).inner_text() == table_then
    page.go_back()
    expect(page.get_by_label("Tietojen varmuus")).to_have_value("")
    page.go_back()
    expect(rows_shown(page, "Kaikki")).to_be_checked()
    page.go_forward()
    page.go_forward()
    expect(page.get_by_label("Tietojen varmuus")).to_have_value("todennettu")
    assert table(page).inner_text() == table_then


# Columns


def test_columns_move_with_the_keyboard(examples: Any) -> None:
    page = examples()
    page.get_by_title("Siirrä tai poista: Esimerkki A").focus()
    page.keyboard.press("Enter")
    right = page.get_by_role("button", name="Siirrä oikealle: Esimerkki A")
    right.focus()
    page.keyboard.press("Enter")
    assert names(page) == ["Esimerkki B", "Esimerkki A", "<b>Esimerkki</b> C"]
    expect(right).to_be_focused()
    expect(page.locator("[data-part=announcement]")).to_have_text("Esimerkki A: nyt paikka 2 / 3.")
    page.keyboard.press("Enter")
    expect(right).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=announcement]")).to_have_text("Esimerkki A on jo reunimmaisena.")
    page.keyboard.press("Escape")
    expect(right).to_be_hidden()
    expect(page.get_by_title("Siirrä tai poista: Esimerkki A")).to_be_focused()
    page.wait_for_url(re.compile(r"\?p=esimerkki-b,esimerkki-c,esimerkki-a&first=2$"))
    page.go_back()
    expect(heads(page).nth(1)).to_have_text("Esimerkki A")
    page.reload()
    expect(heads(page).nth(1)).to_have_text("Esimerkki A")


def test_the_menu_of_a_column_closes_when_the_focus_leaves_it(examples: Any) -> None:
    page = examples()
    expect(menu(page, "Esimerkki A").get_by_role("button")).to_have_count(3)
    expect(menu(page, "Esimerkki B").get_by_role("button")).to_have_count(3)
    page.get_by_role("button", name="Lataa CSV").focus()
    expect(page.locator(".ds-compare__menu[open]")).to_have_count(0)


def test_columns_are_taken_out(examples: Any, home: str) -> None:
    page = examples()
    menu(page, "Esimerkki B").get_by_role("button", name="Poista vertailusta").click()
    assert names(page) == ["Esimerkki A", "<b>Esimerkki</b> C"]
    expect(page.get_by_title("Siirrä tai poista: <b>Esimerkki</b> C")).to_be_focused()
    expect(page.locator("[data-part=announcement]")).to_have_text("Esimerkki B poistettiin vertailusta.")
    menu(page, "Esimerkki A").get_by_role("button", name="Poista vertailusta").click()
    expect(table(page)).to_be_hidden()
    expect(page.locator("[data-part=progress]")).to_contain_text("yksi palvelu: <b>Esimerkki</b> C.")
    expect(page.get_by_role("heading", name="Näin valitset vertailtavat")).to_be_focused()
    assert page.url == f"{home}vertailu/?p=esimerkki-c"
    page.go_back()
    expect(table(page)).to_be_visible()


def adding(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Lisää palvelu nimellä")


def test_a_service_is_added_by_its_name(open_page: OpenPage, home: str) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa&level=todennettu"))
    adding(page).fill("kansalaisaloite.fi")
    options = page.get_by_role("listbox", name="Löytyneet palvelut").get_by_role("option")
    expect(options.filter(has_text="Kansalaisaloite.fi")).to_be_visible()
    assert not violations(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}vertailu/?p=decidim,otakantaa,kansalaisaloite&level=todennettu&first=2")
    expect(heads(page)).to_have_text(["Decidim", "Otakantaa.fi", "Kansalaisaloite.fi"])
    expect(page.locator("[data-part=announcement]")).to_contain_text(
        "Kansalaisaloite.fi lisättiin vertailuun. Palveluja on nyt 3."
    )
    expect(adding(page)).to_be_focused()
    expect(adding(page)).to_have_value("")
    adding(page).fill("decidim")
    expect(options.first).to_contain_text("jo vertailussa")
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    page.go_back()
    expect(heads(page)).to_have_text(["Decidim", "Otakantaa.fi"])


def test_the_first_services_are_added_by_name_too(open_page: OpenPage, home: str) -> None:
    page = open_page("vertailu/", width=360)
    for name, slug in (("Decidim", "decidim"), ("Otakantaa.fi", "otakantaa")):
        adding(page).fill(slug)
        page.get_by_role("option").filter(has_text=name).first.click()
        page.wait_for_url(re.compile(slug))
    assert names(await_table(page)) == ["Decidim", "Otakantaa.fi"]


def test_what_nothing_is_called_is_told(open_page: OpenPage) -> None:
    page = open_page("vertailu/")
    adding(page).fill("qwertyuiopxyz")
    expect(page.get_by_text("Tällä nimellä ei löytynyt palvelua.").first).to_be_visible()


def test_a_choice_changed_elsewhere_on_the_page_is_followed(open_page: OpenPage) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa"))
    page.evaluate("""() => {
        history.replaceState(null, "", "?p=otakantaa,kansalaisaloite");
        document.dispatchEvent(new CustomEvent("digisavo:selection"));
    }""")
    expect(table(page).get_by_role("columnheader", name="Kansalaisaloite.fi")).to_be_visible()
    assert names(page) == ["Otakantaa.fi", "Kansalaisaloite.fi"]


# Narrow screens and paper


def test_two_at_a_time_on_a_phone(open_page: OpenPage, home: str) -> None:
    page = await_table(open_page(ALL, width=360))
    expect(heads(page)).to_have_text(["Kuntalaisaloite.fi", "Otakantaa.fi"])
    expect(row(page, "Palvelun vaihe").get_by_role("cell")).to_have_count(2)
    page.get_by_role("button", name="Seuraavat palvelut").click()
    expect(heads(page)).to_have_text(["Nuortenideat.fi", "Lausuntopalvelu.fi"])
    expect(page.locator("[data-part=announcement]")).to_have_text("Palvelut 3 ja 4 / 6")
    expect(page.locator("[data-part=pair]")).to_have_text("3–4 / 6")
    page.wait_for_url(f"{home}{ALL}&first=3")
    page.reload()
    expect(heads(page)).to_have_text(["Nuortenideat.fi", "Lausuntopalvelu.fi"])
    menu(page, "Nuortenideat.fi").get_by_role("button", name="Siirrä vasemmalle").click()
    expect(heads(page)).to_have_text(["Nuortenideat.fi", "Otakantaa.fi"])
    expect(page.get_by_role("button", name="Siirrä vasemmalle: Nuortenideat.fi")).to_be_focused()


def test_the_last_pair_is_full(open_page: OpenPage) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa,kansalaisaloite&first=5", width=360))
    expect(heads(page)).to_have_text(["Otakantaa.fi", "Kansalaisaloite.fi"])
    following = page.get_by_role("button", name="Seuraavat palvelut")
    expect(following).to_have_attribute("aria-disabled", "true")
    page.get_by_role("button", name="Edelliset palvelut").click()
    expect(heads(page)).to_have_text(["Decidim", "Otakantaa.fi"])


@pytest.mark.parametrize(("width", "narrower"), [(360, 320), (1280, 768)])
def test_names_stay_in_sight_and_the_page_itself_never_scrolls_sideways(
    width: int, narrower: int, open_page: OpenPage
) -> None:
    page = await_table(open_page(ALL, width=width))
    assert page.evaluate("document.documentElement.scrollWidth") == width
    last = row(page, "Palvelun verkkosivu")
    expect(last).to_be_attached()
    page.locator("[data-part=region]").evaluate("region => region.scrollIntoView()")
    last.evaluate("row => row.scrollIntoView({ block: 'end' })")
    expect(last).to_be_in_viewport()
    expect(table(page).get_by_role("columnheader", name="Kuntalaisaloite.fi", exact=True)).to_be_in_viewport()
    page.set_viewport_size({"width": narrower, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == narrower


AWAIT_SCROLL = """() => new Promise(done => {
  const look = () => scrollY > 2000 ? done() : requestAnimationFrame(look);
  look();
})"""
"""A frame at a time: the policy of the pages lets nobody evaluate texts, which waiting for a function would."""


def test_the_page_scrolls_and_no_box_in_it(open_page: OpenPage) -> None:
    page = await_table(open_page(ALL))
    boxes = page.locator("main *").evaluate_all(
        "all => all.filter((one) => one.clientHeight > 100 && one.scrollHeight > one.clientHeight + 1 "
        "&& ['auto', 'scroll'].includes(getComputedStyle(one).overflowY)).map((one) => one.className)"
    )
    assert boxes == []
    table(page).hover(position={"x": 600, "y": 100})
    page.mouse.wheel(0, 3000)
    page.evaluate(AWAIT_SCROLL)


def test_what_is_touched_is_large_enough(home: str, browser: Any) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(home + ALL)
    await_table(page)
    page.get_by_title("Siirrä tai poista: Otakantaa.fi").tap()
    buttons = page.locator(".ds-compare :is(button, .ds-compare__menu summary):visible").all()
    sizes = [button.bounding_box() for button in buttons]
    context.close()
    assert sizes
    assert all(size and size["width"] >= 43.5 and size["height"] >= 43.5 for size in sizes)


def test_the_print_is_landscape_with_all_columns_and_sources(open_page: OpenPage) -> None:
    page = await_table(open_page(ALL))
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 10
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert boxes
    assert all(float(width) > float(height) for width, height in boxes)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(table(page).get_by_role("columnheader", name="Decidim")).to_be_visible()
    expect(page.locator("[data-part=source_list] li").first).to_be_visible()
    expect(page.locator("[data-part=source_list] li").first).to_contain_text("luettu")
    expect(rows_shown(page, "Erot")).to_be_hidden()
    expect(page.get_by_role("button", name="Tulosta", exact=True)).to_be_hidden()
    # A4 lying down without its margins is 277 mm wide: about 1047 px.
    page.set_viewport_size({"width": 1047, "height": 720})
    assert page.evaluate("document.documentElement.scrollWidth") <= 1047
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not page.locator(".ds-compare__table details[open]").count()


# Taking it along


def test_csv(examples: Any) -> None:
    page = examples()
    with page.expect_download() as download:
        page.get_by_role("button", name="Lataa CSV").click()
    assert re.fullmatch(r"vertailu-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename)
    raw = Path(download.value.path()).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    assert lines[0] == [
        "Ryhmä", "Tieto", "Palvelu", "Vastaus", "Luku", "Luku enintään", "Yksikkö", "Varmuus", "Vuosi", "Lähteen päivä",
        "Luettu", "Voimassa asti", "Lähteet", "Huomautus",
    ]  # fmt: skip
    found = {(line[1], line[2]): line[3:] for line in lines}
    a, b = "Esimerkki A", "Esimerkki B"
    assert found["Palvelun vaihe", a] == [
        "Tuotannossa", "", "", "", "todennettu", "2025", "2025-03", "2026-11-20", "",
        "https://lehti.example/juttu\nhttps://www.oma.example/x", "Uutinen.",
    ]  # fmt: skip
    assert found["Rajoitukset", a][0] == '\'=1+1\nSanoo "ei"; ehkä'
    assert found["Rajoitukset", b] == ["Ei ilmoitettu", *[""] * 10]
    assert found[PRICE.format("5\N{NO-BREAK SPACE}000"), a][:4] == [
        "3 500 € vuodessa\nEsimerkkihinta.",
        "3500",
        "",
        "€ vuodessa",
    ]
    assert found[PRICE.format("20\N{NO-BREAK SPACE}000"), a][1:5] == ["9000", "9000,5", "€ vuodessa", "vanhentunut"]
    assert found["Luvattu saatavuus (%)", a][:4] == ["99,5", "99,5", "99,5", "%"]
    assert found["Käyttöympäristöt", a][-1] == "Vahvisti: Kuopio."
    assert {len(line) for line in lines} == {14}
    expect(page.locator("[data-part=announcement]")).to_contain_text("Ladattiin tiedosto vertailu-")


QUOTED = [
    ("plain", '"plain"'), ("a;b", '"a;b"'), ('say "x"', '"say ""x"""'), ("two\nlines", '"two\nlines"'),
    ("1-2", '"1-2"'), ("x,=1", '"x,=1"'),
    ("=SUM(A1)", '"\'=SUM(A1)"'), ("+358", '"\'+358"'), ("-5", '"\'-5"'), ("@x", '"\'@x"'),
    ("\tx", '"\'\tx"'), ("\rx", '"\'\rx"'), ("\uff1dx", '"\'\uff1dx"'),
]  # fmt: skip
QUOTE = """async ([address, texts]) => {
    const { csvOf } = await import(address);
    const cellOf = (text) => ({ texts: [text], level: "x", proofs: [] });
    const rowOf = (text) => ({ group: "G", label: "L", cells: [cellOf(text)], numbers: [null] });
    const comparisonOf = (text) => ({ services: [{ title: "T" }], rows: [rowOf(text)], missing: "" });
    return texts.map((text) => csvOf(comparisonOf(text), (key) => key, "fi").split("\\r\\n")[1]);
}"""


def test_cells_of_csv_are_quoted_and_harmless(open_page: OpenPage, home: str) -> None:
    texts, quoted = zip(*QUOTED, strict=True)
    written = open_page(EMPTY).evaluate(QUOTE, [f"{home}assets/compare/table/csv.js", texts])
    empty = '""'
    assert written == [";".join(['"G"', '"L"', '"T"', one, *[empty] * 3, '"level.x"', *[empty] * 6]) for one in quoted]


def test_the_link_is_copied(open_page: OpenPage, home: str) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa", own=True))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopioi linkki").click()
    expect(page.locator("[data-part=announcement]")).to_have_text("Linkki kopioitu.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{home}vertailu/?p=decidim,otakantaa"


def test_the_filter_of_the_directory_is_shown(open_page: OpenPage, home: str) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa&filter=status%3Dtuotannossa%26q%3Daloite"))
    origin = page.locator("[data-part=origin]")
    expect(origin).to_contain_text("Valittu hakemistosta ehdoilla:")
    expect(origin).to_contain_text("Palvelun vaihe (Tuotannossa)")
    origin.get_by_role("link").click()
    page.wait_for_url(f"{home}palvelut/?**")
    assert "status=tuotannossa" in page.url
    assert "p=decidim,otakantaa" in page.url


# Addresses gone wrong


def test_an_unknown_part_of_the_filter_is_named(open_page: OpenPage) -> None:
    page = open_page("vertailu/?p=decidim,otakantaa&filter=status%3Dtuotannossa%2Cfoo%26x%3D1%26p%3Da%2Cb")
    origin = page.locator("[data-part=origin]")
    expect(origin).to_contain_text("ehdoilla: Palvelun vaihe (Tuotannossa).")
    expect(notes(page)).to_contain_text("Osoitteessa oli arvo, jota vertailu ei tunne: filter=status=tuotannossa")
    assert str(origin.get_by_role("link").get_attribute("href")).count("p=") == 1


def turn_to(page: Page, query: str) -> None:
    """Another address of the comparison, read as it is when one goes back."""
    page.evaluate(
        "query => { history.pushState(null, '', query); dispatchEvent(new PopStateEvent('popstate')); }", f"?{query}"
    )


def test_a_filter_that_says_nothing_is_named(open_page: OpenPage) -> None:
    page = open_page("vertailu/?filter=nothing")
    for query in ("p=decidim,otakantaa&", "", "p=decidim&"):
        for value in ("%", "<script>window.hacked=1</script>", "status", " ", "xyz"):
            turn_to(page, f"{query}filter={quote(value)}")
            expect(notes(page), query).to_contain_text(f"jota vertailu ei tunne: filter={value}.")
    assert page.evaluate("window.hacked") is None


ODD = {
    "p=../../x": "Osoitteessa oli tunnuksia, jotka eivät kelpaa: ../../x.",
    "p=<script>window.hacked=1</script>": "<script>window.hacked=1</script>",
    "p=%E0%A4%A,decidim,otakantaa": "jotka eivät kelpaa",
    "p=javascript:window.hacked=1,__proto__": "__proto__",
    "p=decidim,otakantaa&x=<img src=x onerror=window.hacked=1>": "x=<img src=x onerror=window.hacked=1>",
    "p=decidim,otakantaa&level=kaikki&differences=ehka&first=0": "level=kaikki, differences=ehka, first=0",
    "p=decidim,otakantaa,decidim": "Osoitteessa oli sama palvelu useasti: decidim.",
    "p=decidim&p=otakantaa&level=todennettu&level=vahvistettu": "Osoitteessa oli sama kohta useasti: p, level.",
    "p=decidim,otakantaa&size=7": "jota vertailu ei tunne: size=7.",
    "p=decidim,otakantaa&size=-1": "jota vertailu ei tunne: size=-1.",
    "p=decidim,otakantaa&x=%E2%80%AEa%00": "x=\ufffda\ufffd.",
    "p=decidim,otakantaa&__proto__=1&constructor=2": "__proto__=1, constructor=2",
    f"p=decidim,otakantaa&rows={'a' * 10_000}": "Osoitteessa oli arvo, jota vertailu ei tunne: rows=aaaa",
    f"p=decidim,otakantaa&{'&'.join(f'a{n}=1' for n in range(900))}": "a0=1, a1=1, a2=1, a3=1, a4=1 …",
}


def test_what_is_left_out_is_named_calmly(open_page: OpenPage) -> None:
    page = open_page(f"vertailu/?{next(iter(ODD))}")
    for query, told in ODD.items():
        turn_to(page, query)
        expect(notes(page), query[:80]).to_contain_text(told)
        expect(table(page), query[:80]).to_be_visible(visible="decidim" in query)
        assert page.evaluate("document.documentElement.scrollWidth") == 1280
    assert page.evaluate("window.hacked") is None


def test_two_hundred_services_are_too_many(open_page: OpenPage) -> None:
    page = open_page(f"vertailu/?p={','.join([*SIX, *(f'palvelu-{number}' for number in range(194))])}")
    expect(notes(page)).to_contain_text("Vertailuun mahtuu 6 palvelua. Osoitteesta jätettiin pois 194.")
    assert len(names(await_table(page))) == 6


def test_parameters_of_others_stay(open_page: OpenPage, home: str) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa&omituinen=1"))
    expect(notes(page)).to_contain_text("omituinen=1")
    rows_shown(page, "Erot").check()
    page.wait_for_url(f"{home}vertailu/?p=decidim,otakantaa&omituinen=1&differences=1")


ROUND = """async ([address, queries]) => {
    const { readState, writeState } = await import(address);
    return queries.map((query) => writeState("", readState(query).state));
}"""
SAME = [
    "", "?p=a", "?p=b,a&differences=1", "?p=b,a&differences=known&size=5000",
    "?p=a,b&answered=0&rows=hinta&level=vahvistettu&first=3",
    "?p=a,b&filter=status%3Dpilotti%2Ctuotannossa%26q%3D%C3%A4",
]  # fmt: skip


def test_a_state_is_written_as_it_was_read(open_page: OpenPage, home: str) -> None:
    assert open_page(EMPTY).evaluate(ROUND, [f"{home}assets/compare/state.js", SAME]) == SAME


# For everyone


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(width: int, open_page: OpenPage) -> None:
    page = await_table(open_page(ALL, width=width))
    assert not violations(page, colours=width == 1280) + faint_texts_in_any_light(page)
    folded = page.locator("details:not(.ds-compare__menu, .ds-compare__jumps)")
    folded.evaluate_all("all => all.forEach((details) => (details.open = true))")
    assert not further_faults(page)


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_the_menus(width: int, open_page: OpenPage) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa,kansalaisaloite", width=width))
    menu(page, "Otakantaa.fi")
    assert not further_faults(page)
    page.get_by_text("Siirry ryhmään", exact=True).click()
    assert not further_faults(page)


def test_axe_finds_nothing_where_a_record_failed(open_page: OpenPage, home: str, watch: Watch) -> None:
    page = open_page(EMPTY, scheme="dark")
    failing(page, "otakantaa")
    page.goto(f"{home}vertailu/?p=decidim,otakantaa&size=5000&level=todennettu")
    assert not violations(await_table(page))
    watch.errors.clear()


def test_axe_finds_nothing_where_nothing_is_chosen(open_page: OpenPage) -> None:
    page = open_page("vertailu/?p=../x", width=360)
    expect(notes(page)).not_to_be_empty()
    assert not violations(page)


def test_by_keyboard_alone(open_page: OpenPage) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa"))
    rows_shown(page, "Kaikki").focus()
    page.keyboard.press("ArrowRight")
    expect(rows_shown(page, "Erot")).to_be_checked()
    for _ in range(5):
        page.keyboard.press("Tab")
    expect(table(page).get_by_role("link", name="Decidim", exact=True)).to_be_focused()


@pytest.mark.parametrize("width", [1280, 360])
def test_the_focus_is_never_behind_what_stays_in_sight(width: int, open_page: OpenPage) -> None:
    page = await_table(open_page("vertailu/?p=decidim,otakantaa", width=width))
    table(page).get_by_role("link").last.focus()
    hidden = []
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        hidden += page.evaluate(COVERED)
    assert hidden == []


def test_without_scripts_nothing_dead_is_shown(open_page: OpenPage) -> None:
    page = open_page(ALL, scripts=False)
    assert "vaatii, että selaimessa on JavaScript" in (page.locator("main noscript").text_content() or "")
    expect(page.locator("noscript .ds-note")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("link", name="kaikki yhdessä taulukossa").first).to_be_visible()
