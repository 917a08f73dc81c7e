"""The field guides."""

import pytest
from lxml.html import HtmlElement
from tests.outputs.making import pages, texts, tree_of

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.collections.registry import COLLECTIONS
from digisavo.outputs.pages.guide import guide

GUIDES = {place: tree_of(page) for place, page in pages(guide, []).items()}
SERVICES = GUIDES["kenttaopas/palvelut/"]
each_kind = pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)


def guide_of(collection: Collection) -> HtmlElement:
    return GUIDES[f"kenttaopas/{collection.section}/"]


@each_kind
def test_every_key_is_shown_with_its_help(collection: Collection) -> None:
    questions = guide_of(collection).xpath("//div[@class='ds-question']")
    helps = {question.get("id"): texts(question, "./p")[0] for question in questions}
    assert helps == {field.key: " ".join(field.help.split()) for field in collection.fields}


@each_kind
def test_every_part_of_a_row_is_shown(collection: Collection) -> None:
    for field in collection.fields:
        parts = [part.key for part in field.type.options.get("fields", ())]
        assert texts(guide_of(collection), f"//div[@id='{field.key}']//dt/code") == parts


@each_kind
def test_every_option_is_shown(collection: Collection) -> None:
    for field in collection.fields:
        if "options" in field.type.options:
            terms = load_vocabulary(field.type.options["options"]).terms
            assert texts(guide_of(collection), f"//div[@id='{field.key}']/details//li/code") == list(terms)


def test_the_index_leads_to_every_guide() -> None:
    links = GUIDES["kenttaopas/"].xpath("//a/@href")
    assert {f"../kenttaopas/{collection.section}/" for collection in COLLECTIONS} <= set(links)


def test_what_is_required_and_compared_is_marked() -> None:
    def marks(key: str) -> list[str]:
        return texts(SERVICES, f"//div[@id='{key}']//span[@class='ds-badge']")

    assert marks("name") == ["pakollinen", "vertailussa"]
    assert marks("sources") == ["pakollinen toimitukselle"]
    assert marks("data_locations") == ["pakollinen, jos personal_data: erityisia", "suositeltava", "vertailussa"]
    assert marks("status") == ["pakollinen", "vertailutaulukon sarake"]
    assert marks("life_events") == []
