"""What a service costs a municipality in a year, computed from its stated prices; nothing is guessed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from digisavo.catalogue.price_keys import PriceKeys

Values = Mapping[str, Any]
_CENT = Decimal("0.01")
_NOTHING = Decimal(0)


class Basis(StrEnum):
    """What a price is computed from: nothing to pay, an example for this size, a price for each, for the whole."""

    FREE = "free"
    EXAMPLE = "example"
    EACH = "each"
    WHOLE = "whole"
    NONE = "none"


class Gap(StrEnum):
    """What is missing from a price, or from what it would be computed from."""

    PRICE = "price"
    OFFER = "offer"
    FEE = "fee"
    CONFLICT = "conflict"
    UNIT = "unit"
    AMOUNT = "amount"
    INTERVAL = "interval"
    ONCE = "once"
    PERIOD = "period"
    LEAST = "least"
    MOST = "most"


@dataclass(frozen=True, slots=True)
class YearlyPrice:
    """Euros in a year without value added tax for a municipality of a size; None for what cannot be computed.

    `used` are the keys of the values that it is computed from, `examples` the prices of other sizes.
    """

    inhabitants: int
    least: Decimal | None
    most: Decimal | None
    basis: Basis
    gaps: tuple[Gap, ...]
    used: tuple[str, ...]
    included: tuple[str, ...] = ()
    examples: tuple[tuple[float, Decimal], ...] = ()


def yearly_prices(values: Values, keys: PriceKeys) -> list[YearlyPrice]:
    """The price for each size that is compared; none where nothing is stated of prices."""
    stated = [key for key in _about_prices(keys) if key in values]
    return [_price(size, values, keys, stated) for size in keys.sizes] if stated else []


def _about_prices(keys: PriceKeys) -> tuple[str, ...]:
    return keys.model, keys.least, keys.most, keys.unit, keys.interval, keys.setup_fee, keys.examples


def _price(size: int, values: Values, keys: PriceKeys, stated: list[str]) -> YearlyPrice:
    is_free, examples = values.get(keys.model) == keys.free, dict(_examples(values, keys))
    if is_free and _asks_money(values, keys):
        return YearlyPrice(size, None, None, Basis.NONE, (Gap.CONFLICT,), tuple(stated))
    if is_free:
        return YearlyPrice(size, _NOTHING, _NOTHING, Basis.FREE, (), _stated((keys.model, keys.setup_fee), values))
    if values.get(keys.model) == keys.unlicensed and not _asks_money(values, keys):
        # A price of nothing would be the fee alone, and be read as the price of the whole.
        return YearlyPrice(size, None, None, Basis.NONE, (Gap.FEE,), _stated((keys.model, keys.setup_fee), values))
    if size in examples:
        prices, included = examples[size]
        used = _stated((keys.examples, keys.setup_fee), values)
        return YearlyPrice(size, min(prices), max(prices), Basis.EXAMPLE, (), used, tuple(included))
    of_others = tuple((inhabitants, price) for inhabitants, (prices, _) in sorted(examples.items()) for price in prices)
    return _by_unit(size, values, keys, stated, of_others)


def _asks_money(values: Values, keys: PriceKeys) -> bool:
    prices = [values.get(keys.least, 0), values.get(keys.most, 0)]
    return any(prices) or any(row.get(keys.per_year) for row in values.get(keys.examples, ()))


def _examples(values: Values, keys: PriceKeys) -> Iterator[tuple[float, tuple[list[Decimal], list[str]]]]:
    """The prices of each size of which there are examples, and what they include, each once."""
    found: dict[float, tuple[dict[Decimal, None], dict[str, None]]] = {}
    for row in values.get(keys.examples, ()):
        if keys.per_year in row:
            prices, included = found.setdefault(row[keys.inhabitants], ({}, {}))
            prices[_exact(row[keys.per_year])] = None
            included |= {row[keys.included]: None} if keys.included in row else {}
    yield from ((size, (list(prices), list(included))) for size, (prices, included) in found.items())


def _by_unit(
    size: int, values: Values, keys: PriceKeys, stated: list[str], examples: tuple[tuple[float, Decimal], ...]
) -> YearlyPrice:
    """The price of a unit, times the units of the municipality and the payments of a year."""
    gaps = tuple(_gaps(values, keys))
    if gaps:
        return YearlyPrice(size, None, None, Basis.NONE, gaps, tuple(stated), examples=examples)
    is_each = _unit(values, keys) == keys.each
    factor = keys.payments[values[keys.interval]] * (size if is_each else 1)
    least, most = (_times(values.get(key), factor) for key in (keys.least, keys.most))
    # Of a fixed price the lowest is also the highest; any other may be higher than the lowest that is stated.
    is_fixed = values.get(keys.model) == keys.fixed
    most = least if is_fixed and most is None else most
    gaps = (Gap.LEAST,) if least is None else (Gap.MOST,) if most is None else ()
    used = (keys.least, keys.most, keys.unit, keys.interval, keys.setup_fee, *([keys.model] if is_fixed else ()))
    basis = Basis.EACH if is_each else Basis.WHOLE
    return YearlyPrice(size, least, most, basis, gaps, _stated(used, values), (), examples)


def _gaps(values: Values, keys: PriceKeys) -> Iterator[Gap]:
    """Why no price can be computed."""
    unit, interval = _unit(values, keys), values.get(keys.interval)
    if keys.least not in values and keys.most not in values:
        yield Gap.OFFER if values.get(keys.model) == keys.on_request else Gap.PRICE
        return
    if unit not in (keys.each, keys.whole):
        yield Gap.AMOUNT if unit else Gap.UNIT
    if interval not in keys.payments:
        yield (Gap.ONCE if interval == keys.once else Gap.PERIOD) if interval else Gap.INTERVAL


def _unit(values: Values, keys: PriceKeys) -> str:
    """What the price is for: a fixed one depends on neither size nor use, so it is for the whole organisation."""
    unit: str = values.get(keys.unit, "")
    return unit or (keys.whole if values.get(keys.model) == keys.fixed else "")


def _stated(keys: tuple[str, ...], values: Values) -> tuple[str, ...]:
    return tuple(key for key in keys if key in values)


def _times(price: float | None, factor: int) -> Decimal | None:
    return None if price is None else (_exact(price) * factor).quantize(_CENT)


def _exact(price: float) -> Decimal:
    """A price as written in its file: 0.7 is seven tenths, which no binary fraction is."""
    return Decimal(str(price))
