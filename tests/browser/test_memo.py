"""The record of a comparison: written, downloaded, read without the site, printed, and continued later."""

import json
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Browser, Dialog, Page, expect
from tests.browser.answering import intercept, intercept_no_more
from tests.browser.axe import further_faults, violations
from tests.browser.conftest import OpenPage, Watch
from tests.browser.memos import (
    COMMIT,
    COMPARED,
    DAY,
    SERVICES,
    Paper,
    Record,
    candidates,
    change_records,
    compared,
    downloaded,
    file_of,
    form,
    go,
    judge,
    load,
    opened,
    take_out,
    written,
)


def test_the_file_holds_everything(open_page: OpenPage, home: str, tmp_path: Path) -> None:
    page = compared(open_page, COMPARED + "&differences=1", DAY)
    written(page)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    file = downloaded(page, tmp_path)
    assert file.name == "vertailumuistio-2026-11-22.html"
    assert not [url for url in requests if not url.startswith("blob:")]
    expect(form(page).get_by_role("status").first).to_have_text(
        "Ladattiin tiedosto vertailumuistio-2026-11-22.html. Yhden palvelun perustelu puuttuu."
    )
    paper = Paper(file.read_text("utf-8"))
    for text in (
        "Osallistumisen palvelu",
        "Kunnanhallitus",
        "22.11.2026",
        COMMIT,
        "Jatkoon",
        "Karsitaan",
        "Ei vielä päätetty",
        "Maksuton.",
        "Helppo ottaa käyttöön.",
        'Ei "sovi" <meille> & muille',
        "vain rivit, joilla palvelut eroavat tai voivat erota; avaintiedot ja rivit, joihin on vastattu",
    ):
        assert text in paper.text  # fmt: skip
    assert f"{home}vertailu/?p={','.join(SERVICES)}&differences=1" in paper.links
    assert shown_rows(page) == [row["label"] for row in paper.memo["criteria"]]
    for slug in SERVICES:
        assert_whole(slug, home, paper)
    # Without conditions nobody was passed over.
    assert "others" not in paper.memo
    assert "Täyttivät ehdot" not in paper.text


SIZES = "cells => cells.map((cell) => Math.round(parseFloat(getComputedStyle(cell).fontSize) * 0.75))"
"""How many points the text of cells has, which is that of the whole document on paper."""


def shown_rows(page: Page) -> list[str]:
    return page.locator("[data-part=table] tbody th[scope=row] > span:first-child").all_inner_texts()


def assert_whole(slug: str, home: str, paper: Paper) -> None:
    """Each answer of a service by the criteria is in the file as in its record, with level, source and dates."""
    with urlopen(f"{home}api/v1/services/{slug}.json") as answer:
        record: dict[str, Any] = json.load(answer)
    assert record["source_url"] in paper.links
    assert record["url"] in paper.links
    column = [candidate["slug"] for candidate in paper.memo["candidates"]].index(slug)
    for criterion in paper.memo["criteria"]:
        cell, texts = criterion["cells"][column], record["texts"].get(criterion["key"])
        assert (cell and cell["texts"]) == texts
        for text in texts or []:
            assert all(line in paper.text for line in text.split("\n"))
        for proof in record["evidence"].get(criterion["key"], []) if texts else []:
            assert proof["url"] in paper.links
            assert proof["url"] in paper.text
            assert proof["level"] in paper.text


