"""Tags that belong together, the file by which the browser combines them, and redirects from other names."""

import json
from typing import Any

import pytest
from tests.outputs.making import files, pages, pilot, service, texts, tree_of

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.vocabulary import Term, Vocabulary, load_vocabulary
from digisavo.collections.services.collection import SERVICES
from digisavo.core import address
from digisavo.outputs.pages.tags import tags
from digisavo.outputs.redirects.renamed_terms import renamed_terms

ENTRIES = [
    service("a", tags=["kartat", "palaute", "Oma sana"]), service("b", tags=["kartat", "oma-sana"]),
    pilot("c", tags=["palaute", "kartat"]), service("d"),
]  # fmt: skip


def index(*entries: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(tags, entries)[address.TAG_INDEX])
    return found


def test_the_page_of_a_tag_leads_to_related_tags_and_to_both_together() -> None:
    tree = tree_of(pages(tags, ENTRIES)["tunnisteet/kartat/"])
    assert texts(tree, "//ul[contains(@class, 'ds-tag-pairs')]/li") == [
        "Oma sana Kartat + Oma sana 2", "Palaute Kartat + Palaute 2",
    ]  # fmt: skip
    assert tree.xpath("//ul[contains(@class, 'ds-tag-pairs')]//@href") == [
        "../../tunnisteet/oma-sana/", "../../tunnisteet/?t=kartat,oma-sana",
        "../../tunnisteet/palaute/", "../../tunnisteet/?t=kartat,palaute",
    ]  # fmt: skip


def test_at_most_eight_related_tags_are_told() -> None:
    many = [service(f"s{one}", tags=["kartat", f"sana {one}"]) for one in range(9)]
    tree = tree_of(pages(tags, many)["tunnisteet/kartat/"])
    assert len(tree.xpath("//ul[contains(@class, 'ds-tag-pairs')]/li")) == 8


def test_a_tag_without_company_has_no_related_tags() -> None:
    tree = tree_of(pages(tags, [service("a", tags=["kartat"])])["tunnisteet/kartat/"])
    assert not tree.xpath("//h2[@id='related']")


def test_the_index_tells_what_has_which_tags() -> None:
    found = index(*ENTRIES)
    slugs = [slug for slug, _, _ in found["tags"]]
    kinds = [kind["label"] for kind in found["kinds"]]
    told = {row[2]: (kinds[row[0]], row[1], [slugs[number] for number in row[5]]) for row in found["entries"]}
    assert told == {
        "palvelut/a/": ("Digipalvelu", "a", ["kartat", "oma-sana", "palaute"]),
        "palvelut/b/": ("Digipalvelu", "b", ["kartat", "oma-sana"]),
        "kokeilut/c/": ("Kokeilu", "c", ["kartat", "palaute"]),
    }
    assert found["entries"][0][3:5] == ["a", "Esimerkki."]
    assert [kind["label"] for kind in found["kinds"] if kind["comparable"]] == ["Digipalvelu"]


def test_the_index_tells_the_other_names_of_a_tag() -> None:
    others = {slug: names for slug, _, names in index(*ENTRIES)["tags"]}
    assert others["oma-sana"] == []
    assert others["kartat"] == ["karttapalvelu", "opaskartta"]


def test_the_page_of_tags_works_without_scripts() -> None:
    tree = tree_of(pages(tags, ENTRIES)["tunnisteet/"])
    assert len(tree.xpath("//ul[@data-part='all']/li/a")) == 3
    assert tree.xpath("//*[@data-part='tool']/@hidden")
    assert texts(tree, "//noscript")


def test_other_names_of_a_tag_lead_to_it() -> None:
    found = files(renamed_terms, [service("a", tags=["aloitteet"])])
    assert "tunnisteet/kansalaisaloite/index.html" in found
    assert 'content="0; url=../../tunnisteet/aloitteet/"' in found["tunnisteet/kansalaisaloite/index.html"].decode()


def test_no_redirect_takes_the_place_of_a_page() -> None:
    entries = [service("a", tags=["aloitteet", "kansalaisaloite"])]
    assert not files(renamed_terms, entries).keys() & {f"{place}index.html" for place in pages(tags, entries)}


def test_tags_that_are_not_in_use_have_no_redirects() -> None:
    assert files(renamed_terms, [service("a")]) == {}


REPLACED = Vocabulary(
    "x", {"osallisuus": Term("osallisuus", "Osallisuus"), "vanha-aihe": Term("vanha-aihe", "V", "", "osallisuus")}
)


def test_terms_whose_place_another_has_taken_lead_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SERVICES.by_key[SERVICES.category_key].type, "vocabulary", REPLACED)
    found = files(renamed_terms, [service("a", categories=["osallisuus"])])
    assert b"url=../../../palvelut/aihe/osallisuus/" in found["palvelut/aihe/vanha-aihe/index.html"]


def test_themes_whose_place_another_has_taken_lead_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def vocabulary(_: Catalogue, name: str) -> Vocabulary:
        words = load_vocabulary(name)
        old = {"vanha_teema": Term("vanha_teema", "Vanha", "", "osvadigi")} if name == "themes" else {}
        return Vocabulary(name, {**words.terms, **old})

    monkeypatch.setattr(Catalogue, "vocabulary", vocabulary)
    assert b"url=../../teemat/osvadigi/" in files(renamed_terms, [])["teemat/vanha-teema/index.html"]
