"""Tags: entries that share a word."""

from collections.abc import Iterable
from dataclasses import dataclass

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.slug import slugify
from digisavo.core.text import finnish_order


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in use: its slug, how it is written, and its entries."""

    slug: str
    label: str
    entries: tuple[Entry, ...]


def gather_tags(entries: Iterable[Entry]) -> tuple[Tag, ...]:
    """The tags of all entries in alphabetical order; spellings with one slug are one tag."""
    terms = load_vocabulary("tags").terms
    grouped: dict[str, dict[str, Entry]] = {}
    labels: dict[str, str] = {}
    for entry in entries:
        for text in entry.tags:
            slug = slugify(text)
            labels.setdefault(slug, terms[slug].label if slug in terms else text)
            grouped.setdefault(slug, {})[entry.reference] = entry
    tags = [Tag(slug, labels[slug], tuple(group.values())) for slug, group in grouped.items()]
    return tuple(sorted(tags, key=lambda tag: (finnish_order(tag.label), tag.slug)))
