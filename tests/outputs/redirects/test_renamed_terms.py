"""Redirects from the other names of tags, and from terms that others have replaced."""

import pytest
from tests.outputs.making import files, pages, pilot, service

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.vocabulary import Term, Vocabulary, load_vocabulary
from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.pages.tags import tags
from digisavo.outputs.redirects.renamed_terms import renamed_terms

ENTRIES = [
    service("a", tags=["kartat", "palaute", "Oma sana"]), service("b", tags=["kartat", "oma-sana"]),
    pilot("c", tags=["palaute", "kartat"]), service("d"),
]  # fmt: skip


def test_other_names_of_a_tag_lead_to_it() -> None:
    found = files(renamed_terms, [service("a", tags=["aloitteet"])])
    assert "tunnisteet/kansalaisaloite/index.html" in found
    assert 'content="0; url=../../tunnisteet/aloitteet/"' in found["tunnisteet/kansalaisaloite/index.html"].decode()


def test_no_redirect_takes_the_place_of_a_page() -> None:
    entries = [service("a", tags=["aloitteet", "kansalaisaloite"])]
    assert not files(renamed_terms, entries).keys() & {f"{place}index.html" for place in pages(tags, entries)}


def test_tags_that_are_not_in_use_have_no_redirects() -> None:
    assert files(renamed_terms, [service("a")]) == {}


REPLACED = Vocabulary(
    "x", {"osallisuus": Term("osallisuus", "Osallisuus"), "vanha-aihe": Term("vanha-aihe", "V", "", "osallisuus")}
)


def test_terms_whose_place_another_has_taken_lead_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SERVICES.by_key[SERVICES.category_key].type, "vocabulary", REPLACED)
    found = files(renamed_terms, [service("a", categories=["osallisuus"])])
    assert b"url=../../../palvelut/aihe/osallisuus/" in found["palvelut/aihe/vanha-aihe/index.html"]


def test_themes_whose_place_another_has_taken_lead_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def vocabulary(_: Catalogue, name: str) -> Vocabulary:
        words = load_vocabulary(name)
        old = {"vanha_teema": Term("vanha_teema", "Vanha", "", "osvadigi")} if name == "themes" else {}
        return Vocabulary(name, {**words.terms, **old})

    monkeypatch.setattr(Catalogue, "vocabulary", vocabulary)
    assert b"url=../../teemat/osvadigi/" in files(renamed_terms, [])["teemat/vanha-teema/index.html"]
