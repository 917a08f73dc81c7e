"""The tables of the page about quality: of each kind, what is answered, how old and how sure it is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import CLAIMED, LEVELS
from digisavo.catalogue.field import Shown
from digisavo.catalogue.fill import Fill, fields_filled, questions_filled, total_of
from digisavo.catalogue.hosting import host_of
from digisavo.catalogue.providers import Provider
from digisavo.catalogue.review import Age, age_of
from digisavo.catalogue.staleness import current_entries
from digisavo.catalogue.vocabulary import Vocabulary, load_vocabulary
from digisavo.outputs.rendering.context import Context

_MOST_PROVIDERS = 200
_YEAR = 365
_LOOKED_AT = "reviewed_from"


class Row(NamedTuple):
    """What a row is about, the page of that ("" for none), and how many of how many."""

    label: str
    address: str
    part: int
    whole: int

    @property
    def percent(self) -> int:
        return round(100 * self.part / self.whole) if self.whole else 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table of rows: `name` begins its id and the keys of its words, `is_long` says that it is folded at first."""

    name: str
    rows: list[Row]
    further: int = 0
    is_long: bool = False


def tables_of(collection: Collection, context: Context) -> Iterator[Table]:
    """The tables of a kind, those without rows left out."""
    catalogue, today = context.catalogue, context.settings.today
    entries = catalogue.of_kind(collection.kind)
    groups = load_vocabulary("field_groups", context.language.code)
    fills = questions_filled(entries, collection)
    tables = [
        Table("groups", list(_groups(fills, groups))),
        Table("questions", list(_questions(fields_filled(entries, collection))), is_long=True),
        Table("categories", list(_categories(collection, context))),
        _providers(collection, context),
        Table("reviews", list(_reviews(current_entries(catalogue, collection, today), collection, context))),
        Table("looked_at", list(_looked_at(entries, collection, context))),
        Table("sources", list(_sources(entries, context))),
        Table("levels", list(_levels(entries, collection, context))),
        Table("hosted", list(_experiences(entries, collection, context))),
    ]
    return (table for table in tables if table.rows)


def _groups(fills: Sequence[Fill], groups: Vocabulary) -> Iterator[Row]:
    """Completeness by group of questions, in the order of the form."""
    for group in dict.fromkeys(fill.group for fill in fills):
        answered, asked = total_of(fill for fill in fills if fill.group == group)
        yield Row(groups.label(group), "", answered, asked)


def _questions(fills: Iterable[Fill]) -> Iterator[Row]:
    yield from (Row(fill.fields[0].label, "", fill.answered, fill.asked) for fill in fills)


def _categories(collection: Collection, context: Context) -> Iterator[Row]:
    for term, entries in context.catalogue.by_category(collection).items():
        page = context.sections.category(collection.section, term.id)
        yield Row(term.label, page, *_completeness(entries))


def _providers(collection: Collection, context: Context) -> Table:
    """Completeness by provider in alphabetical order: of very many, those that have the most entries."""
    found: list[tuple[Provider, list[Entry]]] = []
    for provider in context.catalogue.providers if collection.provider_key else ():
        own = [entry for entry in provider.entries if entry.kind == collection.kind]
        found += [(provider, own)] if own else []
    largest = sorted(found, key=lambda item: -len(item[1]))[:_MOST_PROVIDERS]
    chosen = {provider.slug for provider, _ in largest}
    rows = [
        Row(provider.name, context.sections.provider(provider.slug), *_completeness(own))
        for provider, own in found if provider.slug in chosen
    ]  # fmt: skip
    return Table("providers", rows, len(found) - len(rows), is_long=True)


def _completeness(entries: Iterable[Entry]) -> tuple[int, int]:
    counts = [entry.completeness for entry in entries]
    return sum(count.answered for count in counts), sum(count.asked for count in counts)


def _reviews(entries: Sequence[Entry], collection: Collection, context: Context) -> Iterator[Row]:
    """The entries that still matter by the age of their reviews."""
    if collection.reviewed_key not in collection.by_key or not entries:
        return
    today, ages = context.settings.today, Counter[Age]()
    days = Counter(str(entry.values.get(collection.reviewed_key, "")) for entry in entries)
    for day, count in days.items():
        ages[age_of(day, today)] += count
    for age in Age:
        yield Row(context.t(f"quality.ages.{age.name.lower()}"), "", ages[age], len(entries))


def _looked_at(entries: Sequence[Entry], collection: Collection, context: Context) -> Iterator[Row]:
    """The entries by what was looked at when they were reviewed; last those of which that is not told."""
    if _LOOKED_AT not in collection.by_key or not entries:
        return
    counts = Counter(source for entry in entries for source in entry.values.get(_LOOKED_AT, ("",)))
    for term in load_vocabulary("review_sources", context.language.code).terms.values():
        yield Row(term.label, "", counts[term.id], len(entries))
    yield Row(context.t("quality.looked_at.unknown"), "", counts[""], len(entries))


def _sources(entries: Iterable[Entry], context: Context) -> Iterator[Row]:
    """The proofs by how old their sources are: when these were published, as far as that is told."""
    dates = Counter(proof.source_date for entry in entries for group in entry.proofs.values() for proof in group)
    years, total = Counter[int | None](), dates.total()
    for day, count in dates.items():
        years[_years_since(day, context.settings.today)] += count
    for years_ago, name in enumerate(("new", "year", "years", "old")):
        if dates:
            yield Row(context.t(f"quality.sources_by.{name}"), "", years[years_ago], total)
    if dates:
        yield Row(context.t("quality.sources_by.unknown"), "", years[None], total)


def _years_since(day: str, today: date) -> int | None:
    """Full years since a day, month or year, at most three; None for none."""
    if not day:
        return None
    return max(0, min((today - date.fromisoformat(f"{day}-01-01"[:10])).days // _YEAR, 3))


def _levels(entries: Iterable[Entry], collection: Collection, context: Context) -> Iterator[Row]:
    """The answers that readers see by how sure they are."""
    if not collection.has_evidence:
        return
    shown = {field.key: field for field in collection.fields if field.show is Shown.GROUP}
    judged = {key for key, field in shown.items() if field.expires_by}
    levels = Counter[str]()
    for entry in entries:
        keys = entry.values.keys() & shown.keys()
        # Most answers have neither proofs nor a last day, so nobody has to judge them.
        with_reasons = keys & (entry.proofs.keys() | judged)
        levels[CLAIMED] += len(keys) - len(with_reasons)
        levels.update(entry.claim(shown[key], context.settings.today).level for key in with_reasons)
    total = levels.total()
    for level in LEVELS if total else ():
        yield Row(context.t(f"level.{level}"), "", levels[level], total)


def _experiences(entries: Sequence[Entry], collection: Collection, context: Context) -> Iterator[Row]:
    """How many entries somebody has told experiences of."""
    for hosted in context.catalogue.hosted_kinds(collection) if entries else ():
        told_of = {host_of(own, hosted) for own in context.catalogue.of_kind(hosted.kind)}
        with_any = sum(entry.reference in told_of for entry in entries)
        yield Row(context.t(f"{hosted.kind}.label"), "", with_any, len(entries))
