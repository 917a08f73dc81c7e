"""The entries of a kind by the terms of a choice: the stages of pilots, the kinds of posts."""

from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.core.slug import slugify
from digisavo.outputs.parts.cards import cards_of, chips_of
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.paging import paged


def terms(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """For each kind with groups, the list of each group in pages."""
    for collection in catalogue.collections:
        if collection.group_key:
            yield from _lists(collection, catalogue, context)


def _lists(collection: Collection, catalogue: Catalogue, context: Context) -> Iterator[Page]:
    t = context.language.t
    for term, found in catalogue.by_term(collection, collection.group_key).items():
        base = address.category(collection.section, slugify(term.id))
        title = t(f"{collection.kind}.group_title", term=term.label)
        count = t(f"{collection.kind}.count", count=len(found))
        lead = t(f"{collection.kind}.description")
        description = t("head.list", title=title, found=count, lead=lead)
        trail = ((t(f"{collection.kind}.label"), address.listing(collection.section)), (term.label, ""))
        newest = sorted(found, key=lambda entry: str(entry.values.get(collection.published_key, "")), reverse=True)
        for part in paged(newest, base, context.settings.page_size):
            display = PageDisplay(context, part.address)
            body = context.render(
                "list.html.j2", display, title=title, lead=term.definition, part=part, count=count,
                cards=list(cards_of(part.items, catalogue, display)),
                chips=list(chips_of(collection, collection.group_key, catalogue)), here=base,
            )  # fmt: skip
            yield Page(
                part.address, context.numbered_title(title, part), context.numbered_text(description, part), body,
                "list", trail=context.numbered_trail(trail, part),
            )  # fmt: skip
