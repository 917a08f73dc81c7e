"""The page of search and its index."""

import json
from itertools import accumulate
from typing import Any

from tests.outputs.making import SETTINGS, catalogue_of, experience, files, pages, pilot, service, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.sections import Sections
from digisavo.outputs.pages.search import search
from digisavo.outputs.pages.search_index import Findable, as_pages, as_vocabulary, findable
from digisavo.outputs.rendering.context import Context

SECTIONS = Sections()

PLACE = "palvelut/malli/"


def index(*entries: Entry) -> dict[str, Any]:
    made = files(search, entries)
    return {name: json.loads(made[name]) for name in (address.SEARCH_PAGES, address.SEARCH_WORDS)}


def words_of(place: str, *entries: Entry) -> set[str]:
    """The words by which a page is found besides its title and summary, read as the browser reads them."""
    made = index(*entries)
    rows, vocabulary = made[address.SEARCH_PAGES]["pages"], made[address.SEARCH_WORDS]
    number = [row[0] for row in rows].index(place)
    words = zip(vocabulary["words"].split(" "), vocabulary["pages"], strict=True)
    return {word for word, steps in words if number in accumulate(steps)}


def found(*entries: Entry) -> dict[str, Findable]:
    catalogue = catalogue_of(entries)
    return {page.address: page for page in findable(Context.of(catalogue, SETTINGS))}


def test_an_entry_is_found_by_the_fields_that_are_declared_for_search() -> None:
    words = words_of(PLACE, service("malli", features=["Sähköinen ilmoittautuminen"], tags=["kartat"]))
    assert {"sähköinen", "ilmoittautuminen", "kartat"} <= words


def test_words_of_title_and_summary_are_not_listed_twice() -> None:
    entry = service("malli", name="Kartta", summary="Kartta kunnasta.", features=["Kartta", "haku kunnasta"])
    assert words_of(PLACE, entry) & {"kartta", "kunnasta", "haku"} == {"haku"}


def test_everything_that_has_a_page_is_found() -> None:
    entry = service(
        "malli", tags=["kartat"], provider={"name": "Malli Oy"}, references=[{"municipality": "Kuopio"}],
    )  # fmt: skip
    by_address = found(entry, experience(), pilot("kokeilu", themes=["hytedigi"]))
    assert by_address[PLACE] == Findable(PLACE, "Palvelut", "malli", "Esimerkki.", by_address[PLACE].text)
    assert by_address["tunnisteet/kartat/"][1:4] == ("Tunnisteet", "Kartat", "1 palvelu")
    assert by_address["tarjoajat/malli-oy/"][1:4] == ("Palveluntarjoajat", "Malli Oy", "1 palvelu")
    assert by_address["kunnat/kuopio/"][1:3] == ("Kunnat", "Kuopio")
    assert by_address["palvelut/aihe/osallisuus/"][1:3] == ("Aiheet", "Osallisuus ja vaikuttaminen")
    assert {"teemat/hytedigi/", "maakunnat/pohjois-savo/", "kokeilut/kokeilu/", "tunnisteet/"} <= by_address.keys()
    assert f"{PLACE}#malli--kuopio" in by_address


def test_a_municipality_of_which_nothing_is_known_is_found() -> None:
    municipality = found(service())["kunnat/kuopio/"]
    assert municipality[1:4] == ("Kunnat", "Kuopio", "Mitä samankaltaiset kunnat käyttävät.")


def test_the_files_are_as_the_engine_reads_them() -> None:
    pages_found = [
        Findable("a/", "Palvelut", "A", "b", "x y"),
        Findable("b/", "Kunnat", "B"),
        Findable("c/", "Kunnat", "C", "", "y_z"),
    ]
    assert json.loads(as_pages(pages_found)) == {
        "kinds": ["Palvelut", "Kunnat"], "pages": [["a/", 0, "A", "b"], ["b/", 1, "B", ""], ["c/", 1, "C", ""]],
    }  # fmt: skip
    assert json.loads(as_vocabulary(pages_found)) == {"words": "x y z", "pages": [[0], [0, 2], [2]]}


def test_an_empty_catalogue_has_an_index_too() -> None:
    assert len(index()[address.SEARCH_PAGES]["pages"]) > 20, "themes and regions are always there"


def test_texts_are_never_html() -> None:
    entry = service("malli", name="A <5 & B")
    rows = index(entry)[address.SEARCH_PAGES]["pages"]
    assert "A <5 & B" in [row[2] for row in rows], "the browser shows titles as texts"


def test_the_page_shows_other_ways() -> None:
    tree = tree_of(pages(search, [service()])[SECTIONS.search])
    assert tree.xpath("//form[@role='search']/@action") == ["./"]
    assert "../palvelut/aihe/osallisuus/" in tree.xpath("//section//a/@href")
    assert texts(tree, "//h1") == ["Haku"]
    words = json.loads(tree.xpath("//*[@data-component='search']/@data-words")[0])
    assert words["count.one"] == "Löytyi {count} tulos."
