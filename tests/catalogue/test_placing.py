"""Placing: which entries belong to which municipality and region, and at which stage."""

from typing import Any

import pytest

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Completeness, Entry
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.registry import FIELD_TYPES
from digisavo.catalogue.placing import ENDED, IN_USE, TRIED, gather_places, gather_regions
from digisavo.collections.services.collection import SERVICES

KUOPIO, LOPPI, POHJOIS_SAVO = "297", "433", "11"


def placed(key: str, type_name: str, place: bool = True) -> Field:
    return Field(key, key, "", FIELD_TYPES[type_name]({}), "", place=place)


MEETINGS = Collection(
    "meetings", "meetings", "kokoukset",
    (
        placed("municipality", "municipality"), placed("municipalities", "municipalities"),
        placed("areas", "regions"), placed("home", "municipality", place=False),
    ),
)  # fmt: skip


def entry(slug: str, kind: str = "meetings", **values: Any) -> Entry:
    return Entry(kind, slug, slug, "", values, {}, Completeness(0, 0), f"{slug}.yml", f"{slug}.yml", (), {})


def service(slug: str, *rows: dict[str, str]) -> Entry:
    return entry(slug, "services", references=list(rows))


def used(code: str, stage: str = "") -> dict[str, str]:
    return {"municipality": code} | ({"stage": stage} if stage else {})


def places_of(*entries: Entry) -> dict[str, list[tuple[str, str]]]:
    """Slug and stage of what belongs to each municipality."""
    found = gather_places(entries, (SERVICES, MEETINGS))
    return {code: [(placing.entry.slug, placing.stage) for placing in placings] for code, placings in found.items()}


def test_every_field_that_places_counts_and_no_other() -> None:
    entries = [
        entry("a", municipality=KUOPIO), entry("b", municipalities=[LOPPI, KUOPIO]), entry("c", home=LOPPI), entry("d"),
    ]  # fmt: skip
    assert places_of(*entries) == {KUOPIO: [("a", ""), ("b", "")], LOPPI: [("b", "")]}


def test_an_entry_belongs_to_a_place_once() -> None:
    assert places_of(entry("a", municipality=KUOPIO, municipalities=[KUOPIO])) == {KUOPIO: [("a", "")]}


def test_users_have_their_stages() -> None:
    found = places_of(service("a", used(KUOPIO, IN_USE), used(LOPPI), {"organisation": "Malli"}))
    assert found == {KUOPIO: [("a", IN_USE)], LOPPI: [("a", "")]}


@pytest.mark.parametrize(
    ("stages", "furthest"),
    [((TRIED, IN_USE), IN_USE), ((ENDED, TRIED), TRIED), ((ENDED, ""), ""), (("", TRIED), ""), ((ENDED,), ENDED)],
)
def test_of_several_rows_the_furthest_stage_counts(stages: tuple[str, ...], furthest: str) -> None:
    rows = [used(KUOPIO, stage) for stage in stages]
    assert places_of(service("a", *rows)) == places_of(service("a", *reversed(rows))) == {KUOPIO: [("a", furthest)]}


def test_what_is_given_up_is_not_current() -> None:
    found = gather_places([service("a", used(KUOPIO, ENDED), used(LOPPI, TRIED))], (SERVICES,))
    assert {code: placing.is_current for code, (placing,) in found.items()} == {KUOPIO: False, LOPPI: True}


def test_regions_are_those_named_and_not_those_of_municipalities() -> None:
    entries = [entry("a", areas=[POHJOIS_SAVO], municipality=LOPPI), entry("b", municipality=KUOPIO)]
    found = gather_regions(entries, (SERVICES, MEETINGS))
    assert {code: [placing.entry.slug for placing in placings] for code, placings in found.items()} == {
        POHJOIS_SAVO: ["a"]
    }


def test_the_order_of_entries_stays() -> None:
    found = places_of(*(entry(slug, municipality=KUOPIO) for slug in "cab"))
    assert [slug for slug, _ in found[KUOPIO]] == ["c", "a", "b"]
