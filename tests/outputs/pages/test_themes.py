"""The pages of themes over all kinds."""

from dataclasses import replace

from tests.outputs.making import SETTINGS, event, experience, files, pages, pilot, post, service, texts, tree_of

from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.artefact import Page
from digisavo.outputs.pages.themes import themes
from digisavo.outputs.subscriptions.calendars import calendars

PLACE = "teemat/osvadigi/"
TWO = replace(SETTINGS, page_size=2)


def titles(page: Page) -> list[str]:
    return texts(tree_of(page), "//li[@class='ds-card']/*[1]")


def label(theme: str) -> str:
    return load_vocabulary("themes").label(theme)


def test_every_theme_has_a_page_with_all_kinds_and_what_is_going_on_comes_first() -> None:
    own = {"themes": ["osvadigi"]}
    past = event("m", start="2015-08-19", **own)
    found = pages(themes, [service("s", **own), pilot("p"), event("e", **own), past, post("b"), experience(of="s")])
    slugs = [term.id.replace("_", "-") for term in load_vocabulary("themes").terms.values()]
    assert list(found) == ["teemat/", *(f"teemat/{slug}/" for slug in slugs)]
    tree = tree_of(found[PLACE])
    headings = texts(tree, "//section/h2")
    assert headings == ["Tulevat tapahtumat 1", "Kokeilut 1", "Blogi 1", "Digipalvelut 1", "Menneet tapahtumat 1"]
    assert titles(found[PLACE]) == ["e", "p", "b"]
    counts = dict(zip(texts(tree, "//header/ul/li"), tree.xpath("//header/ul/li/a/@href"), strict=True))
    assert list(counts) == ["1 tuleva tapahtuma", "1 kokeilu", "1 kirjoitus", "1 palvelu", "1 mennyt tapahtuma"]
    assert [link.removeprefix("#") for link in counts.values()] == tree.xpath("//section/h2/@id")


def test_services_are_folded_by_category_and_what_is_over_stands_apart() -> None:
    own = {"themes": ["osvadigi"]}
    both = service("a", categories=["osallisuus", "tilavaraus"], **own)
    tree = tree_of(pages(themes, [both, service("b", **own), event("m", start="2015-08-19", **own)])[PLACE])
    folds = {texts(fold, "./summary")[0]: texts(fold, ".//li/a") for fold in tree.xpath("//details[@class='ds-fold']")}
    assert folds == {"Osallisuus ja vaikuttaminen 2": ["a", "b"], "Tilavaraus 1": ["a"], "Näytä 1": ["m"]}
    assert tree.xpath("//details//li/@data-compare") == ["a", "b", "a"]
    assert not tree.xpath("//details/@open")


def test_more_than_a_few_of_a_kind_are_folded() -> None:
    page = pages(themes, [pilot(slug) for slug in "abcdefgh"])[PLACE]
    assert titles(page) == list("abcdef")
    assert texts(tree_of(page), "//details//li/a") == ["g", "h"]


def test_a_theme_without_anything_says_so() -> None:
    page = pages(themes, [])["teemat/hallinto/"]
    assert texts(tree_of(page), "//p[@class='ds-counts']") == ["Teemasta ei ole vielä sisältöä."]


def test_the_list_of_themes_counts_what_each_has() -> None:
    tree = tree_of(pages(themes, [pilot("a"), pilot("b"), post(themes=["hytedigi"])])["teemat/"])
    names = texts(tree, "//li/h2")
    counts = dict(zip(names, texts(tree, "//li/p[@class='ds-meta']"), strict=True))
    assert {name: count for name, count in counts.items() if "ei ole" not in count} == {
        label("hytedigi"): "1 kirjoitus", label("osvadigi"): "2 kokeilua",
    }  # fmt: skip
    assert len(names) == len(load_vocabulary("themes").terms)


def test_what_a_theme_has_much_of_goes_on_in_a_list_of_its_own() -> None:
    found = pages(themes, [*(pilot(slug) for slug in "abcde"), *(post(slug) for slug in "fg")], TWO)
    own = [place for place in found if place.startswith(PLACE)]
    assert own == [PLACE, *(f"{PLACE}kokeilut/{end}" for end in ("", "sivu/2/", "sivu/3/"))]
    assert titles(found[PLACE]) == ["a", "b", "f", "g"]
    assert f"../../{PLACE}kokeilut/" in tree_of(found[PLACE]).xpath("//a/@href")
    assert [title for place in own[1:] for title in titles(found[place])] == list("abcde")


def test_a_theme_page_leads_to_the_calendar_of_the_theme() -> None:
    tree = tree_of(pages(themes, [event(themes=["osvadigi"])])[PLACE])
    (link,) = [link for link in tree.xpath("//a/@href") if link.endswith(".ics")]
    assert link == "webcal://digisavo.fi/kalenteri/osvadigi.ics"
    assert "kalenteri/osvadigi.ics" in files(calendars, [event(themes=["osvadigi"])])
    assert not tree_of(pages(themes, [pilot()])[PLACE]).xpath("//details")


def test_an_answer_outside_the_vocabulary_is_no_theme() -> None:
    found = pages(themes, [service("s", themes=["muu: kissat"])])
    assert not [place for place, page in found.items() if titles(page) and place != "teemat/"]
