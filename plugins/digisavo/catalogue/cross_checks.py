"""Checks between entries: slugs, links, and providers; each check is a generator whose docstring is the rule."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.providers import BUSINESS_ID, NAME
from digisavo.core.problem import Problem, Severity
from digisavo.core.slug import RESERVED, names_entry
from digisavo.core.source import Span
from digisavo.core.suggest import did_you_mean
from digisavo.core.text import quote

Kinds = Mapping[str, Collection]


def check_slugs(references: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    """Within a kind no two files have one slug; `references` maps `<kind>/<slug>` to the paths of its files."""
    for reference, (first, *others) in references.items():
        for path in others:
            slug = reference.partition("/")[2]
            yield Problem(
                Span(path), "slug.duplicate", f"Tunnus {quote(slug)} on jo tiedostolla {first}.",
                "Anna tiedostolle toinen nimi tai yhdistä tiedostot.",
            )  # fmt: skip


def check_entries(entries: list[Entry], references: Set[str], collections: Iterable[Collection]) -> Iterator[Problem]:
    """Everything that can be wrong between entries; `references` are those of all files, faulty ones too."""
    kinds = {one.kind: one for one in collections}
    yield from check_links(entries, references, kinds)
    yield from check_previous_slugs(entries, references)
    yield from check_provider_names(entries)
    yield from check_duplicates(entries, kinds)


def check_links(entries: list[Entry], references: Set[str], kinds: Kinds) -> Iterator[Problem]:
    """An entry that another names exists and is not that other itself."""
    for entry in entries:
        for key, reference in dict.fromkeys(entry.links):
            fault = _fault_of_link(entry, reference, references, kinds)
            if fault:
                code, message, hint = fault
                label = f"{kinds[entry.kind].labels[key]} ({key})"
                yield Problem(_span_of_link(entry, key, reference), code, f"{label}: {message}", hint)


def _fault_of_link(entry: Entry, reference: str, references: Set[str], kinds: Kinds) -> tuple[str, str, str] | None:
    kind, _, slug = reference.partition("/")
    if kind not in kinds:
        hint = f"{did_you_mean(kind, kinds)}Lajit: {', '.join(sorted(kinds))}."
        return "related.kind", f"lajia {quote(kind)} ei ole.", hint
    if reference == entry.reference:
        return "related.self", "viittaus osoittaa tähän tiedostoon.", "Poista viittaus."
    if reference in references:
        return None
    slugs = (name.removeprefix(f"{kind}/") for name in references if name.startswith(f"{kind}/"))
    hint = did_you_mean(slug, filter(names_entry, slugs)) + "Kirjoita tiedoston nimi ilman päätettä."
    return "related.missing", f"sivua {quote(reference)} ei ole.", hint


def _span_of_link(entry: Entry, key: str, reference: str) -> Span:
    """Where a file names another entry: by kind and slug, by a bare slug, or as its only answer."""
    slug = reference.partition("/")[2]
    found = (entry.spans.get((key, written)) for written in (reference, slug, ""))
    return next((span for span in found if span), Span(entry.path))


def check_previous_slugs(entries: list[Entry], references: Set[str]) -> Iterator[Problem]:
    """A previous slug is free: no entry has it now, and no other had it before."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        for slug in entry.values.get("previous_slugs", ()):
            name = f"{entry.kind}/{slug}"
            owner = owners.setdefault(name, entry)
            if name in references or owner is not entry or slug in RESERVED:
                yield Problem(
                    entry.spans["previous_slugs", slug], "slug.taken",
                    f"Aiemmat tunnukset (previous_slugs): {quote(slug)} on jo käytössä.",
                    "Vanha osoite voi ohjata vain yhdelle sivulle. Poista tunnus.",
                )  # fmt: skip


def check_provider_names(entries: list[Entry]) -> Iterator[Problem]:
    """One provider has one spelling: a business id with two names is a warning in both files."""
    first: dict[str, Entry] = {}
    for entry in entries:
        name, business_id = entry.values.get(NAME), entry.values.get(BUSINESS_ID)
        if not name or not business_id:
            continue
        other = first.setdefault(business_id, entry)
        if other.values[NAME] != name:
            yield _spelling(entry, other)
            yield _spelling(other, entry)


def _spelling(entry: Entry, other: Entry) -> Problem:
    names = f"{quote(entry.values[NAME])} tässä ja {quote(other.values[NAME])} tiedostossa {other.path}"
    return Problem(
        entry.spans[NAME, ""], "provider.spelling",
        f"Palveluntarjoaja (provider.name): Y-tunnuksella {entry.values[BUSINESS_ID]} on kaksi nimeä: {names}.",
        "Kirjoita nimi molempiin samalla tavalla.", Severity.WARNING,
    )  # fmt: skip


def check_duplicates(entries: list[Entry], kinds: Kinds) -> Iterator[Problem]:
    """What no two entries of a kind should share, such as name and website: a warning in each that names the other."""
    first: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        keys = kinds[entry.kind].duplicate_keys
        answers = [str(entry.values.get(key, "")).casefold().rstrip("/") for key in keys]
        if keys and all(answers):
            other = first.setdefault((entry.kind, *answers), entry)
            if other is not entry:
                yield _duplicate(entry, other, kinds[entry.kind])
                yield _duplicate(other, entry, kinds[entry.kind])


def _duplicate(entry: Entry, other: Entry, collection: Collection) -> Problem:
    key = collection.duplicate_keys[0]
    labels = " ja ".join(collection.labels[one].lower() for one in collection.duplicate_keys)
    return Problem(
        entry.spans.get((key, ""), Span(entry.path)), "entry.duplicate",
        f"{collection.labels[key]} ({key}): sama {labels} kuin tiedostossa {other.path}.",
        "Jos kyse on samasta asiasta, pidä vain yksi tiedosto ja täydennä sitä.", Severity.WARNING,
    )  # fmt: skip
