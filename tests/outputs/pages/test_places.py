"""Pages of municipalities and regions."""

from dataclasses import replace

from lxml.html import HtmlElement
from tests.outputs.making import SETTINGS, catalogue_of, numbered_services, pages, service, texts, tree_of

from digisavo.outputs.pages.places import places
from digisavo.outputs.rendering.context import Context

USERS = [
    {"municipality": "Kuopio", "stage": "kaytossa"},
    {"municipality": "Siilinjärvi", "stage": "kokeilussa"},
    {"municipality": "Loppi", "stage": "lopetettu"},
]


HEADINGS = "//section[not(@aria-labelledby)]/h2"


def rows_of(tree: HtmlElement) -> dict[str, str]:
    """The number of services by the name of the place, and the address of its page."""
    return {texts(row, "./th")[0]: texts(row, "./td")[0] for row in tree.xpath("//tbody/tr")}


def test_every_municipality_and_every_region_has_a_page() -> None:
    found = pages(places, [service("a", references=USERS)])
    assert {"kunnat/", "kunnat/kuopio/", "kunnat/loppi/", "kunnat/raakkyla/"} <= found.keys()
    assert len([place for place in found if place.startswith("kunnat/")]) == 1 + 308
    assert len([place for place in found if place.startswith("maakunnat/")]) == 1 + 19


def listed(tree: HtmlElement) -> dict[str, str]:
    """The number of services of each municipality in the list by regions, "0" where nothing is known."""
    members = tree.xpath("//details/ul/li")
    return {texts(one, "./a")[0]: "".join(texts(one, "./span")).split(" ")[0] or "0" for one in members}


def test_the_list_has_all_municipalities_and_what_is_given_up_counts_for_none() -> None:
    tree = tree_of(pages(places, [service("a", references=USERS), service("b", references=USERS[:1])])["kunnat/"])
    rows = listed(tree)
    assert len(rows) == 308
    assert len(tree.xpath("//details")) == 19
    assert {name: count for name, count in rows.items() if count != "0"} == {"Kuopio": "2", "Siilinjärvi": "1"}
    summaries = texts(tree, "//summary")
    assert summaries == sorted(summaries)
    assert "Pohjois-Savo 19 kuntaa, tietoja 2 kunnasta" in summaries
    assert "Ahvenanmaa 16 kuntaa, ei vielä tietoja" in summaries
    assert not tree.xpath("//details[@open]")


def test_the_list_and_the_map_lead_to_pages_that_are_there() -> None:
    found = pages(places, [service("a", references=USERS)])
    tree = tree_of(found["kunnat/"])
    targets = [href.removeprefix("../") for href in tree.xpath("//details//a/@href")]
    assert len(targets) == 19 + 308
    assert set(targets) <= found.keys()
    assert {href.removeprefix("../") for href in tree.xpath("//svg/a/@href")} < set(targets)


def test_the_municipalities_of_the_home_region_come_first() -> None:
    entries = [service("a", references=USERS)]
    catalogue, settings = catalogue_of(entries), replace(SETTINGS, region="Pohjois-Savo")
    tree = tree_of(next(page for page in places(Context.of(catalogue, settings)) if page.address == "kunnat/"))
    assert texts(tree, "//h2") == ["Pohjois-Savo", "Kartta", "Kaikki kunnat maakunnittain"]
    assert len(tree.xpath("//section[@aria-labelledby='home']/ul/li")) == 19
    assert texts(tree_of(pages(places, entries)["kunnat/"]), "//h2") == ["Kartta", "Kaikki kunnat maakunnittain"]


def test_own_use_says_since_when_and_by_which_source() -> None:
    source = "https://www.kuopio.fi/uutinen"
    rows = [{"municipality": "Kuopio", "stage": "kaytossa", "since": "2021-05", "source": source}]
    tree = tree_of(pages(places, [service("a", references=rows), service("b", references=USERS)])["kunnat/kuopio/"])
    cards = tree.xpath("//li[@data-compare]")
    assert [" ".join(texts(card, "./p[@class='ds-meta']")) for card in cards] == [
        "Alkaen: toukokuu 2021 Lähde: www.kuopio.fi", "Alkamisaikaa ja lähdettä ei ole ilmoitettu.",
    ]  # fmt: skip
    assert cards[0].xpath(".//p[@class='ds-meta']//a/@href") == [source]


def test_a_municipality_offers_to_be_ours() -> None:
    (chooser,) = tree_of(pages(places, [])["kunnat/kuopio/"]).xpath("//*[@data-component='municipality']")
    assert chooser.get("data-offered") == "kuopio"


