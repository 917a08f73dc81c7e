"""What can be found, and the texts by which it is found."""

import json

from tests.outputs.making import SETTINGS, catalogue_of, experience, pages, pilot, service, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.core.sections import Sections
from digisavo.outputs.pages.search import search
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.search.document import Findable
from digisavo.outputs.search.gathering import gather_findable

PLACE = "palvelut/malli/"


def found(*entries: Entry) -> dict[str, Findable]:
    catalogue = catalogue_of(entries)
    return {one.address: one for one in gather_findable(Context.of(catalogue, SETTINGS))}


def shown(one: Findable) -> tuple[str, str, str]:
    return one.kind, one.title, one.summary


def test_an_entry_is_found_by_the_fields_that_are_declared_for_search() -> None:
    entry = found(service("malli", features=["Sähköinen ilmoittautuminen"], tags=["kartat"]))[PLACE]
    assert "Sähköinen ilmoittautuminen" in " ".join(entry.texts)
    assert "kartat" in entry.tags


def test_texts_that_have_fields_of_their_own_are_not_listed_twice() -> None:
    entry = found(service("malli", name="Kartta", summary="Kartta kunnasta.", tags=["kartat"]))[PLACE]
    assert not {"Kartta", "Kartta kunnasta.", "kartat"} & set(entry.texts)


def test_everything_that_has_a_page_is_found() -> None:
    entry = service(
        "malli", tags=["kartat"], provider={"name": "Malli Oy"}, references=[{"municipality": "Kuopio"}],
    )  # fmt: skip
    by_address = found(entry, experience(), pilot("kokeilu", themes=["hytedigi"]))
    assert shown(by_address[PLACE]) == ("services", "malli", "Esimerkki.")
    assert shown(by_address["tunnisteet/kartat/"]) == ("tags", "Kartat", "1 palvelu")
    assert shown(by_address["tarjoajat/malli-oy/"]) == ("providers", "Malli Oy", "1 palvelu")
    assert shown(by_address["kunnat/kuopio/"])[:2] == ("municipalities", "Kuopio")
    assert shown(by_address["palvelut/aihe/osallisuus/"])[:2] == ("categories", "Osallisuus ja vaikuttaminen")
    assert {"teemat/hytedigi/", "maakunnat/pohjois-savo/", "kokeilut/kokeilu/", "tunnisteet/"} <= by_address.keys()
    assert f"{PLACE}#malli--kuopio" in by_address
    assert "Kuopio" in by_address[PLACE].places


FORMS = {
    "lisaa-palvelu/": "Lisää palvelu", "lisaa-kokeilu/": "Lisää kokeilu", "lisaa-tapahtuma/": "Lisää tapahtuma",
    "kirjoita-blogiin/": "Kirjoita blogiin", "kerro-kokemus/": "Kerro kokemus",
}  # fmt: skip
LISTS = {"muutokset/": "Muutokset", "upota/": "Upota luettelo sivullesi", "sivukartta/": "Sivukartta"}


def test_forms_and_what_lists_everything_are_found_by_their_names() -> None:
    titles = {address: one.title for address, one in found(service()).items() if one.kind == "pages"}
    assert FORMS.items() <= titles.items()
    assert {**LISTS, "kenttaopas/": "Kenttäopas"}.items() <= titles.items()


def test_a_municipality_of_which_nothing_is_known_is_found() -> None:
    municipality = found(service())["kunnat/kuopio/"]
    assert shown(municipality) == ("municipalities", "Kuopio", "Mitä samankaltaiset kunnat käyttävät.")


def test_an_empty_catalogue_has_something_to_find_too() -> None:
    assert len(found()) > 20, "themes and regions are always there"


def test_texts_are_never_html() -> None:
    assert found(service("malli", name="A <5 & B"))[PLACE].title == "A <5 & B", "the browser shows titles as texts"


def test_the_page_has_a_name_for_every_kind() -> None:
    known = [service(tags=["kartat"], provider={"name": "Malli Oy"}), experience(), pilot()]
    page = tree_of(pages(search, known)[Sections().search])
    words = json.loads(page.xpath("//*[@data-component='search']/@data-words")[0])
    assert {f"kinds.{one.kind}" for one in found(*known).values()} <= words.keys()
    assert words["kinds.services"] == "Palvelut"
