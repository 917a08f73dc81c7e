"""Long lists in pages."""

import pytest
from tests.outputs.making import numbered_services, pages, texts, tree_of

from digisavo.core.sections import Sections
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.rendering.paging import Slice, paged


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (1, [1]), (20, [20]), (21, [20, 1]), (300, [20] * 15)], ids=str)
def test_every_item_is_on_one_page(count: int, sizes: list[int]) -> None:
    parts = list(paged(range(count), "palvelut/", 20, Sections()))
    assert [len(part.items) for part in parts] == sizes
    assert [item for part in parts for item in part.items] == list(range(count))
    assert {part.total for part in parts} == {len(sizes)}


def test_the_first_page_has_the_address_of_the_list() -> None:
    addresses = [part.address for part in paged(range(41), "palvelut/", 20, Sections())]
    assert addresses == ["palvelut/", "palvelut/sivu/2/", "palvelut/sivu/3/"]


@pytest.mark.parametrize(
    ("number", "total", "shown"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (1, 15, [1, 2, 3, 0, 15]),
        (3, 5, [1, 2, 3, 4, 5]),
        (8, 15, [1, 0, 6, 7, 8, 9, 10, 0, 15]),
        (15, 15, [1, 0, 13, 14, 15]),
    ],
)
def test_a_pager_shows_the_ends_and_the_neighbours(number: int, total: int, shown: list[int]) -> None:
    assert Slice("palvelut/", number, total, (), Sections()).near() == shown


def test_a_list_of_one_page_has_no_pager() -> None:
    found_pages = pages(listings, numbered_services(20))
    assert [place for place in found_pages if place.startswith("palvelut/")] == ["palvelut/"]
    assert not texts(tree_of(found_pages["palvelut/"]), "//nav[@class='ds-pager']")


def test_a_page_in_the_middle_leads_both_ways() -> None:
    page = pages(listings, numbered_services(300))["palvelut/sivu/8/"]
    tree = tree_of(page)
    assert page.title == "Digipalvelut – Sivu 8"
    assert texts(tree, "//nav[@class='ds-pager']//li") == [
        "Edellinen", "Sivu 1", "…", "Sivu 6", "Sivu 7", "Sivu 8", "Sivu 9", "Sivu 10", "…", "Sivu 15", "Seuraava",
    ]  # fmt: skip
    assert tree.xpath("string(//nav[@class='ds-pager']//*[@aria-current='page'])") == "Sivu 8"
    assert tree.xpath("//a[@rel='prev']/@href") == ["../../../palvelut/sivu/7/"]
    assert tree.xpath("//a[@rel='next']/@href") == ["../../../palvelut/sivu/9/"]
    assert "300 palvelua. Sivu 8 / 15" in texts(tree, "//p[@class='ds-counts']")


def test_the_ends_of_the_list_lead_one_way() -> None:
    found_pages = pages(listings, numbered_services(21))
    first, last = (tree_of(found_pages[place]) for place in ("palvelut/", "palvelut/sivu/2/"))
    assert not first.xpath("//a[@rel='prev']")
    assert not last.xpath("//a[@rel='next']")
    assert len(texts(first, "//*[@data-part='served']//h3")) == 20
    assert texts(last, "//h3") == ["malli-021"]
