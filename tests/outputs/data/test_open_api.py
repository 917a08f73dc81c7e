"""The description of open data: a public validator accepts it, and what it describes is what there is."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from tests.golden import sample
from tests.outputs.making import bytes_of

from digisavo.core import address
from digisavo.core.history import Change, ChangeLog, History
from digisavo.outputs.data.changes import changes
from digisavo.outputs.data.dcat import dcat
from digisavo.outputs.data.open_api import open_api
from digisavo.outputs.data.open_software import open_software
from digisavo.outputs.data.records import records
from digisavo.outputs.data.schemas import schemas
from digisavo.outputs.data.short_lists import short_lists
from digisavo.outputs.data.sources import sources
from digisavo.outputs.data.tables import tables
from digisavo.outputs.data.vocabularies import vocabularies
from digisavo.pipeline import read_catalogue, render_catalogue

OUTPUTS = (records, tables, short_lists, vocabularies, open_api, sources, schemas, dcat, open_software, changes)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The files of open data of the golden catalogue."""
    change = Change("a1" * 20, 1_795_000_000, "services", "esimerkki-asiointi", "changed", "Malli", lines=("Hinta",))
    settings = replace(sample.SETTINGS, history=History(log=ChangeLog((change,), since="2026-11-01")))
    catalogue, _ = read_catalogue(sample.CONTENT, settings)
    return {file.address: bytes_of(file) for file in render_catalogue(catalogue, settings, OUTPUTS)}  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def description(files: dict[str, bytes]) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(files[address.OPEN_API])
    return data


def test_a_public_validator_accepts_it(description: dict[str, Any]) -> None:
    assert not list(OpenAPIV31SpecValidator(description).iter_errors())
    description_of_nothing = description | {"paths": {"/x": {"get": {"responses": {"200": {}}}}}}
    assert list(OpenAPIV31SpecValidator(description_of_nothing).iter_errors()), "the validator can refuse"


def test_it_says_where_and_on_what_terms(description: dict[str, Any]) -> None:
    assert description["openapi"] == "3.1.0"
    assert description["servers"] == [{"url": "https://example.org/luettelo"}]
    assert description["info"]["license"]["identifier"] == "CC-BY-4.0"
    operations = [operation for path in description["paths"].values() for operation in path.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    assert {tag["name"] for tag in description["tags"]} == {tag for one in operations for tag in one["tags"]}


def patterns(description: dict[str, Any]) -> dict[str, re.Pattern[str]]:
    return {path: re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path[1:]))) for path in description["paths"]}


def test_every_file_of_open_data_is_described_and_every_path_leads_to_files(
    files: dict[str, bytes], description: dict[str, Any]
) -> None:
    found = patterns(description)
    described = {path: [name for name in files if pattern.fullmatch(name)] for path, pattern in found.items()}
    assert {name for names in described.values() for name in names} == files.keys()
    # Only what is too long for one file has further pages.
    assert all(names or path.endswith("/page/{page}.json") for path, names in described.items())


def test_values_of_parts_lead_to_files(files: dict[str, bytes], description: dict[str, Any]) -> None:
    """What is listed is all that there is, and what is named as an example exists."""
    for path, operations in description["paths"].items():
        parts = operations["get"].get("parameters", [])
        if len(parts) == 1:
            (part,) = parts
            listed = part["schema"].get("enum", [])
            examples = [example["value"] for example in part.get("examples", {}).values()]
            places = [path[1:].replace(f"{{{part['name']}}}", str(value)) for value in (*listed, *examples)]
            assert places or part["schema"].get("minimum") == 2, path
            assert part["schema"].get("minimum") == 2 or set(places) <= files.keys(), path
            if listed:
                assert {name for name in files if patterns(description)[path].fullmatch(name)} == set(places)


def test_files_are_what_is_said_of_them(files: dict[str, bytes], description: dict[str, Any]) -> None:
    registry: Registry[Any] = Registry().with_resource("urn:api", Resource.from_contents(DIALECT | description))
    checked = 0
    for path, pattern in patterns(description).items():
        content = description["paths"][path]["get"]["responses"]["200"]["content"]
        if schema := content.get("application/json", {}).get("schema"):
            whole = json.loads(json.dumps(schema).replace('"#/', '"urn:api#/'))
            checker = Draft202012Validator(whole, registry=registry)
            for name in filter(pattern.fullmatch, files):
                assert not [error.message[:200] for error in checker.iter_errors(json.loads(files[name]))], name
                checked += 1
    assert checked > 400


DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def test_it_stays_small(files: dict[str, bytes]) -> None:
    assert len(files[address.OPEN_API]) < 500_000
