"""What comparisons show of an entry: its values in words, what follows from them, and what experiences say of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import CLAIMED, CONFIRMED, Proof, weakest
from digisavo.catalogue.field import Field, holds
from digisavo.catalogue.hosting import CONFIRMERS, owner_of
from digisavo.catalogue.payments import payments_of
from digisavo.catalogue.prices import yearly_prices
from digisavo.core import address
from digisavo.outputs.parts.price_words import PriceWords, ShownPrice
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.payment_words import PaymentWords


@dataclass(frozen=True, slots=True)
class Answer:
    """What a row of a comparison shows: texts, their claim level, and the proofs of it."""

    texts: list[str]
    level: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Priced:
    """The yearly price for municipalities of one size: the answer, and the same as data."""

    inhabitants: int
    answer: Answer
    data: dict[str, Any]


class Answers:
    """Makes the answers of the entries of one kind."""

    def __init__(self, collection: Collection, context: Context) -> None:
        self._collection, self._catalogue, self._settings = collection, context.catalogue, context.settings
        self._display = PageDisplay(context, address.HOME)
        self._hosted_kinds = context.catalogue.hosted_kinds(collection)
        self._payments = PaymentWords(collection, self._display) if collection.paid_key else None

    def texts(self, entry: Entry) -> dict[str, list[str]]:
        """The compared values that an entry has, in plain words, by key; of what is gone also that it cannot be had."""
        fields = [field for field in self._collection.rows if field.key in entry.values]
        return {field.key: self._texts(field, entry) for field in fields} | self._gone(entry)

    def _gone(self, entry: Entry) -> dict[str, list[str]]:
        routes = self._collection.routes
        is_gone = routes and self._collection.is_gone(entry.values)
        return {key: [self._display.t("entry.gone")] for key in routes.keys} if routes and is_gone else {}

    def _texts(self, field: Field, entry: Entry) -> list[str]:
        if self._payments and field.key == self._collection.paid_key:
            return list(map(self._payments.text, payments_of(entry, self._collection)))
        return field.type.texts(entry.values[field.key], self._display)

    def numbers(self, entry: Entry) -> dict[str, list[float | None]]:
        """The compared values that are numbers, by key: the least and the greatest, which are the same of most."""
        found: dict[str, list[float | None]] = {}
        for field in self._collection.rows:
            number = field.type.number_of(entry.values[field.key]) if field.key in entry.values else None
            if number is not None:
                found[field.key] = [number, number]
        return found

    def prices(self, entry: Entry) -> Iterator[Priced]:
        """The price for each size that is compared, or that there is none any longer; nothing where nothing at all is
        stated of it."""
        keys = self._collection.prices
        if not keys:
            return
        words = PriceWords(entry, self._collection, keys, self._display)
        if self._collection.is_gone(entry.values):
            gone = tuple(key for key in self._collection.gone if key in entry.values)
            yield from (_priced(size, words.say_gone(size, gone), gone, entry) for size in keys.sizes)
            return
        for price in yearly_prices(entry.values, keys):
            yield _priced(price.inhabitants, words.say(price), price.used, entry)

    def opinions(self, entry: Entry) -> Iterator[tuple[str, Answer]]:
        """What hosted entries, such as experiences, say of an entry, by the key of the row."""
        all_hosted = self._catalogue.hosted_by(entry) if self._hosted_kinds else ()
        for collection in self._hosted_kinds:
            hosted = [experience for experience in all_hosted if experience.kind == collection.kind]
            rows = {
                "total": (hosted, [self._display.t(f"{collection.kind}.count", count=len(hosted))]),
                "approval": self._approval(hosted, collection),
                "shortcomings": self._shortcomings(hosted, collection),
            }
            for name, (answering, texts) in rows.items():
                if answering:
                    proofs = tuple(map(self._proof, answering))
                    yield f"{collection.kind}.{name}", Answer(texts, weakest(proof.level for proof in proofs), proofs)

    def _approval(self, hosted: Iterable[Entry], collection: Collection) -> tuple[list[Entry], list[str]]:
        """Who says whether they would choose again, and how many would; then how many answer otherwise."""
        key = next(iter(collection.approval), "")
        answering = [experience for experience in hosted if key in experience.values]
        others = Counter(
            experience.values[key] for experience in answering if not holds(collection.approval, experience.values)
        )
        texts = [self._display.t(f"{collection.kind}.approval", count=len(answering) - others.total())]
        for value, count in others.items():
            label = ", ".join(collection.by_key[key].type.texts(value, self._display))
            texts.append(f"{label}: {self._display.number(count)}")
        return answering, texts

    def _shortcomings(self, hosted: Iterable[Entry], collection: Collection) -> tuple[list[Entry], list[str]]:
        """Who says what did not work, and what they say, each with its owner."""
        key, texts = collection.shortcomings_key, []
        answering = [experience for experience in hosted if key in experience.values]
        for experience in answering:
            shortcomings = collection.by_key[key].type.texts(experience.values[key], self._display)
            texts += [f"{text} ({owner_of(experience)})" for text in shortcomings]
        return answering, texts

    def _proof(self, experience: Entry) -> Proof:
        """What an organisation says of its own use proves itself; what others say is only claimed."""
        level = CONFIRMED if experience.values.get("submitted_by") in CONFIRMERS else CLAIMED
        url = address.absolute(self._settings, self._catalogue.address_of(experience))
        return Proof(level, url, str(experience.values.get("reviewed_on", "")), by=owner_of(experience))


def _priced(inhabitants: int, shown: ShownPrice, used: Iterable[str], entry: Entry) -> Priced:
    proofs = (proof for key in used for proof in entry.proofs.get(key, ()))
    return Priced(inhabitants, Answer(shown.texts, shown.level, tuple(dict.fromkeys(proofs))), shown.data)
