"""The lists of kinds."""

import pytest
from tests.outputs.making import numbered_services, pages, service, texts, tree_of

from digisavo.catalogue.collection import Collection
from digisavo.collections.registry import COLLECTIONS
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.pages.providers import providers
from digisavo.outputs.pages.tags import tags


def test_empty_lists_say_so() -> None:
    for output, place in ((listings, "palvelut/"), (providers, "tarjoajat/"), (tags, "tunnisteet/")):
        assert len(texts(tree_of(pages(output, [])[place]), "//p[@class='ds-empty']")) == 1, place


def test_lists_are_in_finnish_order() -> None:
    names = ["Öljy", "Zeta", "Åkerö", "apu", "Ääni", "Beeta"]
    entries = [service(f"malli-{index}", name=name) for index, name in enumerate(names)]
    tree = tree_of(pages(listings, entries)["palvelut/"])
    assert texts(tree, "//*[@data-part='served']//h3") == ["apu", "Beeta", "Zeta", "Åkerö", "Ääni", "Öljy"]


def test_a_card_shows_the_declared_facts() -> None:
    answers = {"status": "tuotannossa", "references": [{"municipality": "Kuopio"}, {"municipality": "Loppi"}]}
    tree = tree_of(pages(listings, [service("malli", provider={"name": "Malli Oy"}, **answers)])["palvelut/"])
    assert texts(tree, "//*[@data-part='served']//li[@class='ds-card']/p") == [
        "Esimerkki.", "Palveluntarjoaja: Malli Oy Palvelun vaihe: Tuotannossa Tiedossa olevat käyttäjät: 2",
    ]  # fmt: skip


@pytest.mark.parametrize("collection", COLLECTIONS, ids=[collection.kind for collection in COLLECTIONS])
def test_a_list_leads_once_to_the_form_of_its_kind_also_where_it_is_empty(collection: Collection) -> None:
    found = pages(listings, numbered_services(30))
    place = f"{collection.section}/"
    assert tree_of(found[place]).xpath("//a/@href").count(f"../{collection.form_section}/") == 1
    assert all(collection.form_section not in page.body for name, page in found.items() if name.count("/") > 1)
