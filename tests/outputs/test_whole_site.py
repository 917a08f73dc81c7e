"""What holds for all artefacts together, of the golden catalogue and of the whole portal."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import lxml.html
import pytest
from lxml.html import HtmlElement
from tests.golden import sample
from tests.outputs.making import bytes_of
from tests.outputs.search.reading import Index

from digisavo.adapters.folder import path_of
from digisavo.adapters.navigation import footer, header
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.site_addresses import SiteAddresses, site_addresses
from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.core.sections import Sections
from digisavo.core.settings import Settings
from digisavo.pipeline import read_catalogue, render_catalogue

CONTENT = Path(__file__).parents[1] / "portals/whole/content"
DAY = date(2026, 11, 22)
SECTIONS = Sections()
ROOT = "https://example.org/alla/"
OWN = (sample.SETTINGS.site_url, Settings(today=date.min).site_url)


@dataclass(frozen=True)
class Site:
    """A content folder, its catalogue, the artefacts, and their HTML by path."""

    content: Path
    settings: Settings
    catalogue: Catalogue
    artefacts: list[Artefact]
    trees: dict[str, HtmlElement]

    @property
    def pages(self) -> list[Page]:
        return [one for one in self.artefacts if isinstance(one, Page)]

    @property
    def index(self) -> Index:
        """The index of search."""
        files = (one for one in self.artefacts if isinstance(one, File) and one.address.startswith(address.SEARCH))
        return Index({file.address.removeprefix(address.SEARCH): json.loads(bytes_of(file)) for file in files})

    def data(self, address: str) -> dict[str, object]:
        """A JSON file as data."""
        file = next(one for one in self.artefacts if isinstance(one, File) and one.address == address)
        data: dict[str, object] = json.loads(bytes_of(file))
        return data


@pytest.fixture(scope="module", params=["golden", "whole"])
def site(request: pytest.FixtureRequest) -> Site:
    settings = sample.SETTINGS if request.param == "golden" else Settings(today=DAY)
    content = sample.CONTENT if request.param == "golden" else CONTENT
    catalogue, report = read_catalogue(content, settings)
    assert not report.has_errors
    artefacts = list(map(whole, render_catalogue(catalogue, settings)))
    return Site(content, settings, catalogue, artefacts, dict(_trees(artefacts)))


def whole(artefact: Artefact) -> Artefact:
    """An artefact that can be read as often as needed."""
    return File(artefact.address, bytes_of(artefact)) if isinstance(artefact, File) else artefact


def _trees(artefacts: list[Artefact]) -> Iterator[tuple[str, HtmlElement]]:
    for one in artefacts:
        if isinstance(one, Page):
            yield path_of(one), lxml.html.fromstring(f"<body>{one.body}</body>")
        elif one.address.endswith(".html"):
            yield one.address, lxml.html.fromstring(bytes_of(one).decode())


def test_no_two_artefacts_have_one_address(site: Site) -> None:
    counts = Counter(path_of(one) for one in site.artefacts)
    assert not [path for path, count in counts.items() if count > 1]


def test_every_internal_link_leads_somewhere(site: Site) -> None:
    paths = {path_of(one) for one in site.artefacts}
    for path, tree in site.trees.items():
        for link in tree.xpath("//@href"):
            target, anchor = urldefrag(urljoin(ROOT + path, link.replace("webcal:", "https:")))
            if not target.startswith(("https:", "http:", "mailto:", "tel:")) or link.startswith("/"):
                pytest.fail(f"{path}: {link}")
            if target.startswith(ROOT):
                name = target.removeprefix(ROOT).partition("?")[0]
                name = name if name and not name.endswith("/") else f"{name}index.html"
                assert name in paths, f"{path}: {link}"
                ids = site.trees[name].xpath("//@id") if anchor and name in site.trees else [anchor]
                assert anchor in ids, f"{path}: {link}"


def test_the_check_knows_the_addresses_of_the_site(site: Site) -> None:
    """What is there before the site is made: no link of a hand-written page that leads somewhere is refused."""
    known = addresses_of(site.catalogue)
    unknown = [one.address for one in site.artefacts if not known.lead_somewhere(one.address)]
    assert not unknown
    sections = (SECTIONS.municipalities, SECTIONS.themes, SECTIONS.providers, SECTIONS.tags, "palvelut/", "blogi/", "")
    wrong = [
        f"{page.address.rstrip('/')}x/"
        for page in site.pages
        if f"{page.address}"[:-1].rpartition("/")[0] + "/" in sections
    ]
    assert len(wrong) > 300
    assert not [address for address in wrong if known.lead_somewhere(address)]


def addresses_of(catalogue: Catalogue) -> SiteAddresses:
    entries = [entry for group in catalogue.entries.values() for entry in group]
    names = [(entry.kind, slug) for entry in entries for slug in (entry.slug, *entry.values.get("previous_slugs", ()))]
    return site_addresses(catalogue, [f"{kind}/{slug}" for kind, slug in names], SECTIONS, is_whole=True)


def test_internal_links_are_relative(site: Site) -> None:
    """The site works under any sub-path; only canonical links name the site's own address."""
    for path, tree in site.trees.items():
        for link in tree.xpath("//a/@href"):
            assert not link.startswith("/"), f"{path}: {link}"
            assert not link.startswith(OWN), f"{path}: {link}"


