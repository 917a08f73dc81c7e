"""A yearly price in words: how much it is, how it was computed, and what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import EXPIRED, weakest
from digisavo.catalogue.field_types.choice import OTHER
from digisavo.catalogue.field_types.date import is_over
from digisavo.catalogue.price_keys import PriceKeys
from digisavo.catalogue.prices import Basis, Gap, YearlyPrice


@dataclass(frozen=True, slots=True)
class ShownPrice:
    """A price in words, its claim level, and the same as JSON data: null for what cannot be computed."""

    texts: list[str]
    level: str
    data: dict[str, Any]


class PriceWords:
    """Puts the prices of one entry into words."""

    def __init__(self, entry: Entry, collection: Collection, keys: PriceKeys, display: Display) -> None:
        self._entry, self._collection, self._keys, self._display = entry, collection, keys, display
        self._t = display.t

    def say(self, price: YearlyPrice) -> ShownPrice:
        """How much it is, what a reader has to know of that, and its claim level: that of the weakest of the values
        that it is computed from."""
        fields = (self._collection.by_key[key] for key in price.used)
        level = weakest(self._entry.claim(field, self._display.today).level for field in fields)
        how, missing = " ".join(self._how(price)), [self._gap(gap) for gap in price.gaps]
        expired = self._expired() if level == EXPIRED else ""
        # Whoever reads the figure knows already whether it still holds.
        texts = [text for text in (expired, self._amount(price), how, *missing) if text]
        data = {
            "inhabitants": price.inhabitants, "from": _number(price.least), "to": _number(price.most),
            "how": how, "missing": missing, "is_expired": level == EXPIRED,
        }  # fmt: skip
        return ShownPrice(texts, level, data)

    def say_gone(self, inhabitants: int, keys: Iterable[str]) -> ShownPrice:
        """Of what cannot be had any longer nothing is a price, whatever it once was; `keys` are of the answers that
        say so."""
        fields = (self._collection.by_key[key] for key in keys)
        level = weakest(self._entry.claim(field, self._display.today).level for field in fields)
        text = self._t("entry.gone")
        data = {"inhabitants": inhabitants, "from": None, "to": None, "how": "", "missing": [text], "is_expired": False}
        return ShownPrice([text], level, data)

    def _amount(self, price: YearlyPrice) -> str:
        if price.least is None or price.most is None:
            form = "from" if price.least is not None else "to" if price.most is not None else "unknown"
        else:
            form = "exact" if price.least == price.most else "range"
        least, most = ("" if limit is None else self._euros(limit) for limit in (price.least, price.most))
        return self._t(f"prices.{form}", least=least, most=most)

    def _how(self, price: YearlyPrice) -> Iterator[str]:
        """How it was computed, what it includes, the setup fee, and examples for other sizes."""
        if price.basis is not Basis.NONE:
            yield self._basis(price)
        for text in price.included:
            yield self._t("prices.included", text=text.rstrip("."))
        fee = self._entry.values.get(self._keys.setup_fee)
        if fee is not None:
            yield self._t("prices.setup_fee" if fee else "prices.no_setup_fee", fee=self._display.money(fee))
        for size, example in price.examples:
            inhabitants = self._display.number(size)
            yield self._t("prices.other_example", inhabitants=inhabitants, price=self._euros(example))

    def _basis(self, price: YearlyPrice) -> str:
        key = f"prices.how.{price.basis}"
        if price.basis not in (Basis.EACH, Basis.WHOLE):
            return self._t(key)
        monthly = "" if self._keys.payments[self._value(self._keys.interval)] == 1 else "_month"
        inhabitants = self._display.number(price.inhabitants)
        return self._t(f"{key}{monthly}", price=self._unit_price(), inhabitants=inhabitants)

    def _unit_price(self) -> str:
        values = self._entry.values
        prices = [values[key] for key in (self._keys.least, self._keys.most) if key in values]
        least, most = (self._display.money(price) for price in (prices[0], prices[-1]))
        return least if least == most else self._t("prices.price_range", least=least, most=most)

    def _gap(self, gap: Gap) -> str:
        if gap is Gap.AMOUNT:
            return self._amount_gap()
        if gap is Gap.PERIOD:
            return self._t("prices.missing.period", interval=self._label(self._keys.interval))
        return self._t(f"prices.missing.{gap}")

    def _amount_gap(self) -> str:
        """A unit of the vocabulary has words of its own; any other is named."""
        unit = self._value(self._keys.unit)
        if unit.startswith(OTHER):
            return self._t("prices.missing.amount", unit=self._label(self._keys.unit))
        return self._t(f"prices.amount.{unit}")

    def _expired(self) -> str:
        until = self._entry.values.get(self._keys.valid_until, "")
        if until and is_over(until, self._display.today):
            return self._t("prices.expired", date=self._display.date(until))
        return self._t("prices.expired_proof")

    def _value(self, key: str) -> Any:
        return self._entry.values[key]

    def _label(self, key: str) -> str:
        return ", ".join(self._collection.by_key[key].type.texts(self._value(key), self._display))

    def _euros(self, amount: Decimal) -> str:
        return self._display.money(float(amount))


def _number(amount: Decimal | None) -> float | int | None:
    """An amount as a number of JSON: whole euros without decimals."""
    return amount if amount is None else int(amount) if amount == amount.to_integral_value() else float(amount)
