"""The pages of tags, tags that belong together, and the files by which the browser combines them."""

import json
from typing import Any

from tests.outputs.making import files, numbered_services, pages, pilot, service, texts, tree_of

from digisavo.core import address
from digisavo.outputs.pages.tags import tags

ENTRIES = [
    service("a", tags=["kartat", "palaute", "Oma sana"]), service("b", tags=["kartat", "oma-sana"]),
    pilot("c", tags=["palaute", "kartat"]), service("d"),
]  # fmt: skip


def index(*entries: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(tags, entries)[address.TAG_INDEX])
    return found


def tagged(slug: str, *entries: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(tags, entries)[address.tagged(slug)])
    return found


def test_tags_with_one_slug_are_one_tag() -> None:
    entries = [service("a", tags=["Oma sana"]), service("b", tags=["oma-sana", "Öljy"])]
    found = pages(tags, entries)
    assert list(found) == ["tunnisteet/", "tunnisteet/oma-sana/", "tunnisteet/oljy/"]
    assert texts(tree_of(found["tunnisteet/oma-sana/"]), "//li/h2") == ["a", "b"]
    assert texts(tree_of(found["tunnisteet/"]), "//ul[@data-part='all']/li") == ["Oma sana 2", "Öljy 1"]


def test_two_spellings_of_a_tag_in_one_entry_list_it_once() -> None:
    found = pages(tags, [service("a", tags=["Oma sana", "oma-sana"])])
    assert texts(tree_of(found["tunnisteet/oma-sana/"]), "//h2") == ["a"]


def test_a_tag_of_the_vocabulary_has_its_label() -> None:
    page = pages(tags, [service("a", tags=["sahkoinen-asiointi"])])["tunnisteet/sahkoinen-asiointi/"]
    assert page.title == "Tunniste: Sähköinen asiointi"


def test_a_common_tag_has_pages() -> None:
    found = pages(tags, numbered_services(41, tags=["kartat"]))
    assert [place for place in found if "kartat" in place] == [
        "tunnisteet/kartat/", "tunnisteet/kartat/sivu/2/", "tunnisteet/kartat/sivu/3/",
    ]  # fmt: skip


def test_the_page_of_a_tag_leads_to_related_tags_and_to_both_together() -> None:
    tree = tree_of(pages(tags, ENTRIES)["tunnisteet/kartat/"])
    assert texts(tree, "//ul[contains(@class, 'ds-tag-pairs')]/li") == [
        "Oma sana Kartat + Oma sana 2", "Palaute Kartat + Palaute 2",
    ]  # fmt: skip
    assert tree.xpath("//ul[contains(@class, 'ds-tag-pairs')]//@href") == [
        "../../tunnisteet/oma-sana/", "../../tunnisteet/?t=kartat,oma-sana",
        "../../tunnisteet/palaute/", "../../tunnisteet/?t=kartat,palaute",
    ]  # fmt: skip


def test_at_most_eight_related_tags_are_shown() -> None:
    many = [service(f"s{number}", tags=["kartat", f"sana {number}"]) for number in range(9)]
    tree = tree_of(pages(tags, many)["tunnisteet/kartat/"])
    assert len(tree.xpath("//ul[contains(@class, 'ds-tag-pairs')]/li")) == 8


def test_a_tag_without_company_has_no_related_tags() -> None:
    tree = tree_of(pages(tags, [service("a", tags=["kartat"])])["tunnisteet/kartat/"])
    assert not tree.xpath("//h2[@id='related']")


def test_the_file_of_a_tag_shows_what_has_it_and_what_else_that_has() -> None:
    found = tagged("palaute", *ENTRIES)
    assert found["tags"] == [["kartat", "Kartat"], ["oma-sana", "Oma sana"], ["palaute", "Palaute"]]
    kinds = [kind["label"] for kind in found["kinds"]]
    assert [(kinds[kind], *row) for kind, *row in found["entries"]] == [
        ("Digipalvelu", "a", "palvelut/a/", "a", "Esimerkki.", [0, 1, 2]),
        ("Kokeilu", "c", "kokeilut/c/", "c", "Esimerkki.", [0, 2]),
    ]
    assert [kind["label"] for kind in found["kinds"] if kind["comparable"]] == ["Digipalvelu"]


def test_the_file_of_a_tag_names_no_tag_that_does_not_occur_in_it() -> None:
    found = tagged("oma-sana", service("a", tags=["kartat"]), service("b", tags=["Oma sana", "oma-sana"]))
    assert (found["tags"], found["entries"][0][5]) == ([["oma-sana", "Oma sana"]], [0])


def test_a_tag_may_have_the_name_of_the_index() -> None:
    entries = [service("a", tags=["hakemisto"])]
    assert [slug for slug, *_ in index(*entries)["tags"]] == ["hakemisto"]
    assert len(tagged("hakemisto", *entries)["entries"]) == 1


def test_the_index_counts_what_has_each_tag() -> None:
    assert {slug: count for slug, _, _, count in index(*ENTRIES)["tags"]} == {"kartat": 3, "oma-sana": 2, "palaute": 2}


def test_the_index_shows_the_other_names_of_a_tag() -> None:
    others = {slug: names for slug, _, names, _ in index(*ENTRIES)["tags"]}
    assert others["oma-sana"] == []
    assert others["kartat"] == ["karttapalvelu", "opaskartta"]


def test_the_page_of_tags_works_without_scripts() -> None:
    tree = tree_of(pages(tags, ENTRIES)["tunnisteet/"])
    assert len(tree.xpath("//ul[@data-part='all']/li/a")) == 3
    assert tree.xpath("//*[@data-part='tool']/@hidden")
    assert texts(tree, "//noscript")
