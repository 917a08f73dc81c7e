"""The pages of a list: one contract, and one renderer for whatever is listed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from digisavo.core.artefact import Page, Thing, Trail
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.paging import Slice, paged

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Listing(Generic[Item]):
    """A list that is shown in pages.

    `address`, `title`, `description` and `trail`, which ends with the list itself, are those of its first page;
    `page_kind` is that of all. The template gets the `title`, the `slice` of the items, and the `values` of it.
    `component` is the browser component that the first page is made for, `size` the number of items on a page: 0
    for as many as the settings say, `feeds` those that follow it (address and label), `things` what the first page is
    about.
    """

    address: str
    items: Sequence[Item]
    title: str
    description: str
    trail: Trail
    template: str
    page_kind: str
    values: Callable[[Slice[Item], PageDisplay], Mapping[str, Any]]
    component: str = ""
    size: int = 0
    feeds: tuple[tuple[str, str], ...] = ()
    things: tuple[Thing, ...] = ()


def render_list(listing: Listing[Item], context: Context) -> Iterator[Page]:
    """The pages of a list; an empty list has one."""
    size = listing.size or context.settings.page_size
    for page_slice in paged(listing.items, listing.address, size, context.sections):
        with making(page_slice.address):
            page = _page(listing, page_slice, context)
        yield page


def _page(listing: Listing[Item], page_slice: Slice[Item], context: Context) -> Page:
    """One page: a later one adds its number to the title, the description and the trail."""
    display, is_first = PageDisplay(context, page_slice.address), page_slice.number == 1
    values = listing.values(page_slice, display)
    body = context.render(listing.template, display, title=listing.title, slice=page_slice, **values)
    number = "" if is_first else context.t("pager.page", number=page_slice.number)
    title = listing.title if is_first else f"{listing.title} – {number}"
    description = listing.description if is_first else f"{listing.description} {number}."
    return Page(
        page_slice.address, title, description, body, listing.page_kind,
        component=listing.component if is_first else "", feeds=listing.feeds,
        things=listing.things if is_first else (),
        trail=listing.trail if is_first else _numbered(listing.trail, listing.address, number),
    )  # fmt: skip


def _numbered(trail: Trail, first_page: str, number: str) -> Trail:
    """The trail of a later page: above it lies the first."""
    *above, (label, _) = trail
    return (*above, (label, first_page), (number, ""))
