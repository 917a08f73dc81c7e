"""The home page."""

from tests.outputs.making import SETTINGS, event, pages, pilot, service, texts, tree_of

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.written import WrittenPage
from digisavo.collections.registry import COLLECTIONS
from digisavo.outputs.pages.home import home
from digisavo.outputs.rendering.context import Context


def test_the_home_page_counts_what_there_is() -> None:
    rows = [{"municipality": "Kuopio"}, {"municipality": "Loppi", "stage": "lopetettu"}, {"organisation": "Malli"}]
    entries = [
        service("a", references=rows, provider={"name": "Malli Oy"}, tags=["kartat", "palaute"]),
        service("b", references=rows[:1]),
    ]
    tree = tree_of(pages(home, entries)[""])
    numbers = texts(tree, "//section[@aria-labelledby='numbers']//li")
    assert numbers == ["2 palvelua", "1 palveluntarjoaja", "1 kunnan tiedetään käyttäneen hakemiston palveluja"]


def test_the_home_page_shows_the_newest_first() -> None:
    entries = [service(f"malli-{day}", reviewed_on=f"2026-11-{day}") for day in range(10, 20)]
    assert headings_below(entries, "Uusimmat palvelut") == [f"malli-{day}" for day in range(19, 16, -1)]


def test_the_home_page_shows_no_newest_where_all_came_on_one_day() -> None:
    assert not headings_below([service("a"), service("b")], "Uusimmat palvelut")


def test_where_all_came_on_one_day_the_home_page_shows_what_was_taken_into_use_last() -> None:
    years = {"vanha": "2010", "uusi": "2024-04-29", "uudehko": "2024"}
    entries = [service(slug, in_production_since=year) for slug, year in years.items()]
    found = headings_below([*entries, service("vaikenee")], "Viimeksi käyttöön tulleet palvelut")
    assert found == ["uusi", "uudehko", "vanha"]


def test_the_home_page_tells_the_three_steps_and_has_three_doors() -> None:
    tree = tree_of(pages(home, [service()])[""])
    steps = dict(zip(texts(tree, "//ol/li/h3"), tree.xpath("//ol/li/h3/a/@href"), strict=True))
    assert steps == {"Löydä": "./palvelut/", "Vertaa": "./vertailu/", "Perustele": "./vertailu/"}
    doors = tree.xpath("//ul[@class='ds-doors']/li")
    assert [texts(door, "./h3") for door in doors] == [["Palveluntarjoajalle"], ["Kunnalle"], ["Verkostolle"]]
    forms = [door.xpath(".//a[not(contains(@href, ':'))]/@href") for door in doors]
    assert forms == [
        ["./lisaa-palvelu/", "./palvelut/"], ["./kerro-kokemus/", "./lisaa-kokeilu/"],
        ["./lisaa-tapahtuma/", "./kirjoita-blogiin/"],
    ]  # fmt: skip
    for door in doors:
        (letter,) = door.xpath(".//a[starts-with(@href, 'mailto:')]/@href")
        assert letter.startswith("mailto:toimitus%40digisavo.fi?subject=")


def test_doors_lead_to_the_written_pages_that_there_are() -> None:
    written = [WrittenPage("valtuutetulle/", "Valtuutetulle", "", "")]
    (made,) = home(Context.of(Catalogue.of(COLLECTIONS, [service()], pages=written), SETTINGS))
    tree = tree_of(made)
    found = [door.xpath(".//a[not(contains(@href, ':'))]/@href") for door in tree.xpath("//ul[@class='ds-doors']/li")]
    assert found[1] == ["./kerro-kokemus/", "./lisaa-kokeilu/", "./valtuutetulle/"]
    assert "./verkosto/" not in found[2]


def test_the_home_page_shows_what_comes_next() -> None:
    days = {"maanantai": "2026-11-23", "eilinen": "2026-11-21", "tanaan": "2026-11-22", "ensi-vuosi": "2027-01-01"}
    there = [event(slug, start=day, place="Kirjasto") for slug, day in days.items()]
    theme_day = event("teemapaiva", start="2026-11-24")
    joined = event("verkossa", start="2026-11-25", mode="verkko", online_url="https://example.org/")
    nowhere = event("ei-osoitetta", start="2026-11-24", mode="verkko", municipality="Kuopio")
    found = headings_below([*there, theme_day, nowhere], "Tapahtumia, joihin voit tulla")
    assert found == ["tanaan", "maanantai", "ensi-vuosi"]
    assert headings_below([theme_day, joined], "Tapahtumia, joihin voit tulla") == ["verkossa"]
    assert not headings_below([theme_day], "Tapahtumia, joihin voit tulla")


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


def test_the_home_page_tells_robots_how_to_search() -> None:
    page = pages(home, [service()])[""]
    (action,) = [thing["potentialAction"] for thing in page.things if "potentialAction" in thing]
    assert action["target"]["urlTemplate"] == "https://digisavo.fi/haku/?q={query}"
    assert action["query-input"] == "required name=query"
