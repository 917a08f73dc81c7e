"""The schemas of content files."""

import json
from typing import Any

from tests.outputs.making import files

from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.data.schemas import schemas


def test_the_schema_names_its_own_address_and_every_field() -> None:
    found = files(schemas, [])
    schema = json.loads(found["api/v1/schemas/services.json"])
    assert schema["$id"] == "https://digisavo.fi/api/v1/schemas/services.json"
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for field in SERVICES.fields:
        assert described(schema, field.key)["title"] == field.label


def described(schema: dict[str, Any], key: str) -> dict[str, Any]:
    """What a schema says of a field: `pricing.model` is the `model` of what `pricing` may be."""
    for part in key.split("."):
        schema = schema.get("anyOf", [schema])[0]["properties"][part]
    return schema


def test_mappings_of_questions_have_the_title_of_their_group() -> None:
    properties = json.loads(files(schemas, [])["api/v1/schemas/services.json"])["properties"]
    untitled = [key for key, part in properties.items() if not part.get("title") or not part.get("description")]
    assert not untitled
    assert properties["pricing"]["title"] == "Hinta, sopimus ja hankinta"
    assert properties["contact"]["description"] == "Sähköposti, Puhelin, Yhteydenotto verkossa."
