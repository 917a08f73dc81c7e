"""Software with open source in the shape of the Open Catalog API."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.outputs.making import SETTINGS, files, service

from digisavo.core import address
from digisavo.core.history import History
from digisavo.outputs.data import open_software as module
from digisavo.outputs.data.open_software import open_software

OPEN: dict[str, Any] = {"open_source": {"license": "EUPL-1.2", "repository": "https://github.com/x/malli"}}
_UUID = r"^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89aAbB][a-f0-9]{3}-[a-f0-9]{12}$"
_MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
_LINK = {"type": ["string", "null"], "minLength": 1, "maxLength": 255}
# After `components.schemas` of open-catalog-api.oas.yaml in publiccodeyml/open-catalog-api, as read at commit
# 03a8ed425581428c425f76a74f832dad6d131cfe.
SCHEMA: dict[str, Any] = {
    "type": "object", "additionalProperties": False, "required": ["data", "links"],
    "properties": {
        "links": {
            "type": "object", "additionalProperties": False, "required": ["prev", "next"],
            "properties": {"prev": _LINK, "next": _LINK},
        },
        "data": {"type": "array", "maxItems": 100, "items": {
            "type": "object", "additionalProperties": False,
            "required": ["id", "url", "publiccodeYml", "createdAt", "updatedAt"],
            "properties": {
                "id": {"type": "string", "maxLength": 36, "pattern": _UUID},
                "url": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^https?://"},
                "aliases": {"type": "array", "minItems": 1, "maxItems": 255},
                "publiccodeYml": {"type": "string", "minLength": 1, "maxLength": 99_999},
                "active": {"type": "boolean"}, "vitality": {"type": "string", "minLength": 1},
                "catalogId": {"type": "string"}, "createdAt": _MOMENT, "updatedAt": _MOMENT,
            },
        }},
    },
}  # fmt: skip


def page_of(made: dict[str, bytes], place: str = address.SOFTWARE) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(made[place])
    jsonschema.validate(page, SCHEMA)
    return page


def test_a_piece_of_software_has_the_text_of_its_file() -> None:
    made = files(open_software, [service(**OPEN), service("suljettu")])
    (item,) = page_of(made)["data"]
    assert item["url"] == "https://github.com/x/malli"
    assert item["publiccodeYml"].encode() == made["api/v1/services/malli.publiccode.yml"]
    assert item["createdAt"] == item["updatedAt"] == "2026-11-22T00:00:00Z"


def test_its_moments_are_those_of_the_history() -> None:
    history = History(changed={"services/malli.yml": 1_790_000_000}, added={"services/malli.yml": 1_780_000_000})
    (item,) = page_of(files(open_software, [service(**OPEN)], replace(SETTINGS, history=history)))["data"]
    assert (item["createdAt"], item["updatedAt"]) == ("2026-05-28T20:26:40Z", "2026-09-21T14:13:20Z")


def test_a_renamed_entry_keeps_its_id() -> None:
    before, after = service("vanha", **OPEN), service("uusi", previous_slugs=["vanha"], **OPEN)
    (first,), (second,) = (page_of(files(open_software, [entry]))["data"] for entry in (before, after))
    assert first["id"] == second["id"]


def test_the_pages_lead_on_and_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIZE", 2)
    made = files(open_software, [service(slug, **OPEN) for slug in "abcde"])
    place, seen, before = address.SOFTWARE, [], None
    while place:
        page = page_of(made, place)
        assert page["links"]["prev"] == before
        seen += [yaml.safe_load(item["publiccodeYml"])["name"] for item in page["data"]]
        before = f"{SETTINGS.site_url}{place}"
        place = (page["links"]["next"] or "").removeprefix(SETTINGS.site_url)
    assert seen == list("abcde")


def test_without_open_source_there_is_an_empty_list() -> None:
    assert page_of(files(open_software, [service()])) == {"data": [], "links": {"prev": None, "next": None}}


def test_an_address_that_the_api_would_refuse_is_left_out_of_the_list() -> None:
    far: dict[str, Any] = {"open_source": {"license": "MIT", "repository": f"https://github.com/x/{'a' * 300}"}}
    made = files(open_software, [service(**far)])
    assert not page_of(made)["data"]
    assert "api/v1/services/malli.publiccode.yml" in made


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=4000))
def test_hostile_texts_stay_texts(text: str) -> None:
    entry = service(**OPEN)
    hostile = replace(entry, title=text, summary=text, values={**entry.values, "description": text, "features": [text]})
    (item,) = page_of(files(open_software, [hostile]))["data"]
    assert yaml.safe_load(item["publiccodeYml"])["url"] == "https://github.com/x/malli"
