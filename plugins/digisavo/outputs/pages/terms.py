"""The entries of a kind by the terms of a choice: the stages of pilots, the kinds of posts."""

from collections.abc import Iterator, Sequence

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.vocabulary import Term
from digisavo.core.artefact import Page
from digisavo.core.slug import slugify
from digisavo.outputs.parts.card_lists import card_list
from digisavo.outputs.parts.cards import chips_of
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.lists import Listing, render_list
from digisavo.outputs.rendering.trails import list_step


def terms(context: Context) -> Iterator[Page]:
    """For each kind with groups, the list of each group in pages."""
    for collection in context.catalogue.collections:
        if collection.group_key:
            for term, entries in context.catalogue.by_term(collection, collection.group_key).items():
                yield from render_list(_list(term, entries, collection, context), context)


def _list(term: Term, entries: Sequence[Entry], collection: Collection, context: Context) -> Listing[Entry]:
    newest = sorted(entries, key=lambda entry: str(entry.values.get(collection.published_key, "")), reverse=True)
    return card_list(
        newest, collection, context, address=context.sections.category(collection.section, slugify(term.id)),
        title=context.t(f"{collection.kind}.group_title", term=term.label),
        trail=(list_step(collection, context.language), (term.label, "")),
        about=context.t(f"{collection.kind}.description"), lead=term.definition,
        chips=list(chips_of(collection, collection.group_key, context)),
    )  # fmt: skip
