"""The page of every entry: it is there, is its own, and what stands beside it is there too."""

from collections.abc import Iterator, Mapping

from digisavo.adapters.verification.built_page import BuiltPage
from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError, file_at
from digisavo.adapters.verification.fault import Fault
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core import address


def entry_faults(catalogue: Catalogue, pages: Mapping[str, BuiltPage], site: BuiltSite) -> Iterator[Fault]:
    """What is missing of the pages of all entries; `pages` are by path."""
    for collection in catalogue.collections:
        for entry in catalogue.of_kind(collection.kind):
            place, _, part = catalogue.address_of(entry).partition("#")
            page = pages.get(file_at(place))
            if page is None:
                yield Fault(file_at(place), f"sisällön {entry.reference} sivu puuttuu")
            elif part:
                yield from _hosted_faults(entry, part, page)
            else:
                yield from _page_faults(entry, page)
                yield from _twin_faults(entry, place, site)
            yield from _previous_faults(entry, collection, place, pages)
    for place in catalogue.images_by_address:
        if place not in site.sizes and "#" not in place:
            yield Fault(place, "sisällön kuva puuttuu")


def _hosted_faults(entry: Entry, part: str, page: BuiltPage) -> Iterator[Fault]:
    if part not in page.ids:
        yield Fault(page.path, f'sivulta puuttuu {entry.reference}: id="{part}" puuttuu')


def _page_faults(entry: Entry, page: BuiltPage) -> Iterator[Fault]:
    if " ".join(entry.title.split()) not in page.heading:
        yield Fault(page.path, f'pääotsikko on "{page.heading}", pitää olla "{entry.title}"')


def _twin_faults(entry: Entry, place: str, site: BuiltSite) -> Iterator[Fault]:
    """The Markdown beside the page, which begins with the title and names the record."""
    path = address.twin(place)
    try:
        text = site.text(path)
    except UnreadableError as error:
        yield error.fault
        return
    if not text.startswith("# ") or address.record(entry.kind, entry.slug) not in text:
        yield Fault(path, f"ei kerro sisällöstä {entry.reference}")


def _previous_faults(
    entry: Entry, collection: Collection, place: str, pages: Mapping[str, BuiltPage]
) -> Iterator[Fault]:
    """The addresses that an entry had lead to that of today."""
    for slug in () if collection.host_key else entry.values.get("previous_slugs", ()):
        path = file_at(address.entry(collection.section, slug))
        page = pages.get(path)
        if page is None or place not in {target.address for target in page.leads}:
            yield Fault(path, f"aiempi osoite ei ohjaa sivulle {place}")
