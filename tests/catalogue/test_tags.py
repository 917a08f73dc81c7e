"""Tags that occur together, and the names that lead to tags in use."""

from collections.abc import Iterable

from tests.outputs.making import service

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.tags import Tag, gather_tags, other_names, related_tags
from digisavo.catalogue.vocabulary import Term, Vocabulary
from digisavo.core.text import alphabet

ALPHABET = alphabet("fi")

WORDS = Vocabulary(
    "tags",
    {
        term.id: term
        for term in (
            Term("kartat", "Kartat", aliases=("karttapalvelut", "paikkatieto", "palaute")),
            Term("paikkatieto", "Paikkatieto"),
            Term("vikailmoitus", "Vikailmoitus", replaced_by="viat", aliases=("viat-ja-puutteet",)),
            Term("viat", "Viat", replaced_by="palaute"),
            Term("palaute", "Palaute", aliases=("Asukkaan palaute",)),
            Term("kehä", "Kehä", replaced_by="keha-2"),
            Term("keha-2", "Kehä 2", replaced_by="kehä"),
        )
    },
)


def gather(entries: Iterable[Entry]) -> tuple[Tag, ...]:
    return gather_tags(entries, WORDS, ALPHABET)


def names(*tags: str) -> dict[str, str]:
    found = gather([service(tags=list(tags))])
    return {name: tag.slug for name, tag in other_names(found, WORDS).items()}


def test_other_spellings_lead_to_the_tag() -> None:
    assert names("kartat") == {"karttapalvelut": "kartat"}, "what is a tag of its own keeps its meaning"


def test_terms_lead_to_the_last_that_took_their_place() -> None:
    assert names("palaute") == {
        "vikailmoitus": "palaute", "viat": "palaute", "viat-ja-puutteet": "palaute", "asukkaan-palaute": "palaute",
    }  # fmt: skip


def test_a_tag_in_use_is_never_another_name() -> None:
    assert "karttapalvelut" not in names("kartat", "Karttapalvelut")
    assert names("digituki") == {}


def test_terms_that_replace_each_other_in_a_circle_end_somewhere() -> None:
    assert WORDS.current("kehä") in ("kehä", "keha-2")
    assert WORDS.current("kartat") == "kartat"
    assert WORDS.current("tuntematon") == "tuntematon"


def test_related_tags_are_those_of_the_same_entries_the_most_common_first() -> None:
    entries = [
        service("a", tags=["kartat", "palaute", "Oma sana"]),
        service("b", tags=["kartat", "oma-sana", "digituki"]),
        service("c", tags=["palaute"]),
    ]
    tags = {tag.slug: tag for tag in gather(entries)}
    found = [(tag.slug, count) for tag, count in related_tags(tags["kartat"], tags, ALPHABET)]
    assert found == [("oma-sana", 2), ("digituki", 1), ("palaute", 1)]
    assert [tag.slug for tag, _ in related_tags(tags["palaute"], tags, ALPHABET)] == ["kartat", "oma-sana"]


def test_a_tag_alone_has_no_relations() -> None:
    (tag,) = gather([service(tags=["kartat", "Kartat"])])
    assert related_tags(tag, {tag.slug: tag}, ALPHABET) == []
