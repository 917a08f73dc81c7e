"""What can be chosen for a comparison is marked wherever it is shown, and the tray is given what it needs."""

import json
import re

from tests.outputs.making import SETTINGS, catalogue_of, files, pages, pilot, service, tree_of

from digisavo.core import address
from digisavo.core.sections import Sections
from digisavo.outputs.data.tray import tray
from digisavo.outputs.pages.category_tables import category_tables
from digisavo.outputs.pages.entries import entries
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.pages.providers import providers
from digisavo.outputs.pages.search import search
from digisavo.outputs.pages.themes import themes
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.search.gathering import gather_findable

SECTIONS = Sections()

MARKED = "//@data-compare"


def test_the_tray_gets_its_words_and_where_records_are() -> None:
    given = json.loads(files(tray, [service()])[address.TRAY_WORDS])
    assert (given["entries"], given["records"]) == ("palvelut/", "api/v1/services/")
    assert given["words"]["add"] == "Lisää vertailuun"
    assert {"chosen.one", "chosen.other", "full", "gone", "odd", "surplus"} <= given["words"].keys()


def test_services_are_marked_in_lists_and_other_kinds_are_not() -> None:
    known = [service("malli", themes=["osvadigi"], provider={"name": "Malli Oy"}), pilot("kokeilu")]
    found = pages(listings, known)
    assert tree_of(found["palvelut/"]).xpath("//li[h3]/@data-compare") == ["malli"]
    assert not tree_of(found["kokeilut/"]).xpath(MARKED)
    assert tree_of(pages(themes, known)["teemat/osvadigi/"]).xpath("//li/@data-compare") == ["malli"]
    assert tree_of(pages(providers, known)["tarjoajat/malli-oy/"]).xpath("//li/@data-compare") == ["malli"]


def test_services_are_marked_in_tables_and_on_their_own_pages() -> None:
    known = [service("malli"), service("toinen")]
    table = tree_of(pages(category_tables, known)["palvelut/aihe/osallisuus/"])
    assert table.xpath("//th[@scope='row']/@data-compare") == ["malli", "toinen"]
    found = pages(entries, [*known, pilot("kokeilu", related=["services/malli"])])
    assert tree_of(found["palvelut/malli/"]).xpath("//header/div/@data-compare") == ["malli"]
    assert tree_of(found["kokeilut/kokeilu/"]).xpath("//li/@data-compare") == ["malli"]
    assert not tree_of(found["kokeilut/kokeilu/"]).xpath("//header/@data-compare")


def test_what_the_search_takes_for_an_entry_is_one() -> None:
    known = [service("malli", previous_slugs=["entinen"]), pilot("kokeilu")]
    assert tree_of(pages(search, known)[SECTIONS.search]).xpath("//@data-comparable") == ["palvelut/"]
    catalogue = catalogue_of(known)
    places = [found.address for found in gather_findable(Context.of(catalogue, SETTINGS))]
    assert [place for place in places if re.fullmatch(r"palvelut/[^/]+/", place)] == ["palvelut/malli/"]
