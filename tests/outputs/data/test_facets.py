"""The files of a directory: columns that give back what the catalogue holds, and cards in parts."""

import gzip
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.outputs.making import catalogue_of, experience, files, numbered_services, pilot, service

from digisavo.catalogue.facets import facet_of
from digisavo.core.history import History
from digisavo.core.settings import Settings
from digisavo.core.text import alphabet
from digisavo.outputs.data.columns import ALPHABET, as_column, by_frequency
from digisavo.outputs.data.facets import CHUNK, MOST_TERMS, facets
from digisavo.outputs.search.search_index import search_index

FILE = "assets/hakemisto/palvelut.json"


def numbers(column: dict[str, Any]) -> list[int]:
    """The numbers that a column writes, as a reader of the file would read them."""
    codes, width = column["codes"], column["width"]
    read = [codes[start : start + width] for start in range(0, len(codes), width)]
    return [sum(ALPHABET.index(digit) * 64**place for place, digit in enumerate(reversed(code))) for code in read]


def decoded(facet: dict[str, Any]) -> list[set[str] | None]:
    """The codes of each entry in a facet, None where it does not tell."""
    sets = [None if terms is None else {facet["terms"][term][0] for term in terms} for terms in facet["sets"]]
    return [sets[number] for number in numbers(facet)]


def data(found: dict[str, bytes], address: str = FILE) -> Any:
    return json.loads(found[address])


def facet_in(content: Any, key: str) -> Any:
    return next(facet for facet in content["facets"] if facet["key"] == key)


def test_a_small_directory() -> None:
    """The form of the file, for whoever reads it: an example."""
    found = files(
        facets,
        [
            service("aani", status="tuotannossa", references=[{"municipality": "Kuopio"}], ui_languages=["fi", "sv"]),
            service("bussi", status="pilotti", references=[{"municipality": "Nurmes", "stage": "lopetettu"}]),
            service("ceeta", references=[{"municipality": "Kuopio"}, {"municipality": "Espoo"}]),
        ],
    )
    content = data(found)
    assert {key: content[key] for key in ("schema_version", "kind", "total", "chunk")} == {
        "schema_version": 1, "kind": "services", "total": 3, "chunk": 100,
    }  # fmt: skip
    assert facet_in(content, "status") == {
        "key": "status", "label": "Palvelun vaihe", "terms": [["pilotti", "Pilotti"], ["tuotannossa", "Tuotannossa"]],
        "sets": [[1], [0], None], "width": 1, "codes": "ABC",
    }  # fmt: skip
    assert facet_in(content, "municipality") == {
        "key": "municipality", "label": "Kunta, joka käyttää", "terms": [["espoo", "Espoo"], ["kuopio", "Kuopio"]],
        "sets": [[1], [], [0, 1]], "width": 1, "codes": "ABC",
    }  # fmt: skip
    assert facet_in(content, "region") == {
        "key": "region", "label": "Maakunta, jossa käytetään",
        "terms": [["pohjois-savo", "Pohjois-Savo"], ["uusimaa", "Uusimaa"]], "of": "municipality", "map": [1, 0],
    }  # fmt: skip
    assert facet_in(content, "life_events") == {
        "key": "life_events", "label": "Elämäntilanteet", "terms": [], "sets": [None], "width": 1, "codes": "AAA",
    }  # fmt: skip
    assert content["orders"]["newest"] == {"values": ["2026-11-22"], "width": 1, "codes": "AAA"}
    assert data(found, "assets/hakemisto/palvelut/0.json")["cards"][1] == [
        "bussi", "bussi", "Esimerkki.", [["Palvelun vaihe", "Pilotti"], ["Tiedossa olevat käyttäjät", "0"]], "",
    ]  # fmt: skip


def test_the_index_of_search_numbers_entries_alike() -> None:
    known = [service("b", name="Aamu"), service("a", name="Zulu"), pilot("kokeilu")]
    of_search = files(search_index, known)
    (kinds,) = [data(of_search, name) for name in of_search if "/k/" in name]
    assert kinds["numberings"]["services"] == data(files(facets, known))["numbering"]
    assert kinds["numberings"]["services"] != data(files(facets, known[1:]))["numbering"]


def test_entries_are_numbered_as_the_catalogue_has_them() -> None:
    entries = [service("yksi", name="Öinen"), service("kaksi", name="Zulu"), service("kolme", name="aamu")]
    content = data(files(facets, entries), "assets/hakemisto/palvelut/0.json")
    assert [card[0] for card in content["cards"]] == [entry.slug for entry in catalogue_of(entries).of_kind("services")]
    assert [card[1] for card in content["cards"]] == ["aamu", "Zulu", "Öinen"]


