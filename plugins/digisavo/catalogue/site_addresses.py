"""The addresses of the site as far as they are known before it is made."""

from collections.abc import Collection as Container
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field_types.choice import Choice
from digisavo.catalogue.field_types.choices import Choices
from digisavo.catalogue.places import load_places
from digisavo.catalogue.tags import other_names
from digisavo.catalogue.vocabulary import Vocabulary
from digisavo.core import address as addresses
from digisavo.core.sections import Sections
from digisavo.core.slug import slugify
from digisavo.core.suggest import suggest

Names = Container[str] | None
"""The names of the pages below a page, None where it is not known which there are."""
_FILES = frozenset(
    {addresses.LLMS, addresses.ROBOTS, addresses.MANIFEST, addresses.OPEN_SEARCH, "build.json", "favicon.ico"}
    | {"sitemap.xml"}
)
_UNJUDGED = ("api", "assets", ".well-known")
"""Folders of files of which it is not known what is in them."""


@dataclass(frozen=True, slots=True)
class SiteAddresses:
    """What is known: `below` are the names below each part of an address, "" for the site itself; `pages` and `files`
    are whole addresses, those of hand-written pages and of images.
    """

    below: Mapping[str, Names]
    pages: Container[str]
    files: Container[str]
    feeds: Container[str]
    calendars: Container[str]
    sections: Sections

    def lead_somewhere(self, address: str) -> bool:
        """Whether there is a page or a file at an address, or may be."""
        path = address.strip("/")
        if not path or f"{path}/" in self.pages:
            return True
        if PurePosixPath(path).suffix and not address.endswith("/"):
            return self._is_file(path)
        known, rest = self._known_part(path)
        return not rest or self.below.get(known, ()) is None or (known != "" and rest[0] in self._lists)

    def nearest(self, address: str) -> str:
        """The address that was probably meant, "" where none is near."""
        known, rest = self._known_part(address.strip("/"))
        names = self.below.get(known) or ()
        near = suggest(rest[0], [*names, *self._written(known)]) if rest else None
        return f"{_joined(known, near)}/" if near and near != rest[0] else ""

    @property
    def _lists(self) -> tuple[str, str]:
        """The parts of a list: its further pages, and the whole of it."""
        return self.sections.in_pages.rstrip("/"), self.sections.in_whole.rstrip("/")

    def _known_part(self, path: str) -> tuple[str, list[str]]:
        """The part of an address that is known, and the names after it."""
        known, names = "", path.split("/")
        while names and names[0] in (self.below.get(known) or ()):
            known = _joined(known, names.pop(0))
        return known, names

    def _written(self, known: str) -> list[str]:
        return [page.rstrip("/") for page in self.pages] if not known else []

    def _is_file(self, path: str) -> bool:
        first, _, rest = path.partition("/")
        if first in _UNJUDGED or path in _FILES or path in self.files:
            return True
        name = rest.rpartition(".")[0]
        if f"{first}/" == self.sections.calendars:
            return path == self.sections.calendar(name) and self._is_calendar(name)
        if f"{first}/" == self.sections.feeds:
            return path == self.sections.feed(name) and self._is_feed(name)
        page, _, file = path.rpartition("/")
        return file in ("index.html", "index.md", "html.txt") and self.lead_somewhere(f"{page}/")

    def _is_calendar(self, name: str) -> bool:
        """Whether there may be a calendar: of a kind or a theme, of an organiser, of a municipality or an event."""
        is_of_page = "/" in name and self.lead_somewhere(f"{name}/")
        return name in self.calendars or name.startswith(self.sections.in_organisers) or is_of_page

    def _is_feed(self, name: str) -> bool:
        """Whether there may be a feed: of a kind, of all, of a page, or of changes."""
        page = name.removeprefix(self.sections.changes)
        is_of_page = "/" in page and self.lead_somewhere(f"{page}/")
        return page in self.feeds or f"{name}/" == self.sections.changes or is_of_page


