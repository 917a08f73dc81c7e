"""The feeds of pages: which pages can be followed, and what heads of pages name."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import load_places
from digisavo.catalogue.revision.belonging import CATEGORY, MUNICIPALITY, PRODUCT_GROUP, PROVIDER
from digisavo.catalogue.tags import Tag
from digisavo.core import address
from digisavo.outputs.rendering.context import Context

_FEWEST = 3
"""So many entries a tag has to have: most tags have one, and nobody follows those."""

PageFeeds = tuple[tuple[str, str], ...]
"""Address and label of each feed of a page."""


class FollowedPage(NamedTuple):
    """A page that gathers entries, what they are called together, and the entries."""

    page: str
    label: str
    entries: Sequence[Entry]


def followed_pages(context: Context) -> Iterator[FollowedPage]:
    """The pages that tell what is new in a feed of their own: of categories, themes, tags and municipalities."""
    catalogue, sections = context.catalogue, context.sections
    for collection in catalogue.collections:
        for term, entries in catalogue.by_category(collection).items():
            yield FollowedPage(sections.category(collection.section, term.id), term.label, entries)
    for theme in catalogue.themes:
        if theme.entries:
            yield FollowedPage(sections.theme(theme.slug), theme.term.label, theme.entries)
    for tag in catalogue.tags:
        if _is_followed(tag):
            yield FollowedPage(sections.tag(tag.slug), tag.label, tag.entries)
    for code, place in load_places().municipalities.items():
        if placings := catalogue.at_municipality(code):
            yield FollowedPage(sections.municipality(place.slug), place.name, [one.entry for one in placings])


def feeds_of_all(context: Context) -> PageFeeds:
    """That of all that is new, where there is anything."""
    is_empty = not any(context.catalogue.entries.values())
    return () if is_empty else ((context.sections.feed_of(context.sections.in_whole), context.t("feeds.all")),)


def feeds_of_entry(entry: Entry, context: Context) -> PageFeeds:
    """The feed of what changes of an entry, where its kind is one that is chosen from."""
    collection = context.catalogue.collection(entry.kind)
    if not collection.is_comparable:
        return ()
    page = address.entry(collection.section, entry.slug)
    return ((context.sections.feed_of(page), context.t("change_log.feed", label=entry.title)),)


def feeds_of_category(page: str, label: str, category_id: str, context: Context) -> PageFeeds:
    """Those of a category: what is new, and what changes."""
    return (_new(page, label, context), *_changes(CATEGORY, category_id, page, label, context))


def feeds_of_group(page: str, label: str, group_id: str, context: Context) -> PageFeeds:
    """That of a product group: what changes."""
    return _changes(PRODUCT_GROUP, group_id, page, label, context)


def feeds_of_provider(page: str, label: str, slug: str, context: Context) -> PageFeeds:
    """That of a provider: what changes."""
    return _changes(PROVIDER, slug, page, label, context)


def feeds_of_municipality(page: str, label: str, code: str, context: Context) -> PageFeeds:
    """Those of a municipality that has anything: what is new, and what changes."""
    new = (_new(page, label, context),) if context.catalogue.at_municipality(code) else ()
    return (*new, *_changes(MUNICIPALITY, code, page, label, context))


def feeds_of_list(page: str, label: str, entries: Sequence[Entry], context: Context) -> PageFeeds:
    """That of a theme that has entries: what is new."""
    return (_new(page, label, context),) if entries else ()


def feeds_of_tag(tag: Tag, context: Context) -> PageFeeds:
    """That of a tag that enough entries have: what is new."""
    return (_new(context.sections.tag(tag.slug), tag.label, context),) if _is_followed(tag) else ()


def feed_of_entry(section: str, slug: str, context: Context) -> str:
    """The address of the feed of an entry."""
    return context.sections.feed_of(address.entry(section, slug))


def _is_followed(tag: Tag) -> bool:
    return len(tag.entries) >= _FEWEST


def _new(page: str, label: str, context: Context) -> tuple[str, str]:
    return context.sections.feed_of(page), context.t("feeds.new", label=label)


def _changes(name: str, id_: str, page: str, label: str, context: Context) -> PageFeeds:
    """The feed of changes, where there are any."""
    if not context.told.of(name, id_):
        return ()
    return ((context.sections.feed_of_changes(page), context.t("change_log.feed", label=label)),)
