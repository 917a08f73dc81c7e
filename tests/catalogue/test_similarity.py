"""Which municipalities are similar, what they are known to use, and that the own use of one is not counted."""

from typing import Any

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Completeness, Entry
from digisavo.catalogue.places import Municipality, load_places
from digisavo.catalogue.placing import ENDED, IN_USE, TRIED
from digisavo.catalogue.similarity import MOST, Group, Similarity
from digisavo.collections.services.collection import SERVICES


def place(name: str) -> Municipality:
    found = load_places().find(name)
    assert isinstance(found, Municipality)
    return found


def used(slug: str, *users: str, stage: str = IN_USE, **others: str) -> Entry:
    """A service in use in some municipalities, in others at the stage that is given by their name."""
    stages = dict.fromkeys(users, stage) | others
    rows = [{"municipality": place(name).code, "stage": at} for name, at in stages.items()]
    values: dict[str, Any] = {"references": rows}
    return Entry("services", slug, slug, "", values, {}, Completeness(0, 0), f"{slug}.yml", f"{slug}.yml", (), {})


def groups(name: str, *entries: Entry) -> dict[str, Group]:
    """The groups of a municipality by what they have in common."""
    similarity = Similarity(Catalogue.of([SERVICES], entries), SERVICES)
    return {"+".join(trait.key for trait in group.traits): group for group in similarity.groups(place(name))}


def counted(group: Group) -> list[tuple[str, int]]:
    return [(use.entry.slug, use.total) for use in group.uses]


def test_a_region_that_is_a_wellbeing_county_too_is_one_group() -> None:
    found = groups("Kuopio")
    assert list(found) == ["region+wellbeing_county", "size_class", "municipality"]
    names = [trait.label for trait in found["region+wellbeing_county"].traits]
    assert names == ["Pohjois-Savo", "Pohjois-Savon hyvinvointialue"]
    assert len(found["region+wellbeing_county"].others) == 18


def test_a_region_with_several_wellbeing_counties_is_a_group_of_its_own() -> None:
    found = groups("Kerava")
    assert list(found) == ["region", "wellbeing_county", "size_class", "municipality"]
    assert [municipality.name for municipality in found["wellbeing_county"].others] == ["Vantaa"]


def test_a_group_of_nobody_else_is_left_out() -> None:
    assert "wellbeing_county" not in groups("Helsinki")


def test_every_municipality_has_similar_ones_but_never_itself() -> None:
    similarity = Similarity(Catalogue.of([SERVICES], []), SERVICES)
    for municipality in load_places().municipalities.values():
        found = similarity.groups(municipality)
        assert "size_class" in {trait.key for group in found for trait in group.traits}
        assert all(group.others and municipality not in group.others for group in found), municipality.name


def test_the_most_used_come_first_then_those_in_use_then_by_name() -> None:
    entries = [
        used("d", "Siilinjärvi"), used("c", "Siilinjärvi", Iisalmi=TRIED), used("b", "Siilinjärvi", "Iisalmi"),
        used("a", "Iisalmi"), used("ä", "Iisalmi"),
    ]  # fmt: skip
    group = groups("Kuopio", *entries)["region+wellbeing_county"]
    assert counted(group) == [("b", 2), ("c", 2), ("a", 1), ("d", 1), ("ä", 1)]
    assert group.uses[1].users == {IN_USE: (place("Siilinjärvi"),), TRIED: (place("Iisalmi"),)}
    assert [municipality.name for municipality in group.known] == ["Iisalmi", "Siilinjärvi"]


def test_the_own_use_is_marked_and_not_counted() -> None:
    entries = [used("a", "Kuopio"), used("b", "Siilinjärvi", Kuopio=TRIED), used("c", "Siilinjärvi", "Iisalmi")]
    group = groups("Kuopio", *entries)["region+wellbeing_county"]
    assert [(use.entry.slug, use.total, use.own) for use in group.uses] == [("c", 2, None), ("b", 1, TRIED)]


def test_what_is_given_up_is_no_use() -> None:
    group = groups("Kuopio", used("a", "Siilinjärvi", stage=ENDED))["region+wellbeing_county"]
    assert (group.known, group.uses) == ((), ())
    (use,) = groups("Kuopio", used("a", "Siilinjärvi", Kuopio=ENDED))["region+wellbeing_county"].uses
    assert use.own is None


def test_only_the_most_used_are_shown_and_own_ones_push_none_of_them_out() -> None:
    common = [used(f"b-{number}", "Siilinjärvi", "Iisalmi") for number in range(MOST + 2)]
    ours = [used(f"a-{number}", "Siilinjärvi", "Kuopio") for number in range(MOST)]
    group = groups("Kuopio", *ours, *common)["region+wellbeing_county"]
    assert counted(group) == [(f"b-{number}", 2) for number in range(MOST)]
    whole = groups("Iisalmi", *ours, *common)["region+wellbeing_county"]
    assert counted(whole) == [(f"a-{number}", 2) for number in range(MOST)]


def test_counting_once_for_all_pages_gives_what_counting_for_each_would() -> None:
    names = [municipality.name for municipality in load_places().by_region["11"]]
    entries = [
        used(f"s{number:02}", *(name for index, name in enumerate(names) if (index * 7 + number * 3) % 5 < number % 4))
        for number in range(30)
    ]
    similarity = Similarity(Catalogue.of([SERVICES], entries), SERVICES)
    for name in names:
        (group, *_) = similarity.groups(place(name))
        assert counted(group) == counted_slowly(entries, {other.code for other in group.others}), name


def counted_slowly(entries: list[Entry], codes: set[str]) -> list[tuple[str, int]]:
    counts = [
        (entry.slug, sum(row["municipality"] in codes for row in entry.values["references"])) for entry in entries
    ]
    return sorted((row for row in counts if row[1]), key=lambda row: (-row[1], row[0]))[:MOST]


def test_leaving_the_municipality_out_changes_nothing_else() -> None:
    (use,) = groups("Kuopio", used("a", "Iisalmi", Kuopio=TRIED, Siilinjärvi=TRIED))["region+wellbeing_county"].uses
    assert (use.users, use.own) == ({IN_USE: (place("Iisalmi"),), TRIED: (place("Siilinjärvi"),)}, TRIED)
