"""The page of the comparison: what is served before any script runs."""

import json

from lxml.html import HtmlElement
from tests.outputs.making import SETTINGS, experience, files, pages, service, texts, tree_of

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.field import Comparison
from digisavo.catalogue.product_groups import ABILITIES, load_product_groups
from digisavo.catalogue.written import WrittenPage
from digisavo.collections.pilots.collection import PILOTS
from digisavo.collections.registry import COLLECTIONS
from digisavo.collections.services.collection import SERVICES
from digisavo.core import address
from digisavo.outputs.data.comparison_groups import comparison_groups
from digisavo.outputs.data.records import records
from digisavo.outputs.pages.comparison import comparison
from digisavo.outputs.pages.guide import guide as guide_pages
from digisavo.outputs.rendering.context import Context

ENTRIES = [
    service(
        "malli",
        status="tuotannossa",
        product_groups=["kyselyt"],
        abilities={"reports": "kylla"},
        pricing={"model": "ilmainen"},
        links={"website": "https://example.org"},
    ),
    service("toinen", categories=["tilavaraus", "osallisuus"]),
    experience("malli", would_choose_again="kylla", did_not_work=["Hidas"]),
]


def page() -> HtmlElement:
    """The page of a small catalogue."""
    return tree_of(pages(comparison, ENTRIES)["vertailu/"])


def rows(tree: HtmlElement) -> dict[str, list[str]]:
    """The keys of the declared rows by the heading of their group."""
    groups = tree.xpath("//details[@data-part='rows']//section[@data-part='group']")
    return {texts(group, "./h3")[0]: group.xpath(".//@data-row") for group in groups}


def test_every_compared_field_is_a_row_of_its_group_once() -> None:
    found = [key for keys in rows(page()).values() for key in keys]
    assert len(found) == len(set(found))
    declared = {
        field.key for field in SERVICES.fields if field.compare is not Comparison.NO and field.group != ABILITIES
    }
    added = {f"prices.{size}" for size in (5000, 20000, 100000)}
    added |= {f"experiences.{name}" for name in ("total", "approval", "shortcomings")}
    assert set(found) == (declared | added) - {"name"}


def test_the_groups_are_in_the_order_of_entry_pages_and_experiences_come_last() -> None:
    found = list(rows(page()))
    assert (found[0], found[-1]) == ("Perustiedot", "Kokemukset")
    assert found.index("Tekniikka ja käyttö") < found.index("Hinta, sopimus ja hankinta") < found.index("Käyttäjät")


def test_prices_in_equal_terms_come_before_what_they_are_made_of() -> None:
    found = rows(page())["Hinta, sopimus ja hankinta"]
    assert found[:4] == ["prices.5000", "prices.20000", "prices.100000", "pricing.model"]


def test_every_row_has_a_label_and_an_explanation_here_or_in_the_guide() -> None:
    tree = page()
    assert all(texts(tree, "//details//*[@data-row]"))
    assert all(texts(tree, "//details//dd"))
    assert len(tree.xpath("//details//dt")) == len(tree.xpath("//details//dd")) > 25
    unexplained = tree.xpath("//details//section[not(.//dd)]")
    assert len(unexplained) > 5
    guide = tree_of(pages(guide_pages, ENTRIES)["kenttaopas/palvelut/"])
    for group in unexplained:
        (link,) = group.xpath("./h3/a/@href")
        place, _, anchor = link.partition("#")
        assert (place, len(guide.xpath("//*[@id=$id]", id=anchor))) == ("../kenttaopas/palvelut/", 1)


def test_rows_that_decide_are_explained_here() -> None:
    assert not page().xpath("//li[@data-weight]")


def test_the_questions_of_product_groups_travel_in_files_of_their_own() -> None:
    """The page names the groups, and no more: one group more or less changes hardly anything of its weight."""
    tree = page()
    named = tree.xpath("//section[@data-part='products']//@data-product-group")
    assert named == list(load_product_groups("services"))
    assert tree.xpath("//*[@data-product-group='kyselyt']/a/@href") == ["../palvelut/ryhma/kyselyt/"]
    assert not tree.xpath("//*[starts-with(@data-row, 'abilities.')]")
    assert "varhaiskasvatusjarjestelma" in named
    found = files(comparison_groups, ENTRIES)
    assert set(found) == {f"assets/vertailu/ryhmat/{id_}.json" for id_ in named}
    group = json.loads(found["assets/vertailu/ryhmat/varhaiskasvatusjarjestelma.json"])
    declared = load_product_groups("services")["varhaiskasvatusjarjestelma"]
    assert group["label"] == "Varhaiskasvatusjärjestelmät"
    assert [row["key"] for row in group["rows"]] == list(declared.questions)
    weighed = sorted((row["weight"], row["key"]) for row in group["rows"] if "weight" in row)
    assert [key for _, key in weighed] == list(declared.columns)
    assert group["rows"][0] == {
        "key": "abilities.place_application", "label": "Paikan hakeminen", "kind": "yes_no", "weight": 1,
    }  # fmt: skip


