"""What lists bring along for the browser to narrow them."""

import json

from tests.outputs.making import event, numbered_services, pages, pilot, service, texts, tree_of

from digisavo.outputs.pages.listings import listings

COMPONENT = "//*[@data-component='directory']"


def test_the_first_page_of_a_list_can_be_narrowed_and_the_others_lead_there() -> None:
    found = pages(listings, numbered_services(41))
    trees = [tree_of(found[place]) for place in ("palvelut/", "palvelut/sivu/2/", "palvelut/sivu/3/")]
    assert [len(tree.xpath(COMPONENT)) for tree in trees] == [1, 0, 0]
    ways = [tree.xpath("//p[@class='ds-directory__way']/a/@href") for tree in trees]
    assert ways == [[], ["../../../palvelut/"], ["../../../palvelut/"]]
    assert len(trees[0].xpath(f"{COMPONENT}//*[@data-part='served']//li[@class='ds-card']")) == 20


def test_the_list_names_its_data_and_its_words() -> None:
    (element,) = tree_of(pages(listings, [service("a")])["palvelut/"]).xpath(COMPONENT)
    assert element.get("data-facets") == "../assets/hakemisto/palvelut.json"
    assert element.get("data-cards") == "../assets/hakemisto/palvelut/"
    assert element.get("data-entries") == "../palvelut/"
    words = json.loads(element.get("data-words"))
    assert words["found.one"] == "{count} palvelu"
    assert {"said.condition", "conditions.other", "failed"} <= words.keys()


def test_only_kinds_that_can_be_compared_offer_it() -> None:
    found = pages(listings, [service("a"), pilot("b")])
    comparable = {place: tree_of(found[place]).xpath(f"{COMPONENT}/@data-comparable") for place in found}
    assert len(comparable["palvelut/"]) == 1
    assert comparable["kokeilut/"] == []


def test_what_is_listed_by_time_or_empty_is_not_narrowed() -> None:
    found = pages(listings, [event("a")])
    assert {place for place, page in found.items() if tree_of(page).xpath(COMPONENT)} == set()
    assert texts(tree_of(found["palvelut/"]), "//p[@class='ds-empty']") == [
        "Hakemistossa ei ole vielä palveluja. Lisää palvelu"
    ]