def test_every_page_is_reached_from_the_home_page(site: Site) -> None:
    # The header and the footer are on every page.
    kinds, sections = site.catalogue.collections, Sections()
    footed = (link for group in footer(kinds, sections) for link in group.links)
    links = {sections.search, *(link.address for link in (*header(kinds, sections), *footed))}
    reached = {"index.html"} | {f"{link}index.html" for link in links} & site.trees.keys()
    waiting = list(reached)
    while waiting:
        path = waiting.pop()
        for link in site.trees[path].xpath("//a/@href"):
            target = urldefrag(urljoin(ROOT + path, link)).url.removeprefix(ROOT)
            name = f"{target}index.html"
            if name in site.trees and name not in reached:
                reached.add(name)
                waiting.append(name)
    assert not {path_of(page) for page in site.pages if page.is_listed} - reached


def test_each_content_file_is_a_page_or_a_part_of_one_and_a_record(site: Site) -> None:
    for collection in site.catalogue.collections:
        files = {path.name for path in (site.content / collection.folder).glob(f"*{collection.suffix}")}
        found = site.catalogue.of_kind(collection.kind)
        shown = {entry.file.rpartition("/")[2] for entry in found}
        # What is no draft and not dated later is shown.
        held_back = {name for name in files if is_held_back(site.content / collection.folder / name)}
        assert shown == files - held_back
        places = [site.catalogue.address_of(entry) for entry in found]
        assert len(set(places)) == len(found)
        for place in places:
            page, _, anchor = place.partition("#")
            tree = site.trees[f"{page}index.html"]
            assert bool(anchor) == bool(collection.host_key)
            assert not anchor or tree.get_element_by_id(anchor) is not None
        own = {page.address for page in site.pages if page.kind == f"{collection.kind}-entry"}
        assert own == (set() if collection.host_key else set(places))
        assert listed_records(site, collection.kind) == [entry.slug for entry in found]
        for entry in found:
            record = site.data(f"api/v1/{collection.kind}/{entry.slug}.json")
            assert record["url"] == site.settings.site_url + site.catalogue.address_of(entry)


def listed_records(site: Site, kind: str) -> list[str]:
    """The slugs of the records on all pages of the list of a kind."""
    whole: dict[str, Any] = site.data(address.records(kind))
    pages: list[dict[str, Any]] = [
        site.data(address.records_page(kind, number + 1)) for number in range(whole["pages"]["count"])
    ]
    slugs = [record["slug"] for page in pages for record in page["result"]]
    assert all(page["total"] == whole["total"] == len(slugs) for page in pages)
    return slugs


def is_held_back(path: Path) -> bool:
    """Whether a file is a draft or dated after the day of the build, as its front matter says."""
    head = path.read_text("utf-8").split("\n---")[0].splitlines()
    values = {key: value.strip() for key, _, value in (line.partition(":") for line in head)}
    return path.suffix == ".md" and (values.get("draft") == "kylla" or values["date"] > DAY.isoformat())


