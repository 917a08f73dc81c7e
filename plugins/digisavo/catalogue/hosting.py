"""Experiences and the entries that they are about: what a user says there confirms answers and adds a reference."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import CONFIRMED, Proof
from digisavo.catalogue.field import EDITORS, Field
from digisavo.catalogue.field_types.rows import Row
from digisavo.catalogue.places import load_places
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.slug import slugify
from digisavo.core.source import Span
from digisavo.core.suggest import suggest
from digisavo.core.text import quote

WHO = ("municipality", "organisation")
"""The fields by which an experience tells whose it is, as a row of references does."""

ENDED = "lopetettu"
CONFIRMERS = ("kayttajaorganisaatio", EDITORS)
"""Who may confirm: the users themselves, and editors who write down what a user has told them."""

_ROW = (*WHO, "stage", "since", "until")
_REVIEWED = "reviewed_on"
_ABOUT_THE_FILE = "sources"
Kinds = Mapping[str, Collection]


def owner_of(entry: Entry) -> str:
    """The name of the organisation whose experience it is."""
    code = entry.values.get("municipality")
    return load_places().municipalities[code].name if code else str(entry.values.get("organisation", ""))


def host_of(entry: Entry, collection: Collection) -> str:
    """The entry that an experience is about, as `<kind>/<slug>`; "" for what stands alone."""
    return str(entry.values.get(collection.host_key, "")) if collection.host_key else ""


def can_confirm(values: Mapping[str, Any]) -> bool:
    """Whether an experience confirms what it names: told by a user, and not by one who has stopped."""
    return values.get("stage") != ENDED and values.get("submitted_by") in CONFIRMERS


def check_hosted(entries: Iterable[Entry], collections: Iterable[Collection]) -> Iterator[Problem]:
    """An organisation tells one experience of an entry, and confirms what is asked and answered there."""
    kinds = {one.kind: one for one in collections}
    by_reference = {entry.reference: entry for entry in entries}
    first: dict[tuple[str, str], Entry] = {}
    for entry in by_reference.values():
        host = host_of(entry, kinds[entry.kind])
        if host:
            other = first.setdefault((host, slugify(owner_of(entry))), entry)
            if other is not entry:
                yield _second(entry, other)
            yield from _check_confirmed(entry, by_reference.get(host), kinds)


def _second(entry: Entry, other: Entry) -> Problem:
    key = next((key for key in WHO if key in entry.values), WHO[0])
    fault = Fault.of("experience.second", organisation=quote(owner_of(entry)), path=other.path)
    return Problem(entry.spans.get((key, ""), Span(entry.path)), fault)


def _check_confirmed(entry: Entry, host: Entry | None, kinds: Kinds) -> Iterator[Problem]:
    key = kinds[entry.kind].confirms_key
    asked = _confirmable(kinds[host.kind]) if host else {}
    for name in entry.values.get(key, ()) if host else ():
        span, label = entry.spans.get((key, name), Span(entry.path)), kinds[entry.kind].label_of(key)
        if name not in asked:
            yield Problem(span, Fault.of("confirms.unknown", key=quote(name), meant=suggest(name, asked)), field=label)
        elif host and name not in host.values:
            yield Problem(span, Fault.of("confirms.unanswered", key=quote(name)), Severity.WARNING, label)


def _confirmable(collection: Collection) -> dict[str, Field]:
    """What a user can know: not who filed the entry, when, and from what sources."""
    return {key: field for key, field in collection.by_key.items() if field.group != _ABOUT_THE_FILE}


def join_hosted(entries: Iterable[Entry], collections: Iterable[Collection]) -> list[Entry]:
    """The entries with what experiences add: titles of the experiences themselves, confirmations, references."""
    kinds = {one.kind: one for one in collections}
    joined = {entry.reference: entry for entry in entries}
    for entry in list(joined.values()):
        host = joined.get(host_of(entry, kinds[entry.kind]))
        if host:
            joined[host.reference] = _with_reference(_confirmed(host, entry, kinds), entry, kinds[host.kind])
            joined[entry.reference] = replace(entry, title=f"{host.title}: {owner_of(entry)}")
    return list(joined.values())


def _confirmed(host: Entry, entry: Entry, kinds: Kinds) -> Entry:
    keys = entry.values.get(kinds[entry.kind].confirms_key, ())
    if not can_confirm(entry.values):
        return host
    day = entry.values.get(_REVIEWED, "")
    proof = Proof(CONFIRMED, checked_on=day, by=owner_of(entry))
    proofs = {key: (proof, *host.proofs.get(key, ())) for key in keys if key in host.values}
    return replace(host, proofs={**host.proofs, **proofs})


def _with_reference(host: Entry, entry: Entry, collection: Collection) -> Entry:
    """What an organisation tells of itself stands above what others told of it."""
    key = collection.references_key
    if not key:
        return host
    told: Row = {part: entry.values[part] for part in _ROW if part in entry.values}
    rows: list[Row] = host.values.get(key, [])
    others = [row for row in rows if not _is_same(row, told)]
    known: Row = next((row for row in rows if _is_same(row, told)), {})
    # What was told of another stage of use says nothing of this one.
    kept = known if known.get("stage") == told.get("stage") else {}
    return replace(host, values={**host.values, key: [*others, {**kept, **told}]})


def _is_same(row: Row, other: Row) -> bool:
    return any(name in row and slugify(str(row[name])) == slugify(str(other.get(name, ""))) for name in WHO)
