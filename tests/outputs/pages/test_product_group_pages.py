"""The pages of product groups, and what leads to them."""

import re
from importlib.resources import files

import pytest
from lxml.html import HtmlElement
from tests.outputs.making import SETTINGS, catalogue_of, numbered_services, pages, service, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.membership import memberships
from digisavo.catalogue.product_groups import load_product_groups
from digisavo.collections.services.collection import SERVICES
from digisavo.core.sections import Sections
from digisavo.core.slug import RESERVED
from digisavo.outputs.pages import product_group_pages as module
from digisavo.outputs.pages.category_tables import category_tables
from digisavo.outputs.pages.product_group_pages import MOST_COMPARED, product_group_pages
from digisavo.outputs.pages.site_map import site_map
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.search.gathering import gather_findable

PLACE = "palvelut/ryhma/tilavaraus/"
GROUP = load_product_groups("services")["tilavaraus"]
PAID = {"year": 2024, "amount": 9000, "unit": "vuosi", "source": "https://example.org/paatos"}


def member(slug: str, **answers: object) -> Entry:
    return service(slug, **{"product_groups": ["tilavaraus"], "categories": ["tilavaraus"]} | answers)


def page_of(*entries: Entry) -> HtmlElement:
    return tree_of(pages(product_group_pages, entries)[PLACE])


def table_of(tree: HtmlElement) -> dict[str, dict[str, str]]:
    """The cells of each member by the heads of their columns."""
    table = tree.xpath("//table[contains(@class, 'ds-abilities')]")[0]
    heads = texts(table, "./thead/tr/th")[1:]
    return {
        row.get("data-compare") or texts(row, "./th")[0]: dict(zip(heads, texts(row, "./td"), strict=True))
        for row in table.xpath("./tbody/tr")
    }


def test_only_groups_with_members_have_a_page() -> None:
    assert list(pages(product_group_pages, [member("a"), service("b")])) == [PLACE]
    assert not pages(product_group_pages, [service("b")])


def test_the_key_questions_are_columns_and_answers_have_signs_and_words() -> None:
    tree = page_of(member("a", abilities={"online_payment": "kylla", "invoicing": "ei"}))
    declared = [SERVICES.by_key[key].label for key in GROUP.columns]
    cells = table_of(tree)["a"]
    assert list(cells) == [*declared, "Käyttäjäkuntia tiedossa"]
    assert (cells["Verkkomaksu"], cells["Laskutus"], cells["Kertavaraus"]) == ("✓ Kyllä", "✗ Ei", "Ei tiedossa")
    assert tree.xpath("//td[starts-with(., '✓')]/b/@aria-hidden") == ["true"]
    assert tree.xpath("//td[@class='ds-missing']")[0].text_content() == "Ei tiedossa"


def test_a_row_names_the_provider_and_counts_the_municipalities_of_today() -> None:
    users = [
        {"municipality": "Kuopio", "stage": "kaytossa"}, {"municipality": "Espoo"},
        {"municipality": "Turku", "stage": "lopetettu"}, {"municipality": "Oulu", "stage": "kokeilussa"},
        {"organisation": "HUS", "stage": "kaytossa"},
    ]  # fmt: skip
    tree = page_of(member("a", references=users, provider={"name": "Esimerkki Oy"}), member("b"))
    assert [row["Käyttäjäkuntia tiedossa"] for row in table_of(tree).values()] == ["2", "Ei tiedossa"]
    assert texts(tree, "//tbody//th/small") == ["Esimerkki Oy"]
    assert tree.xpath("//tbody//th[@data-compare='a']/a/@href") == ["../../../palvelut/a/"]


def test_what_is_no_more_is_left_out_and_said() -> None:
    tree = page_of(member("a"), member("vanha", status="poistunut"))
    assert list(table_of(tree)) == ["a"]
    assert texts(tree, "//p[@class='ds-note']") == ["Taulukosta on jätetty pois 1 palvelu, jota ei enää ole: vanha"]
    assert not pages(product_group_pages, [member("vanha", status="poistunut")])


def test_all_members_can_be_compared_as_far_as_a_comparison_takes_them() -> None:
    def actions(count: int) -> list[tuple[str, str]]:
        entries = numbered_services(count, product_groups=["tilavaraus"])
        links = page_of(*entries).xpath("//p[@class='ds-actions']/a")
        return [(link.text_content(), link.get("href").rpartition("../")[2]) for link in links]

    narrow = ("Rajaa näitä hakemistossa", "palvelut/?product_groups=tilavaraus")
    required = ("Vaatimuslista tästä ryhmästä", "vaatimukset/?ryhma=tilavaraus")
    assert actions(1) == [required, narrow]
    assert actions(2) == [("Vertaa kaikki", "vertailu/?p=malli-001,malli-002"), required, narrow]
    assert actions(6)[0][0] == "Vertaa kaikki"
    label, target = actions(7)[0]
    assert (label, target.count("malli")) == ("Vertaa 6 ensimmäistä", 6)


