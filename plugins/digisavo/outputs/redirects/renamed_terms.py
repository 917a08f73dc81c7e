"""Redirects from the other names of tags, and from terms whose place another has taken."""

from collections.abc import Callable, Container, Iterator
from typing import NamedTuple

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field_types.choice import Choice, Choices
from digisavo.catalogue.tags import other_names
from digisavo.catalogue.vocabulary import Vocabulary
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.slug import slugify
from digisavo.outputs.redirects.redirect_page import moved
from digisavo.outputs.rendering.context import Context


class Move(NamedTuple):
    """From where to where, and what is there."""

    old: str
    target: str
    title: str


def renamed(catalogue: Catalogue, context: Context) -> Iterator[File]:
    """For each name that leads to a page of today by another name, a page that leads there at once."""
    for move in _moves(catalogue):
        yield moved(move.old, move.target, move.title, context)


def _moves(catalogue: Catalogue) -> Iterator[Move]:
    for name, tag in other_names(catalogue.tags, catalogue.vocabulary("tags")).items():
        yield Move(address.tag(name), address.tag(tag.slug), tag.label)
    themes = {theme.term.id for theme in catalogue.themes}
    yield from _replaced(catalogue.vocabulary("themes"), themes, lambda term: address.theme(slugify(term)))
    for collection in catalogue.collections:
        for key in filter(None, (collection.category_key, collection.group_key)):
            yield from _groups(key, collection, catalogue)


def _groups(key: str, collection: Collection, catalogue: Catalogue) -> Iterator[Move]:
    """The lists of a kind by the terms of a choice."""
    choice = collection.by_key[key].type
    if isinstance(choice, Choice | Choices):
        used = {term.id for term in catalogue.by_term(collection, key)}
        yield from _replaced(choice.vocabulary, used, lambda term: address.category(collection.section, slugify(term)))


def _replaced(vocabulary: Vocabulary, used: Container[str], place: Callable[[str], str]) -> Iterator[Move]:
    """From each term that another has taken the place of, if that one has a page."""
    for term in vocabulary.terms.values():
        current = vocabulary.current(term.id)
        if term.replaced_by and current in used:
            yield Move(place(term.id), place(current), vocabulary.label(current))
