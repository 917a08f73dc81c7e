"""The words of checks stand in `locales/<language>/problems.yml`: none is missing, and each is used."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

import pytest
from tests.reports_in_source import PACKAGE, Reporting, reportings

from digisavo.outputs.rendering.problem_words import load_problem_words

LANGUAGES = sorted(path.parent.name for path in PACKAGE.glob("locales/*/problems.yml"))
OWN = "fi"
FORMS = {"zero", "one", "two", "few", "many", "other"}


def words_of(language: str) -> Mapping[str, Any]:
    """The words of a language, those of kinds too."""
    return load_problem_words(language).words


def said(words: Any) -> Iterator[str]:
    """The texts of a message or hint without variants, in all plural forms."""
    for inner in words.values() if isinstance(words, dict) else words if isinstance(words, list) else ():
        yield from said(inner)
    if isinstance(words, str):
        yield words


def variants_of(words: Any) -> dict[str, Any]:
    """The wordings by variant; one that has none by ""."""
    return words if isinstance(words, dict) and not words.keys() <= FORMS else {"": words}


def chosen(reporting: Reporting, problem: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The wordings that a call may choose: message or hint, and variant."""
    messages, hints = variants_of(problem["message"]), variants_of(problem["hint"])
    yield from (("message", variant if messages.keys() != {""} else "") for variant in reporting.variants)
    names = {hint or variant for hint in reporting.hints for variant in reporting.variants}
    yield from (("hint", name if hints.keys() != {""} else "") for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_reported_has_words_and_all_words_are_used(language: str) -> None:
    problems = words_of(language)["problems"]
    reported = {
        (code, *wording) for found in reportings() for code in found.codes for wording in chosen(found, problems[code])
    }
    worded = {
        (code, part, variant)
        for code, problem in problems.items()
        for part in ("message", "hint")
        for variant in variants_of(problem[part])
    }
    assert reported == worded


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_name_only_values_that_are_given(language: str) -> None:
    problems = words_of(language)["problems"]
    faults = {found.place: names_in(found, problems) - found.values.keys() for found in reportings()}
    assert not {place: names for place, names in faults.items() if names}


def test_every_value_is_used() -> None:
    problems = words_of(OWN)["problems"]
    faults = {found.place: found.values.keys() - names_in(found, problems) for found in reportings()}
    assert not {place: names for place, names in faults.items() if names}


def names_in(reporting: Reporting, problems: Mapping[str, Any]) -> set[str]:
    """The values that the words of a call name."""
    texts = (
        text
        for code in reporting.codes
        for part, variant in chosen(reporting, problems[code])
        for text in said(variants_of(problems[code][part])[variant])
    )
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_of_codes_has_a_heading(language: str) -> None:
    words = words_of(language)
    assert {code.partition(".")[0] for code in words["problems"]} == words["groups"].keys()
