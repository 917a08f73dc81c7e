"""Each kind brings the words that the outputs say of it, and no others."""

import pytest

from digisavo.catalogue.collection import Collection
from digisavo.collections.registry import COLLECTIONS
from digisavo.outputs.rendering.translations import Language
from digisavo.reading.own_files import read_own

ALWAYS = ("title", "label", "description", "lead", "all", "none", "linked", "by_editors")


def words_of(kind: str) -> dict[str, object]:
    return dict(read_own("collections", kind, "words.yml").mapping())


def asked(collection: Collection) -> set[str]:
    """The words that outputs ask of a kind, by what it declares."""
    grouped = collection.category_key or collection.group_key
    return {
        *ALWAYS,
        *(("parts",) if grouped else ()),
        *(("group_title",) if collection.group_key else ()),
        *(("narrow",) if collection.has_directory else ()),
        *(("archive", "archive_lead") if collection.recurrence_key or collection.published_key else ()),
        *(("none_here", "how", "questions") if collection.host_key else ()),
    }


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
def test_a_kind_brings_its_words(collection: Collection) -> None:
    words = words_of(collection.kind)
    assert asked(collection) <= words.keys()
    plurals = {"count", "setback"} if collection.setback else {"count"}
    for key in plurals:
        assert words[key].keys() == {"one", "other"}  # type: ignore[attr-defined]


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
def test_counts_are_shown_in_both_forms(collection: Collection) -> None:
    t = Language("fi").t
    single, many = (t(f"{collection.kind}.count", count=count) for count in (1, 2000))
    assert single.startswith("1 ")
    assert many.startswith("2\xa0000 ")
    assert single.split()[1] != many.split()[-1]


def test_the_words_of_a_kind_lie_with_it() -> None:
    assert not read_own("locales", "fi", "interface.yml").mapping().keys() & {
        collection.kind for collection in COLLECTIONS
    }
