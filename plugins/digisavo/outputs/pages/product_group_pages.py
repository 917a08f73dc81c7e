"""A page for every product group: its members in one table, what has been paid for them, and what else is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.membership import Membership, memberships
from digisavo.catalogue.payments import gather_payments
from digisavo.core import address
from digisavo.core.artefact import Page, Trail
from digisavo.outputs.parts.group_links import group_address
from digisavo.outputs.parts.group_tables import group_row, other_questions
from digisavo.outputs.parts.page_feeds import feeds_of_group
from digisavo.outputs.parts.paid_rows import paid_rows
from digisavo.outputs.parts.table_rows import MOST_ROWS
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.lists import Listing, render_list
from digisavo.outputs.rendering.paging import Slice
from digisavo.outputs.rendering.things import list_of
from digisavo.outputs.rendering.trails import list_step

MOST_COMPARED = 6
"""How many entries a comparison takes (`browser/shared/selection.js`)."""


@dataclass(frozen=True, slots=True)
class Onward:
    """Where one goes on from a group: address and words of each link."""

    address: str
    label: str


def product_group_pages(context: Context) -> Iterator[Page]:
    """The table of each product group that has members, in pages where there are very many."""
    for collection in context.catalogue.collections:
        for membership in memberships(context.catalogue, collection):
            yield from render_list(_listing(membership, context), context)


def _listing(membership: Membership, context: Context) -> Listing[Entry]:
    term = membership.term
    page = group_address(membership, context)
    description = context.t("groups.page_description", group=term.label, definition=term.definition)
    return Listing(
        address=page, items=membership.entries, title=term.label,
        description=description, trail=_trail(membership, context), template="pages/product_group.html.j2",
        page_kind="product-group", size=MOST_ROWS,
        things=tuple(list_of(membership.entries, context)), feeds=feeds_of_group(page, term.label, term.id, context),
        values=lambda page_slice, display: _values(membership, page_slice, display),
    )  # fmt: skip


def _trail(membership: Membership, context: Context) -> Trail:
    """The way to the group: by its category, where that has a page."""
    collection, sections = membership.collection, context.sections
    categories = {term.id: term.label for term in context.catalogue.by_category(collection)}
    above = [list_step(collection, context.language)]
    if categories:
        above.append((context.t("categories.title"), sections.categories(collection.section)))
    category = membership.group.category
    if category in categories:
        above.append((categories[category], sections.category(collection.section, category)))
    return (*above, (membership.term.label, ""))


def _values(membership: Membership, page_slice: Slice[Entry], display: PageDisplay) -> dict[str, Any]:
    collection, t = membership.collection, display.t
    users = [t("groups.users")] if collection.references_key else []
    return {
        "term": membership.term, "is_embeddable": collection.is_comparable,
        "count": t(f"{collection.kind}.count", count=len(membership.entries)),
        "columns": [*((field.label, field.help) for field in membership.columns), *((label, "") for label in users)],
        "rows": [group_row(entry, membership, display) for entry in page_slice.items],
        "providers": display.catalogue.provider_of, "entries": page_slice.items,
        "gone": [(display.catalogue.address_of(entry), entry.title) for entry in membership.gone],
        "onward": list(_onward(membership, page_slice.items, display)),
        "others": other_questions(membership, display),
        "paid": list(paid_rows(gather_payments(page_slice.items, collection), collection, display)),
    }  # fmt: skip


def _onward(membership: Membership, entries: Sequence[Entry], display: PageDisplay) -> Iterator[Onward]:
    """The comparison of the members, the list of requirements for them, and the directory with only them."""
    collection, sections, t = membership.collection, display.sections, display.t
    compared = [entry.slug for entry in entries[:MOST_COMPARED]]
    if collection.is_comparable and len(compared) > 1:
        is_part = len(membership.entries) > MOST_COMPARED
        label = t("groups.compare_first", count=len(compared)) if is_part else t("groups.compare_all")
        yield Onward(sections.compared(compared), label)
    if collection.is_comparable:
        yield Onward(sections.required_of_group(membership.group.id), t("groups.require"))
    if collection.has_directory:
        key = collection.product_groups_key
        yield Onward(address.directory(collection.section, {key: [membership.term.id]}), t("groups.narrow"))
