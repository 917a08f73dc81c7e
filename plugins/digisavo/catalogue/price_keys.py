"""What the fields of a kind mean for its price."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PriceKeys:
    """The keys of the answers from which a price per year is computed, and the values that have a meaning there.

    `examples` are rows of `inhabitants` and `per_year`, of which `included` gives details. Of the answers to `model`,
    `free` costs nothing, `unlicensed` has no licence fee but costs to run, in `fixed` the lowest price is the price,
    and `on_request` is stated in offers only; of those to `unit`, the price is `each` inhabitant's or the `whole`
    organisation's; `payments` say how often a year an interval comes; what is paid `once` is no price of a year.
    """

    model: str
    least: str
    most: str
    unit: str
    interval: str
    setup_fee: str
    valid_until: str
    examples: str
    inhabitants: str
    per_year: str
    included: str
    sizes: tuple[int, ...]
    free: str
    unlicensed: str
    fixed: str
    on_request: str
    each: str
    whole: str
    once: str
    payments: Mapping[str, int]