def test_a_map_and_the_numbers_beside_it_show_the_same() -> None:
    found = pages(places, [service("a", references=USERS), service("b", references=USERS[:1])])
    for place, areas, numbers in (("kunnat/", 308, listed), ("maakunnat/pohjois-savo/", 19, rows_of)):
        tree = tree_of(found[place])
        counts = dict(title.split(": ") for title in texts(tree, "//svg/a/title"))
        rows = numbers(tree)
        assert counts == {name: rows[name] for name in counts}
        assert len(counts) == areas
        legend = [item.split() for item in texts(tree, "//ul[@class='ds-legend']/li")]
        assert [(label, number) for label, number, _ in legend] == [
            ("0", str(areas - 2)), ("1", "1"), ("2–3", "1"), ("4–7", "0"), ("8–", "0"),
        ]  # fmt: skip


def test_a_municipality_shows_its_services_by_stage() -> None:
    rows = [{"municipality": "Kuopio", "stage": stage} for stage in ("lopetettu", "kaytossa", "kokeilussa")]
    entries = [service(row["stage"], references=[row]) for row in rows]
    entries.append(service("kertomatta", references=[{"municipality": "Kuopio"}]))
    tree = tree_of(pages(places, entries)["kunnat/kuopio/"])
    assert texts(tree, HEADINGS) == [
        "Digipalvelut: käytössä", "Digipalvelut: vaihetta ei ole kerrottu", "Digipalvelut: kokeilussa",
        "Digipalvelut: käyttö lopetettu",
    ]  # fmt: skip
    assert texts(tree, "//li/h3") == ["kaytossa", "kertomatta", "kokeilussa", "lopetettu"]


def test_a_municipality_shows_its_facts_and_leads_to_its_neighbours() -> None:
    tree = tree_of(pages(places, [service("a", references=USERS)])["kunnat/siilinjarvi/"])
    facts = {texts(row, "./dt")[0]: texts(row, "./dd")[0] for row in tree.xpath("//dl/div")}
    assert facts == {
        "Maakunta": "Pohjois-Savo", "Hyvinvointialue": "Pohjois-Savon hyvinvointialue",
        "Asukkaita": "21 232 (31.12.2022)", "Kokoluokka": "20 000–49 999 asukasta",
        "Naapurikunnat": "Kuopio, Lapinlahti",
    }  # fmt: skip
    assert tree.xpath("//dl//a/@href") == [
        "../../maakunnat/pohjois-savo/", "../../kunnat/kuopio/", "../../kunnat/lapinlahti/",
    ]  # fmt: skip


def test_a_bilingual_name_is_shown() -> None:
    tree = tree_of(pages(places, [service("a", references=[{"municipality": "Esbo"}])])["kunnat/espoo/"])
    assert "Nimi ruotsiksi Esbo" in [" ".join(texts(row, "./*")) for row in tree.xpath("//dl/div")]


def test_of_many_entries_the_first_are_cards_and_the_rest_links() -> None:
    tree = tree_of(pages(places, numbered_services(23, references=USERS[:1]))["kunnat/kuopio/"])
    assert texts(tree, f"{HEADINGS}/../p[@class='ds-counts']") == ["23 palvelua"]
    assert len(tree.xpath("//section/ul/li")) == 20
    assert "Näytä vielä 3" in texts(tree, "//details/summary")
    assert texts(tree, "//details[summary='Näytä vielä 3']//a") == ["malli-021", "malli-022", "malli-023"]


def test_a_region_has_its_own_municipalities_only() -> None:
    tree = tree_of(pages(places, [service("a", references=USERS)])["maakunnat/pohjois-savo/"])
    assert len(rows_of(tree)) == 19
    assert rows_of(tree)["Kuopio"] == "1"
    facts = texts(tree, "//dl/div/dd")
    assert facts[0] == "19"
    assert facts[2] == "Pohjois-Savon hyvinvointialue"


def test_the_list_of_regions_counts_each_entry_once() -> None:
    tree = tree_of(pages(places, [service("a", references=USERS)])["maakunnat/"])
    counts = {name: count for name, count in rows_of(tree).items() if count != "0"}
    assert counts == {"Pohjois-Savo": "1"}


def test_without_content_the_overviews_are_there() -> None:
    found = pages(places, [])
    assert len(found) == 1 + 308 + 1 + 19
    assert set(listed(tree_of(found["kunnat/"])).values()) == {"0"}


def test_what_a_municipality_has_paid_is_told_with_the_decisions() -> None:
    row = {"municipality": "Kuopio", "amount": 9000, "unit": "vuosi", "source": "https://example.org/paatos"}
    entries = [service("a", paid=[row | {"year": 2023}]), service("b", paid=[row | {"year": 2025, "basis": "osuus"}])]
    found = pages(places, entries)
    tree = tree_of(found["kunnat/kuopio/"])
    rows = [texts(line, "./*") for line in tree.xpath("//section[@aria-labelledby='maksettu']//tbody/tr")]
    assert [line[:2] for line in rows] == [["b", "2025"], ["a", "2023"]]
    assert "osuus" in rows[0][2]
    assert "asukasta kohti" not in rows[0][2]
    assert not tree_of(found["kunnat/espoo/"]).xpath("//section[@aria-labelledby='maksettu']")
