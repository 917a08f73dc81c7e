"""Examines one document against its collection: every answer, every missing one, every rule."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from digisavo.catalogue.collection import Collection, Tree
from digisavo.catalogue.entry import Completeness, Entry
from digisavo.catalogue.evidence import proofs_of
from digisavo.catalogue.field import EDITORS, Field, Required, holds
from digisavo.catalogue.field_types.base import is_answer
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Document, Path, Raw
from digisavo.core.problem import Problem
from digisavo.core.source import Span
from digisavo.core.suggest import did_you_mean, fold, suggest
from digisavo.core.text import quote

COMPARED = ("name", "provider.name", "related", "previous_slugs")
"""The fields that are held against those of other entries (see `cross_checks`)."""


def examine(document: Document, collection: Collection, today: date) -> tuple[Entry, list[Problem]]:
    """The entry that a document makes, with the answers that passed, and all its problems."""
    sheet = Sheet(document, collection.kind, today, load_places(), collection.labels, collection.by_key)
    answers: dict[str, Raw] = {}
    broken: set[str] = set()
    _gather(document.values, collection.tree, (), answers, broken, sheet)
    values = _check_answers(answers, collection, sheet)
    _check_missing(answers, broken, values, collection, sheet)
    _check_evidence(values, answers, sheet)
    for rule in collection.rules:
        rule(values, sheet)
    return _entry(document, collection, values, answers), sheet.problems


def _gather(
    raw: Mapping[str, Raw], tree: Tree, path: Path, answers: dict[str, Raw], broken: set[str], sheet: Sheet
) -> None:
    """Collects the answered values by full key, reports keys that ask nothing, and notes what is no mapping."""
    for key, value in raw.items():
        known = tree.get(key)
        place = (*path, key)
        if known is None:
            _refuse_key(key, tree, place, sheet)
        elif not is_answer(value):
            continue
        elif isinstance(known, Field):
            answers[known.key] = value
        elif isinstance(value, dict):
            _gather(value, known, place, answers, broken, sheet)
        else:
            broken.add(key)
            keys = ", ".join(known)
            sheet.error(
                place,
                "mapping.type",
                "tähän kuuluu tarkempia kohtia.",
                f"Kirjoita seuraavalle riville sisennettynä: {keys}.",
            )


def _refuse_key(key: str, tree: Tree, path: Path, sheet: Sheet) -> None:
    elsewhere = " vai ".join(name for name in sheet.field_keys if name == key or name.endswith(f".{key}"))
    if key.strip() in tree:
        hint = f"Avaimessa on ylimääräinen väli. Kirjoita {key.strip()}."
    elif "." in key and key in sheet.field_keys:
        outer, inner = key.split(".", 1)
        hint = f"Kirjoita {outer}: ja sen alle sisennettynä {inner}: …"
    elif labelled := next((name for name, label in sheet.labels.items() if fold(label) == fold(key)), None):
        hint = f"Tarkoititko {labelled}? Avaimet ovat englanniksi, arvot suomeksi."
    elif not suggest(key, tree) and elsewhere:
        hint = f"Tarkoititko {elsewhere}? Pisteen jälkeinen osa kirjoitetaan sisennettynä edellisen alle."
    else:
        hint = did_you_mean(key, tree) or "Poista avain. Kaikki avaimet ovat kenttäoppaassa."
    sheet.error_at_key(path, "key.unknown", f"tuntematon avain {quote(key)}.", hint.strip())


def _check_answers(answers: Mapping[str, Raw], collection: Collection, sheet: Sheet) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for field in collection.fields:
        raw = answers.get(field.key)
        if raw is not None:
            value = field.type.check(raw, field.path, sheet)
            if value is not None:
                values[field.key] = value
    return values


def _check_missing(
    answers: Mapping[str, Raw], broken: set[str], values: Mapping[str, Any], collection: Collection, sheet: Sheet
) -> None:
    by_editors = answers.get("submitted_by") == EDITORS
    for field in collection.demanding:
        if field.key not in answers and not broken.intersection(field.path) and _is_required(field, values, by_editors):
            hint = f"{field.help} {field.type.allowed()}".strip() or f"Lisää {field.key}."
            sheet.error(field.path, "field.missing", "vastaus puuttuu.", hint)


def _is_required(field: Field, values: Mapping[str, Any], by_editors: bool) -> bool:
    """What editors cannot find in public sources stays out, so conditions bind submitters only."""
    if field.required is Required.ALWAYS:
        return True
    if by_editors:
        return field.required is Required.EDITORS
    return field.required is Required.SUBMITTERS or holds(field.required_if, values)


def _check_evidence(values: Mapping[str, Any], answers: Mapping[str, Raw], sheet: Sheet) -> None:
    """Evidence of an answer that is not there proves nothing."""
    for key in values.get("evidence", ()):
        if key not in answers:
            sheet.warning(
                ("evidence", key), "evidence.alone", f"kenttään {key} ei ole vastattu.",
                f"Lisää vastaus kohtaan {key} tai poista sen todiste.",
            )  # fmt: skip


def _entry(document: Document, collection: Collection, values: dict[str, Any], answers: Mapping[str, Raw]) -> Entry:
    proofs = proofs_of(values.pop("evidence", {}))
    source = document.source
    return Entry(
        collection.kind, source.slug, values.get(collection.title_key, source.slug),
        values.get(collection.summary_key, ""), values, proofs, _completeness(collection, values),
        source.path, dict(_spans(document, answers)),
    )  # fmt: skip


def _spans(document: Document, answers: Mapping[str, Raw]) -> Iterator[tuple[tuple[str, str], Span]]:
    """Where the file says what entries are compared by."""
    for key in COMPARED:
        answer = answers.get(key)
        path: Path = tuple(key.split("."))
        if isinstance(answer, list):
            for index, item in reversed(list(enumerate(answer))):
                if isinstance(item, str):
                    yield (key, item.strip()), document.span_of((*path, index))
        elif answer is not None:
            yield (key, ""), document.span_of(path)


def _completeness(collection: Collection, values: Mapping[str, Any]) -> Completeness:
    """Counts questions, not fields: those that share a name are one, answered by any of them."""
    asked: dict[str, bool] = {}
    for name, field in collection.questions:
        if not holds(field.recommended_unless, values):
            asked[name] = asked.get(name, False) or field.key in values
    return Completeness(sum(asked.values()), len(asked))
