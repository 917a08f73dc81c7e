"""The page of search and its index: everything that can be found, small enough to be searched in the browser.

The index is what `browser/search/engine.js` reads, in two files that are loaded at once.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import load_places
from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.outputs.parts.cards import Chip, chips_of, counted
from digisavo.outputs.rendering.context import Context, PageDisplay

_WORD = re.compile(r"[^\W_]+")


class Findable(NamedTuple):
    """A page, or a place on one, that can be found: what kind it is of, and the texts it is found by."""

    address: str
    kind: str
    title: str
    summary: str = ""
    text: str = ""


def search(catalogue: Catalogue, context: Context) -> Iterator[Artefact]:
    """The page of search, which shows other ways too, and the two files of its index."""
    t = context.language.t
    parts = [(one, list(_chips(one, catalogue))) for one in catalogue.collections]
    body = context.render(
        "search.html.j2", PageDisplay(context, address.SEARCH), kinds=list(_kinds(catalogue, context)),
        parts=[(one, chips) for one, chips in parts if chips],
        lists=[(link, t(f"{key}.title")) for key, link in _LISTS],
        comparable=" ".join(address.listing(one.section) for one in catalogue.collections if one.is_comparable),
    )  # fmt: skip
    title = t("search.title")
    yield Page(address.SEARCH, title, t("search.description"), body, "search", trail=((title, ""),))
    found = list(findable(catalogue, context))
    yield File(address.SEARCH_PAGES, as_pages(found))
    yield File(address.SEARCH_WORDS, as_vocabulary(found))


_LISTS = (
    ("providers", address.PROVIDERS), ("municipalities", address.MUNICIPALITIES), ("regions", address.REGIONS),
    ("themes", address.THEMES), ("tags", address.TAGS),
)  # fmt: skip
"""The lists that belong to no kind: where their words are, and their addresses."""

_OF_THE_SITE = (
    ("side_by_side", address.COMPARISON), ("numbers", address.NUMBERS), ("accessibility", address.ACCESSIBILITY),
    ("privacy", address.PRIVACY),
)  # fmt: skip
"""What the site tells of itself, likewise."""


def _kinds(catalogue: Catalogue, context: Context) -> Iterator[Chip]:
    for one in catalogue.collections:
        label = context.language.t(f"{one.kind}.label")
        yield address.listing(one.section), label, len(catalogue.of_kind(one.kind))


def _chips(collection: Collection, catalogue: Catalogue) -> Iterable[Chip]:
    return chips_of(collection, collection.category_key, catalogue) if collection.category_key else ()


def findable(catalogue: Catalogue, context: Context) -> Iterator[Findable]:
    """Everything that can be found; of what matches a query equally well, the first here is shown first."""
    yield from _lists(catalogue, context)
    yield from _categories(catalogue, context)
    yield from _themes(catalogue, context)
    for collection in catalogue.collections:
        label = context.language.t(f"{collection.kind}.label")
        for entry in catalogue.of_kind(collection.kind):
            text = " ".join(_texts(entry, collection))
            yield Findable(catalogue.address_of(entry), label, entry.title, entry.summary, text)
    yield from _providers(catalogue, context)
    yield from _places(catalogue, context)
    yield from _tags(catalogue, context)
    for page in catalogue.pages:
        label = context.language.t("search.pages")
        yield Findable(page.address, label, page.title, page.description, page.text)


def _texts(entry: Entry, collection: Collection) -> Iterator[str]:
    """The texts of the fields that are declared for search."""
    for key in collection.search_keys:
        if key in entry.values:
            yield from collection.by_key[key].type.words(entry.values[key])


def _lists(catalogue: Catalogue, context: Context) -> Iterator[Findable]:
    t = context.language.t
    kinds = ((one.kind, address.listing(one.section)) for one in catalogue.collections)
    for key, link in chain(kinds, _LISTS, _OF_THE_SITE):
        yield Findable(link, t("search.pages"), t(f"{key}.title"), t(f"{key}.description"))


def _categories(catalogue: Catalogue, context: Context) -> Iterator[Findable]:
    label = context.language.t("categories.title")
    for collection in catalogue.collections:
        for term in catalogue.by_category(collection):
            yield Findable(address.category(collection.section, term.id), label, term.label, term.definition)


def _themes(catalogue: Catalogue, context: Context) -> Iterator[Findable]:
    label = context.language.t("themes.title")
    for theme in catalogue.themes:
        opening = catalogue.introductions.get(theme.term.id, "")
        yield Findable(address.theme(theme.slug), label, theme.term.label, theme.term.definition, opening)


def _providers(catalogue: Catalogue, context: Context) -> Iterator[Findable]:
    label = context.language.t("providers.title")
    for one in catalogue.providers:
        yield Findable(address.provider(one.slug), label, one.name, counted(one.entries, context), one.business_id)


def _places(catalogue: Catalogue, context: Context) -> Iterator[Findable]:
    t, data = context.language.t, load_places()
    for place in data.municipalities.values():
        found = counted((one.entry for one in catalogue.at_municipality(place.code)), context)
        summary, text = found or t("municipalities.like_ours"), f"{place.name_sv} {place.region.name}"
        yield Findable(address.municipality(place.slug), t("municipalities.title"), place.name, summary, text)
    for region in data.regions.values():
        summary = t("regions.page_description", name=region.name)
        yield Findable(address.region(region.slug), t("regions.title"), region.name, summary, region.name_sv)


def _tags(catalogue: Catalogue, context: Context) -> Iterator[Findable]:
    label = context.language.t("tags.title")
    for tag in catalogue.tags:
        yield Findable(address.tag(tag.slug), label, tag.label, counted(tag.entries, context))


def as_pages(found: Iterable[Findable]) -> bytes:
    """Names of kinds, and of each page address, number of its kind, title and summary."""
    kinds: dict[str, int] = {}
    pages = [[one.address, kinds.setdefault(one.kind, len(kinds)), one.title, one.summary] for one in found]
    return _json({"kinds": list(kinds), "pages": pages})


def as_vocabulary(found: Iterable[Findable]) -> bytes:
    """The words that stand in texts but neither in title nor summary, and the numbers of the pages of each.

    A number is told as its distance from the one before: small numbers, often the same, take the least room.
    """
    pages: dict[str, list[int]] = {}
    for number, one in enumerate(found):
        for word in set(_words(one.text)) - set(_words(f"{one.title} {one.summary}")):
            pages.setdefault(word, []).append(number)
    words = sorted(pages)
    steps = [[number - before for before, number in pairwise([0, *pages[word]])] for word in words]
    return _json({"words": " ".join(words), "pages": steps})


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
