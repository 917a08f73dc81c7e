"""Short lists of open data: what has a category, a product group, a municipality, a theme or a provider."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.differences import differences
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.formats import parse_json
from digisavo.adapters.verification.schemas import Schemas
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import load_places
from digisavo.core import address
from digisavo.core.slug import slugify

_MOST_PAGES = 10_000
_INDEX, _LIST = address.shared_schema("short-lists"), address.shared_schema("short-list")
_WHAT = "luettelo"

Members: TypeAlias = Mapping[str, Sequence[Entry]]
"""The members of a group by slug, each with what it has."""


def short_list_faults(catalogue: Catalogue, site: BuiltSite, schemas: Schemas) -> Iterator[Fault]:
    """Lists that are missing, keep no schema, or have other entries than the catalogue."""
    for group, members in _groups(catalogue):
        try:
            rows = list(_rows(address.short_lists(group), _INDEX, site, schemas))
        except UnreadableError as error:
            yield error.fault
            continue
        yield from _index_faults(address.short_lists(group), rows, members)
        for slug in dict.fromkeys([*members, *(str(row["slug"]) for row in rows)]):
            yield from _list_faults(address.short_list(group, slug), members.get(slug, ()), site, schemas)
    yield from schemas.faults


def _groups(catalogue: Catalogue) -> Iterator[tuple[str, Members]]:
    categories, groups = dict[str, Sequence[Entry]](), dict[str, Sequence[Entry]]()
    for collection in catalogue.collections:
        own = catalogue.by_category(collection)
        categories |= {slugify(term.id): entries for term, entries in own.items()}
        key = collection.product_groups_key
        grouped = catalogue.by_term(collection, key) if key else {}
        groups |= {slugify(term.id): entries for term, entries in grouped.items()}
    at = {
        place.slug: [placing.entry for placing in catalogue.at_municipality(code)]
        for code, place in load_places().municipalities.items()
    }
    themes = {theme.slug: theme.entries for theme in catalogue.themes}
    providers = {provider.slug: provider.entries for provider in catalogue.providers}
    yield from zip(address.SHORT_LISTS, (categories, groups, at, themes, providers), strict=True)


def _rows(first: str, schema: str, site: BuiltSite, schemas: Schemas) -> Iterator[dict[str, Any]]:
    """The rows of all pages of a list; UnreadableError with the first fault of one that is broken."""
    number, last = 1, 1
    while number <= min(last, _MOST_PAGES):
        path = first if number == 1 else address.further_page(first, number)
        page = parse_json(path, site)
        if faults := [*schemas.faults_of(path, page, schema), *_shape_faults(path, page)]:
            raise UnreadableError(faults[0])
        assert isinstance(page, dict)  # noqa: S101 - `_shape_faults` has seen it
        last = page["pages"]["count"]
        yield from page["result"]
        number += 1


def _shape_faults(path: str, page: object) -> Iterator[Fault]:
    """What has to be there for reading on, whatever the published schema says."""
    pages, rows = (page.get("pages"), page.get("result")) if isinstance(page, dict) else (None, None)
    is_list = isinstance(rows, list) and all(isinstance(row, dict) and "slug" in row for row in rows)
    if not (is_list and isinstance(pages, dict) and isinstance(pages.get("count"), int)):
        yield Fault(path, "ei ole luettelo")


def _index_faults(path: str, rows: Sequence[dict[str, Any]], members: Members) -> Iterator[Fault]:
    """Every member stands in the index with the number of its entries."""
    totals = {str(row["slug"]): row.get("total") for row in rows}
    for slug in dict.fromkeys([*members, *totals]):
        total = len(members.get(slug, ()))
        if slug not in totals:
            yield Fault(path, f'{_WHAT}: "{slug}" puuttuu')
        elif totals[slug] != total:
            yield Fault(path, f'{_WHAT}: "{slug}": total on {totals[slug]}, sisältöjä on {total}')


def _list_faults(path: str, entries: Sequence[Entry], site: BuiltSite, schemas: Schemas) -> Iterator[Fault]:
    try:
        rows = list(_rows(path, _LIST, site, schemas))
    except UnreadableError as error:
        yield error.fault
        return
    known = [entry.reference for entry in entries]
    yield from differences(path, known, [f"{row.get('kind')}/{row['slug']}" for row in rows], _WHAT)
