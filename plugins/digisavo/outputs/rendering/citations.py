"""The sources of a page: a number where each is cited, and one list in which each stands whole."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from digisavo.catalogue.display import readable
from digisavo.catalogue.evidence import Proof
from digisavo.outputs.rendering.translations import Language

_ADDRESS_LENGTH = 44
"""What a column of sources has in one line."""


class Citations:
    """The sources of one page, numbered in the order in which they are first cited."""

    def __init__(self, language: Language) -> None:
        self._t, self._date = language.t, language.date
        self._days: dict[str, dict[str, None]] = {}
        self._numbers: dict[str, int] = {}

    def cite(self, proofs: Iterable[Proof]) -> str:
        """The numbers of the proofs that have an address, as HTML; "" where none has."""
        numbers = {self._number_of(proof): None for proof in proofs if proof.url}
        # The space keeps a number of a value from growing by that of its source where it is read out or copied, and
        # no line breaks at it: a number never stands apart from the value that it proves.
        return f"\N{NO-BREAK SPACE}<sup>{' '.join(map(_link, numbers))}</sup>" if numbers else ""

    def cite_address(self, url: str) -> str:
        """The number of a source of which only the address is known."""
        return self.cite((Proof(url=url),))

    def listed(self) -> Sequence[Markup]:
        """Each source with its address and what is known of its days, in the order of the numbers."""
        return [self._shown(url, days) for url, days in self._days.items()]

    def _number_of(self, proof: Proof) -> int:
        number = self._numbers.setdefault(proof.url, len(self._numbers) + 1)
        days = self._days.setdefault(proof.url, {})
        dated = (("dated", proof.source_date), ("read_on", proof.checked_on), ("valid_until", proof.valid_until))
        for key, day in dated:
            if day:
                days[self._t(f"site.{key}", date=self._date(day))] = None
        return number

    def _shown(self, url: str, days: Iterable[str]) -> Markup:
        # A citation: editors read what it proves before they let it in.
        link = f'<a href="{escape(url)}">{escape(_short(url))}</a>'
        return Markup(", ".join([link, *map(str, map(escape, days))]))  # noqa: S704 - escaped above


@lru_cache(maxsize=1024)
def _link(number: int) -> str:
    return f'<a href="#l{number}">{number}</a>'


def _short(url: str) -> str:
    """A URL to read: the middle of a long one is left out."""
    shown = readable(url)
    half = _ADDRESS_LENGTH // 2
    return shown if len(shown) <= _ADDRESS_LENGTH else f"{shown[:half]}…{shown[-half:]}"
