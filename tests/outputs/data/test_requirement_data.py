"""What requirements are judged by: the questions, the sets, and what services answer, with levels and proofs."""

import json
from typing import Any

from tests.outputs.making import SETTINGS, files, service

from digisavo.core.sections import Sections
from digisavo.outputs.data import requirement_data as module
from digisavo.outputs.data.requirement_data import requirement_data

FILE = "assets/vaatimukset/palvelut.json"
PART = "assets/vaatimukset/palvelut/category/osallisuus-0.json"


def made(*entries: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """What can be asked, and the first services of a category."""
    found = files(requirement_data, entries)
    return json.loads(found[FILE]), json.loads(found[PART])


def answers(*entries: Any) -> list[dict[str, Any]]:
    """The answers of each service by key, without what tells the number of the question."""
    definition, part = made(*entries)
    keys = [criterion["key"] for criterion in definition["criteria"]]
    return [{keys[number]: rest for number, *rest in one[4]} for one in part["services"]]


def criterion(key: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in made(service())[0]["criteria"] if one["key"] == key)
    return found


def test_an_answer_is_given_in_codes_numbers_and_days() -> None:
    (found,) = answers(
        service(
            data_locations=["suomi", "muu: Sveitsi"], ui_languages=["sv", "fi"], availability_percent="99.5",
            in_production_since="2019-05", features=["Kartta"], certifications=[{"standard": "ISO/IEC 27001"}],
            references=[{"municipality": "Kuopio"}, {"municipality": "Rautavaara", "stage": "lopetettu"}],
        )
    )  # fmt: skip
    assert found["data_locations"] == [["suomi", "muu: Sveitsi"]]
    assert found["ui_languages"] == [["fi", "sv"]]
    assert found["availability_percent"] == [[99.5, 99.5]]
    assert found["in_production_since"] == ["2019-05"]
    assert found["features"] == [1]
    assert found["certifications"] == [["iso-iec-27001"]]
    assert found["references"] == [[1, None]]  # there may be more
    assert "onboarding.weeks" not in found


def test_rows_that_do_not_hold_say_so() -> None:
    supports = [{"id": "suomifi-tunnistus", "status": "suunnitteilla"}, {"id": "kanta", "status": "tuotannossa"}]
    certifications = [{"standard": "ISO 9001", "valid_until": "2026-11-21"}]
    (found,) = answers(service(supports=supports, certifications=certifications, contact={"email": "a@b.example"}))
    assert found["supports"] == [[["suomifi-tunnistus", 1], "kanta"]]
    assert found["certifications"] == [[["iso-9001", 2]]]


def test_levels_and_proofs_stand_once_for_a_service() -> None:
    proof = {"level": "todennettu", "url": "https://a.example/", "checked_on": "2026-11-01"}
    claim = {"level": "ilmoitettu", "url": "https://b.example/", "checked_on": "2026-11-02"}
    old = {"level": "ilmoitettu", "url": "https://c.example/", "source_date": "2020", "valid_until": "2021-01-01"}
    evidence = {"platforms": [proof, claim], "features": [dict(proof)], "status": [old]}
    entry = service(
        platforms=["selain"], features=["Kartta"], status="tuotannossa", personal_data="ei", evidence=evidence
    )
    definition, part = made(entry)
    ((slug, name, provider, reviewed, _, proofs),) = part["services"]
    assert (slug, name, provider, reviewed) == ("malli", "malli", "", "2026-11-22")
    assert sorted(proofs) == [
        ["https://a.example/", "2026-11-01", 1], ["https://b.example/", "2026-11-02", 0],
        ["https://c.example/", "2020", 0],
    ]  # fmt: skip
    (found,) = answers(entry)
    places = {proof[0][8]: number for number, proof in enumerate(proofs)}
    assert found["platforms"] == [["selain"], 1, [places["a"], places["b"]]]
    assert found["features"] == [1, 1, [places["a"]]]
    assert found["status"] == [["tuotannossa"], 3, [places["c"]]]
    assert found["personal_data"] == [["ei"]]
    assert part["edition"] == definition["edition"]


def test_a_yearly_price_is_a_range() -> None:
    (free, priced, open_) = answers(
        service("a", pricing={"model": "ilmainen"}),
        service("b", pricing={"model": "asukasluku", "from": 2, "unit": "asukas", "interval": "vuosi"}),
        service("c", pricing={"model": "tarjous"}),
    )
    assert free["prices.20000"][0] == [0, 0]
    assert priced["prices.20000"][0] == [40_000, None] or priced["prices.20000"][0] == [40_000, 40_000]
    assert "prices.20000" not in open_


def test_what_can_be_wanted_follows_from_the_declaration() -> None:
    assert criterion("data_locations")["operators"] == ["within", "any", "all", "is"]
    assert criterion("data_locations")["complete"] is True
    assert ["eu_eta", "EU tai ETA", ["suomi"]] in criterion("data_locations")["terms"]
    assert criterion("accessibility.level")["operators"] == ["any", "is"]
    assert criterion("accessibility.level")["open"] == ["ei_arvioitu"]
    assert "complete" not in criterion("supports")
    assert criterion("onboarding.weeks")["operators"] == ["most", "least", "is"]
    assert criterion("prices.20000")["operators"] == ["most", "least", "is"]
    assert criterion("pricing.from")["operators"] == ["is"]
    assert criterion("api.available")["usual"] == ["kylla"]
    assert criterion("hosting.access_outside_eea")["usual"] == ["ei"]
    assert "usual" not in criterion("privacy.children")
    keys = [one["key"] for one in made(service())[0]["criteria"]]
    assert len(keys) == len(set(keys))
    assert not {"name", "summary", "links.website", "categories"} & set(keys)


def test_a_group_has_its_own_questions_and_what_divides_it_best() -> None:
    entry = service(product_groups=["tilavaraus"], abilities={"door_codes": "kylla"})
    found = files(requirement_data, [entry])
    definition = json.loads(found[FILE])
    group, category = definition["sets"]
    assert (group["kind"], group["id"], group["members"], group["parts"]) == ("group", "tilavaraus", 1, 1)
    assert (category["kind"], category["id"], category["leading"]) == ("category", "osallisuus", [])
    own = {one["key"]: one["groups"] for one in definition["criteria"] if "groups" in one}
    assert own["abilities.door_codes"] == ["tilavaraus"]
    assert set(group["leading"]) <= {key for key, groups in own.items() if "tilavaraus" in groups}
    assert "assets/vaatimukset/palvelut/group/tilavaraus-0.json" in found


def test_terms_that_only_a_service_names_can_be_wanted_too() -> None:
    definition, _ = made(
        service(certifications=[{"standard": "Oma, hieno standardi"}], open_source={"license": "Zlib"})
    )
    terms = {one["key"]: {code for code, *_ in one.get("terms", ())} for one in definition["criteria"]}
    assert "oma-hieno-standardi" in terms["certifications"]
    assert "Zlib" in terms["open_source.license"]
    assert not [code for codes in terms.values() for code in codes if "," in code or ":" in code]


def test_a_long_set_is_in_several_files(monkeypatch: Any) -> None:
    monkeypatch.setattr(module, "LARGEST", 100)
    entries = [service(f"s{number}") for number in range(9)]
    found = files(requirement_data, entries)
    one = json.loads(found[FILE])["sets"][0]
    parts = [json.loads(found[PART.replace("-0", f"-{number}")])["services"] for number in range(one["parts"])]
    assert one["parts"] > 2
    assert [entry[0] for part in parts for entry in part] == [f"s{number}" for number in range(9)]
    assert max(len(content) for address, content in found.items() if "-" in address) < 400


def test_ready_lists_ask_what_can_be_judged() -> None:
    definition, _ = made(service())
    known = {one["key"]: one for one in definition["criteria"]}
    assert len(definition["lists"]) >= 4
    for ready in definition["lists"]:
        assert ready["label"]
        assert ready["advice"].endswith(".")
        for one in ready["criteria"]:
            assert one["operator"] in known[one["key"]]["operators"]
            assert set(one["wanted"]) <= {code for code, *_ in known[one["key"]].get("terms", ())}


def test_addresses_of_sets_are_absolute() -> None:
    definition, _ = made(service())
    assert definition["entries"] == f"{SETTINGS.site_url}palvelut/"
    assert definition["sets"][0]["address"].endswith(Sections().category("palvelut", "osallisuus"))


def test_what_cannot_be_had_any_longer_is_counted_and_no_candidate() -> None:
    definition, part = made(service("a"), service("b", status="poistunut", end_of_support="2025"))
    assert [(one["members"], one["gone"]) for one in definition["sets"]] == [(1, 1)]
    assert [one[0] for one in part["services"]] == ["a"]
