"""Where entries have to be listed on pages: by kind, category, product group, term, provider, tag, theme and place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from digisavo.adapters.verification.built_page import BuiltPage
from digisavo.adapters.verification.built_site import file_at
from digisavo.adapters.verification.fault import Fault
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.membership import memberships
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sections import load_sections
from digisavo.core import address
from digisavo.core.sections import Sections
from digisavo.core.slug import slugify


class Gathering(NamedTuple):
    """Pages that list entries: the addresses of their first pages, of which the first is told, and the entries."""

    places: tuple[str, ...]
    entries: Sequence[Entry]


def gatherings(catalogue: Catalogue) -> Iterator[Gathering]:
    """All pages that promise to list entries, by what the declarations of kinds offer."""
    sections = load_sections(catalogue.language)
    for collection in catalogue.collections:
        yield from _of_kind(collection, catalogue, sections)
    yield from (Gathering((sections.provider(found.slug),), found.entries) for found in catalogue.providers)
    yield from (Gathering((sections.tag(found.slug),), found.entries) for found in catalogue.tags)
    for theme in catalogue.themes:
        longer = (sections.theme_list(theme.slug, kind.section) for kind in catalogue.collections)
        yield Gathering((sections.theme(theme.slug), *longer), theme.entries)
    for code, municipality in load_places().municipalities.items():
        found = [placing.entry for placing in catalogue.at_municipality(code)]
        yield Gathering((sections.municipality(municipality.slug),), found)
    for code, region in load_places().regions.items():
        yield Gathering((sections.region(region.slug),), [placing.entry for placing in catalogue.at_region(code)])


def _of_kind(collection: Collection, catalogue: Catalogue, sections: Sections) -> Iterator[Gathering]:
    section = collection.section
    archive = (sections.archive(section),) if collection.recurrence_key or collection.published_key else ()
    yield Gathering((address.listing(section), *archive), catalogue.of_kind(collection.kind))
    for term, entries in catalogue.by_category(collection).items():
        table = sections.category(section, term.id)
        yield Gathering((table, sections.whole(table)), entries)
    for membership in memberships(catalogue, collection):
        yield Gathering((sections.product_group(section, membership.term.id),), membership.entries)
    if collection.group_key:
        for term, entries in catalogue.by_term(collection, collection.group_key).items():
            yield Gathering((sections.category(section, slugify(term.id)),), entries)


def gathering_faults(
    found: Iterable[Gathering], catalogue: Catalogue, pages: Mapping[str, BuiltPage]
) -> Iterator[Fault]:
    """Pages that do not list what they promise, and that are not there; `pages` are by path."""
    sections = load_sections(catalogue.language)
    for gathering in found:
        first = file_at(gathering.places[0])
        if first not in pages:
            yield Fault(first, "sivu puuttuu")
            continue
        listed = _listed(gathering.places, pages, sections)
        for entry in gathering.entries:
            if catalogue.address_of(entry) not in listed:
                yield Fault(first, f'luettelosta puuttuu {entry.reference} ("{entry.title}")')


def _listed(places: Iterable[str], pages: Mapping[str, BuiltPage], sections: Sections) -> set[str]:
    """The places of the site to which the pages of lists lead."""
    found = set[str]()
    for place in places:
        number = 1
        while page := pages.get(file_at(sections.numbered(place, number))):
            found |= {target.whole for target in page.leads}
            number += 1
    return found
