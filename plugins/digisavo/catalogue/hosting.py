"""Experiences and their hosts, the entries that they are about: a user confirms values there and is a reference."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import CONFIRMED, Proof
from digisavo.catalogue.field import EDITORS, Field
from digisavo.catalogue.field_types.row_shape import Row
from digisavo.catalogue.places import load_places
from digisavo.catalogue.providers import plain_name
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.source import Span
from digisavo.core.suggest import Adviser
from digisavo.core.text import quote

OWNER_KEYS = ("municipality", "organisation")
"""The fields that name the owner of an experience, and the user in a row of references."""

ENDED = "lopetettu"
CONFIRMERS = ("kayttajaorganisaatio", EDITORS)
"""Who may confirm: the users themselves, and editors on behalf of a user."""

_ROW = (*OWNER_KEYS, "stage", "since", "until")
_REVIEWED = "reviewed_on"
_ABOUT_THE_FILE = "sources"
Kinds = Mapping[str, Collection]


def owner_of(entry: Entry) -> str:
    """The name of the organisation that an experience belongs to."""
    code = entry.values.get("municipality")
    return load_places().municipalities[code].name if code else str(entry.values.get("organisation", ""))


def host_of(entry: Entry, collection: Collection) -> str:
    """The entry that an experience is about, as `<kind>/<slug>`; "" for what stands alone."""
    return str(entry.values.get(collection.host_key, "")) if collection.host_key else ""


def hosted_title(host: str, entry: Entry) -> str:
    """The title of an experience, which states none itself, by that of its host."""
    return f"{host}: {owner_of(entry)}"


def can_confirm(values: Mapping[str, Any]) -> bool:
    """Whether an experience confirms the values it names: it is of a user, and one who has not stopped."""
    return values.get("stage") != ENDED and values.get("submitted_by") in CONFIRMERS


def check_hosted(entries: Iterable[Entry], collections: Iterable[Collection]) -> Iterator[Problem]:
    """An organisation has one experience of an entry, and confirms what is asked and stated there."""
    kinds = {collection.kind: collection for collection in collections}
    by_reference = {entry.reference: entry for entry in entries}
    first: dict[tuple[str, str], Entry] = {}
    for entry in by_reference.values():
        host = host_of(entry, kinds[entry.kind])
        if host:
            earlier = first.setdefault((host, plain_name(owner_of(entry))), entry)
            if earlier is not entry:
                yield _second(entry, earlier)
                yield _second(earlier, entry)
            yield from _check_confirmed(entry, by_reference.get(host), kinds)


def _second(entry: Entry, other: Entry) -> Problem:
    key = next((key for key in OWNER_KEYS if key in entry.values), OWNER_KEYS[0])
    fault = Fault.of("experience.second", organisation=quote(owner_of(entry)), path=other.path)
    return Problem(entry.spans.get((key, ""), Span(entry.path)), fault)


def _check_confirmed(entry: Entry, host: Entry | None, kinds: Kinds) -> Iterator[Problem]:
    key = kinds[entry.kind].confirms_key
    asked, adviser = _confirmable(kinds[host.kind]) if host else {}, Adviser()
    for name in entry.values.get(key, ()) if host else ():
        span, label = entry.spans.get((key, name), Span(entry.path)), kinds[entry.kind].label_of(key)
        if name not in asked:
            yield Problem(
                span, Fault.of("confirms.unknown", key=quote(name), meant=adviser.suggest(name, asked)), field=label
            )
        elif host and name not in host.values:
            yield Problem(span, Fault.of("confirms.unanswered", key=quote(name)), Severity.WARNING, label)


def _confirmable(collection: Collection) -> dict[str, Field]:
    """The fields that a user can know of: not who submitted the entry, when, and from what sources."""
    return {key: field for key, field in collection.by_key.items() if field.group != _ABOUT_THE_FILE}


def join_hosted(entries: Iterable[Entry], collections: Iterable[Collection]) -> list[Entry]:
    """The entries with what experiences add: their own titles, confirmations and references of their hosts."""
    kinds = {collection.kind: collection for collection in collections}
    joined = {entry.reference: entry for entry in entries}
    for entry in list(joined.values()):
        host = joined.get(host_of(entry, kinds[entry.kind]))
        if host:
            joined[host.reference] = _with_reference(_confirmed(host, entry, kinds), entry, kinds[host.kind])
            joined[entry.reference] = replace(entry, title=hosted_title(host.title, entry))
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
    """What an organisation states itself replaces what others stated of it."""
    key = collection.references_key
    if not key:
        return host
    own: Row = {part: entry.values[part] for part in _ROW if part in entry.values}
    rows: list[Row] = host.values.get(key, [])
    rest = [row for row in rows if not _has_owner(row, own)]
    known: Row = next((row for row in rows if _has_owner(row, own)), {})
    # What was stated of another stage of use does not hold for this one.
    kept = known if known.get("stage") == own.get("stage") else {}
    return replace(host, values={**host.values, key: [*rest, {**kept, **own}]})


def _has_owner(row: Row, owner: Row) -> bool:
    return not _owners(row).isdisjoint(_owners(owner))


def _owners(row: Row) -> set[str]:
    code, organisation = (str(row.get(key, "")) for key in OWNER_KEYS)
    names = (load_places().municipalities[code].name if code else "", organisation)
    return {plain_name(name) for name in names if name}
