"""Sections: the addresses of pages in Finnish, and in a language that has its own words for them."""

from digisavo.catalogue.sections import load_sections
from digisavo.core.sections import Sections


def test_finnish_pages() -> None:
    sections = Sections()
    assert sections.category("palvelut", "osallisuus") == "palvelut/aihe/osallisuus/"
    assert sections.whole("palvelut/aihe/osallisuus/") == "palvelut/aihe/osallisuus/kaikki/"
    assert sections.numbered("palvelut/", 1) == "palvelut/"
    assert sections.numbered("palvelut/", 3) == "palvelut/sivu/3/"
    assert sections.archive("blogi") == "blogi/arkisto/"
    assert sections.archive("blogi", "2026") == "blogi/arkisto/2026/"
    assert sections.compared(["a", "b"]) == "vertailu/?p=a,b"
    assert sections.tags_together(["a", "b"]) == "tunnisteet/?t=a,b"


def test_the_words_of_a_language() -> None:
    sections = Sections(tags="etiketter/", in_pages="sida/")
    assert sections.tag("kartor") == "etiketter/kartor/"
    assert sections.numbered(sections.tag("kartor"), 2) == "etiketter/kartor/sida/2/"
    assert sections.theme("x") == "teemat/x/", "what a language has no word for stays Finnish"
    assert "etiketter" in sections.folders
    assert "tunnisteet" not in sections.folders


def test_folders_are_those_that_written_pages_may_not_take() -> None:
    folders = Sections().folders
    assert {"api", "assets", "tarjoajat", "vertailu", "kenttaopas"} <= folders
    assert not {"aihe", "sivu", "arkisto", "kaikki", "vertailuohje"} & folders


def test_a_language_without_a_file_of_sections_has_the_finnish_ones() -> None:
    assert load_sections("fi") == Sections()
