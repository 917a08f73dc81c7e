"""The page of search."""

import json

from tests.outputs.making import pages, service, texts, tree_of

from digisavo.core.sections import Sections
from digisavo.outputs.pages.search import search


def test_the_page_shows_other_ways() -> None:
    tree = tree_of(pages(search, [service()])[Sections().search])
    assert tree.xpath("//form[@role='search']/@action") == ["./"]
    assert "../palvelut/aihe/osallisuus/" in tree.xpath("//section//a/@href")
    assert texts(tree, "//h1") == ["Haku"]
    words = json.loads(tree.xpath("//*[@data-component='search']/@data-words")[0])
    assert words["count.one"] == "Löytyi {count} tulos."


def test_the_page_tells_where_the_index_is() -> None:
    tree = tree_of(pages(search, [service()])[Sections().search])
    assert tree.xpath("//*[@data-component='search']/@data-index") == ["../assets/haku/"]


def index_of(count: int) -> tuple[list[str], list[str]]:
    """The letters of the index on the page, and the links below them."""
    tree = tree_of(
        pages(search, [service(f"malli-{number}", name=name_of(number)) for number in range(count)])["haku/"]
    )
    heading = tree.xpath("//h3[text()='Palvelut A–Ö']")[0]
    found = heading.getnext()
    return [text.split()[0] for text in texts(found, ".//summary | .//li/a[span]")], found.xpath(".//a/@href")


def name_of(number: int) -> str:
    return ("Ääni", "kirje", "3D-malli", "Ökö", "Kuva", "Éclair")[number % 6] + f" {number}"


def test_the_index_has_the_names_by_their_letters() -> None:
    letters, links = index_of(6)
    assert letters == ["0–9", "E", "K", "Ä", "Ö"]
    assert links[:2] == ["../palvelut/malli-2/", "../palvelut/malli-5/"]


def test_the_letters_of_a_long_index_lead_to_the_pages_of_the_list() -> None:
    letters, links = index_of(360)
    assert letters == ["0–9", "E", "K", "Ä", "Ö"]
    assert links == [
        "../palvelut/",
        "../palvelut/sivu/4/",
        "../palvelut/sivu/7/",
        "../palvelut/sivu/13/",
        "../palvelut/sivu/16/",
    ]