def test_the_file_opens_without_a_network(open_page: OpenPage, browser: Browser, tmp_path: Path) -> None:
    page = compared(open_page)
    written(page)
    file = downloaded(page, tmp_path)
    assert "script" not in Paper(file.read_text("utf-8")).tags
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 800}) as context:
        asked: list[str] = []
        faults: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        context.on("console", lambda message: faults.append(message.text))
        paper = context.new_page()
        paper.goto(file.as_uri())
        expect(paper.get_by_role("heading", level=1)).to_have_text("Osallistumisen palvelu")
        expect(paper.get_by_role("row", name="Otakantaa.fi").first).to_contain_text('Ei "sovi" <meille> & muille')
        expect(paper.get_by_text("Ei ilmoitettu").first).to_be_visible()
        assert not violations(paper)
        assert paper.evaluate("document.documentElement.scrollWidth") <= 1280
        paper.set_viewport_size({"width": 360, "height": 800})
        assert not further_faults(paper)
        assert paper.evaluate("document.documentElement.scrollWidth") <= 360
        assert asked == [file.as_uri()]
        assert not faults
        links = paper.locator("a[href^='#']")
        assert links.count()
        for target in set(links.evaluate_all("links => links.map((link) => link.hash)")):
            assert paper.locator(target).count() == 1
        paper.emulate_media(media="print")
        assert set(paper.locator("td").evaluate_all(SIZES)) <= {9, 10}


def test_only_the_memo_is_printed(open_page: OpenPage) -> None:
    page = compared(open_page)
    page.evaluate("window.print = () => { window.printed = document.title; }")
    written(page)
    form(page).get_by_role("button", name="Tulosta muistio").click()
    assert page.evaluate("window.printed") == "Osallistumisen palvelu"
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_have_text(["Osallistumisen palvelu"])
    expect(page.get_by_role("cell", name="Maksuton. Helppo ottaa käyttöön.")).to_be_visible()
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.locator("[data-part=tool]")).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".ds-paper")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text(["Vertailu"])
    page.emulate_media(media="print")
    expect(page.locator("[data-part=tool]")).to_be_visible()
    expect(form(page)).to_be_hidden()


def test_what_is_taken_out_of_the_table_stays_as_dropped(open_page: OpenPage, tmp_path: Path) -> None:
    page = compared(open_page, COMPARED + "&differences=1")
    opened(page)
    judge(page, "Nuortenideat.fi", "Jatkoon", "Nuorille.")
    rows = set(shown_rows(page))
    take_out(page, "Nuortenideat.fi")
    take_out(page, "Otakantaa.fi")
    left = form(page).get_by_role("group", name="Nuortenideat.fi")
    expect(left).to_contain_text("Poistettu taulukosta. Palvelu ja sen tiedot jäävät muistioon.")
    expect(left.get_by_role("radio", name="Karsitaan")).to_be_checked()
    memo = Paper(downloaded(page, tmp_path).read_text("utf-8")).memo
    assert [(candidate["slug"], candidate["decision"]) for candidate in memo["candidates"]] == [
        ("kuntalaisaloite", "open"), ("otakantaa", "dropped"), ("nuortenideat", "dropped"),
    ]  # fmt: skip
    assert {criterion["label"] for criterion in memo["criteria"]} == rows
    assert all("outside" not in criterion["cells"] for criterion in memo["criteria"])
    page.go_back()
    page.go_back()
    expect(left.get_by_role("radio", name="Jatkoon")).to_be_checked()
    expect(left.get_by_role("textbox")).to_have_value("Nuorille.")
    expect(form(page).get_by_role("button", name="Poista muistiosta")).to_have_count(0)


def test_what_was_taken_out_can_be_left_out_of_the_memo(open_page: OpenPage) -> None:
    page = compared(open_page)
    opened(page)
    take_out(page, "Nuortenideat.fi")
    form(page).get_by_role("button", name="Poista muistiosta: Nuortenideat.fi").click()
    expect(candidates(page)).to_have_count(2)
    expect(form(page).get_by_role("status").first).to_have_text("Nuortenideat.fi poistettiin muistiosta.")
    expect(form(page).get_by_text("Kirjoita muistio", exact=True)).to_be_focused()


