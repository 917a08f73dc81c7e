"""The page of search, which shows other ways too."""

from collections.abc import Iterator

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.artefact import Artefact, Page
from digisavo.outputs.parts.cards import Chip, chips_of
from digisavo.outputs.parts.initials import Initial, initials_of
from digisavo.outputs.parts.search_options import LISTS, category_options, kind_options, words_of_kinds
from digisavo.outputs.rendering.context import Context, PageDisplay

_MOST_NAMED = 300
"""An index of more names would be most of the page: its letters lead to the pages of the list instead."""


def search(context: Context) -> Iterator[Artefact]:
    """The page, on which the browser searches with `browser/search_engine/`."""
    t, sections, collections = context.t, context.sections, context.catalogue.collections
    chips = [(collection, list(chips_of(collection, collection.category_key, context)))
             for collection in collections if collection.category_key]  # fmt: skip
    body = context.render(
        "pages/search.html.j2", PageDisplay(context, sections.search), kinds=list(_kinds(context)),
        categories=[(collection, found) for collection, found in chips if found],
        lists=[(getattr(sections, key), t(f"{key}.title")) for key in LISTS],
        comparable=" ".join(address.listing(found.section) for found in collections if found.is_comparable),
        options={address.KIND_PARAMETER: list(kind_options(context)),
                 address.CATEGORY_PARAMETER: list(category_options(context))},
        indexes=list(_indexes(context)),
        words=context.language.texts_below("search.script") | words_of_kinds(context),
    )  # fmt: skip
    title = t("search.title")
    yield Page(
        sections.search, title, t("search.description"), body, "search", trail=((title, ""),), component="search"
    )


def _kinds(context: Context) -> Iterator[Chip]:
    for collection in context.catalogue.collections:
        count = len(context.catalogue.of_kind(collection.kind))
        yield address.listing(collection.section), context.t(f"{collection.kind}.label"), count


def _indexes(context: Context) -> Iterator[tuple[Collection, list[Initial], bool]]:
    """The kinds whose lists are in alphabetical order, with their letters, and whether all names are shown."""
    for collection in context.catalogue.collections:
        entries = context.catalogue.of_kind(collection.kind)
        if collection.has_directory and entries:
            yield collection, list(initials_of(collection, context)), len(entries) <= _MOST_NAMED
