"""Tags: the entries of each, tags that occur together, and other names of tags."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.vocabulary import Vocabulary
from digisavo.core.slug import slugify
from digisavo.core.text import Alphabet


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in use: its slug, how it is written, and its entries."""

    slug: str
    label: str
    entries: tuple[Entry, ...]


def gather_tags(entries: Iterable[Entry], vocabulary: Vocabulary, alphabet: Alphabet) -> tuple[Tag, ...]:
    """The tags of all entries in alphabetical order; spellings with one slug are one tag."""
    terms = vocabulary.terms
    grouped: dict[str, dict[str, Entry]] = {}
    labels: dict[str, str] = {}
    for entry in entries:
        for text in entry.tags:
            slug = slugify(text)
            labels.setdefault(slug, terms[slug].label if slug in terms else text)
            grouped.setdefault(slug, {})[entry.reference] = entry
    tags = [Tag(slug, labels[slug], tuple(group.values())) for slug, group in grouped.items()]
    return tuple(sorted(tags, key=lambda tag: (alphabet(tag.label), tag.slug)))


def related_tags(tag: Tag, tags: Mapping[str, Tag], alphabet: Alphabet) -> list[tuple[Tag, int]]:
    """The tags that its entries have besides, and how many of them: the most common first."""
    counts = Counter(slug for entry in tag.entries for slug in {slugify(text) for text in entry.tags})
    found = [(tags[slug], count) for slug, count in counts.items() if slug != tag.slug]
    return sorted(found, key=lambda pair: (-pair[1], alphabet(pair[0].label), pair[0].slug))


def other_names(tags: Iterable[Tag], vocabulary: Vocabulary) -> dict[str, Tag]:
    """The slugs that lead to tags in use: other spellings of them, and terms that they have replaced.

    A slug that is itself a tag in use or a term keeps its own meaning.
    """
    used = {tag.slug: tag for tag in tags}
    names: dict[str, Tag] = {}
    for term in vocabulary.terms.values():
        tag = used.get(vocabulary.current(term.id))
        if tag:
            for name in (term.id, *term.aliases):
                names.setdefault(slugify(name), tag)
    kept = used.keys() | {slugify(term.id) for term in vocabulary.terms.values() if not term.replaced_by} | {""}
    return {name: tag for name, tag in names.items() if name not in kept}
