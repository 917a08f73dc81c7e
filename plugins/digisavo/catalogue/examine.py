"""Examines one document against its collection: every answer, every missing one, every rule."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from digisavo.catalogue.answers import Answers, gather_answers, notice_silent
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Completeness, Entry
from digisavo.catalogue.evidence import proofs_of
from digisavo.catalogue.field import EDITORS, Field, Required, holds
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Portal, Sheet
from digisavo.core.document import Document, Path, Raw
from digisavo.core.problem import Problem
from digisavo.core.slug import joined, name_in
from digisavo.core.source import Span
from digisavo.core.text import quote

_NO_PORTAL = Portal()


def examine(
    document: Document, collection: Collection, today: date, portal: Portal = _NO_PORTAL
) -> tuple[Entry, list[Problem]]:
    """The entry of a document, with the values that passed the checks, and all its problems."""
    sheet = Sheet(document, collection.kind, today, load_places(), collection.labels, collection.by_key, portal)
    answers = gather_answers(document.values, collection, sheet)
    sheet.answers = answers.values
    values = _check_answers(answers.values, collection, sheet)
    _check_asked(answers, values, collection, sheet)
    missing = set(_check_missing(answers, values, collection, sheet))
    notice_silent(answers, missing, sheet)
    _check_evidence(values, answers, sheet)
    _check_name(values, collection, sheet)
    for rule in collection.rules:
        rule(values, sheet)
    return _entry(document, collection, values, sheet), sheet.problems


def _check_answers(answers: Mapping[str, Raw], collection: Collection, sheet: Sheet) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key in sorted(answers, key=collection.order.__getitem__):  # a tenth of all questions are answered
        field = collection.by_key[key]
        value = field.type.check(answers[key], sheet.paths.get(key, field.path), sheet)
        if value is not None:
            values[key] = value
    return values


def _check_asked(answers: Answers, values: Mapping[str, Any], collection: Collection, sheet: Sheet) -> None:
    """Reports the answers to questions that do not concern the entry, unless what decides that is itself in doubt."""
    for field in collection.conditional:
        if field.key in answers.values and not field.concerns(values):
            key, terms = next(iter((field.asked_if or {}).items()))
            if key in values or not answers.may_answer(key):
                condition = collection.label_of(key)
                sheet.error(sheet.path_of(field.key), "field.unasked", condition=condition, terms=terms)


def _check_missing(
    answers: Answers, values: Mapping[str, Any], collection: Collection, sheet: Sheet
) -> Iterator[Path]:  # fmt: skip
    """Reports the answers that have to be given and are not, and gives their paths."""
    by_editors = answers.values.get("submitted_by") == EDITORS
    for field in collection.demanding:
        if (
            field.key not in answers.values
            and not answers.may_answer(field.key)
            and _is_required(field, values, by_editors)
        ):
            terms, open_terms = field.type.allowed()
            key = "" if field.help or terms or open_terms else field.key
            sheet.error(field.path, "field.missing", help=field.help, terms=terms, open_terms=open_terms, key=key)
            yield field.path


def _is_required(field: Field, values: Mapping[str, Any], by_editors: bool) -> bool:
    """Conditions bind submitters only: editors leave out what public sources do not state."""
    if field.required is Required.ALWAYS:
        return True
    if by_editors:
        return field.required is Required.EDITORS
    return field.required is Required.SUBMITTERS or holds(field.required_if, values)


def _check_evidence(values: Mapping[str, Any], answers: Answers, sheet: Sheet) -> None:
    """There is no evidence of values that are not stated."""
    for key in values.get("evidence", ()):
        if key not in answers.values and not answers.may_answer(key):
            sheet.warning(("evidence", key), "evidence.alone", key=key)


def _check_name(values: Mapping[str, Any], collection: Collection, sheet: Sheet) -> None:
    """The date in a file name is that of the answers, and a hosted entry is named after its host."""
    source = sheet.document.source
    published, host = values.get(collection.published_key), values.get(collection.host_key, "")
    if source.date and published and source.date != published:
        name = f"{published}-{source.slug}{collection.suffix}"
        path = sheet.path_of(collection.published_key)
        sheet.error(path, "file.date", date=published, found=source.date, meant=name)
    slug = host.rpartition("/")[2]
    is_named = name_in(source.slug, collection.naming) is not None  # an odd name is a fault of its own
    if slug and is_named and not source.slug.startswith(joined(slug, "")):
        path = sheet.path_of(collection.host_key)
        sheet.error(path, "file.host", slug=quote(slug), name=quote(source.slug), beginning=joined(slug, ""))


def _entry(document: Document, collection: Collection, values: dict[str, Any], sheet: Sheet) -> Entry:
    proofs = proofs_of(values.pop("evidence", {}))
    source = document.source
    return Entry(
        collection.kind, source.slug, values.get(collection.title_key, source.slug),
        values.get(collection.summary_key, ""), values, proofs, _completeness(collection, values),
        source.path, f"{collection.folder}/{source.path.rpartition('/')[2]}", tuple(_links(values, collection)),
        dict(_spans(document, sheet, collection)), source.content,
    )  # fmt: skip


def _links(values: Mapping[str, Any], collection: Collection) -> Iterator[tuple[str, str]]:
    """The entries that an entry names, each with the key of the field."""
    for field in collection.linking:
        if field.key in values:
            for reference in field.type.references(values[field.key]):
                yield field.key, reference


def _spans(document: Document, sheet: Sheet, collection: Collection) -> Iterator[tuple[tuple[str, str], Span]]:
    """The places of the values that are compared with other entries."""
    for key in collection.compared:
        answer, path = sheet.answers.get(key), sheet.path_of(key)
        if key in document.verbatim and isinstance(answer, str):
            for name, index in reversed(list(collection.by_key[key].type.mentions(answer))):
                yield (key, name), document.span_in(path, index)
        if isinstance(answer, list):
            for index, item in reversed(list(enumerate(answer))):
                if isinstance(item, str):
                    place = (*path, index)
                    yield (key, sheet.repaired.get(place) or item.strip()), document.span_of(place)
        elif answer is not None:
            yield (key, ""), document.span_of(path)


def _completeness(collection: Collection, values: Mapping[str, Any]) -> Completeness:
    """Counts questions, not fields: fields that share a name are one question, answered by any of them."""
    asked: dict[str, bool] = {}
    for name, field in collection.questions:
        if field.is_for_all or field.is_expected(values):
            asked[name] = asked.get(name, False) or field.key in values
    return Completeness(sum(asked.values()), len(asked))
