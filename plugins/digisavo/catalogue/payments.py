"""What others have paid, as decisions tell it: sums of their own, never a price of the provider."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import load_places

ONCE, EACH_YEARLY = "kerta", "asukas_vuosi"
"""Units (`paid_units`): a sum that is paid once, and one that is told for each inhabitant already."""
_SHARE = "osuus"
"""The basis (`paid_bases`) of a sum that is a part of what several pay together."""
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Payment:
    """A sum that a decision tells.

    `municipality` is the code of the payer, or `organisation` its name. `amount` is for the time of `unit`, a term of
    `paid_units`; `years` are those of a whole contract, and `basis` is a term of `paid_bases`. What is not stated is
    "" or None.
    """

    municipality: str
    organisation: str
    year: str
    amount: float
    unit: str
    years: float | None
    basis: str
    covers: str
    source: str

    @property
    def per_inhabitant(self) -> Decimal | None:
        """The sum by the inhabitants of the municipality that pays it all, for the same time; None where several pay,
        where it is told by inhabitants already, and where it would be no cent."""
        if not self.municipality or self.basis == _SHARE or self.unit == EACH_YEARLY:
            return None
        inhabitants = load_places().municipalities[self.municipality].population
        each = (Decimal(str(self.amount)) / inhabitants).quantize(_CENT, ROUND_HALF_UP)
        return each or None


@dataclass(frozen=True, slots=True)
class PaidFor:
    """A payment and the entry that it is for."""

    entry: Entry
    payment: Payment


def payments_of(entry: Entry, collection: Collection) -> list[Payment]:
    """What has been paid for an entry, the newest first."""
    rows = entry.values.get(collection.paid_key, ()) if collection.paid_key else ()
    return sorted(map(_payment, rows), key=lambda payment: payment.year, reverse=True)


def gather_payments(entries: Iterable[Entry], collection: Collection) -> list[PaidFor]:
    """What has been paid for the entries of a kind, the newest first."""
    found = [PaidFor(entry, payment) for entry in entries for payment in payments_of(entry, collection)]
    return sorted(found, key=lambda one: one.payment.year, reverse=True)


def payments_by_payer(paid: Iterable[PaidFor]) -> Mapping[str, list[PaidFor]]:
    """What each municipality has paid, by its code."""
    by_payer: dict[str, list[PaidFor]] = {}
    for one in paid:
        if one.payment.municipality:
            by_payer.setdefault(one.payment.municipality, []).append(one)
    return by_payer


def _payment(row: Mapping[str, Any]) -> Payment:
    return Payment(
        row.get("municipality", ""), row.get("organisation", ""), row["year"], row["amount"], row["unit"],
        row.get("years"), row.get("basis", ""), row.get("covers", ""), row["source"],
    )  # fmt: skip
