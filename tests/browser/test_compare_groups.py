"""Product groups in the comparison: their questions stand first where all belong to one, and their files may fail."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.answering import Asked, intercept, intercept_no_more
from tests.browser.axe import faint_texts_in_any_light, violations
from tests.browser.conftest import EMPTY, OpenPage, Watch
from tests.browser.test_compare import await_table, count, group_of, notes, row, rows_shown, table

from digisavo.catalogue.product_groups import load_product_groups

EARLY, SPACES = "varhaiskasvatusjarjestelma", "tilavaraus"
RECORDS: dict[str, dict[str, Any]] = {
    "hoito-a": {
        "name": "Hoito A",
        "product_groups": [EARLY],
        "paid": [
            {"organisation": "Hyvinvointialue", "source": "https://paatos.example/1"},
            {"municipality": {"code": "172", "name": "Joutsa"}, "source": "https://paatos.example/2"},
            {"municipality": {"code": "844", "name": "Tervo"}, "source": "https://paatos.example/3"},
        ],
        "texts": {
            "status": ["Tuotannossa"],
            "abilities.place_application": ["Kyllä"], "abilities.care_time_booking": ["Ei"],
            "abilities.client_fees": ["Kyllä"],
            "paid": ["Hyvinvointialue 2024: 9 000 € vuodessa", "Joutsa 2023: 38 000 € kerran", "Tervo 2020: 700 € kk"],
        },
        "evidence": {"paid": [{"level": "todennettu", "url": "https://paatos.example/1"}]},
        "levels": {"paid": "todennettu"},
    },
    "hoito-b": {
        "name": "Hoito B", "product_groups": [EARLY],
        "texts": {"status": ["Pilotti"], "abilities.place_application": ["<i>Muu</i> tapa"]},
    },
    "tila-c": {
        "name": "Tila C", "product_groups": [SPACES],
        "texts": {"status": ["Pilotti"], "abilities.online_payment": ["Kyllä"]},
    },
    "ryhmaton": {"name": "Ryhmätön", "texts": {"status": ["Pilotti"]}},
    "outo": {"name": "Outo", "product_groups": ["ei-tallaista"], "texts": {"status": ["Pilotti"]}},
    "vihamielinen": {"name": "Paha", "product_groups": ["../../x"], "texts": {"status": ["Pilotti"]}},
}  # fmt: skip
SAME, MIXED = "vertailu/?p=hoito-a,hoito-b", "vertailu/?p=hoito-a,tila-c"
FILES = "**/assets/vertailu/ryhmat/*.json"
FIRST = "Paikan hakeminen"
"""The first question about early education: one that weighs."""
PAID = "Mitä muut ovat maksaneet"
GROUP = "Tuoteryhmän ominaisuudet: Varhaiskasvatusjärjestelmät"


def served(route: Asked) -> None:
    slug = route.url.rpartition("/")[2].removesuffix(".json")
    route.fulfill(body=json.dumps({"schema_version": 1, "kind": "services", "slug": slug, **RECORDS[slug]}))


@pytest.fixture
def compared(open_page: OpenPage, home: str) -> Callable[..., Page]:
    def opened(query: str = SAME, files: Callable[[Asked], object] | None = None, **options: Any) -> Page:
        """`files` answers for the files of groups in place of the site."""
        page = open_page(EMPTY, **options)
        intercept(page, "*/api/v1/services/*.json", served)
        if files:
            intercept(page, FILES, files)
        page.goto(home + query)
        return await_table(page)

    return opened


def answers(page: Page, label: str) -> list[str]:
    """The cells of a row, without the numbers of sources."""
    cells = row(page, label).get_by_role("cell").all()
    return [cell.inner_text().strip().split("\n")[0] for cell in cells]


def labels(body: Locator) -> list[str]:
    return body.locator("th[scope=row] > span:first-child").all_inner_texts()


def progress(page: Page) -> Locator:
    return page.locator("[data-part=progress]")


# Where they stand


def test_the_questions_of_one_group_stand_first(compared: Callable[..., Page]) -> None:
    page = compared()
    bodies = page.locator("tbody")
    columns = len(load_product_groups("services")[EARLY].columns)
    assert columns >= 3
    # What decides for all services, then what decides among these products.
    assert labels(bodies.first)[-columns] == FIRST
    assert group_of(page, FIRST) == "Päätöksen avaintiedot"
    assert bodies.nth(1).locator("tr").first.inner_text() == GROUP
    assert labels(bodies.nth(1)) == ["Tulotiedot ja asiakasmaksut"]
    assert bodies.nth(2).locator("tr").first.inner_text() == "Perustiedot"


@pytest.mark.parametrize(("query", "groups"), [(MIXED, [SPACES, EARLY]), ("vertailu/?p=hoito-a,ryhmaton", [EARLY])])
def test_the_questions_of_several_groups_stand_in_their_place(
    query: str, groups: list[str], compared: Callable[..., Page], home: str
) -> None:
    page = compared(query)
    heads = page.locator(".ds-compare__group").all_inner_texts()
    assert heads.index("Perustiedot") < heads.index("Tuoteryhmän ominaisuudet")
    assert GROUP not in heads
    assert group_of(page, FIRST) == "Tuoteryhmän ominaisuudet"
    # Only what somebody answers.
    expect(row(page, "Läsnäolon kirjaus")).to_have_count(0)
    # Only the files of these groups are fetched.
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    files = sorted(name for name in loaded if "/ryhmat/" in name)
    assert files == [f"{home}assets/vertailu/ryhmat/{group}.json" for group in groups]


def test_services_without_groups_have_no_such_rows(compared: Callable[..., Page]) -> None:
    page = compared("vertailu/?p=ryhmaton,outo&answered=0")
    expect(page.get_by_text("Tuoteryhmän ominaisuudet", exact=True).locator("visible=true")).to_have_count(0)
    expect(progress(page)).to_be_hidden()


def test_yes_and_no_have_a_sign_and_a_text(compared: Callable[..., Page]) -> None:
    page = compared()
    assert answers(page, FIRST) == ["✓ Kyllä", "<i>Muu</i> tapa"]
    assert answers(page, "Hoitoaikojen varaus") == ["✗ Ei", "Ei ilmoitettu"]
    signs = row(page, FIRST).locator(".ds-compare__said [aria-hidden=true]")
    expect(signs).to_have_text(["✓"])


def test_a_service_of_another_group_takes_the_questions_to_their_place(compared: Callable[..., Page]) -> None:
    page = compared("vertailu/?p=hoito-a,hoito-b,tila-c")
    page.get_by_title("Siirrä tai poista: Tila C", exact=True).click()
    page.get_by_role("button", name="Poista vertailusta: Tila C").click()
    assert group_of(page, FIRST) == "Päätöksen avaintiedot"


# What nobody answers


def test_rows_that_nobody_answers_are_counted_and_shown_on_request(compared: Callable[..., Page], home: str) -> None:
    page = compared(width=360)
    expect(count(page)).to_contain_text("riviä, joihin kukaan ei ole vastannut.")
    expect(row(page, "Sähköiset päätökset")).to_have_count(0)
    button = page.get_by_role("button", name="Näytä myös ne", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}{SAME}&answered=0")
    expect(row(page, "Sähköiset päätökset").get_by_role("cell").first).to_have_text("Ei ilmoitettu")
    expect(table(page)).not_to_have_attribute("aria-busy", "true")
    shown = labels(page.locator("tbody"))
    assert shown.count(FIRST) == shown.count("Tulotiedot ja asiakasmaksut") == 1
    expect(count(page)).not_to_contain_text("Piilossa")
    back = page.get_by_role("button", name="Piilota rivit, joihin kukaan ei ole vastannut", exact=True)
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(home + SAME)
    expect(row(page, "Sähköiset päätökset")).to_have_count(0)


# Files that fail or come late


def test_questions_that_fail_leave_the_rest(compared: Callable[..., Page], watch: Watch) -> None:
    page = compared(files=lambda route: route.fulfill(status=503, body=""))
    expect(progress(page)).to_have_text(
        "Tuoteryhmän kysymyksiä ei saatu haettua: Varhaiskasvatusjärjestelmät. Muut rivit ovat taulukossa."
    )
    assert answers(page, "Palvelun vaihe") == ["Tuotannossa", "Pilotti"]
    expect(row(page, FIRST)).to_have_count(0)
    assert not violations(page)
    intercept_no_more(page, FILES)
    page.get_by_role("button", name="Yritä uudelleen").click()
    assert group_of(page, FIRST) == "Päätöksen avaintiedot"
    expect(progress(page)).to_be_hidden()
    expect(page.get_by_role("heading", name="Valitut palvelut rinnakkain")).to_be_focused()
    watch.errors.clear()  # the browser logs what failed


def test_questions_of_another_shape_are_refused(compared: Callable[..., Page], watch: Watch) -> None:
    bodies = iter(["", "[]", "<p>", '{"group": "x", "label": 1, "rows": []}', '{"rows": [{"key": 1}]}'])
    page = compared(files=lambda route: route.fulfill(body=next(bodies)))
    for _ in range(4):
        expect(progress(page)).to_contain_text("ei saatu haettua: Varhaiskasvatusjärjestelmät.")
        assert answers(page, "Palvelun vaihe") == ["Tuotannossa", "Pilotti"]
        with page.expect_console_message(lambda message: "could not be read" in message.text):
            page.get_by_role("button", name="Yritä uudelleen").click()
    expect(progress(page)).to_contain_text("ei saatu haettua: Varhaiskasvatusjärjestelmät.")
    assert answers(page, "Palvelun vaihe") == ["Tuotannossa", "Pilotti"]
    assert not list(bodies)
    watch.errors.clear()


def test_slow_questions_are_told_and_come_to_their_place(compared: Callable[..., Page]) -> None:
    held: list[Asked] = []
    page = compared(files=lambda route: held.append(route))
    expect(progress(page)).to_have_text(
        "Tuoteryhmän kysymyksiä haetaan vielä: Varhaiskasvatusjärjestelmät. Muut rivit ovat taulukossa."
    )
    assert answers(page, "Palvelun vaihe") == ["Tuotannossa", "Pilotti"]
    # The reader is at a source while they come.
    row(page, PAID).get_by_role("link").first.focus()
    (late,) = held
    late.continue_()
    expect(row(page, FIRST)).to_be_visible()
    assert group_of(page, FIRST) == "Päätöksen avaintiedot"
    expect(progress(page)).to_be_hidden()
    expect(row(page, PAID).get_by_role("link").first).to_be_focused()


def test_an_odd_group_in_a_record_takes_only_its_column(compared: Callable[..., Page], watch: Watch) -> None:
    page = compared("vertailu/?p=hoito-a,hoito-b,vihamielinen")
    expect(progress(page)).to_contain_text("Yhden palvelun tietoja ei saatu haettua: vihamielinen.")
    assert answers(page, FIRST)[:2] == ["✓ Kyllä", "<i>Muu</i> tapa"]
    expect(notes(page)).to_be_empty()
    watch.errors.clear()


# What others have paid


def test_what_municipalities_like_ours_have_paid_stands_first(compared: Callable[..., Page], home: str) -> None:
    page = compared()
    paid = row(page, PAID).get_by_role("cell").first
    expect(paid.get_by_role("listitem").first).to_have_text("Hyvinvointialue 2024: 9 000 € vuodessa")
    page.goto(f"{home}{SAME}&kunta=tervo")
    expect(paid.get_by_role("listitem").first).to_have_text("Tervo 2020: 700 € kk omanne")
    # Each sum has its source, also where no proof names it.
    assert len(paid.locator(".ds-compare__source").all()) == 3


# Taking it along


def test_the_spreadsheet_has_the_questions_in_the_order_of_the_table(compared: Callable[..., Page]) -> None:
    page = compared()
    with page.expect_download() as download:
        page.get_by_role("button", name="Lataa CSV").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))[1:]
    shown = labels(page.locator("tbody"))
    assert list(dict.fromkeys(line[1] for line in lines)) == shown
    found = {(line[1], line[2]): (line[0], line[3]) for line in lines}
    assert found[FIRST, "Hoito A"] == ("Päätöksen avaintiedot", "Kyllä")
    assert found["Tulotiedot ja asiakasmaksut", "Hoito B"] == (GROUP, "Ei ilmoitettu")


def test_the_memo_has_the_questions_of_the_group(compared: Callable[..., Page]) -> None:
    page = compared()
    page.get_by_role("button", name="Kirjoita muistio").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Lataa muistio").click()
    paper = Path(download.value.path()).read_text("utf-8")
    assert paper.index("Päätöksen avaintiedot") < paper.index(FIRST) < paper.index(GROUP) < paper.index("Perustiedot")


# For everyone


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(width: int, compared: Callable[..., Page]) -> None:
    page = compared(width=width)
    assert not violations(page, colours=width == 1280) + faint_texts_in_any_light(page)


SHIFTS = """() => new Promise((done) => new PerformanceObserver((list) =>
    done(list.getEntries().filter((entry) => !entry.hadRecentInput).reduce((sum, { value }) => sum + value, 0))
).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 300))"""


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_moves_while_the_table_is_made(width: int, compared: Callable[..., Page]) -> None:
    page = compared(width=width)
    expect(table(page)).not_to_have_attribute("aria-busy", "true")
    assert page.evaluate(SHIFTS) <= 0.05


def test_what_is_asked_while_the_table_is_made_takes_its_place(open_page: OpenPage, home: str) -> None:
    """The row of a table is made at each step; a change in between makes the whole anew."""
    page = open_page(EMPTY)
    made = page.evaluate(
        """async (address) => {
            const { Slices } = await import(address);
            const slices = new Slices();
            const seen = [];
            function* work(name, count) {
                for (let step = 0; step < count; step++) { seen.push(name); yield; }
            }
            const endless = function* () { while (true) { yield; } };
            const first = slices.run(endless());
            slices.runAtOnce(work("b", 3));
            return [await first, await slices.run(work("c", 2)), seen.join("")];
        }""",
        f"{home}assets/compare/table/slices.js",
    )
    assert made == [False, True, "bbbcc"]


def test_without_scripts_the_groups_are_named(open_page: OpenPage) -> None:
    page = open_page("vertailu/", scripts=False)
    page.get_by_text("Mitä vertaillaan", exact=True).click()
    expect(page.get_by_role("listitem").filter(has_text="Varhaiskasvatusjärjestelmät")).to_be_visible()
    page.get_by_role("link", name="Tekoäly", exact=True).click()
    expect(page.get_by_role("heading", name="Tekoäly", exact=True)).to_be_in_viewport()


def test_the_differences_are_counted_with_the_questions(compared: Callable[..., Page]) -> None:
    page = compared()
    rows_shown(page, "Erot, jotka tiedetään").check()
    assert {FIRST, "Palvelun vaihe"} <= set(labels(page.locator("tbody")))
