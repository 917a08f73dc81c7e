"""The catalogue: entries in Finnish order, joined by category, tag, provider and reference."""

from tests.catalogue.making import catalogue, service

from digisavo.collections.services.collection import SERVICES


def test_entries_come_in_finnish_order() -> None:
    entries = [
        service(slug, f"name: {name}") for slug, name in [("a", "Öljy"), ("b", "Zeta"), ("c", "Åbo"), ("d", "akka")]
    ]
    assert [entry.title for entry in catalogue(*entries).of_kind("services")] == ["akka", "Zeta", "Åbo", "Öljy"]


def test_categories_in_the_order_of_the_vocabulary() -> None:
    found = catalogue(
        service("a", "categories: [tilavaraus, osallisuus]"),
        service("b", "name: Toinen\ncategories: [tilavaraus]"),
    ).by_category(SERVICES)
    assert [(term.id, [entry.slug for entry in entries]) for term, entries in found.items()] == [
        ("osallisuus", ["a"]),
        ("tilavaraus", ["a", "b"]),
    ]


def test_relations_go_both_ways() -> None:
    first, second, third = (
        service("a", "related: [b]"),
        service("b", "related: [a]"),
        service("c", "related: [services/a]"),
    )
    found = catalogue(first, second, third)
    assert found.related_to(first) == (second, third)
    assert found.related_to(third) == (first,)
    assert found.find("services/b") is second
    assert found.find("services/puuttuu") is None


def test_spellings_of_a_tag_are_one_tag() -> None:
    found = catalogue(service("a", "tags: [Oma sana]"), service("b", "tags: [Oma-Sana, palaute]")).tags
    assert [(tag.slug, len(tag.entries)) for tag in found] == [("oma-sana", 2), ("palaute", 1)]


def test_a_provider_is_known_by_its_business_id_and_else_by_its_name() -> None:
    malli = "provider: {name: Malli Oy, business_id: 1234567-1}"
    found = catalogue(
        service("a", malli),
        service("b", "provider: {name: Malli Oyj, business_id: '12345671'}"),
        service("c", malli),
        service("d", "provider: {name: MALLI OY}"),
        service("e", "provider: {name: Toinen}"),
        service("f"),
    )
    assert [(provider.name, [entry.slug for entry in provider.entries]) for provider in found.providers] == [
        ("Malli Oy", ["a", "b", "c", "d"]),
        ("Toinen", ["e"]),
    ]
    assert found.provider_of(found.of_kind("services")[5]) is None


def test_two_providers_of_one_name_have_addresses_of_their_own() -> None:
    found = catalogue(
        service("a", "provider: {name: Malli Oy, business_id: 1234567-1}"),
        service("b", "provider: {name: Malli Oy, business_id: 0300400-7}"),
        service("c", "provider: {name: Malli Oy}"),
    ).providers
    assert len({provider.slug for provider in found}) == len(found) == 3
