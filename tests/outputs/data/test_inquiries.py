"""What is asked of the providers of a kind."""

import json
from typing import Any

from tests.outputs.making import files, service

from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.data.inquiries import inquiries
from digisavo.outputs.rendering.fact_layout import lay_out


def inquiry() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(inquiries, [service()])["assets/kysymykset/palvelut.json"])
    return found


def test_only_kinds_with_providers_evidence_and_a_form_ask() -> None:
    assert list(files(inquiries, [])) == ["assets/kysymykset/palvelut.json"]


def test_it_asks_what_pages_say_to_be_missing() -> None:
    asked = [question["key"] for group in inquiry()["groups"] for question in group["questions"]]
    told = [question.answered_by[0] for layout in lay_out(SERVICES) for question in layout.questions]
    assert asked == told


def test_a_question_weighs_what_it_weighs_in_a_choice() -> None:
    weights = {question["key"]: question["weight"] for group in inquiry()["groups"] for question in group["questions"]}
    decisive = {key for key, weight in weights.items() if weight == 2}
    assert decisive == {*SERVICES.decision_keys, "pricing.model", "pricing.from"} - {"prices"}
    assert (weights["support.channels"], weights["alternate_names"]) == (1, 0)


def test_it_leads_to_the_form_and_to_the_records() -> None:
    found = inquiry()
    assert (found["form"], found["form_url"]) == ("lisaa-palvelu/", "https://digisavo.fi/lisaa-palvelu/")
    assert (found["records"], found["recipient"]) == ("api/v1/services/", "contact.email")
