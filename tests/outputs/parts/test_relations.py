"""Links between entries of all kinds, shown on the pages of both."""

import pytest
from lxml.html import HtmlElement
from tests.outputs.making import event, experience, pages, pilot, post, service, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.outputs.pages.entries import entries

SERVICE, PILOT, EVENT, POST = "palvelut/s/", "kokeilut/p/", "tapahtumat/e/", "blogi/b/"
PLACES = {"services": SERVICE, "pilots": PILOT, "events": EVENT, "posts": POST}
BODY = {"body": "Lue [lisää](services/s)."}


def trees(*found: Entry) -> dict[str, HtmlElement]:
    return {place: tree_of(page) for place, page in pages(entries, found).items()}


def linked(tree: HtmlElement, kind: str) -> list[str]:
    """Where the links to entries of a kind lead."""
    return [str(link) for link in tree.xpath(f"//section[@aria-labelledby='linked-{kind}']//ul//@href")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (pilot("p", services="s"), service("s")),
        (pilot("p", related=["services/s"]), service("s")),
        (service("s", related=["pilots/p"]), pilot("p")),
        (event("e", related=["services/s"]), service("s")),
        (event("e", related=["pilots/p"]), pilot("p")),
        (event("e", related=["posts/b"]), post("b")),
        (post("b", related=["services/s"]), service("s")),
        (post("b", **BODY), service("s")),
        (post("b", related=["pilots/p"]), pilot("p")),
        (service("s", related=["toinen"]), service("toinen")),
    ],
    ids=lambda entry: str(entry.reference),
)
def test_a_link_shows_on_both_pages(first: Entry, second: Entry) -> None:
    found = trees(first, second, service("kolmas"), pilot("kolmas"))
    own, far = (PLACES[entry.kind] if entry.slug != "toinen" else "palvelut/toinen/" for entry in (first, second))
    assert linked(found[own], second.kind) == [f"../../{far}"]
    assert linked(found[far], first.kind) == [f"../../{own}"]
    assert not found["palvelut/kolmas/"].xpath("//ul[@class='ds-related']")
    assert not found["kokeilut/kolmas/"].xpath("//ul[@class='ds-related']")


def test_what_is_linked_both_ways_or_twice_shows_once() -> None:
    found = trees(
        service("s", related=["pilots/p"]), pilot("p", services="s", related=["services/s"]), post("b", **BODY)
    )
    assert linked(found[SERVICE], "pilots") == [f"../../{PILOT}"]
    assert linked(found[PILOT], "services") == [f"../../{SERVICE}"]
    assert linked(found[SERVICE], "posts") == [f"../../{POST}"]


def test_kinds_have_sections_of_their_own_in_one_order() -> None:
    tree = trees(post("b", **BODY), event("e", related=["services/s"]), pilot("p", services="s"), service("s"))[SERVICE]
    assert texts(tree, "//section[starts-with(@aria-labelledby, 'linked-')]/h2") == [
        "Kokeilut", "Tapahtumat", "Kirjoitukset",
    ]  # fmt: skip


def test_experiences_are_shown_whole_and_not_as_links() -> None:
    tree = trees(service("s"), experience(of="s", worked=["Nopea."], confirms=["name"]))[SERVICE]
    assert not linked(tree, "experiences")
    assert texts(tree, "//section[@aria-labelledby='kokemukset']//article/h3") == ["Kuopio"]
    facts = dict(
        zip(texts(tree, "//article//dt"), texts(tree, "//article//dd"), strict=True)
    )  # fmt: skip
    assert facts == {"Mikä toimi": "Nopea.", "Mikä ei toiminut": "Ei kirjattu", "Vahvistetut tiedot": "Nimi"}
    assert tree.xpath("//article/@id") == ["s--kuopio"]


def test_a_post_about_an_experience_leads_to_its_place() -> None:
    tree = trees(service("s"), experience(of="s"), post("b", related=["experiences/s--kuopio"]))[POST]
    assert linked(tree, "experiences") == ["../../palvelut/s/#s--kuopio"]


def test_without_an_experience_the_page_asks_for_the_first() -> None:
    section = trees(service("s"))[SERVICE].xpath("//section[@aria-labelledby='kokemukset']")[0]
    text = " ".join(section.text_content().split())
    assert "Tästä palvelusta ei ole vielä kokemuksia." in text
    assert section.xpath(".//@href") == ["../../kerro-kokemus/?palvelu=s", "../../kenttaopas/kokemukset/"]


def tried(slug: str, outcome: str) -> Entry:
    return pilot(slug, title=f"Kokeilu {slug}", services="s", decision={"outcome": outcome})


def note(*found: Entry) -> tuple[list[str], list[str]]:
    """What the page of the service says of its pilots, and where the links in it lead."""
    path = "//section[@aria-labelledby='linked-pilots']/p"
    tree = trees(service("s"), *found)[SERVICE]
    return texts(tree, path), tree.xpath(f"{path}//@href")


def test_the_page_of_a_service_says_what_pilots_came_to_nothing() -> None:
    lone = note(tried("a", "jatketaan"), tried("b", "lopetetaan"), tried("c", "toimintamalliksi"))
    assert lone == (["3 kokeilua, 1 päättyi jatkamatta: lue, miksi"], ["../../kokeilut/b/#opit"])
    two = note(tried("a", "lopetetaan"), tried("b", "lopetetaan"))
    assert two[0] == ["2 kokeilua, 2 päättyi jatkamatta: Kokeilu a, Kokeilu b"]
    assert two[1] == ["../../kokeilut/a/#opit", "../../kokeilut/b/#opit"]


def test_where_all_went_on_nothing_is_said() -> None:
    assert note(tried("a", "jatketaan"), pilot("b", services="s")) == ([], [])


def test_what_came_to_nothing_has_the_place_that_is_linked() -> None:
    tree = trees(service("s"), tried("a", "lopetetaan"))["kokeilut/a/"]
    assert tree.xpath("//*[@id='opit']")
