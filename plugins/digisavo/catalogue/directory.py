"""The facets of a kind's directory: those of its fields, and those derived from places, claims and completeness."""

from collections.abc import Iterator, Sequence

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import LEVELS
from digisavo.catalogue.facets import Facet, facet_of, field_facet
from digisavo.catalogue.place_facets import place_facets
from digisavo.core.text import Alphabet

_BANDS = {"alle_25": 25, "25_49": 50, "50_74": 75, "vahintaan_75": 101}
"""The classes of completeness, each with the percent that it does not reach."""


def facets_of(collection: Collection, catalogue: Catalogue, display: Display) -> Iterator[Facet]:
    """All facets of a kind; those of places come where the first field with places does."""
    entries, is_placed = catalogue.of_kind(collection.kind), False
    for field in collection.facets:
        if not field.place:
            yield field_facet(field, entries, display, catalogue.alphabet)
        elif not is_placed:
            is_placed = True
            yield from place_facets(collection, catalogue, display)
    if collection.has_evidence:
        yield _level_facet(collection, entries, display, catalogue.alphabet)
    if collection.questions:
        yield _completeness_facet(entries, display, catalogue.alphabet)


def _level_facet(
    collection: Collection, entries: Sequence[Entry], display: Display, alphabet: Alphabet
) -> Facet:  # fmt: skip
    """The claim levels that an entry has among the answers of which its page tells how sure they are."""
    labels = {level: display.t(f"facets.levels.{level}") for level in LEVELS}
    answers = []
    for entry in entries:
        levels = {entry.claim(field, display.today).level for field in collection.claiming if field.key in entry.values}
        answers.append({level: labels[level] for level in levels})
    return facet_of("level", display.t("facets.level"), answers, alphabet, LEVELS)


def _completeness_facet(entries: Sequence[Entry], display: Display, alphabet: Alphabet) -> Facet:
    """The share of questions that an entry answers, in classes."""
    labels = {band: display.t(f"facets.bands.{band}") for band in _BANDS}
    bands = [_band(entry.completeness.percent) for entry in entries]
    answers = [{band: labels[band]} for band in bands]
    return facet_of("completeness", display.t("facets.completeness"), answers, alphabet, tuple(_BANDS))


def _band(percent: int) -> str:
    return next(band for band, limit in _BANDS.items() if percent < limit)
