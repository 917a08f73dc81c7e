"""The rows of comparisons, by group."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display
from digisavo.catalogue.field import Field
from digisavo.catalogue.vocabulary import Term

_TEXT, _ADDRESS = "text", "url"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of comparisons: its key, label and explanation, and whether its answers are texts or addresses."""

    key: str
    label: str
    help: str
    kind: str = _TEXT


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The rows below one heading."""

    heading: Term
    rows: tuple[Row, ...]


def row_groups(collection: Collection, catalogue: Catalogue, display: Display) -> Iterator[RowGroup]:
    """The rows of a kind's comparison in the order of its pages; what stands at the head of a column is no row."""
    fields = [one for one in collection.rows if one.key != collection.title_key]
    for term in catalogue.vocabulary("field_groups").terms.values():
        rows = [_row(one) for one in fields if one.group == term.id]
        if collection.prices and term.id == collection.by_key[collection.prices.model].group:
            rows = [*_price_rows(collection.prices.sizes, display), *rows]
        if rows:
            yield RowGroup(term, tuple(rows))
    for guest in catalogue.guests_of(collection):
        yield RowGroup(Term(guest.kind, display.t(f"{guest.kind}.title")), tuple(_guest_rows(guest, display)))


def price_row(inhabitants: int) -> str:
    """The key of the row that tells the price of a year for municipalities of a size."""
    return f"prices.{inhabitants}"


def _row(field: Field) -> Row:
    return Row(field.key, field.label, field.help, _ADDRESS if field.type.is_address else _TEXT)


def _price_rows(sizes: Iterable[int], display: Display) -> Iterator[Row]:
    for size in sizes:
        label = display.t("prices.row", inhabitants=display.number(size))
        yield Row(price_row(size), label, display.t("prices.row_help"))


def _guest_rows(guest: Collection, display: Display) -> Iterator[Row]:
    """How many guests there are, how many speak for their host, and what did not work."""
    kind = guest.kind
    yield Row(f"{kind}.total", display.t(f"{kind}.total"), display.t(f"{kind}.total_help"))
    for name, key in (("approval", next(iter(guest.approval), "")), ("shortcomings", guest.shortcomings_key)):
        if key:
            yield Row(f"{kind}.{name}", display.t(f"{kind}.{name}_title"), guest.by_key[key].help)