def test_a_comparison_takes_as_many_in_the_browser() -> None:
    script = files("digisavo").joinpath("browser/shared/selection.js").read_text("utf-8")
    assert re.findall(r"export const MOST = (\d+);", script) == [str(MOST_COMPARED)]


def test_the_other_questions_are_told_with_how_many_answer_them() -> None:
    entries = [member("a", abilities={"club_accounts": "ei"}), member("b"),
               member("c", abilities={"club_accounts": "kylla"})]  # fmt: skip
    tree = page_of(*entries)
    labels, answers = (texts(tree, f"//dl[@class='ds-asked']//{part}") for part in ("dt", "dd/span"))
    asked = dict(zip(labels, answers, strict=True))
    assert set(asked) == {SERVICES.by_key[key].label for key in GROUP.questions} - set(table_of(tree)["a"])
    assert asked["Seurat ja yhdistykset"] == "✓ Kyllä 1 · ✗ Ei 1 · Ei tiedossa 1"
    assert asked["Kalenterinäkymä"] == "Ei tiedossa 3"


def test_what_has_been_paid_stands_by_itself_the_newest_first() -> None:
    rows = [PAID | {"municipality": "Kuopio"}, PAID | {"organisation": "HUS", "year": 2025, "covers": "Käyttö"}]
    tree = page_of(member("a", paid=rows), member("b"))
    told = [[text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(row, "./*")]
            for row in tree.xpath("//table[contains(@class, 'ds-paid')]/tbody/tr")]  # fmt: skip
    assert told[0] == ["HUS", "a", "2025", "9 000 € vuodessa", "Käyttö", "example.org/paatos"]
    assert told[1][:3] == ["Kuopio", "a", "2024"]
    assert told[1][3].startswith("9 000 € vuodessa Noin 0,07 € asukasta kohti vuodessa, laskettu")
    assert told[1][4] == "Ei ilmoitettu"
    nothing = texts(page_of(member("b")), "//section[@aria-labelledby='maksettu']/p")
    assert nothing == ["Tämän ryhmän palveluista ei ole vielä koottu päätöksiä."]


def test_very_many_members_have_pages_each_with_its_own_sums(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 30)
    paid = [PAID | {"municipality": "Kuopio"}]
    found = pages(product_group_pages, numbered_services(31, product_groups=["tilavaraus"], paid=paid))
    assert list(found) == [PLACE, f"{PLACE}sivu/2/"]
    second = tree_of(found[f"{PLACE}sivu/2/"])
    assert list(table_of(second)) == ["malli-031"]
    assert len(second.xpath("//table[contains(@class, 'ds-paid')]/tbody/tr")) == 1


def test_the_way_to_a_group_leads_by_its_category_where_that_has_a_page() -> None:
    trail = pages(product_group_pages, [member("a")])[PLACE].trail
    assert [label for label, _ in trail] == ["Palvelut", "Aiheet", "Tilavaraus", "Tilavarausjärjestelmät"]
    trail = pages(product_group_pages, [member("a", categories=["osallisuus"])])[PLACE].trail
    assert [label for label, _ in trail] == ["Palvelut", "Aiheet", "Tilavarausjärjestelmät"]


def test_categories_and_their_index_lead_with_their_groups() -> None:
    found = pages(category_tables, [member("a"), service("b")])
    link = "//nav[@aria-labelledby='tuoteryhmat']//a"
    for place in ("palvelut/aihe/", "palvelut/aihe/tilavaraus/"):
        tree = tree_of(found[place])
        assert texts(tree, link) == ["Tilavarausjärjestelmät 1"]
        assert [target.rpartition("../")[2] for target in tree.xpath(f"{link}/@href")] == [PLACE]
    for place in ("palvelut/aihe/osallisuus/", "palvelut/aihe/tilavaraus/kaikki/"):
        assert not tree_of(found[place]).xpath(link)


def test_the_site_map_and_search_know_the_groups() -> None:
    entries = [member("a")]
    (tree,) = map(tree_of, pages(site_map, entries).values())
    assert texts(tree, f"//a[@href='../{PLACE}']") == ["Tilavarausjärjestelmät"]
    found = {one.address: one for one in gather_findable(Context.of(catalogue_of(entries), SETTINGS))}
    group = found[PLACE]
    assert (group.kind, group.title) == ("categories", "Tilavarausjärjestelmät")
    assert "salivaraus" in group.tags
    assert "Vakiovuorot" in group.texts


def test_no_entry_can_take_the_place_of_the_groups() -> None:
    assert Sections().in_product_groups.rstrip("/") in RESERVED


def test_a_kind_without_groups_has_none() -> None:
    catalogue = catalogue_of([member("a")])
    assert [kind.kind for kind in catalogue.collections if memberships(catalogue, kind)] == ["services"]
