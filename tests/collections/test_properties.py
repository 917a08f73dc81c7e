"""Whatever a file says: checking never fails, its messages are single lines with a place in the file, and what is
valid has the shape that the schemas tell and goes through the JSON record and back unchanged."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.collections.samples import TODAY, Sample, samples, source_of
from tests.collections.strategies import documents
from tests.collections.test_schemas import validator_of
from tests.collections.written import read, write
from tests.depth import examples
from tests.outputs.data.record_keys import ABOUT
from tests.wording import hint_of, message_of

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.cross_checks import check_entries
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.document import Document
from digisavo.core.problem import Problem, Severity
from digisavo.core.settings import Settings
from digisavo.outputs.data.record_schemas import build_record_schema
from digisavo.outputs.data.records import build_record
from digisavo.outputs.rendering.context import Context

HOSTILE = st.sampled_from(
    ["\n::error::x", "<b>x</b>", "muu:", "muu: ", "https://[", "https://x@y:99999/", "a@b", "٣", "2026-13-45", "-", "/",
     "FI", "GPL-3.0+", "(((", "MIT OR", "x-", "i-enochian", "\ud7ff", "{}", "[", "~", "1e999", "0" * 40, "a" * 3_000]
)  # fmt: skip
LEAVES = st.text(max_size=20) | HOSTILE
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LEAVES, inner, max_size=3), max_leaves=6
)


def examined(data: Any, collection: Collection) -> tuple[Entry, list[Problem]]:
    """Checks data as a file."""
    document = read(write(data, collection), collection)
    assert isinstance(document, Document), document
    return examine(document, collection, TODAY)


def as_content(data: Any) -> Any:
    """A record's answers as a file gives them: municipalities by code."""
    if isinstance(data, list):
        return [as_content(item) for item in data]
    if isinstance(data, dict):
        return (
            data["code"] if data.keys() == {"code", "name"} else {key: as_content(item) for key, item in data.items()}
        )
    return data


def record_of(entry: Entry) -> dict[str, Any]:
    """The record of an entry in a catalogue that has all that it names."""
    named = [reference.split("/") for reference in {reference for _, reference in entry.links}]
    others = [replace(entry, kind=kind, slug=slug, values={}, links=()) for kind, slug in named]
    catalogue = Catalogue.of(COLLECTIONS, [*others, entry])
    record: dict[str, Any] = json.loads(json.dumps(build_record(entry, catalogue, Settings(today=TODAY))))
    return record


@cache
def record_validator_of(kind: str) -> Draft202012Validator:
    context = Context.of(Catalogue.of(COLLECTIONS, []), Settings(today=TODAY))
    return Draft202012Validator(build_record_schema(context.catalogue.collection(kind), context))


def answers_of(record: dict[str, Any], collection: Collection) -> dict[str, Any]:
    """The answers of a record under the names that they have in files."""
    names = {field.export_as: field.key for field in collection.fields if field.export_as}
    return {names.get(key, key): as_content(value) for key, value in record.items() if key not in ABOUT}


def check_round_trip(entry: Entry, collection: Collection) -> None:
    record = record_of(entry)
    again, problems = examined(answers_of(record, collection), collection)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    assert record_of(again) | {"slug": entry.slug} | where(record) == record


def where(record: dict[str, Any]) -> dict[str, Any]:
    """What depends on the file's name."""
    return {key: record[key] for key in ("url", "source_url", "raw_url")}


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
@given(data=st.data())
@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_valid_files_have_the_shape_and_go_through_the_record_and_back(
    collection: Collection, data: st.DataObject
) -> None:
    """All that holds for any valid file at once: to think of one takes longer than to check it."""
    answers = data.draw(documents(collection))
    validator_of(collection.kind).validate(answers)
    entry, problems = examined(answers, collection)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    record_validator_of(collection.kind).validate(record_of(entry))
    check_round_trip(entry, collection)


@pytest.mark.parametrize("sample", samples("valid"), ids=lambda sample: sample.name)
def test_valid_samples_go_through_the_record_and_back(sample: Sample) -> None:
    document = read(source_of(sample), sample.collection)
    assert isinstance(document, Document)
    check_round_trip(examine(document, sample.collection, TODAY)[0], sample.collection)


def nest(key: str, value: Any) -> dict[str, Any]:
    outer, _, inner = key.partition(".")
    return {outer: nest(inner, value) if inner else value}


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)
@given(data=st.data())
@settings(max_examples=examples(150), suppress_health_check=[HealthCheck.too_slow])
def test_nothing_brings_the_checks_down(collection: Collection, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from([*collection.by_key, "tuntematon"]))
    value = data.draw(ANYTHING | st.lists(ANYTHING, max_size=3))
    source = write(nest(key, value), collection)
    document = read(source, collection)
    problems = document if isinstance(document, list) else check(document, collection)
    lines = source.content.decode("utf-8").split("\n")
    for problem in problems:
        assert len(f"{problem.span.path} {message_of(problem)} {hint_of(problem)}".splitlines()) == 1
        assert len(message_of(problem) + hint_of(problem)) < 1_000
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


def check(document: Document, collection: Collection) -> list[Problem]:
    entry, problems = examine(document, collection, TODAY)
    return [*problems, *check_entries([entry], {entry.reference}, COLLECTIONS)]
