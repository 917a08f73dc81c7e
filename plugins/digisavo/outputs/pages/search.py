"""The page of search, which shows other ways too."""

from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import Artefact, Page
from digisavo.outputs.parts.cards import Chip, chips_of
from digisavo.outputs.rendering.context import Context, PageDisplay

_LISTS = ("providers", "municipalities", "regions", "themes", "tags")
"""The lists that belong to no kind: the keys of their words, and of their addresses."""


def search(context: Context) -> Iterator[Artefact]:
    """The page, on which the browser searches with `browser/search_engine/`."""
    t, sections, collections = context.t, context.sections, context.catalogue.collections
    chips = [(collection, list(chips_of(collection, collection.category_key, context)))
             for collection in collections if collection.category_key]  # fmt: skip
    body = context.render(
        "pages/search.html.j2", PageDisplay(context, sections.search), kinds=list(_kinds(context)),
        categories=[(collection, found) for collection, found in chips if found],
        lists=[(getattr(sections, key), t(f"{key}.title")) for key in _LISTS],
        comparable=" ".join(address.listing(found.section) for found in collections if found.is_comparable),
        words=context.language.texts_below("search.script") | _names_of_kinds(context),
    )  # fmt: skip
    title = t("search.title")
    yield Page(sections.search, title, t("search.description"), body, "search", trail=((title, ""),))


def _kinds(context: Context) -> Iterator[Chip]:
    for collection in context.catalogue.collections:
        count = len(context.catalogue.of_kind(collection.kind))
        yield address.listing(collection.section), context.t(f"{collection.kind}.label"), count


def _names_of_kinds(context: Context) -> dict[str, str]:
    """What kind of page a result is, in words."""
    lists = {f"kinds.{key}": context.t(f"{key}.title") for key in ("categories", *_LISTS)}
    own = {f"kinds.{found.kind}": context.t(f"{found.kind}.label") for found in context.catalogue.collections}
    return {"kinds.pages": context.t("search.pages"), **lists, **own}
