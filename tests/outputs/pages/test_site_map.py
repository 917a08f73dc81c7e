"""The site map for people."""

from tests.outputs.making import SETTINGS, catalogue_of, made, pages, pilot, service, texts, tree_of

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.written import WrittenPage
from digisavo.collections.registry import COLLECTIONS
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.core.sections import Sections
from digisavo.outputs.pages.site_map import site_map
from digisavo.outputs.rendering.context import Context
from digisavo.pipeline import render_catalogue

SECTIONS = Sections()

PAGE = SECTIONS.site_map


def test_every_link_leads_to_something_that_is_published() -> None:
    entries = [service("a"), pilot("b")]
    catalogue = catalogue_of(entries)
    published = {artefact.address for artefact in render_catalogue(catalogue, SETTINGS)}
    links = [str(link).removeprefix("../") for link in tree_of(pages(site_map, entries)[PAGE]).xpath("//a/@href")]
    assert len(links) > 60
    assert not set(links) - published


def test_every_list_of_the_site_is_reached() -> None:
    catalogue = catalogue_of([service("a"), pilot("b")])
    found = {str(link) for link in tree_of(pages(site_map, [service("a"), pilot("b")])[PAGE]).xpath("//a/@href")}
    for collection in catalogue.collections:
        assert f"../{address.listing(collection.section)}" in found
    for place in (SECTIONS.providers, SECTIONS.tags, SECTIONS.themes, SECTIONS.municipalities, SECTIONS.regions,
                  SECTIONS.guide, SECTIONS.statistics, SECTIONS.accessibility, SECTIONS.privacy):  # fmt: skip
        assert f"../{place}" in found


def test_hand_written_pages_are_there_by_their_titles() -> None:
    written = [WrittenPage("verkosto/", "Verkosto", "", ""), WrittenPage("ohjeet/a/", "Ällistys & <b>", "", "")]
    catalogue = Catalogue.of(COLLECTIONS, [], pages=written)
    (page,) = site_map(Context.of(catalogue, SETTINGS))
    (branch,) = tree_of(page).xpath("//section[@aria-labelledby='sivusto']")
    assert texts(branch, ".//li")[:2] == ["Verkosto", "Ällistys & <b>"]
    assert branch.xpath(".//a/@href")[:2] == ["../verkosto/", "../ohjeet/a/"]


def test_kinds_show_their_categories_and_groups() -> None:
    page = tree_of(pages(site_map, [service("a"), pilot("b", stage="idea")])[PAGE])
    assert "Osallisuus ja vaikuttaminen" in texts(page, "//section[@aria-labelledby='palvelut']//li")
    assert "Idea" in texts(page, "//section[@aria-labelledby='kokeilut']//li")


def test_it_is_one_page_with_headings_of_its_own() -> None:
    (page,) = made(site_map, [])
    assert isinstance(page, Page)
    ids = tree_of(page).xpath("//@id")
    assert len(ids) == len(set(ids))
