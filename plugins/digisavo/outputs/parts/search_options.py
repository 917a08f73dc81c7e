"""What kinds of pages and which categories search knows, in words and in addresses."""

from collections.abc import Iterator
from typing import NamedTuple

from digisavo.core.slug import slugify
from digisavo.outputs.rendering.context import Context

LISTS = ("providers", "municipalities", "regions", "themes", "tags")
"""The kinds of pages that are no entries, and have a list: the keys of their words, and of their addresses."""


class Option(NamedTuple):
    """What results of search can be narrowed to: its id in the index, its name in addresses, and that for readers."""

    id: str
    slug: str
    label: str


def kind_options(context: Context) -> Iterator[Option]:
    """All kinds that `outputs/search/gathering` gives, entries first."""
    t, sections = context.t, context.sections
    for collection in context.catalogue.collections:
        yield Option(collection.kind, collection.section, t(f"{collection.kind}.label"))
    for key in LISTS:
        yield Option(key, getattr(sections, key).strip("/"), t(f"{key}.title"))
    for kind, label in (("categories", t("categories.title")), ("pages", t("search.pages"))):
        yield Option(kind, slugify(label), label)


def words_of_kinds(context: Context) -> dict[str, str]:
    """What kind of page a result is, as texts for the browser."""
    return {f"kinds.{option.id}": option.label for option in kind_options(context)}


def category_options(context: Context) -> Iterator[Option]:
    """All categories that something has; kinds that share an id share its name."""
    categories = (context.catalogue.by_category(collection) for collection in context.catalogue.collections)
    labels = {term.id: term.label for found in categories for term in found}
    for term, label in labels.items():
        yield Option(term, term, label)
