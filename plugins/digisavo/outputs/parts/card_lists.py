"""Lists of the entries of one kind as cards: by a term, by year, or of a theme."""

from collections.abc import Mapping, Sequence
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.core.artefact import Trail
from digisavo.outputs.parts.cards import Chip, cards_of
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.lists import Listing
from digisavo.outputs.rendering.paging import Slice


def card_list(
    entries: Sequence[Entry], collection: Collection, context: Context, *,
    address: str, title: str, trail: Trail, about: str, lead: str = "", chips: Sequence[Chip] = (),
) -> Listing[Entry]:  # fmt: skip
    """The list of some entries of a kind; `about` says in its description what they are, `lead` at its head."""
    count = context.t(f"{collection.kind}.count", count=len(entries))

    def values(page_slice: Slice[Entry], display: PageDisplay) -> Mapping[str, Any]:
        cards = list(cards_of(page_slice.items, display))
        return {"lead": lead, "chips": chips, "here": address, "count": count, "cards": cards}

    description = context.t("head.list", title=title, found=count, lead=about)
    return Listing(
        address=address, items=entries, title=title, description=description, trail=trail,
        template="pages/card_list.html.j2", page_kind="list", values=values,
    )  # fmt: skip
