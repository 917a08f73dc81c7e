"""The rows of comparisons, by group."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.vocabulary import Term
from digisavo.outputs.rendering.context import PageDisplay

_TEXT, _ADDRESS = "text", "url"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of comparisons: its key, label and explanation, and whether its values are texts or URLs."""

    key: str
    label: str
    help: str
    kind: str = _TEXT


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The rows below one heading."""

    heading: Term
    rows: tuple[Row, ...]


def row_groups(collection: Collection, display: PageDisplay) -> Iterator[RowGroup]:
    """The rows of a kind's comparison in the order of its pages; the title, which heads a column, is not a row."""
    fields = [field for field in collection.rows if field.key != collection.title_key]
    for term in display.catalogue.vocabulary("field_groups").terms.values():
        rows = [_row(field) for field in fields if field.group == term.id]
        if collection.prices and term.id == collection.by_key[collection.prices.model].group:
            rows = [*_price_rows(collection.prices.sizes, display), *rows]
        if rows:
            yield RowGroup(term, tuple(rows))
    for hosted_kind in display.catalogue.hosted_kinds(collection):
        heading = Term(hosted_kind.kind, display.t(f"{hosted_kind.kind}.title"))
        yield RowGroup(heading, tuple(_hosted_rows(hosted_kind, display)))


def price_row(inhabitants: int) -> str:
    """The key of the row of the yearly price for municipalities of a size."""
    return f"prices.{inhabitants}"


def _row(field: Field) -> Row:
    return Row(field.key, field.label, field.help, _ADDRESS if field.type.is_address else _TEXT)


def _price_rows(sizes: Iterable[int], display: PageDisplay) -> Iterator[Row]:
    for size in sizes:
        label = display.t("prices.row", inhabitants=display.number(size))
        yield Row(price_row(size), label, display.t("prices.row_help"))


def _hosted_rows(collection: Collection, display: PageDisplay) -> Iterator[Row]:
    """How many hosted entries there are, how many approve of their host, and what did not work."""
    kind = collection.kind
    yield Row(f"{kind}.total", display.t(f"{kind}.total"), display.t(f"{kind}.total_help"))
    for name, key in (("approval", next(iter(collection.approval), "")), ("shortcomings", collection.shortcomings_key)):
        if key:
            yield Row(f"{kind}.{name}", display.t(f"{kind}.{name}_title"), collection.by_key[key].help)
