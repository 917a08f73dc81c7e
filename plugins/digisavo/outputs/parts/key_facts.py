"""What a buyer decides by, in the head of an entry's page: a line for each answer, also where nobody has given it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import link_within
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import Proof
from digisavo.catalogue.field_types.rows import Group
from digisavo.catalogue.payments import payments_of
from digisavo.catalogue.places import load_places
from digisavo.catalogue.placing import IN_USE, TRIED
from digisavo.core import address
from digisavo.core.text import capitalised
from digisavo.outputs.parts.answers import Answers, Priced
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.payment_words import PaymentWords
from digisavo.outputs.rendering.users import Row, by_stage

_PRICES = "prices"
_NAMED = 3
"""How many users are named; all of them stand further down."""
_SUMS = 2
"""How many sums that others have paid are told, the newest ones."""
_LONGEST = 120
"""How many letters of an answer are shown: the whole stands further down."""
_CURRENT = (IN_USE, TRIED, "")
_STALE_MONTHS = 36
"""A use of which the newest source is older is told with the year of that source."""


@dataclass(frozen=True, slots=True)
class KeyFact:
    """A line: its label, its HTML, "" where nobody has answered, the anchor of more, and where one can answer: the
    address of a form and the words of its link."""

    label: str
    html: Markup
    more: str = ""
    answer: tuple[str, str] | None = None


class KeyFacts:
    """Makes the key facts of the entries of one kind."""

    def __init__(self, collection: Collection, context: Context) -> None:
        self._collection, self._context, self._t = collection, context, context.t
        self._answers = Answers(collection, context)
        self._hosted = [kind for kind in context.catalogue.hosted_kinds(collection) if kind.form_section]

    def of(self, entry: Entry, display: PageDisplay) -> list[KeyFact]:
        """The lines in the order that the kind declares, what others have paid after the price, and last the year of
        the newest source."""
        lines: list[KeyFact] = []
        for key in self._collection.decision_keys:
            lines.append(self._line(key, entry, display))
            lines += self._paid(entry, display) if key == _PRICES else []
        year = newest_of(entry.proofs.values())[:4]
        return [*lines, *([KeyFact(self._t("key_facts.newest"), escape(year), "sources")] if year else [])]

    def _line(self, key: str, entry: Entry, display: PageDisplay) -> KeyFact:
        if key == _PRICES:
            price = self._price(entry)
            return KeyFact(self._t("key_facts.price"), price, "price", None if price else self._state_price(entry))
        field, routes = self._collection.by_key[key], self._collection.routes
        is_gone = self._collection.is_gone(entry.values)
        if is_gone and routes and key in routes.keys:
            return KeyFact(field.label, escape(self._t("entry.gone")), field.group)
        if key == self._collection.references_key:
            users = self._users(entry, display) if key in entry.values else Markup("")
            has_users = any(row.get("stage", "") in _CURRENT for row in entry.values.get(key, ()))
            answer = None if has_users or is_gone else self._tell_use(entry)
            return KeyFact(self._t("key_facts.users"), users, field.group, answer)
        if key not in entry.values:
            return KeyFact(field.label, Markup(""))
        texts = self._texts(entry, key, display)
        return KeyFact(field.label, escape(_shortened(texts)), field.group)

    def _paid(self, entry: Entry, display: PageDisplay) -> Iterator[KeyFact]:
        """What others have paid, where a decision tells it: that is nobody's to answer here."""
        paid = payments_of(entry, self._collection)
        if paid:
            field, words = self._collection.by_key[self._collection.paid_key], PaymentWords(self._collection, display)
            told = [escape(words.short(payment)) for payment in paid[:_SUMS]]
            more = len(paid) - _SUMS
            rest = [escape(self._t("site.more", count=more))] if more > 0 else []
            yield KeyFact(self._t("key_facts.paid"), Markup("").join(map(_paragraph, told + rest)), field.group)

    def _state_price(self, entry: Entry) -> tuple[str, str] | None:
        """Where the provider states the price."""
        section, prices = self._collection.form_section, self._collection.prices
        if not (section and prices):
            return None
        asked = (prices.model, prices.least, prices.unit, prices.interval)
        return address.form(section, entry.slug, asked), self._t("key_facts.state_price")

    def _tell_use(self, entry: Entry) -> tuple[str, str] | None:
        """Where a user tells of its use."""
        found = [
            address.form_about(kind.form_section, entry.slug, is_short=bool(kind.short_form)) for kind in self._hosted
        ]
        return (found[0], self._t("key_facts.tell_use")) if found else None

    def _texts(self, entry: Entry, key: str, display: PageDisplay) -> list[str]:
        """The answer in words; of rows only what they are about, for their details stand further down."""
        kind, value = self._collection.by_key[key].type, entry.values[key]
        if isinstance(kind, Group):
            return kind.heads(value, display)
        return kind.texts(value, display)

    def _price(self, entry: Entry) -> Markup:
        prices = list(self._answers.prices(entry))
        said = {tuple(price.answer.texts) for price in prices}
        if len(said) < 2:
            return _paragraph(self._said(prices[0])) if prices else Markup("")
        return Markup("").join(map(self._of_size, prices))

    def _of_size(self, price: Priced) -> Markup:
        size = self._t("key_facts.size", inhabitants=self._context.language.number(price.inhabitants))
        return Markup(f'<p data-size="{price.inhabitants}">{escape(size)}: {self._said(price)}</p>')  # noqa: S704 - escaped here

    def _said(self, price: Priced) -> Markup:
        """How much it is, and what it leaves out; that a price has expired is told before it."""
        texts = list(price.answer.texts)
        expired = f"{texts.pop(0)} " if price.data["is_expired"] else ""
        amount, *rest = texts
        amount = capitalised(amount) if expired else amount
        if price.data["from"] is None and price.data["to"] is None:
            return escape(" ".join(price.data["missing"]) or amount)
        without_tax = escape(self._t("key_facts.without_tax"))
        told = (
            f"{escape(expired)}<strong>{escape(amount)}</strong> {without_tax}. <small>{escape(' '.join(rest))}</small>"
        )
        return Markup(told)  # noqa: S704 - escaped here

    def _users(self, entry: Entry, display: PageDisplay) -> Markup:
        """Who uses it, and those whose stage is not stated because only old sources tell of them; else who tries it."""
        found = dict(by_stage(entry.values[self._collection.references_key]))
        stages = [stage for stage in (IN_USE, "") if stage in found] or [stage for stage in (TRIED,) if stage in found]
        if not stages:
            return _paragraph(escape(self._t("key_facts.nobody")))
        return Markup("").join(line for stage in stages for line in self._lines(found[stage], stage, entry, display))

    def _lines(self, users: Sequence[Row], stage: str, entry: Entry, display: PageDisplay) -> Iterator[Markup]:
        """Municipalities, and then other organisations, each counted and some of them named."""
        codes = dict.fromkeys(row["municipality"] for row in users if "municipality" in row)
        others = list(dict.fromkeys(row["organisation"] for row in users if "municipality" not in row))
        places = [load_places().municipalities[code] for code in codes]
        links = [link_within(display.link(display.municipality(place.code)), place.name) for place in places]
        told = newest_of([entry.proofs.get(self._collection.references_key, ())])
        form = {TRIED: "tried", "": "known"}.get(stage) or ("dated" if self._is_stale(told) else "used")
        year = told[:4]
        if places:
            said = self._t(f"key_facts.{form}", count=len(places), year=year)
            slugs = " ".join(place.slug for place in places)
            yield Markup(f'<p data-users="{slugs}">{escape(said)}: {self._named(links)}</p>')  # noqa: S704 - escaped here
        if others:
            said = self._t(f"key_facts.{form}_elsewhere", count=len(others), year=year)
            yield _paragraph(f"{escape(said)}: {self._named(list(map(escape, others)))}")

    def _named(self, names: list[Markup]) -> Markup:
        shown = Markup(", ").join(names[:_NAMED])
        rest = len(names) - _NAMED
        return shown + escape(f" {self._t('site.more', count=rest)}") if rest > 0 else shown

    def _is_stale(self, newest: str) -> bool:
        """Whether the newest source of a use is old; one whose age nobody tells is not."""
        today = self._context.settings.today
        if not newest:
            return False
        year, month = int(newest[:4]), int(newest[5:7] or 12)
        return (today.year - year) * 12 + today.month - month > _STALE_MONTHS


def newest_of(evidence: Iterable[Iterable[Proof]]) -> str:
    """The day, month or year of the newest dated source of some values, "" where none has a date."""
    return max((proof.source_date for proofs in evidence for proof in proofs), default="")


def _paragraph(html: str) -> Markup:
    return Markup(f"<p>{html}</p>")  # noqa: S704 - all give what is escaped


def _shortened(texts: list[str]) -> str:
    whole = ", ".join(texts)
    return whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST].rpartition(' ')[0].rstrip(',')} …"
