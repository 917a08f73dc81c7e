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