def test_answers_below_the_asked_level_are_no_unknown_ones(open_page: OpenPage, tmp_path: Path) -> None:
    page = compared(open_page, COMPARED + "&level=todennettu&answered=0")
    opened(page)
    paper = Paper(downloaded(page, tmp_path).read_text("utf-8"))
    assert "Ei todennettua tietoa" in paper.text
    assert "vain todennetut ja vahvistetut tiedot" in paper.text
    status = next(criterion for criterion in paper.memo["criteria"] if criterion["key"] == "status")
    assert {cell["level"] for cell in status["cells"]} == {"ilmoitettu", "todennettu"}


def test_a_memo_is_continued(open_page: OpenPage, tmp_path: Path) -> None:
    page = compared(open_page, COMPARED + "&differences=1", DAY)
    written(page)
    file = downloaded(page, tmp_path)
    go(page, "vertailu/")
    load(page, file)
    page.wait_for_url("**/vertailu/?p=kuntalaisaloite,otakantaa,nuortenideat&differences=1")
    changes = page.get_by_role("region", name="Muutokset muistion jälkeen")
    expect(changes).to_be_focused()
    expect(changes).to_contain_text("Muistio tehtiin 22.11.2026. Tietojen versio on sama kuin silloin: a1a1a1a1.")
    expect(changes).to_contain_text("Mikään vertailluista tiedoista ei ole muuttunut.")
    expect(changes.get_by_role("table")).to_have_count(0)
    expect(form(page).get_by_label("Otsikko")).to_have_value("Osallistumisen palvelu")
    expect(form(page).get_by_label("Kuka päättää")).to_have_value("Kunnanhallitus")
    fields = form(page).get_by_role("group", name="Kuntalaisaloite.fi")
    expect(fields.get_by_role("radio", name="Jatkoon")).to_be_checked()
    expect(fields.get_by_role("textbox")).to_have_value("Maksuton.\nHelppo ottaa käyttöön.")
    again = downloaded(page, tmp_path).read_text("utf-8")
    assert Paper(again).memo == Paper(file.read_text("utf-8")).memo
    # What is written now is not replaced without asking.
    judge(page, "Otakantaa.fi", "Jatkoon", "Mieli muuttui.")
    load(page, file)
    grounds = form(page).get_by_role("group", name="Otakantaa.fi").get_by_role("textbox")
    expect(form(page)).to_contain_text("Lomakkeella on kirjoituksia, joita ei ole ladattu.")
    expect(grounds).to_have_value("Mieli muuttui.")
    form(page).get_by_role("button", name="Avaa tiedosto ja hylkää kirjoitukset").click()
    expect(grounds).to_have_value('Ei "sovi" <meille> & muille')


def test_the_button_above_the_table_opens_the_form_which_keeps_nothing_from_before(open_page: OpenPage) -> None:
    page = compared(open_page)
    take_out(page, "Nuortenideat.fi")
    page.get_by_role("button", name="Kirjoita muistio").click()
    expect(form(page).get_by_label("Otsikko")).to_be_visible()
    expect(form(page).get_by_text("Kirjoita muistio", exact=True)).to_be_focused()
    expect(form(page).get_by_text("Kirjoita muistio", exact=True)).to_be_in_viewport()
    expect(candidates(page)).to_have_count(2)


def test_a_form_that_does_not_come_is_told(open_page: OpenPage, watch: Watch) -> None:
    page = compared(open_page)
    page.route("**/memo/form.js", lambda route: route.abort())
    form(page).get_by_text("Kirjoita muistio", exact=True).click()
    expect(form(page)).to_contain_text("Lomaketta ei saatu haettua.")
    expect(form(page).get_by_label("Otsikko")).to_be_hidden()
    watch.errors.clear()


def test_who_met_the_conditions_and_was_not_compared_is_named(open_page: OpenPage, tmp_path: Path) -> None:
    page = compared(open_page, COMPARED + "&filter=categories%3Dosallisuus%26status%3Dtuotannossa")
    with page.expect_response("**/hakemisto/palvelut/0.json"):
        opened(page)
    page.wait_for_load_state("networkidle")
    paper = Paper(downloaded(page, tmp_path).read_text("utf-8"))
    others = paper.memo["others"]
    assert "Kansalaisaloite.fi" in others["names"]
    assert not set(others["names"]) & {*SERVICES.values()}
    assert others["total"] == len(others["names"])
    assert "Täyttivät ehdot, mutta niitä ei verrattu" in paper.text
    assert ", ".join(others["names"]) in paper.text
    assert "others" in Paper(again(page, paper, tmp_path)).memo


