"""Verifies a built site against its content: reads both once, and gathers all faults and what was looked at."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from digisavo.adapters.verification.addresses import orphan_faults, sitemap_faults, url_faults
from digisavo.adapters.verification.browser_data import browser_data_faults
from digisavo.adapters.verification.built_page import BuiltPage
from digisavo.adapters.verification.built_site import BuiltSite
from digisavo.adapters.verification.entry_pages import entry_faults
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.formats import file_faults
from digisavo.adapters.verification.gatherings import gathering_faults, gatherings
from digisavo.adapters.verification.page import read_page
from digisavo.adapters.verification.page_links import anchor_faults
from digisavo.adapters.verification.records import Records
from digisavo.adapters.verification.schemas import Schemas
from digisavo.adapters.verification.sealed_files import seal_faults
from digisavo.adapters.verification.short_lists import short_list_faults
from digisavo.adapters.verification.stamps import stamp_faults
from digisavo.adapters.verification.subscriptions import calendar_data_faults, feed_faults
from digisavo.adapters.verification.tables import table_faults
from digisavo.adapters.verification.targets import Home
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.sections import load_sections
from digisavo.core.work import Spread, portions

_AT_ONCE = 25
"""So many files are a piece of work."""


Pages: TypeAlias = dict[str, BuiltPage]
"""The pages of a site by their paths."""
Check: TypeAlias = Callable[[], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found: the faults, and how many entries, pages, links, feeds, calendars and files were seen."""

    faults: list[Fault]
    entries: int
    pages: int
    links: int
    feeds: int
    calendars: int
    files: int


def verify(site: BuiltSite, home: Home, commit: str, catalogue: Catalogue, spread: Spread) -> Verified:
    """Everything that is wrong with a site, in the order of files; what `catalogue` shows has to be in it."""
    pages = _read_pages(site, home, spread)
    faults = [fault for page in pages.values() for fault in page.faults]
    faults += [*site.strange, *stamp_faults(site, commit, catalogue)]
    for found in spread(_checks(site, home, catalogue, pages), lambda check: list(check())):
        faults += found
    missing = {fault.path for fault in faults} - site.sizes.keys()
    faults += (fault for fault in seal_faults(site) if fault.path not in missing)
    return _counted(sorted(dict.fromkeys(faults), key=lambda fault: (fault.path, fault.line)), site, pages, catalogue)


def _counted(faults: list[Fault], site: BuiltSite, pages: Pages, catalogue: Catalogue) -> Verified:
    entries = sum(map(len, catalogue.entries.values()))
    feeds, calendars = site.ending(".xml", load_sections(catalogue.language).feeds), site.ending(".ics")
    links = sum(page.links for page in pages.values())
    return Verified(faults, entries, len(pages), links, len(feeds), len(calendars), len(site.sizes))


def _read_pages(site: BuiltSite, home: Home, spread: Spread) -> Pages:
    def read(paths: Sequence[str]) -> list[BuiltPage]:
        return [read_page(path, site, home) for path in paths]

    return {page.path: page for found in spread(portions(site.ending(".html"), _AT_ONCE), read) for page in found}


def _checks(site: BuiltSite, home: Home, catalogue: Catalogue, pages: Pages) -> list[Check]:
    """The checks that need nothing of each other, the longest first."""
    listed, schemas = list(gatherings(catalogue)), Schemas(site)
    files = [path for path in site.paths if not path.endswith(".html")]
    return [
        lambda: short_list_faults(catalogue, site, schemas),
        *(partial(_record_faults, kind, catalogue, site, home) for kind in catalogue.collections),
        lambda: url_faults(site, home, catalogue),
        *(partial(_form_faults, paths, site) for paths in portions(files, _AT_ONCE * 20)),
        lambda: browser_data_faults(catalogue, site),
        lambda: feed_faults(catalogue, listed, site, home),
        lambda: calendar_data_faults(catalogue, site),
        lambda: anchor_faults(pages, site),
        lambda: entry_faults(catalogue, pages, site),
        lambda: gathering_faults(listed, catalogue, pages),
        lambda: sitemap_faults(pages, site, home),
        lambda: orphan_faults(pages),
    ]


def _record_faults(kind: Collection, catalogue: Catalogue, site: BuiltSite, home: Home) -> Iterator[Fault]:
    schemas = Schemas(site)
    yield from Records(kind, catalogue, site, home).faults(schemas)
    yield from table_faults(kind.kind, catalogue, site)
    yield from schemas.faults


def _form_faults(paths: Iterable[str], site: BuiltSite) -> Iterator[Fault]:
    for path in paths:
        yield from file_faults(path, site)
