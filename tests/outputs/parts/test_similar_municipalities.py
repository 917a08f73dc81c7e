"""What the pages of municipalities tell of others like them."""

from typing import Any

from lxml.html import HtmlElement
from tests.outputs.making import event, experience, numbered_services, pages, service, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.outputs.pages.places import places

ALIKE = "//section[@class='ds-alike']"


def page(slug: str, *entries: Entry) -> HtmlElement:
    return tree_of(pages(places, entries)[f"kunnat/{slug}/"])


def used(slug: str, *rows: tuple[str, str], **others: Any) -> Entry:
    references = [{"municipality": name} | ({"stage": stage} if stage else {}) for name, stage in rows]
    return service(slug, references=references, **others)


def group(tree: HtmlElement, heading: str) -> HtmlElement:
    found: list[HtmlElement] = tree.xpath(f"{ALIKE}[h3='{heading}']")
    assert len(found) == 1
    return found[0]


REGION = "Sama maakunta ja sama hyvinvointialue"


def test_a_group_shows_who_is_in_it_and_what_they_use() -> None:
    entries = [
        used("a", ("Siilinjärvi", "kaytossa"), ("Iisalmi", "kokeilussa"), ("Kuopio", "kaytossa")),
        used("b", ("Varkaus", ""), ("Loppi", "kaytossa")),
    ]
    alike = group(page("kuopio", *entries), REGION)
    assert texts(alike, "./p") == [
        "Pohjois-Savo, Pohjois-Savon hyvinvointialue",
        "Muita kuntia on 18. Tiedossa olevia käyttäjiä niistä on 3.",
        f"Vertaa: Osallisuus ja vaikuttaminen Selaa hakemistossa: {REGION}",
    ]
    assert texts(alike, "./ol/li") == [
        "a Meillä käytössä Käytössä 1 kunnassa: Siilinjärvi; kokeilussa 1 kunnassa: Iisalmi",
        "b Vaihetta ei ole kerrottu 1 kunnasta: Varkaus",
    ]
    assert alike.xpath(".//a/@href") == [
        "../../palvelut/a/", "../../palvelut/b/", "../../vertailu/?p=a,b", "../../palvelut/?region=pohjois-savo#all",
    ]  # fmt: skip


def test_the_directory_is_entered_with_what_is_common() -> None:
    entries = [used("a", ("Vantaa", "kaytossa"), ("Pornainen", "kokeilussa"), ("Sipoo", "lopetettu"))]
    tree = page("kerava", *entries)
    links = {texts(section, "./h3")[0]: section.xpath(".//p/a/@href") for section in tree.xpath(ALIKE)}
    assert links == {
        "Sama maakunta": ["../../palvelut/?region=uusimaa#all"],
        "Sama hyvinvointialue": ["../../palvelut/?wellbeing_county=vantaan-ja-keravan-hyvinvointialue#all"],
        "Sama kokoluokka": [],
        "Naapurikunnat": ["../../palvelut/?municipality=vantaa#all"],
    }, "a filter names no neighbour of whom nothing is known, for the directory would not know it"


def test_of_many_users_the_first_are_named_and_the_others_counted() -> None:
    names = ["Iisalmi", "Kaavi", "Keitele", "Kiuruvesi", "Lapinlahti", "Leppävirta", "Varkaus"]
    tree = page(
        "kuopio", used("a", *((name, "kaytossa") for name in names[:6])), used("b", *((name, "") for name in names))
    )
    shown = texts(group(tree, REGION), "./ol/li/p")
    assert sorted(shown) == [
        "Käytössä 6 kunnassa: Iisalmi, Kaavi, Keitele, Kiuruvesi, Lapinlahti ja Leppävirta",
        "Vaihetta ei ole kerrottu 7 kunnasta: Iisalmi, Kaavi, Keitele, Kiuruvesi, Lapinlahti ja 2 muuta",
    ]


def test_only_kindred_services_are_compared() -> None:
    """Buses are never put beside day care."""
    both = ["osallisuus", "liikenne-ja-kartat"]
    entries = [
        used(slug, ("Siilinjärvi", "kaytossa"), categories=categories)
        for slug, categories in [
            ("a", both),
            ("b", ["osallisuus"]),
            ("c", ["liikenne-ja-kartat"]),
            ("d", ["varhaiskasvatus-ja-koulutus"]),
        ]
    ]
    alike = group(page("kuopio", *entries), REGION)
    assert {href.rpartition("=")[2] for href in alike.xpath(".//a[contains(@href, 'vertailu')]/@href")} == {
        "a,b",
        "a,c",
    }
    same = [used(slug, ("Siilinjärvi", "kaytossa"), categories=both) for slug in ("a", "b")]
    assert len(group(page("kuopio", *same), REGION).xpath(".//a[contains(@href, 'vertailu')]")) == 1


def test_one_service_alone_is_not_compared() -> None:
    alike = group(page("kuopio", used("a", ("Siilinjärvi", "kaytossa"))), REGION)
    assert not alike.xpath(".//a[contains(@href, 'vertailu')]")


def test_at_most_six_are_shown_and_compared() -> None:
    tree = page("kuopio", *numbered_services(9, references=[{"municipality": "Siilinjärvi"}]))
    alike = group(tree, REGION)
    assert len(alike.xpath("./ol/li")) == 6
    (comparison,) = alike.xpath(".//a[contains(@href, 'vertailu')]/@href")
    assert comparison.count(",") == 5


def test_a_group_of_which_nothing_is_known_says_so() -> None:
    alike = group(page("kuopio"), "Naapurikunnat")
    assert texts(alike, "./p") == ["Muita kuntia on 11. Niiden käyttämistä palveluista ei ole vielä tietoa."]
    assert not alike.xpath(".//a | .//ol")


def test_a_municipality_of_which_nothing_is_known_says_how_to_share_experiences() -> None:
    tree = page("raakkyla", used("a", ("Kuopio", "kaytossa")))
    (box,) = tree.xpath("//div[@class='ds-empty']")
    assert "ei ole vielä tietoa" in texts(box, "./p")[0]
    assert box.xpath(".//a/@href") == ["../../kerro-kokemus/"]
    assert not tree.xpath("//p[@class='ds-note']")


def test_other_things_of_a_municipality_say_nothing_of_what_it_uses() -> None:
    assert page("kuopio", event(municipality="Kuopio")).xpath("//div[@class='ds-empty']")
    assert not page("kuopio", used("a", ("Kuopio", ""))).xpath("//div[@class='ds-empty']")


def test_an_experience_is_a_use_too() -> None:
    tree = page("siilinjarvi", service("malli"), experience(of="malli", who="Kuopio"))
    assert texts(group(tree, REGION), "./ol/li") == ["malli Käytössä 1 kunnassa: Kuopio"]
