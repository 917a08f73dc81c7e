"""A card for every entry that has a page and no image: the picture that services show where the page is shared."""

from collections.abc import Iterator
from functools import cache, partial
from hashlib import sha256

from digisavo.core import address
from digisavo.core.artefact import Artefact, File
from digisavo.outputs.assets.card_drawing import CardPen, Words, design
from digisavo.outputs.parts.entry_cards import entries_with_cards, words_of_card
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making


def social_cards(context: Context) -> Iterator[Artefact]:
    """The cards, of which only those are drawn that are not kept from the build before."""
    for collection in context.catalogue.collections:
        for entry in context.share_of(list(entries_with_cards(collection, context))):
            with making(entry.reference):
                words = Words(*words_of_card(entry, collection, context))
                site = context.settings.site_name
                card = context.keep(_key(site, words), partial(_draw, site, words))
            yield File(address.social_card(collection.section, entry.slug), card)


def _draw(site: str, words: Words) -> bytes:
    return _pen(site).draw(words)


@cache
def _pen(site: str) -> CardPen:
    return CardPen(site)


@cache
def _design() -> bytes:
    return design()


def _key(site: str, words: Words) -> str:
    """A name for all that the card depends on."""
    return sha256(repr((site, *words)).encode() + _design()).hexdigest()