def test_cards_are_plain_text() -> None:
    entry = service(name="Ä & < b", provider={"name": 'A < B & "C"'}, status="tuotannossa")
    card = data(files(facets, [entry]), "assets/hakemisto/palvelut/0.json")["cards"][0]
    assert card[1] == "Ä & < b"
    assert card[3] == [["Palveluntarjoaja", 'A < B & "C"'], ["Palvelun vaihe", "Tuotannossa"]]


def test_cards_come_in_parts() -> None:
    found = files(facets, numbered_services(CHUNK + 1))
    parts = [data(found, f"assets/hakemisto/palvelut/{number}.json")["cards"] for number in (0, 1)]
    assert [len(part) for part in parts] == [CHUNK, 1]
    assert parts[1][0][0] == f"malli-{CHUNK + 1}"
    assert "assets/hakemisto/palvelut/2.json" not in found


def test_orders_have_the_best_first() -> None:
    history = History(added={"services/vanha.yml": 1_600_000_000, "services/uusi.yml": 1_700_000_000})
    entries = [service("uusi"), service("vanha", status="tuotannossa", themes=["osvadigi"]), experience("uusi")]
    settings = Settings(today=date(2026, 11, 22), history=history)
    orders = data(files(facets, entries, settings))["orders"]
    assert orders["newest"] == {"values": ["2023-11-14", "2020-09-13"], "width": 1, "codes": "AB"}
    assert orders["experiences"] == {"values": [1, 0], "width": 1, "codes": "AB"}
    assert orders["completeness"]["codes"] == "BA"
    assert orders["completeness"]["values"] == sorted(orders["completeness"]["values"], reverse=True)


def test_kinds_without_hosted_entries_have_no_order_by_experiences() -> None:
    content = data(files(facets, [pilot()]), "assets/hakemisto/kokeilut.json")
    assert list(content["orders"]) == ["newest", "completeness"]


def test_a_kind_without_entries_has_an_empty_directory() -> None:
    content = data(files(facets, []))
    assert content["total"] == 0
    assert {facet["codes"] for facet in content["facets"] if "codes" in facet} == {""}


def test_a_facet_of_many_values_has_a_file_of_its_own() -> None:
    count = MOST_TERMS + 1
    entries = [service(f"s{number:03}", provider={"name": f"Esimerkki {number:03}"}) for number in range(count)]
    found = files(facets, entries)
    head = facet_in(data(found), "provider.name")
    assert head.keys() == {"key", "label", "terms", "file"}
    assert head["file"] == "palvelut/provider.name.json"
    column = data(found, f"assets/hakemisto/{head['file']}")
    assert column.keys() == {"edition", "sets", "width", "codes"}
    assert decoded(head | column) == [{f"esimerkki-{number:03}"} for number in range(count)]
    assert "file" not in facet_in(data(files(facets, entries[1:])), "provider.name")


def test_the_file_of_two_hundred_services_is_small() -> None:
    languages = [["fi"], ["fi", "sv"], ["en"], []]
    entries = [service(f"s{number}", ui_languages=languages[number % 4]) for number in range(200)]
    assert len(gzip.compress(files(facets, entries)[FILE])) < 4_000


codes = st.sampled_from(["suomi", "eu_eta", "muu", "a", "b-c", "2.0"])
answers = st.none() | st.sets(codes)


@given(st.lists(answers))
def test_columns_give_back_what_went_in(answers: list[set[str] | None]) -> None:
    facet = facet_of(
        "malli",
        "Malli",
        [None if answer is None else {code: code for code in answer} for answer in answers],
        alphabet("fi"),
    )
    sets = by_frequency(facet.answers)
    column = as_column(facet.answers, sets)._asdict()
    assert decoded({"terms": facet.terms, "sets": sets, **column}) == answers


@pytest.mark.parametrize(("count", "width"), [(0, 1), (1, 1), (64, 1), (65, 2), (4096, 2), (4097, 3)])
def test_codes_are_as_wide_as_they_have_to_be(count: int, width: int) -> None:
    column = as_column(range(count), range(count))
    assert column.width == width
    assert numbers(column._asdict()) == list(range(count))


@given(st.lists(st.integers(0, 9)))
def test_the_commonest_value_has_the_lowest_code(found: list[int]) -> None:
    counts = [found.count(value) for value in by_frequency(found)]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == len(found)


def test_all_files_of_a_build_say_that_they_belong_together() -> None:
    before, after = (files(facets, numbered_services(number)) for number in (CHUNK, CHUNK + 1))
    editions = [
        {data(found, place)["edition"] for place in found if place.startswith("assets/hakemisto/palvelut")}
        for found in (before, after)
    ]
    assert [len(edition) for edition in editions] == [1, 1]
    assert editions[0] != editions[1]


def test_an_answer_that_says_there_is_none_is_no_value() -> None:
    certificates = [{"standard": "Ei ilmoitettu"}, {"standard": "ISO 27001"}]
    found = facet_in(data(files(facets, [service(certifications=certificates)])), "certifications")
    assert found["terms"] == [["iso-27001", "ISO 27001"]]
