"""A comparison table for every category: paged, and whole on a page of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import EXPIRED
from digisavo.catalogue.field import Field, holds
from digisavo.catalogue.review import is_outdated
from digisavo.catalogue.vocabulary import Term
from digisavo.core import address
from digisavo.core.artefact import Page, Trail
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.paging import Slice, paged


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in a table: its slug, its address, its title, whether its review is too old, and a cell a column."""

    slug: str
    address: str
    title: str
    is_outdated: bool
    cells: list[Markup | None]


def comparisons(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """For each kind with categories: an index, and each category's table in pages and whole."""
    for collection in catalogue.collections:
        if collection.category_key:
            yield _index(collection, catalogue, context)
            rows = _rows(collection, catalogue, context)
            for term, found in catalogue.by_category(collection).items():
                yield from _category(term, [rows[entry.slug] for entry in found], collection, context)


def _index(collection: Collection, catalogue: Catalogue, context: Context) -> Page:
    t = context.language.t
    place = address.categories(collection.section)
    terms = [(term, len(found)) for term, found in catalogue.by_category(collection).items()]
    body = context.render("categories.html.j2", PageDisplay(context, place), collection=collection, terms=terms)
    title = t("categories.title")
    trail = ((t(f"{collection.kind}.label"), address.listing(collection.section)), (title, ""))
    return Page(place, title, t("categories.description"), body, "categories", trail=trail)


def _rows(collection: Collection, catalogue: Catalogue, context: Context) -> dict[str, Row]:
    """A row for each entry by slug, made once however many categories show it; its cells hold no links."""
    display = PageDisplay(context, address.HOME)
    return {entry.slug: _row(entry, collection, catalogue, display) for entry in catalogue.of_kind(collection.kind)}


def _row(entry: Entry, collection: Collection, catalogue: Catalogue, display: PageDisplay) -> Row:
    cells = [_cell(entry, field, display) for field in collection.columns]
    cells += [_opinion(entry, guest, catalogue, display) for guest in _guests(collection, catalogue)]
    place = address.entry(collection.section, entry.slug)
    return Row(entry.slug, place, entry.title, is_outdated(entry, display.today), cells)


def _cell(entry: Entry, field: Field, display: PageDisplay) -> Markup | None:
    """A value in short, marked where its proof or validity has run out; None for what is not told."""
    if field.key not in entry.values:
        return None
    shown = field.type.compare(entry.values[field.key], display)
    if entry.claim(field, display.today).level != EXPIRED:
        return shown
    return Markup("{} ({})").format(shown, display.t(f"level.{EXPIRED}"))


def _opinion(entry: Entry, guest: Collection, catalogue: Catalogue, display: PageDisplay) -> Markup:
    """How many experiences there are of an entry, and how many speak for it."""
    hosted = [one for one in catalogue.hosted_by(entry) if one.kind == guest.kind]
    approving = sum(holds(guest.approval, one.values) for one in hosted)
    shown = escape(display.number(len(hosted)))
    return Markup("{} ({})").format(shown, display.t(f"{guest.kind}.approval", count=approving)) if hosted else shown


def _category(term: Term, rows: list[Row], collection: Collection, context: Context) -> Iterator[Page]:
    t, place = context.language.t, address.category(collection.section, term.id)
    fresh = [row for row in rows if not row.is_outdated]
    for part in paged(fresh, place, context.settings.page_size):
        title = context.numbered_title(t("categories.page_title", category=term.label), part)
        yield _table(part, term, title, place, rows, collection, context)
    whole = Slice(address.whole(place), 1, 1, rows)
    yield _table(
        whole, term, t("comparison.all_title", category=term.label), place, rows, collection, context
    )  # fmt: skip


def _columns(collection: Collection, context: Context) -> list[str]:
    guests = (context.language.t(f"{one.kind}.title") for one in _guests(collection, context.catalogue))
    return [*(field.label for field in collection.columns), *guests]


def _guests(collection: Collection, catalogue: Catalogue) -> list[Collection]:
    """The kinds of guests that tables count: none as long as there are none at all."""
    return [one for one in catalogue.hosted_kinds(collection) if catalogue.of_kind(one.kind)]


def _table(
    part: Slice[Row], term: Term, title: str, place: str, rows: list[Row], collection: Collection, context: Context
) -> Page:
    t, is_whole = context.language.t, part.base != place
    count = t(f"{collection.kind}.count", count=len(rows))
    body = context.render(
        "comparison.html.j2", PageDisplay(context, part.address), collection=collection,
        columns=_columns(collection, context), part=part, term=term, place=place, count=count,
        heading=title if is_whole else term.label, is_whole=is_whole,
        left_out=sum(row.is_outdated for row in rows),
    )  # fmt: skip
    key = "categories.whole_description" if is_whole else "categories.page_description"
    description = context.numbered_text(t(key, category=term.label, services=count), part)
    return Page(
        part.address, title, description, body, "comparison",
        trail=_trail(part, term, place, collection, context),
    )  # fmt: skip


def _trail(part: Slice[Row], term: Term, place: str, collection: Collection, context: Context) -> Trail:
    """Above the whole table lies the paged one."""
    t = context.language.t
    above = (
        (t(f"{collection.kind}.label"), address.listing(collection.section)),
        (t("categories.title"), address.categories(collection.section)),
    )
    if part.base != place:
        return (*above, (term.label, place), (t("comparison.all"), ""))
    return context.numbered_trail((*above, (term.label, "")), part)
