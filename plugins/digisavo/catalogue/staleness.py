"""What of the catalogue needs an editor: old reviews, values and evidence that expire, answers that are missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from digisavo.catalogue.agenda import coming_up
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.date import is_over
from digisavo.catalogue.fill import Fill, questions_filled
from digisavo.catalogue.review import Age, age_of

SOON = timedelta(days=30)
"""Before they expire, values and evidence are told so long in advance."""


class Review(NamedTuple):
    """An entry whose review is old: since when, "" where it states none, and the age class of it."""

    entry: Entry
    reviewed_on: str
    age: Age


class Expiry(NamedTuple):
    """Answers of an entry that hold until a day: the values themselves, or what proves them."""

    entry: Entry
    keys: tuple[str, ...]
    until: str
    is_proof: bool


@dataclass(frozen=True, slots=True)
class Staleness:
    """What needs an editor on a day, the most urgent first; `lacking` are questions by kind."""

    reviews: list[Review]
    expired: list[Expiry]
    expiring: list[Expiry]
    lacking: list[tuple[Collection, Fill]]


def staleness_of(catalogue: Catalogue, today: date) -> Staleness:
    """What needs an editor, in all kinds whose answers are reviewed."""
    kinds = [kind for kind in catalogue.collections if kind.reviewed_key in kind.by_key]
    current = [(kind, current_entries(catalogue, kind, today)) for kind in kinds]
    found = sorted(
        (expiry for kind, entries in current for entry in entries for expiry in expiries_of(entry, kind)),
        key=lambda expiry: (expiry.until, expiry.entry.reference),
    )
    expired = [expiry for expiry in found if is_over(expiry.until, today)]
    return Staleness(
        sorted(_reviews(current, today), key=lambda review: (review.reviewed_on, review.entry.reference)),
        expired,
        [expiry for expiry in found if expiry not in expired and is_over(expiry.until, today + SOON)],
        _lacking(current),
    )  # fmt: skip


def current_entries(catalogue: Catalogue, collection: Collection, today: date) -> list[Entry]:
    """The entries of a kind whose facts still matter: of what takes place at times, those to come."""
    entries = catalogue.of_kind(collection.kind)
    if collection.recurrence_key:
        return [appointment.entry for appointment in coming_up(entries, collection, today)]
    return list(entries)


def _reviews(current: Iterable[tuple[Collection, list[Entry]]], today: date) -> Iterator[Review]:
    for collection, entries in current:
        for entry in entries:
            reviewed_on = str(entry.values.get(collection.reviewed_key, ""))
            age = age_of(reviewed_on, today)
            if age is not Age.FRESH:
                yield Review(entry, reviewed_on, age)


def expiries_of(entry: Entry, collection: Collection) -> Iterator[Expiry]:
    """The days until which answers of an entry hold, each with the answers; proofs beside better ones do not count."""
    until: dict[tuple[str, bool], list[str]] = {}
    for field in collection.fields:
        if field.key not in entry.values:
            continue
        for day in dict.fromkeys(_days_of(field, entry)):
            until.setdefault((day, False), []).append(field.key)
        proofs = [proof.valid_until for proof in entry.proofs.get(field.key, ())]
        if proofs and all(proofs):
            until.setdefault((max(proofs), True), []).append(field.key)
    for (day, is_proof), keys in until.items():
        yield Expiry(entry, tuple(keys), day, is_proof)


def _days_of(field: Field, entry: Entry) -> Iterator[str]:
    """The last days of a value: of the whole, or of each of its rows."""
    if not field.expires_by:
        return
    if day := entry.values.get(field.expires_by):
        yield str(day)
    rows = entry.values[field.key]
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and row.get(field.expires_by):
            yield str(row[field.expires_by])


def _lacking(current: Iterable[tuple[Collection, list[Entry]]]) -> list[tuple[Collection, Fill]]:
    found = [(kind, fill) for kind, entries in current for fill in questions_filled(entries, kind) if fill.lacking]
    return sorted(found, key=lambda item: -item[1].lacking)
