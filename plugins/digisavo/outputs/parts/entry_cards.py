"""The cards of entries, drawn pictures that services show where a page is shared: whose they are, and what they say."""

from collections.abc import Iterator
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.occasions import next_occasion, occasions_of
from digisavo.core import address
from digisavo.core.artefact import Picture
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.heads import CARD_SIZE


class CardWords(NamedTuple):
    """What the card of an entry says: what it is, its title and its summary."""

    eyebrow: str
    title: str
    summary: str


def entries_with_cards(collection: Collection, context: Context) -> Iterator[Entry]:
    """The entries of a kind whose pages have a card: those with pages and without an image of their own."""
    if context.settings.social_cards and not collection.host_key:
        for entry in context.catalogue.of_kind(collection.kind):
            if (entry.reference, str(entry.values.get("image", ""))) not in context.catalogue.images:
                yield entry


def card_of(entry: Entry, collection: Collection, context: Context) -> Picture | None:
    """The card of an entry that has no image of its own; None where the site has no cards."""
    if not context.settings.social_cards:
        return None
    text = context.t("head.entry_card_text", site=context.settings.site_name, title=entry.title)
    return Picture(address.social_card(collection.section, entry.slug), *CARD_SIZE, text)


def words_of_card(entry: Entry, collection: Collection, context: Context) -> CardWords:
    """What the card of an entry says."""
    parts = [context.t(f"{entry.kind}.single"), *_particulars(entry, collection, context)]
    return CardWords(" · ".join(parts[:2]), entry.title, entry.summary)


def _particulars(entry: Entry, collection: Collection, context: Context) -> Iterator[str]:
    """What tells entries of a kind apart: when it takes place, its category, or its group."""
    occasions = occasions_of(entry, collection) if collection.recurrence_key else ()
    if occasions:
        occasion = next_occasion(occasions, context.settings.today) or occasions[-1]
        yield context.language.period(occasion.start, occasion.end)
    for term in context.catalogue.categories_of(entry):
        yield term.label
    if collection.group_key and collection.group_key in entry.values:
        yield from collection.by_key[collection.group_key].type.words(entry.values[collection.group_key])