def again(page: Page, paper: Paper, folder: Path) -> str:
    """The same memo, opened and downloaded once more."""
    load(page, file_of(paper.memo).encode())
    expect(page.get_by_role("region", name="Muutokset muistion jälkeen")).to_be_visible()
    page.wait_for_load_state("networkidle")
    return downloaded(page, folder).read_text("utf-8")


def test_prices_stay_where_grounds_speak_of_them(open_page: OpenPage, tmp_path: Path) -> None:
    page = compared(open_page, COMPARED + "&rows=palvelun+vaihe")
    opened(page)
    judge(page, "Otakantaa.fi", "Karsitaan", "Liian suppea.")
    memo = Paper(downloaded(page, tmp_path).read_text("utf-8")).memo
    assert [criterion["key"] for criterion in memo["criteria"]] == ["status"]
    judge(page, "Otakantaa.fi", "Karsitaan", "Vuosihinta on meille liian korkea.")
    memo = Paper(downloaded(page, tmp_path).read_text("utf-8")).memo
    assert {criterion["key"] for criterion in memo["criteria"]} == {
        "status", "prices.5000", "prices.20000", "prices.100000",
    }  # fmt: skip


def test_a_record_that_fails_leaves_its_candidate_as_it_was_and_drops_nobody(
    open_page: OpenPage, tmp_path: Path, watch: Watch
) -> None:
    page = compared(open_page)
    written(page)
    intercept(page, "*/services/nuortenideat.json", lambda route: route.abort())
    intercept(page, "*/services/lausuntopalvelu.json", lambda route: route.abort())
    page.get_by_role("combobox", name="Lisää palvelu nimellä").fill("lausuntopalvelu")
    page.get_by_role("option", name="Lausuntopalvelu").first.click()
    expect(page.locator("[data-part=progress]")).to_contain_text("ei saatu haettua: lausuntopalvelu.")
    file = downloaded(page, tmp_path)
    memo = Paper(file.read_text("utf-8")).memo
    assert [candidate["slug"] for candidate in memo["candidates"]] == list(SERVICES)
    assert [candidate["decision"] for candidate in memo["candidates"]] == ["kept", "dropped", "open"]
    # Opened again where no record comes at all:
    intercept_no_more(page)
    intercept(page, "*/api/v1/services/*.json", lambda route: route.abort())
    go(page, "vertailu/")
    load(page, file)
    expect(form(page).get_by_role("group", name="Otakantaa.fi")).to_be_visible()
    expect(page.get_by_role("button", name="Yritä uudelleen")).to_be_visible()
    expect(page.get_by_role("region", name="Muutokset muistion jälkeen")).to_be_hidden()
    intercept_no_more(page)
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(page.get_by_role("region", name="Muutokset muistion jälkeen")).to_be_visible()
    expect(form(page).get_by_role("group", name="Otakantaa.fi").get_by_role("radio", name="Karsitaan")).to_be_checked()
    watch.errors.clear()  # the browser reports what was stopped


def changed(record: Record) -> Record | None:
    """The catalogue a while later: one service is gone, another has a new slug, the third has new answers."""
    record = record | {"commit": "b2" * 20}
    match record["slug"]:
        case "nuortenideat":
            return None
        case "otakantaa":
            return {"schema_version": 1, "kind": "services", "slug": "otakantaa", "moved_to": "demokratiafi"}
        case "kuntalaisaloite":
            texts = {key: text for key, text in record["texts"].items() if key != "in_production_since"}
            texts["status"] = ["Poistumassa <b>pian</b>"]
            texts["features"] = [*texts["features"][1:], "Uusi ominaisuus"]
            return record | {"texts": texts, "levels": record["levels"] | {"pricing.model": "vanhentunut"}}
    return record


