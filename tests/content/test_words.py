"""How the real content reads: proper names instead of ids, and whole sentences."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.settings import Settings
from digisavo.pipeline import read_catalogue

CONTENT = Path(__file__).parents[2] / "content"
OTHER = "muu: "
NAMES_IN_LOWER_CASE = ("macOS",)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(CONTENT, Settings(today=date(2026, 11, 22)))[0]


@pytest.fixture(scope="module")
def services(catalogue: Catalogue) -> tuple[Entry, ...]:
    return catalogue.of_kind("services")


def test_every_tag_has_a_name(catalogue: Catalogue) -> None:
    terms = load_vocabulary("tags").terms
    assert not [tag.slug for tag in catalogue.tags if tag.slug not in terms]


def test_every_language_has_a_name(services: tuple[Entry, ...]) -> None:
    names = load_vocabulary("ui_languages").terms
    assert not {code for entry in services for code in entry.values.get("ui_languages", ()) if code not in names}


def test_own_languages_come_first(services: tuple[Entry, ...]) -> None:
    own = ["fi", "sv", "en"]
    for entry in services:
        codes = entry.values.get("ui_languages", [])
        expected = [code for code in own if code in codes]
        assert codes[: len(expected)] == expected, entry.slug


def test_open_answers_begin_like_labels(services: tuple[Entry, ...]) -> None:
    # They stand in one list with the labels of the vocabulary.
    for entry in services:
        for answer in texts_of(entry.values):
            explanation = answer.removeprefix(OTHER)
            named = explanation.startswith(NAMES_IN_LOWER_CASE)
            assert answer == explanation or named or explanation[0].isupper(), f"{entry.slug}: {answer}"


def texts_of(value: object) -> Iterator[str]:
    """Every text within an answer."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_of(part)


def test_certificates_are_called_by_name(services: tuple[Entry, ...]) -> None:
    ids = load_vocabulary("certification_standards").terms.keys()
    for entry in services:
        assert not [row for row in entry.values.get("certifications", ()) if row["standard"] in ids], entry.slug


def test_techniques_are_spelled_alike(services: tuple[Entry, ...]) -> None:
    spellings: dict[str, set[str]] = {}
    for entry in services:
        for name in entry.values.get("api.standards", ()):
            spellings.setdefault(name.casefold().replace(" ", "").replace("-", ""), set()).add(name)
    assert not [names for names in spellings.values() if len(names) > 1]


def test_users_are_told_in_whole_sentences(services: tuple[Entry, ...]) -> None:
    for entry in services:
        assert "Käyttäjänä " not in entry.values.get("description", ""), entry.slug


@pytest.mark.parametrize("kind", ["services", "pilots", "events", "posts"])
def test_texts_end_with_a_full_stop(kind: str, catalogue: Catalogue) -> None:
    for entry in catalogue.of_kind(kind):
        assert entry.summary.endswith((".", "!", "?")), entry.slug


def test_lessons_are_whole_sentences(catalogue: Catalogue) -> None:
    for entry in catalogue.of_kind("pilots"):
        for key in ("lessons.worked", "lessons.did_not_work"):
            assert all(lesson.endswith((".", "!", "?")) for lesson in entry.values.get(key, ())), entry.slug
