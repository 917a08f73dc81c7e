"""Checks between entries: slugs, links, and providers; each check is a generator whose docstring is the rule."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.duplicates import check_duplicates
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.providers import BUSINESS_ID, NAME, plain_name
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.slug import RESERVED, names_entry
from digisavo.core.source import Span
from digisavo.core.suggest import Adviser
from digisavo.core.text import quote

Kinds = Mapping[str, Collection]
_PREVIOUS = "previous_slugs"


def check_slugs(references: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    """Within a kind no two files have one slug; `references` maps `<kind>/<slug>` to the paths of its files."""
    for reference, (first, *further) in references.items():
        for path in further:
            slug = reference.partition("/")[2]
            yield Problem(Span(path), Fault.of("slug.duplicate", slug=quote(slug), path=first))


def check_entries(entries: list[Entry], references: Set[str], collections: Iterable[Collection]) -> Iterator[Problem]:
    """All problems between entries; `references` are those of all files, faulty files included."""
    kinds = {collection.kind: collection for collection in collections}
    yield from check_links(entries, references, kinds)
    yield from check_previous_slugs(entries, references, kinds)
    yield from check_provider_names(entries, kinds)
    yield from check_duplicates(entries, kinds)


def check_links(entries: list[Entry], references: Set[str], kinds: Kinds) -> Iterator[Problem]:
    """An entry that is named exists and does not name itself."""
    moved = {f"{entry.kind}/{slug}": entry.reference for entry in entries for slug in entry.values.get(_PREVIOUS, ())}
    for entry in entries:
        adviser = Adviser()
        for key, reference in dict.fromkeys(entry.links):
            fault = _fault_of_link(entry, reference, references, kinds, adviser, moved)
            if fault:
                span, label = _span_of_link(entry, key, reference), kinds[entry.kind].label_of(key)
                yield Problem(span, fault, field=label)


def _fault_of_link(
    entry: Entry, reference: str, references: Set[str], kinds: Kinds, adviser: Adviser, moved: Mapping[str, str]
) -> Fault | None:  # fmt: skip
    kind = reference.partition("/")[0]
    if kind not in kinds:
        return Fault.of(
            "related.kind", "unknown", kind=quote(kind), meant=adviser.suggest(kind, kinds), kinds=tuple(sorted(kinds))
        )
    if reference == entry.reference:
        return Fault.of("related.self")
    today = moved.get(reference, entry.reference)
    if reference not in references and today != entry.reference:
        return Fault.of("related.missing", page=quote(reference), meant=today.partition("/")[2])
    return fault_of_missing(reference, references, kinds, adviser)


def fault_of_missing(reference: str, references: Set[str], kinds: Kinds, adviser: Adviser) -> Fault | None:
    """Whether there is no entry of a name, and what was meant."""
    if reference in references:
        return None
    kind, _, slug = reference.partition("/")
    meant = next((f"{other}/{slug}" for other in kinds if f"{other}/{slug}" in references), None)
    if meant is None:
        slugs = (name.removeprefix(f"{kind}/") for name in references if name.startswith(f"{kind}/"))
        meant = adviser.suggest(slug, filter(names_entry, slugs))
    return Fault.of("related.missing", page=quote(reference), meant=meant)


def _span_of_link(entry: Entry, key: str, reference: str) -> Span:
    """Where a file names another entry: by kind and slug, by slug alone, or as its only answer."""
    slug = reference.partition("/")[2]
    found = (entry.spans.get((key, written)) for written in (reference, slug, ""))
    return next((span for span in found if span), Span(entry.path))


def check_previous_slugs(entries: list[Entry], references: Set[str], kinds: Kinds) -> Iterator[Problem]:
    """A previous slug is free: no entry has it now, and no other entry had it before; each of the entries is told."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        for slug in entry.values.get(_PREVIOUS, ()):
            name = f"{entry.kind}/{slug}"
            owner = owners.setdefault(name, entry)
            if name in references or slug in RESERVED:
                yield _taken(entry, slug, kinds, Fault.of("slug.taken", "current", slug=quote(slug)))
            elif owner is not entry:
                for one, other in ((entry, owner), (owner, entry)):
                    fault = Fault.of("slug.taken", "previous", slug=quote(slug), path=other.path)
                    yield _taken(one, slug, kinds, fault)
    for entry in entries:
        before = owners.get(entry.reference, entry)
        if before is not entry:
            yield Problem(Span(entry.path), Fault.of("slug.taken", "own", slug=quote(entry.slug), path=before.path))


def _taken(entry: Entry, slug: str, kinds: Kinds, fault: Fault) -> Problem:
    return Problem(entry.spans[_PREVIOUS, slug], fault, field=kinds[entry.kind].label_of(_PREVIOUS))


def check_provider_names(entries: list[Entry], kinds: Kinds) -> Iterator[Problem]:
    """One provider has one spelling: a business id with two names is a warning in both files, and so are two spellings
    of a name, unless each has a business id of its own."""
    first: dict[str, Entry] = {}
    for entry in entries:
        name, business_id = entry.values.get(NAME), entry.values.get(BUSINESS_ID)
        if not name:
            continue
        keys = [business_id] if business_id else []
        namesakes = {id(other): other for other in (first.setdefault(key, entry) for key in (*keys, plain_name(name)))}
        for namesake in namesakes.values():
            if namesake.values[NAME] != name and _may_be_one(entry, namesake):
                yield _spelling(entry, namesake, kinds[entry.kind])
                yield _spelling(namesake, entry, kinds[namesake.kind])


def _may_be_one(entry: Entry, other: Entry) -> bool:
    ids = {entry.values.get(BUSINESS_ID), other.values.get(BUSINESS_ID)}
    return len(ids) == 1 or None in ids


def _spelling(entry: Entry, namesake: Entry, collection: Collection) -> Problem:
    here, there, path = quote(entry.values[NAME]), quote(namesake.values[NAME]), namesake.path
    business_id = entry.values.get(BUSINESS_ID)
    if business_id and business_id == namesake.values.get(BUSINESS_ID):
        fault = Fault.of("provider.spelling", "id", business_id=business_id, here=here, there=there, path=path)
    else:
        fault = Fault.of("provider.spelling", "name", here=here, there=there, path=path)
    return Problem(entry.spans[NAME, ""], fault, Severity.WARNING, collection.label_of(NAME))
