"""The page of search, and the two files in which the browser searches."""

from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.outputs.pages.search_index import as_pages, as_vocabulary, findable, lists_of
from digisavo.outputs.parts.cards import Chip, chips_of
from digisavo.outputs.rendering.context import Context, PageDisplay


def search(context: Context) -> Iterator[Artefact]:
    """The page of search, which shows other ways too, and the two files of its index."""
    t, collections = context.t, context.catalogue.collections
    chips = [(collection, list(chips_of(collection, collection.category_key, context)))
             for collection in collections if collection.category_key]  # fmt: skip
    body = context.render(
        "pages/search.html.j2", PageDisplay(context, context.sections.search), kinds=list(_kinds(context)),
        categories=[(collection, found) for collection, found in chips if found],
        lists=[(target, t(f"{key}.title")) for key, target in lists_of(context.sections).items()],
        comparable=" ".join(address.listing(found.section) for found in collections if found.is_comparable),
    )  # fmt: skip
    title = t("search.title")
    yield Page(context.sections.search, title, t("search.description"), body, "search", trail=((title, ""),))
    found = list(findable(context))
    yield File(address.SEARCH_PAGES, as_pages(found))
    yield File(address.SEARCH_WORDS, as_vocabulary(found))


def _kinds(context: Context) -> Iterator[Chip]:
    for collection in context.catalogue.collections:
        count = len(context.catalogue.of_kind(collection.kind))
        yield address.listing(collection.section), context.t(f"{collection.kind}.label"), count
