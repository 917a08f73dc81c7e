"""The lists that can be embedded in pages of others: of a municipality, a category, a product group and a theme."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digisavo.catalogue.agenda import in_order
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.membership import memberships
from digisavo.catalogue.places import load_places
from digisavo.catalogue.placing import IN_USE, TRIED, Placing
from digisavo.outputs.parts.group_links import group_address
from digisavo.outputs.rendering.context import Context

_STAGES = (IN_USE, "", TRIED)


@dataclass(frozen=True, slots=True)
class Item:
    """An entry in a list, and what has to be said of it there, "" for nothing."""

    entry: Entry
    note: str = ""


@dataclass(frozen=True, slots=True)
class EmbedList:
    """A list: the key of its sort, its place among embedded lists, its name and heading, and the page that has all."""

    sort: str
    place: str
    label: str
    title: str
    page: str
    items: tuple[Item, ...]


def is_embeddable(entries: Iterable[Entry], context: Context) -> bool:
    """Whether a list of these entries would have anything."""
    collection = _kind(context)
    return collection is not None and any(_offered((one for one in entries if one.kind == collection.kind), collection))


def embed_lists(context: Context) -> Iterator[EmbedList]:
    """All lists that have anything, of the first kind that can be compared: it is what readers choose from."""
    if collection := _kind(context):
        yield from _of_municipalities(collection, context)
        yield from _of_categories(collection, context)
        yield from _of_groups(collection, context)
        yield from _of_themes(collection, context)


def _kind(context: Context) -> Collection | None:
    return next((one for one in context.catalogue.collections if one.is_comparable), None)


def _of_municipalities(collection: Collection, context: Context) -> Iterator[EmbedList]:
    sections, t = context.sections, context.t
    for place in load_places().municipalities.values():
        items = _by_stage(context.catalogue.at_municipality(place.code), collection, context)
        if items:
            title = t("embed.list_title", name=place.name)
            target, page = sections.embedded(sections.in_municipalities, place.slug), sections.municipality(place.slug)
            yield EmbedList("municipalities", target, place.name, title, page, items)


def _by_stage(placings: Iterable[Placing], collection: Collection, context: Context) -> tuple[Item, ...]:
    """What is in use first; who has stopped does not offer it."""
    own = [one for one in placings if one.entry.kind == collection.kind and one.stage in _STAGES]
    own.sort(key=lambda placing: _STAGES.index(placing.stage))
    return tuple(
        Item(one.entry, "" if one.stage == IN_USE else context.t(f"embed.stage.{one.stage or 'not_stated'}"))
        for one in own
        if not collection.is_gone(one.entry.values)
    )


def _of_categories(collection: Collection, context: Context) -> Iterator[EmbedList]:
    sections = context.sections
    for term, entries in context.catalogue.by_category(collection).items():
        target, page = (
            sections.embedded(sections.in_categories, term.id),
            sections.category(collection.section, term.id),
        )
        if items := _offered(entries, collection):
            title = context.t("embed.list_title", name=term.label)
            yield EmbedList("categories", target, term.label, title, page, items)


def _of_groups(collection: Collection, context: Context) -> Iterator[EmbedList]:
    sections = context.sections
    for one in memberships(context.catalogue, collection):
        target, label = sections.embedded(sections.in_product_groups, one.group.id), one.term.label
        items = _offered(one.entries, collection)
        yield EmbedList("groups", target, label, label, group_address(one, context), items)


def _of_themes(collection: Collection, context: Context) -> Iterator[EmbedList]:
    sections = context.sections
    for theme in context.catalogue.themes:
        own = [entry for entry in theme.entries if entry.kind == collection.kind]
        if items := _offered(in_order(own, collection, context.settings.today), collection):
            target, label = sections.embedded(sections.in_themes, theme.slug), theme.term.label
            title = context.t("embed.list_title", name=label)
            yield EmbedList("themes", target, label, title, sections.theme(theme.slug), items)


def _offered(entries: Iterable[Entry], collection: Collection) -> tuple[Item, ...]:
    """The entries that can be had today."""
    return tuple(Item(entry) for entry in entries if not collection.is_gone(entry.values))
