"""The JSON Schema of a kind and its checks agree about shape: neither passes what the other refuses."""

import re
from functools import cache
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests.collections.samples import TODAY, Sample, samples, source_of
from tests.collections.written import read, write

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.examine import examine
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.document import Document
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.outputs.data.schemas import build_schema
from digisavo.reading.front_matter import BODY

SHAPE = {
    "choice.other", "choice.unknown", "date.form", "evidence.confirmed", "evidence.source", "evidence.type",
    "evidence.unknown", "field.missing", "key.unknown", "list.long",
    "flag.unknown", "image.name", "image.svg",
    "list.type", "mapping.type", "number.limits", "number.type", "row.missing", "row.type", "text.long", "text.short",
    "url.long", "url.scheme", "value.type",
}  # fmt: skip
"""Problems of shape, which the schema finds too. The others need other files, a register or a calendar."""


PUT_RIGHT = {"value.repaired", "value.none", "key.repaired"}
"""Notices of what is read as something else: the schema has the canonical form only."""


class Core(yaml.CBaseLoader):
    """Types values by the core schema of YAML 1.2, as the editors of content authors do."""


for _tag, _pattern, _first in (
    ("null", r"(~|null|Null|NULL|)$", "~nN"),
    ("bool", r"(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]*$", "-+0123456789"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), [*_first, ""])
Core.add_constructor("tag:yaml.org,2002:null", lambda loader, node: None)
Core.add_constructor("tag:yaml.org,2002:bool", lambda loader, node: node.value.lower() == "true")
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


@cache
def validator_of(kind: str) -> Draft202012Validator:
    collection = next(collection for collection in COLLECTIONS if collection.kind == kind)
    schema = build_schema(collection, Settings(today=TODAY), "")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def document(sample: Sample) -> Document | None:
    """The sample as read, None where its YAML is faulty, for our eyes or those of an editor."""
    found = read(source_of(sample), sample.collection)
    if not isinstance(found, Document) or found.problems:
        return None
    try:
        in_editor(sample)
    except yaml.YAMLError:
        return None
    return found


def in_editor(sample: Sample) -> Any:
    """The sample as an editor's schema check sees it; the text of a post is its `body`."""
    text = sample.path.read_text("utf-8-sig")
    if not sample.collection.form.is_markdown:
        return yaml.load(text, Loader=Core)
    _, head, body = re.split(r"^---\s*$", text, maxsplit=2, flags=re.MULTILINE)
    return {**yaml.load(head, Loader=Core), BODY: body}


def codes_of(data: Any, collection: Collection) -> set[str]:
    """The codes of the errors that the checks find in data, and of what they put right."""
    found = read(write(data, collection), collection)
    assert isinstance(found, Document)
    _, problems = examine(found, collection, TODAY)
    return {problem.code for problem in problems if problem.severity is Severity.ERROR or problem.code in PUT_RIGHT}


def disagreement(typed: Any, data: Any, collection: Collection) -> str:
    """What only the checks or only the schema refuse, "" where both agree."""
    codes = codes_of(data, collection)
    faults = [error.json_path for error in validator_of(collection.kind).iter_errors(typed)]
    agree = bool(codes) if faults else not codes & SHAPE
    return "" if agree else f"the checks say {sorted(codes)}, the schema {faults}"


def name(sample: Sample) -> str:
    return sample.name


@pytest.mark.parametrize("sample", samples("valid"), ids=name)
def test_valid_files_have_the_shape(sample: Sample) -> None:
    found = document(sample)
    assert found
    validator_of(sample.collection.kind).validate(found.values)


@pytest.mark.parametrize("sample", samples("valid"), ids=name)
def test_valid_files_have_the_shape_in_an_editor(sample: Sample) -> None:
    validator_of(sample.collection.kind).validate(in_editor(sample))


@pytest.mark.parametrize("sample", [sample for sample in samples("invalid") if document(sample)], ids=name)
def test_invalid_files(sample: Sample) -> None:
    """The whole file, and each of its answers alone in a file without other faults."""
    whole, host = document(sample), document(least_of(sample.collection))
    assert whole
    assert host
    typed = in_editor(sample)
    assert not disagreement(typed, whole.values, sample.collection)
    assert not {
        key: found
        for key, value in whole.values.items()
        if (found := disagreement({**host.values, key: typed[key]}, {**host.values, key: value}, sample.collection))
    }


def least_of(collection: Collection) -> Sample:
    """The smallest valid file of editors."""
    return next(
        sample for sample in samples("valid") if sample.collection is collection and "toimitukselta" in sample.name
    )
