"""What comparisons show of an entry: answers in words, and what experiences tell."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.collections.samples import TODAY
from tests.collections.strategies import documents
from tests.collections.written import read, write
from tests.outputs.making import SETTINGS, catalogue_of, experience, files, service

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.catalogue.field import Comparison
from digisavo.collections.registry import COLLECTIONS
from digisavo.collections.services.collection import SERVICES
from digisavo.core.document import Document
from digisavo.outputs.data.records import records
from digisavo.outputs.parts.answers import Answers
from digisavo.outputs.rendering.context import Context, PageDisplay

EMPTY = catalogue_of([])
DISPLAY = PageDisplay(Context.of(EMPTY, SETTINGS), "")


def record(entries: list[Entry], slug: str = "malli") -> dict[str, Any]:
    """The published record of a service."""
    found: dict[str, Any] = json.loads(files(records, entries)[f"api/v1/services/{slug}.json"])
    return found


def texts_of(**answers: object) -> dict[str, list[str]]:
    """The texts of a service that answers so, with ordinary spaces."""
    found = record([service("malli", **answers)])["texts"]
    return {key: [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts] for key, texts in found.items()}


@pytest.mark.parametrize(
    ("answers", "key", "texts"),
    [
        ({"status": "tuotannossa"}, "status", ["Tuotannossa"]),
        ({"features": ["a < b & c", "d"]}, "features", ["a < b & c", "d"]),
        ({"service_type": "muu: oma > laji"}, "service_type", ["Oma > laji"]),
        ({"target_users": ["asukkaat", "muu: Vieraat"]}, "target_users", ["Asukkaat", "Vieraat"]),
        (
            {"target_users": ["muu: B", "henkilosto", "muu: A", "asukkaat"]},
            "target_users", ["Asukkaat", "Henkilöstö", "B", "A"],
        ),
        (
            {"supports": [{"id": "muu: Oma"}, {"id": "kanta"}, {"id": "suomifi-tunnistus"}]},
            "supports", ["Suomi.fi-tunnistus", "Kanta-palvelut", "Oma"],
        ),
        ({"ui_languages": ["tlh", "sv", "fi"]}, "ui_languages", ["suomi", "ruotsi", "klingon"]),
        ({"in_production_since": "2019-05"}, "in_production_since", ["toukokuu 2019"]),
        ({"links": {"website": "https://example.org/a?b=c&d"}}, "links.website", ["https://example.org/a?b=c&d"]),
        ({"availability_percent": 99.5}, "availability_percent", ["99,5"]),
        ({"pricing": {"setup_fee": 1234.5}}, "pricing.setup_fee", ["1 234,50 €"]),
        ({"open_source": {"license": "MIT"}}, "open_source.license", ["MIT"]),
        (
            {"supports": [{"id": "kanta", "status": "suunnitteilla", "since": "2027"}]},
            "supports", ["Kanta-palvelut (Suunnitteilla, Alkaen: 2027)"],
        ),
        (
            {"certifications": [{"standard": "ISO 27001", "valid_until": "2026-11-21"}, {"standard": "B & C"}]},
            "certifications", ["ISO 27001 (Voimassa asti: 21.11.2026, vanhentunut)", "B & C"],
        ),
        (
            {"references": [{"municipality": "Kuopio", "stage": "kaytossa", "source": "https://example.org"},
                            {"organisation": "Esimerkki ry"}]},
            "references", ["Kuopio (Käytössä)", "Esimerkki ry"],
        ),
        (
            {"pricing": {"examples": [{"inhabitants": 20000, "per_year": 900}]}},
            "pricing.examples", ["Asukkaita: 20 000 (Hinta vuodessa (€): 900 €)"],
        ),
    ],
)  # fmt: skip
def test_an_answer_in_words(answers: dict[str, Any], key: str, texts: list[str]) -> None:
    assert texts_of(**answers)[key] == texts


def test_what_is_not_stated_has_no_text() -> None:
    found = texts_of(status="tuotannossa")
    assert found.keys() == {"name", "summary", "status"}


def test_only_compared_answers_have_texts() -> None:
    found = record([service("malli", status="tuotannossa", tags=["kartat"], pricing={"model": "ilmainen"})])
    assert "tags" not in found["texts"]
    assert {"prices.5000", "prices.20000", "prices.100000"} <= found["texts"].keys()


def test_kinds_that_are_not_compared_have_no_texts() -> None:
    found = files(records, [service("malli"), experience("malli")])
    assert "texts" not in json.loads(found["api/v1/experiences/malli--kuopio.json"])


def experiences() -> list[Entry]:
    """A service with three experiences: two by users, one that its editors wrote down of a stopped use."""
    return [
        service("malli"),
        experience("malli", "Kuopio", would_choose_again="kylla", did_not_work=["Tuki vastasi hitaasti.", "A < b"]),
        experience("malli", "Espoo", would_choose_again="ehka"),
        experience("malli", "Oulu", stage="lopetettu", did_not_work=["Hinta nousi."]),
    ]


def test_experiences_are_counted() -> None:
    texts = record(experiences())["texts"]
    assert texts["experiences.total"] == ["3 kokemusta"]
    assert texts["experiences.approval"] == ["1 valitsisi uudelleen", "Ehkä: 1"]


def test_what_did_not_work_is_shown_with_its_owner() -> None:
    texts = record(experiences())["texts"]["experiences.shortcomings"]
    assert sorted(texts) == ["A < b (Kuopio)", "Hinta nousi. (Oulu)", "Tuki vastasi hitaasti. (Kuopio)"]


def test_experiences_prove_themselves() -> None:
    found = record(experiences())
    assert found["levels"]["experiences.total"] == "vahvistettu"
    assert [proof["by"] for proof in found["evidence"]["experiences.approval"]] == ["Espoo", "Kuopio"]
    assert found["evidence"]["experiences.approval"][1] == {
        "level": "vahvistettu", "url": "https://digisavo.fi/palvelut/malli/#malli--kuopio", "checked_on": "2026-11-22",
        "by": "Kuopio",
    }  # fmt: skip


def test_an_experience_that_a_provider_filed_is_only_claimed() -> None:
    found = record([service("malli"), experience("malli"), experience("malli", "Oulu", submitted_by="toimittaja")])
    assert "experiences.total" not in found["levels"]  # merely claimed


def test_without_experiences_nothing_is_stated_of_them() -> None:
    found = record([service("malli"), service("toinen"), experience("toinen")])
    assert not [key for key in (*found["texts"], *found["levels"]) if key.startswith("experiences.")]


def test_nobody_asked_about_choosing_again_is_not_a_no() -> None:
    assert "experiences.approval" not in record([service("malli"), experience("malli")])["texts"]


MARKUP = re.compile(r"</?[a-z]+[ >]|&(?:amp|lt|gt|quot|#\d+);")
"""Pieces of HTML, which only an author may have typed."""

ENTRIES = {collection.kind: documents(collection) for collection in COLLECTIONS}


@settings(max_examples=40)
@given(st.data())
@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
def test_every_answer_of_every_kind_has_texts_without_markup(collection: Collection, data: st.DataObject) -> None:
    document = read(write(data.draw(ENTRIES[collection.kind]), collection), collection)
    assert isinstance(document, Document)
    entry, _ = examine(document, collection, TODAY)
    for key, value in entry.values.items():
        texts = collection.by_key[key].type.texts(value, DISPLAY)
        assert bool(texts) == (key != "evidence")
        for text in texts:
            assert type(text) is str, "HTML is not for records"
            assert text.strip()
            typed = json.dumps(value, ensure_ascii=False)
            assert not [mark for mark in MARKUP.findall(text) if mark.rstrip(" >") not in typed]


def test_every_field_that_is_compared_has_a_type_that_says_it_in_words() -> None:
    compared = [field for field in SERVICES.fields if field.compare is not Comparison.NO]
    assert SERVICES.rows == compared
    assert len(compared) > 40
    answers = Answers(SERVICES, Context.of(EMPTY, SETTINGS))
    assert answers.texts(service("malli")).keys() == {"name", "summary"}


def test_an_entry_named_in_texts_is_named_by_its_title() -> None:
    catalogue = Catalogue.of(COLLECTIONS, [service("malli", name="Malli & <3")])
    display = PageDisplay(Context.of(catalogue, SETTINGS), "")
    assert SERVICES.by_key["related"].type.texts(["services/malli"], display) == ["Malli & <3"]
