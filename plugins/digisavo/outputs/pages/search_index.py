"""The index of search: everything that can be found, small enough to be searched in the browser.

It is what `browser/search/engine.js` reads, in two files that are loaded at once.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import load_places
from digisavo.core import address
from digisavo.core.sections import Sections
from digisavo.outputs.parts.cards import counts_in_words
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making

_WORD = re.compile(r"[^\W_]+")


def lists_of(sections: Sections) -> dict[str, str]:
    """The lists that belong to no kind: their addresses by the keys of their words."""
    return {
        "providers": sections.providers, "municipalities": sections.municipalities, "regions": sections.regions,
        "themes": sections.themes, "tags": sections.tags,
    }  # fmt: skip


def _pages_of(sections: Sections) -> dict[str, str]:
    """The pages of the site about itself, likewise."""
    return {
        "comparison": sections.comparison, "statistics": sections.statistics, "accessibility": sections.accessibility,
        "privacy": sections.privacy,
    }  # fmt: skip


class Findable(NamedTuple):
    """A page, or a part of one, that can be found: what kind it is of, and the texts it is found by."""

    address: str
    kind: str
    title: str
    summary: str = ""
    text: str = ""


def findable(context: Context) -> Iterator[Findable]:
    """Everything that can be found; of what matches a query equally well, the first here is shown first."""
    yield from _lists(context)
    yield from _categories(context)
    yield from _themes(context)
    yield from _entries(context)
    yield from _providers(context)
    yield from _places(context)
    yield from _tags(context)
    label = context.t("search.pages")
    for page in context.catalogue.pages:
        yield Findable(page.address, label, page.title, page.description, page.text)


def _lists(context: Context) -> Iterator[Findable]:
    t = context.t
    kinds = {found.kind: address.listing(found.section) for found in context.catalogue.collections}
    for key, target in {**kinds, **lists_of(context.sections), **_pages_of(context.sections)}.items():
        yield Findable(target, t("search.pages"), t(f"{key}.title"), t(f"{key}.description"))


def _categories(context: Context) -> Iterator[Findable]:
    label = context.t("categories.title")
    for collection in context.catalogue.collections:
        for term in context.catalogue.by_category(collection):
            yield Findable(context.sections.category(collection.section, term.id), label, term.label, term.definition)


def _themes(context: Context) -> Iterator[Findable]:
    label = context.t("themes.title")
    for theme in context.catalogue.themes:
        introduction = context.catalogue.introductions.get(theme.term.id, "")
        yield Findable(context.sections.theme(theme.slug), label, theme.term.label, theme.term.definition, introduction)


def _entries(context: Context) -> Iterator[Findable]:
    for collection in context.catalogue.collections:
        label = context.t(f"{collection.kind}.label")
        for entry in context.catalogue.of_kind(collection.kind):
            with making(entry.reference):
                text = " ".join(_texts(entry, collection))
            yield Findable(context.catalogue.address_of(entry), label, entry.title, entry.summary, text)


def _texts(entry: Entry, collection: Collection) -> Iterator[str]:
    """The texts of the fields that are declared for search."""
    for key in collection.search_keys:
        if key in entry.values:
            yield from collection.by_key[key].type.words(entry.values[key])


def _providers(context: Context) -> Iterator[Findable]:
    label = context.t("providers.title")
    for provider in context.catalogue.providers:
        summary = counts_in_words(provider.entries, context)
        yield Findable(context.sections.provider(provider.slug), label, provider.name, summary, provider.business_id)


def _places(context: Context) -> Iterator[Findable]:
    t, places = context.t, load_places()
    for municipality in places.municipalities.values():
        entries = (placing.entry for placing in context.catalogue.at_municipality(municipality.code))
        summary = counts_in_words(entries, context) or t("municipalities.similar")
        target, text = (
            context.sections.municipality(municipality.slug),
            f"{municipality.name_sv} {municipality.region.name}",
        )
        yield Findable(target, t("municipalities.title"), municipality.name, summary, text)
    for region in places.regions.values():
        summary = t("regions.page_description", name=region.name)
        yield Findable(context.sections.region(region.slug), t("regions.title"), region.name, summary, region.name_sv)


def _tags(context: Context) -> Iterator[Findable]:
    label = context.t("tags.title")
    for tag in context.catalogue.tags:
        yield Findable(context.sections.tag(tag.slug), label, tag.label, counts_in_words(tag.entries, context))


def as_pages(found: Iterable[Findable]) -> bytes:
    """Names of kinds, and of each page address, number of its kind, title and summary."""
    kinds: dict[str, int] = {}
    pages = [[page.address, kinds.setdefault(page.kind, len(kinds)), page.title, page.summary] for page in found]
    return _json({"kinds": list(kinds), "pages": pages})


def as_vocabulary(found: Iterable[Findable]) -> bytes:
    """The words that stand in texts but neither in title nor summary, and the numbers of the pages of each.

    A number is given as its distance from the one before: small numbers, often the same, take the least room.
    """
    pages: dict[str, list[int]] = {}
    for number, page in enumerate(found):
        for word in set(_words(page.text)) - set(_words(f"{page.title} {page.summary}")):
            pages.setdefault(word, []).append(number)
    words = sorted(pages)
    steps = [[number - before for before, number in pairwise([0, *pages[word]])] for word in words]
    return _json({"words": " ".join(words), "pages": steps})


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