def test_no_file_of_a_group_is_large() -> None:
    assert all(len(content) < 5000 for content in files(comparison_groups, ENTRIES).values())


def test_the_kinds_and_units_of_rows_are_marked() -> None:
    tree = page()

    def marks(key: str) -> tuple[str, str, str]:
        (row,) = tree.xpath("//*[@data-row=$key]", key=key)
        return row.get("data-kind", "text"), row.get("data-unit", ""), row.get("data-inhabitants", "")

    assert marks("links.website") == ("url", "", "")
    assert marks("status") == ("text", "", "")
    assert marks("references") == ("counted", "", "")
    assert marks("prices.5000") == ("price", "€ vuodessa", "5000")
    assert marks("pricing.setup_fee") == ("text", "€", "")
    assert marks("availability_percent") == ("text", "%", "")
    assert marks("security.admin_mfa") == ("yes_no", "", "")


def test_what_decides_is_marked_in_its_order() -> None:
    weights = {row.get("data-row"): int(row.get("data-weight")) for row in page().xpath("//*[@data-weight]")}
    prices = {f"prices.{size}" for size in (5000, 20000, 100000)}
    assert {key for key, weight in weights.items() if weight == 1} == prices
    ordered = [key for key in sorted(weights, key=weights.__getitem__) if key not in prices]
    assert SERVICES.paid_key
    assert ordered == [SERVICES.paid_key, *SERVICES.decision_keys[1:]]


def test_every_key_that_decides_is_a_row() -> None:
    assert set(SERVICES.decision_keys) - {"prices"} <= {field.key for field in SERVICES.rows}


def test_while_it_loads_the_page_says_so_and_a_failure_is_ready_to_be_told() -> None:
    (element,) = page().xpath("//*[@data-component='compare']")
    assert element.get("data-state") == "loading"
    assert texts(element, ".//*[@data-part='progress']") == ["Haetaan palvelujen tietoja…"]
    assert texts(element, ".//*[@data-failure and @hidden]")[0].startswith("Sivun toimintoja ei saatu ladattua.")


def test_what_needs_scripts_is_not_spoken_of_without_them() -> None:
    (choosing,) = page().xpath("//*[@data-part='choosing' and @hidden]")
    assert "Paina palvelun kohdalla" in choosing.text_content()


def test_what_a_record_shows_has_a_row() -> None:
    found = {key for keys in rows(page()).values() for key in keys}
    found |= {row["key"] for group in files(comparison_groups, ENTRIES).values() for row in json.loads(group)["rows"]}
    record = json.loads(files(records, ENTRIES)["api/v1/services/malli.json"])
    assert record["texts"].keys() - found == {"name"}
    assert {"experiences.total", "experiences.approval", "experiences.shortcomings"} <= record["texts"].keys()


def test_without_scripts_the_tables_of_all_categories_are_there_paged_and_whole() -> None:
    tree = page()
    assert texts(tree, "//noscript")[0].startswith("Omien palvelujen valinta vaatii")
    links = tree.xpath("//ul[@class='ds-tables']//a/@href")
    base = "../palvelut/aihe/"
    assert links == [f"{base}{rest}" for rest in (
        "osallisuus/", "osallisuus/kaikki/", "tilavaraus/", "tilavaraus/kaikki/",
    )]  # fmt: skip
    assert "kaikki yhdessä taulukossa: Tilavaraus" in texts(tree, "//ul[@class='ds-tables']//a")


def test_the_component_knows_where_the_data_is() -> None:
    (element,) = page().xpath("//*[@data-component='compare']")
    assert element.get("data-records") == "../api/v1/services/"
    assert element.get("data-entries") == "../palvelut/"
    assert element.get("data-facets") == "../assets/hakemisto/palvelut.json"
    assert json.loads(element.get("data-words"))


def test_the_guide_is_linked_when_there_is_one() -> None:
    guide = "//a[@href='../vertailuohje/']"
    assert not page().xpath(guide)
    written = [WrittenPage(address.COMPARISON_GUIDE, "Näin vertaat", "", "")]
    catalogue = Catalogue.of(COLLECTIONS, ENTRIES[:1], pages=written)
    (made,) = comparison(Context.of(catalogue, SETTINGS))
    assert texts(tree_of(made), guide) == ["Näin vertaat"]


def test_the_page_says_where_it_is() -> None:
    (made,) = pages(comparison, ENTRIES).values()
    assert (made.title, made.trail) == ("Vertailu", (("Palvelut", "palvelut/"), ("Vertailu", "")))
    ids = tree_of(made).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_there_is_no_page_where_nothing_can_be_compared() -> None:
    catalogue = Catalogue.of([PILOTS], [])
    assert list(comparison(Context.of(catalogue, SETTINGS))) == []


def test_an_empty_catalogue_has_the_page_too() -> None:
    tree = tree_of(pages(comparison, [])["vertailu/"])
    assert not tree.xpath("//ul[@class='ds-tables']")
    assert rows(tree).keys() == rows(page()).keys()
