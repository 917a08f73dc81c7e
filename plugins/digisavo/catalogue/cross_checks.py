"""Checks between entries: slugs, links, and providers; each check is a generator whose docstring is the rule."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.providers import BUSINESS_ID, NAME
from digisavo.core.problem import Problem, Severity
from digisavo.core.slug import RESERVED, is_slug
from digisavo.core.source import Span
from digisavo.core.suggest import did_you_mean
from digisavo.core.text import quote


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
            if kind not in kinds:
                hint = f"{did_you_mean(kind, kinds)}Lajit: {', '.join(sorted(kinds))}."
                yield Problem(
                    _related_span(entry, reference),
                    "related.kind",
                    f"Liittyy (related): lajia {quote(kind)} ei ole.",
                    hint,
                )
            elif reference == entry.reference:
                yield Problem(
                    _related_span(entry, reference), "related.self",
                    "Liittyy (related): viittaus osoittaa tähän tiedostoon.", "Poista viittaus.",
                )  # fmt: skip
            elif reference not in references:
                slugs = filter(is_slug, (name.removeprefix(f"{kind}/") for name in references))
                hint = did_you_mean(slug, slugs) + "Kirjoita tiedoston nimi ilman päätettä."
                message = f"Liittyy (related): sivua {quote(reference)} ei ole."
                yield Problem(_related_span(entry, reference), "related.missing", message, hint)


def _related_span(entry: Entry, reference: str) -> Span:
    """Where a file names another entry: by kind and slug, or by a bare slug of its own kind."""
    slug = reference.removeprefix(f"{entry.kind}/")
    return entry.spans.get(("related", reference)) or entry.spans["related", slug]


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
    names = f"{quote(entry.values[NAME])} tässä ja {quote(other.values[NAME])} tiedostossa {other.path}"
    return Problem(
        entry.spans[NAME, ""], "provider.spelling",
        f"Palveluntarjoaja (provider.name): Y-tunnuksella {entry.values[BUSINESS_ID]} on kaksi nimeä: {names}.",
        "Kirjoita nimi molempiin samalla tavalla.", Severity.WARNING,
    )  # fmt: skip


def check_duplicates(entries: list[Entry]) -> Iterator[Problem]:
    """The same name at the same website is probably the same service: a warning in each that names the other."""
    first: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        website = entry.values.get("links.website")
        if not website or ("name", "") not in entry.spans:
            continue
        key = (entry.kind, entry.title.casefold(), website.casefold().rstrip("/"))
        other = first.setdefault(key, entry)
        if other is not entry:
            yield _duplicate(entry, other)
            yield _duplicate(other, entry)


def _duplicate(entry: Entry, other: Entry) -> Problem:
    return Problem(
        entry.spans["name", ""], "entry.duplicate",
        f"Nimi (name): sama nimi ja verkkosivu kuin tiedostossa {other.path}.",
        "Jos palvelu on sama, pidä vain yksi tiedosto ja täydennä sitä.", Severity.WARNING,
    )  # fmt: skip