def test_what_has_changed_since_is_reported(open_page: OpenPage, tmp_path: Path, watch: Watch) -> None:
    page = compared(open_page)
    written(page)
    file = downloaded(page, tmp_path)
    (features,) = [
        criterion["cells"][0]["texts"]
        for criterion in Paper(file.read_text("utf-8")).memo["criteria"]
        if criterion["key"] == "features"
    ]
    assert len(features) > 2
    change_records(page, changed)
    intercept(page, "*/services/demokratiafi.json", renamed_record(page))
    go(page, "vertailu/")
    load(page, file)
    changes = page.get_by_role("region", name="Muutokset muistion jälkeen")
    expect(changes).to_contain_text("Tietojen versio oli silloin a1a1a1a1, nyt se on b2b2b2b2.")
    expect(changes).to_contain_text("Muuttuneita tietoja on 4. Ennallaan on")
    expect(changes).to_contain_text("Ei enää hakemistossa: Nuortenideat.fi. Muistiossa pysyvät aiemmat tiedot.")
    expect(changes).to_contain_text("Tunnus on vaihtunut: Otakantaa.fi.")
    rows = changes.get_by_role("row")
    expect(rows.filter(has_text="Palvelun vaihe")).to_contain_text("Poistumassa <b>pian</b>")
    expect(rows.filter(has_text="Käytössä alkaen")).to_contain_text("Ei ilmoitettu")
    expect(rows.filter(has_text="Hinnoittelumalli")).to_contain_text("vanhentunut")
    listed = rows.filter(has_text="Ominaisuudet").filter(has_text="Kuntalaisaloite.fi")
    expect(listed).to_contain_text(f"Poistui: {features[0]}")
    expect(listed).to_contain_text("Tuli: Uusi ominaisuus")
    expect(listed).not_to_contain_text(features[1])
    gone = form(page).get_by_role("group", name="Nuortenideat.fi")
    expect(gone).to_contain_text("Muistiossa pysyvät aiemman muistion tiedot.")
    expect(form(page).get_by_role("group", name="Otakantaa.fi").get_by_role("radio", name="Karsitaan")).to_be_checked()
    page.evaluate("window.scrollTo(0, 0)")
    assert not violations(page)
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert not further_faults(page)
    watch.errors = [error for error in watch.errors if "status of 404" not in error]
    memo = Paper(downloaded(page, tmp_path).read_text("utf-8")).memo
    assert [(candidate["slug"], candidate["commit"][:2]) for candidate in memo["candidates"]] == [
        ("kuntalaisaloite", "b2"), ("demokratiafi", "b2"), ("nuortenideat", "a1"),
    ]  # fmt: skip
    assert all(isinstance(criterion["cells"][2], dict | None) for criterion in memo["criteria"])


def renamed_record(page: Page) -> Any:
    """Answers with the record of a service under its new slug."""
    home = page.url.split("vertailu/")[0]
    with urlopen(f"{home}api/v1/services/otakantaa.json") as answer:
        record = json.load(answer) | {"slug": "demokratiafi", "commit": "b2" * 20}
    return lambda route: route.fulfill(status=200, content_type="application/json", body=json.dumps(record))


def test_leaving_with_unsaved_grounds_is_asked(open_page: OpenPage, tmp_path: Path) -> None:
    page = compared(open_page, own=True)
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    opened(page)
    page.reload()
    opened(page)
    judge(page, "Otakantaa.fi", "Karsitaan", "Ei sovi.")
    downloaded(page, tmp_path)
    page.reload()
    assert not asked
    opened(page)
    judge(page, "Otakantaa.fi", "Karsitaan", "Ei sovi.")
    page.reload()
    assert asked == ["beforeunload"]