def test_what_short_lists_name_is_there(site: Site) -> None:
    """The pages, the records and the further lists whose addresses they tell."""
    files = {path_of(one) for one in site.artefacts}
    for group in address.SHORT_LISTS:
        members = site.data(address.short_lists(group))["result"]
        assert isinstance(members, list) and members
        told = [member[key] for member in members for key in ("url", "list_url") if key in member]
        for member in members:
            rows = site.data(address.short_list(group, member["slug"]))["result"]
            assert isinstance(rows, list)
            told += [row["record_url"] for row in rows]
        for url in told:
            name = url.removeprefix(site.settings.site_url)
            assert (f"{name}index.html" if name.endswith("/") else name) in files, url


_SERVED = "//li[@class='ds-card'][not(ancestor::template)]"
"""The cards that are shown without scripts."""


def test_each_entry_is_listed_once(site: Site) -> None:
    """By name or newest first in one list; what lives in time in the list of the coming or the archive."""
    for collection in site.catalogue.collections:
        places = sorted(site.catalogue.address_of(entry) for entry in site.catalogue.of_kind(collection.kind))
        lists = [f"{collection.section}/index.", f"{collection.section}/sivu/"]
        if collection.recurrence_key:
            lists += [f"{collection.section}/arkisto/index.", f"{collection.section}/arkisto/sivu/"]
        listed = [place for start in lists for place in _linked(site, start, "", f"{_SERVED}/*[1]/a")]
        assert sorted(listed) == places, collection.kind


def test_services_in_are_pages_rows_records_and_search_entries_out(site: Site) -> None:
    slugs = [entry.slug for entry in site.catalogue.of_kind("services")]
    own = {f"palvelut/{slug}/" for slug in slugs}
    assert len(own) == len(slugs)
    assert own == {page.address for page in site.pages if page.kind == "services-entry"}
    assert own <= {place for place, *_ in site.index.documents}
    assert own == set(_linked(site, "palvelut/aihe/", "/kaikki/index.html", "//tbody/tr/th/a"))
    listed = [
        place for start in ("index.", "sivu/") for place in _linked(site, f"palvelut/{start}", "", f"{_SERVED}/h3/a")
    ]
    assert sorted(listed) == sorted(own)
    assert listed_records(site, "services") == slugs
    assert all(site.data(f"api/v1/services/{slug}.json")["slug"] == slug for slug in slugs)


def _linked(site: Site, start: str, end: str, xpath: str) -> list[str]:
    """The addresses that the links of some pages lead to, in order and as often as they do."""
    return [
        urljoin(ROOT + path, link.get("href")).removeprefix(ROOT)
        for path, tree in site.trees.items() if path.startswith(start) and path.endswith(end)
        for link in tree.xpath(xpath)
    ]  # fmt: skip


def test_each_service_is_a_row_of_each_of_its_categories(site: Site) -> None:
    rows = Counter(_linked(site, "palvelut/aihe/", "/kaikki/index.html", "//tbody/tr/th/a"))
    for entry in site.catalogue.of_kind("services"):
        assert rows[f"palvelut/{entry.slug}/"] == len(entry.values["categories"]), entry.slug


def test_pages_are_well_formed(site: Site) -> None:
    for page in site.pages:
        tree = site.trees[path_of(page)]
        ids: Counter[str] = Counter(tree.xpath("//@id"))
        labels = {name for names in tree.xpath("//@aria-labelledby") for name in names.split()}
        assert page.title and page.description, page.address
        assert not [name for name, count in ids.items() if count > 1], page.address
        assert labels <= ids.keys(), page.address


def test_headings_leave_no_level_out(site: Site) -> None:
    for page in site.pages:
        headings = site.trees[path_of(page)].xpath("//h1|//h2|//h3|//h4|//h5|//h6")
        levels = [int(heading.tag[1]) for heading in headings]
        assert (levels[0], levels.count(1)) == (1, 1), page.address
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.address


def test_titles_are_different(site: Site) -> None:
    """Among pages of a kind: a service may have the name of its provider."""
    titles = Counter((page.kind, page.title) for page in site.pages)
    assert not [title for title, count in titles.items() if count > 1]


def test_bodies_hold_nothing_that_runs(site: Site) -> None:
    for path, tree in site.trees.items():
        assert not tree.xpath("//script|//iframe|//object|//style|//@style|//@*[starts-with(name(), 'on')]"), path