def site_addresses(
    catalogue: Catalogue, references: Iterable[str], sections: Sections, is_whole: bool
) -> SiteAddresses:  # fmt: skip
    """The addresses of a site.

    `references` are its entries as `<kind>/<slug>`, with their earlier slugs. Where not all of them could be read, the
    catalogue `is_whole` no more: then it is not known which pages gather them.
    """
    pages = frozenset(page.address for page in catalogue.pages)
    below: dict[str, Names] = {"": _first_parts(catalogue, sections)}
    for collection in catalogue.collections:
        own = {name.partition("/")[2] for name in references if name.startswith(f"{collection.kind}/")}
        below |= _of_kind(collection, set() if collection.host_key else own, catalogue, sections, is_whole)
    below |= {name.rstrip("/"): names for name, names in _of_sections(catalogue, sections, is_whole)}
    feeds = {collection.feed for collection in catalogue.collections} | {sections.in_whole.rstrip("/")}
    calendars = {kind.calendar.name for kind in catalogue.collections if kind.calendar}
    themes = {theme.slug for theme in catalogue.themes}
    return SiteAddresses(below, pages, catalogue.images_by_address.keys(), feeds, calendars | themes, sections)


def _first_parts(catalogue: Catalogue, sections: Sections) -> frozenset[str]:
    forms = {
        name for kind in catalogue.collections for name in (kind.section, kind.form_section, *kind.form_before) if name
    }
    files = {"api", "assets", sections.calendars.rstrip("/"), sections.feeds.rstrip("/")}
    return (sections.folders | forms) - files


def _of_kind(
    collection: Collection, slugs: set[str], catalogue: Catalogue, sections: Sections, is_whole: bool
) -> Iterator[tuple[str, Names]]:  # fmt: skip
    """The pages of a kind: those of its entries, and the lists of them."""
    choices = {
        sections.in_categories: [key for key in (collection.category_key, collection.group_key) if key],
        sections.in_product_groups: [collection.product_groups_key] if collection.product_groups_key else [],
    }
    lists: dict[str, Names] = {
        name: _terms(collection, keys, catalogue) if is_whole else None for name, keys in choices.items() if keys
    }
    if collection.recurrence_key or collection.published_key:
        lists |= {sections.in_archive: None, sections.in_months: None}
    own = {name.rstrip("/"): names for name, names in lists.items()}
    yield collection.section, slugs | own.keys()
    yield from ((_joined(collection.section, name), names) for name, names in own.items())
    for group in lists.get(sections.in_product_groups) or ():
        yield sections.product_group(collection.section, group).rstrip("/"), {sections.in_booklets.rstrip("/")}


def _terms(collection: Collection, keys: Iterable[str], catalogue: Catalogue) -> set[str]:
    """The terms of choices that entries have, as they stand in addresses."""
    found: set[str] = set()
    for key in keys:
        choice = collection.by_key[key].type
        used = {term.id for term in catalogue.by_term(collection, key)}
        found |= _with_earlier(used, choice.vocabulary) if isinstance(choice, Choice | Choices) else used
    return set(map(slugify, found)) | found


def _with_earlier(used: set[str], vocabulary: Vocabulary) -> set[str]:
    """Terms, and those that they have replaced: their pages lead there."""
    replaced = (term.id for term in vocabulary.terms.values() if term.replaced_by)
    return used | {term for term in replaced if vocabulary.current(term) in used}


def _of_sections(catalogue: Catalogue, sections: Sections, is_whole: bool) -> Iterator[tuple[str, Names]]:
    """What lies below the sections that belong to no kind."""
    places, kinds = load_places(), {collection.section for collection in catalogue.collections}
    themes = _with_earlier({theme.term.id for theme in catalogue.themes}, catalogue.vocabulary("themes"))
    tags = {tag.slug for tag in catalogue.tags} | other_names(catalogue.tags, catalogue.vocabulary("tags")).keys()
    yield sections.municipalities, {place.slug for place in places.municipalities.values()}
    yield sections.regions, {region.slug for region in places.regions.values()}
    yield sections.themes, set(map(slugify, themes))
    yield sections.guide, kinds
    yield sections.providers, {provider.slug for provider in catalogue.providers} if is_whole else None
    yield sections.tags, tags if is_whole else None
    yield from ((section, None) for section in (sections.changes, sections.embeds))
    yield from ((sections.theme(theme.slug), kinds) for theme in catalogue.themes)


def _joined(known: str, name: str) -> str:
    return f"{known}/{name}" if known else name
