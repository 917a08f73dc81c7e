"""Redirects from the other names of tags, and from terms that others have replaced."""

from collections.abc import Callable, Container, Iterator
from typing import NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field_types.choice import Choice
from digisavo.catalogue.field_types.choices import Choices
from digisavo.catalogue.tags import other_names
from digisavo.catalogue.vocabulary import Vocabulary
from digisavo.core.artefact import File
from digisavo.core.slug import slugify
from digisavo.outputs.redirects.redirect_page import redirect_page
from digisavo.outputs.rendering.context import Context


class Redirect(NamedTuple):
    """From where to where, and what is there."""

    previous: str
    target: str
    title: str


def renamed_terms(context: Context) -> Iterator[File]:
    """For each name of a term that has a page by another name, a page that leads there at once."""
    for redirect in _redirects(context):
        yield redirect_page(*redirect, context)


def _redirects(context: Context) -> Iterator[Redirect]:
    catalogue, sections = context.catalogue, context.sections
    for name, tag in other_names(catalogue.tags, catalogue.vocabulary("tags")).items():
        yield Redirect(sections.tag(name), sections.tag(tag.slug), tag.label)
    themes = {theme.term.id for theme in catalogue.themes}
    yield from _replaced(catalogue.vocabulary("themes"), themes, lambda term_id: sections.theme(slugify(term_id)))
    for collection in catalogue.collections:
        for key in filter(None, (collection.category_key, collection.group_key)):
            yield from _of_choice(key, collection, context)


def _of_choice(key: str, collection: Collection, context: Context) -> Iterator[Redirect]:
    """Of the lists of a kind by the terms of a choice."""
    choice = collection.by_key[key].type
    if isinstance(choice, Choice | Choices):
        used, section = {term.id for term in context.catalogue.by_term(collection, key)}, collection.section
        addresses = context.sections
        yield from _replaced(choice.vocabulary, used, lambda term_id: addresses.category(section, slugify(term_id)))


def _replaced(
    vocabulary: Vocabulary, used: Container[str], page_address: Callable[[str], str]
) -> Iterator[Redirect]:  # fmt: skip
    """From each term that another has replaced, if that one has a page."""
    for term in vocabulary.terms.values():
        current = vocabulary.current(term.id)
        if term.replaced_by and current in used:
            yield Redirect(page_address(term.id), page_address(current), vocabulary.label(current))
