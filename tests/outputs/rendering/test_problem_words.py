"""Problems in words: variants, plural forms, lists and causes, in the language that is asked for."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.collections.samples import check_sample, lay_out, samples
from tests.outputs.pseudo_language import problems
from tests.wording import WORDS

from digisavo.core.problem import Fault, Problem, Report, Severity, Value
from digisavo.core.source import Span
from digisavo.outputs.rendering import problem_words
from digisavo.outputs.rendering.problem_words import ProblemWords, SpareWords, load_problem_words
from digisavo.outputs.rendering.translations import plural_rule
from digisavo.reading import own_files

PACKAGE = Path(problem_words.__file__).parents[2]
FOREIGN = "sv"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_PROBLEMS = {
    "a.plain": {"message": "Viesti {x}.", "hint": "Neuvo {x:02}."},
    "a.variants": {
        "message": {"one_way": "Näin {x}.", "another": "Noin."},
        "hint": {"one_way": "Tee.", "no": "Älä."},
    },
    "a.list": {"message": "Viesti.", "hint": ["Tarkoititko {meant:or}?", "Sallitut: {all}.", "Loppu."]},
    "a.count": {"message": "Viesti.", "hint": {"one": "{count} asia", "other": "{count} asiaa"}},
    "a.caused": {"message": "Siksi: {cause}", "hint": "{cause:hint}"},
}
SMALL = ProblemWords({"problems": _PROBLEMS, "joints": {"or": "tai"}}, plural_rule("fi"))


def said(fault: Fault, words: ProblemWords = SMALL) -> tuple[str, str]:
    problem = Problem(Span("a.yml"), fault)
    return words.message(problem), words.hint(problem)


def test_values_and_variants() -> None:
    assert said(Fault.of("a.plain", x=7)) == ("Viesti 7.", "Neuvo 07.")
    assert said(Fault.of("a.variants", "one_way", x="{x}")) == ("Näin {x}.", "Tee."), "a value is no template"
    assert said(Fault.of("a.variants", "another", hint="no")) == ("Noin.", "Älä.")


@pytest.mark.parametrize(
    ("meant", "listed", "hint"),
    [
        ((), (), "Loppu."),
        (("a",), ("x", "y"), "Tarkoititko a? Sallitut: x, y. Loppu."),
        (("a", "b", "c"), (), "Tarkoititko a tai b tai c? Loppu."),
    ],
)
def test_of_a_list_of_texts_those_are_said_that_have_a_value(
    meant: tuple[str, ...], listed: tuple[str, ...], hint: str
) -> None:
    assert said(Fault.of("a.list", meant=meant, all=listed))[1] == hint


@pytest.mark.parametrize(("count", "hint"), [(0, "0 asiaa"), (1, "1 asia"), (1200, "1200 asiaa")])
def test_plural_forms(count: int, hint: str) -> None:
    assert said(Fault.of("a.count", count=count))[1] == hint


def test_a_fault_may_be_caused_by_another() -> None:
    assert said(Fault.of("a.caused", cause=Fault.of("a.plain", x=1))) == ("Siksi: Viesti 1.", "Neuvo 01.")


def test_the_field_is_named_first() -> None:
    problem = Problem(Span("a.yml"), Fault.of("a.plain", x=1), field="Hinta (price)")
    assert SMALL.message(problem) == "Hinta (price): Viesti 1."


def test_a_value_that_was_not_given_is_a_bug() -> None:
    with pytest.raises(KeyError):
        said(Fault.of("a.list", meant=()))


def test_faults_of_the_words_themselves_are_reported_with_what_is_left_of_them() -> None:
    spare = SpareWords({"problems": {"a.known": {"message": "Viesti {x}.", "hint": "Neuvo."}}}, plural_rule("fi"))
    known = Problem(Span("a.yml"), Fault.of("a.known", x=1))
    unknown = Problem(Span("a.yml"), Fault.of("a.unknown"), field="problems.a.unknown")
    assert (spare.message(known), spare.hint(known)) == ("Viesti 1.", "Neuvo.")
    assert (spare.message(unknown), spare.hint(unknown)) == ("problems.a.unknown", "")
    assert spare.summary(Report.of([known, unknown], 1)) == "error: 2"


def test_the_summary_counts() -> None:
    faults = [Problem(Span("a.yml", line), Fault.of("row.type"), Severity.NOTICE) for line in (1, 2)]
    assert WORDS.summary(Report.of(faults, 1)) == "Tarkistettu 1 tiedosto: 0 virhettä, 0 varoitusta, 2 huomautusta."


def without_words(raw: Any) -> Any:
    """Words of which only the values are left."""
    if isinstance(raw, dict):
        return {key: without_words(value) for key, value in raw.items()}
    return [*map(without_words, raw)] if isinstance(raw, list) else "·".join(["", *_PLACEHOLDER.findall(raw), ""])


def values_of(fault: Fault) -> Iterator[str]:
    for _, value in fault.values:
        yield from values_in(value)


def values_in(value: Value) -> Iterator[str]:
    if isinstance(value, Fault):
        yield from values_of(value)
    elif isinstance(value, tuple):
        yield from value
    else:
        yield str(value)


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package's words with those of a language that has no words at all."""
    package = tmp_path_factory.mktemp("package")
    for path in (*PACKAGE.glob("collections/*/problems.yml"), PACKAGE / "locales/fi/problems.yml"):
        (package / path.relative_to(PACKAGE)).parent.mkdir(parents=True)
        shutil.copy(path, package / path.relative_to(PACKAGE))
    (package / "locales" / FOREIGN).mkdir(parents=True)
    text = yaml.safe_dump(without_words(problems()), allow_unicode=True)
    (package / "locales" / FOREIGN / "problems.yml").write_text(text, "utf-8")
    return package


def test_another_language_replaces_every_word(foreign: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left beside the values of a problem and the label of its field comes from the file of the language."""
    with monkeypatch.context() as patch:
        patch.setattr(own_files, "PACKAGE", foreign)
        words, content = load_problem_words.__wrapped__(FOREIGN), lay_out(tmp_path)
    for problem in (found for sample in samples("invalid") for found in check_sample(sample, content)):
        text = f"{words.message(problem)} {words.hint(problem)}".removeprefix(problem.field)
        for value in sorted(values_of(problem.fault), key=len, reverse=True):
            text = text.replace(value, "")
        assert not re.search(r"[^\W\d_]{2}", text), (problem.code, text)