def test_by_keyboard(open_page: OpenPage, tmp_path: Path) -> None:
    page = compared(open_page)
    expect(form(page).get_by_text("Kirjoita muistio", exact=True)).to_be_visible()
    form(page).get_by_text("Kirjoita muistio", exact=True).focus()
    page.keyboard.press("Enter")
    expect(form(page).get_by_label("Otsikko")).to_be_visible()
    press(page, "Tab", "Tab", "Tab")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    first = candidates(page).first
    expect(first.get_by_role("radio", name="Jatkoon")).to_be_focused()
    expect(first.get_by_role("radio", name="Jatkoon")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("Sopii meille.")
    expect(first).to_contain_text("Merkkejä jäljellä: 987")
    form(page).get_by_role("button", name="Lataa muistio").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert "Sopii meille." in Path(download.value.path()).read_text("utf-8")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_axe_finds_nothing_in_the_form(open_page: OpenPage) -> None:
    page = compared(open_page)
    written(page)
    form(page).get_by_text("Jatka aiempaa muistiota", exact=True).click()
    take_out(page, "Otakantaa.fi")
    assert not violations(page)
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert not further_faults(page)


def test_without_scripts_there_is_no_form(open_page: OpenPage) -> None:
    expect(form(open_page("vertailu/", scripts=False))).to_be_hidden()


# With a list of requirements


def test_a_list_of_requirements_comes_along(open_page: OpenPage, tmp_path: Path) -> None:
    paper = (Path(__file__).parent / "papers/survey.html").read_bytes()
    page = compared(open_page, width=360)
    opened(page)
    field = form(page).get_by_label("Vaatimuslista (vapaaehtoinen)")
    field.set_input_files({"name": "lista.html", "mimeType": "text/html", "buffer": paper})
    told = page.locator("[data-part=memo_list_status]")
    expect(told).to_have_text("Mukana on vaatimuslista: Markkinakartoitusmuistio: Osallistuminen, 30.11.2026.")
    assert not further_faults(page)
    page.set_viewport_size({"width": 1280, "height": 800})
    assert not violations(page, colours=False)
    file = downloaded(page, tmp_path)
    memo = Paper(file.read_text("utf-8"))
    for text in (
        "1. Käyttöliittymän kielet: suomi ja ruotsi", "Vaatimusten täyttyminen", "Ei kirjautumista",
        "Ei ollut vaatimuslistan palveluissa: Nuortenideat.fi.",
    ):  # fmt: skip
        assert text in memo.text
    assert "Maptionnaire" not in memo.text  # it is not compared
    slugs = [service["slug"] for service in memo.memo["requirements"]["services"]]
    assert slugs == ["kuntalaisaloite", "otakantaa"]
    load(page, file)
    expect(told).to_contain_text("Mukana on vaatimuslista")
    assert Paper(downloaded(page, tmp_path).read_text("utf-8")).memo["requirements"] == memo.memo["requirements"]
    form(page).get_by_role("button", name="Jätä vaatimuslista pois").click()
    assert "requirements" not in Paper(downloaded(page, tmp_path).read_text("utf-8")).memo


def test_what_is_no_list_is_refused(open_page: OpenPage, tmp_path: Path) -> None:
    page = compared(open_page)
    opened(page)
    field = form(page).get_by_label("Vaatimuslista (vapaaehtoinen)")
    field.set_input_files({"name": "x.html", "mimeType": "text/html", "buffer": b"<p>Hei"})
    expect(page.locator("[data-part=memo_list_status]")).to_contain_text("Tiedosto ei ole")
    assert "requirements" not in Paper(downloaded(page, tmp_path).read_text("utf-8")).memo
    faulty = Paper(downloaded(page, tmp_path).read_text("utf-8")).memo | {"requirements": {"paper": "survey"}}
    load(page, file_of(faulty).encode())
    expect(page.locator("[data-part=memo_file_status]")).to_contain_text("Tämä kohta ei kelpaa: requirements.made_on.")
