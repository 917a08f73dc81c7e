"""Themes: entries of all kinds that serve the same aim of the network."""

from collections.abc import Iterable
from dataclasses import dataclass

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.vocabulary import Term, Vocabulary
from digisavo.core.slug import slugify

KEY = "themes"


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme and its entries."""

    term: Term
    entries: tuple[Entry, ...]

    @property
    def slug(self) -> str:
        """The theme's name in addresses: `kirjasto-ja-kulttuuri`."""
        return slugify(self.term.id)


def gather_themes(entries: Iterable[Entry], vocabulary: Vocabulary) -> tuple[Theme, ...]:
    """Every theme of the vocabulary with its entries; answers outside the vocabulary are no themes."""
    grouped: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in entry.values.get(KEY, ()):
            grouped.setdefault(name, []).append(entry)
    terms = vocabulary.terms.values()
    return tuple(Theme(term, tuple(grouped.get(term.id, ()))) for term in terms if not term.replaced_by)
