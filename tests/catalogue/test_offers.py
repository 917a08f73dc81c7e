"""What advice offers to be written passes the check that gives it, and says nothing that the answer did not say."""

from collections.abc import Iterator

import pytest
from tests.browser.answers import ANSWERS
from tests.catalogue.making import TODAY

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.lists import ListType
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Portal, Sheet
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.document import Branch, Document, Raw
from digisavo.core.problem import Problem, Severity
from digisavo.core.source import SourceFile
from digisavo.reading.front_matter import _Place

OF_EACH_TYPE = 3
ELSEWHERE = ("group", "evidence", "links", "markdown")
"""Types whose advice is for a part of an answer."""


def fields() -> Iterator[tuple[Collection, Field]]:
    """The first fields of each type that has plain answers."""
    declared = [(collection, field) for collection in COLLECTIONS for field in collection.fields]
    for name in sorted(ANSWERS.keys() - set(ELSEWHERE)):
        yield from [one for one in declared if one[1].type.name == name][:OF_EACH_TYPE]


def faults(collection: Collection, field: Field, raw: Raw) -> list[Problem]:
    """What the check says of an answer."""
    source = SourceFile("a.yml", collection.kind, "a", b"")
    document = Document(source, {field.key: raw}, Branch(_Place(0), {field.key: _Place(0)}))
    portal = Portal("digisavo.fi", {"palvelut": "services"})
    sheet = Sheet(document, collection.kind, TODAY, load_places(), collection.labels, collection.by_key, portal)
    field.type.check(raw, (field.key,), sheet)
    return [problem for problem in sheet.problems if problem.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("collection", "field"), [pytest.param(*one, id=f"{one[0].kind}-{one[1].key}") for one in fields()]
)
def test_an_offer_passes_the_check_that_gives_it(collection: Collection, field: Field) -> None:
    is_list = isinstance(field.type, ListType)
    for text in ANSWERS[field.type.name]:
        for offered in {problem.suggestion for problem in faults(collection, field, [text] if is_list else text)} - {
            ""
        }:
            assert not faults(collection, field, [offered] if is_list else offered), (text, offered)


@pytest.mark.parametrize(
    ("kind", "key", "answer"),
    [
        ("services", "personal_data", "kyllä"), ("services", "accessibility.level", "ei"),
        ("events", "status", "tulossa"),
        ("experiences", "would_choose_again", "en osaa sanoa"), ("events", "recurrence", "joka viikko"),
        ("events", "municipality", "Pohjois-Savo"),
    ],
)  # fmt: skip
def test_a_word_of_doubtful_meaning_is_neither_read_nor_offered(kind: str, key: str, answer: str) -> None:
    collection = next(one for one in COLLECTIONS if one.kind == kind)
    (problem,) = faults(collection, collection.by_key[key], answer)
    assert not problem.suggestion


@pytest.mark.parametrize(
    "address", ["https://a.fi/”", "”https://a.fi/”", "»https://a.fi/»", "“https://a.fi/”.", "’https://a.fi/’"]
)
def test_an_address_ends_before_its_quotation_mark(address: str) -> None:
    services = next(one for one in COLLECTIONS if one.kind == "services")
    (problem,) = faults(services, services.by_key["links.website"], address)
    assert problem.suggestion == "https://a.fi/"
