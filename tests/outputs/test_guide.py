"""The field guide."""

from tests.outputs.making import pages, texts, tree_of

from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.guide import guide

TREE = tree_of(pages(guide, [])["kenttaopas/palvelut/"])


def test_every_key_is_told_with_its_help() -> None:
    told = {question.get("id"): texts(question, "./p")[0] for question in TREE.xpath("//div[@class='ds-question']")}
    assert told == {field.key: field.help for field in SERVICES.fields}


def test_every_part_of_a_row_is_told() -> None:
    for field in SERVICES.fields:
        parts = [part.key for part in field.type.options.get("fields", ())]
        assert texts(TREE, f"//div[@id='{field.key}']//dt/code") == parts


def test_every_option_is_told() -> None:
    for field in SERVICES.fields:
        if "options" in field.type.options:
            terms = load_vocabulary(field.type.options["options"]).terms
            assert texts(TREE, f"//div[@id='{field.key}']/details//li/code") == list(terms)


def test_what_is_required_and_compared_is_marked() -> None:
    def marks(key: str) -> list[str]:
        return texts(TREE, f"//div[@id='{key}']//span[@class='ds-badge']")

    assert marks("name") == ["pakollinen", "vertailussa"]
    assert marks("sources") == ["pakollinen toimitukselle"]
    assert marks("data_locations") == ["pakollinen, jos personal_data: erityisia", "suositeltava", "vertailussa"]
    assert marks("status") == ["pakollinen", "vertailutaulukon sarake"]
    assert marks("life_events") == []
