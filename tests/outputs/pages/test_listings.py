"""The lists of kinds."""

from tests.outputs.making import pages, service, texts, tree_of

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
        "Esimerkki.", "Palveluntarjoaja: Malli Oy Kypsyys: Tuotannossa Tiedossa olevat käyttäjät: 2",
    ]  # fmt: skip
