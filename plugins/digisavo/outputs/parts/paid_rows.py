"""What has been paid as rows: of the members of a product group, and by a municipality."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import link_to
from digisavo.catalogue.payments import PaidFor, gather_payments, payments_by_payer
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.payment_words import PaymentWords

MOST = 100
"""How many sums the page of a municipality tells of a kind, the newest ones."""


@dataclass(frozen=True, slots=True)
class PaidRow:
    """A sum: when and by whom it is paid, for which entry, how much it is, the same by inhabitants ("" where that is
    not known), what it covers, and the decision that tells it."""

    year: str
    payer: Markup
    address: str
    title: str
    amount: str
    per_inhabitant: str
    covers: str
    source: Markup


def paid_rows(paid: Iterable[PaidFor], collection: Collection, display: PageDisplay) -> Iterator[PaidRow]:
    """The rows of sums that are paid for the entries of one kind."""
    if not collection.paid_key:
        return
    words = PaymentWords(collection, display)
    for entry, payment in ((one.entry, one.payment) for one in paid):
        yield PaidRow(
            display.date(payment.year), words.payer_link(payment), display.catalogue.address_of(entry), entry.title,
            words.amount(payment), words.per_inhabitant(payment), payment.covers, link_to(payment.source),
        )  # fmt: skip


class PaidByMunicipality:
    """What municipalities have paid for the entries of all kinds."""

    def __init__(self, context: Context) -> None:
        catalogue = context.catalogue
        self._paid = [
            (collection, payments_by_payer(gather_payments(catalogue.of_kind(collection.kind), collection)))
            for collection in catalogue.collections
            if collection.paid_key
        ]

    def of(self, code: str, display: PageDisplay) -> tuple[list[PaidRow], int]:
        """The rows of a municipality, the newest first, and how many more there are."""
        rows = [row for kind, paid in self._paid for row in paid_rows(paid.get(code, ())[:MOST], kind, display)]
        total = sum(len(paid.get(code, ())) for _, paid in self._paid)
        return rows, total - len(rows)
