"""Lists by the terms of a choice: the stages of pilots, the kinds of posts."""

from dataclasses import replace

from tests.outputs.making import SETTINGS, pages, pilot, post, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.core.artefact import Page
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.pages.terms import terms

TWO = replace(SETTINGS, page_size=2)


def titles(page: Page) -> list[str]:
    return texts(tree_of(page), "//li[@class='ds-card']/*[1]")


def staged(slug: str, stage: str) -> Entry:
    return pilot(slug, stage=stage, municipalities=["Kuopio"], period="kevät 2018")


PILOTS = [staged("a", "paattynyt"), staged("b", "idea"), staged("c", "paattynyt"), staged("d", "kaynnissa")]


def test_pilots_have_a_list_for_each_stage_in_use() -> None:
    found = {place: titles(page) for place, page in pages(terms, PILOTS).items()}
    assert found == {
        "kokeilut/aihe/idea/": ["b"], "kokeilut/aihe/kaynnissa/": ["d"], "kokeilut/aihe/paattynyt/": ["a", "c"],
    }  # fmt: skip


def test_the_list_of_a_kind_leads_to_the_lists_of_its_groups() -> None:
    tree = tree_of(pages(listings, PILOTS)["kokeilut/"])
    assert tree.xpath("//ul[@class='ds-chips']//@href") == [f"../{place}" for place in pages(terms, PILOTS)]
    assert [chip.rpartition(" ")[2] for chip in texts(tree, "//ul[@class='ds-chips']/li")] == ["1", "1", "2"]


def test_the_lists_of_groups_lead_to_each_other() -> None:
    page = pages(terms, PILOTS)["kokeilut/aihe/idea/"]
    tree = tree_of(page)
    assert len(tree.xpath("//ul[@class='ds-chips']/li")) == 3
    assert texts(tree, "//ul[@class='ds-chips']//a[@aria-current='page']") == ["Idea 1"]
    assert page.title == "Kokeilut: Idea"


def test_posts_have_a_list_for_each_kind_the_newest_first() -> None:
    found = [
        post("a", date="2026-01-01"),
        post("b", date="2026-11-01"),
        post("c", kind="opas"),
        post("d", kind="muu: x"),
    ]
    assert {place: titles(page) for place, page in pages(terms, found).items()} == {
        "blogi/aihe/digiblogi/": ["b", "a"], "blogi/aihe/opas/": ["c"], "blogi/aihe/muu/": ["d"],
    }  # fmt: skip


def test_a_long_list_of_a_group_has_pages() -> None:
    found = pages(terms, [staged(slug, "idea") for slug in "abcde"], TWO)
    assert list(found) == [f"kokeilut/aihe/idea/{end}" for end in ("", "sivu/2/", "sivu/3/")]
    assert [title for page in found.values() for title in titles(page)] == list("abcde")
