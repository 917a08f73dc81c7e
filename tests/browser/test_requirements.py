"""The page of requirements: what an address shows, how readers state what they need, and what is told of odd things."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias
from urllib.request import urlopen

import pytest
from playwright.sync_api import Locator, Page, Request, expect
from tests.browser.answering import Asked, intercept, intercept_no_more
from tests.browser.axe import faint_texts_in_any_light, further_faults, violations
from tests.browser.conftest import EMPTY, OpenPage, Watch
from tests.browser.test_weight import FIRST_VISIT, weight
from tests.test_contracts import contract, faults

SET = "vaatimukset/?aihe=osallisuus"
MUSTS = f"{SET}&data_locations=p.within:eu_eta&supports=p.all:suomifi-tunnistus"
ASKED = f"{MUSTS}&ui_languages=t2.all:fi,sv&onboarding.weeks=t1.most:4"
Opened: TypeAlias = Callable[..., Page]
SERVICES: dict[str, dict[str, Any]] = {
    "kaikki": {"data_locations": ["suomi"], "supports": ["suomifi-tunnistus"], "ui_languages": ["fi", "sv"]},
    "osa": {"data_locations": ["eu_eta"], "supports": [["suomifi-tunnistus", 1]], "ui_languages": ["fi"]},
    "ulkona": {"data_locations": ["suomi", "muu"], "supports": ["suomifi-tunnistus"], "onboarding.weeks": [6, 6]},
    "hiljainen": {},
    "<b>vihamielinen</b>": {"data_locations": ["muu: <img src=x onerror=window.hacked=1>"]},
}


@pytest.fixture
def made(open_page: OpenPage, home: str) -> Opened:
    """Opens an address of which the services of the category are made ones."""

    def opened(address: str = ASKED, **options: Any) -> Page:
        page = open_page(EMPTY, **options)
        intercept(page, "*/assets/vaatimukset/palvelut/category/osallisuus-0.json", serve)
        page.goto(home + address)
        return await_result(page)

    return opened


def serve(route: Asked) -> None:
    """Made services in place of those of the category, in the numbers of the build."""
    file = route.fetch().json()
    numbers = numbers_of(route.url)
    file["services"] = [
        [
            f"palvelu-{at}", name, "Esimerkki Oy", "2026-11-22",
            [[numbers[key], value, 1, [0]] for key, value in answers.items()],
            [["javascript:window.hacked=1" if "b" in name[:2] else "https://lahde.example/sivu", "2026-10-05", 1]],
        ]
        for at, (name, answers) in enumerate(SERVICES.items())
    ]  # fmt: skip
    route.fulfill(body=json.dumps(file))


def numbers_of(url: str) -> dict[str, int]:
    """The numbers of the questions in the build, by key."""
    with urlopen(url.split("/palvelut/")[0] + "/palvelut.json") as answer:
        return {one["key"]: number for number, one in enumerate(json.load(answer)["criteria"])}


def await_result(page: Page) -> Page:
    expect(page.get_by_role("heading", name="Tulos", exact=True)).to_be_visible(timeout=20_000)
    return page


def group(page: Page, heading: str) -> Locator:
    return page.locator("section.ds-needs__group").filter(
        has=page.get_by_role("heading", name=re.compile(f"^{heading}"))
    )


def service(page: Page, name: str) -> Locator:
    return page.locator(".ds-needs__service").filter(has=page.get_by_role("link", name=name, exact=True))


def names(found: Locator) -> list[str]:
    return found.locator("h4").all_inner_texts()


def requirement(page: Page, label: str) -> Locator:
    return page.locator("[data-part=requirements] > li").filter(has=page.locator("summary", has_text=label))


# What an address shows


def _note_url(urls: set[str], request: Request) -> None:
    urls.add(request.url)


def test_every_service_stands_in_one_of_three_groups(made: Opened) -> None:
    page = made()
    assert names(group(page, "Täyttää pakolliset")) == ["kaikki"]
    assert names(group(page, "Jokin pakollinen ei tiedossa")) == ["hiljainen", "<b>vihamielinen</b>"]
    assert sorted(names(group(page, "Ei täytä"))) == ["osa", "ulkona"]
    expect(page.locator("[data-part=summary]")).to_have_text(
        "Osallisuus ja vaikuttaminen, 5 palvelua: pakolliset täyttää 1, jokin pakollinen ei tiedossa 2, ei täytä 2."
    )
    expect(page).to_have_title(re.compile("^Osallisuus ja vaikuttaminen – "))


def test_each_requirement_has_a_sign_a_word_an_answer_and_a_source(made: Opened) -> None:
    page = made()
    kept = service(page, "kaikki").locator(".ds-needs__verdicts > li")
    expect(kept).to_have_count(4)
    expect(kept.nth(0)).to_have_text(
        re.compile("✓Tietojen sijainti: vain EU tai ETA.*täyttää · Suomi.*todennettu 5.10.2026 lähde lahde.example")
    )
    expect(kept.nth(0).get_by_role("link")).to_have_attribute("href", "https://lahde.example/sivu")
    expect(kept.nth(3)).to_contain_text("ei tiedossa · ei ilmoitettu")
    expect(service(page, "osa")).to_contain_text("Ei täytä: Kansalliset palvelut ja standardit: Suomi.fi-tunnistus.")
    expect(service(page, "osa")).to_contain_text("suunnitteilla: Suomi.fi-tunnistus")
    expect(service(page, "osa")).to_contain_text("ei mainittu: ruotsi (mainittu: suomi)")
    expect(service(page, "ulkona")).to_contain_text("ei täytä · Muu maa")
    expect(service(page, "hiljainen")).to_contain_text("Ei tiedossa: Tietojen sijainti: vain EU tai ETA; Kansalliset")


def test_points_are_a_band_and_say_where_they_come_from(made: Opened) -> None:
    page = made()
    expect(service(page, "kaikki").locator(".ds-needs__points")).to_have_text(
        "2–3 / 3 pistettä. Täyttää: Käyttöliittymän kielet: suomi ja ruotsi (2). "
        "Ei tiedossa: Käyttöönoton kesto (viikkoa): enintään 4 viikkoa (1)."
    )
    expect(service(page, "ulkona").locator(".ds-needs__points")).to_contain_text("0–2 / 3 pistettä.")
    expect(page.locator("[data-part=order]")).to_contain_text("pistevälin keskikohdan järjestyksessä")
    neutral = made(f"{SET}&told=k")
    expect(neutral.locator("[data-part=order]")).to_have_text("Palvelut ovat aakkosjärjestyksessä.")
    expect(neutral.locator(".ds-needs__points")).to_have_count(0)


def test_real_services_have_their_sources(open_page: OpenPage) -> None:
    page = await_result(open_page(f"{SET}&ui_languages=p.all:fi"))
    found = service(page, "Kuntalaisaloite.fi")
    expect(found).to_contain_text("täyttää · suomi")
    expect(found.get_by_role("link", name="lähde").first).to_have_attribute("href", re.compile("^https://"))
    found.get_by_role("link", name="Kuntalaisaloite.fi").click()
    expect(page).to_have_url(re.compile("/palvelut/kuntalaisaloite/$"))


def test_odd_addresses_are_told_and_nothing_of_them_is_html(made: Opened) -> None:
    hostile = "<img src=x onerror=window.hacked=1>"
    page = made(f"{ASKED}&ei.ole=p.any:x&supports=p.all:{hostile}&kunta=kuopio&p=decidim&tarve=<i>x</i>")
    told = page.locator("[data-part=notes] p")
    expect(told).to_have_count(2)
    expect(told.nth(0)).to_have_text("Osoitteessa oli jotain, mitä ei tunneta: ei.ole=p.any:x. Se jätettiin pois.")
    expect(told.nth(1)).to_contain_text("Vastausta ei ole vaihtoehdoissa: supports: <img src=x")
    expect(service(page, "<b>vihamielinen</b>")).to_contain_text("omin sanoin: <img src=x onerror=window.hacked=1>")
    expect(service(page, "<b>vihamielinen</b>").locator("a")).to_have_count(1)  # its source is no address of the web
    expect(page.locator("main img, main b:not([data-part=name]), main i")).to_have_count(0)
    assert page.evaluate("window.hacked") is None


def test_two_hundred_requirements_are_shown(made: Opened) -> None:
    page = made(f"{SET}&" + "&".join(f"onboarding.weeks=t.most:{number}" for number in range(200)))
    expect(page.locator("[data-part=requirements] > li")).to_have_count(200)
    service(page, "ulkona").get_by_text("Näytä kaikki 200 vaatimusta").click()
    expect(service(page, "ulkona").locator("li[data-state=fails]")).to_have_count(6)
    expect(service(page, "ulkona").locator("li[data-state=meets]")).to_have_count(194)


# What readers do


def test_a_list_is_made_by_keyboard_alone(made: Opened, home: str) -> None:
    page = made("vaatimukset/?aihe=osallisuus", width=360)
    page.get_by_role("button", name="Tiedot EU- tai ETA-alueella").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=announcement]")).to_have_text("Listalle lisättiin 5 vaatimusta.")
    expect(page.locator("[data-part=advice]")).to_contain_text("tietojen sijaintia ei yleensä tarvitse vaatia")
    page.get_by_label("Lisää vaatimus", exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("kansalliset")
    expect(page.get_by_role("listbox", name="Mitä voi vaatia").get_by_role("option").first).to_contain_text(
        "Kansalliset palvelut ja standardit"
    )
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    row = requirement(page, "Kansalliset palvelut ja standardit")
    expect(row.locator("summary")).to_be_focused()
    expect(row.locator("summary")).to_contain_text("on ilmoitettu kysytään")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(row.get_by_role("radio", name="pakollinen")).to_be_checked()
    page.keyboard.press("Tab")
    expect(row.get_by_label("Ehto")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("tunnistus")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(row.locator("summary")).to_contain_text("Suomi.fi-tunnistus pakollinen")
    expect(row.get_by_label("Ehto")).to_have_value("all")
    assert page.url.startswith(f"{home}{SET}&data_locations=p.within:eu_eta&hosting.access_outside_eea=t.any:ei&")
    assert page.url.endswith("&supports=p.all:suomifi-tunnistus")
    assert names(group(page, "Täyttää pakolliset")) == ["kaikki"]
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_back_leads_to_what_was_before(made: Opened) -> None:
    page = made()
    row = requirement(page, "Tietojen sijainti")
    row.locator("summary").click()
    row.get_by_role("radio", name="toivottu").check()
    expect(group(page, "Ei täytä").locator("h4")).to_have_count(1)
    row.get_by_role("button", name="Poista vaatimus").click()
    expect(page.locator("[data-part=announcement]")).to_have_text("Vaatimus poistettiin: Tietojen sijainti.")
    expect(requirement(page, "Kansalliset palvelut").locator("summary")).to_be_focused()
    page.go_back()
    expect(requirement(page, "Tietojen sijainti").locator("summary")).to_contain_text("toivottu")
    page.go_back()
    expect(requirement(page, "Tietojen sijainti").locator("summary")).to_contain_text("pakollinen")
    assert sorted(names(group(page, "Ei täytä"))) == ["osa", "ulkona"]


def test_a_number_is_wanted_as_it_is_typed(made: Opened) -> None:
    page = made(f"{SET}&onboarding.weeks=k")
    row = requirement(page, "Käyttöönoton kesto")
    row.locator("summary").click()
    limit = row.get_by_label("Luku (viikkoa)")
    for odd in ("paljon", "10.000"):
        limit.fill(odd)
        limit.blur()
        expect(row.get_by_role("status")).to_have_text(
            "Kirjoita luku ilman tuhansien pistettä, esimerkiksi 10000 tai 99,5."
        )
        expect(limit).to_have_attribute("aria-invalid", "true")
    limit.fill("5,5")
    limit.blur()
    expect(row.locator("summary")).to_contain_text("enintään 5,5 viikkoa")
    expect(service(page, "ulkona")).to_contain_text("ei täytä · 6 viikkoa")
    row.get_by_label("Ehto").select_option("least")
    expect(service(page, "ulkona")).to_contain_text("täyttää · 6 viikkoa")
    row.get_by_label("Ehto").select_option("is")
    assert page.url.endswith("&onboarding.weeks=k")


def test_only_a_day_of_the_calendar_is_wanted_and_said_as_a_day(made: Opened) -> None:
    page = made(f"{SET}&end_of_support=k")
    row = requirement(page, "Tuki päättyy")
    row.locator("summary").click()
    limit = row.get_by_label("Päivä, kuukausi tai vuosi")
    for odd in ("2026-13", "2027-02-31"):
        limit.fill(odd)
        limit.blur()
        expect(row.get_by_role("status")).to_contain_text("Kirjoita vuosi, kuukausi tai päivä")
    limit.fill("2027-05")
    limit.blur()
    expect(row.locator("summary")).to_contain_text("aikaisintaan toukokuu 2027")
    row.get_by_label("Ehto").select_option("most")
    expect(row.locator("summary")).to_contain_text("viimeistään toukokuu 2027")


def test_a_requirement_that_is_there_is_opened_and_not_added_twice(made: Opened) -> None:
    page = made(f"{SET}&end_of_support=k")
    page.get_by_label("Lisää vaatimus", exact=True).fill("Tuki päättyy")
    page.get_by_role("listbox", name="Mitä voi vaatia").get_by_role("option", name="Tuki päättyy").click()
    expect(requirement(page, "Tuki päättyy").locator("summary")).to_be_focused()
    expect(page.locator("[data-part=requirements] > li")).to_have_count(1)


def test_a_set_is_chosen_and_the_need_is_kept(open_page: OpenPage, home: str) -> None:
    page = open_page("vaatimukset/?p=decidim&kunta=kuopio")
    expect(page.get_by_role("heading", name="Näin vaatimuslista tehdään")).to_be_visible(timeout=20_000)
    page.get_by_label("Mihin palvelua tarvitaan").fill("Asukkaiden & kuulemiseen")
    page.get_by_label("Aihe tai tuoteryhmä").select_option("category/tilavaraus")
    await_result(page)
    assert page.url == f"{home}vaatimukset/?aihe=tilavaraus&tarve=Asukkaiden%20%26%20kuulemiseen&p=decidim&kunta=kuopio"
    expect(page.get_by_role("heading", name="Näin vaatimuslista tehdään")).to_be_hidden()
    page.get_by_label("Aihe tai tuoteryhmä").select_option("")
    expect(page.get_by_role("heading", name="Tulos", exact=True)).to_be_hidden()


def test_a_shared_list_tells_its_limits_before_a_set_is_chosen(open_page: OpenPage) -> None:
    page = open_page(f"vaatimukset/?{ASKED.partition('&')[2]}")
    wanted = page.locator(".ds-needs__wanted")
    expect(wanted).to_have_text(["vain EU tai ETA", "Suomi.fi-tunnistus", "suomi ja ruotsi", "enintään 4 viikkoa"])


def test_those_who_meet_it_are_compared(open_page: OpenPage, home: str) -> None:
    page = await_result(open_page(f"{SET}&ui_languages=p.all:fi"))
    group(page, "Täyttää pakolliset").get_by_role("link", name=re.compile("Vertaa")).click()
    expect(page).to_have_url(re.compile(f"^{home}vertailu/\\?p=[a-z0-9-]+(,[a-z0-9-]+)+$"))


def test_a_list_is_saved_and_opened_again(made: Opened, tmp_path: Path, home: str) -> None:
    page = made()
    with page.expect_download() as download:
        page.get_by_role("button", name="Tallenna tiedostoon").click()
    assert re.fullmatch(r"vaatimuslista-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    saved = tmp_path / "lista.json"
    download.value.save_as(saved)
    assert not faults(contract("requirement-list"), json.loads(saved.read_text("utf-8")))
    page.get_by_role("button", name="Tyhjennä lista").click()
    expect(page.get_by_text("Listalla ei ole vielä vaatimuksia.")).to_be_visible()
    page.get_by_label("Avaa tallennettu lista").set_input_files(saved)
    expect(page.locator("[data-part=file_status]")).to_have_text("Avattu: lista.json.")
    assert page.url == home + ASKED
    saved.write_text("<script>window.hacked = 1</script>", "utf-8")
    page.get_by_label("Avaa tallennettu lista").set_input_files(saved)
    expect(page.locator("[data-part=file_status]")).to_have_text("Tiedosto on viallinen tai jäänyt kesken.")
    assert page.url == home + ASKED


# When something is amiss


def test_what_cannot_be_fetched_can_be_tried_again(open_page: OpenPage, home: str, watch: Watch) -> None:
    page = open_page(EMPTY)
    intercept(page, "*/osallisuus-0.json", lambda route: route.fulfill(status=500, body=""))
    page.goto(home + ASKED)
    expect(page.locator("[data-part=progress]")).to_contain_text("ei saatu haettua", timeout=20_000)
    intercept_no_more(page, "*/osallisuus-0.json")
    page.get_by_role("button", name="Yritä uudelleen").click()
    await_result(page)
    watch.errors = []


def test_a_new_build_meanwhile_is_fetched_as_a_whole(open_page: OpenPage, home: str) -> None:
    page = open_page(EMPTY)
    asked: list[str] = []

    def other_first(route: Asked) -> None:
        asked.append(route.url)
        file = route.fetch().json()
        route.fulfill(body=json.dumps(file | ({"edition": "0" * 12} if len(asked) == 1 else {})))

    intercept(page, "*/osallisuus-0.json", other_first)
    page.goto(home + ASKED)
    await_result(page)
    assert len(asked) == 2


def test_without_scripts_the_page_explains_and_leads_to_the_categories(open_page: OpenPage) -> None:
    page = open_page(ASKED, width=360, scripts=False)
    expect(page.locator("noscript .ds-note")).to_contain_text("JavaScript")
    expect(page.get_by_role("heading", name="Näin vaatimuslista tehdään")).to_be_visible()
    expect(page.get_by_role("form")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Osallisuus ja vaikuttaminen").click()
    expect(page).to_have_url(re.compile("/palvelut/aihe/osallisuus/$"))


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_any_state(width: int, made: Opened) -> None:
    page = made(f"{ASKED}&ei.ole=1", width=width)
    assert not violations(page, colours=width == 1280) + faint_texts_in_any_light(page)
    for row in page.locator("[data-part=requirements] summary").all():
        row.click()
    page.get_by_role("button", name="Suomi.fi").click()
    assert not further_faults(page)
    page.get_by_label("Lisää vaatimus", exact=True).click()
    assert not further_faults(page)
    page.goto(page.url.split("?")[0])
    expect(page.get_by_label("Aihe tai tuoteryhmä")).to_be_visible(timeout=20_000)
    assert not further_faults(page)


def test_the_page_weighs_what_the_comparison_does(open_page: OpenPage) -> None:
    sizes = {}
    for address in ("vertailu/?p=decidim,otakantaa", ASKED):
        page = open_page(EMPTY, own=True)
        urls: set[str] = set()
        page.context.on("request", partial(_note_url, urls))
        page.goto(page.url.replace(EMPTY, address))
        page.wait_for_load_state("networkidle")
        sizes[address] = {url: weight(url) for url in urls}
    first, second = sizes.values()
    # What makes papers comes when the answer has been painted.
    late = sum(size for url, size in second.items() if "/papers/" in url or "asiakirjat" in url)
    assert late > 0
    assert sum(second.values()) - late <= 1.1 * sum(first.values()), sizes
    assert sum(second.values()) <= FIRST_VISIT, sizes
