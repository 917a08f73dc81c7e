"""The rows of comparisons, by group."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.choice import Choice
from digisavo.catalogue.product_groups import ABILITIES, ProductGroup, load_product_groups
from digisavo.catalogue.vocabulary import Term
from digisavo.outputs.rendering.context import PageDisplay

TEXT = "text"
_ADDRESS, _PRICE, _COUNTED, _YES_NO = "url", "price", "counted", "yes_no"
_PRICES = "prices"
"""What stands for all rows of prices among the keys that decide."""
_UNIT = re.compile(r"\(([^()]+)\)$")
"""The unit at the end of a label: `Irtisanomisaika (kk)`."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of comparisons: its key, label and explanation.

    `kind` says what its values are: texts, URLs, prices of a year, rows of which the number matters most, or yes and
    no; `unit` is that of its numbers, `size` the inhabitants that a price is for. `weight` is its place among what
    decides most choices, from 1, and 0 where it decides few.
    """

    key: str
    label: str
    help: str
    kind: str = TEXT
    unit: str = ""
    size: int = 0
    weight: int = 0


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The rows below one heading; `is_asked` says whether they are questions of the kind, explained in its guide."""

    heading: Term
    rows: tuple[Row, ...]
    is_asked: bool = True

    @property
    def is_explained(self) -> bool:
        """Whether the page of comparisons explains its rows: where they decide, or where no field guide does."""
        return any(row.weight for row in self.rows) or not self.is_asked

    @property
    def is_of_products(self) -> bool:
        """Whether its rows are the questions of product groups: those of each travel in a file of their own."""
        return self.heading.id == ABILITIES


def row_groups(collection: Collection, display: PageDisplay) -> Iterator[RowGroup]:
    """The rows of a kind's comparison in the order of its pages; the title, which heads a column, is not a row."""
    fields = [field for field in collection.rows if field.key != collection.title_key]
    for term in display.catalogue.vocabulary("field_groups").terms.values():
        rows = [_row(field, collection) for field in fields if field.group == term.id]
        if collection.prices and term.id == collection.by_key[collection.prices.model].group:
            rows = [*_price_rows(collection.prices.sizes, collection, display), *rows]
        if rows:
            yield RowGroup(term, tuple(rows))
    for hosted_kind in display.catalogue.hosted_kinds(collection):
        heading = Term(hosted_kind.kind, display.t(f"{hosted_kind.kind}.title"))
        yield RowGroup(heading, tuple(_hosted_rows(hosted_kind, display)), is_asked=False)


def question_groups(collection: Collection) -> Mapping[str, ProductGroup]:
    """The product groups of a kind by id, none where it has none."""
    return load_product_groups(collection.kind) if collection.product_groups_key else {}


def question_rows(group: ProductGroup, collection: Collection) -> list[Row]:
    """The questions of a product group in their order: those that its table has a column for weigh."""
    rows = [_row(collection.by_key[key], collection) for key in group.questions]
    places = {key: place for place, key in enumerate(group.columns, start=1)}
    return [replace(row, weight=places.get(row.key, 0)) for row in rows]


def price_row(inhabitants: int) -> str:
    """The key of the row of the yearly price for municipalities of a size."""
    return f"{_PRICES}.{inhabitants}"


def _row(field: Field, collection: Collection) -> Row:
    unit = field.type.unit or (found[1] if (found := _UNIT.search(field.label)) else "")
    return Row(field.key, field.label, field.help, _kind_of(field), unit, weight=_weight(field.key, collection))


def _kind_of(field: Field) -> str:
    if field.type.is_counted:
        return _COUNTED
    if isinstance(field.type, Choice) and field.type.vocabulary.name == _YES_NO:
        return _YES_NO
    return _ADDRESS if field.type.is_address else TEXT


def deciding_keys(collection: Collection) -> list[str]:
    """The keys of what decides most choices: what others have paid stands beside the price, in a row of its own."""
    keys = list(collection.decision_keys)
    if collection.paid_key:
        keys.insert(keys.index(_PRICES) + 1 if _PRICES in keys else 0, collection.paid_key)
    return keys


def _weight(key: str, collection: Collection) -> int:
    keys = deciding_keys(collection)
    return keys.index(key) + 1 if key in keys else 0


def _price_rows(sizes: Iterable[int], collection: Collection, display: PageDisplay) -> Iterator[Row]:
    for size in sizes:
        label = display.t("prices.row", inhabitants=display.number(size))
        help_, unit = display.t("prices.row_help"), display.t("prices.row_unit")
        yield Row(price_row(size), label, help_, _PRICE, unit, size, _weight(_PRICES, collection))


def _hosted_rows(collection: Collection, display: PageDisplay) -> Iterator[Row]:
    """How many hosted entries there are, how many approve of their host, and what did not work."""
    kind = collection.kind
    yield Row(f"{kind}.total", display.t(f"{kind}.total"), display.t(f"{kind}.total_help"))
    for name, key in (("approval", next(iter(collection.approval), "")), ("shortcomings", collection.shortcomings_key)):
        if key:
            yield Row(f"{kind}.{name}", display.t(f"{kind}.{name}_title"), collection.by_key[key].help)
