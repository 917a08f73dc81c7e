"""What an importer says at the end: of few items everything, of many what is alike, and always the counts."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from digisavo.core.problem import Problem
from digisavo.core.text import printable
from digisavo.importing.batch import Fate, Outcome, counts, remarks_of
from digisavo.importing.draft import Remark
from digisavo.outputs.rendering.problem_words import load_problem_words
from digisavo.outputs.rendering.translations import Language

_FEW = 20
_MOST_LACKING = 200
_MOST_NAMED = 20
"""Of what one remark is about, on its line."""


def as_text(outcomes: list[Outcome], language: Language) -> str:
    """What became of the items, what could not be carried over, and the counts."""
    shown = outcomes if len(outcomes) <= _FEW else [one for one in outcomes if not one.passes]
    lines = [line for outcome in shown[:_MOST_LACKING] for line in _about(outcome, language, len(outcomes) <= _FEW)]
    if len(shown) > _MOST_LACKING:
        lines.append(language.t("importing.further", count=len(shown) - _MOST_LACKING))
    if len(outcomes) > _FEW:
        lines += _together(outcomes, language)
    number = counts(outcomes)
    lines.append(language.t("importing.counts", **number))
    return "".join(f"{printable(line)}\n" for line in lines)


def _about(outcome: Outcome, language: Language, is_whole: bool) -> Iterator[str]:
    path = outcome.path or outcome.origin
    yield language.t(f"importing.fates.{outcome.fate}", path=path, origin=outcome.origin)
    if is_whole or outcome.fate is Fate.REFUSED or outcome.fate is Fate.KEPT:
        yield from (f"    {line}" for line in _grouped(outcome.remarks, language))
        yield from _problems("broken", outcome.problems, language)
    yield from _problems("dropped", outcome.dropped if is_whole or outcome.lacking else (), language)
    yield from _problems("lacking", outcome.lacking, language)


def _problems(heading: str, problems: Iterable[Problem], language: Language) -> Iterator[str]:
    words = load_problem_words(language.code)
    for problem in problems:
        yield f"    {language.t(f'importing.{heading}', message=words.message(problem), line=problem.span.line)}"


def _grouped(remarks: Iterable[Remark], language: Language) -> Iterator[str]:
    """The remarks of an item, those of one code on one line."""
    groups: dict[str, list[Remark]] = {}
    for remark in remarks:
        groups.setdefault(remark.code, []).append(remark)
    for code, group in groups.items():
        named = list(filter(None, map(_about_what, group)))
        rest = len(named) - _MOST_NAMED
        more = f" {language.t('importing.further', count=rest)}" if rest > 0 else ""
        text = language.t(f"importing.remarks.{code}")
        yield f"{text} {', '.join(named[:_MOST_NAMED])}{more}" if named else text


def _about_what(remark: Remark) -> str:
    return ": ".join(filter(None, (remark.what, remark.found)))


def _said(remark: Remark, language: Language) -> str:
    text = language.t(f"importing.remarks.{remark.code}")
    about = _about_what(remark)
    return f"{text} {about}" if about else text


def _together(outcomes: list[Outcome], language: Language) -> Iterator[str]:
    """The remarks of many items, each with the number of them."""
    if told := remarks_of([outcome for outcome in outcomes if outcome.fate is not Fate.REFUSED]):
        yield language.t("importing.together")
        yield from (f"    {language.number(count)} × {_said(remark, language)}" for remark, count in told)


def as_json(outcomes: list[Outcome], language: Language) -> str:
    """Everything, for programs."""
    items = [_record(outcome, language) for outcome in outcomes]
    return json.dumps({"counts": counts(outcomes), "items": items}, ensure_ascii=False, indent=2) + "\n"


def _record(outcome: Outcome, language: Language) -> dict[str, Any]:
    words = load_problem_words(language.code)
    told = {"lacking": outcome.lacking, "dropped": outcome.dropped, "broken": outcome.problems}
    return {
        "origin": outcome.origin, "fate": outcome.fate.value, "path": outcome.path, "passes": outcome.passes,
        "remarks": [_said(remark, language) for remark in outcome.remarks],
        **{
            name: [{"code": problem.code, "message": words.message(problem)} for problem in problems]
            for name, problems in told.items()
        },
    }  # fmt: skip
