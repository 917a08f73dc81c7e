"""The page of every entry."""

from collections.abc import Iterator

from markupsafe import Markup

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.review import Age, age_of
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.core.slug import slugify
from digisavo.outputs.context import Context, PageDisplay


def entries(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """A page for each entry, made by the template of its kind."""
    for collection in catalogue.collections:
        categories: dict[str, list[Term]] = {}
        for term, found in catalogue.by_category(collection).items():
            for entry in found:
                categories.setdefault(entry.slug, []).append(term)
        for entry in catalogue.of_kind(collection.kind):
            yield _page(entry, collection, categories.get(entry.slug, []), catalogue, context)


def _page(entry: Entry, collection: Collection, categories: list[Term], catalogue: Catalogue, context: Context) -> Page:
    place = address.entry(collection.section, entry.slug)
    display = PageDisplay(context, place)
    reviewed_on = entry.values.get(collection.reviewed_key, "")
    groups = list(context.facts.groups(entry, collection, display))
    body = context.render(
        f"{collection.kind}/page.html.j2", display, entry=entry, values=entry.values, collection=collection,
        facts=Markup("\n".join(group.html for group in groups)),  # noqa: S704 - made of escaped parts
        groups=[group.term for group in groups if group.is_told],
        categories=categories, provider=catalogue.provider_of(entry), tags={slugify(tag): tag for tag in entry.tags},
        related=catalogue.related_to(entry), section_of=catalogue.sections,
        reviewed_on=reviewed_on, sources=context.facts,
        is_unreviewed=age_of(reviewed_on, display.today) >= Age.UNREVIEWED,
        by_editors=entry.values.get("submitted_by") == EDITORS, source=f"{collection.folder}/{entry.slug}.yml",
    )  # fmt: skip
    return Page(
        place, entry.title, entry.summary, body, kind=f"{collection.kind}-entry", modified=reviewed_on,
        search_text=" · ".join(_search_words(entry, collection)),
    )  # fmt: skip


def _search_words(entry: Entry, collection: Collection) -> Iterator[str]:
    """What a full-text search finds an entry by: the texts of its head and of the fields declared for search."""
    for key in collection.search_keys:
        if key in entry.values:
            yield from collection.by_key[key].type.words(entry.values[key])
