"""What others have paid, in words and as HTML: who, when, how much, for what, and by which decision."""

from collections.abc import Callable, Sequence
from typing import cast

from markupsafe import Markup, escape

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display, bullet_list, link_within
from digisavo.catalogue.field_types.rows import Group
from digisavo.catalogue.payments import ONCE, Payment
from digisavo.catalogue.places import COUNTED_ON, load_places


class PaymentWords:
    """Puts payments for the entries of a kind into the words of one page."""

    def __init__(self, collection: Collection, display: Display) -> None:
        self._display, self._t = display, display.t
        self._parts = cast(Group, collection.by_key[collection.paid_key].type).fields

    def payer(self, payment: Payment) -> str:
        """The name of who pays; of several, all of them."""
        if payment.municipality:
            return load_places().municipalities[payment.municipality].name
        return payment.organisation

    def payer_link(self, payment: Payment) -> Markup:
        """The name of who pays, which leads to the page of a municipality."""
        name = self.payer(payment)
        if not payment.municipality:
            return escape(name)
        return link_within(self._display.link(self._display.municipality(payment.municipality)), name)

    def amount(self, payment: Payment) -> str:
        """How much it is, for what time, and how firm the sum is: `38 000 € koko sopimuksesta (4 vuotta), arvio`."""
        said = f"{self._display.money(payment.amount)} {self._label('unit', payment.unit)}"
        if payment.years:
            count = 1 if payment.years == 1 else 2
            said += f" ({self._t('payments.years', count=count, years=self._display.number(payment.years))})"
        return f"{said}, {self._label('basis', payment.basis)}" if payment.basis else said

    def per_inhabitant(self, payment: Payment) -> str:
        """The same by inhabitants and what it is computed from, "" where it cannot be told."""
        each = payment.per_inhabitant
        if each is None:
            return ""
        inhabitants = load_places().municipalities[payment.municipality].population
        time = "" if payment.unit == ONCE else f" {self._label('unit', payment.unit)}"
        return self._t(
            "payments.per_inhabitant", amount=self._display.money(float(each)), time=time,
            inhabitants=self._display.number(inhabitants), year=COUNTED_ON[:4],
        )  # fmt: skip

    def short(self, payment: Payment) -> Markup:
        """Who, when and how much, with a link to the page of a municipality."""
        year = self._display.date(payment.year)
        return Markup("{} {}: {}").format(self.payer_link(payment), year, self.amount(payment))

    def text(self, payment: Payment) -> str:
        """All of it in one line, but for the source."""
        return f"{self.payer(payment)} {self._display.date(payment.year)}: {'. '.join(self._sentences(payment))}"

    def show(self, payments: Sequence[Payment], cite: Callable[[str], str]) -> str:
        """A line of HTML for each; `cite` gives the number of the source at an address."""
        return str(bullet_list(self._line(payment, cite(payment.source)) for payment in payments))

    def _line(self, payment: Payment, source: str) -> Markup:
        rest = ". ".join(self._sentences(payment))
        year = escape(self._display.date(payment.year))
        head = f"<b>{self.payer_link(payment)}</b> {year}"
        return Markup(f"{head}: {escape(rest)}{source}")  # noqa: S704 - escaped above

    def _sentences(self, payment: Payment) -> list[str]:
        parts = (self.amount(payment), payment.covers.rstrip("."), self.per_inhabitant(payment))
        return [part for part in parts if part]

    def _label(self, key: str, term: str) -> str:
        return ", ".join(self._parts[key].type.texts(term, self._display))
