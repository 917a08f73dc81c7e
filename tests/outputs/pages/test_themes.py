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


def test_every_theme_has_a_page_with_all_kinds() -> None:
    own = {"themes": ["osvadigi"]}
    found = pages(themes, [service("s", **own), pilot("p"), event("e", **own), post("b"), experience(of="s")])
    slugs = [term.id.replace("_", "-") for term in load_vocabulary("themes").terms.values()]
    assert list(found) == ["teemat/", *(f"teemat/{slug}/" for slug in slugs)]
    tree = tree_of(found[PLACE])
    headings = texts(tree, "//section/h2")
    assert headings == ["Digipalvelut 1", "Kokeilut 1", "Tapahtumat 1", "Blogi 1"]
    assert titles(found[PLACE]) == ["s", "p", "e", "b"]
    assert texts(tree, "//p[@class='ds-counts']") == ["1 palvelu, 1 kokeilu, 1 tapahtuma, 1 kirjoitus"]


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
    links = [link for link in tree.xpath("//a/@href") if link.endswith(".ics")]
    assert links == ["../../kalenteri/osvadigi.ics"]
    assert "kalenteri/osvadigi.ics" in files(calendars, [])


def test_an_answer_outside_the_vocabulary_is_no_theme() -> None:
    found = pages(themes, [service("s", themes=["muu: kissat"])])
    assert not [place for place, page in found.items() if titles(page) and place != "teemat/"]
