"""Examines one document against its collection: every answer, every missing one, every rule."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from digisavo.catalogue.arranged_fields import Tree
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Completeness, Entry
from digisavo.catalogue.evidence import proofs_of
from digisavo.catalogue.field import EDITORS, Field, Required, holds
from digisavo.catalogue.field_types.checks import is_answer
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Document, Path, Raw
from digisavo.core.problem import Fault, Problem
from digisavo.core.slug import joined
from digisavo.core.source import Span
from digisavo.core.suggest import fold, suggest
from digisavo.core.text import quote


def examine(document: Document, collection: Collection, today: date) -> tuple[Entry, list[Problem]]:
    """The entry of a document, with the values that passed the checks, and all its problems."""
    sheet = Sheet(document, collection.kind, today, load_places(), collection.labels, collection.by_key)
    answers: dict[str, Raw] = {}
    broken: set[str] = set()
    _gather(_whole(document.values, collection), collection.tree, (), answers, broken, sheet)
    values = _check_answers(answers, collection, sheet)
    _check_missing(answers, broken, values, collection, sheet)
    _check_evidence(values, answers, sheet)
    _check_name(values, collection, sheet)
    for rule in collection.rules:
        rule(values, sheet)
    return _entry(document, collection, values, answers), sheet.problems


def _whole(raw: Mapping[str, Raw], collection: Collection) -> Mapping[str, Raw]:
    """The values of a file with its shorthands written out: `provider: Malli Oy` is `provider: {name: Malli Oy}`."""
    short = [key for key in collection.shorthands if isinstance(raw.get(key), str) and is_answer(raw[key])]
    whole: dict[str, Raw] = {key: {collection.shorthands[key].rpartition(".")[2]: raw[key]} for key in short}
    return {**raw, **whole} if short else raw


def _gather(
    raw: Mapping[str, Raw], tree: Tree, path: Path, answers: dict[str, Raw], broken: set[str], sheet: Sheet
) -> None:
    """Collects the stated values by full key, reports unknown keys, and notes what should be a mapping and is not."""
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
            sheet.error(place, "mapping.type", keys=tuple(known))


def _refuse_key(key: str, tree: Tree, path: Path, sheet: Sheet) -> None:
    sheet.report_at_key(path, _fault_of_key(key, tree, sheet))


def _fault_of_key(key: str, tree: Tree, sheet: Sheet) -> Fault:
    """The fault of an unknown key, with the likeliest hint."""
    found = quote(key)
    if key.strip() in tree:
        return Fault.of("key.unknown", hint="space", key=found, meant=key.strip())
    if "." in key and key in sheet.field_keys:
        outer, inner = key.split(".", 1)
        return Fault.of("key.unknown", hint="nested", key=found, outer=outer, inner=inner)
    labelled = next((name for name, label in sheet.labels.items() if fold(label) == fold(key)), None)
    if labelled:
        return Fault.of("key.unknown", hint="label", key=found, meant=labelled)
    meant = suggest(key, tree)
    elsewhere = tuple(name for name in sheet.field_keys if name == key or name.endswith(f".{key}"))
    if elsewhere and not meant:
        return Fault.of("key.unknown", hint="elsewhere", key=found, meant=elsewhere)
    return Fault.of("key.unknown", hint="meant" if meant else "remove", key=found, meant=meant)


def _check_answers(answers: Mapping[str, Raw], collection: Collection, sheet: Sheet) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, field in collection.by_key.items():
        if key in answers:
            value = field.type.check(answers[key], field.path, sheet)
            if value is not None:
                values[key] = value
    return values


def _check_missing(
    answers: Mapping[str, Raw], broken: set[str], values: Mapping[str, Any], collection: Collection, sheet: Sheet
) -> None:
    by_editors = answers.get("submitted_by") == EDITORS
    for field in collection.demanding:
        if field.key not in answers and not broken.intersection(field.path) and _is_required(field, values, by_editors):
            terms, open_terms = field.type.allowed()
            key = "" if field.help or terms or open_terms else field.key
            sheet.error(field.path, "field.missing", help=field.help, terms=terms, open_terms=open_terms, key=key)


def _is_required(field: Field, values: Mapping[str, Any], by_editors: bool) -> bool:
    """Conditions bind submitters only: editors leave out what public sources do not state."""
    if field.required is Required.ALWAYS:
        return True
    if by_editors:
        return field.required is Required.EDITORS
    return field.required is Required.SUBMITTERS or holds(field.required_if, values)


def _check_evidence(values: Mapping[str, Any], answers: Mapping[str, Raw], sheet: Sheet) -> None:
    """There is no evidence of values that are not stated."""
    for key in values.get("evidence", ()):
        if key not in answers:
            sheet.warning(("evidence", key), "evidence.alone", key=key)


def _check_name(values: Mapping[str, Any], collection: Collection, sheet: Sheet) -> None:
    """The date in a file name is that of the answers, and a hosted entry is named after its host."""
    source = sheet.document.source
    published, host = values.get(collection.published_key), values.get(collection.host_key, "")
    if source.date and published and source.date != published:
        name = f"{published}-{source.slug}{collection.suffix}"
        path = collection.by_key[collection.published_key].path
        sheet.error(path, "file.date", date=published, found=source.date, name=name)
    slug = host.rpartition("/")[2]
    if slug and not source.slug.startswith(joined(slug, "")):
        path = collection.by_key[collection.host_key].path
        sheet.error(path, "file.host", slug=quote(slug), name=quote(source.slug), beginning=joined(slug, ""))


def _entry(document: Document, collection: Collection, values: dict[str, Any], answers: Mapping[str, Raw]) -> Entry:
    proofs = proofs_of(values.pop("evidence", {}))
    source = document.source
    return Entry(
        collection.kind, source.slug, values.get(collection.title_key, source.slug),
        values.get(collection.summary_key, ""), values, proofs, _completeness(collection, values),
        source.path, f"{collection.folder}/{source.path.rpartition('/')[2]}", tuple(_links(values, collection)),
        dict(_spans(document, answers, collection)),
    )  # fmt: skip


def _links(values: Mapping[str, Any], collection: Collection) -> Iterator[tuple[str, str]]:
    """The entries that an entry names, each with the key of the field."""
    for field in collection.linking:
        if field.key in values:
            for reference in field.type.references(values[field.key]):
                yield field.key, reference


def _spans(
    document: Document, answers: Mapping[str, Raw], collection: Collection
) -> Iterator[tuple[tuple[str, str], Span]]:
    """The places of the values that are compared with other entries."""
    for key in collection.compared:
        answer = answers.get(key)
        path: Path = tuple(key.split("."))
        if key in document.verbatim and isinstance(answer, str):
            for name, index in reversed(list(collection.by_key[key].type.mentions(answer))):
                yield (key, name), document.span_in(path, index)
        if isinstance(answer, list):
            for index, item in reversed(list(enumerate(answer))):
                if isinstance(item, str):
                    yield (key, item.strip()), document.span_of((*path, index))
        elif answer is not None:
            yield (key, ""), document.span_of(path)


def _completeness(collection: Collection, values: Mapping[str, Any]) -> Completeness:
    """Counts questions, not fields: fields that share a name are one question, answered by any of them."""
    asked: dict[str, bool] = {}
    for name, field in collection.questions:
        if field.recommended_unless is None or not holds(field.recommended_unless, values):
            asked[name] = asked.get(name, False) or field.key in values
    return Completeness(sum(asked.values()), len(asked))
