"""A price that changed, as one line: amounts, what they are for and how often they are paid belong together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.choice import OTHER
from digisavo.catalogue.price_keys import PriceKeys
from digisavo.catalogue.revision.differences import Difference
from digisavo.catalogue.revision.revisions import Revision
from digisavo.core.phrase import Foreign, Phrase


@dataclass(frozen=True, slots=True)
class RevisedPrice:
    """The price before and after, and the keys of the answers that the line tells."""

    before: Phrase | None
    after: Phrase | None
    keys: frozenset[str]
    first: str

    def is_first(self, difference: Difference) -> bool:
        """Whether the line stands where this difference would."""
        return difference.key == self.first


def revised_price(revision: Revision, display: Display) -> RevisedPrice | None:
    """The line of the price; None where it does not differ, or where an answer to it is faulty."""
    keys, collection = revision.collection.prices, revision.collection
    if not keys or not revision.before or not revision.after:
        return None
    parts = frozenset({keys.least, keys.most, keys.unit, keys.interval})
    told = [difference for difference in revision.differences if difference.key in parts]
    if not told or not all(stated.is_sound for one in told for stated in (one.before, one.after) if stated):
        return None
    before, after = (_amounts(version.values, keys, display) for version in (revision.before, revision.after))
    if before is None and after is None:
        return None
    units = [_unit(version.values, keys, collection, display) for version in (revision.before, revision.after)]
    is_same = before is not None and after is not None and units[0] == units[1]
    was = None if before is None else Phrase((before, *(() if is_same else units[0].parts)))
    now = None if after is None else Phrase((after, *units[1].parts))
    return RevisedPrice(was, now, parts, told[0].key)


def _amounts(values: Mapping[str, Any], keys: PriceKeys, display: Display) -> str | None:
    """The stated amounts as bare numbers."""
    least, most = (display.number(values[key]) if key in values else "" for key in (keys.least, keys.most))
    if not least and not most:
        return None
    is_one = least == most or (not most and values.get(keys.model) == keys.fixed)
    if least and is_one:
        return least
    form = "range" if least and most else "from" if least else "to"
    return display.t(f"changes.amount.{form}", least=least, most=most)


def _unit(values: Mapping[str, Any], keys: PriceKeys, collection: Collection, display: Display) -> Phrase:
    """What an amount is of: `€/käyttäjä/vuosi`; the whole organisation is not named."""
    parts: list[str] = [" €"]
    for key in (keys.unit, keys.interval):
        value = values.get(key)
        if value and value != keys.whole:
            text = "/".join(collection.by_key[key].type.texts(value, display)).lower()
            parts += ["/", Foreign(text) if str(value).startswith(OTHER) else text]
    return Phrase(tuple(parts))
