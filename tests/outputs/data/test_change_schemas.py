"""The schemas of what changed: the files hold to them, whatever is in titles and lines."""

import json
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.outputs.making import catalogue_of, files, service
from tests.security.payloads import TEXTS

from digisavo.catalogue.revision.told import tell_changes
from digisavo.core.history import OUTCOMES, Change, ChangeLog
from digisavo.core.settings import Settings
from digisavo.outputs.data import changes as module
from digisavo.outputs.data.changes import changes
from digisavo.outputs.data.schemas import schemas
from digisavo.outputs.rendering.context import Context

FORMATS = Draft202012Validator.FORMAT_CHECKER
COMMIT, SECONDS = "0123456789abcdef" * 2 + "01234567", 1_795_000_000
ODD = ["=HYPERLINK(1)", "]]>", "\u202eabc\U0001f389", "Ä" * 4000, "a\x00b\x1fc\ufdd2services/malli\ufdd3", "x\u2028y"]
HOSTILE = st.sampled_from([*TEXTS, *ODD]) | st.text(min_size=1, max_size=60)


class Checkers(NamedTuple):
    """What judges the index, and what judges the file of a day; short, for properties print what they are given."""

    days: Draft202012Validator
    day: Draft202012Validator

    def __repr__(self) -> str:
        return "Checkers()"


CONTEXT = Context.of(catalogue_of([service()]), Settings(today=date(2026, 11, 30)))


def context_with(*changes_: Change) -> Context:
    told = tell_changes(CONTEXT.catalogue, ChangeLog(changes_, since="2026-11-01"))
    return replace(CONTEXT, told=told)


def change(number: int = 0, slug: str = "malli", outcome: str = "changed", title: str = "Malli", *lines: str) -> Change:
    before = "entinen" if outcome == "renamed" else ""
    return Change(COMMIT, SECONDS - number, "services", slug, outcome, title, before, lines, ("pricing.from",))


def made(context: Context) -> dict[str, Any]:
    return {file.address: json.loads(bytes(file.content)) for file in changes(context)}  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def checkers() -> Checkers:
    found = files(schemas, [])
    index, day = (json.loads(found[f"api/v1/schemas/{name}.json"]) for name in ("changes", "changes-day"))
    return Checkers(*(Draft202012Validator(one, format_checker=FORMATS) for one in (index, day)))


def faults(context: Context, checkers: Checkers) -> list[str]:
    found = []
    for name, data in made(context).items():
        checker = checkers.days if name == "api/v1/changes.json" else checkers.day
        found += [f"{name}: {error.json_path}: {error.message[:200]}" for error in checker.iter_errors(data)]
    return found


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_holds_to_the_schema(outcome: str, checkers: Checkers) -> None:
    slug = "poissa" if outcome == "removed" else "malli"
    context = context_with(change(0, slug, outcome, "Malli", "Hinta 1 → 2 €/vuosi"))
    assert faults(context, checkers) == []
    (day,) = (data for name, data in made(context).items() if name != "api/v1/changes.json")
    (told,) = day["result"]
    assert told["outcome"] == outcome
    assert (told["url"] is None) == (outcome == "removed")


def test_without_changes_there_is_an_index(checkers: Checkers) -> None:
    assert faults(CONTEXT, checkers) == []
    assert made(CONTEXT)["api/v1/changes.json"]["since"] is None


def test_very_many_changes_of_a_day_come_in_parts(checkers: Checkers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SIZE", 2)
    context = context_with(*(change(number) for number in range(5)))
    assert faults(context, checkers) == []
    parts, day = [data for name, data in made(context).items() if name != "api/v1/changes.json"], "2026-11-18"
    assert [len(part["result"]) for part in parts] == [2, 2, 1]
    following = [f"https://digisavo.fi/api/v1/changes/{day}-{number}.json" for number in (2, 3)]
    assert [part["next"] for part in parts] == [*following, None]


@given(title=HOSTILE, line=HOSTILE, outcome=st.sampled_from(OUTCOMES))
def test_hostile_texts_hold_to_the_schema(checkers: Checkers, title: str, line: str, outcome: str) -> None:
    assert faults(context_with(change(0, "malli", outcome, title, line)), checkers) == []


def test_the_schema_refuses_what_is_none_of_it(checkers: Checkers) -> None:
    (day,) = (data for name, data in made(context_with(change())).items() if name != "api/v1/changes.json")
    (told,) = day["result"]
    for key, value in {"outcome": "moved", "slug": "../x", "commit": "abc", "at": 5, "lines": "x", "extra": 1}.items():
        assert not checkers.day.is_valid(day | {"result": [told | {key: value}]}), key
