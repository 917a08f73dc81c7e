"""The pages of tags, tags that belong together, and the file by which the browser combines them."""

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


def test_the_index_shows_what_has_which_tags() -> None:
    found = index(*ENTRIES)
    slugs = [slug for slug, _, _ in found["tags"]]
    kinds = [kind["label"] for kind in found["kinds"]]
    tagged = {row[2]: (kinds[row[0]], row[1], [slugs[number] for number in row[5]]) for row in found["entries"]}
    assert tagged == {
        "palvelut/a/": ("Digipalvelu", "a", ["kartat", "oma-sana", "palaute"]),
        "palvelut/b/": ("Digipalvelu", "b", ["kartat", "oma-sana"]),
        "kokeilut/c/": ("Kokeilu", "c", ["kartat", "palaute"]),
    }
    assert found["entries"][0][3:5] == ["a", "Esimerkki."]
    assert [kind["label"] for kind in found["kinds"] if kind["comparable"]] == ["Digipalvelu"]


def test_the_index_shows_the_other_names_of_a_tag() -> None:
    others = {slug: names for slug, _, names in index(*ENTRIES)["tags"]}
    assert others["oma-sana"] == []
    assert others["kartat"] == ["karttapalvelu", "opaskartta"]


def test_the_page_of_tags_works_without_scripts() -> None:
    tree = tree_of(pages(tags, ENTRIES)["tunnisteet/"])
    assert len(tree.xpath("//ul[@data-part='all']/li/a")) == 3
    assert tree.xpath("//*[@data-part='tool']/@hidden")
    assert texts(tree, "//noscript")
