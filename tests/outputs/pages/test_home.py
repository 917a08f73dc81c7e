"""The home page, and the pages of tags and providers."""

from tests.outputs.making import event, numbered_services, pages, pilot, service, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.outputs.pages.home import home
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.pages.providers import providers
from digisavo.outputs.pages.tags import tags


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


def test_providers_of_one_slug_have_pages_of_their_own() -> None:
    entries = [
        service("a", provider={"name": "Malli Oy", "business_id": "1234567-1"}),
        service("b", provider={"name": "Malli, Oy", "business_id": "7654321-2"}),
    ]
    found = pages(providers, entries)
    own = {place: texts(tree_of(page), "//h3") for place, page in found.items() if place != "tarjoajat/"}
    assert own == {"tarjoajat/malli-oy-1234567-1/": ["a"], "tarjoajat/malli-oy-7654321-2/": ["b"]}


def test_a_provider_is_gathered_by_business_id_else_by_name() -> None:
    entries = [
        service("a", provider={"name": "Malli Oy", "business_id": "1234567-1"}),
        service("b", provider={"name": "Mallin nimi Oy", "business_id": "1234567-1"}),
        service("c", provider={"name": "malli oy"}),
        service("d", provider={"name": "Toinen Oy"}),
        service("e"),
    ]
    tree = tree_of(pages(providers, entries)["tarjoajat/"])
    assert texts(tree, "//ul[@class='ds-list']/li") == ["Malli Oy 3 palvelua", "Toinen Oy 1 palvelu"]


def test_a_provider_of_many_services_has_pages_and_tells_its_facts() -> None:
    provider = {"name": "Malli Oy", "business_id": "1234567-1", "type": "yritys", "municipality": "Kuopio"}
    found = pages(providers, numbered_services(21, provider=provider))
    assert [place for place in found if "malli-oy" in place] == ["tarjoajat/malli-oy/", "tarjoajat/malli-oy/sivu/2/"]
    facts = texts(tree_of(found["tarjoajat/malli-oy/"]), "//dl/div")
    assert facts == ["Y-tunnus1234567-1", "Tarjoajan lajiYritys", "Tarjoajan kotikuntaKuopio"]


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


def test_the_home_page_counts_what_there_is() -> None:
    rows = [{"municipality": "Kuopio"}, {"municipality": "Loppi", "stage": "lopetettu"}, {"organisation": "Malli"}]
    entries = [
        service("a", references=rows, provider={"name": "Malli Oy"}, tags=["kartat", "palaute"]),
        service("b", references=rows[:1]),
    ]
    tree = tree_of(pages(home, entries)[""])
    numbers = texts(tree, "//section[@aria-labelledby='numbers']//li")
    assert numbers == ["2 palvelua", "1 palveluntarjoaja", "1 kunta käyttää hakemiston palveluja"]


def test_the_home_page_shows_the_newest_first() -> None:
    entries = [service(f"malli-{day}", reviewed_on=f"2026-11-{day}") for day in range(10, 20)]
    assert headings_below(entries, "Uusimmat palvelut") == [f"malli-{day}" for day in range(19, 16, -1)]


def test_the_home_page_shows_no_newest_where_all_came_on_one_day() -> None:
    assert not headings_below([service("a"), service("b")], "Uusimmat palvelut")


def test_the_home_page_shows_what_comes_next() -> None:
    days = {"maanantai": "2026-11-23", "eilinen": "2026-11-21", "tanaan": "2026-11-22", "ensi-vuosi": "2027-01-01"}
    found = headings_below([event(slug, start=day) for slug, day in days.items()], "Tulevat tapahtumat")
    assert found == ["tanaan", "maanantai", "ensi-vuosi"]


def test_the_home_page_shows_what_pilots_have_found_out() -> None:
    found = [
        pilot("vanha", end="2019", lessons={"worked": ["Toimi."]}),
        pilot("uusi", end="2025", decision={"outcome": "lopetetaan", "reason": "Ei toiminut."}),
        pilot("kesken", stage="idea"),
    ]
    assert headings_below(found, "Kokeiluista opittua") == ["uusi", "vanha"]


def headings_below(entries: list[Entry], heading: str) -> list[str]:
    """The titles of the cards that the home page shows below a heading."""
    tree = tree_of(pages(home, entries)[""])
    return texts(tree, f"//section[h2[text()='{heading}']]//h3")
