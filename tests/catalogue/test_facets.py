"""Facets: which values a directory finds an entry by, and that only what holds today counts."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote

import pytest
from tests.outputs.making import SETTINGS, catalogue_of, entry_in, experience, pilot, service

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.directory import facets_of
from digisavo.catalogue.entry import Completeness, Entry
from digisavo.catalogue.facets import Facet, by_use, division
from digisavo.catalogue.field_types.flag import Flag
from digisavo.collections.pilots.collection import PILOTS
from digisavo.collections.registry import COLLECTIONS
from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.rendering.context import Context, PageDisplay

Found = dict[str, list[str] | None]
"""The codes that each entry has by its slug, None where it is not stated."""


def all_facets(*entries: Entry, kind: str = "services") -> dict[str, Facet]:
    catalogue = catalogue_of(entries)
    display = PageDisplay(Context.of(catalogue, SETTINGS), "palvelut/")
    return {facet.key: facet for facet in facets_of(catalogue.collection(kind), catalogue, display)}


def found(key: str, *entries: Entry, kind: str = "services") -> Found:
    """What a facet finds each entry by; what is derived of another facet is followed there."""
    facets = all_facets(*entries, kind=kind)
    facet = facets[key]
    source = facets[facet.source] if facet.source else facet
    slugs = [entry.slug for entry in catalogue_of(entries).of_kind(kind)]
    return {slug: _codes(facet, answer) for slug, answer in zip(slugs, source.answers, strict=True)}


def _codes(facet: Facet, answer: tuple[int, ...] | None) -> list[str] | None:
    if answer is None:
        return None
    places = [facet.images[index] for index in answer] if facet.source else answer
    return [facet.terms[place][0] for place in dict.fromkeys(places) if place >= 0]


ANSWERS: list[tuple[str, Mapping[str, object], list[str]]] = [
    ("status", {"status": "tuotannossa"}, ["tuotannossa"]),
    ("categories", {"categories": ["tilavaraus", "osallisuus"]}, ["osallisuus", "tilavaraus"]),
    ("target_users", {"target_users": ["asukkaat", "muu: turistit", "muu: koirat"]}, ["asukkaat", "muu"]),
    ("data_locations", {"data_locations": ["suomi"]}, ["suomi", "eu_eta"]),
    ("data_locations", {"data_locations": ["eu_eta"]}, ["eu_eta"]),
    ("ui_languages", {"ui_languages": ["sv", "fi", "so"]}, ["fi", "sv", "so"]),
    ("open_source.license", {"open_source": {"license": "EUPL-1.2"}}, ["EUPL-1.2"]),
    (
        "open_source.license",
        {"open_source": {"license": "(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0"}},
        ["Apache-2.0", "GPL-2.0-only", "MIT"],
    ),
    ("provider.name", {"provider": {"name": "Esimerkki & Äly Oy"}}, ["esimerkki-aly-oy"]),
    ("api.available", {"api": {"available": "ei"}}, ["ei"]),
    (
        "supports",
        {"supports": [{"id": "kanta", "status": "suunnitteilla"}, {"id": "suomifi-viestit", "status": "tuettu"}]},
        ["suomifi-viestit"],
    ),
    ("supports", {"supports": [{"id": "kanta", "status": "suunnitteilla"}]}, []),
    ("supports", {"supports": [{"id": "muu: oma väylä"}]}, ["muu"]),
    (
        "certifications",
        {
            "certifications": [
                {"standard": "ISO/IEC 27001", "valid_until": "2026-11-22"},
                {"standard": "WCAG 2.2", "valid_until": "2026-11-21"},
            ]
        },
        ["iso-iec-27001"],
    ),
    (
        "procurement_routes",
        {"procurement_routes": [{"route": "suora"}, {"route": "puitejarjestely", "until": "2025"}]},
        ["suora"],
    ),
    ("municipality", {"references": [{"municipality": "Kuopio"}, {"organisation": "Esimerkki"}]}, ["kuopio"]),
    ("municipality", {"references": [{"municipality": "Kuopio", "stage": "lopetettu"}]}, []),
    ("municipality", {"references": [{"organisation": "Esimerkki"}]}, []),
    (
        "region",
        {"references": [{"municipality": "Kuopio"}, {"municipality": "Nurmes"}]},
        ["pohjois-savo", "pohjois-karjala"],
    ),
    ("wellbeing_county", {"references": [{"municipality": "Kuopio"}]}, ["pohjois-savon-hyvinvointialue"]),
    ("size_class", {"references": [{"municipality": "Rääkkylä"}]}, ["alle_5000"]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "answers", "codes"), ANSWERS)
def test_an_answer_is_found_by_its_codes(key: str, answers: dict[str, object], codes: list[str]) -> None:
    silent = service("vaikenee", categories=["liikenne-ja-kartat"])
    answered = found(key, service("malli", **answers), silent)
    assert sorted(answered["malli"] or []) == sorted(codes)
    assert answered["malli"] is not None
    assert key == "categories" or answered["vaikenee"] is None


def test_terms_are_in_the_order_of_their_vocabulary_with_open_answers_last() -> None:
    terms = all_facets(service("a", target_users=["muu: muut", "yritykset"]), service("b", target_users=["asukkaat"]))
    assert terms["target_users"].terms == (("asukkaat", "Asukkaat"), ("yritykset", "Yritykset"), ("muu", "Muut"))


def test_terms_of_a_vocabulary_that_has_other_keep_its_word() -> None:
    assert all_facets(service(data_locations=["muu"]))["data_locations"].terms == (("muu", "Muu maa"),)


def test_names_are_in_finnish_order_and_spelled_as_most_spell_them() -> None:
    names = ["Öljy Oy", "Esimerkki oy", "Esimerkki Oy", "Esimerkki Oy"]
    entries = [service(f"s{number}", provider={"name": name}) for number, name in enumerate(names)]
    assert all_facets(*entries)["provider.name"].terms == (("esimerkki-oy", "Esimerkki Oy"), ("oljy-oy", "Öljy Oy"))


def test_a_facet_that_nobody_answered_has_no_terms() -> None:
    facet = all_facets(service())["life_events"]
    assert (facet.terms, facet.answers) == ((), (None,))


def test_an_experience_makes_its_owner_a_user() -> None:
    assert found("municipality", service(), experience(who="Siilinjärvi"))["malli"] == ["siilinjarvi"]


def test_one_that_uses_again_counts_though_it_once_stopped() -> None:
    rows = [{"municipality": "Kuopio", "stage": "lopetettu"}, {"municipality": "Kuopio", "stage": "kaytossa"}]
    assert found("municipality", service(references=rows))["malli"] == ["kuopio"]


def test_what_concerns_a_whole_region_is_found_by_it_but_by_no_municipality() -> None:
    entries = pilot("alue", areas=["Kainuu"]), pilot("kunta", municipalities=["Kuopio"]), pilot("hiljaa")
    assert found("region", *entries, kind="pilots") == {"alue": ["kainuu"], "hiljaa": None, "kunta": ["pohjois-savo"]}
    assert found("municipality", *entries, kind="pilots") == {"alue": [], "hiljaa": None, "kunta": ["kuopio"]}
    assert found("size_class", *entries, kind="pilots")["alue"] == []


def test_places_stand_for_the_fields_that_place() -> None:
    keys = list(all_facets(kind="pilots"))
    assert keys == [
        "stage", "themes", "municipality", "region", "wellbeing_county", "size_class", "provider.name",
        "decision.outcome", "completeness",
    ]  # fmt: skip


def test_levels_are_those_that_the_page_counts() -> None:
    proof = {"level": "todennettu", "url": "https://example.org", "checked_on": "2026-11-01"}
    told = {
        "provider": {"name": "A", "business_id": "1234567-1"}, "description": "Kuvaus kertoo palvelusta. " * 5,
        "links": {"website": "https://example.org"}, "features": ["a"], "tags": ["nuoret"],
    }  # fmt: skip
    proven = [
        service(f"a{number}", **told, evidence={key: proof})
        for number, key in enumerate(("provider.business_id", "description", "features", "provider.name"))
    ]
    for name, levels in found("level", *proven).items():
        context = Context.of(catalogue_of(proven), SETTINGS)
        entry = next(entry for entry in proven if entry.slug == name)
        counted = context.facts.of(entry, SERVICES, PageDisplay(context, "palvelut/x/")).levels
        assert levels == [level for level in ("ilmoitettu", "todennettu") if counted[level]], name


def test_levels_are_those_of_what_holds_today() -> None:
    proof = {"level": "todennettu", "url": "https://example.org", "checked_on": "2026-11-01"}
    proven = service("a", status="tuotannossa", evidence={"status": proof})
    expired = service("b", pricing={"model": "kiintea", "valid_until": "2026-11-21"})
    levels = found("level", proven, expired)
    assert levels == {"a": ["ilmoitettu", "todennettu"], "b": ["ilmoitettu", "vanhentunut"]}


@pytest.mark.parametrize(
    ("share", "band"),
    [(0, "alle_25"), (24, "alle_25"), (25, "25_49"), (49, "25_49"), (50, "50_74"), (100, "vahintaan_75")],
)  # fmt: skip
def test_completeness_is_given_in_classes(share: int, band: str) -> None:
    assert found("completeness", replace(service(), completeness=Completeness(share, 100)))["malli"] == [band]


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
def test_every_declared_facet_has_a_type_that_can_be_filtered(collection: Collection) -> None:
    assert all(field.type.can_filter for field in collection.fields if field.facet)


def test_kinds_that_are_listed_by_time_or_by_host_have_no_directory() -> None:
    assert [collection.kind for collection in COLLECTIONS if collection.has_directory] == ["services", "pilots"]


def test_all_facets_of_services_are_there() -> None:
    keys = list(all_facets(service()))
    declared = [field.key for field in SERVICES.fields if field.facet and not field.place]
    derived = ["municipality", "region", "wellbeing_county", "size_class", "level", "completeness"]
    assert len(declared) == 30
    assert keys == [*declared, *derived]


def test_facets_of_a_flag_are_yes_and_no() -> None:
    catalogue = catalogue_of([])
    display = PageDisplay(Context.of(catalogue, SETTINGS), "")
    flag = Flag({})
    assert [*flag.facet_values(True, display), *flag.facet_values(False, display)] == [("kylla", "Kyllä"), ("ei", "Ei")]


def test_codes_stand_in_addresses_as_they_are() -> None:
    answers = {key: value for _, group, _ in ANSWERS for key, value in group.items()}
    entry = entry_in(
        SERVICES, "malli", name="Malli", summary="Esimerkki.", sources=["https://example.org"],
        reviewed_on="2026-11-22", submitted_by="toimitus", **{"categories": ["osallisuus"]} | answers,
    )  # fmt: skip
    codes = [code for facet in all_facets(entry).values() for code, _ in facet.terms]
    assert codes
    assert all(quote(code) == code and re.fullmatch(r"[\w.-]+", code, re.ASCII) for code in codes)


def test_pilots_have_no_claims() -> None:
    assert not PILOTS.has_evidence
    assert "level" not in all_facets(pilot(), kind="pilots")


def test_facets_come_first_whose_answers_most_give_and_that_divide_them() -> None:
    entries = [
        service(
            f"palvelu-{number}",
            categories=[category],
            status="tuotannossa",
            target_users=users,
            **{} if number else {"data_locations": ["suomi"]},
        )
        for number, (category, users) in enumerate(
            [("osallisuus", ["asukkaat"]), ("osallisuus", ["yritykset"]), ("tilavaraus", ["asukkaat", "yritykset"])]
        )
    ]
    keys = [facet.key for facet in by_use(all_facets(*entries).values())]
    assert keys[:3] == ["categories", "target_users", "data_locations"]
    assert keys.index("data_locations") < keys.index("status"), "all have the same status"


def test_what_follows_from_another_facet_divides_as_its_source_makes_it() -> None:
    entries = [service(town, references=[{"municipality": town}]) for town in ("Kuopio", "Iisalmi", "Nurmes", "Lieksa")]
    facets = all_facets(*entries)
    region = facets["region"].following(facets["municipality"])
    assert Counter(region.answers) == {(0,): 2, (1,): 2}
    assert division(region) == 0.5
    assert division(facets["data_locations"]) == 0
