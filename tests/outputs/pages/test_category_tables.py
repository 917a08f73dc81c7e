"""Comparison tables."""

import pytest
from lxml.html import HtmlElement
from tests.outputs.making import numbered_services, pages, service, texts, tree_of

from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.pages import category_tables as module
from digisavo.outputs.pages.category_tables import category_tables

PLACE = "palvelut/aihe/osallisuus/"
OLD = "2024-11-21"
"""Two years and a day before the day of the tests."""


def table_of(tree: HtmlElement) -> dict[str, list[str]]:
    """The cells of each row by its header."""
    return {texts(row, "./th")[0]: texts(row, "./td") for row in tree.xpath("//tbody/tr")}


def test_the_columns_are_the_declared_ones_in_order() -> None:
    tree = tree_of(pages(category_tables, [service()])[PLACE])
    declared = [field.label for field in SERVICES.columns]
    assert len(declared) >= 8
    assert texts(tree, "//thead/tr/th") == ["Palvelu", *declared]


def test_rows_and_columns_have_header_cells() -> None:
    tree = tree_of(pages(category_tables, numbered_services(3))[PLACE])
    assert set(tree.xpath("//thead//th/@scope")) == {"col"}
    assert tree.xpath("//tbody//th/@scope") == ["row"] * 3
    assert all(row[0].tag == "th" and len(row) == 1 + len(SERVICES.columns) for row in tree.xpath("//tbody/tr"))


def test_the_table_has_a_caption_and_a_region_that_scrolls() -> None:
    tree = tree_of(pages(category_tables, numbered_services(21))[PLACE])
    assert texts(tree, "//table/caption") == ["Palvelujen vertailu: Osallisuus ja vaikuttaminen, sivu 1 / 2"]
    region = tree.xpath("//table/..")[0]
    assert (region.get("role"), region.get("tabindex")) == ("region", "0")
    assert region.get("aria-labelledby") == tree.xpath("//caption/@id")[0]


def test_a_row_leads_to_its_service_and_shows_what_is_not_stated() -> None:
    answers = {"status": "tuotannossa", "pricing": {"model": "ilmainen"}, "references": [{"municipality": "Kuopio"}]}
    tree = tree_of(pages(category_tables, [service("malli", **answers)])[PLACE])
    cells = dict(zip((field.key for field in SERVICES.columns), table_of(tree)["malli"], strict=True))
    stated = {"status": "Tuotannossa", "pricing.model": "Ilmainen", "references": "1"}
    assert cells == {key: stated.get(key, "Ei ilmoitettu") for key in cells}
    assert tree.xpath("//tbody//th/a/@href") == ["../../../palvelut/malli/"]


@pytest.mark.parametrize(
    ("count", "sizes"), [(1, [1]), (20, [20]), (21, [20, 1]), (300, [20] * 15)], ids=["1", "20", "21", "300"]
)
def test_pages_and_the_whole_have_the_same_rows(count: int, sizes: list[int]) -> None:
    found = pages(category_tables, numbered_services(count))
    whole = table_of(tree_of(found[f"{PLACE}kaikki/"]))
    parts = [table_of(tree_of(found[place])) for place in found if place == PLACE or place.startswith(f"{PLACE}sivu/")]
    assert [len(part) for part in parts] == sizes
    assert [row for part in parts for row in part.items()] == list(whole.items())
    assert len(whole) == count


def test_a_service_stands_in_each_of_its_categories() -> None:
    found = pages(category_tables, [service("malli", categories=["tilavaraus", "tapahtumat", "muu: arvonta"])])
    whole = [place for place in found if place.endswith("/kaikki/") and "malli" in table_of(tree_of(found[place]))]
    assert whole == [f"palvelut/aihe/{category}/kaikki/" for category in ("tapahtumat", "tilavaraus", "muu")]


def test_old_reviews_are_left_out_unless_all_are_asked_for() -> None:
    found = pages(category_tables, [service("uusi"), service("vanha", reviewed_on=OLD)])
    paged, whole = tree_of(found[PLACE]), tree_of(found[f"{PLACE}kaikki/"])
    assert list(table_of(paged)) == ["uusi"]
    assert "1 palvelu on jätetty pois" in texts(paged, "//p[@class='ds-note']")[0]
    assert list(table_of(whole)) == ["uusi", "vanha tarkistamatta"]
    assert not texts(whole, "//p[@class='ds-note']")


def test_a_review_of_exactly_two_years_still_counts() -> None:
    found = pages(category_tables, [service("malli", reviewed_on="2024-11-22")])
    assert list(table_of(tree_of(found[PLACE]))) == ["malli"]


def test_the_index_counts_the_services_of_each_category() -> None:
    entries = [service("a"), service("b"), service("c", categories=["tilavaraus"])]
    tree = tree_of(pages(category_tables, entries)["palvelut/aihe/"])
    assert texts(tree, "//ul[@class='ds-tiles']/li/h2") == ["Osallisuus ja vaikuttaminen", "Tilavaraus"]
    assert texts(tree, "//p[@class='ds-meta']") == ["2 palvelua", "1 palvelu"]


def test_a_category_without_a_definition_leaves_no_empty_paragraph() -> None:
    tree = tree_of(pages(category_tables, [service(categories=["muu: arvonta"])])["palvelut/aihe/"])
    assert texts(tree, "//ul[@class='ds-tiles']/li/h2") == ["Muut"]
    assert not tree.xpath("//p[not(node())]")


def test_a_whole_table_of_very_many_has_pages_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 30)
    found = pages(category_tables, numbered_services(31))
    first, second = found[f"{PLACE}kaikki/"], found[f"{PLACE}kaikki/sivu/2/"]
    assert [len(table_of(tree_of(page))) for page in (first, second)] == [30, 1]
    assert "samassa" not in first.description
    assert texts(tree_of(found[PLACE]), f"//a[@href='../../../{PLACE}kaikki/']") == ["Kaikki, 30 palvelua sivulla"]


def test_a_category_leads_to_the_list_filtered_by_it() -> None:
    found = pages(category_tables, numbered_services(3))
    for place in (PLACE, f"{PLACE}kaikki/"):
        links = [link.rpartition("../")[2] for link in tree_of(found[place]).xpath("//p[@class='ds-actions']/a/@href")]
        assert links[0] == "palvelut/?categories=osallisuus"


def test_only_a_word_that_no_column_has_room_for_may_break_anywhere() -> None:
    names = {"a": "Ammattikorkeakoulusäätiö", "b": "X" * 60}
    entries = [service(slug, provider={"name": name}) for slug, name in names.items()]
    tree = tree_of(pages(category_tables, entries)[PLACE])
    assert texts(tree, "//td/span[@class='ds-giant']") == ["X" * 60]
