"""What comparisons show of an entry: its answers in words, and those that follow from them or that guests give."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import CLAIMED, CONFIRMED, Proof, weakest
from digisavo.catalogue.field import holds
from digisavo.catalogue.hosting import CONFIRMERS, owner_of
from digisavo.catalogue.prices import yearly_prices
from digisavo.core import address
from digisavo.outputs.parts.price_words import PriceWords
from digisavo.outputs.rendering.context import Context, PageDisplay


@dataclass(frozen=True, slots=True)
class Answer:
    """What a row of a comparison shows: texts, how far they can be trusted, and why."""

    texts: list[str]
    level: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Priced:
    """The price of a year for municipalities of one size: the answer, and the same as data."""

    inhabitants: int
    answer: Answer
    data: dict[str, Any]


class Answers:
    """Makes the answers of the entries of one kind."""

    def __init__(self, collection: Collection, catalogue: Catalogue, context: Context) -> None:
        self._collection, self._catalogue, self._settings = collection, catalogue, context.settings
        self._display = PageDisplay(context, address.HOME)
        self._guests = catalogue.hosted_kinds(collection)

    def texts(self, entry: Entry) -> dict[str, list[str]]:
        """The compared answers that an entry gives, in plain words, by key."""
        fields = [one for one in self._collection.rows if one.key in entry.values]
        return {one.key: one.type.texts(entry.values[one.key], self._display) for one in fields}

    def prices(self, entry: Entry) -> Iterator[Priced]:
        """The price for each size that is compared; none where nothing at all is told of it."""
        keys = self._collection.prices
        if not keys:
            return
        words = PriceWords(entry, self._collection, keys, self._display)
        for price in yearly_prices(entry.values, keys):
            proofs = (proof for key in price.used for proof in entry.proofs.get(key, ()))
            said = words.say(price)
            answer = Answer(said.texts, said.level, tuple(dict.fromkeys(proofs)))
            yield Priced(price.inhabitants, answer, said.data)

    def opinions(self, entry: Entry) -> Iterator[tuple[str, Answer]]:
        """What guests tell of an entry, by the key of the row."""
        hosted = self._catalogue.hosted_by(entry) if self._guests else ()
        for guest in self._guests:
            told = [one for one in hosted if one.kind == guest.kind]
            found = {
                "total": (told, [self._display.t(f"{guest.kind}.count", count=len(told))]),
                "approval": self._approval(told, guest), "shortcomings": self._shortcomings(told, guest),
            }  # fmt: skip
            for name, (tellers, texts) in found.items():
                if tellers:
                    proofs = tuple(map(self._proof, tellers))
                    yield f"{guest.kind}.{name}", Answer(texts, weakest(one.level for one in proofs), proofs)

    def _approval(self, told: Iterable[Entry], guest: Collection) -> tuple[list[Entry], list[str]]:
        """Who tells whether they would choose again, and how many would; then how many answer otherwise."""
        key = next(iter(guest.approval), "")
        answered = [one for one in told if key in one.values]
        others = Counter(one.values[key] for one in answered if not holds(guest.approval, one.values))
        approving = len(answered) - others.total()
        texts = [self._display.t(f"{guest.kind}.approval", count=approving)]
        for value, count in others.items():
            label = ", ".join(guest.by_key[key].type.texts(value, self._display))
            texts.append(f"{label}: {self._display.number(count)}")
        return answered, texts

    def _shortcomings(self, told: Iterable[Entry], guest: Collection) -> tuple[list[Entry], list[str]]:
        """Who tells what did not work, and what it is, each with whose it is."""
        key, texts = guest.shortcomings_key, []
        answered = [one for one in told if key in one.values]
        for one in answered:
            found = guest.by_key[key].type.texts(one.values[key], self._display)
            texts += [f"{text} ({owner_of(one)})" for text in found]
        return answered, texts

    def _proof(self, guest: Entry) -> Proof:
        """What an organisation tells of its own use proves itself; what others tell is only claimed."""
        level = CONFIRMED if guest.values.get("submitted_by") in CONFIRMERS else CLAIMED
        place = address.absolute(self._settings, self._catalogue.address_of(guest))
        return Proof(level, place, str(guest.values.get("reviewed_on", "")), by=owner_of(guest))
