"""Checks between entries: slugs, links, and providers; each check is a generator whose docstring is the rule."""

from collections.abc import Iterable, Iterator, Set

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.providers import BUSINESS_ID, NAME
from digisavo.core.document import Path
from digisavo.core.problem import Problem, Severity
from digisavo.core.slug import RESERVED, is_slug
from digisavo.core.source import SourceFile, Span
from digisavo.core.suggest import did_you_mean
from digisavo.core.text import quote


def check_sources(sources: Iterable[SourceFile]) -> Iterator[Problem]:
    """Within a kind no two files have one slug."""
    first: dict[tuple[str, str], SourceFile] = {}
    for source in sources:
        other = first.setdefault((source.kind, source.slug), source)
        if other is not source:
            yield Problem(
                Span(source.path), "slug.duplicate", f"Tunnus {quote(source.slug)} on jo tiedostolla {other.path}.",
                "Anna tiedostolle toinen nimi tai yhdistä tiedostot.",
            )  # fmt: skip


def check_entries(entries: list[Entry], references: Set[str], collections: Iterable[Collection]) -> Iterator[Problem]:
    """Everything that can be wrong between entries; `references` are those of all files, faulty ones too."""
    kinds = {one.kind for one in collections}
    yield from check_related(entries, references, kinds)
    yield from check_previous_slugs(entries, references)
    yield from check_provider_names(entries)
    yield from check_duplicates(entries)


def check_related(entries: list[Entry], references: Set[str], kinds: Set[str]) -> Iterator[Problem]:
    """A related entry exists and is another one."""
    for entry in entries:
        for reference in entry.related:
            kind, _, slug = reference.partition("/")
            path = _item_path(entry, "related", {reference, slug} if kind == entry.kind else {reference})
            if kind not in kinds:
                hint = f"{did_you_mean(kind, kinds)}Lajit: {', '.join(sorted(kinds))}."
                yield _problem(entry, path, "related.kind", f"Liittyy (related): lajia {quote(kind)} ei ole.", hint)
            elif reference == entry.reference:
                yield _problem(
                    entry,
                    path,
                    "related.self",
                    "Liittyy (related): viittaus osoittaa tähän tiedostoon.",
                    "Poista viittaus.",
                )
            elif reference not in references:
                slugs = filter(is_slug, (name.removeprefix(f"{kind}/") for name in references))
                hint = did_you_mean(slug, slugs) + "Kirjoita tiedoston nimi ilman päätettä."
                yield _problem(
                    entry, path, "related.missing", f"Liittyy (related): sivua {quote(reference)} ei ole.", hint
                )


def check_previous_slugs(entries: list[Entry], references: Set[str]) -> Iterator[Problem]:
    """A previous slug is free: no entry has it now, and no other had it before."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        for slug in entry.values.get("previous_slugs", ()):
            name = f"{entry.kind}/{slug}"
            owner = owners.setdefault(name, entry)
            if name in references or owner is not entry or slug in RESERVED:
                yield _problem(
                    entry, _item_path(entry, "previous_slugs", {slug}), "slug.taken",
                    f"Aiemmat tunnukset (previous_slugs): {quote(slug)} on jo käytössä.",
                    "Vanha osoite voi ohjata vain yhteen palveluun. Poista tunnus.",
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
    names = f"{quote(entry.values[NAME])} tässä ja {quote(other.values[NAME])} tiedostossa {other.source.path}"
    return _problem(
        entry, ("provider", "name"), "provider.spelling",
        f"Palveluntarjoaja (provider.name): Y-tunnuksella {entry.values[BUSINESS_ID]} on kaksi nimeä: {names}.",
        "Kirjoita nimi molempiin samalla tavalla.", Severity.WARNING,
    )  # fmt: skip


def check_duplicates(entries: list[Entry]) -> Iterator[Problem]:
    """The same name at the same website is probably the same service: a warning in each that names the other."""
    first: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        website = entry.values.get("links.website")
        if not website:
            continue
        key = (entry.kind, entry.title.casefold(), website.casefold().rstrip("/"))
        other = first.setdefault(key, entry)
        if other is not entry:
            yield _duplicate(entry, other)
            yield _duplicate(other, entry)


def _duplicate(entry: Entry, other: Entry) -> Problem:
    return _problem(
        entry, ("name",), "entry.duplicate",
        f"Nimi (name): sama nimi ja verkkosivu kuin tiedostossa {other.source.path}.",
        "Jos palvelu on sama, pidä vain yksi tiedosto ja täydennä sitä.", Severity.WARNING,
    )  # fmt: skip


def _item_path(entry: Entry, key: str, spellings: Set[str]) -> Path:
    """Where a list says what a checked value says; indexes differ where empty or faulty items were left out."""
    items = entry.document.values[key]
    return next((key, index) for index, item in enumerate(items) if isinstance(item, str) and item.strip() in spellings)


def _problem(
    entry: Entry, path: Path, code: str, message: str, hint: str, severity: Severity = Severity.ERROR
) -> Problem:
    return Problem(entry.document.span_of(path), code, message, hint, severity)
