"""A table for every category, in which its entries are compared: in pages, and whole as far as a page bears it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import holds
from digisavo.catalogue.membership import Membership, memberships
from digisavo.catalogue.review import is_outdated
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.core.artefact import Page, Trail
from digisavo.outputs.parts.group_links import group_chips
from digisavo.outputs.parts.page_feeds import feeds_of_category
from digisavo.outputs.parts.table_rows import MOST_ROWS, Row, cell_of, title_cell
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.lists import Listing, render_list
from digisavo.outputs.rendering.trails import list_step


@dataclass(frozen=True, slots=True)
class Category:
    """A category of a kind with the rows of all its entries, the address of its paged table, and the product groups
    that it leads to."""

    term: Term
    collection: Collection
    rows: Sequence[Row]
    address: str
    groups: Sequence[Membership]


def category_tables(context: Context) -> Iterator[Page]:
    """For each kind with categories: an index, and each category's table in pages and whole."""
    for collection in context.catalogue.collections:
        if collection.category_key:
            groups = memberships(context.catalogue, collection)
            yield _index(collection, groups, context)
            rows = _rows(collection, context)
            for term, entries in context.catalogue.by_category(collection).items():
                page_address = context.sections.category(collection.section, term.id)
                led_to = [one for one in groups if one.group.category == term.id]
                category = Category(term, collection, [rows[entry.slug] for entry in entries], page_address, led_to)
                yield from render_list(_paged(category, context), context)
                yield from render_list(_whole(category, context), context)


def _index(collection: Collection, groups: Sequence[Membership], context: Context) -> Page:
    t, page_address = context.t, context.sections.categories(collection.section)
    counts = [(term, len(entries)) for term, entries in context.catalogue.by_category(collection).items()]
    display = PageDisplay(context, page_address)
    body = context.render(
        "pages/category_tables.html.j2", display, collection=collection, counts=counts,
        groups=group_chips(groups, context),
    )  # fmt: skip
    trail = _trail(collection, context)
    return Page(page_address, t("categories.title"), t("categories.description"), body, "categories", trail=trail)


def _trail(collection: Collection, context: Context, *below: tuple[str, str]) -> Trail:
    """The way to the index of categories, and to what lies below it."""
    index = context.sections.categories(collection.section) if below else ""
    return (list_step(collection, context.language), (context.t("categories.title"), index), *below)


def _rows(collection: Collection, context: Context) -> dict[str, Row]:
    """A row for each entry by slug, made once however many categories show it; its cells hold no links."""
    display = PageDisplay(context, address.HOME)
    rows: dict[str, Row] = {}
    for entry in context.catalogue.of_kind(collection.kind):
        with making(entry.reference):
            rows[entry.slug] = _row(entry, collection, display)
    return rows


def _row(entry: Entry, collection: Collection, display: PageDisplay) -> Row:
    cells = [cell_of(entry, field, display) for field in collection.columns]
    cells += [_opinion(entry, hosted_kind, display) for hosted_kind in _hosted_kinds(collection, display.context)]
    target = display.catalogue.address_of(entry)
    return Row(entry.slug, target, title_cell(entry), is_outdated(entry, display.today), cells)


def _opinion(entry: Entry, hosted_kind: Collection, display: PageDisplay) -> Markup:
    """How many experiences there are of an entry, and how many approve of it."""
    hosted = [found for found in display.catalogue.hosted_by(entry) if found.kind == hosted_kind.kind]
    shown = escape(display.number(len(hosted)))
    if not hosted:
        return shown
    approving = sum(holds(hosted_kind.approval, experience.values) for experience in hosted)
    return Markup("{} ({})").format(shown, display.t(f"{hosted_kind.kind}.approval", count=approving))


def _hosted_kinds(collection: Collection, context: Context) -> list[Collection]:
    """The hosted kinds that tables count: none as long as there are no entries of it at all."""
    catalogue = context.catalogue
    return [hosted_kind for hosted_kind in catalogue.hosted_kinds(collection) if catalogue.of_kind(hosted_kind.kind)]


def _paged(category: Category, context: Context) -> Listing[Row]:
    """The entries whose review is not too old."""
    term = category.term
    return Listing(
        address=category.address, items=[row for row in category.rows if not row.is_outdated],
        title=context.t("categories.page_title", category=term.label),
        description=_description("categories.page_description", category, context),
        trail=_trail(category.collection, context, (term.label, "")),
        template="pages/category_table.html.j2", page_kind="comparison",
        feeds=feeds_of_category(category.address, term.label, term.id, context),
        values=lambda page_slice, display: _values(category, term.label, False, context),
    )  # fmt: skip


def _whole(category: Category, context: Context) -> Listing[Row]:
    """All entries, on one page unless there are very many; above it lies the paged table."""
    term, title = category.term, context.t("category_table.all_title", category=category.term.label)
    below = (term.label, category.address), (_whole_label(category, context), "")
    description = "categories.parts_description" if _is_long(category) else "categories.whole_description"
    return Listing(
        address=context.sections.whole(category.address), items=category.rows, title=title,
        description=_description(description, category, context),
        trail=_trail(category.collection, context, *below),
        template="pages/category_table.html.j2", page_kind="comparison", size=MOST_ROWS,
        values=lambda page_slice, display: _values(category, title, True, context),
    )  # fmt: skip


def _is_long(category: Category) -> bool:
    return len(category.rows) > MOST_ROWS


def _whole_label(category: Category, context: Context) -> str:
    key = "category_table.all_in_parts" if _is_long(category) else "category_table.all"
    return context.t(key, most=context.language.number(MOST_ROWS))


def _description(key: str, category: Category, context: Context) -> str:
    return context.t(key, category=category.term.label, services=_count(category, context))


def _count(category: Category, context: Context) -> str:
    return context.t(f"{category.collection.kind}.count", count=len(category.rows))


def _directory(category: Category) -> str:
    """The list of the kind, filtered by the category; "" where it cannot be."""
    kind = category.collection
    return address.directory(kind.section, {kind.category_key: [category.term.id]}) if kind.has_directory else ""


def _values(category: Category, heading: str, is_whole: bool, context: Context) -> dict[str, Any]:
    hosted_kinds = _hosted_kinds(category.collection, context)
    labels = (context.t(f"{hosted_kind.kind}.title") for hosted_kind in hosted_kinds)
    return {
        "heading": heading, "term": category.term, "is_whole": is_whole, "count": _count(category, context),
        "columns": [*(field.label for field in category.collection.columns), *labels],
        "directory": _directory(category), "paged_table": category.address,
        "whole_label": _whole_label(category, context), "left_out": sum(row.is_outdated for row in category.rows),
        "groups": group_chips(category.groups, context),
        "is_embeddable": category.collection.is_comparable and not all(row.is_outdated for row in category.rows),
    }  # fmt: skip
